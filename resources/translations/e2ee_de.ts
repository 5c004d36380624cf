<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation>Lizenzen zeigen</translation>
    </message>
    <message>
        <source>The window is made with Qt, used under the LGPL version 3: you may replace its libraries by your own.</source>
        <translation>Das Fenster ist mit Qt gemacht, verwendet unter der LGPL Version 3: Du darfst seine Bibliotheken durch eigene ersetzen.</translation>
    </message>
    <message>
        <source>Version {version}, Apache-2.0</source>
        <translation>Version {version}, Apache-2.0</translation>
    </message>
</context>
<context>
    <name>AccessibilityCard</name>
    <message>
        <source>Black on white or white on black for all text, and a visible edge around everything.</source>
        <translation>Schwarz auf Weiß oder Weiß auf Schwarz für allen Text, und ein sichtbarer Rand um alles.</translation>
    </message>
    <message>
        <source>Everything can be reached by keys: Tab within a part of the window, F6 from part to part. Screen readers are told of new messages without losing their place.</source>
        <translation>Alles ist mit Tasten erreichbar: Tab innerhalb eines Teils des Fensters, F6 von Teil zu Teil. Vorleseprogramme erfahren von neuen Nachrichten, ohne ihre Stelle zu verlieren.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Nothing flashes, fades or moves by itself.</source>
        <translation>Nichts blitzt, verblasst oder bewegt sich von selbst.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>A picture of a contact's code</source>
        <translation>Bild vom Code eines Kontakts</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Add this contact</source>
        <translation>Diesen Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Adding the contact</source>
        <translation>Kontakt wird hinzugefügt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Fetching and checking the keys…</source>
        <translation>Schlüssel werden geholt und geprüft …</translation>
    </message>
    <message>
        <source>From a picture of a code</source>
        <translation>Aus dem Bild eines Codes</translation>
    </message>
    <message>
        <source>Link of the contact</source>
        <translation>Link des Kontakts</translation>
    </message>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>Im Bild wird ein Code gesucht …</translation>
    </message>
    <message>
        <source>Paste the link that you got. It is checked against the keys that it leads to.</source>
        <translation>Füge den Link ein, den du bekommen hast. Er wird mit den Schlüsseln verglichen, zu denen er führt.</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Fetching your address…</source>
        <translation>Deine Adresse wird geholt …</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Meine Adresse</translation>
    </message>
    <message>
        <source>Whoever has your address can ask to write to you. For one trusted person, an invitation is better.</source>
        <translation>Wer deine Adresse hat, kann darum bitten, dir zu schreiben. Für eine vertraute Person ist eine Einladung besser.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the computer</source>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Compact list of conversations</source>
        <translation>Kompakte Liste der Unterhaltungen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Die Sprache wechselt, wenn das Programm neu gestartet wird.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add a caption</source>
        <translation>Bildunterschrift hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Place, time and camera are removed from pictures before they are sent.</source>
        <translation>Ort, Zeit und Kamera werden vor dem Senden aus Bildern entfernt.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files?</source>
        <translation>
            <numerusform>Diese Datei senden?</numerusform>
            <numerusform>%n Dateien senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Dateien senden</translation>
    </message>
    <message>
        <source>Send pictures untouched</source>
        <translation>Bilder unverändert senden</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Compare now</source>
        <translation>Jetzt vergleichen</translation>
    </message>
    <message>
        <source>Continue without verifying</source>
        <translation>Ohne Verifizierung fortfahren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>Fehlercode kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>BlockedBar</name>
    <message>
        <source>Unblock</source>
        <translation>Nicht mehr blockieren</translation>
    </message>
    <message>
        <source>Unblock this contact</source>
        <translation>Diesen Kontakt nicht mehr blockieren</translation>
    </message>
    <message>
        <source>You blocked {name}.</source>
        <translation>Du hast {name} blockiert.</translation>
    </message>
</context>
<context>
    <name>BlockedCard</name>
    <message>
        <source>Blocked people can't write to you, and are not told.</source>
        <translation>Blockierte können dir nicht schreiben und erfahren es nicht.</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Niemand ist blockiert.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Unblock {name}</source>
        <translation>{name} freigeben</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Details zum Kontakt</translation>
    </message>
    <message>
        <source>Messages disappear after {time}</source>
        <translation>Nachrichten verschwinden nach {time}</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Open conversation menu</source>
        <translation>Menü der Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Trust: {state}</source>
        <translation>Vertrauen: {state}</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>schreibt …</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Sending is paused</source>
        <translation>Senden ist angehalten</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
</context>
<context>
    <name>ChatQuestions</name>
    <message>
        <source>Block now</source>
        <translation>Jetzt blockieren</translation>
    </message>
    <message>
        <source>Block this contact?</source>
        <translation>Diesen Kontakt blockieren?</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>Trotzdem fortfahren</translation>
    </message>
    <message>
        <source>Continue without verifying?</source>
        <translation>Ohne Verifizierung fortfahren?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete this contact?</source>
        <translation>Diesen Kontakt löschen?</translation>
    </message>
    <message>
        <source>Delete this request?</source>
        <translation>Diese Anfrage löschen?</translation>
    </message>
    <message>
        <source>If someone is between you and {name}, they will be able to read what you write from now on. {name} will be shown as not verified, and waiting messages are sent.</source>
        <translation>Wenn jemand zwischen dir und {name} ist, kann er ab jetzt lesen, was du schreibst. {name} wird als nicht verifiziert gezeigt, und wartende Nachrichten werden gesendet.</translation>
    </message>
    <message>
        <source>It is saved in {folder} first, where it is not encrypted and stays until you delete it. The other program decodes what your contact sent: open only what you expect.</source>
        <translation>Sie wird zuerst in {folder} gespeichert, wo sie nicht verschlüsselt ist und bleibt, bis du sie löschst. Das andere Programm liest, was dein Kontakt gesendet hat: Öffne nur, was du erwartest.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>Mit einem anderen Programm öffnen …</translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation>{host} öffnen?</translation>
    </message>
    <message>
        <source>Open {name} with another program?</source>
        <translation>{name} mit einem anderen Programm öffnen?</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Speichern und öffnen</translation>
    </message>
    <message>
        <source>This opens in your browser, and {host} will see your address:</source>
        <translation>Dies öffnet sich in deinem Browser, und {host} sieht deine Adresse:</translation>
    </message>
    <message>
        <source>{name} and all messages with {name} are deleted from this device. This can't be undone.</source>
        <translation>{name} und alle Nachrichten mit {name} werden von diesem Gerät gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>{name} can no longer write to you, and is not told. You can unblock at any time.</source>
        <translation>{name} kann dir nicht mehr schreiben und erfährt nichts davon. Du kannst das jederzeit aufheben.</translation>
    </message>
    <message>
        <source>{name} is not told. The request and its messages go.</source>
        <translation>{name} erfährt nichts davon. Die Anfrage und ihre Nachrichten werden gelöscht.</translation>
    </message>
</context>
<context>
    <name>ChatsCard</name>
    <message>
        <source>Enter sends</source>
        <translation>Enter sendet</translation>
    </message>
    <message>
        <source>Then Shift+Enter begins a new line. Otherwise Enter begins a new line. Ctrl+Enter sends in both cases.</source>
        <translation>Dann beginnt Umschalt+Enter eine neue Zeile. Sonst beginnt Enter eine neue Zeile. Strg+Enter sendet in beiden Fällen.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archived {count}</source>
        <translation>Archiviert {count}</translation>
    </message>
    <message>
        <source>Everything is in the archive</source>
        <translation>Alles ist im Archiv</translation>
    </message>
    <message>
        <source>No unread messages</source>
        <translation>Keine ungelesenen Nachrichten</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Archivierte Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>Ungelesene Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
</context>
<context>
    <name>ChooseProfileDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The contact will know this profile, and none of the others.</source>
        <translation>Der Kontakt lernt dieses Profil kennen und keines der anderen.</translation>
    </message>
    <message>
        <source>Which profile is this link for?</source>
        <translation>Für welches Profil ist dieser Link?</translation>
    </message>
</context>
<context>
    <name>ChoosingBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy chosen messages</source>
        <translation>Ausgewählte Nachrichten kopieren</translation>
    </message>
    <message>
        <source>Delete chosen messages</source>
        <translation>Ausgewählte Nachrichten löschen</translation>
    </message>
    <message>
        <source>Forward chosen messages</source>
        <translation>Ausgewählte Nachrichten weiterleiten</translation>
    </message>
    <message>
        <source>Stop choosing</source>
        <translation>Auswahl beenden</translation>
    </message>
</context>
<context>
    <name>ClearCard</name>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Age of the messages to clear</source>
        <translation>Alter der zu löschenden Nachrichten</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Conversation to clear</source>
        <translation>Zu leerende Unterhaltung</translation>
    </message>
    <message>
        <source>Delete messages from this computer</source>
        <translation>Nachrichten von diesem Computer löschen</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete these messages?</source>
        <translation>Diese Nachrichten löschen?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Messages deleted: {count}</source>
        <translation>Gelöschte Nachrichten: {count}</translation>
    </message>
    <message>
        <source>Messages go with their files, from this computer alone. Starred messages stay.</source>
        <translation>Nachrichten gehen mit ihren Dateien, nur von diesem Computer. Nachrichten mit Stern bleiben.</translation>
    </message>
    <message>
        <source>Messages {age}, {size}, {whose}: they are deleted from this computer, and nothing brings them back.</source>
        <translation>Nachrichten {age}, {size}, {whose}: Sie werden von diesem Computer gelöscht, und nichts holt sie zurück.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the messages to clear</source>
        <translation>Größe der zu löschenden Nachrichten</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>For one person, good for {time}.</source>
        <translation>Für eine Person, gültig noch {time}.</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
    <message>
        <source>This link stays valid. Whoever uses it sends you a request first.</source>
        <translation>Dieser Link bleibt gültig. Wer ihn benutzt, schickt dir zuerst eine Anfrage.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Invite link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Let someone scan it or send them the link. It works once, for one person.</source>
        <translation>Lass ihn von jemandem scannen oder sende den Link. Er gilt einmal, für eine Person.</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>Link wird erstellt …</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Dein Code</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command: {what}</source>
        <translation>Befehl: {what}</translation>
    </message>
    <message>
        <source>Conversation: {what}</source>
        <translation>Unterhaltung: {what}</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>Finden und tun</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>Personen, Nachrichten, Einstellungen und Befehle finden</translation>
    </message>
    <message>
        <source>Message: {what}</source>
        <translation>Nachricht: {what}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>People, messages, settings, commands</source>
        <translation>Personen, Nachrichten, Einstellungen, Befehle</translation>
    </message>
    <message>
        <source>Setting: {what}</source>
        <translation>Einstellung: {what}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Nachricht an {name}</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Sprachnachricht aufnehmen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send  Enter
Right click: send later</source>
        <translation>Senden  Enter
Rechtsklick: später senden</translation>
    </message>
</context>
<context>
    <name>ComposerStrip</name>
    <message>
        <source>Cancel reply or edit</source>
        <translation>Antwort oder Bearbeitung abbrechen</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>A relay elsewhere</source>
        <translation>Ein Relay anderswo</translation>
    </message>
    <message>
        <source>A relay passes on encrypted envelopes. It cannot read them and does not know who you are.</source>
        <translation>Ein Relay reicht verschlüsselte Umschläge weiter. Es kann sie nicht lesen und weiß nicht, wer du bist.</translation>
    </message>
    <message>
        <source>Built-in relay on this computer</source>
        <translation>Eingebautes Relay auf diesem Computer</translation>
    </message>
    <message>
        <source>How do you want to connect?</source>
        <translation>Wie möchtest du dich verbinden?</translation>
    </message>
    <message>
        <source>Let others on my network reach it</source>
        <translation>Anderen in meinem Netzwerk den Zugang erlauben</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>Adresse des Relays</translation>
    </message>
    <message>
        <source>Runs all the time, so that messages wait there for you. Someone gave you its address.</source>
        <translation>Läuft immer, sodass Nachrichten dort auf dich warten. Jemand hat dir seine Adresse gegeben.</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, if any</source>
        <translation>SOCKS5-Proxy, falls vorhanden</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's (none if empty)</source>
        <translation>SOCKS5-Proxy, etwa der von Tor (leer für keinen)</translation>
    </message>
    <message>
        <source>Use another relay</source>
        <translation>Ein anderes Relay verwenden</translation>
    </message>
    <message>
        <source>Use the built-in relay</source>
        <translation>Das eingebaute Relay verwenden</translation>
    </message>
    <message>
        <source>Works at once, while this program runs. Nothing to set up.</source>
        <translation>Funktioniert sofort, solange dieses Programm läuft. Nichts einzurichten.</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connected to the relay</source>
        <translation>Mit dem Relay verbunden</translation>
    </message>
    <message>
        <source>Connecting to the relay…</source>
        <translation>Verbindung zum Relay wird hergestellt …</translation>
    </message>
    <message>
        <source>Copy relay address</source>
        <translation>Adresse des Relays kopieren</translation>
    </message>
    <message>
        <source>Let others on my network reach the relay</source>
        <translation>Anderen in meinem Netzwerk den Zugang zum Relay erlauben</translation>
    </message>
    <message>
        <source>Not connected to the relay</source>
        <translation>Nicht mit dem Relay verbunden</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>Adresse des Relays</translation>
    </message>
    <message>
        <source>The relay built into this program serves your mailboxes while it runs:</source>
        <translation>Das in diesem Programm eingebaute Relay bedient deine Postfächer, solange es läuft:</translation>
    </message>
    <message>
        <source>Your mailboxes are at this relay:</source>
        <translation>Deine Postfächer sind bei diesem Relay:</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Connection: {state}</source>
        <translation>Verbindung: {state}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>ConversationChoice</name>
    <message>
        <source>All conversations</source>
        <translation>Alle Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>ConversationDeeds</name>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Andere Zeit …</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Blockieren …</translation>
    </message>
    <message>
        <source>Conversation menu</source>
        <translation>Menü der Unterhaltung</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Verschwindende Nachrichten</translation>
    </message>
    <message>
        <source>For {time}</source>
        <translation>Für {time}</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Nicht mehr blockieren</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Nicht mehr stumm</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Add a contact with their link, or show them your code.</source>
        <translation>Füge einen Kontakt mit seinem Link hinzu, oder zeige ihm deinen Code.</translation>
    </message>
    <message>
        <source>Add your first contact</source>
        <translation>Ersten Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Noch keine Chats</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notizen an dich</translation>
    </message>
    <message>
        <source>Nothing found for “{wanted}”</source>
        <translation>Nichts gefunden für „{wanted}“</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen suchen</translation>
    </message>
    <message>
        <source>Show my code</source>
        <translation>Meinen Code zeigen</translation>
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
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>Diese Nachricht löschen?</numerusform>
            <numerusform>%n Nachrichten löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Für alle löschen</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>Für mich löschen</translation>
    </message>
    <message>
        <source>“For everyone” also asks the other side's program to delete it. Who has read it already may remember.</source>
        <translation>„Für alle“ bittet auch das Programm der anderen Seite, sie zu löschen. Wer sie schon gelesen hat, kann sich daran erinnern.</translation>
    </message>
    <message>
        <source>“For me” deletes from this computer alone; nothing brings it back.</source>
        <translation>„Für mich“ löscht nur auf diesem Computer; nichts holt sie zurück.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Block contact</source>
        <translation>Kontakt blockieren</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Sicherheitsnummer vergleichen</translation>
    </message>
    <message>
        <source>Contact details pane</source>
        <translation>Bereich mit Details zum Kontakt</translation>
    </message>
    <message>
        <source>Delete contact and messages</source>
        <translation>Kontakt und Nachrichten löschen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Identity fingerprint</source>
        <translation>Fingerabdruck der Identität</translation>
    </message>
    <message>
        <source>Identity fingerprint: {digits}</source>
        <translation>Fingerabdruck der Identität: {digits}</translation>
    </message>
    <message>
        <source>Security history</source>
        <translation>Verlauf der Sicherheit</translation>
    </message>
    <message>
        <source>Unblock contact</source>
        <translation>Kontakt nicht mehr blockieren</translation>
    </message>
</context>
<context>
    <name>DigitsTab</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy digits</source>
        <translation>Ziffern kopieren</translation>
    </message>
    <message>
        <source>Group {place} of {count}: {digits}</source>
        <translation>Gruppe {place} von {count}: {digits}</translation>
    </message>
    <message>
        <source>It doesn't match</source>
        <translation>Sie stimmt nicht überein</translation>
    </message>
    <message>
        <source>It matches</source>
        <translation>Sie stimmt überein</translation>
    </message>
    <message>
        <source>QR code of the safety number</source>
        <translation>QR-Code der Sicherheitsnummer</translation>
    </message>
    <message>
        <source>Read digits one group at a time</source>
        <translation>Ziffern Gruppe für Gruppe vorlesen</translation>
    </message>
    <message>
        <source>Remove verification</source>
        <translation>Verifizierung entfernen</translation>
    </message>
    <message>
        <source>Safety number: {digits}</source>
        <translation>Sicherheitsnummer: {digits}</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Medium dark</source>
        <translation>Mitteldunkel</translation>
    </message>
    <message>
        <source>Medium light</source>
        <translation>Mittelhell</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Hautton</translation>
    </message>
</context>
<context>
    <name>EmojiTab</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare emoji now</source>
        <translation>Jetzt Emojis vergleichen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Sie sind verschieden</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Sie stimmen überein</translation>
    </message>
    <message>
        <source>Waiting for the other side</source>
        <translation>Warten auf die andere Seite</translation>
    </message>
</context>
<context>
    <name>FileDeeds</name>
    <message>
        <source>Choose files</source>
        <translation>Dateien auswählen</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>bild.png</translation>
    </message>
</context>
<context>
    <name>FindColumn</name>
    <message>
        <source>Back to the chats</source>
        <translation>Zurück zu den Chats</translation>
    </message>
    <message>
        <source>Everything you search stays on this computer.</source>
        <translation>Alles, was du suchst, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing has a star yet. Star a message from its menu to find it here.</source>
        <translation>Noch nichts hat einen Stern. Gib einer Nachricht in ihrem Menü einen Stern, um sie hier zu finden.</translation>
    </message>
    <message>
        <source>Older messages are still being prepared for searching.</source>
        <translation>Ältere Nachrichten werden noch für die Suche vorbereitet.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Search this conversation only</source>
        <translation>Nur diese Unterhaltung durchsuchen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Dieser Chat</translation>
    </message>
    <message>
        <source>With files only</source>
        <translation>Nur mit Dateien</translation>
    </message>
    <message>
        <source>With links only</source>
        <translation>Nur mit Links</translation>
    </message>
    <message>
        <source>Words, or parts of words</source>
        <translation>Wörter oder Teile von Wörtern</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message numerus="yes">
        <source>Forward %n messages to</source>
        <translation>
            <numerusform>Weiterleiten an</numerusform>
            <numerusform>%n Nachrichten weiterleiten an</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward now</source>
        <translation>Jetzt weiterleiten</translation>
    </message>
    <message>
        <source>Forward to {name}</source>
        <translation>Weiterleiten an {name}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search people to forward to</source>
        <translation>Personen zum Weiterleiten suchen</translation>
    </message>
    <message>
        <source>They see the text marked as forwarded, not who wrote it.</source>
        <translation>Sie sehen den Text als weitergeleitet markiert, aber nicht, wer ihn geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message numerus="yes">
        <source>%n messages are still on their way</source>
        <translation>
            <numerusform>%n Nachricht ist noch unterwegs</numerusform>
            <numerusform>%n Nachrichten sind noch unterwegs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>Add a contact</source>
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Archive, or fetch back</source>
        <translation>Archivieren oder zurückholen</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Profil wählen</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Details zum Kontakt</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>Personen, Nachrichten, Einstellungen und Befehle finden</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Emoji einfügen</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Zur neuesten Nachricht springen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Mute, or no longer</source>
        <translation>Stummschalten oder nicht mehr</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Nächste Unterhaltung</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Next profile</source>
        <translation>Nächstes Profil</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Nächste ungelesene Unterhaltung</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorige Unterhaltung</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Vorige ungelesene Unterhaltung</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>An export is a folder with web pages to read and data to import elsewhere. It is not encrypted: whoever has the folder can read it. Messages that disappear are left out.</source>
        <translation>Ein Export ist ein Ordner mit Webseiten zum Lesen und Daten zum Importieren an anderer Stelle. Er ist nicht verschlüsselt: Wer den Ordner hat, kann ihn lesen. Verschwindende Nachrichten werden ausgelassen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Conversation to export</source>
        <translation>Zu exportierende Unterhaltung</translation>
    </message>
    <message>
        <source>Export conversations to a folder</source>
        <translation>Unterhaltungen in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export into a new or empty folder</source>
        <translation>In einen neuen oder leeren Ordner exportieren</translation>
    </message>
    <message>
        <source>Exported to {folder}. Messages: {count}</source>
        <translation>Exportiert nach {folder}. Nachrichten: {count}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Einen Export importieren</translation>
    </message>
    <message>
        <source>Import conversations from an export</source>
        <translation>Unterhaltungen aus einem Export importieren</translation>
    </message>
    <message>
        <source>Imported. New messages: {count}</source>
        <translation>Importiert. Neue Nachrichten: {count}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>HoverBar</name>
    <message>
        <source>More for this message</source>
        <translation>Mehr zu dieser Nachricht</translation>
    </message>
    <message>
        <source>React to this message</source>
        <translation>Auf diese Nachricht reagieren</translation>
    </message>
    <message>
        <source>Reply to this message</source>
        <translation>Auf diese Nachricht antworten</translation>
    </message>
</context>
<context>
    <name>ImportedBar</name>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>Dies ist ein importierter Verlauf. Um dieser Person zu schreiben, füge sie mit einem Link von ihr neu hinzu.</translation>
    </message>
</context>
<context>
    <name>InterfaceCard</name>
    <message>
        <source>Let programs on this computer use this profile</source>
        <translation>Programme auf diesem Computer dieses Profil benutzen lassen</translation>
    </message>
    <message>
        <source>Off: no program can use this profile.</source>
        <translation>Aus: Kein Programm kann dieses Profil benutzen.</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it, and only with a token from below. Web pages are refused.</source>
        <translation>Nur Programme auf diesem Computer erreichen es, und nur mit einem Token von unten. Webseiten werden abgewiesen.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port for programs</source>
        <translation>Port für Programme</translation>
    </message>
    <message>
        <source>Programs find it at {address}</source>
        <translation>Programme finden es unter {address}</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Close the invitation</source>
        <translation>Einladung schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Let them scan this code or send them the link, over a channel that you trust.</source>
        <translation>Lass diesen Code scannen oder sende den Link, auf einem Weg, dem du vertraust.</translation>
    </message>
    <message>
        <source>Make a new invite link</source>
        <translation>Neuen Einladungslink erstellen</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>Link wird erstellt …</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neuer Link</translation>
    </message>
</context>
<context>
    <name>KeyboardCard</name>
    <message>
        <source>All keys as they were</source>
        <translation>Alle Tasten wie zuvor</translation>
    </message>
    <message>
        <source>On a message: R replies, E reacts, F forwards, S stars, P pins, X chooses, I shows its details, Delete deletes, Enter opens its menu. In an empty field Up edits your last message. Ctrl+1 to Ctrl+9 open conversations.</source>
        <translation>Auf einer Nachricht: R antwortet, E reagiert, F leitet weiter, S gibt einen Stern, P heftet an, X wählt aus, I zeigt die Details, Entf löscht, Enter öffnet das Menü. In einem leeren Feld bearbeitet Pfeil hoch deine letzte Nachricht. Strg+1 bis Strg+9 öffnen Unterhaltungen.</translation>
    </message>
    <message>
        <source>Press a button and then the new keys: with Ctrl, Alt or a function key. Backspace leaves an action without keys, Esc changes nothing. Keys that another action had move here.</source>
        <translation>Drücke einen Knopf und dann die neuen Tasten: mit Strg, Alt oder einer Funktionstaste. Die Rücktaste lässt eine Aktion ohne Tasten, Esc ändert nichts. Tasten, die eine andere Aktion hatte, wandern hierher.</translation>
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
        <translation>Tasten für {action}: {keys}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Drücke die Tasten …</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Your identity fingerprint</source>
        <translation>Fingerabdruck deiner Identität</translation>
    </message>
    <message>
        <source>Your identity fingerprint: {digits}</source>
        <translation>Fingerabdruck deiner Identität: {digits}</translation>
    </message>
    <message>
        <source>Your keys are protected by your passphrase.</source>
        <translation>Deine Schlüssel sind durch deine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>Your keys live in the system keyring.</source>
        <translation>Deine Schlüssel liegen im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>A passphrase</source>
        <translation>Eine Passphrase</translation>
    </message>
    <message>
        <source>Asked for at every start. Nobody can recover it for you.</source>
        <translation>Danach wird bei jedem Start gefragt. Niemand kann sie für dich wiederherstellen.</translation>
    </message>
    <message>
        <source>Keep the keys in the system keyring</source>
        <translation>Schlüssel im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer, so a passphrase will protect your keys.</source>
        <translation>Auf diesem Computer wurde kein Schlüsselbund gefunden, deshalb wird eine Passphrase deine Schlüssel schützen.</translation>
    </message>
    <message>
        <source>Opened together with your session. Recommended.</source>
        <translation>Wird zusammen mit deiner Sitzung geöffnet. Empfohlen.</translation>
    </message>
    <message>
        <source>Protect the keys by a passphrase</source>
        <translation>Schlüssel durch eine Passphrase schützen</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Stärke der Passphrase</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>They open everything. They never leave this computer.</source>
        <translation>Sie öffnen alles. Sie verlassen diesen Computer nie.</translation>
    </message>
    <message>
        <source>Where should your keys live?</source>
        <translation>Wo sollen deine Schlüssel liegen?</translation>
    </message>
    <message>
        <source>{keyring}, the system keyring</source>
        <translation>{keyring}, der Schlüsselbund des Systems</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>In the settings you can have it go on in the tray instead.</source>
        <translation>In den Einstellungen kannst du festlegen, dass es stattdessen im Infobereich weiterläuft.</translation>
    </message>
    <message>
        <source>Nothing is received while E2EE Desktop is closed. Messages to you wait at your relay; if that is the one built into this program, they wait at their senders' computers. This is said once.</source>
        <translation>Solange E2EE Desktop geschlossen ist, kommt nichts an. Nachrichten an dich warten bei deinem Relay; ist es das in diesem Programm eingebaute, warten sie auf den Computern der Absender. Dies wird einmal gesagt.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit E2EE Desktop?</source>
        <translation>E2EE Desktop beenden?</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>E2EE Desktop is licensed under Apache-2.0. It uses Qt under the LGPL 3 through PySide6; Qt's libraries can be replaced by your own build.</source>
        <translation>E2EE Desktop ist unter Apache-2.0 lizenziert. Es nutzt Qt unter der LGPL 3 über PySide6; die Bibliotheken von Qt kannst du durch selbst gebaute ersetzen.</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>Lizenztexte</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>The messages are taking long to load.</source>
        <translation>Das Laden der Nachrichten dauert lange.</translation>
    </message>
</context>
<context>
    <name>MessageDetailsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Details der Nachricht</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Was vorher da stand</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Message menu</source>
        <translation>Menü der Nachricht</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>Mehr Emojis</translation>
    </message>
    <message>
        <source>Open {host}</source>
        <translation>{host} öffnen</translation>
    </message>
    <message>
        <source>React with {emoji}</source>
        <translation>Mit {emoji} reagieren</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name in this profile</source>
        <translation>Name in diesem Profil</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Namen speichern</translation>
    </message>
    <message>
        <source>Your contacts see this name. It is never sent to a relay in readable form.</source>
        <translation>Deine Kontakte sehen diesen Namen. Er wird nie in lesbarer Form an ein Relay gesendet.</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>The people you add see it. No relay ever does.</source>
        <translation>Die Personen, die du hinzufügst, sehen ihn. Ein Relay sieht ihn nie.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Wie heißt du?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
</context>
<context>
    <name>NewChat</name>
    <message>
        <source>An imported history without messages.</source>
        <translation>Ein importierter Verlauf ohne Nachrichten.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Sicherheitsnummer vergleichen</translation>
    </message>
    <message>
        <source>Compare safety number with {name}</source>
        <translation>Sicherheitsnummer mit {name} vergleichen</translation>
    </message>
    <message>
        <source>End-to-end encrypted</source>
        <translation>Ende-zu-Ende-verschlüsselt</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>Notiz an mich</translation>
    </message>
    <message>
        <source>Notes, lists, drafts: what you write here stays on this computer.</source>
        <translation>Notizen, Listen, Entwürfe: Was du hier schreibst, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Say hello. {name} is not verified yet: compare the safety number to be sure who you talk to.</source>
        <translation>Sag Hallo. {name} ist noch nicht verifiziert: Vergleicht die Sicherheitsnummer, um sicher zu sein, mit wem du sprichst.</translation>
    </message>
    <message>
        <source>You have verified {name}. Say hello.</source>
        <translation>Du hast {name} verifiziert. Sag Hallo.</translation>
    </message>
    <message>
        <source>{name} would like to write to you.</source>
        <translation>{name} möchte dir schreiben.</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Choose a chat or start one</source>
        <translation>Wähle einen Chat oder beginne einen</translation>
    </message>
    <message>
        <source>Ctrl+N adds a contact, Ctrl+K finds everything</source>
        <translation>Strg+N fügt einen Kontakt hinzu, Strg+K findet alles</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>Name und Nachricht</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Nur der Name</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>Keines von beiden: „Neue Nachricht“</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Name and message</source>
        <translation>Name und Nachricht</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Nur der Name</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>Keines von beiden: „Neue Nachricht“</translation>
    </message>
    <message>
        <source>No notifications, but security notices</source>
        <translation>Keine Benachrichtigungen, nur Sicherheitshinweise</translation>
    </message>
    <message>
        <source>Notifications rest until {time}.</source>
        <translation>Benachrichtigungen ruhen bis {time}.</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Einen Ton abspielen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Ruhezeit beginnt</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Ruhezeit endet</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>Benachrichtigungen fortsetzen</translation>
    </message>
    <message>
        <source>There is none for the conversation that you look at, nor for muted ones. A changed safety number of somebody whom you verified is always told. The menu of a conversation has a choice of its own.</source>
        <translation>Für die Unterhaltung, die du gerade ansiehst, gibt es keine, auch nicht für stumme. Eine geänderte Sicherheitsnummer einer verifizierten Person wird immer gemeldet. Im Menü einer Unterhaltung lässt sich das eigens wählen.</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>Was Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
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
        <translation>Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Create a profile</source>
        <translation>Profil erstellen</translation>
    </message>
    <message>
        <source>Create profile</source>
        <translation>Profil erstellen</translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation>Deine Schlüssel werden erzeugt …</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Los geht’s</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Schritt {n} von {all}</translation>
    </message>
</context>
<context>
    <name>PaletteDeeds</name>
    <message>
        <source>asks to write to you</source>
        <translation>möchte dir schreiben</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Profile {number}</source>
        <translation>Profil {number}</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Enter your passphrase</source>
        <translation>Gib deine Passphrase ein</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt …</translation>
    </message>
    <message>
        <source>Your messages are encrypted on this computer. Only your passphrase opens them.</source>
        <translation>Deine Nachrichten sind auf diesem Computer verschlüsselt. Nur deine Passphrase öffnet sie.</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>24 words, in their order</source>
        <translation>24 Wörter in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Enter your recovery phrase</source>
        <translation>Gib deine Wiederherstellungsphrase ein</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Wiederherstellungsphrase</translation>
    </message>
    <message>
        <source>The words you wrote down open this profile, and the system keyring is mended with them.</source>
        <translation>Die Wörter, die du aufgeschrieben hast, öffnen dieses Profil, und der Schlüsselbund wird damit in Ordnung gebracht.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close picture</source>
        <translation>Bild schließen</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>An das Fenster anpassen</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>This picture can't be shown here. You can save it.</source>
        <translation>Dieses Bild kann hier nicht gezeigt werden. Du kannst es speichern.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message</source>
        <translation>Angeheftete Nachricht</translation>
    </message>
    <message>
        <source>Pinned message {place} of {count}</source>
        <translation>Angeheftete Nachricht {place} von {count}</translation>
    </message>
    <message>
        <source>Unpin this message</source>
        <translation>Diese Nachricht lösen</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Download pictures and voice messages by themselves</source>
        <translation>Bilder und Sprachnachrichten von selbst herunterladen</translation>
    </message>
    <message>
        <source>Download pictures by themselves</source>
        <translation>Bilder von selbst herunterladen</translation>
    </message>
    <message>
        <source>Each works only when both have it on. Nobody is told that you have it off.</source>
        <translation>Jedes davon wirkt nur, wenn beide es eingeschaltet haben. Niemand erfährt, dass du es ausgeschaltet hast.</translation>
    </message>
    <message>
        <source>Messages of new conversations disappear</source>
        <translation>Nachrichten neuer Unterhaltungen verschwinden</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Only from contacts that you have accepted. Everything else waits until you ask for it.</source>
        <translation>Nur von Kontakten, die du angenommen hast. Alles andere wartet, bis du es holst.</translation>
    </message>
    <message>
        <source>Tell each other what was read</source>
        <translation>Einander zeigen, was gelesen wurde</translation>
    </message>
    <message>
        <source>Tell each other while writing</source>
        <translation>Einander zeigen, wer gerade schreibt</translation>
    </message>
    <message>
        <source>Timer of new conversations</source>
        <translation>Zeit für neue Unterhaltungen</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>Bis {size}</translation>
    </message>
</context>
<context>
    <name>ProfileStrip</name>
    <message>
        <source>Profile: {profile}</source>
        <translation>Profil: {profile}</translation>
    </message>
</context>
<context>
    <name>ProgramsCard</name>
    <message>
        <source>Copy the token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Token erstellen</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>Name des Programms</translation>
    </message>
    <message>
        <source>No program has a token.</source>
        <translation>Kein Programm hat einen Token.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke the token of {program}</source>
        <translation>Token von {program} widerrufen</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>Diesen Token widerrufen?</translation>
    </message>
    <message>
        <source>This is the token. Give it to the program now: it is not shown again.</source>
        <translation>Das ist der Token. Gib ihn dem Programm jetzt: Er wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>{program} can do nothing with this profile any more.</source>
        <translation>{program} kann mit diesem Profil nichts mehr tun.</translation>
    </message>
</context>
<context>
    <name>ProxyField</name>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's: socks5://127.0.0.1:9050. Nothing is ever sent past it.</source>
        <translation>SOCKS5-Proxy, etwa der von Tor: socks5://127.0.0.1:9050. Nichts wird je an ihm vorbei gesendet.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the proxy</source>
        <translation>Proxy speichern</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>Chats, %n ungelesen</numerusform>
            <numerusform>Chats, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Other profiles have {count} unread</source>
        <translation>Andere Profile haben {count} ungelesen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>Requests, %n waiting</source>
        <translation>
            <numerusform>Anfragen, %n wartet</numerusform>
            <numerusform>Anfragen, %n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings. Version {version} of this program is there.</source>
        <translation>Einstellungen. Version {version} dieses Programms ist da.</translation>
    </message>
    <message>
        <source>Starred messages</source>
        <translation>Nachrichten mit Stern</translation>
    </message>
    <message>
        <source>Your profile: {name}</source>
        <translation>Dein Profil: {name}</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Cancel recording</source>
        <translation>Aufnahme abbrechen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Send voice message</source>
        <translation>Sprachnachricht senden</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Wiederherstellungsphrase</translation>
    </message>
    <message>
        <source>Two of them, from your paper:</source>
        <translation>Zwei davon, von deinem Papier:</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Wort {number}</translation>
    </message>
    <message>
        <source>Write these 24 words on paper, in their order. They open this profile when the keyring is lost, and bring your identity back on another computer. Whoever has them is you.</source>
        <translation>Schreibe diese 24 Wörter in ihrer Reihenfolge auf Papier. Sie öffnen dieses Profil, wenn der Schlüsselbund verloren ist, und holen deine Identität auf einem anderen Computer zurück. Wer sie hat, ist du.</translation>
    </message>
    <message>
        <source>Your recovery phrase</source>
        <translation>Deine Wiederherstellungsphrase</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>If the system keyring is lost, only your recovery phrase opens this profile.</source>
        <translation>Wenn der Schlüsselbund verloren geht, öffnet nur deine Wiederherstellungsphrase dieses Profil.</translation>
    </message>
    <message>
        <source>Write down the recovery phrase</source>
        <translation>Wiederherstellungsphrase aufschreiben</translation>
    </message>
</context>
<context>
    <name>RelayKnowledgeCard</name>
    <message>
        <source>Known: {what}</source>
        <translation>Bekannt: {what}</translation>
    </message>
    <message>
        <source>Not known: {what}</source>
        <translation>Nicht bekannt: {what}</translation>
    </message>
</context>
<context>
    <name>RemoveProfileDialog</name>
    <message>
        <source>Backups (*.e2eebackup)</source>
        <translation>Sicherungen (*.e2eebackup)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Its keys, messages, contacts and files leave this computer, and its built-in relay with them. Your contacts are not told: what they send waits, and is deleted unread. Without a backup and the 24 recovery words nothing of it can be had back.</source>
        <translation>Schlüssel, Nachrichten, Kontakte und Dateien verlassen diesen Computer und mit ihnen das eingebaute Relay. Deine Kontakte erfahren es nicht: Was sie senden, wartet und wird ungelesen gelöscht. Ohne eine Sicherung und die 24 Wörter kommt nichts davon zurück.</translation>
    </message>
    <message>
        <source>Make a backup first</source>
        <translation>Vorher sichern</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Von diesem Computer entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from this computer?</source>
        <translation>{name} von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>The backup is written. Your 24 recovery words open it.</source>
        <translation>Die Sicherung ist geschrieben. Deine 24 Wörter öffnen sie.</translation>
    </message>
    <message>
        <source>To go on, type the profile's name: {name}</source>
        <translation>Zum Fortfahren tippe den Namen des Profils: {name}</translation>
    </message>
    <message>
        <source>Type the profile's name</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Die Sicherung wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>Anfrage annehmen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Block this person</source>
        <translation>Diese Person blockieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the request</source>
        <translation>Anfrage löschen</translation>
    </message>
    <message>
        <source>{name} wants to write to you. They don't learn that you have read this until you accept.</source>
        <translation>{name} möchte dir schreiben. Dass du dies gelesen hast, erfährt {name} erst, wenn du annimmst.</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Message requests</source>
        <translation>Nachrichtenanfragen</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Keine Anfragen</translation>
    </message>
    <message>
        <source>People who write to your address for the first time appear here, until you let them in.</source>
        <translation>Wer zum ersten Mal an deine Adresse schreibt, erscheint hier, bis du die Person hereinlässt.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Draft:</source>
        <translation>Entwurf:</translation>
    </message>
</context>
<context>
    <name>SafetyNumberDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare by {way}</source>
        <translation>Vergleichen mit {way}</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. Nothing was changed: {name} is not verified.</source>
        <translation>Schreibe {name} nichts Vertrauliches. Vergleicht noch einmal auf einem anderen Weg; wenn die Nummern auch dort verschieden sind, könnte jemand zwischen euch sein. Nichts wurde geändert: {name} ist nicht verifiziert.</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. You had verified {name}: remove the verification if you are not sure any more.</source>
        <translation>Schreibe {name} nichts Vertrauliches. Vergleicht noch einmal auf einem anderen Weg; wenn die Nummern auch dort verschieden sind, könnte jemand zwischen euch sein. Du hattest {name} verifiziert: Entferne die Verifizierung, wenn du nicht mehr sicher bist.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove verification?</source>
        <translation>Verifizierung entfernen?</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Sicherheitsnummer</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>The safety number just changed. Compare the new one.</source>
        <translation>Die Sicherheitsnummer hat sich gerade geändert. Vergleiche die neue.</translation>
    </message>
    <message>
        <source>This contact will be shown as not verified until you compare the safety number again.</source>
        <translation>Dieser Kontakt wird als nicht verifiziert gezeigt, bis du die Sicherheitsnummer wieder vergleichst.</translation>
    </message>
    <message>
        <source>You have verified this contact.</source>
        <translation>Du hast diesen Kontakt verifiziert.</translation>
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
        <translation>Ein Bild ihres Codes</translation>
    </message>
    <message>
        <source>Choose a picture of their code</source>
        <translation>Ein Bild ihres Codes auswählen</translation>
    </message>
    <message>
        <source>Have the other person show the code of their safety number with you, and take a picture of it: with a phone, or of the screen in a video call. If it is the right code, the contact becomes verified at once.</source>
        <translation>Lass die andere Person den Code eurer Sicherheitsnummer zeigen und mache ein Bild davon: mit dem Handy oder vom Bildschirm in einem Videoanruf. Ist es der richtige Code, wird der Kontakt sofort verifiziert.</translation>
    </message>
    <message>
        <source>Or drop a picture here, or paste it with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not use the camera of the computer: pictures are read from files. A picture that came to you as a message here proves nothing, because whoever is between you could have changed it.</source>
        <translation>Dieses Programm benutzt die Kamera des Computers nicht: Bilder werden aus Dateien gelesen. Ein Bild, das hier als Nachricht zu dir kam, beweist nichts, denn wer zwischen euch ist, könnte es verändert haben.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Date and time of sending</source>
        <translation>Datum und Uhrzeit des Sendens</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Schedule the message</source>
        <translation>Nachricht planen</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
    <message>
        <source>The text waits on this computer, encrypted, and is sent then, or when the program next runs.</source>
        <translation>Der Text wartet verschlüsselt auf diesem Computer und wird dann gesendet, oder sobald das Programm danach wieder läuft.</translation>
    </message>
</context>
<context>
    <name>ScheduledDialog</name>
    <message>
        <source>Cancel text scheduled for {when}</source>
        <translation>Für {when} geplanten Text streichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the schedule</source>
        <translation>Plan schließen</translation>
    </message>
    <message>
        <source>Edit text scheduled for {when}</source>
        <translation>Für {when} geplanten Text bearbeiten</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>Nichts ist geplant.</translation>
    </message>
    <message>
        <source>Scheduled messages</source>
        <translation>Geplante Nachrichten</translation>
    </message>
    <message>
        <source>Send now: {when}</source>
        <translation>Jetzt senden: {when}</translation>
    </message>
</context>
<context>
    <name>ScrolledTimeline</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Zur neuesten Nachricht springen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
    <message>
        <source>New safety number</source>
        <translation>Neue Sicherheitsnummer</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
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
            <numerusform>%n Nachricht ist geplant: {when}</numerusform>
            <numerusform>%n Nachrichten sind geplant, die nächste: {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Andere Zeit …</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Später senden</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>Blockierte</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Export und Import</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>Lokale API</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Meine Adresse</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>What the relay knows</source>
        <translation>Was das Relay weiß</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>{setting}, in {page}</source>
        <translation>{setting}, in {page}</translation>
    </message>
</context>
<context>
    <name>SpellMarks</name>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>„{word}“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Nothing similar is in the dictionary</source>
        <translation>Nichts Ähnliches steht im Wörterbuch</translation>
    </message>
    <message>
        <source>Remove “{word}” from the dictionary</source>
        <translation>„{word}“ aus dem Wörterbuch entfernen</translation>
    </message>
</context>
<context>
    <name>SpellingCard</name>
    <message>
        <source>Check spelling in {language}</source>
        <translation>Rechtschreibung prüfen auf {language}</translation>
    </message>
    <message>
        <source>Looking for dictionaries…</source>
        <translation>Wörterbücher werden gesucht …</translation>
    </message>
    <message>
        <source>No dictionary is installed, so spelling is not checked. Dictionaries come from your system: on Linux, install Enchant and a Hunspell dictionary of your language.</source>
        <translation>Es ist kein Wörterbuch installiert, deshalb wird die Rechtschreibung nicht geprüft. Wörterbücher kommen von deinem System: Installiere unter Linux Enchant und ein Hunspell-Wörterbuch deiner Sprache.</translation>
    </message>
    <message>
        <source>Wrong words are underlined while you write; their menu offers others. Everything is looked up on this computer. Words that you add are kept in this profile, encrypted.</source>
        <translation>Falsche Wörter werden beim Schreiben unterstrichen; ihr Menü bietet andere an. Alles wird auf diesem Computer nachgeschlagen. Wörter, die du aufnimmst, bleiben verschlüsselt in diesem Profil.</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Bringing the profile up to date</source>
        <translation>Das Profil wird auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Your profile is brought up to date. Nothing is lost if this is stopped.</source>
        <translation>Dein Profil wird auf den neuesten Stand gebracht. Nichts geht verloren, wenn du es anhältst.</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>Close this profile</source>
        <translation>Dieses Profil schließen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>{profile}: can't be opened</source>
        <translation>{profile}: lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>{profile}: closed</source>
        <translation>{profile}: geschlossen</translation>
    </message>
    <message>
        <source>{profile}: locked</source>
        <translation>{profile}: gesperrt</translation>
    </message>
    <message>
        <source>{profile}: opening</source>
        <translation>{profile}: wird geöffnet</translation>
    </message>
    <message>
        <source>{profile}: {count} unread</source>
        <translation>{profile}: {count} ungelesen</translation>
    </message>
</context>
<context>
    <name>ThisProfileCard</name>
    <message>
        <source>Add a profile</source>
        <translation>Profil hinzufügen</translation>
    </message>
    <message>
        <source>By this name you tell your profiles apart in this window. Your contacts never see it. It is stored unencrypted, so that a locked profile can be named.</source>
        <translation>An diesem Namen unterscheidest du deine Profile in diesem Fenster. Deine Kontakte sehen ihn nie. Er wird unverschlüsselt gespeichert, damit auch ein gesperrtes Profil einen Namen hat.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>Zum Beispiel: Arbeit</translation>
    </message>
    <message>
        <source>Name of this profile on this computer</source>
        <translation>Name dieses Profils auf diesem Computer</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Von diesem Computer entfernen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the profile's name</source>
        <translation>Namen des Profils speichern</translation>
    </message>
</context>
<context>
    <name>TimerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Verschwindende Nachrichten</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>New messages disappear for both of you, so long after they were seen.</source>
        <translation>Neue Nachrichten verschwinden für euch beide, so lange nachdem sie gesehen wurden.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>Zeit festlegen</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Zeiteinheit</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>E2EE Desktop, %n unread</source>
        <translation>
            <numerusform>E2EE Desktop, %n ungelesen</numerusform>
            <numerusform>E2EE Desktop, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>1 Stunde stumm</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation>Menü im Infobereich</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Im Infobereich weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Messages then go on coming in. Quit is in the menu of the icon, and at Ctrl+Q.</source>
        <translation>Nachrichten kommen dann weiter an. „Beenden“ steht im Menü des Symbols und liegt auf Strg+Q.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code: {code}</source>
        <translation>Code: {code}</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>Fehlercode kopieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>UnlockingPages</name>
    <message>
        <source>Use the passphrase</source>
        <translation>Passphrase verwenden</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>Wiederherstellungsphrase verwenden</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>Fetch and verify it</source>
        <translation>Holen und prüfen</translation>
    </message>
    <message>
        <source>Fetching the new version</source>
        <translation>Die neue Version wird geholt</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Nach einer neueren Version suchen</translation>
    </message>
    <message>
        <source>Look once a week by itself</source>
        <translation>Einmal in der Woche von selbst nachsehen</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Das ist die neueste Version.</translation>
    </message>
    <message>
        <source>This is version {version}. Nothing is asked of anybody until you look.</source>
        <translation>Dies ist Version {version}. Niemand wird gefragt, bis du nachsiehst.</translation>
    </message>
    <message>
        <source>This is version {version}. Once a week it is asked whether there is a newer one.</source>
        <translation>Dies ist Version {version}. Einmal in der Woche wird gefragt, ob es eine neuere gibt.</translation>
    </message>
    <message>
        <source>Version {version} is there, signed by the release keys.</source>
        <translation>Version {version} ist da, signiert mit den Schlüsseln der Veröffentlichung.</translation>
    </message>
    <message>
        <source>Who offers the versions then sees once a week that somebody uses this one: from your proxy, if you have set one.</source>
        <translation>Wer die Versionen anbietet, sieht dann einmal in der Woche, dass jemand diese benutzt: von deinem Proxy aus, wenn du einen eingestellt hast.</translation>
    </message>
    <message>
        <source>{file} is verified. Open it with your system's installer.</source>
        <translation>{file} ist geprüft. Öffne die Datei mit dem Installationsprogramm deines Systems.</translation>
    </message>
    <message>
        <source>{file} is verified. Your system's installer goes on.</source>
        <translation>{file} ist geprüft. Das Installationsprogramm deines Systems macht weiter.</translation>
    </message>
</context>
<context>
    <name>UsageCard</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>How long messages with {name} are kept</source>
        <translation>Wie lange Nachrichten mit {name} aufbewahrt werden</translation>
    </message>
    <message>
        <source>Messages older than a conversation keeps them are deleted here. Starred messages stay.</source>
        <translation>Nachrichten, die älter sind, als eine Unterhaltung sie aufbewahrt, werden hier gelöscht. Nachrichten mit Stern bleiben.</translation>
    </message>
    <message>
        <source>The largest {count} conversations are shown.</source>
        <translation>Die {count} größten Unterhaltungen werden gezeigt.</translation>
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
        <translation>Nachrichten, die nur du und deine Kontakte lesen können.</translation>
    </message>
    <message>
        <source>No phone number, no e-mail address, no account on a server. Your keys stay on this computer.</source>
        <translation>Keine Telefonnummer, keine E-Mail-Adresse, kein Konto auf einem Server. Deine Schlüssel bleiben auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Edit message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Reply to yourself</source>
        <translation>Dir selbst antworten</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>{name} antworten</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%n Chat</numerusform>
            <numerusform>%n Chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n neue Nachricht</numerusform>
            <numerusform>%n neue Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact's mailbox is full of messages that cannot be read. A hundred of them are asked for, no more at once.</source>
        <translation>Das Postfach eines Kontakts ist voll von Nachrichten, die nicht gelesen werden können. Hundert davon werden angefordert, nicht mehr auf einmal.</translation>
    </message>
    <message>
        <source>A database was to be made where there is one. Choose another folder.</source>
        <translation>Eine Datenbank sollte angelegt werden, wo schon eine ist. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>A decrypted envelope is not padded as it must be. Ask the contact to update; nothing was changed.</source>
        <translation>Ein entschlüsselter Umschlag ist nicht so aufgefüllt, wie er sein muss. Bitte den Kontakt, zu aktualisieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A device certificate is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>Ein Gerätezertifikat hat nicht die Form, die es haben muss. Bitte den Kontakt, zu aktualisieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A file does not belong to the key or the message that it came with. Ask the contact to send the file again.</source>
        <translation>Eine Datei gehört nicht zu dem Schlüssel oder der Nachricht, mit der sie kam. Bitte den Kontakt, die Datei noch einmal zu senden.</translation>
    </message>
    <message>
        <source>A file ends before its end, or has more after it. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>Eine Datei endet vor ihrem Ende oder hat danach noch etwas. Hole die Datei noch einmal; wenn es so bleibt, bitte darum, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>A file is encrypted in a way that this version does not know. Update this program.</source>
        <translation>Eine Datei ist auf eine Weise verschlüsselt, die diese Version nicht kennt. Aktualisiere dieses Programm.</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Restore the profile folder from a backup.</source>
        <translation>Eine Datei dieses Profils ist beschädigt. Stelle den Profilordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A file that the relay kept is damaged. Check the relay's disk; it has to be sent again.</source>
        <translation>Eine Datei, die das Relay aufbewahrt hat, ist beschädigt. Prüfe den Datenträger des Relays; sie muss noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>A frame holds an envelope of none of the three sizes. Update relay and program.</source>
        <translation>Ein Frame enthält einen Umschlag in keiner der drei Größen. Aktualisiere Relay und Programm.</translation>
    </message>
    <message>
        <source>A frame is longer than any may be. Update relay and program.</source>
        <translation>Ein Frame ist länger, als einer sein darf. Aktualisiere Relay und Programm.</translation>
    </message>
    <message>
        <source>A frame is not in the one form that its kind has. Update relay and program.</source>
        <translation>Ein Frame hat nicht die eine Form, die seine Art hat. Aktualisiere Relay und Programm.</translation>
    </message>
    <message>
        <source>A frame of a kind that this version does not know. Update relay and program.</source>
        <translation>Ein Frame einer Art, die diese Version nicht kennt. Aktualisiere Relay und Programm.</translation>
    </message>
    <message>
        <source>A frame of another version of the protocol. Update relay and program.</source>
        <translation>Ein Frame einer anderen Version des Protokolls. Aktualisiere Relay und Programm.</translation>
    </message>
    <message>
        <source>A key's name has 1 to 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>Der Name eines Schlüssels hat 1 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>A list of devices holds one of another account. Ask for a new link and compare safety numbers.</source>
        <translation>Eine Geräteliste enthält ein Gerät eines anderen Kontos. Bitte um einen neuen Link und vergleicht die Sicherheitsnummern.</translation>
    </message>
    <message>
        <source>A list of devices is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>Eine Geräteliste hat nicht die Form, die sie haben muss. Bitte den Kontakt, zu aktualisieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A message came a second time. It is shown once.</source>
        <translation>Eine Nachricht kam ein zweites Mal. Sie wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>A message does not belong to the key that it names. It is asked for again.</source>
        <translation>Eine Nachricht gehört nicht zu dem Schlüssel, den sie nennt. Sie wird noch einmal angefordert.</translation>
    </message>
    <message>
        <source>A message is more than 1,000 ahead of the last one. It is asked for again.</source>
        <translation>Eine Nachricht ist der letzten um mehr als 1.000 voraus. Sie wird noch einmal angefordert.</translation>
    </message>
    <message>
        <source>A message is not in the form that it must have. It is asked for again.</source>
        <translation>Eine Nachricht hat nicht die Form, die sie haben muss. Sie wird noch einmal angefordert.</translation>
    </message>
    <message>
        <source>A message was altered on its way. It is asked for again.</source>
        <translation>Eine Nachricht wurde unterwegs verändert. Sie wird noch einmal angefordert.</translation>
    </message>
    <message>
        <source>A newer version of this program made that export. Update this program.</source>
        <translation>Eine neuere Version dieses Programms hat diesen Export gemacht. Aktualisiere dieses Programm.</translation>
    </message>
    <message>
        <source>A one-time prekey was not signed by its owner. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Ein Einmalschlüssel war nicht von seinem Besitzer signiert. Vielleicht hat sich jemand eingemischt: Bitte auf einem anderen Weg um einen neuen Link.</translation>
    </message>
    <message>
        <source>A piece of a file was altered, moved, repeated or cut off. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>Ein Stück einer Datei wurde verändert, verschoben, wiederholt oder abgeschnitten. Hole die Datei noch einmal; wenn es so bleibt, bitte darum, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>A prekey is not in the form that it must have. Ask for a new link.</source>
        <translation>Ein Vorabschlüssel hat nicht die Form, die er haben muss. Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>A program's name has 1 to 64 letters, digits, spaces, dots, hyphens and underscores.</source>
        <translation>Der Name eines Programms hat 1 bis 64 Buchstaben, Ziffern, Leerzeichen, Punkte, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>A public key that would make the shared secret known to everybody. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Ein öffentlicher Schlüssel, der das gemeinsame Geheimnis allen bekannt machen würde. Vielleicht hat sich jemand eingemischt: Bitte auf einem anderen Weg um einen neuen Link.</translation>
    </message>
    <message>
        <source>A ratchet step that nobody could have made yet. It was refused.</source>
        <translation>Ein Schritt der Ratsche, den noch niemand getan haben kann. Er wurde abgelehnt.</translation>
    </message>
    <message>
        <source>A reaction is one emoji. Choose one.</source>
        <translation>Eine Reaktion ist ein Emoji. Wähle eines.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words. Enter all of them, in their order.</source>
        <translation>Eine Wiederherstellungsphrase hat 24 Wörter. Gib alle in ihrer Reihenfolge ein.</translation>
    </message>
    <message>
        <source>A relay or a client described an attachment in a form that nobody knows. Update relay and program.</source>
        <translation>Ein Relay oder ein Client hat einen Anhang in einer Form beschrieben, die niemand kennt. Aktualisiere Relay und Programm.</translation>
    </message>
    <message>
        <source>A relay or a client sent a frame without content. Update relay and program.</source>
        <translation>Ein Relay oder ein Client hat einen Frame ohne Inhalt gesendet. Aktualisiere Relay und Programm.</translation>
    </message>
    <message>
        <source>A relay that listens everywhere does not know under which name it is reached. Give --public-host.</source>
        <translation>Ein Relay, das überall lauscht, weiß nicht, unter welchem Namen es erreichbar ist. Gib --public-host an.</translation>
    </message>
    <message>
        <source>A safety number changed while you compared. Look at it first.</source>
        <translation>Eine Sicherheitsnummer hat sich während des Vergleichs geändert. Sieh sie dir zuerst an.</translation>
    </message>
    <message>
        <source>A safety number changed. Sending is paused.</source>
        <translation>Eine Sicherheitsnummer hat sich geändert. Das Senden ist angehalten.</translation>
    </message>
    <message>
        <source>A second person used an invite link of ours. Make a link for each person.</source>
        <translation>Eine zweite Person hat einen Einladungslink von uns benutzt. Erstelle für jede Person einen eigenen.</translation>
    </message>
    <message>
        <source>A setting has a value that it can't have. Correct the line that is named.</source>
        <translation>Eine Einstellung hat einen Wert, den sie nicht haben kann. Berichtige die genannte Zeile.</translation>
    </message>
    <message>
        <source>A signature is not by whom it claims. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Eine Signatur ist nicht von dem, von dem sie zu sein behauptet. Vielleicht hat sich jemand eingemischt: Bitte auf einem anderen Weg um einen neuen Link.</translation>
    </message>
    <message>
        <source>A stored session is damaged. A new one is made. Report it if it stays.</source>
        <translation>Eine gespeicherte Sitzung ist beschädigt. Eine neue wird begonnen. Melde es, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>A stranger does not know the secret of the link that they claim to use. Send them the link again, whole.</source>
        <translation>Eine fremde Person kennt das Geheimnis des Links nicht, den sie zu benutzen behauptet. Sende ihr den ganzen Link noch einmal.</translation>
    </message>
    <message>
        <source>A stranger's first message does not introduce them. It was refused.</source>
        <translation>Die erste Nachricht einer fremden Person stellt sie nicht vor. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>A stranger's introduction names a relay address that is none. Ask them to update.</source>
        <translation>Die Vorstellung einer fremden Person nennt eine Relay-Adresse, die keine ist. Bitte sie, zu aktualisieren.</translation>
    </message>
    <message>
        <source>A text can be edited for one day. Write a new one.</source>
        <translation>Ein Text kann einen Tag lang bearbeitet werden. Schreibe einen neuen.</translation>
    </message>
    <message>
        <source>A token is needed that this messenger gave out and did not revoke.</source>
        <translation>Nötig ist ein Token, den dieser Messenger ausgegeben und nicht widerrufen hat.</translation>
    </message>
    <message>
        <source>Accept this person's request before you write.</source>
        <translation>Nimm die Anfrage dieser Person an, bevor du schreibst.</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>An ML-KEM public key that is none. Ask for a new link.</source>
        <translation>Ein öffentlicher ML-KEM-Schlüssel, der keiner ist. Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>An announcement of a new identity does not follow from the old one. Compare safety numbers on another channel.</source>
        <translation>Die Ankündigung einer neuen Identität folgt nicht aus der alten. Vergleicht die Sicherheitsnummern auf einem anderen Weg.</translation>
    </message>
    <message>
        <source>An announcement of a new identity is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>Die Ankündigung einer neuen Identität hat nicht die Form, die sie haben muss. Bitte den Kontakt, zu aktualisieren; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>An envelope has none of the three sizes. It was ignored.</source>
        <translation>Ein Umschlag hat keine der drei Größen. Er wurde nicht beachtet.</translation>
    </message>
    <message>
        <source>An envelope that you fetched is erased within seconds. What stays for at most 40 days is a mark of 16 bytes that names no mailbox.</source>
        <translation>Ein Umschlag, den du geholt hast, wird binnen Sekunden gelöscht. Was höchstens 40 Tage bleibt, ist eine Marke von 16 Bytes, die kein Postfach nennt.</translation>
    </message>
    <message>
        <source>An older copy of this profile was put back. Conversations begin new sessions; what came since then is asked for again.</source>
        <translation>Eine ältere Kopie dieses Profils wurde zurückgespielt. Unterhaltungen beginnen neue Sitzungen; was seitdem kam, wird noch einmal angefordert.</translation>
    </message>
    <message>
        <source>An onion address needs Tor. Start Tor, then enter its proxy (socks5://127.0.0.1:9050) in the settings.</source>
        <translation>Eine Onion-Adresse braucht Tor. Starte Tor und trage seinen Proxy (socks5://127.0.0.1:9050) in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>An opening claims to come from this very account. It was refused.</source>
        <translation>Eine Eröffnung behauptet, von genau diesem Konto zu kommen. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>An opening in one contact's mailbox speaks for another account. It was refused.</source>
        <translation>Eine Eröffnung im Postfach eines Kontakts spricht für ein anderes Konto. Sie wurde abgelehnt.</translation>
    </message>
    <message>
        <source>An opening of a conversation came a second time. It was ignored.</source>
        <translation>Die Eröffnung einer Unterhaltung kam ein zweites Mal. Sie wurde nicht beachtet.</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Tiere und Natur</translation>
    </message>
    <message>
        <source>Another connection of this profile took the mailbox over. Close the profile where else it is open.</source>
        <translation>Eine andere Verbindung dieses Profils hat das Postfach übernommen. Schließe das Profil dort, wo es noch offen ist.</translation>
    </message>
    <message>
        <source>Another copy of this profile was used. If that was not you, change your identity in the settings and tell your contacts.</source>
        <translation>Eine andere Kopie dieses Profils wurde benutzt. Wenn du das nicht warst, ändere deine Identität in den Einstellungen und sag es deinen Kontakten.</translation>
    </message>
    <message>
        <source>Another program is using the message database. Close it, then try again.</source>
        <translation>Ein anderes Programm benutzt die Nachrichtendatenbank. Schließe es und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Another relay runs on this data folder. Stop it, or choose another folder.</source>
        <translation>Mit diesem Datenordner läuft schon ein anderes Relay. Halte es an oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Both of you saw the same emoji: {name} is verified.</source>
        <translation>Ihr habt beide dieselben Emojis gesehen: {name} ist verifiziert.</translation>
    </message>
    <message>
        <source>Both of you see seven emoji and tell each other what they are. {name} must be online now.</source>
        <translation>Ihr seht beide sieben Emojis und sagt einander, welche es sind. {name} muss jetzt online sein.</translation>
    </message>
    <message>
        <source>Can't be right. The time shown is when the message came here.</source>
        <translation>Kann nicht stimmen. Gezeigt wird, wann die Nachricht hier ankam.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change accepted without comparing</source>
        <translation>Änderung ohne Vergleich angenommen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose 1 to 365 days, and 1 to 100 backups to keep.</source>
        <translation>Wähle 1 bis 365 Tage und 1 bis 100 aufzubewahrende Sicherungen.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Sicherheitsnummer vergleichen</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who you talk to.</source>
        <translation>Vergleicht die Sicherheitsnummer, um sicher zu sein, mit wem du sprichst.</translation>
    </message>
    <message>
        <source>Compare these digits with {name}, in person or on a channel that you already trust. If they differ, do not mark the contact as verified.</source>
        <translation>Vergleiche diese Ziffern mit {name}, persönlich oder auf einem Weg, dem du schon vertraust. Wenn sie verschieden sind, markiere den Kontakt nicht als verifiziert.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Database: {database}. Files: {files}.</source>
        <translation>Datenbank: {database}. Dateien: {files}.</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>Gelöschte Nachricht</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Delivered to their device</source>
        <translation>An das Gerät zugestellt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Disappearing messages were set</source>
        <translation>Verschwindende Nachrichten wurden eingestellt</translation>
    </message>
    <message>
        <source>Disappears</source>
        <translation>Verschwindet</translation>
    </message>
    <message>
        <source>Does {name} see the same seven, in the same order? Ask by voice or in person, not by a message here.</source>
        <translation>Sieht {name} dieselben sieben in derselben Reihenfolge? Frage mit deiner Stimme oder persönlich, nicht mit einer Nachricht hier.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Gib einen Namen ein.</translation>
    </message>
    <message>
        <source>Enter the 24 words of your recovery phrase to open this profile.</source>
        <translation>Gib die 24 Wörter deiner Wiederherstellungsphrase ein, um dieses Profil zu öffnen.</translation>
    </message>
    <message>
        <source>Enter your passphrase to open this profile.</source>
        <translation>Gib deine Passphrase ein, um dieses Profil zu öffnen.</translation>
    </message>
    <message>
        <source>Every message is one of three sizes: 4, 16 or 64 KiB. Its hour stays on the disk until you have fetched it, at most 30 days. Files are seen as a number of MiB.</source>
        <translation>Jede Nachricht hat eine von drei Größen: 4, 16 oder 64 KiB. Ihre Stunde bleibt auf dem Datenträger, bis du sie geholt hast, höchstens 30 Tage. Dateien sieht es als eine Zahl von MiB.</translation>
    </message>
    <message>
        <source>Fetching somebody's first keys comes before the first message. The relay sees the connection from which it is done.</source>
        <translation>Die ersten Schlüssel einer Person werden vor der ersten Nachricht geholt. Das Relay sieht die Verbindung, über die das geschieht.</translation>
    </message>
    <message>
        <source>File {name}, {detail}. {text}</source>
        <translation>Datei {name}, {detail}. {text}</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zum ersten Mal gesehen</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Essen und Trinken</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Gib der Datei einen Namen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on from another device</source>
        <translation>Macht auf einem anderen Gerät weiter</translation>
    </message>
    <message>
        <source>Good: one more word makes it strong.</source>
        <translation>Gut: Noch ein Wort macht sie stark.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>Importierter Verlauf</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Es ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>It sees the address of your proxy's exit, not that of this computer.</source>
        <translation>Es sieht die Adresse des Ausgangs deines Proxys, nicht die dieses Computers.</translation>
    </message>
    <message>
        <source>It sees the network address from which this computer connects, for as long as it is connected. It writes none down.</source>
        <translation>Es sieht die Netzwerkadresse, von der aus dieser Computer sich verbindet, solange er verbunden ist. Es schreibt keine auf.</translation>
    </message>
    <message>
        <source>Kept for ever</source>
        <translation>Für immer aufbewahrt</translation>
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
        <translation>Postfächer sind Zufallszahlen, für jedes Paar von Personen eine andere. Es gibt keine Konten, keine Adressbücher und kein Protokoll der Adressen.</translation>
    </message>
    <message>
        <source>May {deeds}.</source>
        <translation>Darf {deeds}.</translation>
    </message>
    <message>
        <source>Message request</source>
        <translation>Nachrichtenanfrage</translation>
    </message>
    <message>
        <source>Messages can be kept for 1 to 36,500 days, or for ever (0).</source>
        <translation>Nachrichten können 1 bis 36.500 Tage aufbewahrt werden oder für immer (0).</translation>
    </message>
    <message>
        <source>Messages disappear after at most one year. Choose a shorter time, or 0 for never.</source>
        <translation>Nachrichten verschwinden nach höchstens einem Jahr. Wähle eine kürzere Zeit oder 0 für nie.</translation>
    </message>
    <message>
        <source>Messages from an export. Nobody's keys belong to it, so nothing can be sent or verified here.</source>
        <translation>Nachrichten aus einem Export. Niemandes Schlüssel gehören dazu, deshalb kann hier nichts gesendet oder verifiziert werden.</translation>
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
        <translation>Nachrichten: {messages}. Dateien: {files}. {size}</translation>
    </message>
    <message>
        <source>Messages: {messages}. {size}</source>
        <translation>Nachrichten: {messages}. {size}</translation>
    </message>
    <message>
        <source>Monday at 9:00</source>
        <translation>Montag um 9:00</translation>
    </message>
    <message>
        <source>More came while the profile was locked than is kept here. The rest waits at the relays.</source>
        <translation>Es kam mehr, während das Profil gesperrt war, als hier aufbewahrt wird. Der Rest wartet bei den Relays.</translation>
    </message>
    <message>
        <source>More may be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>Nie benutzt.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>New safety number. {name} may have a new device. Sending is paused until you decide.</source>
        <translation>Neue Sicherheitsnummer. {name} hat vielleicht ein neues Gerät. Das Senden ist angehalten, bis du entscheidest.</translation>
    </message>
    <message>
        <source>No key of this session opens the message. It is asked for again.</source>
        <translation>Kein Schlüssel dieser Sitzung öffnet die Nachricht. Sie wird noch einmal angefordert.</translation>
    </message>
    <message>
        <source>No keyring is running</source>
        <translation>Es läuft kein Schlüsselbund</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow it in the system's settings.</source>
        <translation>Es wurde kein Mikrofon gefunden. Schließe eines an oder erlaube es in den Einstellungen des Systems.</translation>
    </message>
    <message>
        <source>No node of the NATS cluster answers. Check the store setting, and that the nodes run with JetStream.</source>
        <translation>Kein Knoten des NATS-Clusters antwortet. Prüfe die Einstellung store und ob die Knoten mit JetStream laufen.</translation>
    </message>
    <message>
        <source>No relay runs on this data folder. Start it, or name the right folder.</source>
        <translation>Mit diesem Datenordner läuft kein Relay. Starte es oder nenne den richtigen Ordner.</translation>
    </message>
    <message>
        <source>No system keyring is available. Start it (on Linux: GNOME Keyring or KWallet), then try again.</source>
        <translation>Kein Schlüsselbund des Systems ist erreichbar. Starte ihn (unter Linux: GNOME Keyring oder KWallet) und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Nor names, pictures, files, reactions, receipts or who is writing: all of it is one sealed envelope.</source>
        <translation>Auch keine Namen, Bilder, Dateien, Reaktionen, Quittungen oder wer gerade schreibt: All das ist ein einziger versiegelter Umschlag.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht verifiziert</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>Notiz an mich</translation>
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
        <translation>Nichts darin wurde angerührt.</translation>
    </message>
    <message>
        <source>Nothing of it leaves this computer. No relay and nobody else has it.</source>
        <translation>Nichts davon verlässt diesen Computer. Kein Relay und sonst niemand hat es.</translation>
    </message>
    <message>
        <source>Nothing saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted, and no new profile was made in its place.</source>
        <translation>Nichts wurde gelöscht, und kein neues Profil wurde an seiner Stelle angelegt.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Gegenstände</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>One of these words is no recovery word. Check its spelling.</source>
        <translation>Eines dieser Wörter ist kein Wort einer Wiederherstellungsphrase. Prüfe die Schreibweise.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused, {done}</source>
        <translation>Angehalten, {done}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Pin for both</source>
        <translation>Für beide anheften</translation>
    </message>
    <message>
        <source>Public identity keys of another length than they have. Ask for a new link.</source>
        <translation>Öffentliche Schlüssel einer Identität in falscher Länge. Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Safety number changed</source>
        <translation>Sicherheitsnummer geändert</translation>
    </message>
    <message>
        <source>Safety number changed by its owner</source>
        <translation>Sicherheitsnummer von der anderen Person geändert</translation>
    </message>
    <message>
        <source>Safety number replaced</source>
        <translation>Sicherheitsnummer ersetzt</translation>
    </message>
    <message>
        <source>Safety number with {name}</source>
        <translation>Sicherheitsnummer mit {name}</translation>
    </message>
    <message>
        <source>Saved: {count}, from {begin} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
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
        <translation>Gib an, wie alt oder wie groß die Nachrichten sind, die gelöscht werden sollen.</translation>
    </message>
    <message>
        <source>Say what the program may do: one or more of crypto, read, send, files.</source>
        <translation>Gib an, was das Programm darf: eines oder mehrere von crypto, read, send, files.</translation>
    </message>
    <message>
        <source>Say which file the backup is, or shall be.</source>
        <translation>Gib an, welche Datei die Sicherung ist oder werden soll.</translation>
    </message>
    <message>
        <source>Say which slot: keyring, passphrase or phrase.</source>
        <translation>Gib an, welcher Platz: keyring, passphrase oder phrase.</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>Sicherheitshinweis</translation>
    </message>
    <message>
        <source>Sending is paused until you decide about the changed safety number. Compare the digits or scan the code.</source>
        <translation>Das Senden ist angehalten, bis du über die geänderte Sicherheitsnummer entscheidest. Vergleiche die Ziffern oder scanne den Code.</translation>
    </message>
    <message>
        <source>Sent: the relay has it</source>
        <translation>Gesendet: Das Relay hat sie</translation>
    </message>
    <message>
        <source>Several contacts have this name. Use the contact's id instead.</source>
        <translation>Mehrere Kontakte haben diesen Namen. Verwende stattdessen die Kennung des Kontakts.</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>Some of what came while the profile was locked can't be read. Its senders are asked to send it again.</source>
        <translation>Ein Teil dessen, was kam, während das Profil gesperrt war, kann nicht gelesen werden. Die Absender werden gebeten, es noch einmal zu senden.</translation>
    </message>
    <message>
        <source>Somebody opened a conversation with a key of ours that is used up or too old. Ask them to try again: they fetch fresh keys.</source>
        <translation>Jemand hat eine Unterhaltung mit einem Schlüssel von uns eröffnet, der verbraucht oder zu alt ist. Bitte darum, es noch einmal zu versuchen: Dann werden frische Schlüssel geholt.</translation>
    </message>
    <message>
        <source>Somebody who sees the network of your relay and of your contact at once can match the times of sending and receiving. That cannot be hidden.</source>
        <translation>Wer die Netze deines Relays und deines Kontakts zugleich sieht, kann die Zeiten des Sendens und Empfangens abgleichen. Das lässt sich nicht verbergen.</translation>
    </message>
    <message>
        <source>Something went wrong ({code}). Nothing was changed; try again, and report the code if it stays.</source>
        <translation>Etwas ist schiefgegangen ({code}). Nichts wurde geändert; versuche es noch einmal, und melde den Code, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern markieren</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Strangers write more than is kept for you: 100 requests, 100 unread messages each. Accept, refuse or block some.</source>
        <translation>Fremde schreiben mehr, als für dich aufbewahrt wird: 100 Anfragen mit je 100 ungelesenen Nachrichten. Nimm einige an, lehne sie ab oder blockiere sie.</translation>
    </message>
    <message>
        <source>Strong: hard to guess, even with much time.</source>
        <translation>Stark: schwer zu erraten, selbst mit viel Zeit.</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>That folder holds no export of this program, or a damaged one. Nothing was imported.</source>
        <translation>In diesem Ordner liegt kein Export dieses Programms oder ein beschädigter. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>That some mailboxes are of one person</source>
        <translation>Dass einige Postfächer einer Person gehören</translation>
    </message>
    <message>
        <source>That somebody begins a conversation</source>
        <translation>Dass jemand eine Unterhaltung beginnt</translation>
    </message>
    <message>
        <source>That time is over. Choose one that is still to come.</source>
        <translation>Diese Zeit ist vorbei. Wähle eine, die noch kommt.</translation>
    </message>
    <message>
        <source>That was wrong several times in a row. Wait a moment, at most five minutes, then try again.</source>
        <translation>Das war mehrmals hintereinander falsch. Warte einen Moment, höchstens fünf Minuten, und versuche es dann noch einmal.</translation>
    </message>
    <message>
        <source>The NATS cluster does not answer in time. Most of its nodes must run and reach each other.</source>
        <translation>Der NATS-Cluster antwortet nicht rechtzeitig. Die meisten seiner Knoten müssen laufen und einander erreichen.</translation>
    </message>
    <message>
        <source>The backup can't be read. Check its path and its permissions.</source>
        <translation>Die Sicherung kann nicht gelesen werden. Prüfe ihren Pfad und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The backup could not be written or did not read back whole; nothing is left of it. Check space and permissions, try again.</source>
        <translation>Die Sicherung konnte nicht geschrieben werden oder las sich nicht vollständig zurück; nichts ist davon übrig. Prüfe Platz und Zugriffsrechte und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The backup could not be written. Check the folder, its permissions and the free space.</source>
        <translation>Die Sicherung konnte nicht geschrieben werden. Prüfe den Ordner, seine Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The built-in relay could not start. Another program may be using its port.</source>
        <translation>Das eingebaute Relay konnte nicht starten. Vielleicht benutzt ein anderes Programm seinen Port.</translation>
    </message>
    <message>
        <source>The certificate that the settings name is not there. Check tls.certificate and tls.key.</source>
        <translation>Das in den Einstellungen genannte Zertifikat ist nicht da. Prüfe tls.certificate und tls.key.</translation>
    </message>
    <message>
        <source>The command line is not understood. See --help.</source>
        <translation>Die Befehlszeile ist nicht verständlich. Siehe --help.</translation>
    </message>
    <message>
        <source>The comparison began anew on the other side.</source>
        <translation>Der Vergleich hat auf der anderen Seite neu begonnen.</translation>
    </message>
    <message>
        <source>The comparison of emoji has ended, or another took its place. Start a new comparison.</source>
        <translation>Der Emoji-Vergleich ist zu Ende, oder ein anderer trat an seine Stelle. Beginne einen neuen Vergleich.</translation>
    </message>
    <message>
        <source>The comparison was broken off: the other side took a step that no honest program takes. Somebody may interfere.</source>
        <translation>Der Vergleich wurde abgebrochen: Die andere Seite tat einen Schritt, den kein ehrliches Programm tut. Vielleicht mischt sich jemand ein.</translation>
    </message>
    <message>
        <source>The contact has not answered yet, so there is nobody to compare with. Compare once they have answered.</source>
        <translation>Der Kontakt hat noch nicht geantwortet, deshalb ist niemand zum Vergleichen da. Vergleiche, sobald er geantwortet hat.</translation>
    </message>
    <message>
        <source>The contact uses a version or suite that this program does not know. Update both programs.</source>
        <translation>Der Kontakt benutzt eine Version oder ein Verfahren, das dieses Programm nicht kennt. Aktualisiert beide Programme.</translation>
    </message>
    <message>
        <source>The contact's keys are gone: the history can be read, and you have to add them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact's keys arrived damaged. Try again; if it happens again, ask for a new link.</source>
        <translation>Die Schlüssel des Kontakts kamen beschädigt an. Versuche es noch einmal; wenn es wieder geschieht, bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>The contact's safety number changed. Compare it, or go on without verifying, before you send.</source>
        <translation>Die Sicherheitsnummer des Kontakts hat sich geändert. Vergleiche sie oder fahre ohne Verifizierung fort, bevor du sendest.</translation>
    </message>
    <message>
        <source>The damaged database is kept in the profile's folder, under {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can't be written. Check its owner, its permissions and the free space.</source>
        <translation>Der Datenordner ist nicht beschreibbar. Prüfe seinen Besitzer, seine Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The data folder holds another program's database. Choose another folder.</source>
        <translation>Im Datenordner liegt die Datenbank eines anderen Programms. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The data folder was written by a newer version. Update this relay.</source>
        <translation>Der Datenordner wurde von einer neueren Version geschrieben. Aktualisiere dieses Relay.</translation>
    </message>
    <message>
        <source>The disk failed to take what was to be written. Check the disk and its free space, and try again.</source>
        <translation>Der Datenträger hat nicht angenommen, was geschrieben werden sollte. Prüfe ihn und seinen freien Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; nothing was lost.</source>
        <translation>Der Datenträger ist voll. Schaffe Platz; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The disks of the NATS cluster that holds the mailboxes are full. Give its nodes room.</source>
        <translation>Die Datenträger des NATS-Clusters mit den Postfächern sind voll. Gib seinen Knoten Platz.</translation>
    </message>
    <message>
        <source>The emoji differ: somebody may be between you. Nothing was changed and nothing was sent. Do not write anything confidential to {name}; compare again through another channel.</source>
        <translation>Die Emojis sind verschieden: Vielleicht ist jemand zwischen euch. Nichts wurde geändert und nichts gesendet. Schreibe {name} nichts Vertrauliches; vergleicht noch einmal auf einem anderen Weg.</translation>
    </message>
    <message>
        <source>The encrypted files of this profile can't be read or written. Check the free space and the folder's permissions.</source>
        <translation>Die verschlüsselten Dateien dieses Profils können nicht gelesen oder geschrieben werden. Prüfe den freien Platz und die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>The export was cancelled. What had been written was removed.</source>
        <translation>Der Export wurde abgebrochen. Was schon geschrieben war, wurde entfernt.</translation>
    </message>
    <message>
        <source>The file can't be read or written. Check its permissions and the free space.</source>
        <translation>Die Datei kann nicht gelesen oder geschrieben werden. Prüfe ihre Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The file can't be saved there. Check the folder, its permissions and the free space.</source>
        <translation>Die Datei kann dort nicht gespeichert werden. Prüfe den Ordner, seine Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The file changed before it was sent. Send it again.</source>
        <translation>Die Datei wurde geändert, bevor sie gesendet war. Sende sie noch einmal.</translation>
    </message>
    <message>
        <source>The file changed while it was sent or fetched. Try again, and leave it alone meanwhile.</source>
        <translation>Die Datei wurde geändert, während sie gesendet oder geholt wurde. Versuche es noch einmal und lass sie so lange in Ruhe.</translation>
    </message>
    <message>
        <source>The file is a database that anybody can read, so that it is not ours. Restore the profile folder from a backup.</source>
        <translation>Die Datei ist eine Datenbank, die jeder lesen kann, also nicht unsere. Stelle den Profilordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The file is no longer where it was. Put it back and try again, or send it anew.</source>
        <translation>Die Datei ist nicht mehr, wo sie war. Lege sie zurück und versuche es noch einmal, oder sende sie neu.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is damaged. Restore the profile folder from a backup.</source>
        <translation>Die Datei mit dem geschützten Schlüssel dieses Profils ist beschädigt. Stelle den Profilordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is missing. Restore the profile folder from a backup.</source>
        <translation>Die Datei mit dem geschützten Schlüssel dieses Profils fehlt. Stelle den Profilordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The file with the key under the passphrase was written by a newer version. Update this program.</source>
        <translation>Die Datei mit dem Schlüssel unter der Passphrase wurde von einer neueren Version geschrieben. Aktualisiere dieses Programm.</translation>
    </message>
    <message>
        <source>The file with the long-term key can't be read or written. Check its path and its permissions.</source>
        <translation>Die Datei mit dem Langzeitschlüssel kann nicht gelesen oder geschrieben werden. Prüfe ihren Pfad und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The file with the recovery phrase can't be read. Check its path and its permissions.</source>
        <translation>Die Datei mit der Wiederherstellungsphrase kann nicht gelesen werden. Prüfe ihren Pfad und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The folder can't be made or written. Check its permissions and the free space.</source>
        <translation>Der Ordner kann nicht angelegt oder beschrieben werden. Prüfe seine Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The folder can't be read. Check its permissions.</source>
        <translation>Der Ordner kann nicht gelesen werden. Prüfe seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The key does not open this message database. Check that keyring and profile belong together.</source>
        <translation>Der Schlüssel öffnet diese Nachrichtendatenbank nicht. Prüfe, ob Schlüsselbund und Profil zusammengehören.</translation>
    </message>
    <message>
        <source>The key in the backup does not open with this passphrase. Give the right one with --passphrase-file.</source>
        <translation>Der Schlüssel in der Sicherung öffnet sich mit dieser Passphrase nicht. Gib die richtige mit --passphrase-file an.</translation>
    </message>
    <message>
        <source>The key in this file is another relay's. Use the file that belongs to this relay.</source>
        <translation>Der Schlüssel in dieser Datei gehört einem anderen Relay. Verwende die Datei, die zu diesem Relay gehört.</translation>
    </message>
    <message>
        <source>The key of this profile is damaged</source>
        <translation>Der Schlüssel dieses Profils ist beschädigt</translation>
    </message>
    <message>
        <source>The key of this profile is missing</source>
        <translation>Der Schlüssel dieses Profils fehlt</translation>
    </message>
    <message>
        <source>The keyring has a key, but not the one of this profile. Open it by its passphrase or its recovery phrase.</source>
        <translation>Der Schlüsselbund hat einen Schlüssel, aber nicht den dieses Profils. Öffne es mit seiner Passphrase oder seiner Wiederherstellungsphrase.</translation>
    </message>
    <message>
        <source>The keyring has another profile's key</source>
        <translation>Der Schlüsselbund hat den Schlüssel eines anderen Profils</translation>
    </message>
    <message>
        <source>The keyring has no key for this profile. Was the keyring reset or another user's keyring opened? Your messages stay encrypted.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel für dieses Profil. Wurde er zurückgesetzt oder der einer anderen Person geöffnet? Deine Nachrichten bleiben verschlüsselt.</translation>
    </message>
    <message>
        <source>The keyring has no key of this name. Restore the keyring; make a new key only where nothing was encrypted yet.</source>
        <translation>Der Schlüsselbund hat keinen Schlüssel dieses Namens. Stelle den Schlüsselbund wieder her; erstelle nur dann einen neuen Schlüssel, wenn noch nichts verschlüsselt wurde.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The keyring's entry for this profile is damaged. Restore the keyring from a backup; your messages stay encrypted.</source>
        <translation>Der Eintrag des Schlüsselbunds für dieses Profil ist beschädigt. Stelle den Schlüsselbund aus einer Sicherung wieder her; deine Nachrichten bleiben verschlüsselt.</translation>
    </message>
    <message>
        <source>The keys do not belong to this link. Someone may have interfered: ask for a new link on another channel.</source>
        <translation>Die Schlüssel gehören nicht zu diesem Link. Vielleicht hat sich jemand eingemischt: Bitte auf einem anderen Weg um einen neuen Link.</translation>
    </message>
    <message>
        <source>The link leads nowhere any more: used, withdrawn or expired. Ask for a new one.</source>
        <translation>Der Link führt nirgendwohin mehr: benutzt, zurückgezogen oder abgelaufen. Bitte um einen neuen.</translation>
    </message>
    <message>
        <source>The local API answers to 127.0.0.1 and localhost only, with its port.</source>
        <translation>Die lokale API antwortet nur auf 127.0.0.1 und localhost, mit ihrem Port.</translation>
    </message>
    <message>
        <source>The local API could not start: another program uses its port. Choose another one.</source>
        <translation>Die lokale API konnte nicht starten: Ein anderes Programm benutzt ihren Port. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>The long-term key has not signed this certificate. Run e2ee-relay rotate-key --offline-key FILE, with the file at hand.</source>
        <translation>Der Langzeitschlüssel hat dieses Zertifikat nicht signiert. Führe e2ee-relay rotate-key --offline-key DATEI aus, mit der Datei zur Hand.</translation>
    </message>
    <message>
        <source>The message database can't be read. Check the permissions of the profile folder.</source>
        <translation>Die Nachrichtendatenbank kann nicht gelesen werden. Prüfe die Zugriffsrechte des Profilordners.</translation>
    </message>
    <message>
        <source>The message database can't be written. Check the permissions of the profile folder.</source>
        <translation>Die Nachrichtendatenbank ist nicht beschreibbar. Prüfe die Zugriffsrechte des Profilordners.</translation>
    </message>
    <message>
        <source>The message database does not open</source>
        <translation>Die Nachrichtendatenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The message database is damaged</source>
        <translation>Die Nachrichtendatenbank ist beschädigt</translation>
    </message>
    <message>
        <source>The message database is damaged. Nothing was deleted. Save what can be read, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message database is missing</source>
        <translation>Die Nachrichtendatenbank fehlt</translation>
    </message>
    <message>
        <source>The message database is missing. Restore the profile folder from a backup.</source>
        <translation>Die Nachrichtendatenbank fehlt. Stelle den Profilordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The message database was written by a newer version. Update this program to open it.</source>
        <translation>Die Nachrichtendatenbank wurde von einer neueren Version geschrieben. Aktualisiere dieses Programm, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The messenger is locked or closed. Unlock it, then try again.</source>
        <translation>Der Messenger ist gesperrt oder geschlossen. Entsperre ihn und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The microphone or loudspeaker does not work. Check the system's sound settings and try again.</source>
        <translation>Mikrofon oder Lautsprecher funktioniert nicht. Prüfe die Toneinstellungen des Systems und versuche es noch einmal.</translation>
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
        <translation>Die Nummern sind verschieden. Vertraue diesem Kontakt nicht, bis ihr auf einem anderen Weg noch einmal verglichen habt.</translation>
    </message>
    <message>
        <source>The opening of a conversation is not in the form that it must have. Ask them to update.</source>
        <translation>Die Eröffnung einer Unterhaltung hat nicht die Form, die sie haben muss. Bitte darum, zu aktualisieren.</translation>
    </message>
    <message>
        <source>The order of messages doesn't fit</source>
        <translation>Die Reihenfolge der Nachrichten passt nicht</translation>
    </message>
    <message>
        <source>The order of {name}'s messages doesn't fit what came before. An old copy of their profile may be in use.</source>
        <translation>Die Reihenfolge der Nachrichten von {name} passt nicht zu dem, was vorher kam. Vielleicht wird eine alte Kopie des Profils benutzt.</translation>
    </message>
    <message>
        <source>The other side's mailbox is full. Try again when your contact has been online.</source>
        <translation>Das Postfach der anderen Seite ist voll. Versuche es noch einmal, wenn dein Kontakt online war.</translation>
    </message>
    <message>
        <source>The other side's mailbox no longer exists. Ask your contact for a new link.</source>
        <translation>Das Postfach der anderen Seite gibt es nicht mehr. Bitte deinen Kontakt um einen neuen Link.</translation>
    </message>
    <message>
        <source>The passphrase file can't be read. Check its path and its permissions.</source>
        <translation>Die Datei mit der Passphrase kann nicht gelesen werden. Prüfe ihren Pfad und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The place, time and camera in this picture can't be removed. Send it as it is, or convert it to JPEG or PNG first.</source>
        <translation>Ort, Zeit und Kamera lassen sich aus diesem Bild nicht entfernen. Sende es so, wie es ist, oder wandle es zuerst in JPEG oder PNG um.</translation>
    </message>
    <message>
        <source>The profile can't be opened</source>
        <translation>Das Profil lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The profile folder can't be written</source>
        <translation>Der Profilordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>The profile folder can't be written. Check its permissions and try again.</source>
        <translation>Der Profilordner ist nicht beschreibbar. Prüfe seine Zugriffsrechte und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The profile folder is damaged</source>
        <translation>Der Profilordner ist beschädigt</translation>
    </message>
    <message>
        <source>The profile was not brought up to date to the end. Nothing is lost; open it again to go on.</source>
        <translation>Das Profil wurde nicht ganz auf den neuesten Stand gebracht. Nichts ging verloren; öffne es noch einmal, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The program made a mistake while saving; nothing was changed. Please report this code.</source>
        <translation>Das Programm hat beim Speichern einen Fehler gemacht; nichts wurde geändert. Bitte melde diesen Code.</translation>
    </message>
    <message>
        <source>The program made a mistake: nothing is being recorded. Please report this code.</source>
        <translation>Das Programm hat einen Fehler gemacht: Es wird nichts aufgenommen. Bitte melde diesen Code.</translation>
    </message>
    <message>
        <source>The program made a mistake: there is no such speed. Please report this code.</source>
        <translation>Das Programm hat einen Fehler gemacht: Diese Geschwindigkeit gibt es nicht. Bitte melde diesen Code.</translation>
    </message>
    <message>
        <source>The program made a mistake; nothing was changed. Please report this code.</source>
        <translation>Das Programm hat einen Fehler gemacht; nichts wurde geändert. Bitte melde diesen Code.</translation>
    </message>
    <message>
        <source>The protected key is damaged</source>
        <translation>Der geschützte Schlüssel ist beschädigt</translation>
    </message>
    <message>
        <source>The protected key is missing</source>
        <translation>Der geschützte Schlüssel fehlt</translation>
    </message>
    <message>
        <source>The proxy can't be reached. Start it (Tor), or change it in the settings. Nothing is sent past it.</source>
        <translation>Der Proxy ist nicht erreichbar. Starte ihn (Tor) oder ändere ihn in den Einstellungen. Nichts wird an ihm vorbei gesendet.</translation>
    </message>
    <message>
        <source>The proxy refused, or is not a SOCKS5 proxy. Check its address, user name and password in the settings.</source>
        <translation>Der Proxy hat abgelehnt oder ist kein SOCKS5-Proxy. Prüfe Adresse, Benutzername und Passwort in den Einstellungen.</translation>
    </message>
    <message>
        <source>The recording was too short. Record again, and speak before you send.</source>
        <translation>Die Aufnahme war zu kurz. Nimm noch einmal auf und sprich, bevor du sendest.</translation>
    </message>
    <message>
        <source>The relay already holds another mailbox of this name. Try again.</source>
        <translation>Das Relay hat schon ein anderes Postfach dieses Namens. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The relay can't be reached. Check your connection and the relay's address.</source>
        <translation>Das Relay ist nicht erreichbar. Prüfe deine Verbindung und die Adresse des Relays.</translation>
    </message>
    <message>
        <source>The relay did not accept our permission to write. Ask your contact for a new link.</source>
        <translation>Das Relay hat unsere Erlaubnis zu schreiben nicht anerkannt. Bitte deinen Kontakt um einen neuen Link.</translation>
    </message>
    <message>
        <source>The relay does not answer. It is tried again by itself.</source>
        <translation>Das Relay antwortet nicht. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The relay gave an answer that makes no sense. Is it up to date?</source>
        <translation>Das Relay gab eine unsinnige Antwort. Ist es auf dem neuesten Stand?</translation>
    </message>
    <message>
        <source>The relay has another key than expected. Someone may be between you and it: nothing was sent.</source>
        <translation>Das Relay hat einen anderen Schlüssel als erwartet. Vielleicht ist jemand zwischen dir und ihm: Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The relay has no keys for this link. Ask for a new link.</source>
        <translation>Das Relay hat keine Schlüssel zu diesem Link. Bitte um einen neuen Link.</translation>
    </message>
    <message>
        <source>The relay has no room for this file. Try again later, or use another relay.</source>
        <translation>Das Relay hat keinen Platz für diese Datei. Versuche es später noch einmal oder verwende ein anderes Relay.</translation>
    </message>
    <message>
        <source>The relay holds something else in this attachment's place. Send the file again.</source>
        <translation>Das Relay hat an der Stelle dieses Anhangs etwas anderes. Sende die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The relay is busy. It is tried again by itself.</source>
        <translation>Das Relay ist beschäftigt. Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>The relay lacks the NATS client. Install e2ee-desktop[cluster].</source>
        <translation>Dem Relay fehlt der NATS-Client. Installiere e2ee-desktop[cluster].</translation>
    </message>
    <message>
        <source>The relay refused. Try again later, or use another relay.</source>
        <translation>Das Relay hat abgelehnt. Versuche es später noch einmal oder verwende ein anderes Relay.</translation>
    </message>
    <message>
        <source>The relay takes no files of this size. Send a smaller one, or use another relay.</source>
        <translation>Das Relay nimmt keine Dateien dieser Größe. Sende eine kleinere oder verwende ein anderes Relay.</translation>
    </message>
    <message>
        <source>The relay's certificate has expired, or this computer's clock is wrong. Check the clock, or tell the relay's operator.</source>
        <translation>Das Zertifikat des Relays ist abgelaufen, oder die Uhr dieses Computers geht falsch. Prüfe die Uhr oder sag es dem Betreiber des Relays.</translation>
    </message>
    <message>
        <source>The relay's certificate or its TLS key is damaged. Run e2ee-relay rotate-key: it makes new ones, and no link changes.</source>
        <translation>Das Zertifikat des Relays oder sein TLS-Schlüssel ist beschädigt. Führe e2ee-relay rotate-key aus: Es macht neue, und kein Link ändert sich.</translation>
    </message>
    <message>
        <source>The relay's copy of this file is damaged. Ask for it to be sent again.</source>
        <translation>Die Kopie dieser Datei beim Relay ist beschädigt. Bitte darum, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>The relay's database is damaged. Restore the data folder from a backup.</source>
        <translation>Die Datenbank des Relays ist beschädigt. Stelle den Datenordner aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The relay's disk is full. Free some space, or allow fewer files.</source>
        <translation>Der Datenträger des Relays ist voll. Schaffe Platz oder erlaube weniger Dateien.</translation>
    </message>
    <message>
        <source>The relay's key is damaged. Restore relay.key from a backup.</source>
        <translation>Der Schlüssel des Relays ist beschädigt. Stelle relay.key aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The relay's key is gone although it has mailboxes. None is made in its place. Restore relay.key from a backup.</source>
        <translation>Der Schlüssel des Relays ist weg, obwohl es Postfächer hat. An seiner Stelle wird keiner gemacht. Stelle relay.key aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The relay's store of files can't be read or written. Check its permissions and its address.</source>
        <translation>Der Dateispeicher des Relays kann nicht gelesen oder geschrieben werden. Prüfe seine Zugriffsrechte und seine Adresse.</translation>
    </message>
    <message>
        <source>The request is not in the form that the documentation describes.</source>
        <translation>Die Anfrage hat nicht die Form, die die Dokumentation beschreibt.</translation>
    </message>
    <message>
        <source>The request's body must be JSON, with the media type application/json.</source>
        <translation>Der Inhalt der Anfrage muss JSON sein, mit dem Medientyp application/json.</translation>
    </message>
    <message>
        <source>The safety number changed</source>
        <translation>Die Sicherheitsnummer hat sich geändert</translation>
    </message>
    <message>
        <source>The safety number changed while you compared. Compare the new number.</source>
        <translation>Die Sicherheitsnummer hat sich während des Vergleichs geändert. Vergleiche die neue.</translation>
    </message>
    <message>
        <source>The safety number changed. Compare it before you go on.</source>
        <translation>Die Sicherheitsnummer hat sich geändert. Vergleiche sie, bevor du weitermachst.</translation>
    </message>
    <message>
        <source>The secret in the keyring is not the one of this profile's identity. Check that keyring and profile folder belong together; restore both from the same backup.</source>
        <translation>Das Geheimnis im Schlüsselbund gehört nicht zur Identität dieses Profils. Prüfe, ob Schlüsselbund und Profilordner zusammengehören; stelle beide aus derselben Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The settings file can't be read. Check its path and its permissions.</source>
        <translation>Die Einstellungsdatei kann nicht gelesen werden. Prüfe ihren Pfad und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The settings file has a name that is no setting. Correct the line that is named.</source>
        <translation>Die Einstellungsdatei hat einen Namen, der keine Einstellung ist. Berichtige die genannte Zeile.</translation>
    </message>
    <message>
        <source>The settings file is not TOML. Correct the place that is named.</source>
        <translation>Die Einstellungsdatei ist kein TOML. Berichtige die genannte Stelle.</translation>
    </message>
    <message>
        <source>The source of updates does not answer. Check the connection and the proxy, try again later.</source>
        <translation>Die Quelle der Aktualisierungen antwortet nicht. Prüfe die Verbindung und den Proxy und versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>The system keyring did not keep the secret. Check that it is unlocked and may be written, then try again.</source>
        <translation>Der Schlüsselbund des Systems hat das Geheimnis nicht behalten. Prüfe, ob er entsperrt und beschreibbar ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The system keyring is locked. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt. Entsperre ihn und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The ten minutes for this comparison are over.</source>
        <translation>Die zehn Minuten für diesen Vergleich sind um.</translation>
    </message>
    <message>
        <source>The term of the relay's certificate is over. Run e2ee-relay rotate-key, with --offline-key if the key is kept elsewhere.</source>
        <translation>Die Laufzeit des Zertifikats des Relays ist vorbei. Führe e2ee-relay rotate-key aus, mit --offline-key, wenn der Schlüssel anderswo liegt.</translation>
    </message>
    <message>
        <source>The text holds characters that are none. Remove them.</source>
        <translation>Der Text enthält Zeichen, die keine sind. Entferne sie.</translation>
    </message>
    <message>
        <source>The two devices agree on the emoji…</source>
        <translation>Die beiden Geräte einigen sich auf die Emojis …</translation>
    </message>
    <message>
        <source>Their clock</source>
        <translation>Uhr der anderen Seite</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>Es gibt schon eine Datei dieses Namens. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a program of this name already. Revoke it first, or choose another name.</source>
        <translation>Es gibt schon ein Programm dieses Namens. Widerrufe es zuerst oder wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is a settings file already, which was not touched. Edit it, or choose another place with --config.</source>
        <translation>Es gibt schon eine Einstellungsdatei, die nicht angerührt wurde. Bearbeite sie oder wähle mit --config einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Use one that shows the whole code, sharp and not from the side.</source>
        <translation>In diesem Bild ist kein QR-Code. Nimm eines, das den ganzen Code zeigt, scharf und nicht von der Seite.</translation>
    </message>
    <message>
        <source>There is no contact with this name or id.</source>
        <translation>Es gibt keinen Kontakt mit diesem Namen oder dieser Kennung.</translation>
    </message>
    <message>
        <source>There is no key for documents of this contact. Add the person again, with a new link of theirs.</source>
        <translation>Es gibt keinen Schlüssel für Dokumente dieses Kontakts. Füge die Person mit einem neuen Link von ihr noch einmal hinzu.</translation>
    </message>
    <message>
        <source>There is no package for this kind of computer. Ask whoever packages the program.</source>
        <translation>Für diese Art Computer gibt es kein Paket. Frage, wer das Programm verpackt.</translation>
    </message>
    <message>
        <source>There is no profile in this folder yet. Create one first.</source>
        <translation>In diesem Ordner gibt es noch kein Profil. Erstelle zuerst eines.</translation>
    </message>
    <message>
        <source>There is no program of this name.</source>
        <translation>Es gibt kein Programm dieses Namens.</translation>
    </message>
    <message>
        <source>There is no such message, or it is no longer waiting. Look at the history again.</source>
        <translation>Diese Nachricht gibt es nicht, oder sie wartet nicht mehr. Sieh dir den Verlauf noch einmal an.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs, then try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um die Passphrase zu prüfen. Schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>Es gibt nichts dieses Namens.</translation>
    </message>
    <message>
        <source>There is something in that folder. Choose a new or empty one.</source>
        <translation>In diesem Ordner liegt etwas. Wähle einen neuen oder leeren.</translation>
    </message>
    <message>
        <source>There is something in that place already. Choose a folder that does not exist yet.</source>
        <translation>An dieser Stelle liegt schon etwas. Wähle einen Ordner, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>These are as many programs as there may be. Revoke one that is no longer used.</source>
        <translation>Mehr Programme darf es nicht geben. Widerrufe eines, das nicht mehr benutzt wird.</translation>
    </message>
    <message>
        <source>These are more keys than fit into the keyring. Renew what the oldest encrypted, then leave them out.</source>
        <translation>Das sind mehr Schlüssel, als in den Schlüsselbund passen. Erneuere, was die ältesten verschlüsselt haben, und lass sie dann weg.</translation>
    </message>
    <message>
        <source>These are not the words in those places. Look at what you wrote down.</source>
        <translation>Das sind nicht die Wörter an diesen Stellen. Sieh auf dem nach, was du aufgeschrieben hast.</translation>
    </message>
    <message>
        <source>These are too many requests. Wait a little, then go on more slowly.</source>
        <translation>Das sind zu viele Anfragen. Warte ein wenig und mache dann langsamer weiter.</translation>
    </message>
    <message>
        <source>These words belong to another profile. Use the ones that were shown for this one.</source>
        <translation>Diese Wörter gehören zu einem anderen Profil. Verwende die, die für dieses gezeigt wurden.</translation>
    </message>
    <message>
        <source>These words don't belong together. Check them for one that is wrong or in the wrong place.</source>
        <translation>Diese Wörter gehören nicht zusammen. Prüfe, ob eines falsch ist oder an der falschen Stelle steht.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for something else. Use a new key for each thing to do.</source>
        <translation>Dieser Idempotency-Key wurde für etwas anderes benutzt. Nimm für jede Sache einen neuen.</translation>
    </message>
    <message>
        <source>This address does not take this method.</source>
        <translation>Diese Adresse nimmt diese Methode nicht an.</translation>
    </message>
    <message>
        <source>This backup is too damaged to tell whose it is. Use another one.</source>
        <translation>Diese Sicherung ist so beschädigt, dass sich nicht sagen lässt, wem sie gehört. Verwende eine andere.</translation>
    </message>
    <message>
        <source>This backup was written by a newer version. Update this program.</source>
        <translation>Diese Sicherung wurde von einer neueren Version geschrieben. Aktualisiere dieses Programm.</translation>
    </message>
    <message>
        <source>This can only be done with a message of yours. Choose one that you wrote.</source>
        <translation>Das geht nur mit einer Nachricht von dir. Wähle eine, die du geschrieben hast.</translation>
    </message>
    <message>
        <source>This can only be done with a text. Choose another message.</source>
        <translation>Das geht nur mit einem Text. Wähle eine andere Nachricht.</translation>
    </message>
    <message>
        <source>This computer has no sound system that works. Start it, then try again.</source>
        <translation>Dieser Computer hat kein funktionierendes Tonsystem. Starte es und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This copy has no source of updates. Update it the way it was installed.</source>
        <translation>Dieses Exemplar hat keine Quelle für Aktualisierungen. Aktualisiere es so, wie es installiert wurde.</translation>
    </message>
    <message>
        <source>This document is too large. The limit is 4 MiB; send it as a file.</source>
        <translation>Dieses Dokument ist zu groß. Die Grenze ist 4 MiB; sende es als Datei.</translation>
    </message>
    <message>
        <source>This document was not sealed to this profile.</source>
        <translation>Dieses Dokument wurde nicht für dieses Profil versiegelt.</translation>
    </message>
    <message>
        <source>This document was sealed by somebody who is no contact of yours, or whose keys changed since.</source>
        <translation>Dieses Dokument hat jemand versiegelt, der keiner deiner Kontakte ist oder dessen Schlüssel sich seitdem geändert haben.</translation>
    </message>
    <message>
        <source>This encrypted data is no text. Read it with the tool that wrote it.</source>
        <translation>Diese verschlüsselten Daten sind kein Text. Lies sie mit dem Werkzeug, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>This encrypted data is older than it may be. Ask for a new one.</source>
        <translation>Diese verschlüsselten Daten sind älter, als sie sein dürfen. Bitte um neue.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key or for something else, was altered, or is cut off.</source>
        <translation>Diese verschlüsselten Daten wurden mit einem anderen Schlüssel oder für etwas anderes gemacht, verändert oder abgeschnitten.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key, was altered, or is cut off.</source>
        <translation>Diese verschlüsselten Daten wurden mit einem anderen Schlüssel gemacht, verändert oder abgeschnitten.</translation>
    </message>
    <message>
        <source>This evening at 19:00</source>
        <translation>Heute Abend um 19:00</translation>
    </message>
    <message>
        <source>This file can't be read. Check its path and its permissions.</source>
        <translation>Diese Datei kann nicht gelesen werden. Prüfe ihren Pfad und ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>This file has not been downloaded yet.</source>
        <translation>Diese Datei wurde noch nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>This file is no backup of a profile. Choose another one.</source>
        <translation>Diese Datei ist keine Sicherung eines Profils. Wähle eine andere.</translation>
    </message>
    <message>
        <source>This file is no longer at the relay. Ask for it to be sent again.</source>
        <translation>Diese Datei ist nicht mehr beim Relay. Bitte darum, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read. Use a JPEG, PNG, WebP or BMP.</source>
        <translation>Diese Datei ist kein lesbares Bild. Nimm ein JPEG, PNG, WebP oder BMP.</translation>
    </message>
    <message>
        <source>This file is too large. The limit is 4 GiB.</source>
        <translation>Diese Datei ist zu groß. Die Grenze ist 4 GiB.</translation>
    </message>
    <message>
        <source>This folder already holds a profile.</source>
        <translation>In diesem Ordner liegt schon ein Profil.</translation>
    </message>
    <message>
        <source>This folder holds something else. Choose an empty folder for the profile.</source>
        <translation>In diesem Ordner liegt etwas anderes. Wähle einen leeren Ordner für das Profil.</translation>
    </message>
    <message>
        <source>This folder is no whole backup of a relay. Choose the one that e2ee-relay backup made, or an older one.</source>
        <translation>Dieser Ordner ist keine vollständige Sicherung eines Relays. Wähle den, den e2ee-relay backup gemacht hat, oder einen älteren.</translation>
    </message>
    <message>
        <source>This invitation has already been used. Ask for a new one.</source>
        <translation>Diese Einladung wurde schon benutzt. Bitte um eine neue.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask for a new one.</source>
        <translation>Diese Einladung ist abgelaufen. Bitte um eine neue.</translation>
    </message>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>Dies ist ein importierter Verlauf. Um dieser Person zu schreiben, füge sie mit einem Link von ihr neu hinzu.</translation>
    </message>
    <message>
        <source>This is not a complete link. Copy the whole link, from “e2ee:” to its last character, and try again.</source>
        <translation>Das ist kein vollständiger Link. Kopiere den ganzen Link, von „e2ee:“ bis zum letzten Zeichen, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This is not a key. Use one as it was made, all 44 characters.</source>
        <translation>Das ist kein Schlüssel. Verwende einen so, wie er gemacht wurde, alle 44 Zeichen.</translation>
    </message>
    <message>
        <source>This is not a profile folder</source>
        <translation>Das ist kein Profilordner</translation>
    </message>
    <message>
        <source>This is not a proxy. It looks like socks5://host:port.</source>
        <translation>Das ist kein Proxy. Er sieht aus wie socks5://host:port.</translation>
    </message>
    <message>
        <source>This is not a relay address. It looks like e2ee-relay://host:port#key.</source>
        <translation>Das ist keine Adresse eines Relays. Sie sieht aus wie e2ee-relay://host:port#key.</translation>
    </message>
    <message>
        <source>This is not a safety-number code. Scan the code on your contact's screen.</source>
        <translation>Das ist kein Code einer Sicherheitsnummer. Scanne den Code auf dem Bildschirm deines Kontakts.</translation>
    </message>
    <message>
        <source>This is not a sealed document, or it was damaged.</source>
        <translation>Das ist kein versiegeltes Dokument, oder es wurde beschädigt.</translation>
    </message>
    <message>
        <source>This is not an invite token. It has 16 to 128 letters, digits, _, ~ or -.</source>
        <translation>Das ist kein Einladungstoken. Er hat 16 bis 128 Buchstaben, Ziffern, _, ~ oder -.</translation>
    </message>
    <message>
        <source>This is not the right passphrase. Try again.</source>
        <translation>Das ist nicht die richtige Passphrase. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This is the only key that opens the profile. Add another one first.</source>
        <translation>Das ist der einzige Schlüssel, der das Profil öffnet. Füge zuerst einen anderen hinzu.</translation>
    </message>
    <message>
        <source>This is too large. docs/api.md names the limits.</source>
        <translation>Das ist zu groß. docs/api.md nennt die Grenzen.</translation>
    </message>
    <message>
        <source>This is your own conversation: it can't be blocked, removed or verified.</source>
        <translation>Das ist deine eigene Unterhaltung: Sie kann nicht blockiert, entfernt oder verifiziert werden.</translation>
    </message>
    <message>
        <source>This is your own link. Send it to the person you want to talk to.</source>
        <translation>Das ist dein eigener Link. Sende ihn der Person, mit der du sprechen möchtest.</translation>
    </message>
    <message>
        <source>This link is for something else. Ask for an invite link or an address.</source>
        <translation>Dieser Link ist für etwas anderes. Bitte um einen Einladungslink oder eine Adresse.</translation>
    </message>
    <message>
        <source>This link was made by a newer version. Update this program, then try again.</source>
        <translation>Dieser Link wurde mit einer neueren Version erstellt. Aktualisiere dieses Programm und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This message can't be read yet</source>
        <translation>Diese Nachricht kann noch nicht gelesen werden</translation>
    </message>
    <message>
        <source>This message can't be read yet. It was asked for again.</source>
        <translation>Diese Nachricht kann noch nicht gelesen werden. Sie wurde noch einmal angefordert.</translation>
    </message>
    <message>
        <source>This message holds no file.</source>
        <translation>Diese Nachricht enthält keine Datei.</translation>
    </message>
    <message>
        <source>This message is too long. The limit is 64 KiB; split it into several messages.</source>
        <translation>Diese Nachricht ist zu lang. Die Grenze ist 64 KiB; teile sie in mehrere Nachrichten.</translation>
    </message>
    <message>
        <source>This message needs a newer version</source>
        <translation>Diese Nachricht braucht eine neuere Version</translation>
    </message>
    <message>
        <source>This message needs a newer version of the program.</source>
        <translation>Diese Nachricht braucht eine neuere Version des Programms.</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Diese Nachricht wurde gelöscht</translation>
    </message>
    <message>
        <source>This message was lost</source>
        <translation>Diese Nachricht ging verloren</translation>
    </message>
    <message>
        <source>This message was lost on the way; the sender no longer has it. Ask to send it again.</source>
        <translation>Diese Nachricht ging unterwegs verloren; die andere Seite hat sie nicht mehr. Bitte darum, sie noch einmal zu senden.</translation>
    </message>
    <message>
        <source>This message was not sent before the backup was made. Send it again.</source>
        <translation>Diese Nachricht wurde nicht gesendet, bevor die Sicherung gemacht wurde. Sende sie noch einmal.</translation>
    </message>
    <message>
        <source>This name is too long. Use at most 64 characters.</source>
        <translation>Dieser Name ist zu lang. Verwende höchstens 64 Zeichen.</translation>
    </message>
    <message>
        <source>This passphrase is too short. Use at least 8 characters.</source>
        <translation>Diese Passphrase ist zu kurz. Verwende mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>This person claims to be {name}, whom you know, but has other keys. Ask {name} on another channel before you accept.</source>
        <translation>Diese Person gibt sich als {name} aus, den Kontakt kennst du, hat aber andere Schlüssel. Frage {name} auf einem anderen Weg, bevor du annimmst.</translation>
    </message>
    <message>
        <source>This person is already among your contacts.</source>
        <translation>Diese Person ist schon unter deinen Kontakten.</translation>
    </message>
    <message>
        <source>This picture is too large for removing its metadata. Send it as it is, or make it smaller.</source>
        <translation>Dieses Bild ist zu groß, um seine Metadaten zu entfernen. Sende es so, wie es ist, oder verkleinere es.</translation>
    </message>
    <message>
        <source>This picture is too large to look for a code in it. Make it smaller, or cut the code out.</source>
        <translation>Dieses Bild ist zu groß, um darin einen Code zu suchen. Verkleinere es oder schneide den Code aus.</translation>
    </message>
    <message>
        <source>This profile does not open this way. Use another one.</source>
        <translation>Dieses Profil öffnet sich so nicht. Verwende einen anderen Weg.</translation>
    </message>
    <message>
        <source>This profile is already open</source>
        <translation>Dieses Profil ist bereits geöffnet</translation>
    </message>
    <message>
        <source>This profile is open in another window or program. Close it there, then try again.</source>
        <translation>Dieses Profil ist in einem anderen Fenster oder Programm geöffnet. Schließe es dort und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This profile uses another relay; there is none to share.</source>
        <translation>Dieses Profil benutzt ein anderes Relay; es gibt keines freizugeben.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version. Update this program to open it.</source>
        <translation>Dieses Profil wurde von einer neueren Version geschrieben. Aktualisiere dieses Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>This program is too old for this profile</source>
        <translation>Dieses Programm ist zu alt für dieses Profil</translation>
    </message>
    <message>
        <source>This program's token does not allow that.</source>
        <translation>Der Token dieses Programms erlaubt das nicht.</translation>
    </message>
    <message>
        <source>This relay takes no more mailboxes. Use another relay, or ask whoever runs it.</source>
        <translation>Dieses Relay nimmt keine weiteren Postfächer an. Verwende ein anderes, oder frage, wer es betreibt.</translation>
    </message>
    <message>
        <source>This relay wants an invite token for that. Ask whoever runs it for one, or use another relay.</source>
        <translation>Dieses Relay verlangt dafür einen Einladungstoken. Bitte den Betreiber um einen oder verwende ein anderes Relay.</translation>
    </message>
    <message>
        <source>This relay's mailboxes are in a cluster. Back that up with its own tools (nats stream backup).</source>
        <translation>Die Postfächer dieses Relays liegen in einem Cluster. Sichere ihn mit seinen eigenen Werkzeugen (nats stream backup).</translation>
    </message>
    <message>
        <source>This sound can't be played here. Save it and open it with another program.</source>
        <translation>Dieser Ton kann hier nicht abgespielt werden. Speichere ihn und öffne ihn mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>This sound file is too large to be played here. Save it and open it with another program.</source>
        <translation>Diese Tondatei ist zu groß, um hier abgespielt zu werden. Speichere sie und öffne sie mit einem anderen Programm.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Tomorrow at 9:00</source>
        <translation>Morgen um 9:00</translation>
    </message>
    <message>
        <source>Too many programs are listening to events. Close one of them.</source>
        <translation>Zu viele Programme hören auf Ereignisse. Schließe eines davon.</translation>
    </message>
    <message>
        <source>Too short: use at least 8 characters.</source>
        <translation>Zu kurz: Verwende mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Reisen und Orte</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times, last {time}.</source>
        <translation>
            <numerusform>Einmal benutzt: {time}.</numerusform>
            <numerusform>%n-mal benutzt, zuletzt {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verifizierung</translation>
    </message>
    <message>
        <source>Verification removed</source>
        <translation>Verifizierung entfernt</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Verified by QR code</source>
        <translation>Per QR-Code verifiziert</translation>
    </message>
    <message>
        <source>Verified by comparing emoji</source>
        <translation>Per Emoji-Vergleich verifiziert</translation>
    </message>
    <message>
        <source>Verified by safety number</source>
        <translation>Per Sicherheitsnummer verifiziert</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Sprachnachricht</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Warten auf eine Antwort</translation>
    </message>
    <message>
        <source>Waiting for {name} to answer your request.</source>
        <translation>Warten, bis {name} deine Anfrage beantwortet.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Weak: add a few more words that do not belong together.</source>
        <translation>Schwach: Füge noch ein paar Wörter hinzu, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Web pages may not use the local API.</source>
        <translation>Webseiten dürfen die lokale API nicht benutzen.</translation>
    </message>
    <message>
        <source>What came is not a genuine update. Nothing was installed. Try again later, through another network.</source>
        <translation>Was kam, ist keine echte Aktualisierung. Nichts wurde installiert. Versuche es später noch einmal, über ein anderes Netzwerk.</translation>
    </message>
    <message>
        <source>What should be an encrypted file is none. Ask the contact to send the file again.</source>
        <translation>Was eine verschlüsselte Datei sein sollte, ist keine. Bitte den Kontakt, die Datei noch einmal zu senden.</translation>
    </message>
    <message>
        <source>What the relay gave as a contact's keys was not published by that contact. Ask for a new link, on another relay if it stays.</source>
        <translation>Was das Relay als Schlüssel eines Kontakts ausgab, hat dieser Kontakt nicht veröffentlicht. Bitte um einen neuen Link, auf einem anderen Relay, wenn es so bleibt.</translation>
    </message>
    <message>
        <source>What the source of updates shows is too old. Check the clock; try again later, or through another network.</source>
        <translation>Was die Quelle der Aktualisierungen zeigt, ist zu alt. Prüfe die Uhr; versuche es später noch einmal oder über ein anderes Netzwerk.</translation>
    </message>
    <message>
        <source>What was inside a decrypted message is not content of any version. Ask the contact to update; the message is shown as unreadable.</source>
        <translation>Was in einer entschlüsselten Nachricht stand, ist Inhalt keiner Version. Bitte den Kontakt, zu aktualisieren; die Nachricht wird als nicht lesbar gezeigt.</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Was da war</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>Was du schreibst</translation>
    </message>
    <message>
        <source>When something comes, and how large it is in steps</source>
        <translation>Wann etwas kommt, und wie groß es in Stufen ist</translation>
    </message>
    <message>
        <source>When you write, by whoever watches both ends</source>
        <translation>Wann du schreibst, für den, der beide Enden beobachtet</translation>
    </message>
    <message>
        <source>Where you connect from</source>
        <translation>Von wo aus du dich verbindest</translation>
    </message>
    <message>
        <source>Who could know it</source>
        <translation>Wer es wissen könnte</translation>
    </message>
    <message>
        <source>Whoever runs {relay} could learn what stands here, and no more.</source>
        <translation>Wer {relay} betreibt, könnte erfahren, was hier steht, und nicht mehr.</translation>
    </message>
    <message>
        <source>Whom you write to</source>
        <translation>Wem du schreibst</translation>
    </message>
    <message>
        <source>Write something before you send.</source>
        <translation>Schreibe etwas, bevor du sendest.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Written by somebody else; who is not told</source>
        <translation>Von jemand anderem geschrieben; von wem, wird nicht gesagt</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You are offline. Messages will be sent when you reconnect.</source>
        <translation>Du bist offline. Nachrichten werden gesendet, sobald du wieder verbunden bist.</translation>
    </message>
    <message>
        <source>You blocked this contact. Unblock the contact first.</source>
        <translation>Du hast diesen Kontakt blockiert. Hebe das zuerst auf.</translation>
    </message>
    <message>
        <source>You can compare emoji once both of you have written.</source>
        <translation>Ihr könnt Emojis vergleichen, sobald ihr beide geschrieben habt.</translation>
    </message>
    <message>
        <source>You deleted this message</source>
        <translation>Du hast diese Nachricht gelöscht</translation>
    </message>
    <message>
        <source>You did not want to compare now.</source>
        <translation>Du wolltest jetzt nicht vergleichen.</translation>
    </message>
    <message>
        <source>You don't receive messages from this contact.</source>
        <translation>Von diesem Kontakt empfängst du keine Nachrichten.</translation>
    </message>
    <message numerus="yes">
        <source>You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.</source>
        <translation>
            <numerusform>Du hast mindestens ein Postfach, für deine Adresse. Auf dem Datenträger bewahrt das Relay nur den Tag auf, an dem es zuletzt geöffnet wurde.</numerusform>
            <numerusform>Du hast mindestens %n Postfächer: eines für deine Adresse und eines für jeden Kontakt. Solange du verbunden bist, sieht das Relay, dass sie zusammen geöffnet werden. Auf seinem Datenträger bewahrt es nur den Tag auf, an dem jedes zuletzt geöffnet wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have compared the safety number with this contact.</source>
        <translation>Du hast die Sicherheitsnummer mit diesem Kontakt verglichen.</translation>
    </message>
    <message>
        <source>You said that they match. {name} has not answered yet.</source>
        <translation>Du hast gesagt, dass sie übereinstimmen. {name} hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>You set messages to disappear {time} after they were seen</source>
        <translation>Du hast eingestellt, dass Nachrichten {time} nach dem Ansehen verschwinden</translation>
    </message>
    <message>
        <source>You stopped the comparison.</source>
        <translation>Du hast den Vergleich beendet.</translation>
    </message>
    <message>
        <source>You turned disappearing messages off</source>
        <translation>Du hast verschwindende Nachrichten ausgeschaltet</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Du: {text}</translation>
    </message>
    <message>
        <source>Your messages stay encrypted on this computer until the keyring gives their key. Nothing was deleted, and no new profile was made in its place.</source>
        <translation>Deine Nachrichten bleiben auf diesem Computer verschlüsselt, bis der Schlüsselbund ihren Schlüssel hergibt. Nichts wurde gelöscht, und kein neues Profil wurde an seiner Stelle angelegt.</translation>
    </message>
    <message>
        <source>Your relay is the one inside this program: what it knows stays on this computer. Your contacts' relays know the same of them.</source>
        <translation>Dein Relay ist das in diesem Programm: Was es weiß, bleibt auf diesem Computer. Die Relays deiner Kontakte wissen dasselbe von ihnen.</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>Apfel</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>Ball</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>Banane</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>wird geholt</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>Glocke</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>Schmetterling</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>Kaktus</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>Kuchen</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>Wolke</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>disappears after it was seen</source>
        <translation>verschwindet, nachdem sie gesehen wurde</translation>
    </message>
    <message>
        <source>disappears in {time}</source>
        <translation>verschwindet in {time}</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>Elefant</translation>
    </message>
    <message>
        <source>encrypt and decrypt</source>
        <translation>verschlüsseln und entschlüsseln</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>fetch and send files</source>
        <translation>Dateien holen und senden</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>Fisch</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>Blume</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>weitergeleitet</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>Geschenk</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>Brille</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>Globus</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>Gitarre</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>Hammer</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>Hut</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>Pferd</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>Sanduhr</translation>
    </message>
    <message>
        <source>imported history</source>
        <translation>importierter Verlauf</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>larger than {size}</source>
        <translation>größer als {size}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>Glühbirne</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>Löwe</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Schloss</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>als ungelesen markiert</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>Mond</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>Pilz</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>new safety number</source>
        <translation>neue Sicherheitsnummer</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>noch nicht geholt</translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation>noch nicht abgespielt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>Oktopus</translation>
    </message>
    <message>
        <source>of any age</source>
        <translation>jeden Alters</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation>jeder Größe</translation>
    </message>
    <message>
        <source>older than {time}</source>
        <translation>älter als {time}</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>Panda</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>Büroklammer</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>Bleistift</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>Pinguin</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>Schwein</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>Stecknadel</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>Pizza</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>Hase</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>read messages and contacts</source>
        <translation>Nachrichten und Kontakte lesen</translation>
    </message>
    <message>
        <source>reply to {author}: {text}</source>
        <translation>Antwort an {author}: {text}</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>Roboter</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>Rakete</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>Hahn</translation>
    </message>
    <message>
        <source>santa</source>
        <translation>Weihnachtsmann</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>Schere</translation>
    </message>
    <message>
        <source>send messages</source>
        <translation>Nachrichten senden</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>smiley</source>
        <translation>Smiley</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>Schraubenschlüssel</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>Erdbeere</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>their clock is wrong</source>
        <translation>die Uhr der anderen Seite geht falsch</translation>
    </message>
    <message>
        <source>thumbs up</source>
        <translation>Daumen hoch</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>Pokal</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>Trompete</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>Schildkröte</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>Regenschirm</translation>
    </message>
    <message>
        <source>unicorn</source>
        <translation>Einhorn</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>you reacted {emoji}</source>
        <translation>du hast mit {emoji} reagiert</translation>
    </message>
    <message>
        <source>you wrote {text}</source>
        <translation>du hast geschrieben: {text}</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} T</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} Std.</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} Min.</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} w</source>
        <translation>{count} W</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} von {size}</translation>
    </message>
    <message>
        <source>{messages} in {chats}</source>
        <translation>{messages} in {chats}</translation>
    </message>
    <message>
        <source>{name} asks to write to you</source>
        <translation>{name} möchte dir schreiben</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now</source>
        <translation>{name} möchte jetzt mit dir Emojis vergleichen</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now, to verify each other.</source>
        <translation>{name} möchte jetzt mit dir Emojis vergleichen, damit ihr euch verifiziert.</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now. Speak with each other meanwhile, by voice or in person.</source>
        <translation>{name} möchte jetzt Emojis vergleichen. Sprecht dabei miteinander, am Telefon oder persönlich.</translation>
    </message>
    <message>
        <source>{name} did not want to compare now.</source>
        <translation>{name} wollte jetzt nicht vergleichen.</translation>
    </message>
    <message>
        <source>{name} goes on from a backup or another device. The safety number is the same.</source>
        <translation>{name} macht mit einer Sicherung oder auf einem anderen Gerät weiter. Die Sicherheitsnummer ist dieselbe.</translation>
    </message>
    <message>
        <source>{name} reacted {emoji}</source>
        <translation>{name} hat mit {emoji} reagiert</translation>
    </message>
    <message>
        <source>{name} set messages to disappear {time} after they were seen</source>
        <translation>{name} hat eingestellt, dass Nachrichten {time} nach dem Ansehen verschwinden</translation>
    </message>
    <message>
        <source>{name} stopped the comparison.</source>
        <translation>{name} hat den Vergleich beendet.</translation>
    </message>
    <message>
        <source>{name} turned disappearing messages off</source>
        <translation>{name} hat verschwindende Nachrichten ausgeschaltet</translation>
    </message>
    <message>
        <source>{name} was asked. Both of you must be here: wait until {name} accepts.</source>
        <translation>{name} wurde gefragt. Ihr müsst beide da sein: Warte, bis {name} annimmt.</translation>
    </message>
    <message>
        <source>{name}'s program ended the comparison.</source>
        <translation>Das Programm von {name} hat den Vergleich beendet.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed</source>
        <translation>Die Sicherheitsnummer von {name} hat sich geändert</translation>
    </message>
    <message>
        <source>{name}'s safety number changed, and you had verified it. Someone may be reading along. Sending is paused.</source>
        <translation>Die Sicherheitsnummer von {name} hat sich geändert, und du hattest sie verifiziert. Vielleicht liest jemand mit. Das Senden ist angehalten.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed. Sending is paused.</source>
        <translation>Die Sicherheitsnummer von {name} hat sich geändert. Das Senden ist angehalten.</translation>
    </message>
    <message>
        <source>{size}, place and camera removed</source>
        <translation>{size}, Ort und Kamera entfernt</translation>
    </message>
    <message>
        <source>{time} after it was seen</source>
        <translation>{time}, nachdem sie gesehen wurde</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
</TS>
