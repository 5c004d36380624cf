<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation>ライセンスを表示</translation>
    </message>
    <message>
        <source>The window is made with Qt, used under the LGPL version 3: you may replace its libraries by your own.</source>
        <translation>このウィンドウはLGPL バージョン3で使用するQtで作られています。ライブラリを自分のものに置き換えられます。</translation>
    </message>
    <message>
        <source>Version {version}, Apache-2.0</source>
        <translation>バージョン {version}、Apache-2.0</translation>
    </message>
</context>
<context>
    <name>AccessibilityCard</name>
    <message>
        <source>Black on white or white on black for all text, and a visible edge around everything.</source>
        <translation>すべての文字を白地に黒、または黒地に白で表示し、すべてに見やすい枠を付けます。</translation>
    </message>
    <message>
        <source>Everything can be reached by keys: Tab within a part of the window, F6 from part to part. Screen readers are told of new messages without losing their place.</source>
        <translation>すべてキーで操作できます。ウィンドウの部分の中はTab、部分から部分へはF6です。スクリーンリーダーには、読んでいる場所を失わずに新しいメッセージが伝わります。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Nothing flashes, fades or moves by itself.</source>
        <translation>点滅したり、消えていったり、勝手に動いたりするものをなくします。</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>動きを減らす</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>A picture of a contact's code</source>
        <translation>連絡先のコードの画像</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>連絡先を追加</translation>
    </message>
    <message>
        <source>Add this contact</source>
        <translation>この連絡先を追加</translation>
    </message>
    <message>
        <source>Adding the contact</source>
        <translation>連絡先を追加しています</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Fetching and checking the keys…</source>
        <translation>鍵を取得して確認しています…</translation>
    </message>
    <message>
        <source>From a picture of a code</source>
        <translation>コードの画像から</translation>
    </message>
    <message>
        <source>Link of the contact</source>
        <translation>連絡先のリンク</translation>
    </message>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>画像の中のコードを探しています…</translation>
    </message>
    <message>
        <source>Paste the link that you got. It is checked against the keys that it leads to.</source>
        <translation>受け取ったリンクを貼り付けてください。リンク先の鍵と照合します。</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Fetching your address…</source>
        <translation>アドレスを取得しています…</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>自分のアドレス</translation>
    </message>
    <message>
        <source>Whoever has your address can ask to write to you. For one trusted person, an invitation is better.</source>
        <translation>あなたのアドレスを知る人は、あなたに書きたいと求めることができます。信頼する1人には招待のほうが適しています。</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>新しいメッセージ %n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the computer</source>
        <translation>コンピューターと同じ</translation>
    </message>
    <message>
        <source>Compact list of conversations</source>
        <translation>会話の一覧をコンパクトにする</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>言語は、プログラムを再び起動したときに変わります。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add a caption</source>
        <translation>説明を追加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>Place, time and camera are removed from pictures before they are sent.</source>
        <translation>画像の場所・日時・カメラの情報は、送信前に取り除かれます。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files?</source>
        <translation>
            <numerusform>%n個のファイルを送信しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>ファイルを送信</translation>
    </message>
    <message>
        <source>Send pictures untouched</source>
        <translation>画像をそのまま送信</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n個</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Compare now</source>
        <translation>今すぐ比較</translation>
    </message>
    <message>
        <source>Continue without verifying</source>
        <translation>検証せずに続ける</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>エラーコードをコピー</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>BlockedBar</name>
    <message>
        <source>Unblock</source>
        <translation>ブロックを解除</translation>
    </message>
    <message>
        <source>Unblock this contact</source>
        <translation>この連絡先のブロックを解除</translation>
    </message>
    <message>
        <source>You blocked {name}.</source>
        <translation>{name}をブロックしました。</translation>
    </message>
</context>
<context>
    <name>BlockedCard</name>
    <message>
        <source>Blocked people can't write to you, and are not told.</source>
        <translation>ブロックした相手からメッセージは届きません。相手には知らされません。</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>ブロックしている相手はいません。</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>ブロックを解除</translation>
    </message>
    <message>
        <source>Unblock {name}</source>
        <translation>{name}のブロックを解除</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>連絡先の詳細</translation>
    </message>
    <message>
        <source>Messages disappear after {time}</source>
        <translation>メッセージは{time}後に消えます</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>Open conversation menu</source>
        <translation>会話のメニューを開く</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>この会話を検索</translation>
    </message>
    <message>
        <source>Trust: {state}</source>
        <translation>信頼: {state}</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>入力中…</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Sending is paused</source>
        <translation>送信は一時停止しています</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>もっと見る</translation>
    </message>
</context>
<context>
    <name>ChatQuestions</name>
    <message>
        <source>Block now</source>
        <translation>今すぐブロック</translation>
    </message>
    <message>
        <source>Block this contact?</source>
        <translation>この連絡先をブロックしますか？</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>それでも続ける</translation>
    </message>
    <message>
        <source>Continue without verifying?</source>
        <translation>検証せずに続けますか？</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Delete this contact?</source>
        <translation>この連絡先を削除しますか？</translation>
    </message>
    <message>
        <source>Delete this request?</source>
        <translation>このリクエストを削除しますか？</translation>
    </message>
    <message>
        <source>If someone is between you and {name}, they will be able to read what you write from now on. {name} will be shown as not verified, and waiting messages are sent.</source>
        <translation>誰かがあなたと{name}の間にいる場合、これからあなたが書く内容を読まれるおそれがあります。{name}は未検証と表示され、待っているメッセージは送信されます。</translation>
    </message>
    <message>
        <source>It is saved in {folder} first, where it is not encrypted and stays until you delete it. The other program decodes what your contact sent: open only what you expect.</source>
        <translation>まず{folder}に保存されます。そこでは暗号化されず、削除するまで残ります。連絡先が送ったものを別のプログラムが読み込みます。心当たりのあるものだけを開いてください。</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>別のプログラムで開く…</translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation>{host}を開きますか？</translation>
    </message>
    <message>
        <source>Open {name} with another program?</source>
        <translation>{name}を別のプログラムで開きますか？</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>保存して開く</translation>
    </message>
    <message>
        <source>This opens in your browser, and {host} will see your address:</source>
        <translation>ブラウザーで開きます。{host}にあなたのアドレスが知られます:</translation>
    </message>
    <message>
        <source>{name} and all messages with {name} are deleted from this device. This can't be undone.</source>
        <translation>{name}と、{name}とのすべてのメッセージがこの端末から削除されます。元には戻せません。</translation>
    </message>
    <message>
        <source>{name} can no longer write to you, and is not told. You can unblock at any time.</source>
        <translation>{name}はあなたに書き込めなくなり、そのことは知らされません。いつでもブロックを解除できます。</translation>
    </message>
    <message>
        <source>{name} is not told. The request and its messages go.</source>
        <translation>{name}には知らされません。リクエストとそのメッセージは削除されます。</translation>
    </message>
</context>
<context>
    <name>ChatsCard</name>
    <message>
        <source>Enter sends</source>
        <translation>Enterで送信</translation>
    </message>
    <message>
        <source>Then Shift+Enter begins a new line. Otherwise Enter begins a new line. Ctrl+Enter sends in both cases.</source>
        <translation>その場合はShift+Enterで改行します。そうでなければEnterで改行します。Ctrl+Enterはどちらの場合も送信します。</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>Archived {count}</source>
        <translation>アーカイブ済み {count}</translation>
    </message>
    <message>
        <source>Everything is in the archive</source>
        <translation>すべてアーカイブにあります</translation>
    </message>
    <message>
        <source>No unread messages</source>
        <translation>未読メッセージはありません</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>すべての会話を表示</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>アーカイブした会話を表示</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>未読の会話を表示</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
</context>
<context>
    <name>ChooseProfileDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>連絡先を追加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The contact will know this profile, and none of the others.</source>
        <translation>連絡先が知るのはこのプロフィールだけです。</translation>
    </message>
    <message>
        <source>Which profile is this link for?</source>
        <translation>このリンクはどのプロフィール用ですか？</translation>
    </message>
</context>
<context>
    <name>ChoosingBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n件を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy chosen messages</source>
        <translation>選択したメッセージをコピー</translation>
    </message>
    <message>
        <source>Delete chosen messages</source>
        <translation>選択したメッセージを削除</translation>
    </message>
    <message>
        <source>Forward chosen messages</source>
        <translation>選択したメッセージを転送</translation>
    </message>
    <message>
        <source>Stop choosing</source>
        <translation>選択を終了</translation>
    </message>
</context>
<context>
    <name>ClearCard</name>
    <message>
        <source>Age</source>
        <translation>古さ</translation>
    </message>
    <message>
        <source>Age of the messages to clear</source>
        <translation>消去するメッセージの古さ</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Conversation to clear</source>
        <translation>消去する会話</translation>
    </message>
    <message>
        <source>Delete messages from this computer</source>
        <translation>このコンピューターからメッセージを削除</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Delete these messages?</source>
        <translation>これらのメッセージを削除しますか？</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Messages deleted: {count}</source>
        <translation>削除したメッセージ: {count}</translation>
    </message>
    <message>
        <source>Messages go with their files, from this computer alone. Starred messages stay.</source>
        <translation>メッセージは、このコンピューターだけからファイルとともに削除されます。スター付きのメッセージは残ります。</translation>
    </message>
    <message>
        <source>Messages {age}, {size}, {whose}: they are deleted from this computer, and nothing brings them back.</source>
        <translation>メッセージ（{age}、{size}、{whose}）: このコンピューターから削除され、元には戻せません。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Size of the messages to clear</source>
        <translation>消去するメッセージの大きさ</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>For one person, good for {time}.</source>
        <translation>1人用、あと{time}有効です。</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>リンクのQRコード</translation>
    </message>
    <message>
        <source>This link stays valid. Whoever uses it sends you a request first.</source>
        <translation>このリンクはずっと有効です。使った人は、まずあなたにリクエストを送ります。</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Invite link</source>
        <translation>招待リンク</translation>
    </message>
    <message>
        <source>Let someone scan it or send them the link. It works once, for one person.</source>
        <translation>読み取ってもらうか、リンクを送ってください。1回だけ、1人に有効です。</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>リンクを作成しています…</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>あなたのコード</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command: {what}</source>
        <translation>コマンド: {what}</translation>
    </message>
    <message>
        <source>Conversation: {what}</source>
        <translation>会話: {what}</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>検索と操作</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>人・メッセージ・設定・コマンドを検索</translation>
    </message>
    <message>
        <source>Message: {what}</source>
        <translation>メッセージ: {what}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>People, messages, settings, commands</source>
        <translation>人、メッセージ、設定、コマンド</translation>
    </message>
    <message>
        <source>Setting: {what}</source>
        <translation>設定: {what}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>絵文字を挿入</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>{name}へのメッセージ</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>音声メッセージを録音</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Send  Enter
Right click: send later</source>
        <translation>送信  Enter
右クリック: あとで送信</translation>
    </message>
</context>
<context>
    <name>ComposerStrip</name>
    <message>
        <source>Cancel reply or edit</source>
        <translation>返信または編集をキャンセル</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>A relay elsewhere</source>
        <translation>別の場所のリレー</translation>
    </message>
    <message>
        <source>A relay passes on encrypted envelopes. It cannot read them and does not know who you are.</source>
        <translation>リレーは暗号化された封筒を渡します。中身は読めず、あなたが誰かも知りません。</translation>
    </message>
    <message>
        <source>Built-in relay on this computer</source>
        <translation>このコンピューターの内蔵リレー</translation>
    </message>
    <message>
        <source>How do you want to connect?</source>
        <translation>どのように接続しますか？</translation>
    </message>
    <message>
        <source>Let others on my network reach it</source>
        <translation>同じネットワークのほかの人の利用を許可する</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>リレーのアドレス</translation>
    </message>
    <message>
        <source>Runs all the time, so that messages wait there for you. Someone gave you its address.</source>
        <translation>常に動いているので、メッセージがそこで待ちます。誰かからアドレスをもらった場合に選びます。</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, if any</source>
        <translation>SOCKS5プロキシ（ある場合）</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's (none if empty)</source>
        <translation>TorなどのSOCKS5プロキシ（空ならなし）</translation>
    </message>
    <message>
        <source>Use another relay</source>
        <translation>別のリレーを使う</translation>
    </message>
    <message>
        <source>Use the built-in relay</source>
        <translation>内蔵リレーを使う</translation>
    </message>
    <message>
        <source>Works at once, while this program runs. Nothing to set up.</source>
        <translation>このプログラムが動いている間、すぐに使えます。設定は不要です。</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connected to the relay</source>
        <translation>リレーに接続しています</translation>
    </message>
    <message>
        <source>Connecting to the relay…</source>
        <translation>リレーに接続しています…</translation>
    </message>
    <message>
        <source>Copy relay address</source>
        <translation>リレーのアドレスをコピー</translation>
    </message>
    <message>
        <source>Let others on my network reach the relay</source>
        <translation>同じネットワークのほかの人にリレーの利用を許可する</translation>
    </message>
    <message>
        <source>Not connected to the relay</source>
        <translation>リレーに接続していません</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>リレーのアドレス</translation>
    </message>
    <message>
        <source>The relay built into this program serves your mailboxes while it runs:</source>
        <translation>このプログラムに内蔵のリレーが、動いている間あなたのメールボックスを受け持ちます:</translation>
    </message>
    <message>
        <source>Your mailboxes are at this relay:</source>
        <translation>あなたのメールボックスはこのリレーにあります:</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message>
        <source>Connected</source>
        <translation>接続しました</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Connection: {state}</source>
        <translation>接続: {state}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
</context>
<context>
    <name>ConversationChoice</name>
    <message>
        <source>All conversations</source>
        <translation>すべての会話</translation>
    </message>
</context>
<context>
    <name>ConversationDeeds</name>
    <message>
        <source>Always</source>
        <translation>ずっと</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>別の時刻…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>ブロック…</translation>
    </message>
    <message>
        <source>Conversation menu</source>
        <translation>会話のメニュー</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>消えるメッセージ</translation>
    </message>
    <message>
        <source>For {time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>既読にする</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>未読にする</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>上に固定</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>アーカイブから戻す</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>ブロックを解除</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>ミュートを解除</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を解除</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Add a contact</source>
        <translation>連絡先を追加</translation>
    </message>
    <message>
        <source>Add a contact with their link, or show them your code.</source>
        <translation>相手のリンクで連絡先を追加するか、あなたのコードを見せてください。</translation>
    </message>
    <message>
        <source>Add your first contact</source>
        <translation>最初の連絡先を追加</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>検索を消去</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>招待する</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>チャットはまだありません</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>自分用メモ</translation>
    </message>
    <message>
        <source>Nothing found for “{wanted}”</source>
        <translation>「{wanted}」は見つかりません</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>会話を検索</translation>
    </message>
    <message>
        <source>Show my code</source>
        <translation>自分のコードを表示</translation>
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
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>%n件のメッセージを削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>全員から削除</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>自分から削除</translation>
    </message>
    <message>
        <source>“For everyone” also asks the other side's program to delete it. Who has read it already may remember.</source>
        <translation>「全員から」は、相手のプログラムにも削除を依頼します。すでに読んだ人は覚えているかもしれません。</translation>
    </message>
    <message>
        <source>“For me” deletes from this computer alone; nothing brings it back.</source>
        <translation>「自分から」は、このコンピューターだけから削除します。元には戻せません。</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Block contact</source>
        <translation>連絡先をブロック</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>安全番号を比較</translation>
    </message>
    <message>
        <source>Contact details pane</source>
        <translation>連絡先の詳細パネル</translation>
    </message>
    <message>
        <source>Delete contact and messages</source>
        <translation>連絡先とメッセージを削除</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Identity fingerprint</source>
        <translation>身元の指紋</translation>
    </message>
    <message>
        <source>Identity fingerprint: {digits}</source>
        <translation>身元の指紋: {digits}</translation>
    </message>
    <message>
        <source>Security history</source>
        <translation>セキュリティの履歴</translation>
    </message>
    <message>
        <source>Unblock contact</source>
        <translation>連絡先のブロックを解除</translation>
    </message>
</context>
<context>
    <name>DigitsTab</name>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy digits</source>
        <translation>数字をコピー</translation>
    </message>
    <message>
        <source>Group {place} of {count}: {digits}</source>
        <translation>{count}組中{place}組目: {digits}</translation>
    </message>
    <message>
        <source>It doesn't match</source>
        <translation>一致しません</translation>
    </message>
    <message>
        <source>It matches</source>
        <translation>一致します</translation>
    </message>
    <message>
        <source>QR code of the safety number</source>
        <translation>安全番号のQRコード</translation>
    </message>
    <message>
        <source>Read digits one group at a time</source>
        <translation>数字を1組ずつ読み上げる</translation>
    </message>
    <message>
        <source>Remove verification</source>
        <translation>検証を取り消す</translation>
    </message>
    <message>
        <source>Safety number: {digits}</source>
        <translation>安全番号: {digits}</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中間</translation>
    </message>
    <message>
        <source>Medium dark</source>
        <translation>やや濃い</translation>
    </message>
    <message>
        <source>Medium light</source>
        <translation>やや薄い</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>絵文字を検索</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>肌の色</translation>
    </message>
</context>
<context>
    <name>EmojiTab</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Compare emoji now</source>
        <translation>今すぐ絵文字を比較</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>断る</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>比較をやめる</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>違います</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>一致します</translation>
    </message>
    <message>
        <source>Waiting for the other side</source>
        <translation>相手を待っています</translation>
    </message>
</context>
<context>
    <name>FileDeeds</name>
    <message>
        <source>Choose files</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>ファイルを保存</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>画像.png</translation>
    </message>
</context>
<context>
    <name>FindColumn</name>
    <message>
        <source>Back to the chats</source>
        <translation>チャットに戻る</translation>
    </message>
    <message>
        <source>Everything you search stays on this computer.</source>
        <translation>検索する内容はすべて、このコンピューターから出ません。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>見つかったメッセージ</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Nothing has a star yet. Star a message from its menu to find it here.</source>
        <translation>スターはまだありません。メッセージのメニューでスターを付けると、ここで見つかります。</translation>
    </message>
    <message>
        <source>Older messages are still being prepared for searching.</source>
        <translation>古いメッセージは検索の準備中です。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>メッセージを検索</translation>
    </message>
    <message>
        <source>Search this conversation only</source>
        <translation>この会話だけを検索</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>このチャット</translation>
    </message>
    <message>
        <source>With files only</source>
        <translation>ファイル付きのみ</translation>
    </message>
    <message>
        <source>With links only</source>
        <translation>リンク付きのみ</translation>
    </message>
    <message>
        <source>Words, or parts of words</source>
        <translation>単語または単語の一部</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>転送</translation>
    </message>
    <message numerus="yes">
        <source>Forward %n messages to</source>
        <translation>
            <numerusform>%n件のメッセージを転送する相手</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward now</source>
        <translation>今すぐ転送</translation>
    </message>
    <message>
        <source>Forward to {name}</source>
        <translation>{name}に転送</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search people to forward to</source>
        <translation>転送する相手を検索</translation>
    </message>
    <message>
        <source>They see the text marked as forwarded, not who wrote it.</source>
        <translation>相手には転送された文だとわかりますが、誰が書いたかは伝わりません。</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>You</source>
        <translation>自分</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message numerus="yes">
        <source>%n messages are still on their way</source>
        <translation>
            <numerusform>%n件のメッセージがまだ届いていません</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>Add a contact</source>
        <translation>連絡先を追加</translation>
    </message>
    <message>
        <source>Archive, or fetch back</source>
        <translation>アーカイブまたは復帰</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>プロフィールを選ぶ</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>連絡先の詳細</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>人・メッセージ・設定・コマンドを検索</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>絵文字を挿入</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>招待する</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>最新のメッセージへ移動</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Mute, or no longer</source>
        <translation>ミュートまたは解除</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>次の会話</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>ウィンドウの次の部分</translation>
    </message>
    <message>
        <source>Next profile</source>
        <translation>次のプロフィール</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>次の未読の会話</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>前の会話</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>ウィンドウの前の部分</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>前の未読の会話</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>すべてのメッセージを検索</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>この会話を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>An export is a folder with web pages to read and data to import elsewhere. It is not encrypted: whoever has the folder can read it. Messages that disappear are left out.</source>
        <translation>書き出すと、読むためのウェブページと、ほかで取り込むためのデータの入ったフォルダーができます。暗号化されません。フォルダーを持つ人は誰でも読めます。消えるメッセージは含まれません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>書き出しをキャンセル</translation>
    </message>
    <message>
        <source>Conversation to export</source>
        <translation>書き出す会話</translation>
    </message>
    <message>
        <source>Export conversations to a folder</source>
        <translation>会話をフォルダーに書き出す</translation>
    </message>
    <message>
        <source>Export into a new or empty folder</source>
        <translation>新しいフォルダーまたは空のフォルダーに書き出す</translation>
    </message>
    <message>
        <source>Exported to {folder}. Messages: {count}</source>
        <translation>{folder}に書き出しました。メッセージ: {count}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>書き出しています…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>書き出したものを取り込む</translation>
    </message>
    <message>
        <source>Import conversations from an export</source>
        <translation>書き出したものから会話を取り込む</translation>
    </message>
    <message>
        <source>Imported. New messages: {count}</source>
        <translation>取り込みました。新しいメッセージ: {count}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>取り込んでいます…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>取り込む…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
</context>
<context>
    <name>HoverBar</name>
    <message>
        <source>More for this message</source>
        <translation>このメッセージのその他の操作</translation>
    </message>
    <message>
        <source>React to this message</source>
        <translation>このメッセージにリアクション</translation>
    </message>
    <message>
        <source>Reply to this message</source>
        <translation>このメッセージに返信</translation>
    </message>
</context>
<context>
    <name>ImportedBar</name>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>これは取り込んだ履歴です。この人に書くには、相手のリンクでもう一度追加してください。</translation>
    </message>
</context>
<context>
    <name>InterfaceCard</name>
    <message>
        <source>Let programs on this computer use this profile</source>
        <translation>このコンピューターのプログラムにこのプロフィールの利用を許可する</translation>
    </message>
    <message>
        <source>Off: no program can use this profile.</source>
        <translation>オフ: どのプログラムもこのプロフィールを使えません。</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it, and only with a token from below. Web pages are refused.</source>
        <translation>このコンピューターのプログラムだけが、下のトークンを使った場合だけ利用できます。ウェブページは拒否されます。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Port for programs</source>
        <translation>プログラム用のポート</translation>
    </message>
    <message>
        <source>Programs find it at {address}</source>
        <translation>プログラムからは{address}で利用できます</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Close the invitation</source>
        <translation>招待を閉じる</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>招待リンク</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>招待する</translation>
    </message>
    <message>
        <source>Let them scan this code or send them the link, over a channel that you trust.</source>
        <translation>このコードを読み取ってもらうか、信頼できる手段でリンクを送ってください。</translation>
    </message>
    <message>
        <source>Make a new invite link</source>
        <translation>新しい招待リンクを作成</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>リンクを作成しています…</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>新しいリンク</translation>
    </message>
</context>
<context>
    <name>KeyboardCard</name>
    <message>
        <source>All keys as they were</source>
        <translation>すべてのキーを元に戻す</translation>
    </message>
    <message>
        <source>On a message: R replies, E reacts, F forwards, S stars, P pins, X chooses, I shows its details, Delete deletes, Enter opens its menu. In an empty field Up edits your last message. Ctrl+1 to Ctrl+9 open conversations.</source>
        <translation>メッセージの上で: Rは返信、Eはリアクション、Fは転送、Sはスター、Pは固定、Xは選択、Iは詳細、Deleteは削除、Enterはメニュー。空の入力欄で上矢印を押すと、最後のメッセージを編集します。Ctrl+1からCtrl+9で会話を開きます。</translation>
    </message>
    <message>
        <source>Press a button and then the new keys: with Ctrl, Alt or a function key. Backspace leaves an action without keys, Esc changes nothing. Keys that another action had move here.</source>
        <translation>ボタンを押してから、新しいキーを押してください。Ctrl、Alt、またはファンクションキーを使います。Backspaceでキーなしにし、Escで変更をやめます。ほかの操作が使っていたキーはこちらに移ります。</translation>
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
        <translation>{action}のキー: {keys}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>キーを押してください…</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Your identity fingerprint</source>
        <translation>あなたの身元の指紋</translation>
    </message>
    <message>
        <source>Your identity fingerprint: {digits}</source>
        <translation>あなたの身元の指紋: {digits}</translation>
    </message>
    <message>
        <source>Your keys are protected by your passphrase.</source>
        <translation>鍵はパスフレーズで保護されています。</translation>
    </message>
    <message>
        <source>Your keys live in the system keyring.</source>
        <translation>鍵はシステムのキーリングにあります。</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>A passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Asked for at every start. Nobody can recover it for you.</source>
        <translation>起動するたびに尋ねます。忘れると誰にも復元できません。</translation>
    </message>
    <message>
        <source>Keep the keys in the system keyring</source>
        <translation>鍵をシステムのキーリングに保管する</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新しいパスフレーズ</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer, so a passphrase will protect your keys.</source>
        <translation>このコンピューターにはシステムのキーリングが見つからないため、パスフレーズで鍵を保護します。</translation>
    </message>
    <message>
        <source>Opened together with your session. Recommended.</source>
        <translation>ログインと一緒に開きます。おすすめです。</translation>
    </message>
    <message>
        <source>Protect the keys by a passphrase</source>
        <translation>鍵をパスフレーズで保護する</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>パスフレーズをもう一度入力</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>パスフレーズの強さ</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>2つのパスフレーズが違います。</translation>
    </message>
    <message>
        <source>They open everything. They never leave this computer.</source>
        <translation>すべてを開く鍵です。このコンピューターから出ることはありません。</translation>
    </message>
    <message>
        <source>Where should your keys live?</source>
        <translation>鍵をどこに保管しますか？</translation>
    </message>
    <message>
        <source>{keyring}, the system keyring</source>
        <translation>{keyring}（システムのキーリング）</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>In the settings you can have it go on in the tray instead.</source>
        <translation>設定で、代わりに通知領域で動き続けるようにできます。</translation>
    </message>
    <message>
        <source>Nothing is received while E2EE Desktop is closed. Messages to you wait at your relay; if that is the one built into this program, they wait at their senders' computers. This is said once.</source>
        <translation>E2EE Desktopを閉じている間は何も受信しません。あなた宛てのメッセージはリレーで待ちます。このプログラムに内蔵のリレーの場合は、送信者のコンピューターで待ちます。この説明は一度だけ表示されます。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Quit E2EE Desktop?</source>
        <translation>E2EE Desktopを終了しますか？</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>E2EE Desktop is licensed under Apache-2.0. It uses Qt under the LGPL 3 through PySide6; Qt's libraries can be replaced by your own build.</source>
        <translation>E2EE Desktopのライセンスは Apache-2.0 です。PySide6を通じてQtをLGPL 3で使用しています。Qtのライブラリは自分でビルドしたものに置き換えられます。</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>ライセンスの本文</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Load again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>The messages are taking long to load.</source>
        <translation>メッセージの読み込みに時間がかかっています。</translation>
    </message>
</context>
<context>
    <name>MessageDetailsDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>メッセージの詳細</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>以前の内容</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Message menu</source>
        <translation>メッセージのメニュー</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>ほかの絵文字</translation>
    </message>
    <message>
        <source>Open {host}</source>
        <translation>{host}を開く</translation>
    </message>
    <message>
        <source>React with {emoji}</source>
        <translation>{emoji}でリアクション</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name in this profile</source>
        <translation>このプロフィールでの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>名前を保存</translation>
    </message>
    <message>
        <source>Your contacts see this name. It is never sent to a relay in readable form.</source>
        <translation>連絡先にはこの名前が見えます。読める形でリレーに送られることはありません。</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>The people you add see it. No relay ever does.</source>
        <translation>追加した人に見えます。リレーに見えることはありません。</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>お名前は？</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
</context>
<context>
    <name>NewChat</name>
    <message>
        <source>An imported history without messages.</source>
        <translation>メッセージのない、取り込んだ履歴です。</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>安全番号を比較</translation>
    </message>
    <message>
        <source>Compare safety number with {name}</source>
        <translation>{name}と安全番号を比較</translation>
    </message>
    <message>
        <source>End-to-end encrypted</source>
        <translation>エンドツーエンド暗号化</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>自分用メモ</translation>
    </message>
    <message>
        <source>Notes, lists, drafts: what you write here stays on this computer.</source>
        <translation>メモ、リスト、下書き。ここに書くものはこのコンピューターから出ません。</translation>
    </message>
    <message>
        <source>Say hello. {name} is not verified yet: compare the safety number to be sure who you talk to.</source>
        <translation>あいさつしましょう。{name}はまだ未検証です。安全番号を比較して、相手を確かめてください。</translation>
    </message>
    <message>
        <source>You have verified {name}. Say hello.</source>
        <translation>{name}を検証しました。あいさつしましょう。</translation>
    </message>
    <message>
        <source>{name} would like to write to you.</source>
        <translation>{name}があなたに書きたがっています。</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Choose a chat or start one</source>
        <translation>チャットを選ぶか、新しく始めてください</translation>
    </message>
    <message>
        <source>Ctrl+N adds a contact, Ctrl+K finds everything</source>
        <translation>Ctrl+Nで連絡先を追加、Ctrl+Kですべてを検索</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>As in the settings</source>
        <translation>設定のとおり</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>名前とメッセージ</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>名前のみ</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>どちらも表示しない:「新しいメッセージ」</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Name and message</source>
        <translation>名前とメッセージ</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>名前のみ</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>どちらも表示しない:「新しいメッセージ」</translation>
    </message>
    <message>
        <source>No notifications, but security notices</source>
        <translation>通知なし（セキュリティの通知のみ）</translation>
    </message>
    <message>
        <source>Notifications rest until {time}.</source>
        <translation>通知は{time}まで休みます。</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>通知に表示するもの</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>音を鳴らす</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>おやすみ時間</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>おやすみ時間の始まり</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>おやすみ時間の終わり</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>通知を再開</translation>
    </message>
    <message>
        <source>There is none for the conversation that you look at, nor for muted ones. A changed safety number of somebody whom you verified is always told. The menu of a conversation has a choice of its own.</source>
        <translation>見ている会話とミュート中の会話は通知されません。検証した人の安全番号が変わったときは必ず通知されます。会話のメニューで個別に選べます。</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>通知に表示するもの</translation>
    </message>
    <message>
        <source>until</source>
        <translation>から</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>{title} ({profile})</source>
        <translation>{title}（{profile}）</translation>
    </message>
</context>
<context>
    <name>Onboarding</name>
    <message>
        <source>Add a contact</source>
        <translation>連絡先を追加</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Create a profile</source>
        <translation>プロフィールを作成</translation>
    </message>
    <message>
        <source>Create profile</source>
        <translation>プロフィールを作成</translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation>鍵を作成しています…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>ステップ {n}/{all}</translation>
    </message>
</context>
<context>
    <name>PaletteDeeds</name>
    <message>
        <source>asks to write to you</source>
        <translation>あなたに書きたがっています</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>New profile</source>
        <translation>新しいプロフィール</translation>
    </message>
    <message>
        <source>Profile {number}</source>
        <translation>プロフィール{number}</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Enter your passphrase</source>
        <translation>パスフレーズを入力してください</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>ロックを解除しています…</translation>
    </message>
    <message>
        <source>Your messages are encrypted on this computer. Only your passphrase opens them.</source>
        <translation>メッセージはこのコンピューターで暗号化されています。開けるのはあなたのパスフレーズだけです。</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>24 words, in their order</source>
        <translation>24語を順番どおりに</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Enter your recovery phrase</source>
        <translation>復元フレーズを入力してください</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>復元フレーズ</translation>
    </message>
    <message>
        <source>The words you wrote down open this profile, and the system keyring is mended with them.</source>
        <translation>書き留めた単語でこのプロフィールを開き、システムのキーリングも修復します。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close picture</source>
        <translation>画像を閉じる</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>ウィンドウに合わせる</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>画像を保存</translation>
    </message>
    <message>
        <source>This picture can't be shown here. You can save it.</source>
        <translation>この画像はここでは表示できません。保存はできます。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message</source>
        <translation>固定したメッセージ</translation>
    </message>
    <message>
        <source>Pinned message {place} of {count}</source>
        <translation>固定したメッセージ {place}/{count}</translation>
    </message>
    <message>
        <source>Unpin this message</source>
        <translation>このメッセージの固定を解除</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Download pictures and voice messages by themselves</source>
        <translation>画像と音声メッセージを自動でダウンロード</translation>
    </message>
    <message>
        <source>Download pictures by themselves</source>
        <translation>画像を自動でダウンロード</translation>
    </message>
    <message>
        <source>Each works only when both have it on. Nobody is told that you have it off.</source>
        <translation>どちらも双方が有効にしているときだけ働きます。無効にしていることは誰にも伝わりません。</translation>
    </message>
    <message>
        <source>Messages of new conversations disappear</source>
        <translation>新しい会話のメッセージを消す</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Only from contacts that you have accepted. Everything else waits until you ask for it.</source>
        <translation>承認した連絡先からのみ。それ以外は、あなたが求めるまで待ちます。</translation>
    </message>
    <message>
        <source>Tell each other what was read</source>
        <translation>読んだことを互いに知らせる</translation>
    </message>
    <message>
        <source>Tell each other while writing</source>
        <translation>入力中であることを互いに知らせる</translation>
    </message>
    <message>
        <source>Timer of new conversations</source>
        <translation>新しい会話のタイマー</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>{size}まで</translation>
    </message>
</context>
<context>
    <name>ProfileStrip</name>
    <message>
        <source>Profile: {profile}</source>
        <translation>プロフィール: {profile}</translation>
    </message>
</context>
<context>
    <name>ProgramsCard</name>
    <message>
        <source>Copy the token</source>
        <translation>トークンをコピー</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>トークンを作成</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>プログラムの名前</translation>
    </message>
    <message>
        <source>No program has a token.</source>
        <translation>トークンを持つプログラムはありません。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>失効させる</translation>
    </message>
    <message>
        <source>Revoke the token of {program}</source>
        <translation>{program}のトークンを失効させる</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>このトークンを失効させますか？</translation>
    </message>
    <message>
        <source>This is the token. Give it to the program now: it is not shown again.</source>
        <translation>これがトークンです。今プログラムに渡してください。もう一度表示されることはありません。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>{program} can do nothing with this profile any more.</source>
        <translation>{program}はこのプロフィールに対して何もできなくなりました。</translation>
    </message>
</context>
<context>
    <name>ProxyField</name>
    <message>
        <source>No proxy</source>
        <translation>プロキシなし</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5プロキシ</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's: socks5://127.0.0.1:9050. Nothing is ever sent past it.</source>
        <translation>TorなどのSOCKS5プロキシ: socks5://127.0.0.1:9050。これを通さずに送信することはありません。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the proxy</source>
        <translation>プロキシを保存</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Chats</source>
        <translation>チャット</translation>
    </message>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>チャット、未読 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Other profiles have {count} unread</source>
        <translation>ほかのプロフィールに未読が{count}件あります</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message numerus="yes">
        <source>Requests, %n waiting</source>
        <translation>
            <numerusform>リクエスト、%n件が待っています</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings. Version {version} of this program is there.</source>
        <translation>設定。このプログラムのバージョン {version}があります。</translation>
    </message>
    <message>
        <source>Starred messages</source>
        <translation>スター付きメッセージ</translation>
    </message>
    <message>
        <source>Your profile: {name}</source>
        <translation>あなたのプロフィール: {name}</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Cancel recording</source>
        <translation>録音をキャンセル</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>録音中</translation>
    </message>
    <message>
        <source>Send voice message</source>
        <translation>音声メッセージを送信</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>書き留めました</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>復元フレーズ</translation>
    </message>
    <message>
        <source>Two of them, from your paper:</source>
        <translation>紙に書いたもののうち2語:</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>{number}番目の単語</translation>
    </message>
    <message>
        <source>Write these 24 words on paper, in their order. They open this profile when the keyring is lost, and bring your identity back on another computer. Whoever has them is you.</source>
        <translation>この24語を順番どおりに紙に書いてください。キーリングが失われてもこのプロフィールを開くことができ、別のコンピューターであなたの身元を取り戻せます。これを持つ人は、あなた本人として扱われます。</translation>
    </message>
    <message>
        <source>Your recovery phrase</source>
        <translation>あなたの復元フレーズ</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>If the system keyring is lost, only your recovery phrase opens this profile.</source>
        <translation>システムのキーリングが失われると、このプロフィールは復元フレーズでしか開けません。</translation>
    </message>
    <message>
        <source>Write down the recovery phrase</source>
        <translation>復元フレーズを書き留める</translation>
    </message>
</context>
<context>
    <name>RelayKnowledgeCard</name>
    <message>
        <source>Known: {what}</source>
        <translation>知られる: {what}</translation>
    </message>
    <message>
        <source>Not known: {what}</source>
        <translation>知られない: {what}</translation>
    </message>
</context>
<context>
    <name>RemoveProfileDialog</name>
    <message>
        <source>Backups (*.e2eebackup)</source>
        <translation>バックアップ (*.e2eebackup)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Its keys, messages, contacts and files leave this computer, and its built-in relay with them. Your contacts are not told: what they send waits, and is deleted unread. Without a backup and the 24 recovery words nothing of it can be had back.</source>
        <translation>鍵、メッセージ、連絡先、ファイルが、内蔵リレーとともにこのコンピューターから消えます。連絡先には知らされません。送られたものは待機した後、読まれずに削除されます。バックアップと24個の復元単語がなければ、何も取り戻せません。</translation>
    </message>
    <message>
        <source>Make a backup first</source>
        <translation>先にバックアップする</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>このコンピューターから削除</translation>
    </message>
    <message>
        <source>Remove {name} from this computer?</source>
        <translation>{name}をこのコンピューターから削除しますか？</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>The backup is written. Your 24 recovery words open it.</source>
        <translation>バックアップを書き込みました。24個の復元単語で開けます。</translation>
    </message>
    <message>
        <source>To go on, type the profile's name: {name}</source>
        <translation>続けるには、プロフィールの名前を入力してください: {name}</translation>
    </message>
    <message>
        <source>Type the profile's name</source>
        <translation>プロフィールの名前を入力</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>バックアップを書き込んでいます…</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Accept</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>リクエストを承認</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Block this person</source>
        <translation>この人をブロック</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete the request</source>
        <translation>リクエストを削除</translation>
    </message>
    <message>
        <source>{name} wants to write to you. They don't learn that you have read this until you accept.</source>
        <translation>{name}があなたに書きたがっています。承認するまで、あなたが読んだことは伝わりません。</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Message requests</source>
        <translation>メッセージのリクエスト</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>リクエストはありません</translation>
    </message>
    <message>
        <source>People who write to your address for the first time appear here, until you let them in.</source>
        <translation>あなたのアドレスに初めて書いた人が、あなたが受け入れるまでここに表示されます。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Draft:</source>
        <translation>下書き:</translation>
    </message>
</context>
<context>
    <name>SafetyNumberDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Compare by {way}</source>
        <translation>{way}で比較</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. Nothing was changed: {name} is not verified.</source>
        <translation>{name}に秘密の内容を書かないでください。別の手段でもう一度比較してください。そこでも番号が違えば、誰かが間にいるかもしれません。何も変更されていません。{name}は未検証です。</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. You had verified {name}: remove the verification if you are not sure any more.</source>
        <translation>{name}に秘密の内容を書かないでください。別の手段でもう一度比較してください。そこでも番号が違えば、誰かが間にいるかもしれません。{name}は検証済みでした。確信が持てなければ検証を取り消してください。</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Remove verification?</source>
        <translation>検証を取り消しますか？</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>安全番号</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>The safety number just changed. Compare the new one.</source>
        <translation>安全番号がたった今変わりました。新しい番号を比較してください。</translation>
    </message>
    <message>
        <source>This contact will be shown as not verified until you compare the safety number again.</source>
        <translation>安全番号をもう一度比較するまで、この連絡先は未検証と表示されます。</translation>
    </message>
    <message>
        <source>You have verified this contact.</source>
        <translation>この連絡先を検証しました。</translation>
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
        <translation>相手のコードの画像</translation>
    </message>
    <message>
        <source>Choose a picture of their code</source>
        <translation>相手のコードの画像を選択</translation>
    </message>
    <message>
        <source>Have the other person show the code of their safety number with you, and take a picture of it: with a phone, or of the screen in a video call. If it is the right code, the contact becomes verified at once.</source>
        <translation>相手に、あなたとの安全番号のコードを表示してもらい、その画像を撮ってください。電話で撮っても、ビデオ通話の画面を撮ってもかまいません。正しいコードなら、連絡先はすぐに検証されます。</translation>
    </message>
    <message>
        <source>Or drop a picture here, or paste it with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not use the camera of the computer: pictures are read from files. A picture that came to you as a message here proves nothing, because whoever is between you could have changed it.</source>
        <translation>このプログラムはコンピューターのカメラを使いません。画像はファイルから読み込みます。ここにメッセージとして届いた画像は何の証明にもなりません。間にいる誰かが変更できたからです。</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Date and time of sending</source>
        <translation>送信する日時</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Schedule the message</source>
        <translation>メッセージを予約</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>あとで送信</translation>
    </message>
    <message>
        <source>The text waits on this computer, encrypted, and is sent then, or when the program next runs.</source>
        <translation>文は暗号化されてこのコンピューターで待ち、その時刻に、またはその後プログラムが動いたときに送信されます。</translation>
    </message>
</context>
<context>
    <name>ScheduledDialog</name>
    <message>
        <source>Cancel text scheduled for {when}</source>
        <translation>{when}に予約した文を取り消す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the schedule</source>
        <translation>予約を閉じる</translation>
    </message>
    <message>
        <source>Edit text scheduled for {when}</source>
        <translation>{when}に予約した文を編集</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>予約はありません。</translation>
    </message>
    <message>
        <source>Scheduled messages</source>
        <translation>予約したメッセージ</translation>
    </message>
    <message>
        <source>Send now: {when}</source>
        <translation>今すぐ送信: {when}</translation>
    </message>
</context>
<context>
    <name>ScrolledTimeline</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>転送されました</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>最新のメッセージへ移動</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新しいメッセージ</translation>
    </message>
    <message>
        <source>New safety number</source>
        <translation>新しい安全番号</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>折りたたむ</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>もっと見る</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集済み</translation>
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
            <numerusform>%n件のメッセージを予約中、次は{when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>別の時刻…</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>あとで送信</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>このプログラムについて</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>アクセシビリティ</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>ブロックした相手</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>書き出しと取り込み</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>ローカルAPI</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>自分のアドレス</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロフィール</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>セキュリティ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>スペル</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>What the relay knows</source>
        <translation>リレーが知ること</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>書き方</translation>
    </message>
    <message>
        <source>{setting}, in {page}</source>
        <translation>{setting}（{page}）</translation>
    </message>
</context>
<context>
    <name>SpellMarks</name>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>「{word}」を辞書に追加</translation>
    </message>
    <message>
        <source>Nothing similar is in the dictionary</source>
        <translation>辞書に似た単語はありません</translation>
    </message>
    <message>
        <source>Remove “{word}” from the dictionary</source>
        <translation>「{word}」を辞書から削除</translation>
    </message>
</context>
<context>
    <name>SpellingCard</name>
    <message>
        <source>Check spelling in {language}</source>
        <translation>スペルチェックの言語: {language}</translation>
    </message>
    <message>
        <source>Looking for dictionaries…</source>
        <translation>辞書を探しています…</translation>
    </message>
    <message>
        <source>No dictionary is installed, so spelling is not checked. Dictionaries come from your system: on Linux, install Enchant and a Hunspell dictionary of your language.</source>
        <translation>辞書がインストールされていないため、スペルは確認されません。辞書はシステムのものを使います。LinuxではEnchantと、使う言語のHunspell辞書をインストールしてください。</translation>
    </message>
    <message>
        <source>Wrong words are underlined while you write; their menu offers others. Everything is looked up on this computer. Words that you add are kept in this profile, encrypted.</source>
        <translation>書いている間、間違った単語に下線が引かれ、メニューに候補が出ます。すべてこのコンピューターで調べます。追加した単語は暗号化してこのプロフィールに保管されます。</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Bringing the profile up to date</source>
        <translation>プロフィールを更新しています</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Your profile is brought up to date. Nothing is lost if this is stopped.</source>
        <translation>プロフィールを更新しています。停止しても何も失われません。</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Add a profile</source>
        <translation>プロフィールを追加</translation>
    </message>
    <message>
        <source>Close this profile</source>
        <translation>このプロフィールを閉じる</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロフィール</translation>
    </message>
    <message>
        <source>{profile}: can't be opened</source>
        <translation>{profile}: 開けません</translation>
    </message>
    <message>
        <source>{profile}: closed</source>
        <translation>{profile}: 閉じています</translation>
    </message>
    <message>
        <source>{profile}: locked</source>
        <translation>{profile}: ロック中</translation>
    </message>
    <message>
        <source>{profile}: opening</source>
        <translation>{profile}: 開いています…</translation>
    </message>
    <message>
        <source>{profile}: {count} unread</source>
        <translation>{profile}: 未読{count}件</translation>
    </message>
</context>
<context>
    <name>ThisProfileCard</name>
    <message>
        <source>Add a profile</source>
        <translation>プロフィールを追加</translation>
    </message>
    <message>
        <source>By this name you tell your profiles apart in this window. Your contacts never see it. It is stored unencrypted, so that a locked profile can be named.</source>
        <translation>この名前は、このウィンドウでプロフィールを見分けるためのものです。連絡先には見えません。ロック中のプロフィールにも名前を表示できるように、暗号化せずに保存されます。</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>例: 仕事</translation>
    </message>
    <message>
        <source>Name of this profile on this computer</source>
        <translation>このコンピューターでのプロフィールの名前</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>このコンピューターから削除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the profile's name</source>
        <translation>プロフィールの名前を保存</translation>
    </message>
</context>
<context>
    <name>TimerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>消えるメッセージ</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数</translation>
    </message>
    <message>
        <source>New messages disappear for both of you, so long after they were seen.</source>
        <translation>新しいメッセージは、見られてからこの時間が過ぎると双方から消えます。</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>時間を設定</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>時間の単位</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>週間</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>E2EE Desktop, %n unread</source>
        <translation>
            <numerusform>E2EE Desktop、未読 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>1時間ミュート</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation>通知領域のメニュー</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>ウィンドウを閉じても通知領域で動き続ける</translation>
    </message>
    <message>
        <source>Messages then go on coming in. Quit is in the menu of the icon, and at Ctrl+Q.</source>
        <translation>そうするとメッセージを受信し続けます。終了はアイコンのメニューかCtrl+Qです。</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code: {code}</source>
        <translation>コード: {code}</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>エラーコードをコピー</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>UnlockingPages</name>
    <message>
        <source>Use the passphrase</source>
        <translation>パスフレーズを使う</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>復元フレーズを使う</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>Fetch and verify it</source>
        <translation>取得して検証</translation>
    </message>
    <message>
        <source>Fetching the new version</source>
        <translation>新しいバージョンを取得しています</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>新しいバージョンを探す</translation>
    </message>
    <message>
        <source>Look once a week by itself</source>
        <translation>週に1回自動で確認する</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>最新のバージョンです。</translation>
    </message>
    <message>
        <source>This is version {version}. Nothing is asked of anybody until you look.</source>
        <translation>これはバージョン {version}です。あなたが探すまで、どこにも問い合わせません。</translation>
    </message>
    <message>
        <source>This is version {version}. Once a week it is asked whether there is a newer one.</source>
        <translation>これはバージョン {version}です。新しいものがあるかを週に1回問い合わせます。</translation>
    </message>
    <message>
        <source>Version {version} is there, signed by the release keys.</source>
        <translation>バージョン {version}があります。公開用の鍵で署名されています。</translation>
    </message>
    <message>
        <source>Who offers the versions then sees once a week that somebody uses this one: from your proxy, if you have set one.</source>
        <translation>その場合、バージョンの提供元には、誰かがこのバージョンを使っていることが週に1回見えます。プロキシを設定していれば、プロキシから見えます。</translation>
    </message>
    <message>
        <source>{file} is verified. Open it with your system's installer.</source>
        <translation>{file}を検証しました。システムのインストーラーで開いてください。</translation>
    </message>
    <message>
        <source>{file} is verified. Your system's installer goes on.</source>
        <translation>{file}を検証しました。システムのインストーラーが続けます。</translation>
    </message>
</context>
<context>
    <name>UsageCard</name>
    <message>
        <source>Counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>How long messages with {name} are kept</source>
        <translation>{name}とのメッセージを保管する期間</translation>
    </message>
    <message>
        <source>Messages older than a conversation keeps them are deleted here. Starred messages stay.</source>
        <translation>会話の保管期間より古いメッセージはここで削除されます。スター付きのメッセージは残ります。</translation>
    </message>
    <message>
        <source>The largest {count} conversations are shown.</source>
        <translation>大きいものから{count}件の会話を表示しています。</translation>
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
        <translation>あなたと相手だけが読めるメッセージ。</translation>
    </message>
    <message>
        <source>No phone number, no e-mail address, no account on a server. Your keys stay on this computer.</source>
        <translation>電話番号も、メールアドレスも、サーバーのアカウントも不要です。鍵はこのコンピューターから出ません。</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Edit message</source>
        <translation>メッセージを編集</translation>
    </message>
    <message>
        <source>Reply to yourself</source>
        <translation>自分に返信</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>{name}に返信</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>チャット%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>新しいメッセージ %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>未読 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n週間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact's mailbox is full of messages that cannot be read. A hundred of them are asked for, no more at once.</source>
        <translation>連絡先のメールボックスが読めないメッセージでいっぱいです。一度に要求するのは100件までです。</translation>
    </message>
    <message>
        <source>A database was to be made where there is one. Choose another folder.</source>
        <translation>すでにデータベースがある場所に作ろうとしました。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>A decrypted envelope is not padded as it must be. Ask the contact to update; nothing was changed.</source>
        <translation>復号した封筒の詰め物が正しくありません。連絡先に更新を頼んでください。何も変更されていません。</translation>
    </message>
    <message>
        <source>A device certificate is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>端末の証明書が正しい形ではありません。連絡先に更新を頼んでください。何も変更されていません。</translation>
    </message>
    <message>
        <source>A file does not belong to the key or the message that it came with. Ask the contact to send the file again.</source>
        <translation>ファイルが、一緒に届いた鍵またはメッセージのものではありません。ファイルをもう一度送信してもらってください。</translation>
    </message>
    <message>
        <source>A file ends before its end, or has more after it. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>ファイルが途中で終わっているか、余分があります。もう一度取得し、続くようなら再送してもらってください。</translation>
    </message>
    <message>
        <source>A file is encrypted in a way that this version does not know. Update this program.</source>
        <translation>ファイルの暗号化の方式をこのバージョンは知りません。このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Restore the profile folder from a backup.</source>
        <translation>このプロフィールのファイルが壊れています。プロフィールのフォルダーをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>A file that the relay kept is damaged. Check the relay's disk; it has to be sent again.</source>
        <translation>リレーが保管していたファイルが壊れています。リレーのディスクを確認してください。再送が必要です。</translation>
    </message>
    <message>
        <source>A frame holds an envelope of none of the three sizes. Update relay and program.</source>
        <translation>フレームの封筒が3つの大きさのどれでもありません。リレーとプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A frame is longer than any may be. Update relay and program.</source>
        <translation>フレームが長すぎます。リレーとプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A frame is not in the one form that its kind has. Update relay and program.</source>
        <translation>フレームがその種類の決まった形ではありません。リレーとプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A frame of a kind that this version does not know. Update relay and program.</source>
        <translation>このバージョンが知らない種類のフレームです。リレーとプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A frame of another version of the protocol. Update relay and program.</source>
        <translation>別のバージョンのプロトコルのフレームです。リレーとプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A key's name has 1 to 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>鍵の名前は1～64文字の英数字、ピリオド、ハイフン、下線です。</translation>
    </message>
    <message>
        <source>A list of devices holds one of another account. Ask for a new link and compare safety numbers.</source>
        <translation>端末の一覧に別のアカウントのものがあります。新しいリンクを求め、安全番号を比較してください。</translation>
    </message>
    <message>
        <source>A list of devices is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>端末の一覧が正しい形ではありません。連絡先に更新を頼んでください。何も変更されていません。</translation>
    </message>
    <message>
        <source>A message came a second time. It is shown once.</source>
        <translation>メッセージが二度届きました。一度だけ表示します。</translation>
    </message>
    <message>
        <source>A message does not belong to the key that it names. It is asked for again.</source>
        <translation>メッセージが、名指された鍵のものではありません。もう一度要求します。</translation>
    </message>
    <message>
        <source>A message is more than 1,000 ahead of the last one. It is asked for again.</source>
        <translation>メッセージが最後のものより1,000件以上先です。もう一度要求します。</translation>
    </message>
    <message>
        <source>A message is not in the form that it must have. It is asked for again.</source>
        <translation>メッセージが正しい形ではありません。もう一度要求します。</translation>
    </message>
    <message>
        <source>A message was altered on its way. It is asked for again.</source>
        <translation>メッセージが途中で変更されました。もう一度要求します。</translation>
    </message>
    <message>
        <source>A newer version of this program made that export. Update this program.</source>
        <translation>その書き出しは新しいバージョンで作られました。このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A one-time prekey was not signed by its owner. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>使い捨ての鍵が持ち主に署名されていません。誰かが妨害したかもしれません。別の手段で新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>A piece of a file was altered, moved, repeated or cut off. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>ファイルの一部が変更、移動、重複、または切断されています。もう一度取得し、続くようなら再送してもらってください。</translation>
    </message>
    <message>
        <source>A prekey is not in the form that it must have. Ask for a new link.</source>
        <translation>事前鍵が正しい形ではありません。新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>A program's name has 1 to 64 letters, digits, spaces, dots, hyphens and underscores.</source>
        <translation>プログラムの名前は1～64文字の英数字、空白、ピリオド、ハイフン、下線です。</translation>
    </message>
    <message>
        <source>A public key that would make the shared secret known to everybody. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>共有の秘密を誰にでも知られるものにする公開鍵です。誰かが妨害したかもしれません。別の手段で新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>A ratchet step that nobody could have made yet. It was refused.</source>
        <translation>まだ誰にもできないはずのラチェットの一歩です。拒否しました。</translation>
    </message>
    <message>
        <source>A reaction is one emoji. Choose one.</source>
        <translation>リアクションは絵文字1つです。1つ選んでください。</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words. Enter all of them, in their order.</source>
        <translation>復元フレーズは24語です。すべてを順番どおりに入力してください。</translation>
    </message>
    <message>
        <source>A relay or a client described an attachment in a form that nobody knows. Update relay and program.</source>
        <translation>リレーまたはクライアントが、知られていない形で添付ファイルを記述しました。リレーとプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A relay or a client sent a frame without content. Update relay and program.</source>
        <translation>リレーまたはクライアントが中身のないフレームを送りました。リレーとプログラムを更新してください。</translation>
    </message>
    <message>
        <source>A relay that listens everywhere does not know under which name it is reached. Give --public-host.</source>
        <translation>すべての場所で待つリレーは、どの名前で届くかを知りません。--public-host を指定してください。</translation>
    </message>
    <message>
        <source>A safety number changed while you compared. Look at it first.</source>
        <translation>比較している間に安全番号が変わりました。まずそれを確認してください。</translation>
    </message>
    <message>
        <source>A safety number changed. Sending is paused.</source>
        <translation>安全番号が変わりました。送信を停止しています。</translation>
    </message>
    <message>
        <source>A second person used an invite link of ours. Make a link for each person.</source>
        <translation>2人目の人がこちらの招待リンクを使いました。1人に1つずつリンクを作ってください。</translation>
    </message>
    <message>
        <source>A setting has a value that it can't have. Correct the line that is named.</source>
        <translation>設定にあり得ない値があります。示された行を直してください。</translation>
    </message>
    <message>
        <source>A signature is not by whom it claims. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>署名が名乗る人のものではありません。誰かが妨害したかもしれません。別の手段で新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>A stored session is damaged. A new one is made. Report it if it stays.</source>
        <translation>保存されたセッションが壊れています。新しいものを作ります。続くようなら報告してください。</translation>
    </message>
    <message>
        <source>A stranger does not know the secret of the link that they claim to use. Send them the link again, whole.</source>
        <translation>知らない人が、使ったというリンクの秘密を知りません。リンク全体をもう一度送ってください。</translation>
    </message>
    <message>
        <source>A stranger's first message does not introduce them. It was refused.</source>
        <translation>知らない人の最初のメッセージに自己紹介がありません。拒否しました。</translation>
    </message>
    <message>
        <source>A stranger's introduction names a relay address that is none. Ask them to update.</source>
        <translation>知らない人の自己紹介にあるリレーのアドレスが正しくありません。更新を頼んでください。</translation>
    </message>
    <message>
        <source>A text can be edited for one day. Write a new one.</source>
        <translation>文を編集できるのは1日間です。新しく書いてください。</translation>
    </message>
    <message>
        <source>A token is needed that this messenger gave out and did not revoke.</source>
        <translation>このメッセンジャーが発行し、失効させていないトークンが必要です。</translation>
    </message>
    <message>
        <source>Accept this person's request before you write.</source>
        <translation>書く前に、この人のリクエストを承認してください。</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>An ML-KEM public key that is none. Ask for a new link.</source>
        <translation>ML-KEMの公開鍵として正しくありません。新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>An announcement of a new identity does not follow from the old one. Compare safety numbers on another channel.</source>
        <translation>新しい身元の知らせが以前の身元から続いていません。別の手段で安全番号を比較してください。</translation>
    </message>
    <message>
        <source>An announcement of a new identity is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>新しい身元の知らせが正しい形ではありません。連絡先に更新を頼んでください。何も変更されていません。</translation>
    </message>
    <message>
        <source>An envelope has none of the three sizes. It was ignored.</source>
        <translation>封筒が3つの大きさのどれでもありません。無視しました。</translation>
    </message>
    <message>
        <source>An envelope that you fetched is erased within seconds. What stays for at most 40 days is a mark of 16 bytes that names no mailbox.</source>
        <translation>取得した封筒は数秒以内に消去されます。最長40日残るのは、メールボックスを示さない16バイトの印だけです。</translation>
    </message>
    <message>
        <source>An older copy of this profile was put back. Conversations begin new sessions; what came since then is asked for again.</source>
        <translation>このプロフィールの古いコピーが戻されました。会話は新しいセッションを始め、その後に届いたものはもう一度要求されます。</translation>
    </message>
    <message>
        <source>An onion address needs Tor. Start Tor, then enter its proxy (socks5://127.0.0.1:9050) in the settings.</source>
        <translation>onionアドレスにはTorが必要です。Torを起動し、そのプロキシ（socks5://127.0.0.1:9050）を設定に入力してください。</translation>
    </message>
    <message>
        <source>An opening claims to come from this very account. It was refused.</source>
        <translation>開始のメッセージが、このアカウント自身から来たと名乗っています。拒否しました。</translation>
    </message>
    <message>
        <source>An opening in one contact's mailbox speaks for another account. It was refused.</source>
        <translation>連絡先のメールボックスに、別のアカウントを名乗る開始のメッセージがあります。拒否しました。</translation>
    </message>
    <message>
        <source>An opening of a conversation came a second time. It was ignored.</source>
        <translation>会話の開始が二度届きました。無視しました。</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>動物と自然</translation>
    </message>
    <message>
        <source>Another connection of this profile took the mailbox over. Close the profile where else it is open.</source>
        <translation>このプロフィールの別の接続がメールボックスを引き継ぎました。ほかで開いているプロフィールを閉じてください。</translation>
    </message>
    <message>
        <source>Another copy of this profile was used. If that was not you, change your identity in the settings and tell your contacts.</source>
        <translation>このプロフィールの別のコピーが使われました。心当たりがなければ、設定で身元を変更し、連絡先に知らせてください。</translation>
    </message>
    <message>
        <source>Another program is using the message database. Close it, then try again.</source>
        <translation>別のプログラムがメッセージのデータベースを使っています。それを閉じてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>Another relay runs on this data folder. Stop it, or choose another folder.</source>
        <translation>このデータフォルダーで別のリレーが動いています。停止するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック中</translation>
    </message>
    <message>
        <source>Both of you saw the same emoji: {name} is verified.</source>
        <translation>双方が同じ絵文字を確認しました。{name}は検証済みです。</translation>
    </message>
    <message>
        <source>Both of you see seven emoji and tell each other what they are. {name} must be online now.</source>
        <translation>双方に7つの絵文字が表示され、それが何かを互いに伝えます。{name}が今オンラインでなければなりません。</translation>
    </message>
    <message>
        <source>Can't be right. The time shown is when the message came here.</source>
        <translation>正しいはずがありません。表示しているのは、ここに届いた時刻です。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Change accepted without comparing</source>
        <translation>比較せずに変更を承認</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Choose 1 to 365 days, and 1 to 100 backups to keep.</source>
        <translation>1～365日、保管するバックアップは1～100個から選んでください。</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>安全番号を比較</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who you talk to.</source>
        <translation>安全番号を比較して、相手を確かめてください。</translation>
    </message>
    <message>
        <source>Compare these digits with {name}, in person or on a channel that you already trust. If they differ, do not mark the contact as verified.</source>
        <translation>直接会って、またはすでに信頼している手段で、この数字を{name}と比較してください。違っていたら、連絡先を検証済みにしないでください。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>文をコピー</translation>
    </message>
    <message>
        <source>Database: {database}. Files: {files}.</source>
        <translation>データベース: {database}。ファイル: {files}。</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>削除されたメッセージ</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delivered to their device</source>
        <translation>相手の端末に届きました</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Disappearing messages were set</source>
        <translation>消えるメッセージが設定されました</translation>
    </message>
    <message>
        <source>Disappears</source>
        <translation>消える時刻</translation>
    </message>
    <message>
        <source>Does {name} see the same seven, in the same order? Ask by voice or in person, not by a message here.</source>
        <translation>{name}にも同じ7つが同じ順番で見えていますか？ ここのメッセージではなく、声で、または直接会って尋ねてください。</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>Enter the 24 words of your recovery phrase to open this profile.</source>
        <translation>このプロフィールを開くには、復元フレーズの24語を入力してください。</translation>
    </message>
    <message>
        <source>Enter your passphrase to open this profile.</source>
        <translation>このプロフィールを開くにはパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>Every message is one of three sizes: 4, 16 or 64 KiB. Its hour stays on the disk until you have fetched it, at most 30 days. Files are seen as a number of MiB.</source>
        <translation>メッセージの大きさは4、16、64 KiBの3つのどれかです。あなたが取得するまで最長30日、その時刻（時）がディスクに残ります。ファイルはMiB単位の数として見えます。</translation>
    </message>
    <message>
        <source>Fetching somebody's first keys comes before the first message. The relay sees the connection from which it is done.</source>
        <translation>最初のメッセージの前に、相手の最初の鍵を取得します。リレーには、それを行った接続が見えます。</translation>
    </message>
    <message>
        <source>File {name}, {detail}. {text}</source>
        <translation>ファイル {name}、{detail}。{text}</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>初回の確認</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>食べ物と飲み物</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>転送されました</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>ファイルに名前を付けてください。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Goes on from another device</source>
        <translation>別の端末から続けています</translation>
    </message>
    <message>
        <source>Good: one more word makes it strong.</source>
        <translation>良い: もう1語で強くなります。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>取り込んだ履歴</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>It sees the address of your proxy's exit, not that of this computer.</source>
        <translation>見えるのはプロキシの出口のアドレスで、このコンピューターのものではありません。</translation>
    </message>
    <message>
        <source>It sees the network address from which this computer connects, for as long as it is connected. It writes none down.</source>
        <translation>このコンピューターが接続している間、その接続元のネットワークアドレスが見えます。書き留めることはありません。</translation>
    </message>
    <message>
        <source>Kept for ever</source>
        <translation>無期限に保管</translation>
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
        <translation>MB</translation>
    </message>
    <message>
        <source>Mailboxes are random numbers, another one for each pair of people. There are no accounts, no address books and no log of addresses.</source>
        <translation>メールボックスは、2人の組み合わせごとに異なる乱数です。アカウントも、アドレス帳も、アドレスの記録もありません。</translation>
    </message>
    <message>
        <source>May {deeds}.</source>
        <translation>許可: {deeds}。</translation>
    </message>
    <message>
        <source>Message request</source>
        <translation>メッセージのリクエスト</translation>
    </message>
    <message>
        <source>Messages can be kept for 1 to 36,500 days, or for ever (0).</source>
        <translation>メッセージの保管は1～36,500日、または無期限（0）です。</translation>
    </message>
    <message>
        <source>Messages disappear after at most one year. Choose a shorter time, or 0 for never.</source>
        <translation>メッセージは長くても1年で消えます。短い時間を選ぶか、消さない場合は0にしてください。</translation>
    </message>
    <message>
        <source>Messages from an export. Nobody's keys belong to it, so nothing can be sent or verified here.</source>
        <translation>書き出したもののメッセージです。誰の鍵も結び付いていないため、ここでは送信も検証もできません。</translation>
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
        <translation>メッセージ: {messages}。ファイル: {files}。{size}</translation>
    </message>
    <message>
        <source>Messages: {messages}. {size}</source>
        <translation>メッセージ: {messages}。{size}</translation>
    </message>
    <message>
        <source>Monday at 9:00</source>
        <translation>月曜日 9:00</translation>
    </message>
    <message>
        <source>More came while the profile was locked than is kept here. The rest waits at the relays.</source>
        <translation>プロファイルのロック中に、ここに保管できる量を超えて届きました。残りはリレーで待っています。</translation>
    </message>
    <message>
        <source>More may be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>未使用。</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新しいメッセージ</translation>
    </message>
    <message>
        <source>New safety number. {name} may have a new device. Sending is paused until you decide.</source>
        <translation>新しい安全番号です。{name}が新しい端末を使っているのかもしれません。あなたが決めるまで送信を停止します。</translation>
    </message>
    <message>
        <source>No key of this session opens the message. It is asked for again.</source>
        <translation>このセッションのどの鍵でもメッセージを開けません。もう一度要求します。</translation>
    </message>
    <message>
        <source>No keyring is running</source>
        <translation>キーリングが動いていません</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>もうありません</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>メッセージはまだありません</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow it in the system's settings.</source>
        <translation>マイクが見つかりません。接続するか、システムの設定で許可してください。</translation>
    </message>
    <message>
        <source>No node of the NATS cluster answers. Check the store setting, and that the nodes run with JetStream.</source>
        <translation>NATSクラスターのどのノードも応答しません。storeの設定と、ノードがJetStreamで動いていることを確認してください。</translation>
    </message>
    <message>
        <source>No relay runs on this data folder. Start it, or name the right folder.</source>
        <translation>このデータフォルダーで動いているリレーはありません。起動するか、正しいフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>No system keyring is available. Start it (on Linux: GNOME Keyring or KWallet), then try again.</source>
        <translation>システムのキーリングが使えません。起動してから（Linuxでは GNOME Keyring または KWallet）、もう一度試してください。</translation>
    </message>
    <message>
        <source>Nor names, pictures, files, reactions, receipts or who is writing: all of it is one sealed envelope.</source>
        <translation>名前、画像、ファイル、リアクション、受領通知、誰が入力中かも知られません。すべて封をされた1つの封筒です。</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>自分用メモ</translation>
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
        <translation>中のものには触れていません。</translation>
    </message>
    <message>
        <source>Nothing of it leaves this computer. No relay and nobody else has it.</source>
        <translation>このコンピューターから出ることはありません。リレーにも、ほかの誰にも渡りません。</translation>
    </message>
    <message>
        <source>Nothing saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted, and no new profile was made in its place.</source>
        <translation>何も削除されておらず、代わりの新しいプロフィールも作られていません。</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>もの</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>One of these words is no recovery word. Check its spelling.</source>
        <translation>復元フレーズにない単語があります。つづりを確認してください。</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>このコンピューターのみ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Paused, {done}</source>
        <translation>一時停止中、{done}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Pin for both</source>
        <translation>双方に固定</translation>
    </message>
    <message>
        <source>Public identity keys of another length than they have. Ask for a new link.</source>
        <translation>身元の公開鍵の長さが正しくありません。新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>React</source>
        <translation>リアクション</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>既読</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>スターを外す</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Safety number changed</source>
        <translation>安全番号が変わりました</translation>
    </message>
    <message>
        <source>Safety number changed by its owner</source>
        <translation>持ち主が安全番号を変更</translation>
    </message>
    <message>
        <source>Safety number replaced</source>
        <translation>安全番号が置き換わりました</translation>
    </message>
    <message>
        <source>Safety number with {name}</source>
        <translation>{name}との安全番号</translation>
    </message>
    <message>
        <source>Saved: {count}, from {begin} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
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
        <translation>削除するメッセージの古さか大きさを指定してください。</translation>
    </message>
    <message>
        <source>Say what the program may do: one or more of crypto, read, send, files.</source>
        <translation>プログラムに許すことを指定してください: crypto、read、send、filesのうち1つ以上。</translation>
    </message>
    <message>
        <source>Say which file the backup is, or shall be.</source>
        <translation>どのファイルがバックアップか、またはバックアップになるかを指定してください。</translation>
    </message>
    <message>
        <source>Say which slot: keyring, passphrase or phrase.</source>
        <translation>keyring、passphrase、phraseのどれかを指定してください。</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>セキュリティの通知</translation>
    </message>
    <message>
        <source>Sending is paused until you decide about the changed safety number. Compare the digits or scan the code.</source>
        <translation>変わった安全番号についてあなたが決めるまで、送信を停止します。数字を比較するか、コードを読み取ってください。</translation>
    </message>
    <message>
        <source>Sent: the relay has it</source>
        <translation>送信済み: リレーにあります</translation>
    </message>
    <message>
        <source>Several contacts have this name. Use the contact's id instead.</source>
        <translation>この名前の連絡先が複数あります。代わりに連絡先のIDを使ってください。</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>スマイリー</translation>
    </message>
    <message>
        <source>Some of what came while the profile was locked can't be read. Its senders are asked to send it again.</source>
        <translation>プロファイルのロック中に届いたものの一部を読めません。送信者に再送を依頼しています。</translation>
    </message>
    <message>
        <source>Somebody opened a conversation with a key of ours that is used up or too old. Ask them to try again: they fetch fresh keys.</source>
        <translation>使用済みか古すぎるこちらの鍵で、誰かが会話を始めました。もう一度試すよう頼んでください。新しい鍵が取得されます。</translation>
    </message>
    <message>
        <source>Somebody who sees the network of your relay and of your contact at once can match the times of sending and receiving. That cannot be hidden.</source>
        <translation>あなたのリレーと連絡先のネットワークを同時に見られる人は、送信と受信の時刻を照合できます。これは隠せません。</translation>
    </message>
    <message>
        <source>Something went wrong ({code}). Nothing was changed; try again, and report the code if it stays.</source>
        <translation>問題が起きました（{code}）。何も変更されていません。もう一度試し、続くようならコードを報告してください。</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スターを付ける</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Strangers write more than is kept for you: 100 requests, 100 unread messages each. Accept, refuse or block some.</source>
        <translation>知らない人からの書き込みが保管の上限を超えました: リクエスト100件、それぞれ未読100件まで。いくつか承認、拒否、またはブロックしてください。</translation>
    </message>
    <message>
        <source>Strong: hard to guess, even with much time.</source>
        <translation>強い: 時間をかけても推測は困難です。</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>That folder holds no export of this program, or a damaged one. Nothing was imported.</source>
        <translation>そのフォルダーに、このプログラムの書き出したものがないか、壊れています。何も取り込んでいません。</translation>
    </message>
    <message>
        <source>That some mailboxes are of one person</source>
        <translation>いくつかのメールボックスが同じ人のものであること</translation>
    </message>
    <message>
        <source>That somebody begins a conversation</source>
        <translation>誰かが会話を始めたこと</translation>
    </message>
    <message>
        <source>That time is over. Choose one that is still to come.</source>
        <translation>その時刻は過ぎています。これからの時刻を選んでください。</translation>
    </message>
    <message>
        <source>That was wrong several times in a row. Wait a moment, at most five minutes, then try again.</source>
        <translation>続けて何度も間違っています。最長5分ほど待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The NATS cluster does not answer in time. Most of its nodes must run and reach each other.</source>
        <translation>NATSクラスターの応答が間に合いません。ノードの過半数が動き、互いに届く必要があります。</translation>
    </message>
    <message>
        <source>The backup can't be read. Check its path and its permissions.</source>
        <translation>バックアップを読めません。パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The backup could not be written or did not read back whole; nothing is left of it. Check space and permissions, try again.</source>
        <translation>バックアップを書き込めないか、完全に読み戻せませんでした。何も残していません。空き容量と権限を確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The backup could not be written. Check the folder, its permissions and the free space.</source>
        <translation>バックアップを書き込めませんでした。フォルダーと権限、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The built-in relay could not start. Another program may be using its port.</source>
        <translation>内蔵リレーを起動できませんでした。別のプログラムがそのポートを使っているかもしれません。</translation>
    </message>
    <message>
        <source>The certificate that the settings name is not there. Check tls.certificate and tls.key.</source>
        <translation>設定で指定された証明書がありません。tls.certificateとtls.keyを確認してください。</translation>
    </message>
    <message>
        <source>The command line is not understood. See --help.</source>
        <translation>コマンドラインを理解できません。--help を見てください。</translation>
    </message>
    <message>
        <source>The comparison began anew on the other side.</source>
        <translation>相手側で比較が新しく始まりました。</translation>
    </message>
    <message>
        <source>The comparison of emoji has ended, or another took its place. Start a new comparison.</source>
        <translation>絵文字の比較は終わったか、別の比較に置き換わりました。新しく始めてください。</translation>
    </message>
    <message>
        <source>The comparison was broken off: the other side took a step that no honest program takes. Somebody may interfere.</source>
        <translation>比較は中断されました。相手側が、正直なプログラムなら取らない手順を取りました。誰かが妨害しているかもしれません。</translation>
    </message>
    <message>
        <source>The contact has not answered yet, so there is nobody to compare with. Compare once they have answered.</source>
        <translation>連絡先がまだ答えていないため、比較する相手がいません。答えたあとに比較してください。</translation>
    </message>
    <message>
        <source>The contact uses a version or suite that this program does not know. Update both programs.</source>
        <translation>連絡先が、このプログラムの知らないバージョンまたは方式を使っています。両方のプログラムを更新してください。</translation>
    </message>
    <message>
        <source>The contact's keys are gone: the history can be read, and you have to add them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact's keys arrived damaged. Try again; if it happens again, ask for a new link.</source>
        <translation>連絡先の鍵が壊れて届きました。もう一度試し、再び起きたら新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>The contact's safety number changed. Compare it, or go on without verifying, before you send.</source>
        <translation>連絡先の安全番号が変わりました。送信する前に、比較するか、検証せずに続けることを選んでください。</translation>
    </message>
    <message>
        <source>The damaged database is kept in the profile's folder, under {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can't be written. Check its owner, its permissions and the free space.</source>
        <translation>データフォルダーに書き込めません。所有者、権限、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The data folder holds another program's database. Choose another folder.</source>
        <translation>データフォルダーに別のプログラムのデータベースがあります。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The data folder was written by a newer version. Update this relay.</source>
        <translation>データフォルダーは新しいバージョンで書かれました。このリレーを更新してください。</translation>
    </message>
    <message>
        <source>The disk failed to take what was to be written. Check the disk and its free space, and try again.</source>
        <translation>書き込むべきものをディスクが受け付けませんでした。ディスクと空き容量を確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; nothing was lost.</source>
        <translation>ディスクがいっぱいです。空きを作ってください。何も失われていません。</translation>
    </message>
    <message>
        <source>The disks of the NATS cluster that holds the mailboxes are full. Give its nodes room.</source>
        <translation>メールボックスを持つNATSクラスターのディスクがいっぱいです。ノードに空きを作ってください。</translation>
    </message>
    <message>
        <source>The emoji differ: somebody may be between you. Nothing was changed and nothing was sent. Do not write anything confidential to {name}; compare again through another channel.</source>
        <translation>絵文字が違います。誰かが間にいるかもしれません。何も変更されず、何も送信されていません。{name}に秘密の内容を書かず、別の手段でもう一度比較してください。</translation>
    </message>
    <message>
        <source>The encrypted files of this profile can't be read or written. Check the free space and the folder's permissions.</source>
        <translation>このプロフィールの暗号化されたファイルを読み書きできません。空き容量とフォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>The export was cancelled. What had been written was removed.</source>
        <translation>書き出しをキャンセルしました。書き込んだものは取り除かれました。</translation>
    </message>
    <message>
        <source>The file can't be read or written. Check its permissions and the free space.</source>
        <translation>ファイルを読み書きできません。権限と空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The file can't be saved there. Check the folder, its permissions and the free space.</source>
        <translation>ファイルをそこに保存できません。フォルダーと権限、空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The file changed before it was sent. Send it again.</source>
        <translation>送信前にファイルが変わりました。もう一度送信してください。</translation>
    </message>
    <message>
        <source>The file changed while it was sent or fetched. Try again, and leave it alone meanwhile.</source>
        <translation>送信中または取得中にファイルが変わりました。もう一度試し、その間は触らないでください。</translation>
    </message>
    <message>
        <source>The file is a database that anybody can read, so that it is not ours. Restore the profile folder from a backup.</source>
        <translation>誰でも読めるデータベースなので、こちらのものではありません。プロフィールのフォルダーをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The file is no longer where it was. Put it back and try again, or send it anew.</source>
        <translation>ファイルが元の場所にありません。戻してもう一度試すか、新しく送信してください。</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is damaged. Restore the profile folder from a backup.</source>
        <translation>このプロフィールの保護された鍵のファイルが壊れています。プロフィールのフォルダーをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is missing. Restore the profile folder from a backup.</source>
        <translation>このプロフィールの保護された鍵のファイルがありません。プロフィールのフォルダーをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The file with the key under the passphrase was written by a newer version. Update this program.</source>
        <translation>パスフレーズで守られた鍵のファイルは新しいバージョンで書かれました。このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>The file with the long-term key can't be read or written. Check its path and its permissions.</source>
        <translation>長期の鍵のファイルを読み書きできません。パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The file with the recovery phrase can't be read. Check its path and its permissions.</source>
        <translation>復元フレーズのファイルを読めません。パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The folder can't be made or written. Check its permissions and the free space.</source>
        <translation>フォルダーを作成または書き込みできません。権限と空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The folder can't be read. Check its permissions.</source>
        <translation>フォルダーを読めません。権限を確認してください。</translation>
    </message>
    <message>
        <source>The key does not open this message database. Check that keyring and profile belong together.</source>
        <translation>この鍵ではメッセージのデータベースを開けません。キーリングとプロフィールの組み合わせを確認してください。</translation>
    </message>
    <message>
        <source>The key in the backup does not open with this passphrase. Give the right one with --passphrase-file.</source>
        <translation>バックアップの鍵がこのパスフレーズで開きません。--passphrase-file で正しいものを指定してください。</translation>
    </message>
    <message>
        <source>The key in this file is another relay's. Use the file that belongs to this relay.</source>
        <translation>このファイルの鍵は別のリレーのものです。このリレーのファイルを使ってください。</translation>
    </message>
    <message>
        <source>The key of this profile is damaged</source>
        <translation>このプロフィールの鍵が壊れています</translation>
    </message>
    <message>
        <source>The key of this profile is missing</source>
        <translation>このプロフィールの鍵がありません</translation>
    </message>
    <message>
        <source>The keyring has a key, but not the one of this profile. Open it by its passphrase or its recovery phrase.</source>
        <translation>キーリングには鍵がありますが、このプロフィールのものではありません。パスフレーズか復元フレーズで開いてください。</translation>
    </message>
    <message>
        <source>The keyring has another profile's key</source>
        <translation>キーリングには別のプロフィールの鍵があります</translation>
    </message>
    <message>
        <source>The keyring has no key for this profile. Was the keyring reset or another user's keyring opened? Your messages stay encrypted.</source>
        <translation>キーリングにこのプロフィールの鍵がありません。キーリングが初期化されたか、別のユーザーのものが開かれていませんか？ メッセージは暗号化されたままです。</translation>
    </message>
    <message>
        <source>The keyring has no key of this name. Restore the keyring; make a new key only where nothing was encrypted yet.</source>
        <translation>キーリングにこの名前の鍵がありません。キーリングを復元してください。まだ何も暗号化していない場合だけ、新しい鍵を作ってください。</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>キーリングがロックされています</translation>
    </message>
    <message>
        <source>The keyring's entry for this profile is damaged. Restore the keyring from a backup; your messages stay encrypted.</source>
        <translation>キーリングのこのプロフィールの項目が壊れています。キーリングをバックアップから復元してください。メッセージは暗号化されたままです。</translation>
    </message>
    <message>
        <source>The keys do not belong to this link. Someone may have interfered: ask for a new link on another channel.</source>
        <translation>鍵がこのリンクのものではありません。誰かが妨害したかもしれません。別の手段で新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>The link leads nowhere any more: used, withdrawn or expired. Ask for a new one.</source>
        <translation>このリンクはもう使えません（使用済み、取り消し、または期限切れ）。新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>The local API answers to 127.0.0.1 and localhost only, with its port.</source>
        <translation>ローカルAPIは、ポートを付けた127.0.0.1とlocalhostにだけ応答します。</translation>
    </message>
    <message>
        <source>The local API could not start: another program uses its port. Choose another one.</source>
        <translation>ローカルAPIを起動できませんでした。別のプログラムがそのポートを使っています。別のポートを選んでください。</translation>
    </message>
    <message>
        <source>The long-term key has not signed this certificate. Run e2ee-relay rotate-key --offline-key FILE, with the file at hand.</source>
        <translation>長期の鍵がこの証明書に署名していません。ファイルを手元に用意して e2ee-relay rotate-key --offline-key FILE を実行してください。</translation>
    </message>
    <message>
        <source>The message database can't be read. Check the permissions of the profile folder.</source>
        <translation>メッセージのデータベースを読めません。プロフィールのフォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>The message database can't be written. Check the permissions of the profile folder.</source>
        <translation>メッセージのデータベースに書き込めません。プロフィールのフォルダーの権限を確認してください。</translation>
    </message>
    <message>
        <source>The message database does not open</source>
        <translation>メッセージのデータベースを開けません</translation>
    </message>
    <message>
        <source>The message database is damaged</source>
        <translation>メッセージのデータベースが壊れています</translation>
    </message>
    <message>
        <source>The message database is damaged. Nothing was deleted. Save what can be read, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message database is missing</source>
        <translation>メッセージのデータベースがありません</translation>
    </message>
    <message>
        <source>The message database is missing. Restore the profile folder from a backup.</source>
        <translation>メッセージのデータベースがありません。プロフィールのフォルダーをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The message database was written by a newer version. Update this program to open it.</source>
        <translation>メッセージのデータベースは新しいバージョンで書かれました。開くにはこのプログラムを更新してください。</translation>
    </message>
    <message>
        <source>The messenger is locked or closed. Unlock it, then try again.</source>
        <translation>メッセンジャーがロックされているか、閉じています。ロックを解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The microphone or loudspeaker does not work. Check the system's sound settings and try again.</source>
        <translation>マイクまたはスピーカーが動きません。システムの音の設定を確認して、もう一度試してください。</translation>
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
        <translation>番号が違います。別の手段でもう一度比較するまで、この連絡先を信頼しないでください。</translation>
    </message>
    <message>
        <source>The opening of a conversation is not in the form that it must have. Ask them to update.</source>
        <translation>会話の開始が正しい形ではありません。更新を頼んでください。</translation>
    </message>
    <message>
        <source>The order of messages doesn't fit</source>
        <translation>メッセージの順番が合いません</translation>
    </message>
    <message>
        <source>The order of {name}'s messages doesn't fit what came before. An old copy of their profile may be in use.</source>
        <translation>{name}のメッセージの順番が、以前のものと合いません。古いプロフィールのコピーが使われているかもしれません。</translation>
    </message>
    <message>
        <source>The other side's mailbox is full. Try again when your contact has been online.</source>
        <translation>相手のメールボックスがいっぱいです。相手がオンラインになったあとで、もう一度試してください。</translation>
    </message>
    <message>
        <source>The other side's mailbox no longer exists. Ask your contact for a new link.</source>
        <translation>相手のメールボックスはもうありません。連絡先に新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>The passphrase file can't be read. Check its path and its permissions.</source>
        <translation>パスフレーズのファイルを読めません。パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The place, time and camera in this picture can't be removed. Send it as it is, or convert it to JPEG or PNG first.</source>
        <translation>この画像から場所・日時・カメラの情報を取り除けません。そのまま送信するか、先にJPEGかPNGに変換してください。</translation>
    </message>
    <message>
        <source>The profile can't be opened</source>
        <translation>プロフィールを開けません</translation>
    </message>
    <message>
        <source>The profile folder can't be written</source>
        <translation>プロフィールのフォルダーに書き込めません</translation>
    </message>
    <message>
        <source>The profile folder can't be written. Check its permissions and try again.</source>
        <translation>プロフィールのフォルダーに書き込めません。権限を確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The profile folder is damaged</source>
        <translation>プロフィールのフォルダーが壊れています</translation>
    </message>
    <message>
        <source>The profile was not brought up to date to the end. Nothing is lost; open it again to go on.</source>
        <translation>プロフィールの更新が最後まで終わりませんでした。何も失われていません。続けるにはもう一度開いてください。</translation>
    </message>
    <message>
        <source>The program made a mistake while saving; nothing was changed. Please report this code.</source>
        <translation>保存中にプログラムが誤りました。何も変更されていません。このコードを報告してください。</translation>
    </message>
    <message>
        <source>The program made a mistake: nothing is being recorded. Please report this code.</source>
        <translation>プログラムが誤りました。録音は行われていません。このコードを報告してください。</translation>
    </message>
    <message>
        <source>The program made a mistake: there is no such speed. Please report this code.</source>
        <translation>プログラムが誤りました。そのような速度はありません。このコードを報告してください。</translation>
    </message>
    <message>
        <source>The program made a mistake; nothing was changed. Please report this code.</source>
        <translation>プログラムが誤りました。何も変更されていません。このコードを報告してください。</translation>
    </message>
    <message>
        <source>The protected key is damaged</source>
        <translation>保護された鍵が壊れています</translation>
    </message>
    <message>
        <source>The protected key is missing</source>
        <translation>保護された鍵がありません</translation>
    </message>
    <message>
        <source>The proxy can't be reached. Start it (Tor), or change it in the settings. Nothing is sent past it.</source>
        <translation>プロキシに接続できません。起動するか（Tor）、設定で変更してください。プロキシを通さずに送信することはありません。</translation>
    </message>
    <message>
        <source>The proxy refused, or is not a SOCKS5 proxy. Check its address, user name and password in the settings.</source>
        <translation>プロキシに拒否されたか、SOCKS5プロキシではありません。設定でアドレス、ユーザー名、パスワードを確認してください。</translation>
    </message>
    <message>
        <source>The recording was too short. Record again, and speak before you send.</source>
        <translation>録音が短すぎました。もう一度録音し、話してから送信してください。</translation>
    </message>
    <message>
        <source>The relay already holds another mailbox of this name. Try again.</source>
        <translation>リレーにはこの名前の別のメールボックスがすでにあります。もう一度試してください。</translation>
    </message>
    <message>
        <source>The relay can't be reached. Check your connection and the relay's address.</source>
        <translation>リレーに接続できません。接続とリレーのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The relay did not accept our permission to write. Ask your contact for a new link.</source>
        <translation>リレーが書き込みの許可を受け入れませんでした。連絡先に新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>The relay does not answer. It is tried again by itself.</source>
        <translation>リレーが応答しません。自動で再試行します。</translation>
    </message>
    <message>
        <source>The relay gave an answer that makes no sense. Is it up to date?</source>
        <translation>リレーの応答が正しくありません。最新の状態ですか？</translation>
    </message>
    <message>
        <source>The relay has another key than expected. Someone may be between you and it: nothing was sent.</source>
        <translation>リレーの鍵が予期したものと違います。誰かがあなたとの間にいるかもしれません。何も送信していません。</translation>
    </message>
    <message>
        <source>The relay has no keys for this link. Ask for a new link.</source>
        <translation>リレーにこのリンクの鍵がありません。新しいリンクを求めてください。</translation>
    </message>
    <message>
        <source>The relay has no room for this file. Try again later, or use another relay.</source>
        <translation>リレーにこのファイルのための空きがありません。あとでもう一度試すか、別のリレーを使ってください。</translation>
    </message>
    <message>
        <source>The relay holds something else in this attachment's place. Send the file again.</source>
        <translation>この添付ファイルの場所に、リレーは別のものを持っています。ファイルをもう一度送信してください。</translation>
    </message>
    <message>
        <source>The relay is busy. It is tried again by itself.</source>
        <translation>リレーが混み合っています。自動で再試行します。</translation>
    </message>
    <message>
        <source>The relay lacks the NATS client. Install e2ee-desktop[cluster].</source>
        <translation>リレーにNATSクライアントがありません。e2ee-desktop[cluster] をインストールしてください。</translation>
    </message>
    <message>
        <source>The relay refused. Try again later, or use another relay.</source>
        <translation>リレーが拒否しました。あとでもう一度試すか、別のリレーを使ってください。</translation>
    </message>
    <message>
        <source>The relay takes no files of this size. Send a smaller one, or use another relay.</source>
        <translation>リレーはこの大きさのファイルを受け付けません。小さいものを送信するか、別のリレーを使ってください。</translation>
    </message>
    <message>
        <source>The relay's certificate has expired, or this computer's clock is wrong. Check the clock, or tell the relay's operator.</source>
        <translation>リレーの証明書の期限が切れたか、このコンピューターの時計が狂っています。時計を確認するか、リレーの運営者に知らせてください。</translation>
    </message>
    <message>
        <source>The relay's certificate or its TLS key is damaged. Run e2ee-relay rotate-key: it makes new ones, and no link changes.</source>
        <translation>リレーの証明書またはTLS鍵が壊れています。e2ee-relay rotate-key を実行してください。新しいものが作られ、リンクは変わりません。</translation>
    </message>
    <message>
        <source>The relay's copy of this file is damaged. Ask for it to be sent again.</source>
        <translation>リレーにあるこのファイルのコピーが壊れています。もう一度送信してもらってください。</translation>
    </message>
    <message>
        <source>The relay's database is damaged. Restore the data folder from a backup.</source>
        <translation>リレーのデータベースが壊れています。データフォルダーをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The relay's disk is full. Free some space, or allow fewer files.</source>
        <translation>リレーのディスクがいっぱいです。空きを作るか、許可するファイルを減らしてください。</translation>
    </message>
    <message>
        <source>The relay's key is damaged. Restore relay.key from a backup.</source>
        <translation>リレーの鍵が壊れています。relay.key をバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The relay's key is gone although it has mailboxes. None is made in its place. Restore relay.key from a backup.</source>
        <translation>メールボックスがあるのにリレーの鍵がありません。代わりの鍵は作られません。relay.key をバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The relay's store of files can't be read or written. Check its permissions and its address.</source>
        <translation>リレーのファイル置き場を読み書きできません。権限とアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The request is not in the form that the documentation describes.</source>
        <translation>リクエストが文書に書かれた形ではありません。</translation>
    </message>
    <message>
        <source>The request's body must be JSON, with the media type application/json.</source>
        <translation>リクエストの本文は、メディアタイプ application/json のJSONでなければなりません。</translation>
    </message>
    <message>
        <source>The safety number changed</source>
        <translation>安全番号が変わりました</translation>
    </message>
    <message>
        <source>The safety number changed while you compared. Compare the new number.</source>
        <translation>比較している間に安全番号が変わりました。新しい番号を比較してください。</translation>
    </message>
    <message>
        <source>The safety number changed. Compare it before you go on.</source>
        <translation>安全番号が変わりました。続ける前に比較してください。</translation>
    </message>
    <message>
        <source>The secret in the keyring is not the one of this profile's identity. Check that keyring and profile folder belong together; restore both from the same backup.</source>
        <translation>キーリングの秘密が、このプロフィールの身元のものではありません。キーリングとプロフィールのフォルダーの組み合わせを確認し、両方を同じバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The settings file can't be read. Check its path and its permissions.</source>
        <translation>設定ファイルを読めません。パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The settings file has a name that is no setting. Correct the line that is named.</source>
        <translation>設定ファイルに、設定ではない名前があります。示された行を直してください。</translation>
    </message>
    <message>
        <source>The settings file is not TOML. Correct the place that is named.</source>
        <translation>設定ファイルがTOMLではありません。示された場所を直してください。</translation>
    </message>
    <message>
        <source>The source of updates does not answer. Check the connection and the proxy, try again later.</source>
        <translation>更新の提供元が応答しません。接続とプロキシを確認し、あとでもう一度試してください。</translation>
    </message>
    <message>
        <source>The system keyring did not keep the secret. Check that it is unlocked and may be written, then try again.</source>
        <translation>システムのキーリングが秘密を保持しませんでした。ロックが解除され書き込めることを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The system keyring is locked. Unlock it, then try again.</source>
        <translation>システムのキーリングがロックされています。ロックを解除して、もう一度試してください。</translation>
    </message>
    <message>
        <source>The ten minutes for this comparison are over.</source>
        <translation>この比較の10分間が過ぎました。</translation>
    </message>
    <message>
        <source>The term of the relay's certificate is over. Run e2ee-relay rotate-key, with --offline-key if the key is kept elsewhere.</source>
        <translation>リレーの証明書の期間が終わりました。e2ee-relay rotate-key を実行してください。鍵を別の場所に保管している場合は --offline-key を付けます。</translation>
    </message>
    <message>
        <source>The text holds characters that are none. Remove them.</source>
        <translation>文に文字ではないものが含まれています。取り除いてください。</translation>
    </message>
    <message>
        <source>The two devices agree on the emoji…</source>
        <translation>2つの端末が絵文字を取り決めています…</translation>
    </message>
    <message>
        <source>Their clock</source>
        <translation>相手の時計</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>その名前のファイルはすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is a program of this name already. Revoke it first, or choose another name.</source>
        <translation>この名前のプログラムはすでにあります。先に失効させるか、別の名前を選んでください。</translation>
    </message>
    <message>
        <source>There is a settings file already, which was not touched. Edit it, or choose another place with --config.</source>
        <translation>設定ファイルはすでにあり、触れていません。編集するか、--config で別の場所を選んでください。</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Use one that shows the whole code, sharp and not from the side.</source>
        <translation>この画像にQRコードがありません。コード全体が正面からはっきり写ったものを使ってください。</translation>
    </message>
    <message>
        <source>There is no contact with this name or id.</source>
        <translation>この名前またはIDの連絡先はありません。</translation>
    </message>
    <message>
        <source>There is no key for documents of this contact. Add the person again, with a new link of theirs.</source>
        <translation>この連絡先の文書用の鍵がありません。相手の新しいリンクでもう一度追加してください。</translation>
    </message>
    <message>
        <source>There is no package for this kind of computer. Ask whoever packages the program.</source>
        <translation>この種類のコンピューター用のパッケージはありません。パッケージの作成者に尋ねてください。</translation>
    </message>
    <message>
        <source>There is no profile in this folder yet. Create one first.</source>
        <translation>このフォルダーにはまだプロフィールがありません。先に作成してください。</translation>
    </message>
    <message>
        <source>There is no program of this name.</source>
        <translation>この名前のプログラムはありません。</translation>
    </message>
    <message>
        <source>There is no such message, or it is no longer waiting. Look at the history again.</source>
        <translation>そのメッセージはないか、もう待っていません。履歴をもう一度確認してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs, then try again.</source>
        <translation>パスフレーズを確認するためのメモリーが足りません。ほかのプログラムを閉じて、もう一度試してください。</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>この名前のものはありません。</translation>
    </message>
    <message>
        <source>There is something in that folder. Choose a new or empty one.</source>
        <translation>そのフォルダーには何かがあります。新しいフォルダーか空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is something in that place already. Choose a folder that does not exist yet.</source>
        <translation>その場所にはすでに何かがあります。まだ存在しないフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>These are as many programs as there may be. Revoke one that is no longer used.</source>
        <translation>プログラムの数が上限に達しました。使わなくなったものを失効させてください。</translation>
    </message>
    <message>
        <source>These are more keys than fit into the keyring. Renew what the oldest encrypted, then leave them out.</source>
        <translation>キーリングに入りきらない数の鍵です。最も古い鍵で暗号化したものを更新してから、その鍵を外してください。</translation>
    </message>
    <message>
        <source>These are not the words in those places. Look at what you wrote down.</source>
        <translation>その位置の単語ではありません。書き留めたものを確認してください。</translation>
    </message>
    <message>
        <source>These are too many requests. Wait a little, then go on more slowly.</source>
        <translation>リクエストが多すぎます。少し待って、もっとゆっくり続けてください。</translation>
    </message>
    <message>
        <source>These words belong to another profile. Use the ones that were shown for this one.</source>
        <translation>この単語は別のプロフィールのものです。このプロフィールで表示されたものを使ってください。</translation>
    </message>
    <message>
        <source>These words don't belong together. Check them for one that is wrong or in the wrong place.</source>
        <translation>この単語の組み合わせは正しくありません。間違いや順番の違いがないか確認してください。</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for something else. Use a new key for each thing to do.</source>
        <translation>このIdempotency-Keyは別のことに使われました。1つのことに1つの新しいキーを使ってください。</translation>
    </message>
    <message>
        <source>This address does not take this method.</source>
        <translation>このアドレスはこのメソッドを受け付けません。</translation>
    </message>
    <message>
        <source>This backup is too damaged to tell whose it is. Use another one.</source>
        <translation>このバックアップは壊れていて、誰のものか判別できません。別のものを使ってください。</translation>
    </message>
    <message>
        <source>This backup was written by a newer version. Update this program.</source>
        <translation>このバックアップは新しいバージョンで書かれました。このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>This can only be done with a message of yours. Choose one that you wrote.</source>
        <translation>自分のメッセージに対してだけできます。自分が書いたものを選んでください。</translation>
    </message>
    <message>
        <source>This can only be done with a text. Choose another message.</source>
        <translation>文に対してだけできます。別のメッセージを選んでください。</translation>
    </message>
    <message>
        <source>This computer has no sound system that works. Start it, then try again.</source>
        <translation>このコンピューターには動作する音声システムがありません。起動してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>This copy has no source of updates. Update it the way it was installed.</source>
        <translation>このコピーには更新の提供元がありません。インストールしたときの方法で更新してください。</translation>
    </message>
    <message>
        <source>This document is too large. The limit is 4 MiB; send it as a file.</source>
        <translation>この文書は大きすぎます。上限は4 MiBです。ファイルとして送信してください。</translation>
    </message>
    <message>
        <source>This document was not sealed to this profile.</source>
        <translation>この文書はこのプロフィール宛てに封をされたものではありません。</translation>
    </message>
    <message>
        <source>This document was sealed by somebody who is no contact of yours, or whose keys changed since.</source>
        <translation>この文書に封をした人は、連絡先にいないか、その後に鍵が変わりました。</translation>
    </message>
    <message>
        <source>This encrypted data is no text. Read it with the tool that wrote it.</source>
        <translation>この暗号化データは文字ではありません。書いたツールで読んでください。</translation>
    </message>
    <message>
        <source>This encrypted data is older than it may be. Ask for a new one.</source>
        <translation>この暗号化データは許される期間より古いものです。新しいものを求めてください。</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key or for something else, was altered, or is cut off.</source>
        <translation>この暗号化データは、別の鍵または別の用途で作られたか、変更されたか、途中で切れています。</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key, was altered, or is cut off.</source>
        <translation>この暗号化データは、別の鍵で作られたか、変更されたか、途中で切れています。</translation>
    </message>
    <message>
        <source>This evening at 19:00</source>
        <translation>今晩 19:00</translation>
    </message>
    <message>
        <source>This file can't be read. Check its path and its permissions.</source>
        <translation>このファイルを読めません。パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>This file has not been downloaded yet.</source>
        <translation>このファイルはまだダウンロードされていません。</translation>
    </message>
    <message>
        <source>This file is no backup of a profile. Choose another one.</source>
        <translation>このファイルはプロフィールのバックアップではありません。別のものを選んでください。</translation>
    </message>
    <message>
        <source>This file is no longer at the relay. Ask for it to be sent again.</source>
        <translation>このファイルはもうリレーにありません。もう一度送信してもらってください。</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read. Use a JPEG, PNG, WebP or BMP.</source>
        <translation>このファイルは読み込める画像ではありません。JPEG、PNG、WebP、BMPを使ってください。</translation>
    </message>
    <message>
        <source>This file is too large. The limit is 4 GiB.</source>
        <translation>このファイルは大きすぎます。上限は4 GiBです。</translation>
    </message>
    <message>
        <source>This folder already holds a profile.</source>
        <translation>このフォルダーにはすでにプロフィールがあります。</translation>
    </message>
    <message>
        <source>This folder holds something else. Choose an empty folder for the profile.</source>
        <translation>このフォルダーには別のものがあります。プロフィール用に空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This folder is no whole backup of a relay. Choose the one that e2ee-relay backup made, or an older one.</source>
        <translation>このフォルダーはリレーの完全なバックアップではありません。e2ee-relay backup が作ったもの、または以前のものを選んでください。</translation>
    </message>
    <message>
        <source>This invitation has already been used. Ask for a new one.</source>
        <translation>この招待はすでに使われました。新しい招待を求めてください。</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask for a new one.</source>
        <translation>この招待は期限が切れました。新しい招待を求めてください。</translation>
    </message>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>これは取り込んだ履歴です。この人に書くには、相手のリンクでもう一度追加してください。</translation>
    </message>
    <message>
        <source>This is not a complete link. Copy the whole link, from “e2ee:” to its last character, and try again.</source>
        <translation>完全なリンクではありません。「e2ee:」から最後の文字まで、リンク全体をコピーしてもう一度試してください。</translation>
    </message>
    <message>
        <source>This is not a key. Use one as it was made, all 44 characters.</source>
        <translation>これは鍵ではありません。作られたままの44文字すべてを使ってください。</translation>
    </message>
    <message>
        <source>This is not a profile folder</source>
        <translation>これはプロフィールのフォルダーではありません</translation>
    </message>
    <message>
        <source>This is not a proxy. It looks like socks5://host:port.</source>
        <translation>プロキシではありません。socks5://host:port のような形です。</translation>
    </message>
    <message>
        <source>This is not a relay address. It looks like e2ee-relay://host:port#key.</source>
        <translation>リレーのアドレスではありません。e2ee-relay://host:port#key のような形です。</translation>
    </message>
    <message>
        <source>This is not a safety-number code. Scan the code on your contact's screen.</source>
        <translation>安全番号のコードではありません。連絡先の画面のコードを読み取ってください。</translation>
    </message>
    <message>
        <source>This is not a sealed document, or it was damaged.</source>
        <translation>封をされた文書ではないか、壊れています。</translation>
    </message>
    <message>
        <source>This is not an invite token. It has 16 to 128 letters, digits, _, ~ or -.</source>
        <translation>招待トークンではありません。16～128文字の英数字と _、~、- です。</translation>
    </message>
    <message>
        <source>This is not the right passphrase. Try again.</source>
        <translation>パスフレーズが違います。もう一度試してください。</translation>
    </message>
    <message>
        <source>This is the only key that opens the profile. Add another one first.</source>
        <translation>このプロフィールを開く唯一の鍵です。先に別のものを追加してください。</translation>
    </message>
    <message>
        <source>This is too large. docs/api.md names the limits.</source>
        <translation>大きすぎます。上限は docs/api.md にあります。</translation>
    </message>
    <message>
        <source>This is your own conversation: it can't be blocked, removed or verified.</source>
        <translation>これは自分用の会話です。ブロック、削除、検証はできません。</translation>
    </message>
    <message>
        <source>This is your own link. Send it to the person you want to talk to.</source>
        <translation>これは自分のリンクです。話したい相手に送ってください。</translation>
    </message>
    <message>
        <source>This link is for something else. Ask for an invite link or an address.</source>
        <translation>このリンクは別の用途のものです。招待リンクかアドレスを求めてください。</translation>
    </message>
    <message>
        <source>This link was made by a newer version. Update this program, then try again.</source>
        <translation>このリンクは新しいバージョンで作られました。このプログラムを更新してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>This message can't be read yet</source>
        <translation>このメッセージはまだ読めません</translation>
    </message>
    <message>
        <source>This message can't be read yet. It was asked for again.</source>
        <translation>このメッセージはまだ読めません。もう一度要求しました。</translation>
    </message>
    <message>
        <source>This message holds no file.</source>
        <translation>このメッセージにファイルはありません。</translation>
    </message>
    <message>
        <source>This message is too long. The limit is 64 KiB; split it into several messages.</source>
        <translation>このメッセージは長すぎます。上限は64 KiBです。いくつかに分けてください。</translation>
    </message>
    <message>
        <source>This message needs a newer version</source>
        <translation>このメッセージには新しいバージョンが必要です</translation>
    </message>
    <message>
        <source>This message needs a newer version of the program.</source>
        <translation>このメッセージには新しいバージョンのプログラムが必要です。</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>このメッセージは削除されました</translation>
    </message>
    <message>
        <source>This message was lost</source>
        <translation>このメッセージは失われました</translation>
    </message>
    <message>
        <source>This message was lost on the way; the sender no longer has it. Ask to send it again.</source>
        <translation>このメッセージは途中で失われ、送信者ももう持っていません。もう一度送信してもらってください。</translation>
    </message>
    <message>
        <source>This message was not sent before the backup was made. Send it again.</source>
        <translation>このメッセージはバックアップの作成前に送信されていません。もう一度送信してください。</translation>
    </message>
    <message>
        <source>This name is too long. Use at most 64 characters.</source>
        <translation>この名前は長すぎます。64文字以内にしてください。</translation>
    </message>
    <message>
        <source>This passphrase is too short. Use at least 8 characters.</source>
        <translation>このパスフレーズは短すぎます。8文字以上にしてください。</translation>
    </message>
    <message>
        <source>This person claims to be {name}, whom you know, but has other keys. Ask {name} on another channel before you accept.</source>
        <translation>この人はあなたの知る{name}だと名乗っていますが、鍵が違います。承認する前に、別の手段で{name}に尋ねてください。</translation>
    </message>
    <message>
        <source>This person is already among your contacts.</source>
        <translation>この人はすでに連絡先にいます。</translation>
    </message>
    <message>
        <source>This picture is too large for removing its metadata. Send it as it is, or make it smaller.</source>
        <translation>この画像は、メタデータを取り除くには大きすぎます。そのまま送信するか、小さくしてください。</translation>
    </message>
    <message>
        <source>This picture is too large to look for a code in it. Make it smaller, or cut the code out.</source>
        <translation>この画像は、コードを探すには大きすぎます。小さくするか、コードを切り抜いてください。</translation>
    </message>
    <message>
        <source>This profile does not open this way. Use another one.</source>
        <translation>このプロフィールはこの方法では開けません。別の方法を使ってください。</translation>
    </message>
    <message>
        <source>This profile is already open</source>
        <translation>このプロフィールはすでに開いています</translation>
    </message>
    <message>
        <source>This profile is open in another window or program. Close it there, then try again.</source>
        <translation>このプロフィールは別のウィンドウかプログラムで開いています。そちらを閉じてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>This profile uses another relay; there is none to share.</source>
        <translation>このプロフィールは別のリレーを使っています。共有するものはありません。</translation>
    </message>
    <message>
        <source>This profile was written by a newer version. Update this program to open it.</source>
        <translation>このプロフィールは新しいバージョンで書かれました。開くにはこのプログラムを更新してください。</translation>
    </message>
    <message>
        <source>This program is too old for this profile</source>
        <translation>このプログラムはこのプロフィールには古すぎます</translation>
    </message>
    <message>
        <source>This program's token does not allow that.</source>
        <translation>このプログラムのトークンでは許可されていません。</translation>
    </message>
    <message>
        <source>This relay takes no more mailboxes. Use another relay, or ask whoever runs it.</source>
        <translation>このリレーはこれ以上メールボックスを受け付けません。別のリレーを使うか、運営者に尋ねてください。</translation>
    </message>
    <message>
        <source>This relay wants an invite token for that. Ask whoever runs it for one, or use another relay.</source>
        <translation>このリレーではそのために招待トークンが必要です。運営者に求めるか、別のリレーを使ってください。</translation>
    </message>
    <message>
        <source>This relay's mailboxes are in a cluster. Back that up with its own tools (nats stream backup).</source>
        <translation>このリレーのメールボックスはクラスターにあります。クラスター自身の道具でバックアップしてください（nats stream backup）。</translation>
    </message>
    <message>
        <source>This sound can't be played here. Save it and open it with another program.</source>
        <translation>この音声はここでは再生できません。保存して別のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>This sound file is too large to be played here. Save it and open it with another program.</source>
        <translation>この音声ファイルは大きすぎてここでは再生できません。保存して別のプログラムで開いてください。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>Tomorrow at 9:00</source>
        <translation>明日 9:00</translation>
    </message>
    <message>
        <source>Too many programs are listening to events. Close one of them.</source>
        <translation>イベントを待つプログラムが多すぎます。1つ閉じてください。</translation>
    </message>
    <message>
        <source>Too short: use at least 8 characters.</source>
        <translation>短すぎます: 8文字以上にしてください。</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>旅行と場所</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を解除</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times, last {time}.</source>
        <translation>
            <numerusform>%n回使用、最後は{time}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Verification removed</source>
        <translation>検証を取り消し</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>Verified by QR code</source>
        <translation>QRコードで検証</translation>
    </message>
    <message>
        <source>Verified by comparing emoji</source>
        <translation>絵文字の比較で検証</translation>
    </message>
    <message>
        <source>Verified by safety number</source>
        <translation>安全番号で検証</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>音声メッセージ</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>返事を待っています</translation>
    </message>
    <message>
        <source>Waiting for {name} to answer your request.</source>
        <translation>{name}がリクエストに答えるのを待っています。</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Weak: add a few more words that do not belong together.</source>
        <translation>弱い: 互いに関係のない単語をいくつか足してください。</translation>
    </message>
    <message>
        <source>Web pages may not use the local API.</source>
        <translation>ウェブページはローカルAPIを使えません。</translation>
    </message>
    <message>
        <source>What came is not a genuine update. Nothing was installed. Try again later, through another network.</source>
        <translation>届いたものは本物の更新ではありません。何もインストールしていません。あとで、別のネットワークからもう一度試してください。</translation>
    </message>
    <message>
        <source>What should be an encrypted file is none. Ask the contact to send the file again.</source>
        <translation>暗号化されたファイルであるべきものが、そうではありません。ファイルをもう一度送信してもらってください。</translation>
    </message>
    <message>
        <source>What the relay gave as a contact's keys was not published by that contact. Ask for a new link, on another relay if it stays.</source>
        <translation>リレーが連絡先の鍵として渡したものは、その連絡先が公開したものではありません。新しいリンクを求め、続くようなら別のリレーを使ってください。</translation>
    </message>
    <message>
        <source>What the source of updates shows is too old. Check the clock; try again later, or through another network.</source>
        <translation>更新の提供元が示すものは古すぎます。時計を確認し、あとで、または別のネットワークからもう一度試してください。</translation>
    </message>
    <message>
        <source>What was inside a decrypted message is not content of any version. Ask the contact to update; the message is shown as unreadable.</source>
        <translation>復号したメッセージの中身が、どのバージョンの内容でもありません。連絡先に更新を頼んでください。メッセージは読めないものとして表示されます。</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>そこに何があったか</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>何を書いたか</translation>
    </message>
    <message>
        <source>When something comes, and how large it is in steps</source>
        <translation>いつ届き、おおよそどれくらいの大きさか</translation>
    </message>
    <message>
        <source>When you write, by whoever watches both ends</source>
        <translation>いつ書いたか（両端を見ている人に）</translation>
    </message>
    <message>
        <source>Where you connect from</source>
        <translation>どこから接続しているか</translation>
    </message>
    <message>
        <source>Who could know it</source>
        <translation>誰が知り得るか</translation>
    </message>
    <message>
        <source>Whoever runs {relay} could learn what stands here, and no more.</source>
        <translation>{relay}を運営する人が知り得るのはここに書かれたことだけで、それ以上はありません。</translation>
    </message>
    <message>
        <source>Whom you write to</source>
        <translation>誰に書いたか</translation>
    </message>
    <message>
        <source>Write something before you send.</source>
        <translation>送信する前に何か書いてください。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書いた時刻</translation>
    </message>
    <message>
        <source>Written by somebody else; who is not told</source>
        <translation>別の人が書いたもの。誰かは伝わりません</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>You</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>You are offline. Messages will be sent when you reconnect.</source>
        <translation>オフラインです。再び接続するとメッセージが送信されます。</translation>
    </message>
    <message>
        <source>You blocked this contact. Unblock the contact first.</source>
        <translation>この連絡先をブロックしています。先にブロックを解除してください。</translation>
    </message>
    <message>
        <source>You can compare emoji once both of you have written.</source>
        <translation>双方がメッセージを書くと、絵文字を比較できます。</translation>
    </message>
    <message>
        <source>You deleted this message</source>
        <translation>このメッセージを削除しました</translation>
    </message>
    <message>
        <source>You did not want to compare now.</source>
        <translation>今は比較しないことを選びました。</translation>
    </message>
    <message>
        <source>You don't receive messages from this contact.</source>
        <translation>この連絡先からのメッセージは受信しません。</translation>
    </message>
    <message numerus="yes">
        <source>You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.</source>
        <translation>
            <numerusform>少なくとも%n個のメールボックスがあります。アドレス用に1つ、連絡先ごとに1つです。接続している間、それらが一緒に開かれることがリレーに見えます。ディスクには、それぞれが最後に開かれた日だけが残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>You have compared the safety number with this contact.</source>
        <translation>この連絡先と安全番号を比較しました。</translation>
    </message>
    <message>
        <source>You said that they match. {name} has not answered yet.</source>
        <translation>一致すると答えました。{name}はまだ答えていません。</translation>
    </message>
    <message>
        <source>You set messages to disappear {time} after they were seen</source>
        <translation>見られてから{time}後にメッセージが消えるように設定しました</translation>
    </message>
    <message>
        <source>You stopped the comparison.</source>
        <translation>比較をやめました。</translation>
    </message>
    <message>
        <source>You turned disappearing messages off</source>
        <translation>消えるメッセージをオフにしました</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>自分: {text}</translation>
    </message>
    <message>
        <source>Your messages stay encrypted on this computer until the keyring gives their key. Nothing was deleted, and no new profile was made in its place.</source>
        <translation>キーリングが鍵を渡すまで、メッセージはこのコンピューターで暗号化されたままです。何も削除されておらず、代わりの新しいプロフィールも作られていません。</translation>
    </message>
    <message>
        <source>Your relay is the one inside this program: what it knows stays on this computer. Your contacts' relays know the same of them.</source>
        <translation>あなたのリレーはこのプログラムの中にあります。知ったことはこのコンピューターから出ません。連絡先のリレーは、連絡先について同じことを知ります。</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>飛行機</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>いかり</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>りんご</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>アーカイブ済み</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>ボール</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>バナナ</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>取得中</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>ベル</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>自転車</translation>
    </message>
    <message>
        <source>book</source>
        <translation>本</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>ちょう</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>サボテン</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>ケーキ</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>雲</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>とうもろこし</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>配達済み</translation>
    </message>
    <message>
        <source>disappears after it was seen</source>
        <translation>見られたあとに消えます</translation>
    </message>
    <message>
        <source>disappears in {time}</source>
        <translation>{time}後に消えます</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>犬</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集済み</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>ゾウ</translation>
    </message>
    <message>
        <source>encrypt and decrypt</source>
        <translation>暗号化と復号</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>fetch and send files</source>
        <translation>ファイルの取得と送信</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>火</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>魚</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>旗</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>花</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>転送</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>プレゼント</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>めがね</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>地球</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>ギター</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>金づち</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>帽子</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>ヘッドホン</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>ハート</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>馬</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>砂時計</translation>
    </message>
    <message>
        <source>imported history</source>
        <translation>取り込んだ履歴</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>{time}後</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>larger than {size}</source>
        <translation>{size}より大きい</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1分未満</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>電球</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>ライオン</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>錠前</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>未読にした</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>月</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>きのこ</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>new safety number</source>
        <translation>新しい安全番号</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>もうありません</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation>未再生</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>タコ</translation>
    </message>
    <message>
        <source>of any age</source>
        <translation>すべての古さ</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation>すべての大きさ</translation>
    </message>
    <message>
        <source>older than {time}</source>
        <translation>{time}より古い</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>パンダ</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>クリップ</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>鉛筆</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>ペンギン</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>豚</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>ピン</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>固定中</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>ピザ</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>うさぎ</translation>
    </message>
    <message>
        <source>read</source>
        <translation>既読</translation>
    </message>
    <message>
        <source>read messages and contacts</source>
        <translation>メッセージと連絡先の読み取り</translation>
    </message>
    <message>
        <source>reply to {author}: {text}</source>
        <translation>{author}への返信: {text}</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>ロボット</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>ロケット</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>ニワトリ</translation>
    </message>
    <message>
        <source>santa</source>
        <translation>サンタ</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>はさみ</translation>
    </message>
    <message>
        <source>send messages</source>
        <translation>メッセージの送信</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>smiley</source>
        <translation>スマイル</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>スパナ</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>いちご</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>their clock is wrong</source>
        <translation>相手の時計が狂っています</translation>
    </message>
    <message>
        <source>thumbs up</source>
        <translation>サムズアップ</translation>
    </message>
    <message>
        <source>train</source>
        <translation>電車</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>木</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>トロフィー</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>トランペット</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>亀</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>入力中…</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>傘</translation>
    </message>
    <message>
        <source>unicorn</source>
        <translation>ユニコーン</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>{time}まで</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>you reacted {emoji}</source>
        <translation>{emoji}でリアクションしました</translation>
    </message>
    <message>
        <source>you wrote {text}</source>
        <translation>自分の発言: {text}</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count}日</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}時間</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}秒</translation>
    </message>
    <message>
        <source>{count} w</source>
        <translation>{count}週</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{size}のうち{done}</translation>
    </message>
    <message>
        <source>{messages} in {chats}</source>
        <translation>{chats}に{messages}</translation>
    </message>
    <message>
        <source>{name} asks to write to you</source>
        <translation>{name}があなたに書きたがっています</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now</source>
        <translation>{name}が今すぐ絵文字を比較したいと求めています</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now, to verify each other.</source>
        <translation>{name}が、互いを検証するために今すぐ絵文字を比較したいと求めています。</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now. Speak with each other meanwhile, by voice or in person.</source>
        <translation>{name}が今すぐ絵文字を比較したいと求めています。その間、声で、または直接会って話してください。</translation>
    </message>
    <message>
        <source>{name} did not want to compare now.</source>
        <translation>{name}は今は比較しないことを選びました。</translation>
    </message>
    <message>
        <source>{name} goes on from a backup or another device. The safety number is the same.</source>
        <translation>{name}がバックアップまたは別の端末から続けています。安全番号は同じです。</translation>
    </message>
    <message>
        <source>{name} reacted {emoji}</source>
        <translation>{name}が{emoji}でリアクションしました</translation>
    </message>
    <message>
        <source>{name} set messages to disappear {time} after they were seen</source>
        <translation>{name}が、見られてから{time}後にメッセージが消えるように設定しました</translation>
    </message>
    <message>
        <source>{name} stopped the comparison.</source>
        <translation>{name}が比較をやめました。</translation>
    </message>
    <message>
        <source>{name} turned disappearing messages off</source>
        <translation>{name}が消えるメッセージをオフにしました</translation>
    </message>
    <message>
        <source>{name} was asked. Both of you must be here: wait until {name} accepts.</source>
        <translation>{name}に依頼しました。双方がここにいる必要があります。{name}が応じるまで待ってください。</translation>
    </message>
    <message>
        <source>{name}'s program ended the comparison.</source>
        <translation>{name}のプログラムが比較を終えました。</translation>
    </message>
    <message>
        <source>{name}'s safety number changed</source>
        <translation>{name}の安全番号が変わりました</translation>
    </message>
    <message>
        <source>{name}'s safety number changed, and you had verified it. Someone may be reading along. Sending is paused.</source>
        <translation>検証済みだった{name}の安全番号が変わりました。誰かが盗み読みしているかもしれません。送信を停止しました。</translation>
    </message>
    <message>
        <source>{name}'s safety number changed. Sending is paused.</source>
        <translation>{name}の安全番号が変わりました。送信を停止しています。</translation>
    </message>
    <message>
        <source>{size}, place and camera removed</source>
        <translation>{size}、場所とカメラの情報は削除済み</translation>
    </message>
    <message>
        <source>{time} after it was seen</source>
        <translation>見られてから{time}後</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
</context>
</TS>
