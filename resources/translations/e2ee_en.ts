<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message numerus="yes">
        <source>Send %n files?</source>
        <translation>
            <numerusform>Send this file?</numerusform>
            <numerusform>Send %n files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosingBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>Delete this message?</numerusform>
            <numerusform>Delete %n messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message numerus="yes">
        <source>Forward %n messages to</source>
        <translation>
            <numerusform>Forward to</numerusform>
            <numerusform>Forward %n messages to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message numerus="yes">
        <source>%n messages are still on their way</source>
        <translation>
            <numerusform>%n message is still on its way</numerusform>
            <numerusform>%n messages are still on their way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>Chats, %n unread</numerusform>
            <numerusform>Chats, %n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Requests, %n waiting</source>
        <translation>
            <numerusform>Requests, %n waiting</numerusform>
            <numerusform>Requests, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingLater</name>
    <message numerus="yes">
        <source>%n messages are scheduled, the next: {when}</source>
        <translation>
            <numerusform>%n message is scheduled: {when}</numerusform>
            <numerusform>%n messages are scheduled, the next: {when}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>E2EE Desktop, %n unread</source>
        <translation>
            <numerusform>E2EE Desktop, %n unread</numerusform>
            <numerusform>E2EE Desktop, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used %n times, last {time}.</source>
        <translation>
            <numerusform>Used once: {time}.</numerusform>
            <numerusform>Used %n times, last {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.</source>
        <translation>
            <numerusform>You have at least one mailbox, for your address. On its disk the relay keeps only the day on which it was last opened.</numerusform>
            <numerusform>You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.</numerusform>
        </translation>
    </message>
</context>
</TS>
