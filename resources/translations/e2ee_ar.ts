<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation>عرض التراخيص</translation>
    </message>
    <message>
        <source>The window is made with Qt, used under the LGPL version 3: you may replace its libraries by your own.</source>
        <translation>صُنعت النافذة باستخدام Qt بموجب LGPL الإصدار 3: يجوز لك استبدال مكتباتها بمكتباتك.</translation>
    </message>
    <message>
        <source>Version {version}, Apache-2.0</source>
        <translation>الإصدار {version}، Apache-2.0</translation>
    </message>
</context>
<context>
    <name>AccessibilityCard</name>
    <message>
        <source>Black on white or white on black for all text, and a visible edge around everything.</source>
        <translation>أسود على أبيض أو أبيض على أسود لكل النصوص، وحافة ظاهرة حول كل شيء.</translation>
    </message>
    <message>
        <source>Everything can be reached by keys: Tab within a part of the window, F6 from part to part. Screen readers are told of new messages without losing their place.</source>
        <translation>يمكن بلوغ كل شيء بالمفاتيح: Tab داخل جزء من النافذة، وF6 من جزء إلى جزء. وتُخبَر قارئات الشاشة بالرسائل الجديدة من غير أن تفقد موضعها.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Nothing flashes, fades or moves by itself.</source>
        <translation>لا شيء يومض أو يتلاشى أو يتحرك من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>تقليل الحركة</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>A picture of a contact's code</source>
        <translation>صورة لرمز جهة اتصال</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Add this contact</source>
        <translation>إضافة جهة الاتصال هذه</translation>
    </message>
    <message>
        <source>Adding the contact</source>
        <translation>جارٍ إضافة جهة الاتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Fetching and checking the keys…</source>
        <translation>جارٍ جلب المفاتيح وفحصها…</translation>
    </message>
    <message>
        <source>From a picture of a code</source>
        <translation>من صورة رمز</translation>
    </message>
    <message>
        <source>Link of the contact</source>
        <translation>رابط جهة الاتصال</translation>
    </message>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>جارٍ البحث عن رمز في الصورة…</translation>
    </message>
    <message>
        <source>Paste the link that you got. It is checked against the keys that it leads to.</source>
        <translation>الصق الرابط الذي وصلك. يُقارَن بالمفاتيح التي يقود إليها.</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Fetching your address…</source>
        <translation>جارٍ جلب عنوانك…</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>عنواني</translation>
    </message>
    <message>
        <source>Whoever has your address can ask to write to you. For one trusted person, an invitation is better.</source>
        <translation>من يملك عنوانك يستطيع أن يطلب الكتابة إليك. ولشخص موثوق واحد الدعوة أفضل.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة واحدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%n رسائل جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the computer</source>
        <translation>مثل الحاسوب</translation>
    </message>
    <message>
        <source>Compact list of conversations</source>
        <translation>قائمة محادثات مضغوطة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>تتغير اللغة عند تشغيل البرنامج من جديد.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر اللوني</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add a caption</source>
        <translation>إضافة تعليق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>صورة ملصقة</translation>
    </message>
    <message>
        <source>Place, time and camera are removed from pictures before they are sent.</source>
        <translation>يُحذف المكان والوقت والكاميرا من الصور قبل إرسالها.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files?</source>
        <translation>
            <numerusform>عدم إرسال ملفات؟</numerusform>
            <numerusform>إرسال هذا الملف؟</numerusform>
            <numerusform>إرسال ملفين؟</numerusform>
            <numerusform>إرسال %n ملفات؟</numerusform>
            <numerusform>إرسال %n ملفًا؟</numerusform>
            <numerusform>إرسال %n ملف؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>إرسال الملفات</translation>
    </message>
    <message>
        <source>Send pictures untouched</source>
        <translation>إرسال الصور كما هي</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%n أخرى</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Compare now</source>
        <translation>المقارنة الآن</translation>
    </message>
    <message>
        <source>Continue without verifying</source>
        <translation>المتابعة بلا تحقق</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>نسخ الرمز</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>نسخ رمز الخطأ</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
</context>
<context>
    <name>BlockedBar</name>
    <message>
        <source>Unblock</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>Unblock this contact</source>
        <translation>إلغاء حظر جهة الاتصال هذه</translation>
    </message>
    <message>
        <source>You blocked {name}.</source>
        <translation>لقد حظرت {name}.</translation>
    </message>
</context>
<context>
    <name>BlockedCard</name>
    <message>
        <source>Blocked people can't write to you, and are not told.</source>
        <translation>لا يستطيع المحظورون مراسلتك، ولا يُخبَرون بذلك.</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>لا أحد محظور.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>Unblock {name}</source>
        <translation>إلغاء حظر {name}</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>تفاصيل جهة الاتصال</translation>
    </message>
    <message>
        <source>Messages disappear after {time}</source>
        <translation>تختفي الرسائل بعد {time}</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتومة</translation>
    </message>
    <message>
        <source>Open conversation menu</source>
        <translation>فتح قائمة المحادثة</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Trust: {state}</source>
        <translation>الثقة: {state}</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>يكتب…</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Sending is paused</source>
        <translation>الإرسال متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
</context>
<context>
    <name>ChatQuestions</name>
    <message>
        <source>Block now</source>
        <translation>حظر الآن</translation>
    </message>
    <message>
        <source>Block this contact?</source>
        <translation>حظر جهة الاتصال هذه؟</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>المتابعة رغم ذلك</translation>
    </message>
    <message>
        <source>Continue without verifying?</source>
        <translation>المتابعة بلا تحقق؟</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Delete this contact?</source>
        <translation>حذف جهة الاتصال هذه؟</translation>
    </message>
    <message>
        <source>Delete this request?</source>
        <translation>حذف هذا الطلب؟</translation>
    </message>
    <message>
        <source>If someone is between you and {name}, they will be able to read what you write from now on. {name} will be shown as not verified, and waiting messages are sent.</source>
        <translation>إن كان أحد بينك وبين {name} فسيتمكن من قراءة ما تكتبه من الآن. سيظهر {name} بلا تحقق، وتُرسل الرسائل المنتظرة.</translation>
    </message>
    <message>
        <source>It is saved in {folder} first, where it is not encrypted and stays until you delete it. The other program decodes what your contact sent: open only what you expect.</source>
        <translation>يُحفظ أولًا في {folder} حيث لا يكون مشفّرًا ويبقى إلى أن تحذفه. يفك البرنامج الآخر ما أرسلته جهة الاتصال: افتح ما تتوقعه فقط.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>فتح الرابط</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>الفتح ببرنامج آخر…</translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation>فتح {host}؟</translation>
    </message>
    <message>
        <source>Open {name} with another program?</source>
        <translation>فتح {name} ببرنامج آخر؟</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>حفظ وفتح</translation>
    </message>
    <message>
        <source>This opens in your browser, and {host} will see your address:</source>
        <translation>سيُفتح هذا في متصفحك، وسيرى {host} عنوانك:</translation>
    </message>
    <message>
        <source>{name} and all messages with {name} are deleted from this device. This can't be undone.</source>
        <translation>سيُحذف {name} وكل الرسائل مع {name} من هذا الجهاز. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>{name} can no longer write to you, and is not told. You can unblock at any time.</source>
        <translation>لن يتمكن {name} من الكتابة إليك ولن يُخبَر بذلك. يمكنك إلغاء الحظر في أي وقت.</translation>
    </message>
    <message>
        <source>{name} is not told. The request and its messages go.</source>
        <translation>لن يُخبَر {name} بذلك. سيُحذف الطلب ورسائله.</translation>
    </message>
</context>
<context>
    <name>ChatsCard</name>
    <message>
        <source>Enter sends</source>
        <translation>Enter يرسل</translation>
    </message>
    <message>
        <source>Then Shift+Enter begins a new line. Otherwise Enter begins a new line. Ctrl+Enter sends in both cases.</source>
        <translation>عندها يبدأ Shift+Enter سطرًا جديدًا. وإلا فإن Enter يبدأ سطرًا جديدًا. ويرسل Ctrl+Enter في الحالتين.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>المؤرشفة</translation>
    </message>
    <message>
        <source>Archived {count}</source>
        <translation>المؤرشفة {count}</translation>
    </message>
    <message>
        <source>Everything is in the archive</source>
        <translation>كل شيء في الأرشيف</translation>
    </message>
    <message>
        <source>No unread messages</source>
        <translation>لا رسائل غير مقروءة</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>عرض كل المحادثات</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>عرض المحادثات المؤرشفة</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>عرض المحادثات غير المقروءة</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>غير المقروءة</translation>
    </message>
</context>
<context>
    <name>ChooseProfileDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>The contact will know this profile, and none of the others.</source>
        <translation>ستعرف جهة الاتصال هذا الملف الشخصي وحده دون غيره.</translation>
    </message>
    <message>
        <source>Which profile is this link for?</source>
        <translation>لأي ملف شخصي هذا الرابط؟</translation>
    </message>
</context>
<context>
    <name>ChoosingBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>لم يُختر شيء</numerusform>
            <numerusform>اختيرت واحدة</numerusform>
            <numerusform>اختيرت اثنتان</numerusform>
            <numerusform>اختيرت %n</numerusform>
            <numerusform>اختيرت %n</numerusform>
            <numerusform>اختيرت %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy chosen messages</source>
        <translation>نسخ الرسائل المختارة</translation>
    </message>
    <message>
        <source>Delete chosen messages</source>
        <translation>حذف الرسائل المختارة</translation>
    </message>
    <message>
        <source>Forward chosen messages</source>
        <translation>إعادة توجيه الرسائل المختارة</translation>
    </message>
    <message>
        <source>Stop choosing</source>
        <translation>إنهاء الاختيار</translation>
    </message>
</context>
<context>
    <name>ClearCard</name>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Age of the messages to clear</source>
        <translation>عمر الرسائل المراد حذفها</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Conversation to clear</source>
        <translation>المحادثة المراد تنظيفها</translation>
    </message>
    <message>
        <source>Delete messages from this computer</source>
        <translation>حذف رسائل من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>حذفها</translation>
    </message>
    <message>
        <source>Delete these messages?</source>
        <translation>حذف هذه الرسائل؟</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Messages deleted: {count}</source>
        <translation>الرسائل المحذوفة: {count}</translation>
    </message>
    <message>
        <source>Messages go with their files, from this computer alone. Starred messages stay.</source>
        <translation>تُحذف الرسائل مع ملفاتها من هذا الحاسوب وحده. وتبقى الرسائل المميزة بنجمة.</translation>
    </message>
    <message>
        <source>Messages {age}, {size}, {whose}: they are deleted from this computer, and nothing brings them back.</source>
        <translation>رسائل {age}، {size}، {whose}: تُحذف من هذا الحاسوب ولا شيء يعيدها.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Size of the messages to clear</source>
        <translation>حجم الرسائل المراد حذفها</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>For one person, good for {time}.</source>
        <translation>لشخص واحد، صالح لمدة {time}.</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>رمز QR للرابط</translation>
    </message>
    <message>
        <source>This link stays valid. Whoever uses it sends you a request first.</source>
        <translation>يبقى هذا الرابط صالحًا. ومن يستخدمه يرسل إليك طلبًا أولًا.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Invite link</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>Let someone scan it or send them the link. It works once, for one person.</source>
        <translation>دع أحدًا يمسحه أو أرسل إليه الرابط. يعمل مرة واحدة لشخص واحد.</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>جارٍ إنشاء رابط…</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>رمزك</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command: {what}</source>
        <translation>أمر: {what}</translation>
    </message>
    <message>
        <source>Conversation: {what}</source>
        <translation>محادثة: {what}</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>البحث والتنفيذ</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>البحث عن أشخاص ورسائل وإعدادات وأوامر</translation>
    </message>
    <message>
        <source>Message: {what}</source>
        <translation>رسالة: {what}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>People, messages, settings, commands</source>
        <translation>أشخاص ورسائل وإعدادات وأوامر</translation>
    </message>
    <message>
        <source>Setting: {what}</source>
        <translation>إعداد: {what}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما عُثر عليه</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>إدراج رمز تعبيري</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>رسالة إلى {name}</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>تسجيل رسالة صوتية</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Send  Enter
Right click: send later</source>
        <translation>إرسال  Enter
نقر بالزر الأيمن: إرسال لاحقًا</translation>
    </message>
</context>
<context>
    <name>ComposerStrip</name>
    <message>
        <source>Cancel reply or edit</source>
        <translation>إلغاء الرد أو التعديل</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>A relay elsewhere</source>
        <translation>مُرحِّل في مكان آخر</translation>
    </message>
    <message>
        <source>A relay passes on encrypted envelopes. It cannot read them and does not know who you are.</source>
        <translation>يمرر المُرحِّل مظاريف مشفّرة. لا يمكنه قراءتها ولا يعرف من أنت.</translation>
    </message>
    <message>
        <source>Built-in relay on this computer</source>
        <translation>مُرحِّل مدمج على هذا الحاسوب</translation>
    </message>
    <message>
        <source>How do you want to connect?</source>
        <translation>كيف تريد الاتصال؟</translation>
    </message>
    <message>
        <source>Let others on my network reach it</source>
        <translation>السماح للآخرين على شبكتي بالوصول إليه</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>عنوان المُرحِّل</translation>
    </message>
    <message>
        <source>Runs all the time, so that messages wait there for you. Someone gave you its address.</source>
        <translation>يعمل طوال الوقت، فتنتظرك الرسائل هناك. أعطاك أحد عنوانه.</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, if any</source>
        <translation>وكيل SOCKS5، إن وُجد</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's (none if empty)</source>
        <translation>وكيل SOCKS5، مثل وكيل Tor (فارغ: بلا وكيل)</translation>
    </message>
    <message>
        <source>Use another relay</source>
        <translation>استخدام مُرحِّل آخر</translation>
    </message>
    <message>
        <source>Use the built-in relay</source>
        <translation>استخدام المُرحِّل المدمج</translation>
    </message>
    <message>
        <source>Works at once, while this program runs. Nothing to set up.</source>
        <translation>يعمل فورًا ما دام هذا البرنامج يعمل. لا شيء يلزم إعداده.</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connected to the relay</source>
        <translation>متصل بالمُرحِّل</translation>
    </message>
    <message>
        <source>Connecting to the relay…</source>
        <translation>جارٍ الاتصال بالمُرحِّل…</translation>
    </message>
    <message>
        <source>Copy relay address</source>
        <translation>نسخ عنوان المُرحِّل</translation>
    </message>
    <message>
        <source>Let others on my network reach the relay</source>
        <translation>السماح للآخرين على شبكتي بالوصول إلى المُرحِّل</translation>
    </message>
    <message>
        <source>Not connected to the relay</source>
        <translation>غير متصل بالمُرحِّل</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>عنوان المُرحِّل</translation>
    </message>
    <message>
        <source>The relay built into this program serves your mailboxes while it runs:</source>
        <translation>يخدم المُرحِّل المدمج في هذا البرنامج صناديق بريدك ما دام يعمل:</translation>
    </message>
    <message>
        <source>Your mailboxes are at this relay:</source>
        <translation>صناديق بريدك لدى هذا المُرحِّل:</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Connection: {state}</source>
        <translation>الاتصال: {state}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
</context>
<context>
    <name>ConversationChoice</name>
    <message>
        <source>All conversations</source>
        <translation>كل المحادثات</translation>
    </message>
</context>
<context>
    <name>ConversationDeeds</name>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>وقت آخر…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>حظر…</translation>
    </message>
    <message>
        <source>Conversation menu</source>
        <translation>قائمة المحادثة</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>رسائل تختفي</translation>
    </message>
    <message>
        <source>For {time}</source>
        <translation>لمدة {time}</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تعليم كمقروءة</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>تعليم كغير مقروءة</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>تثبيت في الأعلى</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>إخراج من الأرشيف</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>إلغاء الحظر</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Add a contact with their link, or show them your code.</source>
        <translation>أضف جهة اتصال برابطها، أو اعرض عليها رمزك.</translation>
    </message>
    <message>
        <source>Add your first contact</source>
        <translation>أضف أول جهة اتصال</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>الدردشات</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>لا دردشات بعد</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>ملاحظات لنفسك</translation>
    </message>
    <message>
        <source>Nothing found for “{wanted}”</source>
        <translation>لم يُعثر على شيء عن «{wanted}»</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>البحث في المحادثات</translation>
    </message>
    <message>
        <source>Show my code</source>
        <translation>عرض رمزي</translation>
    </message>
</context>
<context>
    <name>DamagePages</name>
    <message>
        <source>Save what can be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>عدم حذف رسائل؟</numerusform>
            <numerusform>حذف هذه الرسالة؟</numerusform>
            <numerusform>حذف رسالتين؟</numerusform>
            <numerusform>حذف %n رسائل؟</numerusform>
            <numerusform>حذف %n رسالة؟</numerusform>
            <numerusform>حذف %n رسالة؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>حذف لدى الجميع</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>حذف لديّ</translation>
    </message>
    <message>
        <source>“For everyone” also asks the other side's program to delete it. Who has read it already may remember.</source>
        <translation>«لدى الجميع» يطلب أيضًا من برنامج الطرف الآخر حذفها. ومن قرأها قد يتذكرها.</translation>
    </message>
    <message>
        <source>“For me” deletes from this computer alone; nothing brings it back.</source>
        <translation>«لديّ» يحذف من هذا الحاسوب وحده، ولا شيء يعيدها.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Block contact</source>
        <translation>حظر جهة الاتصال</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>مقارنة رقم الأمان</translation>
    </message>
    <message>
        <source>Contact details pane</source>
        <translation>لوحة تفاصيل جهة الاتصال</translation>
    </message>
    <message>
        <source>Delete contact and messages</source>
        <translation>حذف جهة الاتصال والرسائل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Identity fingerprint</source>
        <translation>بصمة الهوية</translation>
    </message>
    <message>
        <source>Identity fingerprint: {digits}</source>
        <translation>بصمة الهوية: {digits}</translation>
    </message>
    <message>
        <source>Security history</source>
        <translation>سجل الأمان</translation>
    </message>
    <message>
        <source>Unblock contact</source>
        <translation>إلغاء حظر جهة الاتصال</translation>
    </message>
</context>
<context>
    <name>DigitsTab</name>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Copy digits</source>
        <translation>نسخ الأرقام</translation>
    </message>
    <message>
        <source>Group {place} of {count}: {digits}</source>
        <translation>المجموعة {place} من {count}: {digits}</translation>
    </message>
    <message>
        <source>It doesn't match</source>
        <translation>لا يتطابق</translation>
    </message>
    <message>
        <source>It matches</source>
        <translation>يتطابق</translation>
    </message>
    <message>
        <source>QR code of the safety number</source>
        <translation>رمز QR لرقم الأمان</translation>
    </message>
    <message>
        <source>Read digits one group at a time</source>
        <translation>قراءة الأرقام مجموعة مجموعة</translation>
    </message>
    <message>
        <source>Remove verification</source>
        <translation>إزالة التحقق</translation>
    </message>
    <message>
        <source>Safety number: {digits}</source>
        <translation>رقم الأمان: {digits}</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>الرموز التعبيرية</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Medium dark</source>
        <translation>متوسط داكن</translation>
    </message>
    <message>
        <source>Medium light</source>
        <translation>متوسط فاتح</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>البحث عن رمز تعبيري</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>لون البشرة</translation>
    </message>
</context>
<context>
    <name>EmojiTab</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Compare emoji now</source>
        <translation>مقارنة الرموز التعبيرية الآن</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>إيقاف المقارنة</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>إنها مختلفة</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>إنها متطابقة</translation>
    </message>
    <message>
        <source>Waiting for the other side</source>
        <translation>في انتظار الطرف الآخر</translation>
    </message>
</context>
<context>
    <name>FileDeeds</name>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>حفظ الملف</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>صورة.png</translation>
    </message>
</context>
<context>
    <name>FindColumn</name>
    <message>
        <source>Back to the chats</source>
        <translation>العودة إلى الدردشات</translation>
    </message>
    <message>
        <source>Everything you search stays on this computer.</source>
        <translation>كل ما تبحث عنه يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ملفات</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>الرسائل التي عُثر عليها</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>روابط</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Nothing has a star yet. Star a message from its menu to find it here.</source>
        <translation>لا شيء مميز بنجمة بعد. ميّز رسالة بنجمة من قائمتها لتجدها هنا.</translation>
    </message>
    <message>
        <source>Older messages are still being prepared for searching.</source>
        <translation>ما زالت الرسائل الأقدم تُجهَّز للبحث.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>البحث في الرسائل</translation>
    </message>
    <message>
        <source>Search this conversation only</source>
        <translation>البحث في هذه المحادثة فقط</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>مميزة بنجمة</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>هذه الدردشة</translation>
    </message>
    <message>
        <source>With files only</source>
        <translation>مع ملفات فقط</translation>
    </message>
    <message>
        <source>With links only</source>
        <translation>مع روابط فقط</translation>
    </message>
    <message>
        <source>Words, or parts of words</source>
        <translation>كلمات أو أجزاء من كلمات</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إعادة توجيه</translation>
    </message>
    <message numerus="yes">
        <source>Forward %n messages to</source>
        <translation>
            <numerusform>إعادة التوجيه إلى</numerusform>
            <numerusform>إعادة التوجيه إلى</numerusform>
            <numerusform>إعادة توجيه رسالتين إلى</numerusform>
            <numerusform>إعادة توجيه %n رسائل إلى</numerusform>
            <numerusform>إعادة توجيه %n رسالة إلى</numerusform>
            <numerusform>إعادة توجيه %n رسالة إلى</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward now</source>
        <translation>إعادة التوجيه الآن</translation>
    </message>
    <message>
        <source>Forward to {name}</source>
        <translation>إعادة التوجيه إلى {name}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search people to forward to</source>
        <translation>البحث عن أشخاص لإعادة التوجيه إليهم</translation>
    </message>
    <message>
        <source>They see the text marked as forwarded, not who wrote it.</source>
        <translation>يرون أن النص مُعاد توجيهه، ولا يرون من كتبه.</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message numerus="yes">
        <source>%n messages are still on their way</source>
        <translation>
            <numerusform>لا رسائل في الطريق</numerusform>
            <numerusform>ما زالت رسالة واحدة في الطريق</numerusform>
            <numerusform>ما زالت رسالتان في الطريق</numerusform>
            <numerusform>ما زالت %n رسائل في الطريق</numerusform>
            <numerusform>ما زالت %n رسالة في الطريق</numerusform>
            <numerusform>ما زالت %n رسالة في الطريق</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Archive, or fetch back</source>
        <translation>أرشفة أو استعادة</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>إرفاق ملفات</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>اختيار ملف شخصي</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>تفاصيل جهة الاتصال</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>البحث عن أشخاص ورسائل وإعدادات وأوامر</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>إدراج رمز تعبيري</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>الانتقال إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Mute, or no longer</source>
        <translation>كتم أو إلغاء الكتم</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>المحادثة التالية</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Next profile</source>
        <translation>الملف الشخصي التالي</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>المحادثة غير المقروءة التالية</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>المحادثة السابقة</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>المحادثة غير المقروءة السابقة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>البحث في كل الرسائل</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>البحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>An export is a folder with web pages to read and data to import elsewhere. It is not encrypted: whoever has the folder can read it. Messages that disappear are left out.</source>
        <translation>التصدير مجلد فيه صفحات ويب للقراءة وبيانات للاستيراد في مكان آخر. وهو غير مشفّر: من يملك المجلد يستطيع قراءته. ولا تُضمَّن الرسائل التي تختفي.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>إلغاء التصدير</translation>
    </message>
    <message>
        <source>Conversation to export</source>
        <translation>المحادثة المراد تصديرها</translation>
    </message>
    <message>
        <source>Export conversations to a folder</source>
        <translation>تصدير المحادثات إلى مجلد</translation>
    </message>
    <message>
        <source>Export into a new or empty folder</source>
        <translation>التصدير إلى مجلد جديد أو فارغ</translation>
    </message>
    <message>
        <source>Exported to {folder}. Messages: {count}</source>
        <translation>تم التصدير إلى {folder}. الرسائل: {count}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>استيراد ملف مُصدَّر</translation>
    </message>
    <message>
        <source>Import conversations from an export</source>
        <translation>استيراد محادثات من ملف مُصدَّر</translation>
    </message>
    <message>
        <source>Imported. New messages: {count}</source>
        <translation>تم الاستيراد. الرسائل الجديدة: {count}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
</context>
<context>
    <name>HoverBar</name>
    <message>
        <source>More for this message</source>
        <translation>المزيد لهذه الرسالة</translation>
    </message>
    <message>
        <source>React to this message</source>
        <translation>التفاعل مع هذه الرسالة</translation>
    </message>
    <message>
        <source>Reply to this message</source>
        <translation>الرد على هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>ImportedBar</name>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>هذا سجل مستورد. للكتابة إلى هذا الشخص أضفه من جديد برابط منه.</translation>
    </message>
</context>
<context>
    <name>InterfaceCard</name>
    <message>
        <source>Let programs on this computer use this profile</source>
        <translation>السماح لبرامج على هذا الحاسوب باستخدام هذا الملف الشخصي</translation>
    </message>
    <message>
        <source>Off: no program can use this profile.</source>
        <translation>معطّل: لا يستطيع أي برنامج استخدام هذا الملف الشخصي.</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it, and only with a token from below. Web pages are refused.</source>
        <translation>لا تصل إليه إلا برامج على هذا الحاسوب، وبرمز مميز من الأسفل فقط. وتُرفض صفحات الويب.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>Port for programs</source>
        <translation>منفذ البرامج</translation>
    </message>
    <message>
        <source>Programs find it at {address}</source>
        <translation>تجده البرامج في {address}</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Close the invitation</source>
        <translation>إغلاق الدعوة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>رابط الدعوة</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>دعوة شخص</translation>
    </message>
    <message>
        <source>Let them scan this code or send them the link, over a channel that you trust.</source>
        <translation>دعهم يمسحون هذا الرمز أو أرسل إليهم الرابط عبر وسيلة تثق بها.</translation>
    </message>
    <message>
        <source>Make a new invite link</source>
        <translation>إنشاء رابط دعوة جديد</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>جارٍ إنشاء رابط…</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>رابط جديد</translation>
    </message>
</context>
<context>
    <name>KeyboardCard</name>
    <message>
        <source>All keys as they were</source>
        <translation>إعادة كل المفاتيح كما كانت</translation>
    </message>
    <message>
        <source>On a message: R replies, E reacts, F forwards, S stars, P pins, X chooses, I shows its details, Delete deletes, Enter opens its menu. In an empty field Up edits your last message. Ctrl+1 to Ctrl+9 open conversations.</source>
        <translation>على رسالة: R يرد، E يتفاعل، F يعيد التوجيه، S يميز بنجمة، P يثبت، X يختار، I يعرض تفاصيلها، Delete يحذف، Enter يفتح قائمتها. في حقل فارغ يعدّل السهم لأعلى رسالتك الأخيرة. وتفتح Ctrl+1 إلى Ctrl+9 المحادثات.</translation>
    </message>
    <message>
        <source>Press a button and then the new keys: with Ctrl, Alt or a function key. Backspace leaves an action without keys, Esc changes nothing. Keys that another action had move here.</source>
        <translation>اضغط زرًا ثم المفاتيح الجديدة: مع Ctrl أو Alt أو أحد مفاتيح الوظائف. يترك Backspace الإجراء بلا مفاتيح، ولا يغير Esc شيئًا. والمفاتيح التي كانت لإجراء آخر تنتقل إلى هنا.</translation>
    </message>
    <message>
        <source>{keys} always does the same and can't be given away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} was for “{before}”, which has no keys now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysButton</name>
    <message>
        <source>Keys for {action}: {keys}</source>
        <translation>مفاتيح {action}: {keys}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا إشعارات</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>اضغط المفاتيح…</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Your identity fingerprint</source>
        <translation>بصمة هويتك</translation>
    </message>
    <message>
        <source>Your identity fingerprint: {digits}</source>
        <translation>بصمة هويتك: {digits}</translation>
    </message>
    <message>
        <source>Your keys are protected by your passphrase.</source>
        <translation>مفاتيحك محمية بعبارة المرور.</translation>
    </message>
    <message>
        <source>Your keys live in the system keyring.</source>
        <translation>مفاتيحك في سلسلة مفاتيح النظام.</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>A passphrase</source>
        <translation>عبارة مرور</translation>
    </message>
    <message>
        <source>Asked for at every start. Nobody can recover it for you.</source>
        <translation>تُطلب عند كل تشغيل. لا يستطيع أحد استعادتها لك.</translation>
    </message>
    <message>
        <source>Keep the keys in the system keyring</source>
        <translation>حفظ المفاتيح في سلسلة مفاتيح النظام</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer, so a passphrase will protect your keys.</source>
        <translation>لم يُعثر على سلسلة مفاتيح للنظام على هذا الحاسوب، لذا ستحمي عبارة مرور مفاتيحك.</translation>
    </message>
    <message>
        <source>Opened together with your session. Recommended.</source>
        <translation>تُفتح مع جلستك. موصى بها.</translation>
    </message>
    <message>
        <source>Protect the keys by a passphrase</source>
        <translation>حماية المفاتيح بعبارة مرور</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>أعد كتابة عبارة المرور</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>قوة عبارة المرور</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>عبارتا المرور مختلفتان.</translation>
    </message>
    <message>
        <source>They open everything. They never leave this computer.</source>
        <translation>إنها تفتح كل شيء. ولا تغادر هذا الحاسوب أبدًا.</translation>
    </message>
    <message>
        <source>Where should your keys live?</source>
        <translation>أين تُحفظ مفاتيحك؟</translation>
    </message>
    <message>
        <source>{keyring}, the system keyring</source>
        <translation>{keyring}، سلسلة مفاتيح النظام</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>In the settings you can have it go on in the tray instead.</source>
        <translation>يمكنك من الإعدادات أن تجعله يستمر في منطقة الإشعارات بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Nothing is received while E2EE Desktop is closed. Messages to you wait at your relay; if that is the one built into this program, they wait at their senders' computers. This is said once.</source>
        <translation>لا يصل شيء وبرنامج E2EE Desktop مغلق. تنتظر الرسائل الموجهة إليك عند مُرحِّلك؛ فإن كان هو المدمج في هذا البرنامج انتظرت على حواسيب مرسليها. يُقال هذا مرة واحدة.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Quit E2EE Desktop?</source>
        <translation>الخروج من E2EE Desktop؟</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>E2EE Desktop is licensed under Apache-2.0. It uses Qt under the LGPL 3 through PySide6; Qt's libraries can be replaced by your own build.</source>
        <translation>برنامج E2EE Desktop مرخّص بموجب Apache-2.0. يستخدم Qt بموجب LGPL 3 عبر PySide6، ويمكنك استبدال مكتبات Qt بنسخة من بنائك.</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>نصوص التراخيص</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Load again</source>
        <translation>إعادة التحميل</translation>
    </message>
    <message>
        <source>The messages are taking long to load.</source>
        <translation>يستغرق تحميل الرسائل وقتًا طويلًا.</translation>
    </message>
</context>
<context>
    <name>MessageDetailsDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>إغلاق التفاصيل</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>تفاصيل الرسالة</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>ما كان مكتوبًا من قبل</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Message menu</source>
        <translation>قائمة الرسالة</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>رموز تعبيرية أخرى</translation>
    </message>
    <message>
        <source>Open {host}</source>
        <translation>فتح {host}</translation>
    </message>
    <message>
        <source>React with {emoji}</source>
        <translation>التفاعل بـ {emoji}</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name in this profile</source>
        <translation>الاسم في هذا الملف الشخصي</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>حفظ الاسم</translation>
    </message>
    <message>
        <source>Your contacts see this name. It is never sent to a relay in readable form.</source>
        <translation>ترى جهات اتصالك هذا الاسم. ولا يُرسل أبدًا إلى مُرحِّل بصورة مقروءة.</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>The people you add see it. No relay ever does.</source>
        <translation>يراه من تضيفهم. ولا يراه أي مُرحِّل أبدًا.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>ما اسمك؟</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
</context>
<context>
    <name>NewChat</name>
    <message>
        <source>An imported history without messages.</source>
        <translation>سجل مستورد بلا رسائل.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>مقارنة رقم الأمان</translation>
    </message>
    <message>
        <source>Compare safety number with {name}</source>
        <translation>مقارنة رقم الأمان مع {name}</translation>
    </message>
    <message>
        <source>End-to-end encrypted</source>
        <translation>مشفّرة من الطرف إلى الطرف</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>ملاحظة لنفسي</translation>
    </message>
    <message>
        <source>Notes, lists, drafts: what you write here stays on this computer.</source>
        <translation>ملاحظات وقوائم ومسودات: ما تكتبه هنا يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Say hello. {name} is not verified yet: compare the safety number to be sure who you talk to.</source>
        <translation>ألقِ التحية. لم يتم التحقق من {name} بعد: قارن رقم الأمان لتتأكد مع من تتحدث.</translation>
    </message>
    <message>
        <source>You have verified {name}. Say hello.</source>
        <translation>لقد تحققت من {name}. ألقِ التحية.</translation>
    </message>
    <message>
        <source>{name} would like to write to you.</source>
        <translation>يود {name} الكتابة إليك.</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Choose a chat or start one</source>
        <translation>اختر محادثة أو ابدأ واحدة</translation>
    </message>
    <message>
        <source>Ctrl+N adds a contact, Ctrl+K finds everything</source>
        <translation>Ctrl+N يضيف جهة اتصال، وCtrl+K يعثر على كل شيء</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>As in the settings</source>
        <translation>كما في الإعدادات</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>الاسم والرسالة</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>الاسم فقط</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>لا هذا ولا ذاك: «رسالة جديدة»</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا إشعارات</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Name and message</source>
        <translation>الاسم والرسالة</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>الاسم فقط</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>لا هذا ولا ذاك: «رسالة جديدة»</translation>
    </message>
    <message>
        <source>No notifications, but security notices</source>
        <translation>بلا إشعارات، عدا تنبيهات الأمان</translation>
    </message>
    <message>
        <source>Notifications rest until {time}.</source>
        <translation>الإشعارات متوقفة حتى {time}.</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>تعرض الإشعارات</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>تشغيل صوت</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>بداية ساعات الهدوء</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>نهاية ساعات الهدوء</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>استئناف الإشعارات</translation>
    </message>
    <message>
        <source>There is none for the conversation that you look at, nor for muted ones. A changed safety number of somebody whom you verified is always told. The menu of a conversation has a choice of its own.</source>
        <translation>لا إشعار للمحادثة التي تنظر إليها ولا للمكتومة. ويُخبَر دائمًا بتغيّر رقم الأمان لمن تحققت منه. وفي قائمة كل محادثة خيار خاص بها.</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>ما تعرضه الإشعارات</translation>
    </message>
    <message>
        <source>until</source>
        <translation>حتى</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>{title} ({profile})</source>
        <translation>{title} ({profile})</translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Create a profile</source>
        <translation>إنشاء ملف شخصي</translation>
    </message>
    <message>
        <source>Create profile</source>
        <translation>إنشاء الملف الشخصي</translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation>جارٍ إنشاء مفاتيحك…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>الخطوة {n} من {all}</translation>
    </message>
</context>
<context>
    <name>PaletteDeeds</name>
    <message>
        <source>asks to write to you</source>
        <translation>يطلب الكتابة إليك</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>New profile</source>
        <translation>ملف شخصي جديد</translation>
    </message>
    <message>
        <source>Profile {number}</source>
        <translation>الملف الشخصي {number}</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Enter your passphrase</source>
        <translation>أدخل عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>جارٍ فتح القفل…</translation>
    </message>
    <message>
        <source>Your messages are encrypted on this computer. Only your passphrase opens them.</source>
        <translation>رسائلك مشفّرة على هذا الحاسوب. ولا تفتحها إلا عبارة المرور.</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>24 words, in their order</source>
        <translation>24 كلمة بترتيبها</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Enter your recovery phrase</source>
        <translation>أدخل عبارة الاسترداد</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>عبارة الاسترداد</translation>
    </message>
    <message>
        <source>The words you wrote down open this profile, and the system keyring is mended with them.</source>
        <translation>الكلمات التي دوّنتها تفتح هذا الملف الشخصي، وبها تُصلَح سلسلة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close picture</source>
        <translation>إغلاق الصورة</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>ملاءمة النافذة</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>حفظ الصورة</translation>
    </message>
    <message>
        <source>This picture can't be shown here. You can save it.</source>
        <translation>لا يمكن عرض هذه الصورة هنا. يمكنك حفظها.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message</source>
        <translation>رسالة مثبتة</translation>
    </message>
    <message>
        <source>Pinned message {place} of {count}</source>
        <translation>الرسالة المثبتة {place} من {count}</translation>
    </message>
    <message>
        <source>Unpin this message</source>
        <translation>إلغاء تثبيت هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Download pictures and voice messages by themselves</source>
        <translation>تنزيل الصور والرسائل الصوتية تلقائيًا</translation>
    </message>
    <message>
        <source>Download pictures by themselves</source>
        <translation>تنزيل الصور تلقائيًا</translation>
    </message>
    <message>
        <source>Each works only when both have it on. Nobody is told that you have it off.</source>
        <translation>لا يعمل أي منها إلا إذا فعّله كلاكما. ولا يُخبَر أحد بأنك عطّلته.</translation>
    </message>
    <message>
        <source>Messages of new conversations disappear</source>
        <translation>تختفي رسائل المحادثات الجديدة</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Only from contacts that you have accepted. Everything else waits until you ask for it.</source>
        <translation>من جهات الاتصال التي قبلتها فقط. وكل ما عداها ينتظر إلى أن تطلبه.</translation>
    </message>
    <message>
        <source>Tell each other what was read</source>
        <translation>إخبار كل منكما الآخر بما قُرئ</translation>
    </message>
    <message>
        <source>Tell each other while writing</source>
        <translation>إخبار كل منكما الآخر بالكتابة</translation>
    </message>
    <message>
        <source>Timer of new conversations</source>
        <translation>مدة المحادثات الجديدة</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>حتى {size}</translation>
    </message>
</context>
<context>
    <name>ProfileStrip</name>
    <message>
        <source>Profile: {profile}</source>
        <translation>الملف الشخصي: {profile}</translation>
    </message>
</context>
<context>
    <name>ProgramsCard</name>
    <message>
        <source>Copy the token</source>
        <translation>نسخ الرمز المميز</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>إنشاء رمز مميز</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>اسم البرنامج</translation>
    </message>
    <message>
        <source>No program has a token.</source>
        <translation>ليس لأي برنامج رمز مميز.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>إبطال</translation>
    </message>
    <message>
        <source>Revoke the token of {program}</source>
        <translation>إبطال الرمز المميز لـ {program}</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>إبطال هذا الرمز المميز؟</translation>
    </message>
    <message>
        <source>This is the token. Give it to the program now: it is not shown again.</source>
        <translation>هذا هو الرمز المميز. أعطه للبرنامج الآن: لن يُعرض مرة أخرى.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>الرمز المميز</translation>
    </message>
    <message>
        <source>{program} can do nothing with this profile any more.</source>
        <translation>لن يستطيع {program} فعل أي شيء بهذا الملف الشخصي بعد الآن.</translation>
    </message>
</context>
<context>
    <name>ProxyField</name>
    <message>
        <source>No proxy</source>
        <translation>بلا وكيل</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>وكيل SOCKS5</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's: socks5://127.0.0.1:9050. Nothing is ever sent past it.</source>
        <translation>وكيل SOCKS5، مثل وكيل Tor: socks5://127.0.0.1:9050. لا يُرسل شيء من دونه أبدًا.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save the proxy</source>
        <translation>حفظ الوكيل</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Chats</source>
        <translation>الدردشات</translation>
    </message>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>الدردشات، لا غير مقروء</numerusform>
            <numerusform>الدردشات، رسالة غير مقروءة</numerusform>
            <numerusform>الدردشات، رسالتان غير مقروءتين</numerusform>
            <numerusform>الدردشات، %n غير مقروءة</numerusform>
            <numerusform>الدردشات، %n غير مقروءة</numerusform>
            <numerusform>الدردشات، %n غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Other profiles have {count} unread</source>
        <translation>في الملفات الشخصية الأخرى {count} غير مقروء</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message numerus="yes">
        <source>Requests, %n waiting</source>
        <translation>
            <numerusform>الطلبات، لا شيء ينتظر</numerusform>
            <numerusform>الطلبات، واحد ينتظر</numerusform>
            <numerusform>الطلبات، اثنان ينتظران</numerusform>
            <numerusform>الطلبات، %n تنتظر</numerusform>
            <numerusform>الطلبات، %n تنتظر</numerusform>
            <numerusform>الطلبات، %n تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Settings. Version {version} of this program is there.</source>
        <translation>الإعدادات. الإصدار {version} من هذا البرنامج متاح.</translation>
    </message>
    <message>
        <source>Starred messages</source>
        <translation>الرسائل المميزة بنجمة</translation>
    </message>
    <message>
        <source>Your profile: {name}</source>
        <translation>ملفك الشخصي: {name}</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Cancel recording</source>
        <translation>إلغاء التسجيل</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>جارٍ التسجيل</translation>
    </message>
    <message>
        <source>Send voice message</source>
        <translation>إرسال الرسالة الصوتية</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>لقد دوّنتها</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>عبارة الاسترداد</translation>
    </message>
    <message>
        <source>Two of them, from your paper:</source>
        <translation>اثنتان منها، من ورقتك:</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>الكلمة {number}</translation>
    </message>
    <message>
        <source>Write these 24 words on paper, in their order. They open this profile when the keyring is lost, and bring your identity back on another computer. Whoever has them is you.</source>
        <translation>اكتب هذه الكلمات الأربع والعشرين على ورق بترتيبها. إنها تفتح هذا الملف الشخصي إذا ضاعت سلسلة المفاتيح، وتعيد هويتك على حاسوب آخر. من يملكها فهو أنت.</translation>
    </message>
    <message>
        <source>Your recovery phrase</source>
        <translation>عبارة الاسترداد الخاصة بك</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>If the system keyring is lost, only your recovery phrase opens this profile.</source>
        <translation>إذا ضاعت سلسلة مفاتيح النظام فلا يفتح هذا الملف الشخصي إلا عبارة الاسترداد.</translation>
    </message>
    <message>
        <source>Write down the recovery phrase</source>
        <translation>تدوين عبارة الاسترداد</translation>
    </message>
</context>
<context>
    <name>RelayKnowledgeCard</name>
    <message>
        <source>Known: {what}</source>
        <translation>معلوم: {what}</translation>
    </message>
    <message>
        <source>Not known: {what}</source>
        <translation>غير معلوم: {what}</translation>
    </message>
</context>
<context>
    <name>RemoveProfileDialog</name>
    <message>
        <source>Backups (*.e2eebackup)</source>
        <translation>نسخ احتياطية (*.e2eebackup)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Its keys, messages, contacts and files leave this computer, and its built-in relay with them. Your contacts are not told: what they send waits, and is deleted unread. Without a backup and the 24 recovery words nothing of it can be had back.</source>
        <translation>تُزال مفاتيحه ورسائله وجهات اتصاله وملفاته من هذا الحاسوب، ومعها مُرحِّله المدمج. لا تُخبَر جهات اتصالك: ما يرسلونه ينتظر ثم يُحذف دون قراءة. ومن دون نسخة احتياطية وكلمات الاسترداد الأربع والعشرين لا يمكن استعادة شيء منه.</translation>
    </message>
    <message>
        <source>Make a backup first</source>
        <translation>إنشاء نسخة احتياطية أولًا</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>إزالة نهائية</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>إزالة من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Remove {name} from this computer?</source>
        <translation>هل تريد إزالة {name} من هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>جارٍ الإزالة…</translation>
    </message>
    <message>
        <source>The backup is written. Your 24 recovery words open it.</source>
        <translation>كُتبت النسخة الاحتياطية. تفتحها كلمات الاسترداد الأربع والعشرون.</translation>
    </message>
    <message>
        <source>To go on, type the profile's name: {name}</source>
        <translation>للمتابعة اكتب اسم الملف الشخصي: {name}</translation>
    </message>
    <message>
        <source>Type the profile's name</source>
        <translation>اسم الملف الشخصي</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>جارٍ كتابة النسخة الاحتياطية…</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>قبول الطلب</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
    <message>
        <source>Block this person</source>
        <translation>حظر هذا الشخص</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete the request</source>
        <translation>حذف الطلب</translation>
    </message>
    <message>
        <source>{name} wants to write to you. They don't learn that you have read this until you accept.</source>
        <translation>يريد {name} الكتابة إليك. لن يعلم أنك قرأت هذا إلى أن تقبل.</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Message requests</source>
        <translation>طلبات المراسلة</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>لا طلبات</translation>
    </message>
    <message>
        <source>People who write to your address for the first time appear here, until you let them in.</source>
        <translation>يظهر هنا من يكتبون إلى عنوانك لأول مرة، إلى أن تسمح لهم بالدخول.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Draft:</source>
        <translation>مسودة:</translation>
    </message>
</context>
<context>
    <name>SafetyNumberDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Compare by {way}</source>
        <translation>المقارنة عبر {way}</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. Nothing was changed: {name} is not verified.</source>
        <translation>لا تكتب شيئًا سريًا إلى {name}. قارنا مرة أخرى عبر وسيلة أخرى؛ فإن اختلفت الأرقام هناك أيضًا فقد يكون أحد بينكما. لم يتغير شيء: لم يتم التحقق من {name}.</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. You had verified {name}: remove the verification if you are not sure any more.</source>
        <translation>لا تكتب شيئًا سريًا إلى {name}. قارنا مرة أخرى عبر وسيلة أخرى؛ فإن اختلفت الأرقام هناك أيضًا فقد يكون أحد بينكما. كنت قد تحققت من {name}: أزل التحقق إن لم تعد متأكدًا.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>الرموز التعبيرية</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove verification?</source>
        <translation>إزالة التحقق؟</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>رقم الأمان</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>المسح</translation>
    </message>
    <message>
        <source>The safety number just changed. Compare the new one.</source>
        <translation>تغيّر رقم الأمان للتو. قارن الرقم الجديد.</translation>
    </message>
    <message>
        <source>This contact will be shown as not verified until you compare the safety number again.</source>
        <translation>ستظهر جهة الاتصال هذه بلا تحقق إلى أن تقارن رقم الأمان من جديد.</translation>
    </message>
    <message>
        <source>You have verified this contact.</source>
        <translation>لقد تحققت من جهة الاتصال هذه.</translation>
    </message>
</context>
<context>
    <name>SalvagedPage</name>
    <message>
        <source>Open the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be read was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved, by conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your conversations begin new sessions. Contacts see one quiet line; the safety numbers stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalvagingPage</name>
    <message>
        <source>Everything that can be read goes into a new database. The damaged one is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScanTab</name>
    <message>
        <source>A picture of their code</source>
        <translation>صورة لرمزهم</translation>
    </message>
    <message>
        <source>Choose a picture of their code</source>
        <translation>اختيار صورة لرمزهم</translation>
    </message>
    <message>
        <source>Have the other person show the code of their safety number with you, and take a picture of it: with a phone, or of the screen in a video call. If it is the right code, the contact becomes verified at once.</source>
        <translation>اطلب من الشخص الآخر أن يعرض رمز رقم الأمان بينكما والتقط صورة له: بهاتف، أو من الشاشة في مكالمة فيديو. إن كان الرمز صحيحًا تم التحقق من جهة الاتصال فورًا.</translation>
    </message>
    <message>
        <source>Or drop a picture here, or paste it with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not use the camera of the computer: pictures are read from files. A picture that came to you as a message here proves nothing, because whoever is between you could have changed it.</source>
        <translation>لا يستخدم هذا البرنامج كاميرا الحاسوب: تُقرأ الصور من الملفات. والصورة التي وصلتك هنا في رسالة لا تثبت شيئًا، لأن من يكون بينكما قد يكون غيّرها.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Date and time of sending</source>
        <translation>تاريخ ووقت الإرسال</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>جدولة</translation>
    </message>
    <message>
        <source>Schedule the message</source>
        <translation>جدولة الرسالة</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>إرسال لاحقًا</translation>
    </message>
    <message>
        <source>The text waits on this computer, encrypted, and is sent then, or when the program next runs.</source>
        <translation>ينتظر النص مشفّرًا على هذا الحاسوب ويُرسل حينها، أو عند تشغيل البرنامج بعدها.</translation>
    </message>
</context>
<context>
    <name>ScheduledDialog</name>
    <message>
        <source>Cancel text scheduled for {when}</source>
        <translation>إلغاء النص المجدول في {when}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Close the schedule</source>
        <translation>إغلاق الجدول</translation>
    </message>
    <message>
        <source>Edit text scheduled for {when}</source>
        <translation>تعديل النص المجدول في {when}</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>لا شيء مجدول.</translation>
    </message>
    <message>
        <source>Scheduled messages</source>
        <translation>الرسائل المجدولة</translation>
    </message>
    <message>
        <source>Send now: {when}</source>
        <translation>إرسال الآن: {when}</translation>
    </message>
</context>
<context>
    <name>ScrolledTimeline</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>مُعاد توجيهها</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>الانتقال إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>رسائل جديدة</translation>
    </message>
    <message>
        <source>New safety number</source>
        <translation>رقم أمان جديد</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدّلة</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendingLater</name>
    <message numerus="yes">
        <source>%n messages are scheduled, the next: {when}</source>
        <translation>
            <numerusform>لا رسائل مجدولة: {when}</numerusform>
            <numerusform>رسالة واحدة مجدولة: {when}</numerusform>
            <numerusform>رسالتان مجدولتان، التالية: {when}</numerusform>
            <numerusform>%n رسائل مجدولة، التالية: {when}</numerusform>
            <numerusform>%n رسالة مجدولة، التالية: {when}</numerusform>
            <numerusform>%n رسالة مجدولة، التالية: {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>وقت آخر…</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>إرسال لاحقًا</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>إمكانية الوصول</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>كل الإعدادات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>المحظورون</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>تنظيف</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>التصدير والاستيراد</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>واجهة برمجية محلية</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>عنواني</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لم يُعثر على شيء</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>الملف الشخصي</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>البحث في الإعدادات</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>الأمان</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>صفحات الإعدادات</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>التدقيق الإملائي</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>التخزين</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الرموز المميزة</translation>
    </message>
    <message>
        <source>What the relay knows</source>
        <translation>ما يعرفه المُرحِّل</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>{setting}, in {page}</source>
        <translation>{setting}، في {page}</translation>
    </message>
</context>
<context>
    <name>SpellMarks</name>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>إضافة «{word}» إلى القاموس</translation>
    </message>
    <message>
        <source>Nothing similar is in the dictionary</source>
        <translation>لا شيء مشابه في القاموس</translation>
    </message>
    <message>
        <source>Remove “{word}” from the dictionary</source>
        <translation>إزالة «{word}» من القاموس</translation>
    </message>
</context>
<context>
    <name>SpellingCard</name>
    <message>
        <source>Check spelling in {language}</source>
        <translation>التدقيق الإملائي باللغة: {language}</translation>
    </message>
    <message>
        <source>Looking for dictionaries…</source>
        <translation>جارٍ البحث عن القواميس…</translation>
    </message>
    <message>
        <source>No dictionary is installed, so spelling is not checked. Dictionaries come from your system: on Linux, install Enchant and a Hunspell dictionary of your language.</source>
        <translation>لا يوجد قاموس مثبّت، فلا يُدقَّق الإملاء. تأتي القواميس من نظامك: في لينكس ثبّت Enchant وقاموس Hunspell للغتك.</translation>
    </message>
    <message>
        <source>Wrong words are underlined while you write; their menu offers others. Everything is looked up on this computer. Words that you add are kept in this profile, encrypted.</source>
        <translation>يوضع خط تحت الكلمات الخاطئة أثناء الكتابة، وتعرض قائمتها بدائل. يُبحث عن كل شيء على هذا الحاسوب. والكلمات التي تضيفها تُحفظ مشفّرة في هذا الملف الشخصي.</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Bringing the profile up to date</source>
        <translation>جارٍ تحديث الملف الشخصي</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Your profile is brought up to date. Nothing is lost if this is stopped.</source>
        <translation>يجري تحديث ملفك الشخصي. لا يضيع شيء إن أوقفته.</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Add a profile</source>
        <translation>إضافة ملف شخصي</translation>
    </message>
    <message>
        <source>Close this profile</source>
        <translation>إغلاق هذا الملف الشخصي</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>الملفات الشخصية</translation>
    </message>
    <message>
        <source>{profile}: can't be opened</source>
        <translation>{profile}: يتعذر فتحه</translation>
    </message>
    <message>
        <source>{profile}: closed</source>
        <translation>{profile}: مغلق</translation>
    </message>
    <message>
        <source>{profile}: locked</source>
        <translation>{profile}: مقفل</translation>
    </message>
    <message>
        <source>{profile}: opening</source>
        <translation>{profile}: جارٍ الفتح</translation>
    </message>
    <message>
        <source>{profile}: {count} unread</source>
        <translation>{profile}: {count} غير مقروء</translation>
    </message>
</context>
<context>
    <name>ThisProfileCard</name>
    <message>
        <source>Add a profile</source>
        <translation>إضافة ملف شخصي</translation>
    </message>
    <message>
        <source>By this name you tell your profiles apart in this window. Your contacts never see it. It is stored unencrypted, so that a locked profile can be named.</source>
        <translation>بهذا الاسم تميّز بين ملفاتك الشخصية في هذه النافذة. لا تراه جهات اتصالك أبدًا. يُحفظ دون تشفير ليكون للملف المقفل اسم.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>مثلًا: العمل</translation>
    </message>
    <message>
        <source>Name of this profile on this computer</source>
        <translation>اسم هذا الملف الشخصي على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>إزالة من هذا الحاسوب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save the profile's name</source>
        <translation>حفظ اسم الملف الشخصي</translation>
    </message>
</context>
<context>
    <name>TimerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>رسائل تختفي</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>New messages disappear for both of you, so long after they were seen.</source>
        <translation>تختفي الرسائل الجديدة لديكما معًا بعد هذه المدة من رؤيتها.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>ضبط</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>ضبط المدة</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>وحدة الوقت</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ساعات</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>ثوانٍ</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>أسابيع</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>E2EE Desktop, %n unread</source>
        <translation>
            <numerusform>E2EE Desktop، لا غير مقروء</numerusform>
            <numerusform>E2EE Desktop، رسالة غير مقروءة</numerusform>
            <numerusform>E2EE Desktop، رسالتان غير مقروءتين</numerusform>
            <numerusform>E2EE Desktop، %n غير مقروءة</numerusform>
            <numerusform>E2EE Desktop، %n غير مقروءة</numerusform>
            <numerusform>E2EE Desktop، %n غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>كتم لمدة ساعة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation>قائمة منطقة الإشعارات</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>الاستمرار في منطقة الإشعارات عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Messages then go on coming in. Quit is in the menu of the icon, and at Ctrl+Q.</source>
        <translation>عندها تستمر الرسائل في الوصول. «خروج» في قائمة الأيقونة وعلى Ctrl+Q.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code: {code}</source>
        <translation>الرمز: {code}</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>نسخ رمز الخطأ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>UnlockingPages</name>
    <message>
        <source>Use the passphrase</source>
        <translation>استخدام عبارة المرور</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>استخدام عبارة الاسترداد</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>Fetch and verify it</source>
        <translation>جلبه والتحقق منه</translation>
    </message>
    <message>
        <source>Fetching the new version</source>
        <translation>جارٍ جلب الإصدار الجديد</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>البحث عن إصدار أحدث</translation>
    </message>
    <message>
        <source>Look once a week by itself</source>
        <translation>البحث مرة في الأسبوع تلقائيًا</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>هذا أحدث إصدار.</translation>
    </message>
    <message>
        <source>This is version {version}. Nothing is asked of anybody until you look.</source>
        <translation>هذا هو الإصدار {version}. لا يُسأل أحد شيئًا إلى أن تبحث.</translation>
    </message>
    <message>
        <source>This is version {version}. Once a week it is asked whether there is a newer one.</source>
        <translation>هذا هو الإصدار {version}. يُسأل مرة في الأسبوع عن إصدار أحدث.</translation>
    </message>
    <message>
        <source>Version {version} is there, signed by the release keys.</source>
        <translation>الإصدار {version} متاح، وموقّع بمفاتيح النشر.</translation>
    </message>
    <message>
        <source>Who offers the versions then sees once a week that somebody uses this one: from your proxy, if you have set one.</source>
        <translation>يرى من يقدم الإصدارات عندها مرة في الأسبوع أن أحدًا يستخدم هذا الإصدار: من وكيلك إن ضبطت وكيلًا.</translation>
    </message>
    <message>
        <source>{file} is verified. Open it with your system's installer.</source>
        <translation>تم التحقق من {file}. افتحه بمثبّت نظامك.</translation>
    </message>
    <message>
        <source>{file} is verified. Your system's installer goes on.</source>
        <translation>تم التحقق من {file}. يتابع مثبّت نظامك.</translation>
    </message>
</context>
<context>
    <name>UsageCard</name>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العد…</translation>
    </message>
    <message>
        <source>How long messages with {name} are kept</source>
        <translation>مدة حفظ الرسائل مع {name}</translation>
    </message>
    <message>
        <source>Messages older than a conversation keeps them are deleted here. Starred messages stay.</source>
        <translation>تُحذف هنا الرسائل الأقدم من مدة الحفظ في المحادثة. وتبقى الرسائل المميزة بنجمة.</translation>
    </message>
    <message>
        <source>The largest {count} conversations are shown.</source>
        <translation>تُعرض أكبر {count} محادثات.</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>E2EE Desktop</source>
        <translation>E2EE Desktop</translation>
    </message>
    <message>
        <source>Messages that only you and the people you write to can read.</source>
        <translation>رسائل لا يقرؤها إلا أنت ومن تكتب إليهم.</translation>
    </message>
    <message>
        <source>No phone number, no e-mail address, no account on a server. Your keys stay on this computer.</source>
        <translation>لا رقم هاتف ولا بريد إلكتروني ولا حساب على خادم. تبقى مفاتيحك على هذا الحاسوب.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Edit message</source>
        <translation>تعديل الرسالة</translation>
    </message>
    <message>
        <source>Reply to yourself</source>
        <translation>الرد على نفسك</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>الرد على {name}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd، d MMMM</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>لا دردشات</numerusform>
            <numerusform>دردشة واحدة</numerusform>
            <numerusform>دردشتين</numerusform>
            <numerusform>%n دردشات</numerusform>
            <numerusform>%n دردشة</numerusform>
            <numerusform>%n دردشة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>لا رسائل جديدة</numerusform>
            <numerusform>رسالة جديدة واحدة</numerusform>
            <numerusform>رسالتان جديدتان</numerusform>
            <numerusform>%n رسائل جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
            <numerusform>%n رسالة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>لا غير مقروء</numerusform>
            <numerusform>رسالة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
            <numerusform>%n غير مقروءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>أقل من أسبوع</numerusform>
            <numerusform>أسبوع واحد</numerusform>
            <numerusform>أسبوعان</numerusform>
            <numerusform>%n أسابيع</numerusform>
            <numerusform>%n أسبوعًا</numerusform>
            <numerusform>%n أسبوع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>أقل من سنة</numerusform>
            <numerusform>سنة واحدة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%n سنوات</numerusform>
            <numerusform>%n سنة</numerusform>
            <numerusform>%n سنة</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact's mailbox is full of messages that cannot be read. A hundred of them are asked for, no more at once.</source>
        <translation>صندوق بريد جهة اتصال ممتلئ برسائل لا يمكن قراءتها. تُطلب مئة منها، لا أكثر دفعة واحدة.</translation>
    </message>
    <message>
        <source>A database was to be made where there is one. Choose another folder.</source>
        <translation>كان سيُنشأ ملف قاعدة بيانات حيث يوجد واحد. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A decrypted envelope is not padded as it must be. Ask the contact to update; nothing was changed.</source>
        <translation>مظروف مفكوك التشفير ليس محشوًا كما يجب. اطلب من جهة الاتصال التحديث؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A device certificate is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>شهادة جهاز ليست بالصيغة الواجبة. اطلب من جهة الاتصال التحديث؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A file does not belong to the key or the message that it came with. Ask the contact to send the file again.</source>
        <translation>ملف لا يخص المفتاح أو الرسالة التي جاء معها. اطلب من جهة الاتصال إرسال الملف من جديد.</translation>
    </message>
    <message>
        <source>A file ends before its end, or has more after it. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>ملف ينتهي قبل نهايته أو بعده زيادة. اجلب الملف من جديد؛ فإن استمر فاطلب إرساله من جديد.</translation>
    </message>
    <message>
        <source>A file is encrypted in a way that this version does not know. Update this program.</source>
        <translation>ملف مشفّر بطريقة لا يعرفها هذا الإصدار. حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Restore the profile folder from a backup.</source>
        <translation>أحد ملفات هذا الملف الشخصي تالف. استعد مجلد الملف الشخصي من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>A file that the relay kept is damaged. Check the relay's disk; it has to be sent again.</source>
        <translation>ملف حفظه المُرحِّل تالف. تحقق من قرص المُرحِّل؛ يجب إرساله من جديد.</translation>
    </message>
    <message>
        <source>A frame holds an envelope of none of the three sizes. Update relay and program.</source>
        <translation>إطار فيه مظروف ليس بأحد الأحجام الثلاثة. حدّث المُرحِّل والبرنامج.</translation>
    </message>
    <message>
        <source>A frame is longer than any may be. Update relay and program.</source>
        <translation>إطار أطول مما يجوز. حدّث المُرحِّل والبرنامج.</translation>
    </message>
    <message>
        <source>A frame is not in the one form that its kind has. Update relay and program.</source>
        <translation>إطار ليس بالصيغة الوحيدة لنوعه. حدّث المُرحِّل والبرنامج.</translation>
    </message>
    <message>
        <source>A frame of a kind that this version does not know. Update relay and program.</source>
        <translation>إطار من نوع لا يعرفه هذا الإصدار. حدّث المُرحِّل والبرنامج.</translation>
    </message>
    <message>
        <source>A frame of another version of the protocol. Update relay and program.</source>
        <translation>إطار من إصدار آخر من البروتوكول. حدّث المُرحِّل والبرنامج.</translation>
    </message>
    <message>
        <source>A key's name has 1 to 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>اسم المفتاح من 1 إلى 64 من الحروف والأرقام والنقاط والشرطات والشرطات السفلية.</translation>
    </message>
    <message>
        <source>A list of devices holds one of another account. Ask for a new link and compare safety numbers.</source>
        <translation>قائمة أجهزة فيها جهاز لحساب آخر. اطلب رابطًا جديدًا وقارنا رقم الأمان.</translation>
    </message>
    <message>
        <source>A list of devices is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>قائمة أجهزة ليست بالصيغة الواجبة. اطلب من جهة الاتصال التحديث؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>A message came a second time. It is shown once.</source>
        <translation>وصلت رسالة مرة ثانية. تُعرض مرة واحدة.</translation>
    </message>
    <message>
        <source>A message does not belong to the key that it names. It is asked for again.</source>
        <translation>رسالة لا تخص المفتاح الذي تذكره. تُطلب من جديد.</translation>
    </message>
    <message>
        <source>A message is more than 1,000 ahead of the last one. It is asked for again.</source>
        <translation>رسالة تسبق الأخيرة بأكثر من 1000. تُطلب من جديد.</translation>
    </message>
    <message>
        <source>A message is not in the form that it must have. It is asked for again.</source>
        <translation>رسالة ليست بالصيغة الواجبة. تُطلب من جديد.</translation>
    </message>
    <message>
        <source>A message was altered on its way. It is asked for again.</source>
        <translation>غُيّرت رسالة في الطريق. تُطلب من جديد.</translation>
    </message>
    <message>
        <source>A newer version of this program made that export. Update this program.</source>
        <translation>صنع ذلك التصدير إصدار أحدث من هذا البرنامج. حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>A one-time prekey was not signed by its owner. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>مفتاح لمرة واحدة لم يوقعه صاحبه. قد يكون أحد تدخّل: اطلب رابطًا جديدًا عبر وسيلة أخرى.</translation>
    </message>
    <message>
        <source>A piece of a file was altered, moved, repeated or cut off. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>قطعة من ملف غُيّرت أو نُقلت أو كُررت أو اقتُطعت. اجلب الملف من جديد؛ فإن استمر فاطلب إرساله من جديد.</translation>
    </message>
    <message>
        <source>A prekey is not in the form that it must have. Ask for a new link.</source>
        <translation>مفتاح مسبق ليس بالصيغة الواجبة. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>A program's name has 1 to 64 letters, digits, spaces, dots, hyphens and underscores.</source>
        <translation>اسم البرنامج من 1 إلى 64 من الحروف والأرقام والمسافات والنقاط والشرطات والشرطات السفلية.</translation>
    </message>
    <message>
        <source>A public key that would make the shared secret known to everybody. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>مفتاح عام يجعل السر المشترك معلومًا للجميع. قد يكون أحد تدخّل: اطلب رابطًا جديدًا عبر وسيلة أخرى.</translation>
    </message>
    <message>
        <source>A ratchet step that nobody could have made yet. It was refused.</source>
        <translation>خطوة سقّاطة لا يمكن أن يكون أحد خطاها بعد. رُفضت.</translation>
    </message>
    <message>
        <source>A reaction is one emoji. Choose one.</source>
        <translation>التفاعل رمز تعبيري واحد. اختر واحدًا.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words. Enter all of them, in their order.</source>
        <translation>عبارة الاسترداد 24 كلمة. أدخلها كلها بترتيبها.</translation>
    </message>
    <message>
        <source>A relay or a client described an attachment in a form that nobody knows. Update relay and program.</source>
        <translation>وصف مُرحِّل أو عميل مرفقًا بصيغة لا يعرفها أحد. حدّث المُرحِّل والبرنامج.</translation>
    </message>
    <message>
        <source>A relay or a client sent a frame without content. Update relay and program.</source>
        <translation>أرسل مُرحِّل أو عميل إطارًا بلا محتوى. حدّث المُرحِّل والبرنامج.</translation>
    </message>
    <message>
        <source>A relay that listens everywhere does not know under which name it is reached. Give --public-host.</source>
        <translation>المُرحِّل الذي يستمع في كل مكان لا يعرف بأي اسم يُوصل إليه. حدد --public-host.</translation>
    </message>
    <message>
        <source>A safety number changed while you compared. Look at it first.</source>
        <translation>تغيّر رقم أمان أثناء المقارنة. انظر إليه أولًا.</translation>
    </message>
    <message>
        <source>A safety number changed. Sending is paused.</source>
        <translation>تغيّر رقم أمان. الإرسال متوقف.</translation>
    </message>
    <message>
        <source>A second person used an invite link of ours. Make a link for each person.</source>
        <translation>استخدم شخص ثانٍ رابط دعوة منا. أنشئ رابطًا لكل شخص.</translation>
    </message>
    <message>
        <source>A setting has a value that it can't have. Correct the line that is named.</source>
        <translation>لإعدادٍ قيمة لا تجوز له. صحّح السطر المذكور.</translation>
    </message>
    <message>
        <source>A signature is not by whom it claims. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>توقيع ليس ممن يدّعيه. قد يكون أحد تدخّل: اطلب رابطًا جديدًا عبر وسيلة أخرى.</translation>
    </message>
    <message>
        <source>A stored session is damaged. A new one is made. Report it if it stays.</source>
        <translation>جلسة محفوظة تالفة. تُنشأ جلسة جديدة. أبلغ عنها إن استمر ذلك.</translation>
    </message>
    <message>
        <source>A stranger does not know the secret of the link that they claim to use. Send them the link again, whole.</source>
        <translation>لا يعرف غريب سر الرابط الذي يدّعي استخدامه. أرسل إليه الرابط كاملًا من جديد.</translation>
    </message>
    <message>
        <source>A stranger's first message does not introduce them. It was refused.</source>
        <translation>أول رسالة من غريب لا تعرّف به. رُفضت.</translation>
    </message>
    <message>
        <source>A stranger's introduction names a relay address that is none. Ask them to update.</source>
        <translation>يذكر تعريف غريب عنوان مُرحِّل ليس بعنوان. اطلب منه التحديث.</translation>
    </message>
    <message>
        <source>A text can be edited for one day. Write a new one.</source>
        <translation>يمكن تعديل النص ليوم واحد. اكتب نصًا جديدًا.</translation>
    </message>
    <message>
        <source>A token is needed that this messenger gave out and did not revoke.</source>
        <translation>يلزم رمز مميز أصدره هذا البرنامج ولم يبطله.</translation>
    </message>
    <message>
        <source>Accept this person's request before you write.</source>
        <translation>اقبل طلب هذا الشخص قبل أن تكتب.</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>أنشطة</translation>
    </message>
    <message>
        <source>An ML-KEM public key that is none. Ask for a new link.</source>
        <translation>مفتاح ML-KEM عام ليس بمفتاح. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>An announcement of a new identity does not follow from the old one. Compare safety numbers on another channel.</source>
        <translation>إعلان هوية جديدة لا يتبع القديمة. قارنا رقم الأمان عبر وسيلة أخرى.</translation>
    </message>
    <message>
        <source>An announcement of a new identity is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>إعلان هوية جديدة ليس بالصيغة الواجبة. اطلب من جهة الاتصال التحديث؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>An envelope has none of the three sizes. It was ignored.</source>
        <translation>مظروف ليس بأحد الأحجام الثلاثة. تم تجاهله.</translation>
    </message>
    <message>
        <source>An envelope that you fetched is erased within seconds. What stays for at most 40 days is a mark of 16 bytes that names no mailbox.</source>
        <translation>يُمحى المظروف الذي جلبته خلال ثوانٍ. وما يبقى 40 يومًا على الأكثر علامة من 16 بايت لا تذكر أي صندوق بريد.</translation>
    </message>
    <message>
        <source>An older copy of this profile was put back. Conversations begin new sessions; what came since then is asked for again.</source>
        <translation>أُعيدت نسخة قديمة من هذا الملف الشخصي. تبدأ المحادثات جلسات جديدة، ويُطلب من جديد ما وصل منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>An onion address needs Tor. Start Tor, then enter its proxy (socks5://127.0.0.1:9050) in the settings.</source>
        <translation>يحتاج عنوان onion إلى Tor. شغّل Tor ثم أدخل وكيله (socks5://127.0.0.1:9050) في الإعدادات.</translation>
    </message>
    <message>
        <source>An opening claims to come from this very account. It was refused.</source>
        <translation>افتتاح يدّعي أنه من هذا الحساب نفسه. رُفض.</translation>
    </message>
    <message>
        <source>An opening in one contact's mailbox speaks for another account. It was refused.</source>
        <translation>افتتاح في صندوق بريد جهة اتصال يتحدث باسم حساب آخر. رُفض.</translation>
    </message>
    <message>
        <source>An opening of a conversation came a second time. It was ignored.</source>
        <translation>وصل افتتاح محادثة مرة ثانية. تم تجاهله.</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>حيوانات وطبيعة</translation>
    </message>
    <message>
        <source>Another connection of this profile took the mailbox over. Close the profile where else it is open.</source>
        <translation>أخذ اتصال آخر لهذا الملف الشخصي صندوق البريد. أغلق الملف الشخصي حيث ما زال مفتوحًا.</translation>
    </message>
    <message>
        <source>Another copy of this profile was used. If that was not you, change your identity in the settings and tell your contacts.</source>
        <translation>استُخدمت نسخة أخرى من هذا الملف الشخصي. إن لم تكن أنت فغيّر هويتك في الإعدادات وأخبر جهات اتصالك.</translation>
    </message>
    <message>
        <source>Another program is using the message database. Close it, then try again.</source>
        <translation>برنامج آخر يستخدم قاعدة بيانات الرسائل. أغلقه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Another relay runs on this data folder. Stop it, or choose another folder.</source>
        <translation>مُرحِّل آخر يعمل على مجلد البيانات هذا. أوقفه أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>صوت</translation>
    </message>
    <message>
        <source>B</source>
        <translation>ب</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Both of you saw the same emoji: {name} is verified.</source>
        <translation>رأيتما الرموز نفسها: تم التحقق من {name}.</translation>
    </message>
    <message>
        <source>Both of you see seven emoji and tell each other what they are. {name} must be online now.</source>
        <translation>يرى كلاكما سبعة رموز تعبيرية ويخبر الآخر بها. يجب أن يكون {name} متصلًا الآن.</translation>
    </message>
    <message>
        <source>Can't be right. The time shown is when the message came here.</source>
        <translation>لا يمكن أن تكون صحيحة. الوقت المعروض هو وقت وصول الرسالة إلى هنا.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Change accepted without comparing</source>
        <translation>قُبل التغيير بلا مقارنة</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>اختيار</translation>
    </message>
    <message>
        <source>Choose 1 to 365 days, and 1 to 100 backups to keep.</source>
        <translation>اختر من 1 إلى 365 يومًا، ومن 1 إلى 100 نسخة احتياطية للحفظ.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>مقارنة رقم الأمان</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who you talk to.</source>
        <translation>قارن رقم الأمان لتتأكد مع من تتحدث.</translation>
    </message>
    <message>
        <source>Compare these digits with {name}, in person or on a channel that you already trust. If they differ, do not mark the contact as verified.</source>
        <translation>قارن هذه الأرقام مع {name} وجهًا لوجه أو عبر وسيلة تثق بها بالفعل. فإن اختلفت فلا تعلّم جهة الاتصال بأنه تم التحقق منها.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Database: {database}. Files: {files}.</source>
        <translation>قاعدة البيانات: {database}. الملفات: {files}.</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>رسالة محذوفة</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message>
        <source>Delivered to their device</source>
        <translation>سُلّمت إلى جهازهم</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Disappearing messages were set</source>
        <translation>ضُبطت الرسائل التي تختفي</translation>
    </message>
    <message>
        <source>Disappears</source>
        <translation>تختفي</translation>
    </message>
    <message>
        <source>Does {name} see the same seven, in the same order? Ask by voice or in person, not by a message here.</source>
        <translation>هل يرى {name} الرموز السبعة نفسها وبالترتيب نفسه؟ اسأل بالصوت أو وجهًا لوجه، لا برسالة هنا.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>عُدّلت</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>أدخل اسمًا.</translation>
    </message>
    <message>
        <source>Enter the 24 words of your recovery phrase to open this profile.</source>
        <translation>أدخل الكلمات الأربع والعشرين لعبارة الاسترداد لفتح هذا الملف الشخصي.</translation>
    </message>
    <message>
        <source>Enter your passphrase to open this profile.</source>
        <translation>أدخل عبارة المرور لفتح هذا الملف الشخصي.</translation>
    </message>
    <message>
        <source>Every message is one of three sizes: 4, 16 or 64 KiB. Its hour stays on the disk until you have fetched it, at most 30 days. Files are seen as a number of MiB.</source>
        <translation>لكل رسالة أحد ثلاثة أحجام: 4 أو 16 أو 64 KiB. تبقى ساعتها على القرص إلى أن تجلبها، 30 يومًا على الأكثر. وتُرى الملفات كعدد من MiB.</translation>
    </message>
    <message>
        <source>Fetching somebody's first keys comes before the first message. The relay sees the connection from which it is done.</source>
        <translation>جلب المفاتيح الأولى لشخص يسبق الرسالة الأولى. يرى المُرحِّل الاتصال الذي يجري منه ذلك.</translation>
    </message>
    <message>
        <source>File {name}, {detail}. {text}</source>
        <translation>الملف {name}، {detail}. {text}</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>شوهد لأول مرة</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>أعلام</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>طعام وشراب</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إعادة توجيه</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>مُعاد توجيهها</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>غ.ب</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>سمِّ الملف.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Goes on from another device</source>
        <translation>يتابع من جهاز آخر</translation>
    </message>
    <message>
        <source>Good: one more word makes it strong.</source>
        <translation>جيدة: كلمة أخرى تجعلها قوية.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>سجل مستورد</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>فشل ذلك</translation>
    </message>
    <message>
        <source>It sees the address of your proxy's exit, not that of this computer.</source>
        <translation>يرى عنوان مخرج وكيلك، لا عنوان هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It sees the network address from which this computer connects, for as long as it is connected. It writes none down.</source>
        <translation>يرى عنوان الشبكة الذي يتصل منه هذا الحاسوب ما دام متصلًا. ولا يدوّن أي عنوان.</translation>
    </message>
    <message>
        <source>Kept for ever</source>
        <translation>تُحفظ إلى الأبد</translation>
    </message>
    <message>
        <source>Lost: {count}, between {begin} and {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation>م.ب</translation>
    </message>
    <message>
        <source>Mailboxes are random numbers, another one for each pair of people. There are no accounts, no address books and no log of addresses.</source>
        <translation>صناديق البريد أرقام عشوائية، رقم مختلف لكل شخصين. لا حسابات ولا دفاتر عناوين ولا سجل للعناوين.</translation>
    </message>
    <message>
        <source>May {deeds}.</source>
        <translation>يجوز له {deeds}.</translation>
    </message>
    <message>
        <source>Message request</source>
        <translation>طلب مراسلة</translation>
    </message>
    <message>
        <source>Messages can be kept for 1 to 36,500 days, or for ever (0).</source>
        <translation>يمكن حفظ الرسائل من 1 إلى 36500 يوم، أو إلى الأبد (0).</translation>
    </message>
    <message>
        <source>Messages disappear after at most one year. Choose a shorter time, or 0 for never.</source>
        <translation>تختفي الرسائل بعد سنة على الأكثر. اختر مدة أقصر، أو 0 لعدم الاختفاء.</translation>
    </message>
    <message>
        <source>Messages from an export. Nobody's keys belong to it, so nothing can be sent or verified here.</source>
        <translation>رسائل من ملف مُصدَّر. لا تعود إليها مفاتيح أحد، فلا يمكن إرسال شيء أو التحقق منه هنا.</translation>
    </message>
    <message>
        <source>Messages saved: {saved}. Lost, as far as can be counted: {lost}. More may be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages saved: {saved}. Lost, as far as can be counted: {lost}. The newest changes are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages saved: {saved}. Lost: {lost}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages saved: {saved}. None was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages: {messages}. Files: {files}. {size}</source>
        <translation>الرسائل: {messages}. الملفات: {files}. {size}</translation>
    </message>
    <message>
        <source>Messages: {messages}. {size}</source>
        <translation>الرسائل: {messages}. {size}</translation>
    </message>
    <message>
        <source>Monday at 9:00</source>
        <translation>الاثنين الساعة 9:00</translation>
    </message>
    <message>
        <source>More came while the profile was locked than is kept here. The rest waits at the relays.</source>
        <translation>وصل أثناء قفل الملف الشخصي أكثر مما يُحفظ هنا. ينتظر الباقي عند المُرحِّلات.</translation>
    </message>
    <message>
        <source>More may be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>لم يُستخدم قط.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>رسالة جديدة</translation>
    </message>
    <message>
        <source>New safety number. {name} may have a new device. Sending is paused until you decide.</source>
        <translation>رقم أمان جديد. ربما لدى {name} جهاز جديد. الإرسال متوقف إلى أن تقرر.</translation>
    </message>
    <message>
        <source>No key of this session opens the message. It is asked for again.</source>
        <translation>لا يفتح الرسالة أي مفتاح في هذه الجلسة. تُطلب من جديد.</translation>
    </message>
    <message>
        <source>No keyring is running</source>
        <translation>لا تعمل أي سلسلة مفاتيح</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>لم يعد موجودًا</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>لا رسائل بعد</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow it in the system's settings.</source>
        <translation>لم يُعثر على ميكروفون. وصّل واحدًا أو اسمح به في إعدادات النظام.</translation>
    </message>
    <message>
        <source>No node of the NATS cluster answers. Check the store setting, and that the nodes run with JetStream.</source>
        <translation>لا تجيب أي عقدة من عنقود NATS. تحقق من الإعداد store ومن أن العقد تعمل مع JetStream.</translation>
    </message>
    <message>
        <source>No relay runs on this data folder. Start it, or name the right folder.</source>
        <translation>لا يعمل مُرحِّل على مجلد البيانات هذا. شغّله أو حدد المجلد الصحيح.</translation>
    </message>
    <message>
        <source>No system keyring is available. Start it (on Linux: GNOME Keyring or KWallet), then try again.</source>
        <translation>لا تتوفر سلسلة مفاتيح للنظام. شغّلها (في لينكس: GNOME Keyring أو KWallet) ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Nor names, pictures, files, reactions, receipts or who is writing: all of it is one sealed envelope.</source>
        <translation>ولا الأسماء ولا الصور ولا الملفات ولا التفاعلات ولا الإيصالات ولا من يكتب: كل ذلك مظروف مختوم واحد.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>لم يتم التحقق</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>ملاحظة لنفسي</translation>
    </message>
    <message>
        <source>Nothing can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be read in this message database. Restore a backup; the damaged file was left where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was touched.</source>
        <translation>لم يُمس شيء فيه.</translation>
    </message>
    <message>
        <source>Nothing of it leaves this computer. No relay and nobody else has it.</source>
        <translation>لا شيء منها يغادر هذا الحاسوب. ليست لدى أي مُرحِّل ولا أي أحد آخر.</translation>
    </message>
    <message>
        <source>Nothing saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted, and no new profile was made in its place.</source>
        <translation>لم يُحذف شيء، ولم يُنشأ ملف شخصي جديد مكانه.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>One of these words is no recovery word. Check its spelling.</source>
        <translation>إحدى هذه الكلمات ليست من كلمات الاسترداد. تحقق من كتابتها.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>على هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Paused, {done}</source>
        <translation>متوقف مؤقتًا، {done}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>أشخاص</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>صور (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Pin for both</source>
        <translation>تثبيت لدى الاثنين</translation>
    </message>
    <message>
        <source>Public identity keys of another length than they have. Ask for a new link.</source>
        <translation>مفاتيح هوية عامة بطول غير طولها. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>React</source>
        <translation>تفاعل</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>مقروءة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>وصلت</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>إزالة النجمة</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>رد</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Safety number changed</source>
        <translation>تغيّر رقم الأمان</translation>
    </message>
    <message>
        <source>Safety number changed by its owner</source>
        <translation>غيّر صاحبه رقم الأمان</translation>
    </message>
    <message>
        <source>Safety number replaced</source>
        <translation>استُبدل رقم الأمان</translation>
    </message>
    <message>
        <source>Safety number with {name}</source>
        <translation>رقم الأمان مع {name}</translation>
    </message>
    <message>
        <source>Saved: {count}, from {begin} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Saving was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be read was stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how old or how large the messages are that shall go.</source>
        <translation>حدد عمر أو حجم الرسائل المراد حذفها.</translation>
    </message>
    <message>
        <source>Say what the program may do: one or more of crypto, read, send, files.</source>
        <translation>حدد ما يجوز للبرنامج: واحد أو أكثر من crypto وread وsend وfiles.</translation>
    </message>
    <message>
        <source>Say which file the backup is, or shall be.</source>
        <translation>حدد أي ملف هو النسخة الاحتياطية أو سيكونها.</translation>
    </message>
    <message>
        <source>Say which slot: keyring, passphrase or phrase.</source>
        <translation>حدد أي موضع: keyring أو passphrase أو phrase.</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>تنبيه أمان</translation>
    </message>
    <message>
        <source>Sending is paused until you decide about the changed safety number. Compare the digits or scan the code.</source>
        <translation>الإرسال متوقف إلى أن تقرر بشأن رقم الأمان الذي تغيّر. قارن الأرقام أو امسح الرمز.</translation>
    </message>
    <message>
        <source>Sent: the relay has it</source>
        <translation>أُرسلت: هي لدى المُرحِّل</translation>
    </message>
    <message>
        <source>Several contacts have this name. Use the contact's id instead.</source>
        <translation>لعدة جهات اتصال هذا الاسم. استخدم معرّف جهة الاتصال بدلًا منه.</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>وجوه</translation>
    </message>
    <message>
        <source>Some of what came while the profile was locked can't be read. Its senders are asked to send it again.</source>
        <translation>تتعذر قراءة بعض ما وصل أثناء قفل الملف الشخصي. يُطلب من مرسليه إرساله مرة أخرى.</translation>
    </message>
    <message>
        <source>Somebody opened a conversation with a key of ours that is used up or too old. Ask them to try again: they fetch fresh keys.</source>
        <translation>افتتح أحد محادثة بمفتاح لنا مستهلك أو قديم جدًا. اطلب منه إعادة المحاولة: فتُجلب مفاتيح جديدة.</translation>
    </message>
    <message>
        <source>Somebody who sees the network of your relay and of your contact at once can match the times of sending and receiving. That cannot be hidden.</source>
        <translation>من يرى شبكة مُرحِّلك وشبكة جهة اتصالك معًا يستطيع مطابقة أوقات الإرسال والاستلام. لا يمكن إخفاء ذلك.</translation>
    </message>
    <message>
        <source>Something went wrong ({code}). Nothing was changed; try again, and report the code if it stays.</source>
        <translation>حدث خطأ ما ({code}). لم يتغير شيء؛ أعد المحاولة، وأبلغ عن الرمز إن استمر.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>تمييز بنجمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Strangers write more than is kept for you: 100 requests, 100 unread messages each. Accept, refuse or block some.</source>
        <translation>يكتب الغرباء أكثر مما يُحفظ لك: 100 طلب، لكل منها 100 رسالة غير مقروءة. اقبل بعضها أو ارفضها أو احظرها.</translation>
    </message>
    <message>
        <source>Strong: hard to guess, even with much time.</source>
        <translation>قوية: يصعب تخمينها حتى مع وقت طويل.</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>That folder holds no export of this program, or a damaged one. Nothing was imported.</source>
        <translation>ليس في ذلك المجلد تصدير لهذا البرنامج، أو أنه تالف. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>That some mailboxes are of one person</source>
        <translation>أن بعض صناديق البريد لشخص واحد</translation>
    </message>
    <message>
        <source>That somebody begins a conversation</source>
        <translation>أن أحدًا يبدأ محادثة</translation>
    </message>
    <message>
        <source>That time is over. Choose one that is still to come.</source>
        <translation>مضى ذلك الوقت. اختر وقتًا لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>That was wrong several times in a row. Wait a moment, at most five minutes, then try again.</source>
        <translation>كان ذلك خاطئًا عدة مرات متتالية. انتظر قليلًا، خمس دقائق على الأكثر، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The NATS cluster does not answer in time. Most of its nodes must run and reach each other.</source>
        <translation>لا يجيب عنقود NATS في الوقت المناسب. يجب أن تعمل معظم عقده ويصل بعضها إلى بعض.</translation>
    </message>
    <message>
        <source>The backup can't be read. Check its path and its permissions.</source>
        <translation>لا يمكن قراءة النسخة الاحتياطية. تحقق من مسارها وأذوناتها.</translation>
    </message>
    <message>
        <source>The backup could not be written or did not read back whole; nothing is left of it. Check space and permissions, try again.</source>
        <translation>تعذرت كتابة النسخة الاحتياطية أو لم تُقرأ كاملة؛ لم يبقَ منها شيء. تحقق من المساحة والأذونات وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The backup could not be written. Check the folder, its permissions and the free space.</source>
        <translation>تعذرت كتابة النسخة الاحتياطية. تحقق من المجلد وأذوناته والمساحة الحرة.</translation>
    </message>
    <message>
        <source>The built-in relay could not start. Another program may be using its port.</source>
        <translation>تعذر تشغيل المُرحِّل المدمج. قد يكون برنامج آخر يستخدم منفذه.</translation>
    </message>
    <message>
        <source>The certificate that the settings name is not there. Check tls.certificate and tls.key.</source>
        <translation>الشهادة التي تذكرها الإعدادات غير موجودة. تحقق من tls.certificate وtls.key.</translation>
    </message>
    <message>
        <source>The command line is not understood. See --help.</source>
        <translation>سطر الأوامر غير مفهوم. انظر --help.</translation>
    </message>
    <message>
        <source>The comparison began anew on the other side.</source>
        <translation>بدأت المقارنة من جديد لدى الطرف الآخر.</translation>
    </message>
    <message>
        <source>The comparison of emoji has ended, or another took its place. Start a new comparison.</source>
        <translation>انتهت مقارنة الرموز التعبيرية أو حلت أخرى محلها. ابدأ مقارنة جديدة.</translation>
    </message>
    <message>
        <source>The comparison was broken off: the other side took a step that no honest program takes. Somebody may interfere.</source>
        <translation>قُطعت المقارنة: خطا الطرف الآخر خطوة لا يخطوها برنامج أمين. قد يكون أحد يتدخل.</translation>
    </message>
    <message>
        <source>The contact has not answered yet, so there is nobody to compare with. Compare once they have answered.</source>
        <translation>لم تجب جهة الاتصال بعد، فلا أحد تقارن معه. قارن بعد أن تجيب.</translation>
    </message>
    <message>
        <source>The contact uses a version or suite that this program does not know. Update both programs.</source>
        <translation>تستخدم جهة الاتصال إصدارًا أو طريقة لا يعرفها هذا البرنامج. حدّثا البرنامجين.</translation>
    </message>
    <message>
        <source>The contact's keys are gone: the history can be read, and you have to add them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact's keys arrived damaged. Try again; if it happens again, ask for a new link.</source>
        <translation>وصلت مفاتيح جهة الاتصال تالفة. أعد المحاولة؛ فإن تكرر فاطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>The contact's safety number changed. Compare it, or go on without verifying, before you send.</source>
        <translation>تغيّر رقم الأمان لجهة الاتصال. قارنه أو تابع بلا تحقق قبل أن ترسل.</translation>
    </message>
    <message>
        <source>The damaged database is kept in the profile's folder, under {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can't be written. Check its owner, its permissions and the free space.</source>
        <translation>لا يمكن الكتابة في مجلد البيانات. تحقق من مالكه وأذوناته والمساحة الحرة.</translation>
    </message>
    <message>
        <source>The data folder holds another program's database. Choose another folder.</source>
        <translation>في مجلد البيانات قاعدة بيانات برنامج آخر. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The data folder was written by a newer version. Update this relay.</source>
        <translation>كتب مجلد البيانات إصدار أحدث. حدّث هذا المُرحِّل.</translation>
    </message>
    <message>
        <source>The disk failed to take what was to be written. Check the disk and its free space, and try again.</source>
        <translation>لم يقبل القرص ما كان سيُكتب. تحقق من القرص ومساحته الحرة وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; nothing was lost.</source>
        <translation>القرص ممتلئ. أفرغ بعض المساحة؛ لم يضع شيء.</translation>
    </message>
    <message>
        <source>The disks of the NATS cluster that holds the mailboxes are full. Give its nodes room.</source>
        <translation>أقراص عنقود NATS الذي يحفظ صناديق البريد ممتلئة. أعطِ عقده مساحة.</translation>
    </message>
    <message>
        <source>The emoji differ: somebody may be between you. Nothing was changed and nothing was sent. Do not write anything confidential to {name}; compare again through another channel.</source>
        <translation>الرموز مختلفة: قد يكون أحد بينكما. لم يتغير شيء ولم يُرسل شيء. لا تكتب شيئًا سريًا إلى {name}؛ وقارنا مرة أخرى عبر وسيلة أخرى.</translation>
    </message>
    <message>
        <source>The encrypted files of this profile can't be read or written. Check the free space and the folder's permissions.</source>
        <translation>لا يمكن قراءة الملفات المشفّرة لهذا الملف الشخصي أو كتابتها. تحقق من المساحة الحرة وأذونات المجلد.</translation>
    </message>
    <message>
        <source>The export was cancelled. What had been written was removed.</source>
        <translation>أُلغي التصدير. أُزيل ما كان قد كُتب.</translation>
    </message>
    <message>
        <source>The file can't be read or written. Check its permissions and the free space.</source>
        <translation>لا يمكن قراءة الملف أو كتابته. تحقق من أذوناته والمساحة الحرة.</translation>
    </message>
    <message>
        <source>The file can't be saved there. Check the folder, its permissions and the free space.</source>
        <translation>لا يمكن حفظ الملف هناك. تحقق من المجلد وأذوناته والمساحة الحرة.</translation>
    </message>
    <message>
        <source>The file changed before it was sent. Send it again.</source>
        <translation>تغيّر الملف قبل إرساله. أرسله من جديد.</translation>
    </message>
    <message>
        <source>The file changed while it was sent or fetched. Try again, and leave it alone meanwhile.</source>
        <translation>تغيّر الملف أثناء إرساله أو جلبه. أعد المحاولة ولا تمسه في أثنائها.</translation>
    </message>
    <message>
        <source>The file is a database that anybody can read, so that it is not ours. Restore the profile folder from a backup.</source>
        <translation>الملف قاعدة بيانات يستطيع أي أحد قراءتها، فليست لنا. استعد مجلد الملف الشخصي من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The file is no longer where it was. Put it back and try again, or send it anew.</source>
        <translation>لم يعد الملف في مكانه. أعده وحاول مرة أخرى، أو أرسله من جديد.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is damaged. Restore the profile folder from a backup.</source>
        <translation>ملف المفتاح المحمي لهذا الملف الشخصي تالف. استعد مجلد الملف الشخصي من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is missing. Restore the profile folder from a backup.</source>
        <translation>ملف المفتاح المحمي لهذا الملف الشخصي مفقود. استعد مجلد الملف الشخصي من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The file with the key under the passphrase was written by a newer version. Update this program.</source>
        <translation>كتب ملف المفتاح المحمي بعبارة المرور إصدار أحدث. حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>The file with the long-term key can't be read or written. Check its path and its permissions.</source>
        <translation>لا يمكن قراءة ملف المفتاح طويل الأمد أو كتابته. تحقق من مساره وأذوناته.</translation>
    </message>
    <message>
        <source>The file with the recovery phrase can't be read. Check its path and its permissions.</source>
        <translation>لا يمكن قراءة ملف عبارة الاسترداد. تحقق من مساره وأذوناته.</translation>
    </message>
    <message>
        <source>The folder can't be made or written. Check its permissions and the free space.</source>
        <translation>لا يمكن إنشاء المجلد أو الكتابة فيه. تحقق من أذوناته والمساحة الحرة.</translation>
    </message>
    <message>
        <source>The folder can't be read. Check its permissions.</source>
        <translation>لا يمكن قراءة المجلد. تحقق من أذوناته.</translation>
    </message>
    <message>
        <source>The key does not open this message database. Check that keyring and profile belong together.</source>
        <translation>المفتاح لا يفتح قاعدة بيانات الرسائل هذه. تحقق من أن سلسلة المفاتيح والملف الشخصي متوافقان.</translation>
    </message>
    <message>
        <source>The key in the backup does not open with this passphrase. Give the right one with --passphrase-file.</source>
        <translation>لا يُفتح المفتاح في النسخة الاحتياطية بعبارة المرور هذه. أعطِ الصحيحة بـ --passphrase-file.</translation>
    </message>
    <message>
        <source>The key in this file is another relay's. Use the file that belongs to this relay.</source>
        <translation>المفتاح في هذا الملف لمُرحِّل آخر. استخدم الملف الخاص بهذا المُرحِّل.</translation>
    </message>
    <message>
        <source>The key of this profile is damaged</source>
        <translation>مفتاح هذا الملف الشخصي تالف</translation>
    </message>
    <message>
        <source>The key of this profile is missing</source>
        <translation>مفتاح هذا الملف الشخصي مفقود</translation>
    </message>
    <message>
        <source>The keyring has a key, but not the one of this profile. Open it by its passphrase or its recovery phrase.</source>
        <translation>في سلسلة المفاتيح مفتاح، لكنه ليس مفتاح هذا الملف الشخصي. افتحه بعبارة المرور أو بعبارة الاسترداد.</translation>
    </message>
    <message>
        <source>The keyring has another profile's key</source>
        <translation>في سلسلة المفاتيح مفتاح ملف شخصي آخر</translation>
    </message>
    <message>
        <source>The keyring has no key for this profile. Was the keyring reset or another user's keyring opened? Your messages stay encrypted.</source>
        <translation>ليس في سلسلة المفاتيح مفتاح لهذا الملف الشخصي. هل أُعيد ضبطها أو فُتحت سلسلة مستخدم آخر؟ تبقى رسائلك مشفّرة.</translation>
    </message>
    <message>
        <source>The keyring has no key of this name. Restore the keyring; make a new key only where nothing was encrypted yet.</source>
        <translation>ليس في سلسلة المفاتيح مفتاح بهذا الاسم. استعد سلسلة المفاتيح؛ ولا تنشئ مفتاحًا جديدًا إلا حيث لم يُشفَّر شيء بعد.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>سلسلة المفاتيح مقفلة</translation>
    </message>
    <message>
        <source>The keyring's entry for this profile is damaged. Restore the keyring from a backup; your messages stay encrypted.</source>
        <translation>مدخل سلسلة المفاتيح لهذا الملف الشخصي تالف. استعد سلسلة المفاتيح من نسخة احتياطية؛ تبقى رسائلك مشفّرة.</translation>
    </message>
    <message>
        <source>The keys do not belong to this link. Someone may have interfered: ask for a new link on another channel.</source>
        <translation>المفاتيح لا تخص هذا الرابط. قد يكون أحد تدخّل: اطلب رابطًا جديدًا عبر وسيلة أخرى.</translation>
    </message>
    <message>
        <source>The link leads nowhere any more: used, withdrawn or expired. Ask for a new one.</source>
        <translation>لم يعد الرابط يقود إلى شيء: استُخدم أو سُحب أو انتهت صلاحيته. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>The local API answers to 127.0.0.1 and localhost only, with its port.</source>
        <translation>لا تجيب الواجهة المحلية إلا على 127.0.0.1 وlocalhost بمنفذها.</translation>
    </message>
    <message>
        <source>The local API could not start: another program uses its port. Choose another one.</source>
        <translation>تعذر تشغيل الواجهة المحلية: برنامج آخر يستخدم منفذها. اختر منفذًا آخر.</translation>
    </message>
    <message>
        <source>The long-term key has not signed this certificate. Run e2ee-relay rotate-key --offline-key FILE, with the file at hand.</source>
        <translation>لم يوقّع المفتاح طويل الأمد هذه الشهادة. شغّل e2ee-relay rotate-key --offline-key FILE والملف في متناولك.</translation>
    </message>
    <message>
        <source>The message database can't be read. Check the permissions of the profile folder.</source>
        <translation>لا يمكن قراءة قاعدة بيانات الرسائل. تحقق من أذونات مجلد الملف الشخصي.</translation>
    </message>
    <message>
        <source>The message database can't be written. Check the permissions of the profile folder.</source>
        <translation>لا يمكن الكتابة في قاعدة بيانات الرسائل. تحقق من أذونات مجلد الملف الشخصي.</translation>
    </message>
    <message>
        <source>The message database does not open</source>
        <translation>لا تُفتح قاعدة بيانات الرسائل</translation>
    </message>
    <message>
        <source>The message database is damaged</source>
        <translation>قاعدة بيانات الرسائل تالفة</translation>
    </message>
    <message>
        <source>The message database is damaged. Nothing was deleted. Save what can be read, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message database is missing</source>
        <translation>قاعدة بيانات الرسائل مفقودة</translation>
    </message>
    <message>
        <source>The message database is missing. Restore the profile folder from a backup.</source>
        <translation>قاعدة بيانات الرسائل مفقودة. استعد مجلد الملف الشخصي من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The message database was written by a newer version. Update this program to open it.</source>
        <translation>كتب قاعدة بيانات الرسائل إصدار أحدث. حدّث هذا البرنامج لفتحها.</translation>
    </message>
    <message>
        <source>The messenger is locked or closed. Unlock it, then try again.</source>
        <translation>البرنامج مقفل أو مغلق. افتح قفله ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The microphone or loudspeaker does not work. Check the system's sound settings and try again.</source>
        <translation>لا يعمل الميكروفون أو مكبر الصوت. تحقق من إعدادات الصوت في النظام وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The newest changes to the message database are damaged. Nothing was deleted. Save what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest changes to the message database are missing: a file beside it was removed or exchanged. Put it back, or save what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest messages are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest messages are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers differ. Do not trust this contact until you have compared again on another channel.</source>
        <translation>الأرقام مختلفة. لا تثق بجهة الاتصال هذه إلى أن تقارنا من جديد عبر وسيلة أخرى.</translation>
    </message>
    <message>
        <source>The opening of a conversation is not in the form that it must have. Ask them to update.</source>
        <translation>افتتاح محادثة ليس بالصيغة الواجبة. اطلب منهم التحديث.</translation>
    </message>
    <message>
        <source>The order of messages doesn't fit</source>
        <translation>ترتيب الرسائل لا يستقيم</translation>
    </message>
    <message>
        <source>The order of {name}'s messages doesn't fit what came before. An old copy of their profile may be in use.</source>
        <translation>ترتيب رسائل {name} لا يتفق مع ما سبقه. قد تكون نسخة قديمة من ملفه الشخصي مستخدمة.</translation>
    </message>
    <message>
        <source>The other side's mailbox is full. Try again when your contact has been online.</source>
        <translation>صندوق بريد الطرف الآخر ممتلئ. أعد المحاولة بعد أن تتصل جهة الاتصال.</translation>
    </message>
    <message>
        <source>The other side's mailbox no longer exists. Ask your contact for a new link.</source>
        <translation>لم يعد صندوق بريد الطرف الآخر موجودًا. اطلب من جهة الاتصال رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>The passphrase file can't be read. Check its path and its permissions.</source>
        <translation>لا يمكن قراءة ملف عبارة المرور. تحقق من مساره وأذوناته.</translation>
    </message>
    <message>
        <source>The place, time and camera in this picture can't be removed. Send it as it is, or convert it to JPEG or PNG first.</source>
        <translation>لا يمكن حذف المكان والوقت والكاميرا من هذه الصورة. أرسلها كما هي، أو حوّلها أولًا إلى JPEG أو PNG.</translation>
    </message>
    <message>
        <source>The profile can't be opened</source>
        <translation>لا يمكن فتح الملف الشخصي</translation>
    </message>
    <message>
        <source>The profile folder can't be written</source>
        <translation>لا يمكن الكتابة في مجلد الملف الشخصي</translation>
    </message>
    <message>
        <source>The profile folder can't be written. Check its permissions and try again.</source>
        <translation>لا يمكن الكتابة في مجلد الملف الشخصي. تحقق من أذوناته وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The profile folder is damaged</source>
        <translation>مجلد الملف الشخصي تالف</translation>
    </message>
    <message>
        <source>The profile was not brought up to date to the end. Nothing is lost; open it again to go on.</source>
        <translation>لم يكتمل تحديث الملف الشخصي. لم يضع شيء؛ افتحه من جديد للمتابعة.</translation>
    </message>
    <message>
        <source>The program made a mistake while saving; nothing was changed. Please report this code.</source>
        <translation>أخطأ البرنامج أثناء الحفظ؛ لم يتغير شيء. يُرجى الإبلاغ عن هذا الرمز.</translation>
    </message>
    <message>
        <source>The program made a mistake: nothing is being recorded. Please report this code.</source>
        <translation>أخطأ البرنامج: لا يُسجَّل شيء. يُرجى الإبلاغ عن هذا الرمز.</translation>
    </message>
    <message>
        <source>The program made a mistake: there is no such speed. Please report this code.</source>
        <translation>أخطأ البرنامج: لا توجد سرعة كهذه. يُرجى الإبلاغ عن هذا الرمز.</translation>
    </message>
    <message>
        <source>The program made a mistake; nothing was changed. Please report this code.</source>
        <translation>أخطأ البرنامج؛ لم يتغير شيء. يُرجى الإبلاغ عن هذا الرمز.</translation>
    </message>
    <message>
        <source>The protected key is damaged</source>
        <translation>المفتاح المحمي تالف</translation>
    </message>
    <message>
        <source>The protected key is missing</source>
        <translation>المفتاح المحمي مفقود</translation>
    </message>
    <message>
        <source>The proxy can't be reached. Start it (Tor), or change it in the settings. Nothing is sent past it.</source>
        <translation>لا يمكن الوصول إلى الوكيل. شغّله (Tor) أو غيّره في الإعدادات. لا يُرسل شيء من دونه.</translation>
    </message>
    <message>
        <source>The proxy refused, or is not a SOCKS5 proxy. Check its address, user name and password in the settings.</source>
        <translation>رفض الوكيل أو ليس وكيل SOCKS5. تحقق من عنوانه واسم المستخدم وكلمة المرور في الإعدادات.</translation>
    </message>
    <message>
        <source>The recording was too short. Record again, and speak before you send.</source>
        <translation>كان التسجيل قصيرًا جدًا. سجّل من جديد وتحدث قبل أن ترسل.</translation>
    </message>
    <message>
        <source>The relay already holds another mailbox of this name. Try again.</source>
        <translation>لدى المُرحِّل صندوق بريد آخر بهذا الاسم. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The relay can't be reached. Check your connection and the relay's address.</source>
        <translation>لا يمكن الوصول إلى المُرحِّل. تحقق من اتصالك وعنوان المُرحِّل.</translation>
    </message>
    <message>
        <source>The relay did not accept our permission to write. Ask your contact for a new link.</source>
        <translation>لم يقبل المُرحِّل إذننا بالكتابة. اطلب من جهة الاتصال رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>The relay does not answer. It is tried again by itself.</source>
        <translation>لا يجيب المُرحِّل. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The relay gave an answer that makes no sense. Is it up to date?</source>
        <translation>أعطى المُرحِّل إجابة لا معنى لها. هل هو محدَّث؟</translation>
    </message>
    <message>
        <source>The relay has another key than expected. Someone may be between you and it: nothing was sent.</source>
        <translation>للمُرحِّل مفتاح غير المتوقع. قد يكون أحد بينك وبينه: لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The relay has no keys for this link. Ask for a new link.</source>
        <translation>ليس لدى المُرحِّل مفاتيح لهذا الرابط. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
        <source>The relay has no room for this file. Try again later, or use another relay.</source>
        <translation>لا مكان لدى المُرحِّل لهذا الملف. أعد المحاولة لاحقًا أو استخدم مُرحِّلًا آخر.</translation>
    </message>
    <message>
        <source>The relay holds something else in this attachment's place. Send the file again.</source>
        <translation>لدى المُرحِّل شيء آخر مكان هذا المرفق. أرسل الملف من جديد.</translation>
    </message>
    <message>
        <source>The relay is busy. It is tried again by itself.</source>
        <translation>المُرحِّل مشغول. تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>The relay lacks the NATS client. Install e2ee-desktop[cluster].</source>
        <translation>ينقص المُرحِّل عميل NATS. ثبّت e2ee-desktop[cluster].</translation>
    </message>
    <message>
        <source>The relay refused. Try again later, or use another relay.</source>
        <translation>رفض المُرحِّل. أعد المحاولة لاحقًا أو استخدم مُرحِّلًا آخر.</translation>
    </message>
    <message>
        <source>The relay takes no files of this size. Send a smaller one, or use another relay.</source>
        <translation>لا يقبل المُرحِّل ملفات بهذا الحجم. أرسل ملفًا أصغر أو استخدم مُرحِّلًا آخر.</translation>
    </message>
    <message>
        <source>The relay's certificate has expired, or this computer's clock is wrong. Check the clock, or tell the relay's operator.</source>
        <translation>انتهت صلاحية شهادة المُرحِّل أو ساعة هذا الحاسوب خاطئة. تحقق من الساعة أو أخبر من يشغّل المُرحِّل.</translation>
    </message>
    <message>
        <source>The relay's certificate or its TLS key is damaged. Run e2ee-relay rotate-key: it makes new ones, and no link changes.</source>
        <translation>شهادة المُرحِّل أو مفتاح TLS الخاص به تالف. شغّل e2ee-relay rotate-key: ينشئ غيرهما ولا يتغير أي رابط.</translation>
    </message>
    <message>
        <source>The relay's copy of this file is damaged. Ask for it to be sent again.</source>
        <translation>نسخة هذا الملف لدى المُرحِّل تالفة. اطلب إرساله من جديد.</translation>
    </message>
    <message>
        <source>The relay's database is damaged. Restore the data folder from a backup.</source>
        <translation>قاعدة بيانات المُرحِّل تالفة. استعد مجلد البيانات من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The relay's disk is full. Free some space, or allow fewer files.</source>
        <translation>قرص المُرحِّل ممتلئ. أفرغ بعض المساحة أو اسمح بملفات أقل.</translation>
    </message>
    <message>
        <source>The relay's key is damaged. Restore relay.key from a backup.</source>
        <translation>مفتاح المُرحِّل تالف. استعد relay.key من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The relay's key is gone although it has mailboxes. None is made in its place. Restore relay.key from a backup.</source>
        <translation>اختفى مفتاح المُرحِّل مع أن لديه صناديق بريد. لا يُنشأ غيره مكانه. استعد relay.key من نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The relay's store of files can't be read or written. Check its permissions and its address.</source>
        <translation>لا يمكن قراءة مخزن ملفات المُرحِّل أو كتابته. تحقق من أذوناته وعنوانه.</translation>
    </message>
    <message>
        <source>The request is not in the form that the documentation describes.</source>
        <translation>الطلب ليس بالصيغة التي تصفها الوثائق.</translation>
    </message>
    <message>
        <source>The request's body must be JSON, with the media type application/json.</source>
        <translation>يجب أن يكون محتوى الطلب JSON بنوع الوسائط application/json.</translation>
    </message>
    <message>
        <source>The safety number changed</source>
        <translation>تغيّر رقم الأمان</translation>
    </message>
    <message>
        <source>The safety number changed while you compared. Compare the new number.</source>
        <translation>تغيّر رقم الأمان أثناء المقارنة. قارن الرقم الجديد.</translation>
    </message>
    <message>
        <source>The safety number changed. Compare it before you go on.</source>
        <translation>تغيّر رقم الأمان. قارنه قبل أن تتابع.</translation>
    </message>
    <message>
        <source>The secret in the keyring is not the one of this profile's identity. Check that keyring and profile folder belong together; restore both from the same backup.</source>
        <translation>السر في سلسلة المفاتيح ليس لهوية هذا الملف الشخصي. تحقق من أن سلسلة المفاتيح ومجلد الملف الشخصي متوافقان؛ واستعدهما من النسخة الاحتياطية نفسها.</translation>
    </message>
    <message>
        <source>The settings file can't be read. Check its path and its permissions.</source>
        <translation>لا يمكن قراءة ملف الإعدادات. تحقق من مساره وأذوناته.</translation>
    </message>
    <message>
        <source>The settings file has a name that is no setting. Correct the line that is named.</source>
        <translation>في ملف الإعدادات اسم ليس إعدادًا. صحّح السطر المذكور.</translation>
    </message>
    <message>
        <source>The settings file is not TOML. Correct the place that is named.</source>
        <translation>ملف الإعدادات ليس TOML. صحّح الموضع المذكور.</translation>
    </message>
    <message>
        <source>The source of updates does not answer. Check the connection and the proxy, try again later.</source>
        <translation>لا يجيب مصدر التحديثات. تحقق من الاتصال والوكيل وأعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The system keyring did not keep the secret. Check that it is unlocked and may be written, then try again.</source>
        <translation>لم تحتفظ سلسلة مفاتيح النظام بالسر. تحقق من أنها مفتوحة ويمكن الكتابة فيها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The system keyring is locked. Unlock it, then try again.</source>
        <translation>سلسلة مفاتيح النظام مقفلة. افتح قفلها ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The ten minutes for this comparison are over.</source>
        <translation>انتهت الدقائق العشر لهذه المقارنة.</translation>
    </message>
    <message>
        <source>The term of the relay's certificate is over. Run e2ee-relay rotate-key, with --offline-key if the key is kept elsewhere.</source>
        <translation>انتهت مدة شهادة المُرحِّل. شغّل e2ee-relay rotate-key، مع --offline-key إن كان المفتاح محفوظًا في مكان آخر.</translation>
    </message>
    <message>
        <source>The text holds characters that are none. Remove them.</source>
        <translation>في النص حروف ليست بحروف. أزلها.</translation>
    </message>
    <message>
        <source>The two devices agree on the emoji…</source>
        <translation>يتفق الجهازان على الرموز…</translation>
    </message>
    <message>
        <source>Their clock</source>
        <translation>ساعتهم</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم بالفعل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is a program of this name already. Revoke it first, or choose another name.</source>
        <translation>يوجد برنامج بهذا الاسم بالفعل. أبطله أولًا أو اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is a settings file already, which was not touched. Edit it, or choose another place with --config.</source>
        <translation>يوجد ملف إعدادات بالفعل ولم يُمس. عدّله أو اختر مكانًا آخر بـ --config.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Use one that shows the whole code, sharp and not from the side.</source>
        <translation>لا يوجد رمز QR في هذه الصورة. استخدم صورة تُظهر الرمز كاملًا وواضحًا ومن الأمام.</translation>
    </message>
    <message>
        <source>There is no contact with this name or id.</source>
        <translation>لا توجد جهة اتصال بهذا الاسم أو المعرّف.</translation>
    </message>
    <message>
        <source>There is no key for documents of this contact. Add the person again, with a new link of theirs.</source>
        <translation>لا مفتاح لمستندات جهة الاتصال هذه. أضف الشخص من جديد برابط جديد منه.</translation>
    </message>
    <message>
        <source>There is no package for this kind of computer. Ask whoever packages the program.</source>
        <translation>لا حزمة لهذا النوع من الحواسيب. اسأل من يحزم البرنامج.</translation>
    </message>
    <message>
        <source>There is no profile in this folder yet. Create one first.</source>
        <translation>لا يوجد ملف شخصي في هذا المجلد بعد. أنشئ واحدًا أولًا.</translation>
    </message>
    <message>
        <source>There is no program of this name.</source>
        <translation>لا يوجد برنامج بهذا الاسم.</translation>
    </message>
    <message>
        <source>There is no such message, or it is no longer waiting. Look at the history again.</source>
        <translation>لا توجد رسالة كهذه أو لم تعد تنتظر. انظر إلى السجل من جديد.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs, then try again.</source>
        <translation>الذاكرة لا تكفي لفحص عبارة المرور. أغلق برامج أخرى ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>لا يوجد شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>There is something in that folder. Choose a new or empty one.</source>
        <translation>في ذلك المجلد شيء. اختر مجلدًا جديدًا أو فارغًا.</translation>
    </message>
    <message>
        <source>There is something in that place already. Choose a folder that does not exist yet.</source>
        <translation>في ذلك المكان شيء بالفعل. اختر مجلدًا غير موجود بعد.</translation>
    </message>
    <message>
        <source>These are as many programs as there may be. Revoke one that is no longer used.</source>
        <translation>بلغ عدد البرامج حده. أبطل برنامجًا لم يعد مستخدمًا.</translation>
    </message>
    <message>
        <source>These are more keys than fit into the keyring. Renew what the oldest encrypted, then leave them out.</source>
        <translation>هذه مفاتيح أكثر مما تتسع له سلسلة المفاتيح. جدّد ما شفّرته أقدمها ثم اتركها.</translation>
    </message>
    <message>
        <source>These are not the words in those places. Look at what you wrote down.</source>
        <translation>ليست هذه الكلمات في تلك المواضع. انظر إلى ما دوّنته.</translation>
    </message>
    <message>
        <source>These are too many requests. Wait a little, then go on more slowly.</source>
        <translation>الطلبات كثيرة جدًا. انتظر قليلًا ثم تابع ببطء أكثر.</translation>
    </message>
    <message>
        <source>These words belong to another profile. Use the ones that were shown for this one.</source>
        <translation>هذه الكلمات لملف شخصي آخر. استخدم الكلمات التي عُرضت لهذا.</translation>
    </message>
    <message>
        <source>These words don't belong together. Check them for one that is wrong or in the wrong place.</source>
        <translation>هذه الكلمات لا تجتمع معًا. تحقق من كلمة خاطئة أو في غير موضعها.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for something else. Use a new key for each thing to do.</source>
        <translation>استُخدم Idempotency-Key هذا لشيء آخر. استخدم مفتاحًا جديدًا لكل أمر.</translation>
    </message>
    <message>
        <source>This address does not take this method.</source>
        <translation>لا يقبل هذا العنوان هذه الطريقة.</translation>
    </message>
    <message>
        <source>This backup is too damaged to tell whose it is. Use another one.</source>
        <translation>هذه النسخة الاحتياطية تالفة بحيث لا يُعرف لمن هي. استخدم غيرها.</translation>
    </message>
    <message>
        <source>This backup was written by a newer version. Update this program.</source>
        <translation>كتب هذه النسخة الاحتياطية إصدار أحدث. حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>This can only be done with a message of yours. Choose one that you wrote.</source>
        <translation>لا يمكن ذلك إلا برسالة لك. اختر رسالة كتبتها.</translation>
    </message>
    <message>
        <source>This can only be done with a text. Choose another message.</source>
        <translation>لا يمكن ذلك إلا بنص. اختر رسالة أخرى.</translation>
    </message>
    <message>
        <source>This computer has no sound system that works. Start it, then try again.</source>
        <translation>ليس في هذا الحاسوب نظام صوت يعمل. شغّله ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This copy has no source of updates. Update it the way it was installed.</source>
        <translation>ليس لهذه النسخة مصدر تحديثات. حدّثها بالطريقة التي ثُبّتت بها.</translation>
    </message>
    <message>
        <source>This document is too large. The limit is 4 MiB; send it as a file.</source>
        <translation>هذا المستند كبير جدًا. الحد 4 MiB؛ أرسله كملف.</translation>
    </message>
    <message>
        <source>This document was not sealed to this profile.</source>
        <translation>لم يُختم هذا المستند لهذا الملف الشخصي.</translation>
    </message>
    <message>
        <source>This document was sealed by somebody who is no contact of yours, or whose keys changed since.</source>
        <translation>ختم هذا المستند شخص ليس من جهات اتصالك، أو تغيرت مفاتيحه منذ ذلك الحين.</translation>
    </message>
    <message>
        <source>This encrypted data is no text. Read it with the tool that wrote it.</source>
        <translation>هذه البيانات المشفّرة ليست نصًا. اقرأها بالأداة التي كتبتها.</translation>
    </message>
    <message>
        <source>This encrypted data is older than it may be. Ask for a new one.</source>
        <translation>هذه البيانات المشفّرة أقدم مما يجوز. اطلب بيانات جديدة.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key or for something else, was altered, or is cut off.</source>
        <translation>هذه البيانات المشفّرة صُنعت بمفتاح آخر أو لشيء آخر أو غُيّرت أو اقتُطعت.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key, was altered, or is cut off.</source>
        <translation>هذه البيانات المشفّرة صُنعت بمفتاح آخر أو غُيّرت أو اقتُطعت.</translation>
    </message>
    <message>
        <source>This evening at 19:00</source>
        <translation>هذا المساء الساعة 19:00</translation>
    </message>
    <message>
        <source>This file can't be read. Check its path and its permissions.</source>
        <translation>لا يمكن قراءة هذا الملف. تحقق من مساره وأذوناته.</translation>
    </message>
    <message>
        <source>This file has not been downloaded yet.</source>
        <translation>لم يُنزَّل هذا الملف بعد.</translation>
    </message>
    <message>
        <source>This file is no backup of a profile. Choose another one.</source>
        <translation>هذا الملف ليس نسخة احتياطية لملف شخصي. اختر غيره.</translation>
    </message>
    <message>
        <source>This file is no longer at the relay. Ask for it to be sent again.</source>
        <translation>لم يعد هذا الملف لدى المُرحِّل. اطلب إرساله من جديد.</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read. Use a JPEG, PNG, WebP or BMP.</source>
        <translation>هذا الملف ليس صورة يمكن قراءتها. استخدم JPEG أو PNG أو WebP أو BMP.</translation>
    </message>
    <message>
        <source>This file is too large. The limit is 4 GiB.</source>
        <translation>هذا الملف كبير جدًا. الحد 4 GiB.</translation>
    </message>
    <message>
        <source>This folder already holds a profile.</source>
        <translation>في هذا المجلد ملف شخصي بالفعل.</translation>
    </message>
    <message>
        <source>This folder holds something else. Choose an empty folder for the profile.</source>
        <translation>في هذا المجلد شيء آخر. اختر مجلدًا فارغًا للملف الشخصي.</translation>
    </message>
    <message>
        <source>This folder is no whole backup of a relay. Choose the one that e2ee-relay backup made, or an older one.</source>
        <translation>هذا المجلد ليس نسخة احتياطية كاملة لمُرحِّل. اختر المجلد الذي صنعه e2ee-relay backup أو مجلدًا أقدم.</translation>
    </message>
    <message>
        <source>This invitation has already been used. Ask for a new one.</source>
        <translation>استُخدمت هذه الدعوة من قبل. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask for a new one.</source>
        <translation>انتهت صلاحية هذه الدعوة. اطلب دعوة جديدة.</translation>
    </message>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>هذا سجل مستورد. للكتابة إلى هذا الشخص أضفه من جديد برابط منه.</translation>
    </message>
    <message>
        <source>This is not a complete link. Copy the whole link, from “e2ee:” to its last character, and try again.</source>
        <translation>هذا الرابط غير كامل. انسخ الرابط كله من «e2ee:» إلى آخر حرف فيه وأعد المحاولة.</translation>
    </message>
    <message>
        <source>This is not a key. Use one as it was made, all 44 characters.</source>
        <translation>هذا ليس مفتاحًا. استخدم مفتاحًا كما صُنع بحروفه الأربعة والأربعين كلها.</translation>
    </message>
    <message>
        <source>This is not a profile folder</source>
        <translation>هذا ليس مجلد ملف شخصي</translation>
    </message>
    <message>
        <source>This is not a proxy. It looks like socks5://host:port.</source>
        <translation>هذا ليس وكيلًا. يبدو هكذا socks5://host:port.</translation>
    </message>
    <message>
        <source>This is not a relay address. It looks like e2ee-relay://host:port#key.</source>
        <translation>هذا ليس عنوان مُرحِّل. يبدو هكذا e2ee-relay://host:port#key.</translation>
    </message>
    <message>
        <source>This is not a safety-number code. Scan the code on your contact's screen.</source>
        <translation>هذا ليس رمز رقم أمان. امسح الرمز على شاشة جهة الاتصال.</translation>
    </message>
    <message>
        <source>This is not a sealed document, or it was damaged.</source>
        <translation>هذا ليس مستندًا مختومًا، أو أنه تلف.</translation>
    </message>
    <message>
        <source>This is not an invite token. It has 16 to 128 letters, digits, _, ~ or -.</source>
        <translation>هذا ليس رمز دعوة. له من 16 إلى 128 حرفًا ورقمًا و_ و~ و-.</translation>
    </message>
    <message>
        <source>This is not the right passphrase. Try again.</source>
        <translation>عبارة المرور غير صحيحة. أعد المحاولة.</translation>
    </message>
    <message>
        <source>This is the only key that opens the profile. Add another one first.</source>
        <translation>هذا هو المفتاح الوحيد الذي يفتح الملف الشخصي. أضف غيره أولًا.</translation>
    </message>
    <message>
        <source>This is too large. docs/api.md names the limits.</source>
        <translation>هذا كبير جدًا. يذكر docs/api.md الحدود.</translation>
    </message>
    <message>
        <source>This is your own conversation: it can't be blocked, removed or verified.</source>
        <translation>هذه محادثتك أنت: لا يمكن حظرها أو إزالتها أو التحقق منها.</translation>
    </message>
    <message>
        <source>This is your own link. Send it to the person you want to talk to.</source>
        <translation>هذا رابطك أنت. أرسله إلى من تريد التحدث معه.</translation>
    </message>
    <message>
        <source>This link is for something else. Ask for an invite link or an address.</source>
        <translation>هذا الرابط لشيء آخر. اطلب رابط دعوة أو عنوانًا.</translation>
    </message>
    <message>
        <source>This link was made by a newer version. Update this program, then try again.</source>
        <translation>أنشأ هذا الرابط إصدار أحدث. حدّث هذا البرنامج ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This message can't be read yet</source>
        <translation>لا يمكن قراءة هذه الرسالة بعد</translation>
    </message>
    <message>
        <source>This message can't be read yet. It was asked for again.</source>
        <translation>لا يمكن قراءة هذه الرسالة بعد. طُلبت من جديد.</translation>
    </message>
    <message>
        <source>This message holds no file.</source>
        <translation>لا تحتوي هذه الرسالة على ملف.</translation>
    </message>
    <message>
        <source>This message is too long. The limit is 64 KiB; split it into several messages.</source>
        <translation>هذه الرسالة طويلة جدًا. الحد 64 KiB؛ قسّمها إلى عدة رسائل.</translation>
    </message>
    <message>
        <source>This message needs a newer version</source>
        <translation>تحتاج هذه الرسالة إلى إصدار أحدث</translation>
    </message>
    <message>
        <source>This message needs a newer version of the program.</source>
        <translation>تحتاج هذه الرسالة إلى إصدار أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>حُذفت هذه الرسالة</translation>
    </message>
    <message>
        <source>This message was lost</source>
        <translation>ضاعت هذه الرسالة</translation>
    </message>
    <message>
        <source>This message was lost on the way; the sender no longer has it. Ask to send it again.</source>
        <translation>ضاعت هذه الرسالة في الطريق ولم تعد لدى مرسلها. اطلب إرسالها من جديد.</translation>
    </message>
    <message>
        <source>This message was not sent before the backup was made. Send it again.</source>
        <translation>لم تُرسل هذه الرسالة قبل أخذ النسخة الاحتياطية. أرسلها من جديد.</translation>
    </message>
    <message>
        <source>This name is too long. Use at most 64 characters.</source>
        <translation>هذا الاسم طويل جدًا. استخدم 64 حرفًا على الأكثر.</translation>
    </message>
    <message>
        <source>This passphrase is too short. Use at least 8 characters.</source>
        <translation>عبارة المرور هذه قصيرة جدًا. استخدم 8 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>This person claims to be {name}, whom you know, but has other keys. Ask {name} on another channel before you accept.</source>
        <translation>يدّعي هذا الشخص أنه {name} الذي تعرفه، لكن مفاتيحه مختلفة. اسأل {name} عبر وسيلة أخرى قبل أن تقبل.</translation>
    </message>
    <message>
        <source>This person is already among your contacts.</source>
        <translation>هذا الشخص بين جهات اتصالك بالفعل.</translation>
    </message>
    <message>
        <source>This picture is too large for removing its metadata. Send it as it is, or make it smaller.</source>
        <translation>هذه الصورة أكبر من أن تُحذف بياناتها الوصفية. أرسلها كما هي أو صغّرها.</translation>
    </message>
    <message>
        <source>This picture is too large to look for a code in it. Make it smaller, or cut the code out.</source>
        <translation>هذه الصورة أكبر من أن يُبحث فيها عن رمز. صغّرها أو اقتطع الرمز.</translation>
    </message>
    <message>
        <source>This profile does not open this way. Use another one.</source>
        <translation>لا يُفتح هذا الملف الشخصي بهذه الطريقة. استخدم غيرها.</translation>
    </message>
    <message>
        <source>This profile is already open</source>
        <translation>هذا الملف الشخصي مفتوح بالفعل</translation>
    </message>
    <message>
        <source>This profile is open in another window or program. Close it there, then try again.</source>
        <translation>هذا الملف الشخصي مفتوح في نافذة أخرى أو برنامج آخر. أغلقه هناك ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This profile uses another relay; there is none to share.</source>
        <translation>يستخدم هذا الملف الشخصي مُرحِّلًا آخر؛ لا يوجد ما يُشارَك.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version. Update this program to open it.</source>
        <translation>كتب هذا الملف الشخصي إصدار أحدث. حدّث هذا البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>This program is too old for this profile</source>
        <translation>هذا البرنامج أقدم من هذا الملف الشخصي</translation>
    </message>
    <message>
        <source>This program's token does not allow that.</source>
        <translation>الرمز المميز لهذا البرنامج لا يسمح بذلك.</translation>
    </message>
    <message>
        <source>This relay takes no more mailboxes. Use another relay, or ask whoever runs it.</source>
        <translation>لا يقبل هذا المُرحِّل صناديق بريد أخرى. استخدم غيره أو اسأل من يشغّله.</translation>
    </message>
    <message>
        <source>This relay wants an invite token for that. Ask whoever runs it for one, or use another relay.</source>
        <translation>يطلب هذا المُرحِّل لذلك رمز دعوة. اطلبه ممن يشغّله أو استخدم مُرحِّلًا آخر.</translation>
    </message>
    <message>
        <source>This relay's mailboxes are in a cluster. Back that up with its own tools (nats stream backup).</source>
        <translation>صناديق بريد هذا المُرحِّل في عنقود. انسخه احتياطيًا بأدواته (nats stream backup).</translation>
    </message>
    <message>
        <source>This sound can't be played here. Save it and open it with another program.</source>
        <translation>لا يمكن تشغيل هذا الصوت هنا. احفظه وافتحه ببرنامج آخر.</translation>
    </message>
    <message>
        <source>This sound file is too large to be played here. Save it and open it with another program.</source>
        <translation>ملف الصوت هذا أكبر من أن يُشغَّل هنا. احفظه وافتحه ببرنامج آخر.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>Tomorrow at 9:00</source>
        <translation>غدًا الساعة 9:00</translation>
    </message>
    <message>
        <source>Too many programs are listening to events. Close one of them.</source>
        <translation>برامج كثيرة جدًا تستمع إلى الأحداث. أغلق أحدها.</translation>
    </message>
    <message>
        <source>Too short: use at least 8 characters.</source>
        <translation>قصيرة جدًا: استخدم 8 أحرف على الأقل.</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>سفر وأماكن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إلغاء التثبيت</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times, last {time}.</source>
        <translation>
            <numerusform>لم يُستخدم: {time}.</numerusform>
            <numerusform>استُخدم مرة واحدة: {time}.</numerusform>
            <numerusform>استُخدم مرتين، آخرها {time}.</numerusform>
            <numerusform>استُخدم %n مرات، آخرها {time}.</numerusform>
            <numerusform>استُخدم %n مرة، آخرها {time}.</numerusform>
            <numerusform>استُخدم %n مرة، آخرها {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>المستخدمة أخيرًا</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Verification removed</source>
        <translation>أُزيل التحقق</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Verified by QR code</source>
        <translation>تم التحقق برمز QR</translation>
    </message>
    <message>
        <source>Verified by comparing emoji</source>
        <translation>تم التحقق بمقارنة الرموز التعبيرية</translation>
    </message>
    <message>
        <source>Verified by safety number</source>
        <translation>تم التحقق برقم الأمان</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>رسالة صوتية</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>في انتظار إجابة</translation>
    </message>
    <message>
        <source>Waiting for {name} to answer your request.</source>
        <translation>في انتظار رد {name} على طلبك.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>تنتظر الإرسال</translation>
    </message>
    <message>
        <source>Weak: add a few more words that do not belong together.</source>
        <translation>ضعيفة: أضف بضع كلمات لا رابط بينها.</translation>
    </message>
    <message>
        <source>Web pages may not use the local API.</source>
        <translation>لا يجوز لصفحات الويب استخدام الواجهة المحلية.</translation>
    </message>
    <message>
        <source>What came is not a genuine update. Nothing was installed. Try again later, through another network.</source>
        <translation>ما وصل ليس تحديثًا أصيلًا. لم يُثبَّت شيء. أعد المحاولة لاحقًا عبر شبكة أخرى.</translation>
    </message>
    <message>
        <source>What should be an encrypted file is none. Ask the contact to send the file again.</source>
        <translation>ما يُفترض أنه ملف مشفّر ليس كذلك. اطلب من جهة الاتصال إرسال الملف من جديد.</translation>
    </message>
    <message>
        <source>What the relay gave as a contact's keys was not published by that contact. Ask for a new link, on another relay if it stays.</source>
        <translation>ما أعطاه المُرحِّل كمفاتيح جهة اتصال لم تنشره تلك الجهة. اطلب رابطًا جديدًا، على مُرحِّل آخر إن استمر ذلك.</translation>
    </message>
    <message>
        <source>What the source of updates shows is too old. Check the clock; try again later, or through another network.</source>
        <translation>ما يعرضه مصدر التحديثات قديم جدًا. تحقق من الساعة؛ أعد المحاولة لاحقًا أو عبر شبكة أخرى.</translation>
    </message>
    <message>
        <source>What was inside a decrypted message is not content of any version. Ask the contact to update; the message is shown as unreadable.</source>
        <translation>ما كان داخل رسالة مفكوكة التشفير ليس محتوى أي إصدار. اطلب من جهة الاتصال التحديث؛ تُعرض الرسالة كغير مقروءة.</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>ما كان هناك</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>ما تكتبه</translation>
    </message>
    <message>
        <source>When something comes, and how large it is in steps</source>
        <translation>متى يصل شيء، وحجمه بدرجات</translation>
    </message>
    <message>
        <source>When you write, by whoever watches both ends</source>
        <translation>متى تكتب، لمن يراقب الطرفين</translation>
    </message>
    <message>
        <source>Where you connect from</source>
        <translation>من أين تتصل</translation>
    </message>
    <message>
        <source>Who could know it</source>
        <translation>من يمكنه أن يعرف</translation>
    </message>
    <message>
        <source>Whoever runs {relay} could learn what stands here, and no more.</source>
        <translation>من يشغّل {relay} يمكنه أن يعرف ما هو مذكور هنا، لا أكثر.</translation>
    </message>
    <message>
        <source>Whom you write to</source>
        <translation>إلى من تكتب</translation>
    </message>
    <message>
        <source>Write something before you send.</source>
        <translation>اكتب شيئًا قبل أن ترسل.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>كُتبت</translation>
    </message>
    <message>
        <source>Written by somebody else; who is not told</source>
        <translation>كتبها شخص آخر، ولا يُقال من هو</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>You are offline. Messages will be sent when you reconnect.</source>
        <translation>أنت غير متصل. ستُرسل الرسائل عند عودة الاتصال.</translation>
    </message>
    <message>
        <source>You blocked this contact. Unblock the contact first.</source>
        <translation>لقد حظرت جهة الاتصال هذه. ألغِ حظرها أولًا.</translation>
    </message>
    <message>
        <source>You can compare emoji once both of you have written.</source>
        <translation>يمكنكما مقارنة الرموز التعبيرية بعد أن يكتب كلاكما.</translation>
    </message>
    <message>
        <source>You deleted this message</source>
        <translation>حذفت هذه الرسالة</translation>
    </message>
    <message>
        <source>You did not want to compare now.</source>
        <translation>لم ترد المقارنة الآن.</translation>
    </message>
    <message>
        <source>You don't receive messages from this contact.</source>
        <translation>لا تستقبل رسائل من جهة الاتصال هذه.</translation>
    </message>
    <message numerus="yes">
        <source>You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.</source>
        <translation>
            <numerusform>ليس لديك صناديق بريد.</numerusform>
            <numerusform>لديك صندوق بريد واحد على الأقل، لعنوانك. ولا يحفظ المُرحِّل على قرصه إلا اليوم الذي فُتح فيه آخر مرة.</numerusform>
            <numerusform>لديك صندوقا بريد على الأقل: واحد لعنوانك وواحد لكل جهة اتصال. يرى المُرحِّل ما دمت متصلًا أنهما يُفتحان معًا. ولا يحفظ على قرصه إلا اليوم الذي فُتح فيه كل منهما آخر مرة.</numerusform>
            <numerusform>لديك %n صناديق بريد على الأقل: واحد لعنوانك وواحد لكل جهة اتصال. يرى المُرحِّل ما دمت متصلًا أنها تُفتح معًا. ولا يحفظ على قرصه إلا اليوم الذي فُتح فيه كل منها آخر مرة.</numerusform>
            <numerusform>لديك %n صندوق بريد على الأقل: واحد لعنوانك وواحد لكل جهة اتصال. يرى المُرحِّل ما دمت متصلًا أنها تُفتح معًا. ولا يحفظ على قرصه إلا اليوم الذي فُتح فيه كل منها آخر مرة.</numerusform>
            <numerusform>لديك %n صندوق بريد على الأقل: واحد لعنوانك وواحد لكل جهة اتصال. يرى المُرحِّل ما دمت متصلًا أنها تُفتح معًا. ولا يحفظ على قرصه إلا اليوم الذي فُتح فيه كل منها آخر مرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have compared the safety number with this contact.</source>
        <translation>لقد قارنت رقم الأمان مع جهة الاتصال هذه.</translation>
    </message>
    <message>
        <source>You said that they match. {name} has not answered yet.</source>
        <translation>قلت إنها متطابقة. لم يجب {name} بعد.</translation>
    </message>
    <message>
        <source>You set messages to disappear {time} after they were seen</source>
        <translation>جعلت الرسائل تختفي بعد {time} من رؤيتها</translation>
    </message>
    <message>
        <source>You stopped the comparison.</source>
        <translation>أوقفت المقارنة.</translation>
    </message>
    <message>
        <source>You turned disappearing messages off</source>
        <translation>عطّلت الرسائل التي تختفي</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>أنت: {text}</translation>
    </message>
    <message>
        <source>Your messages stay encrypted on this computer until the keyring gives their key. Nothing was deleted, and no new profile was made in its place.</source>
        <translation>تبقى رسائلك مشفّرة على هذا الحاسوب إلى أن تعطي سلسلة المفاتيح مفتاحها. لم يُحذف شيء، ولم يُنشأ ملف شخصي جديد مكانه.</translation>
    </message>
    <message>
        <source>Your relay is the one inside this program: what it knows stays on this computer. Your contacts' relays know the same of them.</source>
        <translation>مُرحِّلك هو الذي داخل هذا البرنامج: ما يعرفه يبقى على هذا الحاسوب. وتعرف مُرحِّلات جهات اتصالك الشيء نفسه عنهم.</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>طائرة</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>مرساة</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>تفاحة</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>مؤرشفة</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>كرة</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>موزة</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>يجري جلبها</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>يجري إرسالها</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>جرس</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>دراجة</translation>
    </message>
    <message>
        <source>book</source>
        <translation>كتاب</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>فراشة</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>صبار</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>كعكة</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>قطة</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>سحابة</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>ذرة</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>سُلّمت</translation>
    </message>
    <message>
        <source>disappears after it was seen</source>
        <translation>تختفي بعد رؤيتها</translation>
    </message>
    <message>
        <source>disappears in {time}</source>
        <translation>تختفي بعد {time}</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>كلب</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>معدّلة</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>فيل</translation>
    </message>
    <message>
        <source>encrypt and decrypt</source>
        <translation>التشفير وفك التشفير</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشلت</translation>
    </message>
    <message>
        <source>fetch and send files</source>
        <translation>جلب الملفات وإرسالها</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>نار</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>سمكة</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>علم</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>زهرة</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>مُعاد توجيهها</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>هدية</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>نظارات</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>كرة أرضية</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>غيتار</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>مطرقة</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>قبعة</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>سماعات رأس</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>قلب</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>حصان</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>ساعة رملية</translation>
    </message>
    <message>
        <source>imported history</source>
        <translation>سجل مستورد</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>بعد {time}</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ك.ب</translation>
    </message>
    <message>
        <source>key</source>
        <translation>مفتاح</translation>
    </message>
    <message>
        <source>larger than {size}</source>
        <translation>أكبر من {size}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>مصباح</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>أسد</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>معلّمة كغير مقروءة</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>قمر</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>فطر</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتومة</translation>
    </message>
    <message>
        <source>new safety number</source>
        <translation>رقم أمان جديد</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>لم تعد موجودة</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>لم تُجلب بعد</translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation>لم تُشغَّل بعد</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>أخطبوط</translation>
    </message>
    <message>
        <source>of any age</source>
        <translation>من أي عمر</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation>من أي حجم</translation>
    </message>
    <message>
        <source>older than {time}</source>
        <translation>أقدم من {time}</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>باندا</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>مشبك ورق</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>قلم رصاص</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>بطريق</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>خنزير</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>دبوس</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>مثبتة</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>بيتزا</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>أرنب</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قُرئت</translation>
    </message>
    <message>
        <source>read messages and contacts</source>
        <translation>قراءة الرسائل وجهات الاتصال</translation>
    </message>
    <message>
        <source>reply to {author}: {text}</source>
        <translation>رد على {author}: {text}</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>روبوت</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>صاروخ</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>ديك</translation>
    </message>
    <message>
        <source>santa</source>
        <translation>بابا نويل</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>مقص</translation>
    </message>
    <message>
        <source>send messages</source>
        <translation>إرسال الرسائل</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>smiley</source>
        <translation>وجه مبتسم</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>مفتاح ربط</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>مميزة بنجمة</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>فراولة</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>هاتف</translation>
    </message>
    <message>
        <source>their clock is wrong</source>
        <translation>ساعتهم خاطئة</translation>
    </message>
    <message>
        <source>thumbs up</source>
        <translation>إبهام لأعلى</translation>
    </message>
    <message>
        <source>train</source>
        <translation>قطار</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>شجرة</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>كأس</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>بوق</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>سلحفاة</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>يكتب…</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>مظلة</translation>
    </message>
    <message>
        <source>unicorn</source>
        <translation>وحيد القرن الأسطوري</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>حتى {time}</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>تنتظر الإرسال</translation>
    </message>
    <message>
        <source>you reacted {emoji}</source>
        <translation>تفاعلت بـ {emoji}</translation>
    </message>
    <message>
        <source>you wrote {text}</source>
        <translation>كتبت {text}</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} ي</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} س</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} د</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} ث</translation>
    </message>
    <message>
        <source>{count} w</source>
        <translation>{count} أ</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}، {time}</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} من {size}</translation>
    </message>
    <message>
        <source>{messages} in {chats}</source>
        <translation>{messages} في {chats}</translation>
    </message>
    <message>
        <source>{name} asks to write to you</source>
        <translation>يطلب {name} الكتابة إليك</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now</source>
        <translation>يطلب {name} مقارنة الرموز التعبيرية الآن</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now, to verify each other.</source>
        <translation>يطلب {name} أن تقارنا الرموز التعبيرية الآن ليتحقق كل منكما من الآخر.</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now. Speak with each other meanwhile, by voice or in person.</source>
        <translation>يطلب {name} مقارنة الرموز التعبيرية الآن. تحدثا في أثنائها بالصوت أو وجهًا لوجه.</translation>
    </message>
    <message>
        <source>{name} did not want to compare now.</source>
        <translation>لم يرد {name} المقارنة الآن.</translation>
    </message>
    <message>
        <source>{name} goes on from a backup or another device. The safety number is the same.</source>
        <translation>يتابع {name} من نسخة احتياطية أو من جهاز آخر. رقم الأمان هو نفسه.</translation>
    </message>
    <message>
        <source>{name} reacted {emoji}</source>
        <translation>تفاعل {name} بـ {emoji}</translation>
    </message>
    <message>
        <source>{name} set messages to disappear {time} after they were seen</source>
        <translation>جعل {name} الرسائل تختفي بعد {time} من رؤيتها</translation>
    </message>
    <message>
        <source>{name} stopped the comparison.</source>
        <translation>أوقف {name} المقارنة.</translation>
    </message>
    <message>
        <source>{name} turned disappearing messages off</source>
        <translation>عطّل {name} الرسائل التي تختفي</translation>
    </message>
    <message>
        <source>{name} was asked. Both of you must be here: wait until {name} accepts.</source>
        <translation>سُئل {name}. يجب أن يكون كلاكما هنا: انتظر إلى أن يقبل {name}.</translation>
    </message>
    <message>
        <source>{name}'s program ended the comparison.</source>
        <translation>أنهى برنامج {name} المقارنة.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed</source>
        <translation>تغيّر رقم الأمان مع {name}</translation>
    </message>
    <message>
        <source>{name}'s safety number changed, and you had verified it. Someone may be reading along. Sending is paused.</source>
        <translation>تغيّر رقم الأمان مع {name} وكنت قد تحققت منه. قد يكون أحد يقرأ معكما. الإرسال متوقف.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed. Sending is paused.</source>
        <translation>تغيّر رقم الأمان مع {name}. الإرسال متوقف.</translation>
    </message>
    <message>
        <source>{size}, place and camera removed</source>
        <translation>{size}، حُذف المكان والكاميرا</translation>
    </message>
    <message>
        <source>{time} after it was seen</source>
        <translation>{time} بعد رؤيتها</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
</context>
</TS>
