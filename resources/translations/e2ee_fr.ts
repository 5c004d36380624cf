<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation>Afficher les licences</translation>
    </message>
    <message>
        <source>The window is made with Qt, used under the LGPL version 3: you may replace its libraries by your own.</source>
        <translation>La fenêtre est faite avec Qt, utilisé sous la LGPL version 3 : vous pouvez remplacer ses bibliothèques par les vôtres.</translation>
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
        <translation>Noir sur blanc ou blanc sur noir pour tout le texte, et un bord visible autour de tout.</translation>
    </message>
    <message>
        <source>Everything can be reached by keys: Tab within a part of the window, F6 from part to part. Screen readers are told of new messages without losing their place.</source>
        <translation>Tout est accessible au clavier : Tab dans une partie de la fenêtre, F6 d’une partie à l’autre. Les lecteurs d’écran apprennent les nouveaux messages sans perdre leur place.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Nothing flashes, fades or moves by itself.</source>
        <translation>Rien ne clignote, ne s’estompe ni ne bouge de soi-même.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Mouvements réduits</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>A picture of a contact's code</source>
        <translation>Image du code d’un contact</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Add this contact</source>
        <translation>Ajouter ce contact</translation>
    </message>
    <message>
        <source>Adding the contact</source>
        <translation>Ajout du contact</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Fetching and checking the keys…</source>
        <translation>Récupération et vérification des clés…</translation>
    </message>
    <message>
        <source>From a picture of a code</source>
        <translation>Depuis l’image d’un code</translation>
    </message>
    <message>
        <source>Link of the contact</source>
        <translation>Lien du contact</translation>
    </message>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>Recherche d’un code dans l’image…</translation>
    </message>
    <message>
        <source>Paste the link that you got. It is checked against the keys that it leads to.</source>
        <translation>Collez le lien que vous avez reçu. Il est comparé aux clés auxquelles il mène.</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Fetching your address…</source>
        <translation>Récupération de votre adresse…</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Mon adresse</translation>
    </message>
    <message>
        <source>Whoever has your address can ask to write to you. For one trusted person, an invitation is better.</source>
        <translation>Qui a votre adresse peut demander à vous écrire. Pour une personne de confiance, une invitation est préférable.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Compact list of conversations</source>
        <translation>Liste compacte des conversations</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>La langue change au prochain démarrage du programme.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add a caption</source>
        <translation>Ajouter une légende</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Place, time and camera are removed from pictures before they are sent.</source>
        <translation>Le lieu, la date et l’appareil sont retirés des images avant l’envoi.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files?</source>
        <translation>
            <numerusform>Envoyer ce fichier ?</numerusform>
            <numerusform>Envoyer %n fichiers ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Envoyer les fichiers</translation>
    </message>
    <message>
        <source>Send pictures untouched</source>
        <translation>Envoyer les images telles quelles</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Compare now</source>
        <translation>Comparer maintenant</translation>
    </message>
    <message>
        <source>Continue without verifying</source>
        <translation>Continuer sans vérifier</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>Copier le code d’erreur</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>BlockedBar</name>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Unblock this contact</source>
        <translation>Débloquer ce contact</translation>
    </message>
    <message>
        <source>You blocked {name}.</source>
        <translation>Vous avez bloqué {name}.</translation>
    </message>
</context>
<context>
    <name>BlockedCard</name>
    <message>
        <source>Blocked people can't write to you, and are not told.</source>
        <translation>Les personnes bloquées ne peuvent pas vous écrire et n’en sont pas informées.</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Personne n’est bloqué.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Unblock {name}</source>
        <translation>Débloquer {name}</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Détails du contact</translation>
    </message>
    <message>
        <source>Messages disappear after {time}</source>
        <translation>Les messages disparaissent après {time}</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>En sourdine</translation>
    </message>
    <message>
        <source>Open conversation menu</source>
        <translation>Ouvrir le menu de la conversation</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Trust: {state}</source>
        <translation>Confiance : {state}</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>écrit…</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Sending is paused</source>
        <translation>L’envoi est suspendu</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
</context>
<context>
    <name>ChatQuestions</name>
    <message>
        <source>Block now</source>
        <translation>Bloquer maintenant</translation>
    </message>
    <message>
        <source>Block this contact?</source>
        <translation>Bloquer ce contact ?</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>Continuer quand même</translation>
    </message>
    <message>
        <source>Continue without verifying?</source>
        <translation>Continuer sans vérifier ?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete this contact?</source>
        <translation>Supprimer ce contact ?</translation>
    </message>
    <message>
        <source>Delete this request?</source>
        <translation>Supprimer cette demande ?</translation>
    </message>
    <message>
        <source>If someone is between you and {name}, they will be able to read what you write from now on. {name} will be shown as not verified, and waiting messages are sent.</source>
        <translation>Si quelqu’un est entre vous et {name}, il pourra lire ce que vous écrivez à partir de maintenant. {name} sera affiché comme non vérifié, et les messages en attente partiront.</translation>
    </message>
    <message>
        <source>It is saved in {folder} first, where it is not encrypted and stays until you delete it. The other program decodes what your contact sent: open only what you expect.</source>
        <translation>Il est d’abord enregistré dans {folder}, où il n’est pas chiffré et reste jusqu’à ce que vous le supprimiez. L’autre programme décode ce que votre contact a envoyé : n’ouvrez que ce que vous attendez.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>Ouvrir avec un autre programme…</translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation>Ouvrir {host} ?</translation>
    </message>
    <message>
        <source>Open {name} with another program?</source>
        <translation>Ouvrir {name} avec un autre programme ?</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Enregistrer et ouvrir</translation>
    </message>
    <message>
        <source>This opens in your browser, and {host} will see your address:</source>
        <translation>Ceci s’ouvre dans votre navigateur, et {host} verra votre adresse :</translation>
    </message>
    <message>
        <source>{name} and all messages with {name} are deleted from this device. This can't be undone.</source>
        <translation>{name} et tous les messages avec {name} sont supprimés de cet appareil. C’est irréversible.</translation>
    </message>
    <message>
        <source>{name} can no longer write to you, and is not told. You can unblock at any time.</source>
        <translation>{name} ne peut plus vous écrire et n’en est pas informé. Vous pouvez débloquer à tout moment.</translation>
    </message>
    <message>
        <source>{name} is not told. The request and its messages go.</source>
        <translation>{name} n’en est pas informé. La demande et ses messages disparaissent.</translation>
    </message>
</context>
<context>
    <name>ChatsCard</name>
    <message>
        <source>Enter sends</source>
        <translation>Entrée envoie</translation>
    </message>
    <message>
        <source>Then Shift+Enter begins a new line. Otherwise Enter begins a new line. Ctrl+Enter sends in both cases.</source>
        <translation>Maj+Entrée commence alors une nouvelle ligne. Sinon, Entrée commence une nouvelle ligne. Ctrl+Entrée envoie dans les deux cas.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivées</translation>
    </message>
    <message>
        <source>Archived {count}</source>
        <translation>Archivées {count}</translation>
    </message>
    <message>
        <source>Everything is in the archive</source>
        <translation>Tout est dans les archives</translation>
    </message>
    <message>
        <source>No unread messages</source>
        <translation>Aucun message non lu</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Afficher toutes les conversations</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Afficher les conversations archivées</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>Afficher les conversations non lues</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
</context>
<context>
    <name>ChooseProfileDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The contact will know this profile, and none of the others.</source>
        <translation>Le contact connaîtra ce profil et aucun des autres.</translation>
    </message>
    <message>
        <source>Which profile is this link for?</source>
        <translation>Pour quel profil est ce lien ?</translation>
    </message>
</context>
<context>
    <name>ChoosingBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n choisi</numerusform>
            <numerusform>%n choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy chosen messages</source>
        <translation>Copier les messages choisis</translation>
    </message>
    <message>
        <source>Delete chosen messages</source>
        <translation>Supprimer les messages choisis</translation>
    </message>
    <message>
        <source>Forward chosen messages</source>
        <translation>Transférer les messages choisis</translation>
    </message>
    <message>
        <source>Stop choosing</source>
        <translation>Ne plus choisir</translation>
    </message>
</context>
<context>
    <name>ClearCard</name>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Age of the messages to clear</source>
        <translation>Âge des messages à supprimer</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Conversation to clear</source>
        <translation>Conversation à nettoyer</translation>
    </message>
    <message>
        <source>Delete messages from this computer</source>
        <translation>Supprimer des messages de cet ordinateur</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Delete these messages?</source>
        <translation>Supprimer ces messages ?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Messages deleted: {count}</source>
        <translation>Messages supprimés : {count}</translation>
    </message>
    <message>
        <source>Messages go with their files, from this computer alone. Starred messages stay.</source>
        <translation>Les messages partent avec leurs fichiers, de cet ordinateur seulement. Les messages avec étoile restent.</translation>
    </message>
    <message>
        <source>Messages {age}, {size}, {whose}: they are deleted from this computer, and nothing brings them back.</source>
        <translation>Messages {age}, {size}, {whose} : ils sont supprimés de cet ordinateur, et rien ne les fait revenir.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size of the messages to clear</source>
        <translation>Taille des messages à supprimer</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>For one person, good for {time}.</source>
        <translation>Pour une personne, valable encore {time}.</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>Code QR du lien</translation>
    </message>
    <message>
        <source>This link stays valid. Whoever uses it sends you a request first.</source>
        <translation>Ce lien reste valable. Qui l’utilise vous envoie d’abord une demande.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Invite link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Let someone scan it or send them the link. It works once, for one person.</source>
        <translation>Faites-le scanner ou envoyez le lien. Il sert une fois, pour une personne.</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>Création d’un lien…</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Votre code</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command: {what}</source>
        <translation>Commande : {what}</translation>
    </message>
    <message>
        <source>Conversation: {what}</source>
        <translation>Conversation : {what}</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>Trouver et faire</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>Trouver des personnes, messages, réglages et commandes</translation>
    </message>
    <message>
        <source>Message: {what}</source>
        <translation>Message : {what}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>People, messages, settings, commands</source>
        <translation>Personnes, messages, réglages, commandes</translation>
    </message>
    <message>
        <source>Setting: {what}</source>
        <translation>Réglage : {what}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insérer un émoji</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Message à {name}</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Enregistrer un message vocal</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send  Enter
Right click: send later</source>
        <translation>Envoyer  Entrée
Clic droit : envoyer plus tard</translation>
    </message>
</context>
<context>
    <name>ComposerStrip</name>
    <message>
        <source>Cancel reply or edit</source>
        <translation>Annuler la réponse ou la modification</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>A relay elsewhere</source>
        <translation>Un relais ailleurs</translation>
    </message>
    <message>
        <source>A relay passes on encrypted envelopes. It cannot read them and does not know who you are.</source>
        <translation>Un relais transmet des enveloppes chiffrées. Il ne peut pas les lire et ne sait pas qui vous êtes.</translation>
    </message>
    <message>
        <source>Built-in relay on this computer</source>
        <translation>Relais intégré sur cet ordinateur</translation>
    </message>
    <message>
        <source>How do you want to connect?</source>
        <translation>Comment voulez-vous vous connecter ?</translation>
    </message>
    <message>
        <source>Let others on my network reach it</source>
        <translation>Laisser d’autres sur mon réseau y accéder</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>Adresse du relais</translation>
    </message>
    <message>
        <source>Runs all the time, so that messages wait there for you. Someone gave you its address.</source>
        <translation>Fonctionne en permanence, pour que les messages vous y attendent. Quelqu’un vous a donné son adresse.</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, if any</source>
        <translation>Proxy SOCKS5, s’il y en a un</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's (none if empty)</source>
        <translation>Proxy SOCKS5, comme celui de Tor (aucun si vide)</translation>
    </message>
    <message>
        <source>Use another relay</source>
        <translation>Utiliser un autre relais</translation>
    </message>
    <message>
        <source>Use the built-in relay</source>
        <translation>Utiliser le relais intégré</translation>
    </message>
    <message>
        <source>Works at once, while this program runs. Nothing to set up.</source>
        <translation>Fonctionne tout de suite, tant que ce programme tourne. Rien à installer.</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connected to the relay</source>
        <translation>Connecté au relais</translation>
    </message>
    <message>
        <source>Connecting to the relay…</source>
        <translation>Connexion au relais…</translation>
    </message>
    <message>
        <source>Copy relay address</source>
        <translation>Copier l’adresse du relais</translation>
    </message>
    <message>
        <source>Let others on my network reach the relay</source>
        <translation>Laisser d’autres sur mon réseau accéder au relais</translation>
    </message>
    <message>
        <source>Not connected to the relay</source>
        <translation>Non connecté au relais</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>Adresse du relais</translation>
    </message>
    <message>
        <source>The relay built into this program serves your mailboxes while it runs:</source>
        <translation>Le relais intégré à ce programme sert vos boîtes aux lettres tant qu’il tourne :</translation>
    </message>
    <message>
        <source>Your mailboxes are at this relay:</source>
        <translation>Vos boîtes aux lettres sont à ce relais :</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connection: {state}</source>
        <translation>Connexion : {state}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
</context>
<context>
    <name>ConversationChoice</name>
    <message>
        <source>All conversations</source>
        <translation>Toutes les conversations</translation>
    </message>
</context>
<context>
    <name>ConversationDeeds</name>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Autre moment…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Bloquer…</translation>
    </message>
    <message>
        <source>Conversation menu</source>
        <translation>Menu de la conversation</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Messages éphémères</translation>
    </message>
    <message>
        <source>For {time}</source>
        <translation>Pendant {time}</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lu</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Mettre en sourdine</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Épingler en haut</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Désarchiver</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Réactiver le son</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Add a contact with their link, or show them your code.</source>
        <translation>Ajoutez un contact avec son lien, ou montrez-lui votre code.</translation>
    </message>
    <message>
        <source>Add your first contact</source>
        <translation>Ajoutez votre premier contact</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Pas encore de discussions</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notes pour vous-même</translation>
    </message>
    <message>
        <source>Nothing found for “{wanted}”</source>
        <translation>Rien trouvé pour « {wanted} »</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher des conversations</translation>
    </message>
    <message>
        <source>Show my code</source>
        <translation>Afficher mon code</translation>
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
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>Supprimer ce message ?</numerusform>
            <numerusform>Supprimer %n messages ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Supprimer pour tout le monde</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>Supprimer pour moi</translation>
    </message>
    <message>
        <source>“For everyone” also asks the other side's program to delete it. Who has read it already may remember.</source>
        <translation>« Pour tout le monde » demande aussi au programme de l’autre côté de le supprimer. Qui l’a déjà lu peut s’en souvenir.</translation>
    </message>
    <message>
        <source>“For me” deletes from this computer alone; nothing brings it back.</source>
        <translation>« Pour moi » supprime sur cet ordinateur seulement ; rien ne le fait revenir.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Block contact</source>
        <translation>Bloquer le contact</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Comparer le numéro de sécurité</translation>
    </message>
    <message>
        <source>Contact details pane</source>
        <translation>Volet des détails du contact</translation>
    </message>
    <message>
        <source>Delete contact and messages</source>
        <translation>Supprimer le contact et les messages</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Identity fingerprint</source>
        <translation>Empreinte de l’identité</translation>
    </message>
    <message>
        <source>Identity fingerprint: {digits}</source>
        <translation>Empreinte de l’identité : {digits}</translation>
    </message>
    <message>
        <source>Security history</source>
        <translation>Historique de sécurité</translation>
    </message>
    <message>
        <source>Unblock contact</source>
        <translation>Débloquer le contact</translation>
    </message>
</context>
<context>
    <name>DigitsTab</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy digits</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Group {place} of {count}: {digits}</source>
        <translation>Groupe {place} sur {count} : {digits}</translation>
    </message>
    <message>
        <source>It doesn't match</source>
        <translation>Il ne correspond pas</translation>
    </message>
    <message>
        <source>It matches</source>
        <translation>Il correspond</translation>
    </message>
    <message>
        <source>QR code of the safety number</source>
        <translation>Code QR du numéro de sécurité</translation>
    </message>
    <message>
        <source>Read digits one group at a time</source>
        <translation>Lire les chiffres groupe par groupe</translation>
    </message>
    <message>
        <source>Remove verification</source>
        <translation>Retirer la vérification</translation>
    </message>
    <message>
        <source>Safety number: {digits}</source>
        <translation>Numéro de sécurité : {digits}</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Medium dark</source>
        <translation>Moyennement foncé</translation>
    </message>
    <message>
        <source>Medium light</source>
        <translation>Moyennement clair</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Rechercher un émoji</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Couleur de peau</translation>
    </message>
</context>
<context>
    <name>EmojiTab</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare emoji now</source>
        <translation>Comparer des émojis maintenant</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Arrêter la comparaison</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Ils sont différents</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Ils sont identiques</translation>
    </message>
    <message>
        <source>Waiting for the other side</source>
        <translation>En attente de l’autre côté</translation>
    </message>
</context>
<context>
    <name>FileDeeds</name>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>image.png</translation>
    </message>
</context>
<context>
    <name>FindColumn</name>
    <message>
        <source>Back to the chats</source>
        <translation>Retour aux discussions</translation>
    </message>
    <message>
        <source>Everything you search stays on this computer.</source>
        <translation>Tout ce que vous cherchez reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Messages trouvés</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing has a star yet. Star a message from its menu to find it here.</source>
        <translation>Aucun message n’a encore d’étoile. Donnez-en une depuis le menu d’un message pour le retrouver ici.</translation>
    </message>
    <message>
        <source>Older messages are still being prepared for searching.</source>
        <translation>Les messages plus anciens sont encore en préparation pour la recherche.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Rechercher dans les messages</translation>
    </message>
    <message>
        <source>Search this conversation only</source>
        <translation>Rechercher dans cette conversation seulement</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Avec étoile</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Cette discussion</translation>
    </message>
    <message>
        <source>With files only</source>
        <translation>Avec fichiers seulement</translation>
    </message>
    <message>
        <source>With links only</source>
        <translation>Avec liens seulement</translation>
    </message>
    <message>
        <source>Words, or parts of words</source>
        <translation>Mots, ou parties de mots</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transférer</translation>
    </message>
    <message numerus="yes">
        <source>Forward %n messages to</source>
        <translation>
            <numerusform>Transférer à</numerusform>
            <numerusform>Transférer %n messages à</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward now</source>
        <translation>Transférer maintenant</translation>
    </message>
    <message>
        <source>Forward to {name}</source>
        <translation>Transférer à {name}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search people to forward to</source>
        <translation>Rechercher des personnes à qui transférer</translation>
    </message>
    <message>
        <source>They see the text marked as forwarded, not who wrote it.</source>
        <translation>Elles voient que le texte est transféré, mais pas qui l’a écrit.</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message numerus="yes">
        <source>%n messages are still on their way</source>
        <translation>
            <numerusform>%n message est encore en route</numerusform>
            <numerusform>%n messages sont encore en route</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>Add a contact</source>
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Archive, or fetch back</source>
        <translation>Archiver ou rapporter</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Choisir un profil</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Détails du contact</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>Trouver des personnes, messages, réglages et commandes</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insérer un émoji</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Aller au dernier message</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Mute, or no longer</source>
        <translation>Mettre en sourdine ou non</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Next profile</source>
        <translation>Profil suivant</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Conversation non lue suivante</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Conversation non lue précédente</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Rechercher dans tous les messages</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>An export is a folder with web pages to read and data to import elsewhere. It is not encrypted: whoever has the folder can read it. Messages that disappear are left out.</source>
        <translation>Un export est un dossier avec des pages web à lire et des données à importer ailleurs. Il n’est pas chiffré : qui a le dossier peut le lire. Les messages éphémères n’y sont pas.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Conversation to export</source>
        <translation>Conversation à exporter</translation>
    </message>
    <message>
        <source>Export conversations to a folder</source>
        <translation>Exporter des conversations dans un dossier</translation>
    </message>
    <message>
        <source>Export into a new or empty folder</source>
        <translation>Exporter dans un dossier nouveau ou vide</translation>
    </message>
    <message>
        <source>Exported to {folder}. Messages: {count}</source>
        <translation>Exporté dans {folder}. Messages : {count}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Export en cours…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Importer un export</translation>
    </message>
    <message>
        <source>Import conversations from an export</source>
        <translation>Importer des conversations d’un export</translation>
    </message>
    <message>
        <source>Imported. New messages: {count}</source>
        <translation>Importé. Nouveaux messages : {count}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>HoverBar</name>
    <message>
        <source>More for this message</source>
        <translation>Plus pour ce message</translation>
    </message>
    <message>
        <source>React to this message</source>
        <translation>Réagir à ce message</translation>
    </message>
    <message>
        <source>Reply to this message</source>
        <translation>Répondre à ce message</translation>
    </message>
</context>
<context>
    <name>ImportedBar</name>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>Ceci est un historique importé. Pour écrire à cette personne, ajoutez-la de nouveau avec un de ses liens.</translation>
    </message>
</context>
<context>
    <name>InterfaceCard</name>
    <message>
        <source>Let programs on this computer use this profile</source>
        <translation>Laisser des programmes de cet ordinateur utiliser ce profil</translation>
    </message>
    <message>
        <source>Off: no program can use this profile.</source>
        <translation>Désactivé : aucun programme ne peut utiliser ce profil.</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it, and only with a token from below. Web pages are refused.</source>
        <translation>Seuls les programmes de cet ordinateur y accèdent, et seulement avec un jeton ci-dessous. Les pages web sont refusées.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port for programs</source>
        <translation>Port pour les programmes</translation>
    </message>
    <message>
        <source>Programs find it at {address}</source>
        <translation>Les programmes le trouvent à {address}</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Close the invitation</source>
        <translation>Fermer l’invitation</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Lien d’invitation</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Inviter quelqu’un</translation>
    </message>
    <message>
        <source>Let them scan this code or send them the link, over a channel that you trust.</source>
        <translation>Faites scanner ce code ou envoyez le lien, par un moyen auquel vous faites confiance.</translation>
    </message>
    <message>
        <source>Make a new invite link</source>
        <translation>Créer un nouveau lien d’invitation</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>Création d’un lien…</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
</context>
<context>
    <name>KeyboardCard</name>
    <message>
        <source>All keys as they were</source>
        <translation>Rétablir toutes les touches</translation>
    </message>
    <message>
        <source>On a message: R replies, E reacts, F forwards, S stars, P pins, X chooses, I shows its details, Delete deletes, Enter opens its menu. In an empty field Up edits your last message. Ctrl+1 to Ctrl+9 open conversations.</source>
        <translation>Sur un message : R répond, E réagit, F transfère, S met une étoile, P épingle, X choisit, I montre les détails, Suppr supprime, Entrée ouvre le menu. Dans un champ vide, Haut modifie votre dernier message. Ctrl+1 à Ctrl+9 ouvrent des conversations.</translation>
    </message>
    <message>
        <source>Press a button and then the new keys: with Ctrl, Alt or a function key. Backspace leaves an action without keys, Esc changes nothing. Keys that another action had move here.</source>
        <translation>Appuyez sur un bouton puis sur les nouvelles touches : avec Ctrl, Alt ou une touche de fonction. Retour arrière laisse une action sans touches, Échap ne change rien. Les touches qu’avait une autre action viennent ici.</translation>
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
        <translation>Touches pour {action} : {keys}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Appuyez sur les touches…</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Your identity fingerprint</source>
        <translation>Empreinte de votre identité</translation>
    </message>
    <message>
        <source>Your identity fingerprint: {digits}</source>
        <translation>Empreinte de votre identité : {digits}</translation>
    </message>
    <message>
        <source>Your keys are protected by your passphrase.</source>
        <translation>Vos clés sont protégées par votre phrase secrète.</translation>
    </message>
    <message>
        <source>Your keys live in the system keyring.</source>
        <translation>Vos clés sont dans le trousseau du système.</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>A passphrase</source>
        <translation>Une phrase secrète</translation>
    </message>
    <message>
        <source>Asked for at every start. Nobody can recover it for you.</source>
        <translation>Demandée à chaque démarrage. Personne ne peut la retrouver pour vous.</translation>
    </message>
    <message>
        <source>Keep the keys in the system keyring</source>
        <translation>Garder les clés dans le trousseau du système</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer, so a passphrase will protect your keys.</source>
        <translation>Aucun trousseau n’a été trouvé sur cet ordinateur ; une phrase secrète protégera donc vos clés.</translation>
    </message>
    <message>
        <source>Opened together with your session. Recommended.</source>
        <translation>Ouvert avec votre session. Recommandé.</translation>
    </message>
    <message>
        <source>Protect the keys by a passphrase</source>
        <translation>Protéger les clés par une phrase secrète</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Répétez la phrase secrète</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Force de la phrase secrète</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes sont différentes.</translation>
    </message>
    <message>
        <source>They open everything. They never leave this computer.</source>
        <translation>Elles ouvrent tout. Elles ne quittent jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>Where should your keys live?</source>
        <translation>Où vos clés doivent-elles être ?</translation>
    </message>
    <message>
        <source>{keyring}, the system keyring</source>
        <translation>{keyring}, le trousseau du système</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>In the settings you can have it go on in the tray instead.</source>
        <translation>Dans les réglages, vous pouvez le faire continuer dans la zone de notification.</translation>
    </message>
    <message>
        <source>Nothing is received while E2EE Desktop is closed. Messages to you wait at your relay; if that is the one built into this program, they wait at their senders' computers. This is said once.</source>
        <translation>Rien n’est reçu tant qu’E2EE Desktop est fermé. Les messages pour vous attendent à votre relais ; si c’est celui intégré à ce programme, ils attendent sur les ordinateurs des expéditeurs. Ceci n’est dit qu’une fois.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quit E2EE Desktop?</source>
        <translation>Quitter E2EE Desktop ?</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>E2EE Desktop is licensed under Apache-2.0. It uses Qt under the LGPL 3 through PySide6; Qt's libraries can be replaced by your own build.</source>
        <translation>E2EE Desktop est sous licence Apache-2.0. Il utilise Qt sous LGPL 3 à travers PySide6 ; vous pouvez remplacer les bibliothèques de Qt par les vôtres.</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>Textes des licences</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>The messages are taking long to load.</source>
        <translation>Les messages mettent longtemps à se charger.</translation>
    </message>
</context>
<context>
    <name>MessageDetailsDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Ce qui était écrit avant</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Message menu</source>
        <translation>Menu du message</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>Plus d’émojis</translation>
    </message>
    <message>
        <source>Open {host}</source>
        <translation>Ouvrir {host}</translation>
    </message>
    <message>
        <source>React with {emoji}</source>
        <translation>Réagir avec {emoji}</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name in this profile</source>
        <translation>Nom dans ce profil</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Your contacts see this name. It is never sent to a relay in readable form.</source>
        <translation>Vos contacts voient ce nom. Il n’est jamais envoyé à un relais sous forme lisible.</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>The people you add see it. No relay ever does.</source>
        <translation>Les personnes que vous ajoutez le voient. Aucun relais ne le voit jamais.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Comment vous appelez-vous ?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
</context>
<context>
    <name>NewChat</name>
    <message>
        <source>An imported history without messages.</source>
        <translation>Un historique importé sans messages.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Comparer le numéro de sécurité</translation>
    </message>
    <message>
        <source>Compare safety number with {name}</source>
        <translation>Comparer le numéro de sécurité avec {name}</translation>
    </message>
    <message>
        <source>End-to-end encrypted</source>
        <translation>Chiffré de bout en bout</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>Note pour moi</translation>
    </message>
    <message>
        <source>Notes, lists, drafts: what you write here stays on this computer.</source>
        <translation>Notes, listes, brouillons : ce que vous écrivez ici reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Say hello. {name} is not verified yet: compare the safety number to be sure who you talk to.</source>
        <translation>Dites bonjour. {name} n’est pas encore vérifié : comparez le numéro de sécurité pour être sûr de savoir à qui vous parlez.</translation>
    </message>
    <message>
        <source>You have verified {name}. Say hello.</source>
        <translation>Vous avez vérifié {name}. Dites bonjour.</translation>
    </message>
    <message>
        <source>{name} would like to write to you.</source>
        <translation>{name} aimerait vous écrire.</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Choose a chat or start one</source>
        <translation>Choisissez une discussion ou commencez-en une</translation>
    </message>
    <message>
        <source>Ctrl+N adds a contact, Ctrl+K finds everything</source>
        <translation>Ctrl+N ajoute un contact, Ctrl+K trouve tout</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>As in the settings</source>
        <translation>Comme dans les réglages</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>Nom et message</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Nom seulement</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>Aucun des deux : « Nouveau message »</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Name and message</source>
        <translation>Nom et message</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Nom seulement</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>Aucun des deux : « Nouveau message »</translation>
    </message>
    <message>
        <source>No notifications, but security notices</source>
        <translation>Aucune notification, sauf de sécurité</translation>
    </message>
    <message>
        <source>Notifications rest until {time}.</source>
        <translation>Les notifications se reposent jusqu’à {time}.</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>Les notifications montrent</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Jouer un son</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Début des heures calmes</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fin des heures calmes</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>Reprendre les notifications</translation>
    </message>
    <message>
        <source>There is none for the conversation that you look at, nor for muted ones. A changed safety number of somebody whom you verified is always told. The menu of a conversation has a choice of its own.</source>
        <translation>Il n’y en a pas pour la conversation que vous regardez, ni pour celles en sourdine. Un numéro de sécurité changé d’une personne vérifiée est toujours signalé. Le menu d’une conversation permet un choix particulier.</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>Ce que montrent les notifications</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’à</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
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
        <translation>Ajouter un contact</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Create a profile</source>
        <translation>Créer un profil</translation>
    </message>
    <message>
        <source>Create profile</source>
        <translation>Créer le profil</translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation>Création de vos clés…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Étape {n} sur {all}</translation>
    </message>
</context>
<context>
    <name>PaletteDeeds</name>
    <message>
        <source>asks to write to you</source>
        <translation>demande à vous écrire</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>New profile</source>
        <translation>Nouveau profil</translation>
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
        <translation>Saisissez votre phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>Your messages are encrypted on this computer. Only your passphrase opens them.</source>
        <translation>Vos messages sont chiffrés sur cet ordinateur. Seule votre phrase secrète les ouvre.</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>24 words, in their order</source>
        <translation>24 mots, dans leur ordre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Enter your recovery phrase</source>
        <translation>Saisissez votre phrase de récupération</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Phrase de récupération</translation>
    </message>
    <message>
        <source>The words you wrote down open this profile, and the system keyring is mended with them.</source>
        <translation>Les mots que vous avez notés ouvrent ce profil, et le trousseau du système est réparé avec eux.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close picture</source>
        <translation>Fermer l’image</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>Adapter à la fenêtre</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>This picture can't be shown here. You can save it.</source>
        <translation>Cette image ne peut pas être affichée ici. Vous pouvez l’enregistrer.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message</source>
        <translation>Message épinglé</translation>
    </message>
    <message>
        <source>Pinned message {place} of {count}</source>
        <translation>Message épinglé {place} sur {count}</translation>
    </message>
    <message>
        <source>Unpin this message</source>
        <translation>Désépingler ce message</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Download pictures and voice messages by themselves</source>
        <translation>Télécharger automatiquement images et messages vocaux</translation>
    </message>
    <message>
        <source>Download pictures by themselves</source>
        <translation>Télécharger automatiquement les images</translation>
    </message>
    <message>
        <source>Each works only when both have it on. Nobody is told that you have it off.</source>
        <translation>Chacun n’agit que si les deux l’ont activé. Personne n’apprend que vous l’avez désactivé.</translation>
    </message>
    <message>
        <source>Messages of new conversations disappear</source>
        <translation>Les messages des nouvelles conversations disparaissent</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Only from contacts that you have accepted. Everything else waits until you ask for it.</source>
        <translation>Seulement des contacts que vous avez acceptés. Tout le reste attend que vous le demandiez.</translation>
    </message>
    <message>
        <source>Tell each other what was read</source>
        <translation>Se dire l’un à l’autre ce qui a été lu</translation>
    </message>
    <message>
        <source>Tell each other while writing</source>
        <translation>Se dire l’un à l’autre qu’on écrit</translation>
    </message>
    <message>
        <source>Timer of new conversations</source>
        <translation>Durée des nouvelles conversations</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>Jusqu’à {size}</translation>
    </message>
</context>
<context>
    <name>ProfileStrip</name>
    <message>
        <source>Profile: {profile}</source>
        <translation>Profil : {profile}</translation>
    </message>
</context>
<context>
    <name>ProgramsCard</name>
    <message>
        <source>Copy the token</source>
        <translation>Copier le jeton</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Créer un jeton</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>Nom du programme</translation>
    </message>
    <message>
        <source>No program has a token.</source>
        <translation>Aucun programme n’a de jeton.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Revoke the token of {program}</source>
        <translation>Révoquer le jeton de {program}</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>Révoquer ce jeton ?</translation>
    </message>
    <message>
        <source>This is the token. Give it to the program now: it is not shown again.</source>
        <translation>Voici le jeton. Donnez-le au programme maintenant : il ne sera plus affiché.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>{program} can do nothing with this profile any more.</source>
        <translation>{program} ne peut plus rien faire avec ce profil.</translation>
    </message>
</context>
<context>
    <name>ProxyField</name>
    <message>
        <source>No proxy</source>
        <translation>Pas de proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>Proxy SOCKS5</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's: socks5://127.0.0.1:9050. Nothing is ever sent past it.</source>
        <translation>Proxy SOCKS5, comme celui de Tor : socks5://127.0.0.1:9050. Rien n’est jamais envoyé sans lui.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the proxy</source>
        <translation>Enregistrer le proxy</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Chats</source>
        <translation>Discussions</translation>
    </message>
    <message numerus="yes">
        <source>Chats, %n unread</source>
        <translation>
            <numerusform>Discussions, %n non lue</numerusform>
            <numerusform>Discussions, %n non lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Other profiles have {count} unread</source>
        <translation>Les autres profils ont {count} non lus</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message numerus="yes">
        <source>Requests, %n waiting</source>
        <translation>
            <numerusform>Demandes, %n en attente</numerusform>
            <numerusform>Demandes, %n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings. Version {version} of this program is there.</source>
        <translation>Réglages. La version {version} de ce programme est là.</translation>
    </message>
    <message>
        <source>Starred messages</source>
        <translation>Messages avec étoile</translation>
    </message>
    <message>
        <source>Your profile: {name}</source>
        <translation>Votre profil : {name}</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Cancel recording</source>
        <translation>Annuler l’enregistrement</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Send voice message</source>
        <translation>Envoyer le message vocal</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Je les ai notés</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Phrase de récupération</translation>
    </message>
    <message>
        <source>Two of them, from your paper:</source>
        <translation>Deux d’entre eux, d’après votre papier :</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Mot {number}</translation>
    </message>
    <message>
        <source>Write these 24 words on paper, in their order. They open this profile when the keyring is lost, and bring your identity back on another computer. Whoever has them is you.</source>
        <translation>Écrivez ces 24 mots sur papier, dans leur ordre. Ils ouvrent ce profil quand le trousseau est perdu et rendent votre identité sur un autre ordinateur. Qui les possède est vous.</translation>
    </message>
    <message>
        <source>Your recovery phrase</source>
        <translation>Votre phrase de récupération</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>If the system keyring is lost, only your recovery phrase opens this profile.</source>
        <translation>Si le trousseau du système est perdu, seule votre phrase de récupération ouvre ce profil.</translation>
    </message>
    <message>
        <source>Write down the recovery phrase</source>
        <translation>Noter la phrase de récupération</translation>
    </message>
</context>
<context>
    <name>RelayKnowledgeCard</name>
    <message>
        <source>Known: {what}</source>
        <translation>Connu : {what}</translation>
    </message>
    <message>
        <source>Not known: {what}</source>
        <translation>Inconnu : {what}</translation>
    </message>
</context>
<context>
    <name>RemoveProfileDialog</name>
    <message>
        <source>Backups (*.e2eebackup)</source>
        <translation>Sauvegardes (*.e2eebackup)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Its keys, messages, contacts and files leave this computer, and its built-in relay with them. Your contacts are not told: what they send waits, and is deleted unread. Without a backup and the 24 recovery words nothing of it can be had back.</source>
        <translation>Ses clés, messages, contacts et fichiers quittent cet ordinateur, avec son relais intégré. Vos contacts n’en sont pas informés : ce qu’ils envoient attend, puis est supprimé sans être lu. Sans une sauvegarde et les 24 mots, rien ne peut être récupéré.</translation>
    </message>
    <message>
        <source>Make a backup first</source>
        <translation>Sauvegarder d’abord</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Retirer définitivement</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Retirer de cet ordinateur</translation>
    </message>
    <message>
        <source>Remove {name} from this computer?</source>
        <translation>Retirer {name} de cet ordinateur ?</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Retrait en cours…</translation>
    </message>
    <message>
        <source>The backup is written. Your 24 recovery words open it.</source>
        <translation>La sauvegarde est écrite. Vos 24 mots l’ouvrent.</translation>
    </message>
    <message>
        <source>To go on, type the profile's name: {name}</source>
        <translation>Pour continuer, saisissez le nom du profil : {name}</translation>
    </message>
    <message>
        <source>Type the profile's name</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Écriture de la sauvegarde…</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>Accepter la demande</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Block this person</source>
        <translation>Bloquer cette personne</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the request</source>
        <translation>Supprimer la demande</translation>
    </message>
    <message>
        <source>{name} wants to write to you. They don't learn that you have read this until you accept.</source>
        <translation>{name} veut vous écrire. {name} n’apprend que vous avez lu ceci que si vous acceptez.</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Message requests</source>
        <translation>Demandes de message</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Aucune demande</translation>
    </message>
    <message>
        <source>People who write to your address for the first time appear here, until you let them in.</source>
        <translation>Les personnes qui écrivent pour la première fois à votre adresse apparaissent ici, jusqu’à ce que vous les acceptiez.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Draft:</source>
        <translation>Brouillon :</translation>
    </message>
</context>
<context>
    <name>SafetyNumberDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare by {way}</source>
        <translation>Comparer par {way}</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. Nothing was changed: {name} is not verified.</source>
        <translation>N’écrivez rien de confidentiel à {name}. Comparez encore une fois par un autre moyen ; si les numéros y diffèrent aussi, quelqu’un est peut-être entre vous. Rien n’a été changé : {name} n’est pas vérifié.</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. You had verified {name}: remove the verification if you are not sure any more.</source>
        <translation>N’écrivez rien de confidentiel à {name}. Comparez encore une fois par un autre moyen ; si les numéros y diffèrent aussi, quelqu’un est peut-être entre vous. Vous aviez vérifié {name} : retirez la vérification si vous n’en êtes plus sûr.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove verification?</source>
        <translation>Retirer la vérification ?</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Numéro de sécurité</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>The safety number just changed. Compare the new one.</source>
        <translation>Le numéro de sécurité vient de changer. Comparez le nouveau.</translation>
    </message>
    <message>
        <source>This contact will be shown as not verified until you compare the safety number again.</source>
        <translation>Ce contact sera affiché comme non vérifié jusqu’à ce que vous compariez de nouveau le numéro de sécurité.</translation>
    </message>
    <message>
        <source>You have verified this contact.</source>
        <translation>Vous avez vérifié ce contact.</translation>
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
        <translation>Une image de son code</translation>
    </message>
    <message>
        <source>Choose a picture of their code</source>
        <translation>Choisir une image de son code</translation>
    </message>
    <message>
        <source>Have the other person show the code of their safety number with you, and take a picture of it: with a phone, or of the screen in a video call. If it is the right code, the contact becomes verified at once.</source>
        <translation>Demandez à l’autre personne d’afficher le code de son numéro de sécurité avec vous et prenez-en une image : avec un téléphone, ou de l’écran pendant un appel vidéo. Si c’est le bon code, le contact est vérifié aussitôt.</translation>
    </message>
    <message>
        <source>Or drop a picture here, or paste it with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not use the camera of the computer: pictures are read from files. A picture that came to you as a message here proves nothing, because whoever is between you could have changed it.</source>
        <translation>Ce programme n’utilise pas la caméra de l’ordinateur : les images sont lues dans des fichiers. Une image arrivée ici par message ne prouve rien, car celui qui serait entre vous aurait pu la modifier.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Date and time of sending</source>
        <translation>Date et heure d’envoi</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programmer</translation>
    </message>
    <message>
        <source>Schedule the message</source>
        <translation>Programmer le message</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>The text waits on this computer, encrypted, and is sent then, or when the program next runs.</source>
        <translation>Le texte attend sur cet ordinateur, chiffré, et part à ce moment-là, ou au prochain démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>ScheduledDialog</name>
    <message>
        <source>Cancel text scheduled for {when}</source>
        <translation>Annuler le texte prévu pour {when}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the schedule</source>
        <translation>Fermer la liste</translation>
    </message>
    <message>
        <source>Edit text scheduled for {when}</source>
        <translation>Modifier le texte prévu pour {when}</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>Rien n’est programmé.</translation>
    </message>
    <message>
        <source>Scheduled messages</source>
        <translation>Messages programmés</translation>
    </message>
    <message>
        <source>Send now: {when}</source>
        <translation>Envoyer maintenant : {when}</translation>
    </message>
</context>
<context>
    <name>ScrolledTimeline</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Aller au dernier message</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Nouveaux messages</translation>
    </message>
    <message>
        <source>New safety number</source>
        <translation>Nouveau numéro de sécurité</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Afficher moins</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
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
            <numerusform>%n message est programmé : {when}</numerusform>
            <numerusform>%n messages sont programmés, le prochain : {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Autre moment…</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>Personnes bloquées</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Export et import</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>API locale</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Mon adresse</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher dans les réglages</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>What the relay knows</source>
        <translation>Ce que sait le relais</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>{setting}, in {page}</source>
        <translation>{setting}, dans {page}</translation>
    </message>
</context>
<context>
    <name>SpellMarks</name>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>Ajouter « {word} » au dictionnaire</translation>
    </message>
    <message>
        <source>Nothing similar is in the dictionary</source>
        <translation>Rien de semblable dans le dictionnaire</translation>
    </message>
    <message>
        <source>Remove “{word}” from the dictionary</source>
        <translation>Retirer « {word} » du dictionnaire</translation>
    </message>
</context>
<context>
    <name>SpellingCard</name>
    <message>
        <source>Check spelling in {language}</source>
        <translation>Vérifier l’orthographe en {language}</translation>
    </message>
    <message>
        <source>Looking for dictionaries…</source>
        <translation>Recherche des dictionnaires…</translation>
    </message>
    <message>
        <source>No dictionary is installed, so spelling is not checked. Dictionaries come from your system: on Linux, install Enchant and a Hunspell dictionary of your language.</source>
        <translation>Aucun dictionnaire n’est installé, donc l’orthographe n’est pas vérifiée. Les dictionnaires viennent de votre système : sous Linux, installez Enchant et un dictionnaire Hunspell de votre langue.</translation>
    </message>
    <message>
        <source>Wrong words are underlined while you write; their menu offers others. Everything is looked up on this computer. Words that you add are kept in this profile, encrypted.</source>
        <translation>Les mots faux sont soulignés pendant que vous écrivez ; leur menu en propose d’autres. Tout est cherché sur cet ordinateur. Les mots que vous ajoutez restent dans ce profil, chiffrés.</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Bringing the profile up to date</source>
        <translation>Mise à jour du profil</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Your profile is brought up to date. Nothing is lost if this is stopped.</source>
        <translation>Votre profil est mis à jour. Rien n’est perdu si vous l’arrêtez.</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Add a profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>Close this profile</source>
        <translation>Fermer ce profil</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>{profile}: can't be opened</source>
        <translation>{profile} : impossible à ouvrir</translation>
    </message>
    <message>
        <source>{profile}: closed</source>
        <translation>{profile} : fermé</translation>
    </message>
    <message>
        <source>{profile}: locked</source>
        <translation>{profile} : verrouillé</translation>
    </message>
    <message>
        <source>{profile}: opening</source>
        <translation>{profile} : ouverture</translation>
    </message>
    <message>
        <source>{profile}: {count} unread</source>
        <translation>{profile} : {count} non lus</translation>
    </message>
</context>
<context>
    <name>ThisProfileCard</name>
    <message>
        <source>Add a profile</source>
        <translation>Ajouter un profil</translation>
    </message>
    <message>
        <source>By this name you tell your profiles apart in this window. Your contacts never see it. It is stored unencrypted, so that a locked profile can be named.</source>
        <translation>Ce nom vous permet de distinguer vos profils dans cette fenêtre. Vos contacts ne le voient jamais. Il est enregistré sans chiffrement, afin qu’un profil verrouillé puisse être nommé.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>Par exemple : Travail</translation>
    </message>
    <message>
        <source>Name of this profile on this computer</source>
        <translation>Nom de ce profil sur cet ordinateur</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Retirer de cet ordinateur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save the profile's name</source>
        <translation>Enregistrer le nom du profil</translation>
    </message>
</context>
<context>
    <name>TimerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Messages éphémères</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>New messages disappear for both of you, so long after they were seen.</source>
        <translation>Les nouveaux messages disparaissent pour vous deux, ce temps après avoir été vus.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>Définir la durée</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Unité de temps</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>E2EE Desktop, %n unread</source>
        <translation>
            <numerusform>E2EE Desktop, %n non lu</numerusform>
            <numerusform>E2EE Desktop, %n non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>Sourdine pendant 1 heure</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation>Menu de la zone de notification</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Continuer dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Messages then go on coming in. Quit is in the menu of the icon, and at Ctrl+Q.</source>
        <translation>Les messages continuent alors d’arriver. « Quitter » est dans le menu de l’icône et sur Ctrl+Q.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code: {code}</source>
        <translation>Code : {code}</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>Copier le code d’erreur</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>UnlockingPages</name>
    <message>
        <source>Use the passphrase</source>
        <translation>Utiliser la phrase secrète</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>Utiliser la phrase de récupération</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>Fetch and verify it</source>
        <translation>Récupérer et vérifier</translation>
    </message>
    <message>
        <source>Fetching the new version</source>
        <translation>Récupération de la nouvelle version</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Chercher une version plus récente</translation>
    </message>
    <message>
        <source>Look once a week by itself</source>
        <translation>Chercher une fois par semaine automatiquement</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>C’est la version la plus récente.</translation>
    </message>
    <message>
        <source>This is version {version}. Nothing is asked of anybody until you look.</source>
        <translation>Ceci est la version {version}. Rien n’est demandé à personne avant que vous cherchiez.</translation>
    </message>
    <message>
        <source>This is version {version}. Once a week it is asked whether there is a newer one.</source>
        <translation>Ceci est la version {version}. Une fois par semaine, on demande s’il y en a une plus récente.</translation>
    </message>
    <message>
        <source>Version {version} is there, signed by the release keys.</source>
        <translation>La version {version} est là, signée par les clés de publication.</translation>
    </message>
    <message>
        <source>Who offers the versions then sees once a week that somebody uses this one: from your proxy, if you have set one.</source>
        <translation>Qui propose les versions voit alors une fois par semaine que quelqu’un utilise celle-ci : depuis votre proxy, si vous en avez réglé un.</translation>
    </message>
    <message>
        <source>{file} is verified. Open it with your system's installer.</source>
        <translation>{file} est vérifié. Ouvrez-le avec l’installateur de votre système.</translation>
    </message>
    <message>
        <source>{file} is verified. Your system's installer goes on.</source>
        <translation>{file} est vérifié. L’installateur de votre système prend la suite.</translation>
    </message>
</context>
<context>
    <name>UsageCard</name>
    <message>
        <source>Counting…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>How long messages with {name} are kept</source>
        <translation>Durée de conservation des messages avec {name}</translation>
    </message>
    <message>
        <source>Messages older than a conversation keeps them are deleted here. Starred messages stay.</source>
        <translation>Les messages plus anciens que la durée de conservation d’une conversation sont supprimés ici. Les messages avec étoile restent.</translation>
    </message>
    <message>
        <source>The largest {count} conversations are shown.</source>
        <translation>Les {count} plus grandes conversations sont affichées.</translation>
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
        <translation>Des messages que seuls vous et vos contacts pouvez lire.</translation>
    </message>
    <message>
        <source>No phone number, no e-mail address, no account on a server. Your keys stay on this computer.</source>
        <translation>Pas de numéro de téléphone, pas d’adresse e-mail, pas de compte sur un serveur. Vos clés restent sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Edit message</source>
        <translation>Modifier le message</translation>
    </message>
    <message>
        <source>Reply to yourself</source>
        <translation>Répondre à vous-même</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Répondre à {name}</translation>
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
        <translation>dddd d MMMM</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%n discussion</numerusform>
            <numerusform>%n discussions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
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
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact's mailbox is full of messages that cannot be read. A hundred of them are asked for, no more at once.</source>
        <translation>La boîte aux lettres d’un contact est pleine de messages illisibles. Cent d’entre eux sont redemandés, pas plus à la fois.</translation>
    </message>
    <message>
        <source>A database was to be made where there is one. Choose another folder.</source>
        <translation>Une base devait être créée où il y en a une. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>A decrypted envelope is not padded as it must be. Ask the contact to update; nothing was changed.</source>
        <translation>Une enveloppe déchiffrée n’est pas remplie comme il faut. Demandez au contact de mettre à jour ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>A device certificate is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>Un certificat d’appareil n’a pas la forme voulue. Demandez au contact de mettre à jour ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>A file does not belong to the key or the message that it came with. Ask the contact to send the file again.</source>
        <translation>Un fichier n’appartient pas à la clé ou au message qui l’accompagnait. Demandez au contact de renvoyer le fichier.</translation>
    </message>
    <message>
        <source>A file ends before its end, or has more after it. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>Un fichier finit avant sa fin, ou continue après. Récupérez-le de nouveau ; si cela persiste, demandez qu’il soit renvoyé.</translation>
    </message>
    <message>
        <source>A file is encrypted in a way that this version does not know. Update this program.</source>
        <translation>Un fichier est chiffré d’une manière que cette version ne connaît pas. Mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Restore the profile folder from a backup.</source>
        <translation>Un fichier de ce profil est endommagé. Restaurez le dossier du profil depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>A file that the relay kept is damaged. Check the relay's disk; it has to be sent again.</source>
        <translation>Un fichier gardé par le relais est endommagé. Vérifiez le disque du relais ; le fichier doit être renvoyé.</translation>
    </message>
    <message>
        <source>A frame holds an envelope of none of the three sizes. Update relay and program.</source>
        <translation>Une trame contient une enveloppe d’aucune des trois tailles. Mettez à jour relais et programme.</translation>
    </message>
    <message>
        <source>A frame is longer than any may be. Update relay and program.</source>
        <translation>Une trame est plus longue que permis. Mettez à jour relais et programme.</translation>
    </message>
    <message>
        <source>A frame is not in the one form that its kind has. Update relay and program.</source>
        <translation>Une trame n’a pas la forme unique de son genre. Mettez à jour relais et programme.</translation>
    </message>
    <message>
        <source>A frame of a kind that this version does not know. Update relay and program.</source>
        <translation>Une trame d’un genre que cette version ne connaît pas. Mettez à jour relais et programme.</translation>
    </message>
    <message>
        <source>A frame of another version of the protocol. Update relay and program.</source>
        <translation>Une trame d’une autre version du protocole. Mettez à jour relais et programme.</translation>
    </message>
    <message>
        <source>A key's name has 1 to 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>Le nom d’une clé a de 1 à 64 lettres, chiffres, points, traits d’union et tirets bas.</translation>
    </message>
    <message>
        <source>A list of devices holds one of another account. Ask for a new link and compare safety numbers.</source>
        <translation>Une liste d’appareils en contient un d’un autre compte. Demandez un nouveau lien et comparez les numéros de sécurité.</translation>
    </message>
    <message>
        <source>A list of devices is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>Une liste d’appareils n’a pas la forme voulue. Demandez au contact de mettre à jour ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>A message came a second time. It is shown once.</source>
        <translation>Un message est venu une deuxième fois. Il est affiché une fois.</translation>
    </message>
    <message>
        <source>A message does not belong to the key that it names. It is asked for again.</source>
        <translation>Un message n’appartient pas à la clé qu’il nomme. Il est redemandé.</translation>
    </message>
    <message>
        <source>A message is more than 1,000 ahead of the last one. It is asked for again.</source>
        <translation>Un message a plus de 1 000 d’avance sur le dernier. Il est redemandé.</translation>
    </message>
    <message>
        <source>A message is not in the form that it must have. It is asked for again.</source>
        <translation>Un message n’a pas la forme voulue. Il est redemandé.</translation>
    </message>
    <message>
        <source>A message was altered on its way. It is asked for again.</source>
        <translation>Un message a été modifié en route. Il est redemandé.</translation>
    </message>
    <message>
        <source>A newer version of this program made that export. Update this program.</source>
        <translation>Une version plus récente de ce programme a fait cet export. Mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>A one-time prekey was not signed by its owner. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Une clé à usage unique n’était pas signée par son propriétaire. Quelqu’un s’en est peut-être mêlé : demandez un nouveau lien par un autre moyen.</translation>
    </message>
    <message>
        <source>A piece of a file was altered, moved, repeated or cut off. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>Un morceau de fichier a été modifié, déplacé, répété ou tronqué. Récupérez le fichier de nouveau ; si cela persiste, demandez qu’il soit renvoyé.</translation>
    </message>
    <message>
        <source>A prekey is not in the form that it must have. Ask for a new link.</source>
        <translation>Une préclé n’a pas la forme voulue. Demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>A program's name has 1 to 64 letters, digits, spaces, dots, hyphens and underscores.</source>
        <translation>Le nom d’un programme a de 1 à 64 lettres, chiffres, espaces, points, traits d’union et tirets bas.</translation>
    </message>
    <message>
        <source>A public key that would make the shared secret known to everybody. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Une clé publique qui rendrait le secret commun connu de tous. Quelqu’un s’en est peut-être mêlé : demandez un nouveau lien par un autre moyen.</translation>
    </message>
    <message>
        <source>A ratchet step that nobody could have made yet. It was refused.</source>
        <translation>Un pas du cliquet que personne n’a encore pu faire. Il a été refusé.</translation>
    </message>
    <message>
        <source>A reaction is one emoji. Choose one.</source>
        <translation>Une réaction est un seul émoji. Choisissez-en un.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words. Enter all of them, in their order.</source>
        <translation>Une phrase de récupération a 24 mots. Saisissez-les tous, dans leur ordre.</translation>
    </message>
    <message>
        <source>A relay or a client described an attachment in a form that nobody knows. Update relay and program.</source>
        <translation>Un relais ou un client a décrit une pièce jointe sous une forme inconnue. Mettez à jour relais et programme.</translation>
    </message>
    <message>
        <source>A relay or a client sent a frame without content. Update relay and program.</source>
        <translation>Un relais ou un client a envoyé une trame sans contenu. Mettez à jour relais et programme.</translation>
    </message>
    <message>
        <source>A relay that listens everywhere does not know under which name it is reached. Give --public-host.</source>
        <translation>Un relais qui écoute partout ne sait pas sous quel nom on le joint. Indiquez --public-host.</translation>
    </message>
    <message>
        <source>A safety number changed while you compared. Look at it first.</source>
        <translation>Un numéro de sécurité a changé pendant la comparaison. Regardez-le d’abord.</translation>
    </message>
    <message>
        <source>A safety number changed. Sending is paused.</source>
        <translation>Un numéro de sécurité a changé. L’envoi est suspendu.</translation>
    </message>
    <message>
        <source>A second person used an invite link of ours. Make a link for each person.</source>
        <translation>Une deuxième personne a utilisé un de nos liens d’invitation. Créez un lien pour chaque personne.</translation>
    </message>
    <message>
        <source>A setting has a value that it can't have. Correct the line that is named.</source>
        <translation>Un réglage a une valeur impossible. Corrigez la ligne indiquée.</translation>
    </message>
    <message>
        <source>A signature is not by whom it claims. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Une signature n’est pas de qui elle prétend. Quelqu’un s’en est peut-être mêlé : demandez un nouveau lien par un autre moyen.</translation>
    </message>
    <message>
        <source>A stored session is damaged. A new one is made. Report it if it stays.</source>
        <translation>Une session enregistrée est endommagée. Une nouvelle est faite. Signalez-le si cela persiste.</translation>
    </message>
    <message>
        <source>A stranger does not know the secret of the link that they claim to use. Send them the link again, whole.</source>
        <translation>Un inconnu ne connaît pas le secret du lien qu’il prétend utiliser. Envoyez-lui de nouveau le lien entier.</translation>
    </message>
    <message>
        <source>A stranger's first message does not introduce them. It was refused.</source>
        <translation>Le premier message d’un inconnu ne le présente pas. Il a été refusé.</translation>
    </message>
    <message>
        <source>A stranger's introduction names a relay address that is none. Ask them to update.</source>
        <translation>La présentation d’un inconnu nomme une adresse de relais qui n’en est pas une. Demandez-lui de mettre à jour.</translation>
    </message>
    <message>
        <source>A text can be edited for one day. Write a new one.</source>
        <translation>Un texte peut être modifié pendant un jour. Écrivez-en un nouveau.</translation>
    </message>
    <message>
        <source>A token is needed that this messenger gave out and did not revoke.</source>
        <translation>Il faut un jeton que cette messagerie a donné et n’a pas révoqué.</translation>
    </message>
    <message>
        <source>Accept this person's request before you write.</source>
        <translation>Acceptez la demande de cette personne avant d’écrire.</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>An ML-KEM public key that is none. Ask for a new link.</source>
        <translation>Une clé publique ML-KEM qui n’en est pas une. Demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>An announcement of a new identity does not follow from the old one. Compare safety numbers on another channel.</source>
        <translation>L’annonce d’une nouvelle identité ne découle pas de l’ancienne. Comparez les numéros de sécurité par un autre moyen.</translation>
    </message>
    <message>
        <source>An announcement of a new identity is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>L’annonce d’une nouvelle identité n’a pas la forme voulue. Demandez au contact de mettre à jour ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>An envelope has none of the three sizes. It was ignored.</source>
        <translation>Une enveloppe n’a aucune des trois tailles. Elle a été ignorée.</translation>
    </message>
    <message>
        <source>An envelope that you fetched is erased within seconds. What stays for at most 40 days is a mark of 16 bytes that names no mailbox.</source>
        <translation>Une enveloppe que vous avez récupérée est effacée en quelques secondes. Ce qui reste au plus 40 jours est une marque de 16 octets qui ne nomme aucune boîte.</translation>
    </message>
    <message>
        <source>An older copy of this profile was put back. Conversations begin new sessions; what came since then is asked for again.</source>
        <translation>Une copie plus ancienne de ce profil a été remise. Les conversations commencent de nouvelles sessions ; ce qui est venu depuis est redemandé.</translation>
    </message>
    <message>
        <source>An onion address needs Tor. Start Tor, then enter its proxy (socks5://127.0.0.1:9050) in the settings.</source>
        <translation>Une adresse onion demande Tor. Démarrez Tor, puis saisissez son proxy (socks5://127.0.0.1:9050) dans les réglages.</translation>
    </message>
    <message>
        <source>An opening claims to come from this very account. It was refused.</source>
        <translation>Une ouverture prétend venir de ce compte même. Elle a été refusée.</translation>
    </message>
    <message>
        <source>An opening in one contact's mailbox speaks for another account. It was refused.</source>
        <translation>Une ouverture dans la boîte d’un contact parle pour un autre compte. Elle a été refusée.</translation>
    </message>
    <message>
        <source>An opening of a conversation came a second time. It was ignored.</source>
        <translation>L’ouverture d’une conversation est venue une deuxième fois. Elle a été ignorée.</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animaux et nature</translation>
    </message>
    <message>
        <source>Another connection of this profile took the mailbox over. Close the profile where else it is open.</source>
        <translation>Une autre connexion de ce profil a pris la boîte aux lettres. Fermez le profil là où il est encore ouvert.</translation>
    </message>
    <message>
        <source>Another copy of this profile was used. If that was not you, change your identity in the settings and tell your contacts.</source>
        <translation>Une autre copie de ce profil a été utilisée. Si ce n’était pas vous, changez votre identité dans les réglages et prévenez vos contacts.</translation>
    </message>
    <message>
        <source>Another program is using the message database. Close it, then try again.</source>
        <translation>Un autre programme utilise la base des messages. Fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Another relay runs on this data folder. Stop it, or choose another folder.</source>
        <translation>Un autre relais tourne sur ce dossier de données. Arrêtez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>B</source>
        <translation>o</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Both of you saw the same emoji: {name} is verified.</source>
        <translation>Vous avez vu tous deux les mêmes émojis : {name} est vérifié.</translation>
    </message>
    <message>
        <source>Both of you see seven emoji and tell each other what they are. {name} must be online now.</source>
        <translation>Vous voyez tous deux sept émojis et vous vous dites lesquels. {name} doit être en ligne maintenant.</translation>
    </message>
    <message>
        <source>Can't be right. The time shown is when the message came here.</source>
        <translation>Ne peut pas être juste. L’heure affichée est celle de l’arrivée du message ici.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change accepted without comparing</source>
        <translation>Changement accepté sans comparer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose 1 to 365 days, and 1 to 100 backups to keep.</source>
        <translation>Choisissez de 1 à 365 jours, et de 1 à 100 sauvegardes à garder.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Comparer le numéro de sécurité</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who you talk to.</source>
        <translation>Comparez le numéro de sécurité pour être sûr de savoir à qui vous parlez.</translation>
    </message>
    <message>
        <source>Compare these digits with {name}, in person or on a channel that you already trust. If they differ, do not mark the contact as verified.</source>
        <translation>Comparez ces chiffres avec {name}, en personne ou par un moyen auquel vous faites déjà confiance. S’ils diffèrent, ne marquez pas le contact comme vérifié.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Database: {database}. Files: {files}.</source>
        <translation>Base de données : {database}. Fichiers : {files}.</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>Message supprimé</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delivered to their device</source>
        <translation>Remis à son appareil</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Disappearing messages were set</source>
        <translation>Messages éphémères réglés</translation>
    </message>
    <message>
        <source>Disappears</source>
        <translation>Disparaît</translation>
    </message>
    <message>
        <source>Does {name} see the same seven, in the same order? Ask by voice or in person, not by a message here.</source>
        <translation>{name} voit-il les sept mêmes, dans le même ordre ? Demandez de vive voix ou en personne, pas par un message ici.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>Enter the 24 words of your recovery phrase to open this profile.</source>
        <translation>Saisissez les 24 mots de votre phrase de récupération pour ouvrir ce profil.</translation>
    </message>
    <message>
        <source>Enter your passphrase to open this profile.</source>
        <translation>Saisissez votre phrase secrète pour ouvrir ce profil.</translation>
    </message>
    <message>
        <source>Every message is one of three sizes: 4, 16 or 64 KiB. Its hour stays on the disk until you have fetched it, at most 30 days. Files are seen as a number of MiB.</source>
        <translation>Chaque message a une de trois tailles : 4, 16 ou 64 Kio. Son heure reste sur le disque jusqu’à ce que vous l’ayez récupéré, au plus 30 jours. Les fichiers sont vus comme un nombre de Mio.</translation>
    </message>
    <message>
        <source>Fetching somebody's first keys comes before the first message. The relay sees the connection from which it is done.</source>
        <translation>On récupère les premières clés d’une personne avant le premier message. Le relais voit la connexion par laquelle cela se fait.</translation>
    </message>
    <message>
        <source>File {name}, {detail}. {text}</source>
        <translation>Fichier {name}, {detail}. {text}</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Vu pour la première fois</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Manger et boire</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Donnez un nom au fichier.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Goes on from another device</source>
        <translation>Continue depuis un autre appareil</translation>
    </message>
    <message>
        <source>Good: one more word makes it strong.</source>
        <translation>Bonne : un mot de plus la rend forte.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>Historique importé</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>It sees the address of your proxy's exit, not that of this computer.</source>
        <translation>Il voit l’adresse de sortie de votre proxy, pas celle de cet ordinateur.</translation>
    </message>
    <message>
        <source>It sees the network address from which this computer connects, for as long as it is connected. It writes none down.</source>
        <translation>Il voit l’adresse réseau d’où cet ordinateur se connecte, tant qu’il est connecté. Il n’en note aucune.</translation>
    </message>
    <message>
        <source>Kept for ever</source>
        <translation>Gardés pour toujours</translation>
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
        <translation>Mo</translation>
    </message>
    <message>
        <source>Mailboxes are random numbers, another one for each pair of people. There are no accounts, no address books and no log of addresses.</source>
        <translation>Les boîtes aux lettres sont des nombres aléatoires, un autre pour chaque paire de personnes. Il n’y a ni comptes, ni carnets d’adresses, ni journal des adresses.</translation>
    </message>
    <message>
        <source>May {deeds}.</source>
        <translation>Peut {deeds}.</translation>
    </message>
    <message>
        <source>Message request</source>
        <translation>Demande de message</translation>
    </message>
    <message>
        <source>Messages can be kept for 1 to 36,500 days, or for ever (0).</source>
        <translation>Les messages peuvent être gardés de 1 à 36 500 jours, ou pour toujours (0).</translation>
    </message>
    <message>
        <source>Messages disappear after at most one year. Choose a shorter time, or 0 for never.</source>
        <translation>Les messages disparaissent après un an au plus. Choisissez un temps plus court, ou 0 pour jamais.</translation>
    </message>
    <message>
        <source>Messages from an export. Nobody's keys belong to it, so nothing can be sent or verified here.</source>
        <translation>Messages d’un export. Aucune clé n’y appartient, donc rien ne peut être envoyé ni vérifié ici.</translation>
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
        <translation>Messages : {messages}. Fichiers : {files}. {size}</translation>
    </message>
    <message>
        <source>Messages: {messages}. {size}</source>
        <translation>Messages : {messages}. {size}</translation>
    </message>
    <message>
        <source>Monday at 9:00</source>
        <translation>Lundi à 9:00</translation>
    </message>
    <message>
        <source>More came while the profile was locked than is kept here. The rest waits at the relays.</source>
        <translation>Il est arrivé plus que ce qui est gardé ici pendant que le profil était verrouillé. Le reste attend sur les relais.</translation>
    </message>
    <message>
        <source>More may be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>Jamais utilisé.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Nouveau message</translation>
    </message>
    <message>
        <source>New safety number. {name} may have a new device. Sending is paused until you decide.</source>
        <translation>Nouveau numéro de sécurité. {name} a peut-être un nouvel appareil. L’envoi est suspendu jusqu’à ce que vous décidiez.</translation>
    </message>
    <message>
        <source>No key of this session opens the message. It is asked for again.</source>
        <translation>Aucune clé de cette session n’ouvre le message. Il est redemandé.</translation>
    </message>
    <message>
        <source>No keyring is running</source>
        <translation>Aucun trousseau ne fonctionne</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>N’est plus là</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Pas encore de messages</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow it in the system's settings.</source>
        <translation>Aucun microphone trouvé. Branchez-en un, ou autorisez-le dans les réglages du système.</translation>
    </message>
    <message>
        <source>No node of the NATS cluster answers. Check the store setting, and that the nodes run with JetStream.</source>
        <translation>Aucun nœud du cluster NATS ne répond. Vérifiez le réglage store, et que les nœuds tournent avec JetStream.</translation>
    </message>
    <message>
        <source>No relay runs on this data folder. Start it, or name the right folder.</source>
        <translation>Aucun relais ne tourne sur ce dossier de données. Démarrez-le, ou nommez le bon dossier.</translation>
    </message>
    <message>
        <source>No system keyring is available. Start it (on Linux: GNOME Keyring or KWallet), then try again.</source>
        <translation>Aucun trousseau du système n’est disponible. Démarrez-le (sous Linux : GNOME Keyring ou KWallet), puis réessayez.</translation>
    </message>
    <message>
        <source>Nor names, pictures, files, reactions, receipts or who is writing: all of it is one sealed envelope.</source>
        <translation>Ni noms, images, fichiers, réactions, accusés ou qui est en train d’écrire : tout cela est une seule enveloppe scellée.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>Note pour moi</translation>
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
        <translation>Rien n’y a été touché.</translation>
    </message>
    <message>
        <source>Nothing of it leaves this computer. No relay and nobody else has it.</source>
        <translation>Rien de cela ne quitte cet ordinateur. Aucun relais ni personne d’autre ne l’a.</translation>
    </message>
    <message>
        <source>Nothing saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted, and no new profile was made in its place.</source>
        <translation>Rien n’a été supprimé, et aucun nouveau profil n’a été créé à sa place.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>One of these words is no recovery word. Check its spelling.</source>
        <translation>Un de ces mots n’est pas un mot de récupération. Vérifiez son orthographe.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Seulement sur cet ordinateur</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused, {done}</source>
        <translation>En pause, {done}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Pin for both</source>
        <translation>Épingler pour les deux</translation>
    </message>
    <message>
        <source>Public identity keys of another length than they have. Ask for a new link.</source>
        <translation>Clés publiques d’identité d’une autre longueur que la leur. Demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Réagir</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Retirer l’étoile</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Safety number changed</source>
        <translation>Numéro de sécurité changé</translation>
    </message>
    <message>
        <source>Safety number changed by its owner</source>
        <translation>Numéro de sécurité changé par son propriétaire</translation>
    </message>
    <message>
        <source>Safety number replaced</source>
        <translation>Numéro de sécurité remplacé</translation>
    </message>
    <message>
        <source>Safety number with {name}</source>
        <translation>Numéro de sécurité avec {name}</translation>
    </message>
    <message>
        <source>Saved: {count}, from {begin} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
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
        <translation>Dites de quel âge ou de quelle taille sont les messages à supprimer.</translation>
    </message>
    <message>
        <source>Say what the program may do: one or more of crypto, read, send, files.</source>
        <translation>Dites ce que le programme peut faire : un ou plusieurs parmi crypto, read, send, files.</translation>
    </message>
    <message>
        <source>Say which file the backup is, or shall be.</source>
        <translation>Dites quel fichier est la sauvegarde, ou doit l’être.</translation>
    </message>
    <message>
        <source>Say which slot: keyring, passphrase or phrase.</source>
        <translation>Dites quel emplacement : keyring, passphrase ou phrase.</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>Avis de sécurité</translation>
    </message>
    <message>
        <source>Sending is paused until you decide about the changed safety number. Compare the digits or scan the code.</source>
        <translation>L’envoi est suspendu jusqu’à ce que vous décidiez au sujet du numéro de sécurité changé. Comparez les chiffres ou scannez le code.</translation>
    </message>
    <message>
        <source>Sent: the relay has it</source>
        <translation>Envoyé : le relais l’a</translation>
    </message>
    <message>
        <source>Several contacts have this name. Use the contact's id instead.</source>
        <translation>Plusieurs contacts ont ce nom. Utilisez plutôt l’identifiant du contact.</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>Some of what came while the profile was locked can't be read. Its senders are asked to send it again.</source>
        <translation>Une partie de ce qui est arrivé pendant que le profil était verrouillé est illisible. Ses expéditeurs sont priés de l’envoyer à nouveau.</translation>
    </message>
    <message>
        <source>Somebody opened a conversation with a key of ours that is used up or too old. Ask them to try again: they fetch fresh keys.</source>
        <translation>Quelqu’un a ouvert une conversation avec une de nos clés, usée ou trop ancienne. Demandez-lui de réessayer : des clés fraîches seront prises.</translation>
    </message>
    <message>
        <source>Somebody who sees the network of your relay and of your contact at once can match the times of sending and receiving. That cannot be hidden.</source>
        <translation>Qui voit à la fois le réseau de votre relais et celui de votre contact peut rapprocher les heures d’envoi et de réception. Cela ne peut pas être caché.</translation>
    </message>
    <message>
        <source>Something went wrong ({code}). Nothing was changed; try again, and report the code if it stays.</source>
        <translation>Quelque chose s’est mal passé ({code}). Rien n’a été changé ; réessayez, et signalez le code si cela persiste.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Ajouter une étoile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Strangers write more than is kept for you: 100 requests, 100 unread messages each. Accept, refuse or block some.</source>
        <translation>Des inconnus écrivent plus que ce qui est gardé pour vous : 100 demandes, 100 messages non lus chacune. Acceptez-en, refusez-en ou bloquez-en.</translation>
    </message>
    <message>
        <source>Strong: hard to guess, even with much time.</source>
        <translation>Forte : difficile à deviner, même avec beaucoup de temps.</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symboles</translation>
    </message>
    <message>
        <source>That folder holds no export of this program, or a damaged one. Nothing was imported.</source>
        <translation>Ce dossier ne contient pas d’export de ce programme, ou un export endommagé. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>That some mailboxes are of one person</source>
        <translation>Que certaines boîtes sont d’une même personne</translation>
    </message>
    <message>
        <source>That somebody begins a conversation</source>
        <translation>Que quelqu’un commence une conversation</translation>
    </message>
    <message>
        <source>That time is over. Choose one that is still to come.</source>
        <translation>Ce moment est passé. Choisissez-en un à venir.</translation>
    </message>
    <message>
        <source>That was wrong several times in a row. Wait a moment, at most five minutes, then try again.</source>
        <translation>C’était faux plusieurs fois de suite. Attendez un moment, cinq minutes au plus, puis réessayez.</translation>
    </message>
    <message>
        <source>The NATS cluster does not answer in time. Most of its nodes must run and reach each other.</source>
        <translation>Le cluster NATS ne répond pas à temps. La plupart de ses nœuds doivent tourner et se joindre.</translation>
    </message>
    <message>
        <source>The backup can't be read. Check its path and its permissions.</source>
        <translation>La sauvegarde ne peut pas être lue. Vérifiez son chemin et ses droits d’accès.</translation>
    </message>
    <message>
        <source>The backup could not be written or did not read back whole; nothing is left of it. Check space and permissions, try again.</source>
        <translation>La sauvegarde n’a pas pu être écrite ou relue entière ; il n’en reste rien. Vérifiez l’espace et les droits d’accès, puis réessayez.</translation>
    </message>
    <message>
        <source>The backup could not be written. Check the folder, its permissions and the free space.</source>
        <translation>La sauvegarde n’a pas pu être écrite. Vérifiez le dossier, ses droits d’accès et l’espace libre.</translation>
    </message>
    <message>
        <source>The built-in relay could not start. Another program may be using its port.</source>
        <translation>Le relais intégré n’a pas pu démarrer. Un autre programme utilise peut-être son port.</translation>
    </message>
    <message>
        <source>The certificate that the settings name is not there. Check tls.certificate and tls.key.</source>
        <translation>Le certificat que nomment les réglages n’est pas là. Vérifiez tls.certificate et tls.key.</translation>
    </message>
    <message>
        <source>The command line is not understood. See --help.</source>
        <translation>La ligne de commande n’est pas comprise. Voir --help.</translation>
    </message>
    <message>
        <source>The comparison began anew on the other side.</source>
        <translation>La comparaison a recommencé de l’autre côté.</translation>
    </message>
    <message>
        <source>The comparison of emoji has ended, or another took its place. Start a new comparison.</source>
        <translation>La comparaison d’émojis est finie, ou une autre a pris sa place. Commencez-en une nouvelle.</translation>
    </message>
    <message>
        <source>The comparison was broken off: the other side took a step that no honest program takes. Somebody may interfere.</source>
        <translation>La comparaison a été interrompue : l’autre côté a fait un pas qu’aucun programme honnête ne fait. Quelqu’un s’en mêle peut-être.</translation>
    </message>
    <message>
        <source>The contact has not answered yet, so there is nobody to compare with. Compare once they have answered.</source>
        <translation>Le contact n’a pas encore répondu ; il n’y a donc personne avec qui comparer. Comparez quand il aura répondu.</translation>
    </message>
    <message>
        <source>The contact uses a version or suite that this program does not know. Update both programs.</source>
        <translation>Le contact utilise une version ou une suite que ce programme ne connaît pas. Mettez à jour les deux programmes.</translation>
    </message>
    <message>
        <source>The contact's keys are gone: the history can be read, and you have to add them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact's keys arrived damaged. Try again; if it happens again, ask for a new link.</source>
        <translation>Les clés du contact sont arrivées endommagées. Réessayez ; si cela se reproduit, demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>The contact's safety number changed. Compare it, or go on without verifying, before you send.</source>
        <translation>Le numéro de sécurité du contact a changé. Comparez-le, ou continuez sans vérifier, avant d’envoyer.</translation>
    </message>
    <message>
        <source>The damaged database is kept in the profile's folder, under {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can't be written. Check its owner, its permissions and the free space.</source>
        <translation>Le dossier de données n’est pas inscriptible. Vérifiez son propriétaire, ses droits d’accès et l’espace libre.</translation>
    </message>
    <message>
        <source>The data folder holds another program's database. Choose another folder.</source>
        <translation>Le dossier de données contient la base d’un autre programme. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The data folder was written by a newer version. Update this relay.</source>
        <translation>Le dossier de données a été écrit par une version plus récente. Mettez ce relais à jour.</translation>
    </message>
    <message>
        <source>The disk failed to take what was to be written. Check the disk and its free space, and try again.</source>
        <translation>Le disque n’a pas pris ce qui devait être écrit. Vérifiez le disque et l’espace libre, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; nothing was lost.</source>
        <translation>Le disque est plein. Libérez de l’espace ; rien n’a été perdu.</translation>
    </message>
    <message>
        <source>The disks of the NATS cluster that holds the mailboxes are full. Give its nodes room.</source>
        <translation>Les disques du cluster NATS qui garde les boîtes aux lettres sont pleins. Donnez de la place à ses nœuds.</translation>
    </message>
    <message>
        <source>The emoji differ: somebody may be between you. Nothing was changed and nothing was sent. Do not write anything confidential to {name}; compare again through another channel.</source>
        <translation>Les émojis sont différents : quelqu’un est peut-être entre vous. Rien n’a été changé ni envoyé. N’écrivez rien de confidentiel à {name} ; comparez encore une fois par un autre moyen.</translation>
    </message>
    <message>
        <source>The encrypted files of this profile can't be read or written. Check the free space and the folder's permissions.</source>
        <translation>Les fichiers chiffrés de ce profil ne peuvent être ni lus ni écrits. Vérifiez l’espace libre et les droits d’accès du dossier.</translation>
    </message>
    <message>
        <source>The export was cancelled. What had been written was removed.</source>
        <translation>L’export a été annulé. Ce qui était écrit a été retiré.</translation>
    </message>
    <message>
        <source>The file can't be read or written. Check its permissions and the free space.</source>
        <translation>Le fichier ne peut être ni lu ni écrit. Vérifiez ses droits d’accès et l’espace libre.</translation>
    </message>
    <message>
        <source>The file can't be saved there. Check the folder, its permissions and the free space.</source>
        <translation>Le fichier ne peut pas être enregistré là. Vérifiez le dossier, ses droits d’accès et l’espace libre.</translation>
    </message>
    <message>
        <source>The file changed before it was sent. Send it again.</source>
        <translation>Le fichier a changé avant d’être envoyé. Envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file changed while it was sent or fetched. Try again, and leave it alone meanwhile.</source>
        <translation>Le fichier a changé pendant l’envoi ou la récupération. Réessayez, et n’y touchez pas entre-temps.</translation>
    </message>
    <message>
        <source>The file is a database that anybody can read, so that it is not ours. Restore the profile folder from a backup.</source>
        <translation>Le fichier est une base que tout le monde peut lire, donc pas la nôtre. Restaurez le dossier du profil depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The file is no longer where it was. Put it back and try again, or send it anew.</source>
        <translation>Le fichier n’est plus où il était. Remettez-le et réessayez, ou envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is damaged. Restore the profile folder from a backup.</source>
        <translation>Le fichier qui contient la clé protégée de ce profil est endommagé. Restaurez le dossier du profil depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is missing. Restore the profile folder from a backup.</source>
        <translation>Le fichier qui contient la clé protégée de ce profil manque. Restaurez le dossier du profil depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The file with the key under the passphrase was written by a newer version. Update this program.</source>
        <translation>Le fichier de la clé sous phrase secrète a été écrit par une version plus récente. Mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>The file with the long-term key can't be read or written. Check its path and its permissions.</source>
        <translation>Le fichier de la clé à long terme ne peut être ni lu ni écrit. Vérifiez son chemin et ses droits d’accès.</translation>
    </message>
    <message>
        <source>The file with the recovery phrase can't be read. Check its path and its permissions.</source>
        <translation>Le fichier de la phrase de récupération ne peut pas être lu. Vérifiez son chemin et ses droits d’accès.</translation>
    </message>
    <message>
        <source>The folder can't be made or written. Check its permissions and the free space.</source>
        <translation>Le dossier ne peut être ni créé ni écrit. Vérifiez ses droits d’accès et l’espace libre.</translation>
    </message>
    <message>
        <source>The folder can't be read. Check its permissions.</source>
        <translation>Le dossier ne peut pas être lu. Vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>The key does not open this message database. Check that keyring and profile belong together.</source>
        <translation>La clé n’ouvre pas cette base de messages. Vérifiez que trousseau et profil vont ensemble.</translation>
    </message>
    <message>
        <source>The key in the backup does not open with this passphrase. Give the right one with --passphrase-file.</source>
        <translation>La clé de la sauvegarde ne s’ouvre pas avec cette phrase secrète. Donnez la bonne avec --passphrase-file.</translation>
    </message>
    <message>
        <source>The key in this file is another relay's. Use the file that belongs to this relay.</source>
        <translation>La clé de ce fichier est celle d’un autre relais. Utilisez le fichier de ce relais.</translation>
    </message>
    <message>
        <source>The key of this profile is damaged</source>
        <translation>La clé de ce profil est endommagée</translation>
    </message>
    <message>
        <source>The key of this profile is missing</source>
        <translation>La clé de ce profil manque</translation>
    </message>
    <message>
        <source>The keyring has a key, but not the one of this profile. Open it by its passphrase or its recovery phrase.</source>
        <translation>Le trousseau a une clé, mais pas celle de ce profil. Ouvrez-le par sa phrase secrète ou sa phrase de récupération.</translation>
    </message>
    <message>
        <source>The keyring has another profile's key</source>
        <translation>Le trousseau a la clé d’un autre profil</translation>
    </message>
    <message>
        <source>The keyring has no key for this profile. Was the keyring reset or another user's keyring opened? Your messages stay encrypted.</source>
        <translation>Le trousseau n’a pas de clé pour ce profil. A-t-il été réinitialisé, ou est-ce celui d’un autre utilisateur ? Vos messages restent chiffrés.</translation>
    </message>
    <message>
        <source>The keyring has no key of this name. Restore the keyring; make a new key only where nothing was encrypted yet.</source>
        <translation>Le trousseau n’a pas de clé de ce nom. Restaurez le trousseau ; ne créez une nouvelle clé que si rien n’a encore été chiffré.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>The keyring's entry for this profile is damaged. Restore the keyring from a backup; your messages stay encrypted.</source>
        <translation>L’entrée du trousseau pour ce profil est endommagée. Restaurez le trousseau depuis une sauvegarde ; vos messages restent chiffrés.</translation>
    </message>
    <message>
        <source>The keys do not belong to this link. Someone may have interfered: ask for a new link on another channel.</source>
        <translation>Les clés n’appartiennent pas à ce lien. Quelqu’un s’en est peut-être mêlé : demandez un nouveau lien par un autre moyen.</translation>
    </message>
    <message>
        <source>The link leads nowhere any more: used, withdrawn or expired. Ask for a new one.</source>
        <translation>Le lien ne mène plus nulle part : utilisé, retiré ou expiré. Demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>The local API answers to 127.0.0.1 and localhost only, with its port.</source>
        <translation>L’API locale ne répond qu’à 127.0.0.1 et localhost, avec son port.</translation>
    </message>
    <message>
        <source>The local API could not start: another program uses its port. Choose another one.</source>
        <translation>L’API locale n’a pas pu démarrer : un autre programme utilise son port. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The long-term key has not signed this certificate. Run e2ee-relay rotate-key --offline-key FILE, with the file at hand.</source>
        <translation>La clé à long terme n’a pas signé ce certificat. Lancez e2ee-relay rotate-key --offline-key FICHIER, avec le fichier sous la main.</translation>
    </message>
    <message>
        <source>The message database can't be read. Check the permissions of the profile folder.</source>
        <translation>La base des messages ne peut pas être lue. Vérifiez les droits d’accès du dossier du profil.</translation>
    </message>
    <message>
        <source>The message database can't be written. Check the permissions of the profile folder.</source>
        <translation>La base des messages n’est pas inscriptible. Vérifiez les droits d’accès du dossier du profil.</translation>
    </message>
    <message>
        <source>The message database does not open</source>
        <translation>La base des messages ne s’ouvre pas</translation>
    </message>
    <message>
        <source>The message database is damaged</source>
        <translation>La base des messages est endommagée</translation>
    </message>
    <message>
        <source>The message database is damaged. Nothing was deleted. Save what can be read, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message database is missing</source>
        <translation>La base des messages manque</translation>
    </message>
    <message>
        <source>The message database is missing. Restore the profile folder from a backup.</source>
        <translation>La base des messages manque. Restaurez le dossier du profil depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The message database was written by a newer version. Update this program to open it.</source>
        <translation>La base des messages a été écrite par une version plus récente. Mettez ce programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The messenger is locked or closed. Unlock it, then try again.</source>
        <translation>La messagerie est verrouillée ou fermée. Déverrouillez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>The microphone or loudspeaker does not work. Check the system's sound settings and try again.</source>
        <translation>Le microphone ou le haut-parleur ne fonctionne pas. Vérifiez les réglages de son du système et réessayez.</translation>
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
        <translation>Les numéros diffèrent. Ne faites pas confiance à ce contact avant d’avoir comparé de nouveau par un autre moyen.</translation>
    </message>
    <message>
        <source>The opening of a conversation is not in the form that it must have. Ask them to update.</source>
        <translation>L’ouverture d’une conversation n’a pas la forme voulue. Demandez de mettre à jour.</translation>
    </message>
    <message>
        <source>The order of messages doesn't fit</source>
        <translation>L’ordre des messages ne convient pas</translation>
    </message>
    <message>
        <source>The order of {name}'s messages doesn't fit what came before. An old copy of their profile may be in use.</source>
        <translation>L’ordre des messages de {name} ne convient pas à ce qui précède. Une ancienne copie de son profil est peut-être utilisée.</translation>
    </message>
    <message>
        <source>The other side's mailbox is full. Try again when your contact has been online.</source>
        <translation>La boîte aux lettres de l’autre côté est pleine. Réessayez quand votre contact aura été en ligne.</translation>
    </message>
    <message>
        <source>The other side's mailbox no longer exists. Ask your contact for a new link.</source>
        <translation>La boîte aux lettres de l’autre côté n’existe plus. Demandez un nouveau lien à votre contact.</translation>
    </message>
    <message>
        <source>The passphrase file can't be read. Check its path and its permissions.</source>
        <translation>Le fichier de la phrase secrète ne peut pas être lu. Vérifiez son chemin et ses droits d’accès.</translation>
    </message>
    <message>
        <source>The place, time and camera in this picture can't be removed. Send it as it is, or convert it to JPEG or PNG first.</source>
        <translation>Le lieu, la date et l’appareil ne peuvent pas être retirés de cette image. Envoyez-la telle quelle, ou convertissez-la d’abord en JPEG ou PNG.</translation>
    </message>
    <message>
        <source>The profile can't be opened</source>
        <translation>Le profil ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>The profile folder can't be written</source>
        <translation>Le dossier du profil n’est pas inscriptible</translation>
    </message>
    <message>
        <source>The profile folder can't be written. Check its permissions and try again.</source>
        <translation>Le dossier du profil n’est pas inscriptible. Vérifiez ses droits d’accès et réessayez.</translation>
    </message>
    <message>
        <source>The profile folder is damaged</source>
        <translation>Le dossier du profil est endommagé</translation>
    </message>
    <message>
        <source>The profile was not brought up to date to the end. Nothing is lost; open it again to go on.</source>
        <translation>La mise à jour du profil n’est pas terminée. Rien n’est perdu ; ouvrez-le de nouveau pour continuer.</translation>
    </message>
    <message>
        <source>The program made a mistake while saving; nothing was changed. Please report this code.</source>
        <translation>Le programme a fait une erreur en enregistrant ; rien n’a été changé. Veuillez signaler ce code.</translation>
    </message>
    <message>
        <source>The program made a mistake: nothing is being recorded. Please report this code.</source>
        <translation>Le programme a fait une erreur : rien n’est en cours d’enregistrement. Veuillez signaler ce code.</translation>
    </message>
    <message>
        <source>The program made a mistake: there is no such speed. Please report this code.</source>
        <translation>Le programme a fait une erreur : cette vitesse n’existe pas. Veuillez signaler ce code.</translation>
    </message>
    <message>
        <source>The program made a mistake; nothing was changed. Please report this code.</source>
        <translation>Le programme a fait une erreur ; rien n’a été changé. Veuillez signaler ce code.</translation>
    </message>
    <message>
        <source>The protected key is damaged</source>
        <translation>La clé protégée est endommagée</translation>
    </message>
    <message>
        <source>The protected key is missing</source>
        <translation>La clé protégée manque</translation>
    </message>
    <message>
        <source>The proxy can't be reached. Start it (Tor), or change it in the settings. Nothing is sent past it.</source>
        <translation>Le proxy est injoignable. Démarrez-le (Tor), ou changez-le dans les réglages. Rien n’est envoyé sans lui.</translation>
    </message>
    <message>
        <source>The proxy refused, or is not a SOCKS5 proxy. Check its address, user name and password in the settings.</source>
        <translation>Le proxy a refusé, ou n’est pas un proxy SOCKS5. Vérifiez adresse, nom d’utilisateur et mot de passe dans les réglages.</translation>
    </message>
    <message>
        <source>The recording was too short. Record again, and speak before you send.</source>
        <translation>L’enregistrement était trop court. Recommencez, et parlez avant d’envoyer.</translation>
    </message>
    <message>
        <source>The relay already holds another mailbox of this name. Try again.</source>
        <translation>Le relais a déjà une autre boîte aux lettres de ce nom. Réessayez.</translation>
    </message>
    <message>
        <source>The relay can't be reached. Check your connection and the relay's address.</source>
        <translation>Le relais est injoignable. Vérifiez votre connexion et l’adresse du relais.</translation>
    </message>
    <message>
        <source>The relay did not accept our permission to write. Ask your contact for a new link.</source>
        <translation>Le relais n’a pas accepté notre permission d’écrire. Demandez un nouveau lien à votre contact.</translation>
    </message>
    <message>
        <source>The relay does not answer. It is tried again by itself.</source>
        <translation>Le relais ne répond pas. Une nouvelle tentative se fait d’elle-même.</translation>
    </message>
    <message>
        <source>The relay gave an answer that makes no sense. Is it up to date?</source>
        <translation>Le relais a donné une réponse qui n’a pas de sens. Est-il à jour ?</translation>
    </message>
    <message>
        <source>The relay has another key than expected. Someone may be between you and it: nothing was sent.</source>
        <translation>Le relais a une autre clé que prévu. Quelqu’un est peut-être entre vous et lui : rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The relay has no keys for this link. Ask for a new link.</source>
        <translation>Le relais n’a pas de clés pour ce lien. Demandez un nouveau lien.</translation>
    </message>
    <message>
        <source>The relay has no room for this file. Try again later, or use another relay.</source>
        <translation>Le relais n’a pas de place pour ce fichier. Réessayez plus tard, ou utilisez un autre relais.</translation>
    </message>
    <message>
        <source>The relay holds something else in this attachment's place. Send the file again.</source>
        <translation>Le relais a autre chose à la place de cette pièce jointe. Envoyez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>The relay is busy. It is tried again by itself.</source>
        <translation>Le relais est occupé. Une nouvelle tentative se fait d’elle-même.</translation>
    </message>
    <message>
        <source>The relay lacks the NATS client. Install e2ee-desktop[cluster].</source>
        <translation>Il manque au relais le client NATS. Installez e2ee-desktop[cluster].</translation>
    </message>
    <message>
        <source>The relay refused. Try again later, or use another relay.</source>
        <translation>Le relais a refusé. Réessayez plus tard, ou utilisez un autre relais.</translation>
    </message>
    <message>
        <source>The relay takes no files of this size. Send a smaller one, or use another relay.</source>
        <translation>Le relais ne prend pas de fichiers de cette taille. Envoyez-en un plus petit, ou utilisez un autre relais.</translation>
    </message>
    <message>
        <source>The relay's certificate has expired, or this computer's clock is wrong. Check the clock, or tell the relay's operator.</source>
        <translation>Le certificat du relais a expiré, ou l’horloge de cet ordinateur est fausse. Vérifiez l’horloge, ou prévenez qui gère le relais.</translation>
    </message>
    <message>
        <source>The relay's certificate or its TLS key is damaged. Run e2ee-relay rotate-key: it makes new ones, and no link changes.</source>
        <translation>Le certificat du relais ou sa clé TLS est endommagé. Lancez e2ee-relay rotate-key : il en fait de nouveaux, et aucun lien ne change.</translation>
    </message>
    <message>
        <source>The relay's copy of this file is damaged. Ask for it to be sent again.</source>
        <translation>La copie de ce fichier au relais est endommagée. Demandez qu’il soit renvoyé.</translation>
    </message>
    <message>
        <source>The relay's database is damaged. Restore the data folder from a backup.</source>
        <translation>La base du relais est endommagée. Restaurez le dossier de données depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The relay's disk is full. Free some space, or allow fewer files.</source>
        <translation>Le disque du relais est plein. Libérez de l’espace, ou permettez moins de fichiers.</translation>
    </message>
    <message>
        <source>The relay's key is damaged. Restore relay.key from a backup.</source>
        <translation>La clé du relais est endommagée. Restaurez relay.key depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The relay's key is gone although it has mailboxes. None is made in its place. Restore relay.key from a backup.</source>
        <translation>La clé du relais a disparu alors qu’il a des boîtes aux lettres. Aucune n’est faite à sa place. Restaurez relay.key depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The relay's store of files can't be read or written. Check its permissions and its address.</source>
        <translation>Le magasin de fichiers du relais ne peut être ni lu ni écrit. Vérifiez ses droits d’accès et son adresse.</translation>
    </message>
    <message>
        <source>The request is not in the form that the documentation describes.</source>
        <translation>La requête n’a pas la forme que décrit la documentation.</translation>
    </message>
    <message>
        <source>The request's body must be JSON, with the media type application/json.</source>
        <translation>Le corps de la requête doit être du JSON, avec le type application/json.</translation>
    </message>
    <message>
        <source>The safety number changed</source>
        <translation>Le numéro de sécurité a changé</translation>
    </message>
    <message>
        <source>The safety number changed while you compared. Compare the new number.</source>
        <translation>Le numéro de sécurité a changé pendant la comparaison. Comparez le nouveau.</translation>
    </message>
    <message>
        <source>The safety number changed. Compare it before you go on.</source>
        <translation>Le numéro de sécurité a changé. Comparez-le avant de continuer.</translation>
    </message>
    <message>
        <source>The secret in the keyring is not the one of this profile's identity. Check that keyring and profile folder belong together; restore both from the same backup.</source>
        <translation>Le secret du trousseau n’est pas celui de l’identité de ce profil. Vérifiez que trousseau et dossier du profil vont ensemble ; restaurez les deux depuis la même sauvegarde.</translation>
    </message>
    <message>
        <source>The settings file can't be read. Check its path and its permissions.</source>
        <translation>Le fichier de réglages ne peut pas être lu. Vérifiez son chemin et ses droits d’accès.</translation>
    </message>
    <message>
        <source>The settings file has a name that is no setting. Correct the line that is named.</source>
        <translation>Le fichier de réglages a un nom qui n’est pas un réglage. Corrigez la ligne indiquée.</translation>
    </message>
    <message>
        <source>The settings file is not TOML. Correct the place that is named.</source>
        <translation>Le fichier de réglages n’est pas du TOML. Corrigez l’endroit indiqué.</translation>
    </message>
    <message>
        <source>The source of updates does not answer. Check the connection and the proxy, try again later.</source>
        <translation>La source des mises à jour ne répond pas. Vérifiez la connexion et le proxy, réessayez plus tard.</translation>
    </message>
    <message>
        <source>The system keyring did not keep the secret. Check that it is unlocked and may be written, then try again.</source>
        <translation>Le trousseau du système n’a pas gardé le secret. Vérifiez qu’il est déverrouillé et inscriptible, puis réessayez.</translation>
    </message>
    <message>
        <source>The system keyring is locked. Unlock it, then try again.</source>
        <translation>Le trousseau du système est verrouillé. Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The ten minutes for this comparison are over.</source>
        <translation>Les dix minutes de cette comparaison sont écoulées.</translation>
    </message>
    <message>
        <source>The term of the relay's certificate is over. Run e2ee-relay rotate-key, with --offline-key if the key is kept elsewhere.</source>
        <translation>Le terme du certificat du relais est passé. Lancez e2ee-relay rotate-key, avec --offline-key si la clé est gardée ailleurs.</translation>
    </message>
    <message>
        <source>The text holds characters that are none. Remove them.</source>
        <translation>Le texte contient des caractères qui n’en sont pas. Retirez-les.</translation>
    </message>
    <message>
        <source>The two devices agree on the emoji…</source>
        <translation>Les deux appareils se mettent d’accord sur les émojis…</translation>
    </message>
    <message>
        <source>Their clock</source>
        <translation>Son horloge</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>Il y a déjà un fichier de ce nom. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a program of this name already. Revoke it first, or choose another name.</source>
        <translation>Il y a déjà un programme de ce nom. Révoquez-le d’abord, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is a settings file already, which was not touched. Edit it, or choose another place with --config.</source>
        <translation>Il y a déjà un fichier de réglages, qui n’a pas été touché. Modifiez-le, ou choisissez un autre endroit avec --config.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Use one that shows the whole code, sharp and not from the side.</source>
        <translation>Il n’y a pas de code QR dans cette image. Prenez-en une qui montre le code entier, net et de face.</translation>
    </message>
    <message>
        <source>There is no contact with this name or id.</source>
        <translation>Il n’y a pas de contact avec ce nom ou cet identifiant.</translation>
    </message>
    <message>
        <source>There is no key for documents of this contact. Add the person again, with a new link of theirs.</source>
        <translation>Il n’y a pas de clé pour les documents de ce contact. Ajoutez de nouveau la personne avec un nouveau lien d’elle.</translation>
    </message>
    <message>
        <source>There is no package for this kind of computer. Ask whoever packages the program.</source>
        <translation>Il n’y a pas de paquet pour ce genre d’ordinateur. Demandez à qui distribue le programme.</translation>
    </message>
    <message>
        <source>There is no profile in this folder yet. Create one first.</source>
        <translation>Il n’y a pas encore de profil dans ce dossier. Créez-en d’abord un.</translation>
    </message>
    <message>
        <source>There is no program of this name.</source>
        <translation>Il n’y a pas de programme de ce nom.</translation>
    </message>
    <message>
        <source>There is no such message, or it is no longer waiting. Look at the history again.</source>
        <translation>Il n’y a pas de tel message, ou il n’attend plus. Regardez l’historique de nouveau.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs, then try again.</source>
        <translation>Il n’y a pas assez de mémoire pour vérifier la phrase secrète. Fermez d’autres programmes, puis réessayez.</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>Il n’y a rien de ce nom.</translation>
    </message>
    <message>
        <source>There is something in that folder. Choose a new or empty one.</source>
        <translation>Il y a quelque chose dans ce dossier. Choisissez-en un nouveau ou vide.</translation>
    </message>
    <message>
        <source>There is something in that place already. Choose a folder that does not exist yet.</source>
        <translation>Il y a déjà quelque chose à cet endroit. Choisissez un dossier qui n’existe pas encore.</translation>
    </message>
    <message>
        <source>These are as many programs as there may be. Revoke one that is no longer used.</source>
        <translation>Il ne peut pas y avoir plus de programmes. Révoquez-en un qui ne sert plus.</translation>
    </message>
    <message>
        <source>These are more keys than fit into the keyring. Renew what the oldest encrypted, then leave them out.</source>
        <translation>Ce sont plus de clés que le trousseau n’en contient. Renouvelez ce que les plus anciennes ont chiffré, puis laissez-les de côté.</translation>
    </message>
    <message>
        <source>These are not the words in those places. Look at what you wrote down.</source>
        <translation>Ce ne sont pas les mots à ces places. Regardez ce que vous avez noté.</translation>
    </message>
    <message>
        <source>These are too many requests. Wait a little, then go on more slowly.</source>
        <translation>Trop de requêtes. Attendez un peu, puis continuez plus lentement.</translation>
    </message>
    <message>
        <source>These words belong to another profile. Use the ones that were shown for this one.</source>
        <translation>Ces mots appartiennent à un autre profil. Utilisez ceux qui ont été montrés pour celui-ci.</translation>
    </message>
    <message>
        <source>These words don't belong together. Check them for one that is wrong or in the wrong place.</source>
        <translation>Ces mots ne vont pas ensemble. Vérifiez si l’un est faux ou à la mauvaise place.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for something else. Use a new key for each thing to do.</source>
        <translation>Cette Idempotency-Key a servi à autre chose. Utilisez-en une nouvelle pour chaque chose.</translation>
    </message>
    <message>
        <source>This address does not take this method.</source>
        <translation>Cette adresse n’accepte pas cette méthode.</translation>
    </message>
    <message>
        <source>This backup is too damaged to tell whose it is. Use another one.</source>
        <translation>Cette sauvegarde est trop endommagée pour dire à qui elle est. Utilisez-en une autre.</translation>
    </message>
    <message>
        <source>This backup was written by a newer version. Update this program.</source>
        <translation>Cette sauvegarde a été écrite par une version plus récente. Mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>This can only be done with a message of yours. Choose one that you wrote.</source>
        <translation>C’est possible seulement avec un message de vous. Choisissez-en un que vous avez écrit.</translation>
    </message>
    <message>
        <source>This can only be done with a text. Choose another message.</source>
        <translation>C’est possible seulement avec un texte. Choisissez un autre message.</translation>
    </message>
    <message>
        <source>This computer has no sound system that works. Start it, then try again.</source>
        <translation>Cet ordinateur n’a pas de système de son qui fonctionne. Démarrez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>This copy has no source of updates. Update it the way it was installed.</source>
        <translation>Cet exemplaire n’a pas de source de mises à jour. Mettez-le à jour comme il a été installé.</translation>
    </message>
    <message>
        <source>This document is too large. The limit is 4 MiB; send it as a file.</source>
        <translation>Ce document est trop grand. La limite est de 4 Mio ; envoyez-le comme fichier.</translation>
    </message>
    <message>
        <source>This document was not sealed to this profile.</source>
        <translation>Ce document n’a pas été scellé pour ce profil.</translation>
    </message>
    <message>
        <source>This document was sealed by somebody who is no contact of yours, or whose keys changed since.</source>
        <translation>Ce document a été scellé par quelqu’un qui n’est pas de vos contacts, ou dont les clés ont changé depuis.</translation>
    </message>
    <message>
        <source>This encrypted data is no text. Read it with the tool that wrote it.</source>
        <translation>Ces données chiffrées ne sont pas du texte. Lisez-les avec l’outil qui les a écrites.</translation>
    </message>
    <message>
        <source>This encrypted data is older than it may be. Ask for a new one.</source>
        <translation>Ces données chiffrées sont plus anciennes que permis. Demandez-en de nouvelles.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key or for something else, was altered, or is cut off.</source>
        <translation>Ces données chiffrées ont été faites avec une autre clé ou pour autre chose, modifiées ou tronquées.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key, was altered, or is cut off.</source>
        <translation>Ces données chiffrées ont été faites avec une autre clé, modifiées ou tronquées.</translation>
    </message>
    <message>
        <source>This evening at 19:00</source>
        <translation>Ce soir à 19:00</translation>
    </message>
    <message>
        <source>This file can't be read. Check its path and its permissions.</source>
        <translation>Ce fichier ne peut pas être lu. Vérifiez son chemin et ses droits d’accès.</translation>
    </message>
    <message>
        <source>This file has not been downloaded yet.</source>
        <translation>Ce fichier n’a pas encore été téléchargé.</translation>
    </message>
    <message>
        <source>This file is no backup of a profile. Choose another one.</source>
        <translation>Ce fichier n’est pas une sauvegarde de profil. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This file is no longer at the relay. Ask for it to be sent again.</source>
        <translation>Ce fichier n’est plus au relais. Demandez qu’il soit renvoyé.</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read. Use a JPEG, PNG, WebP or BMP.</source>
        <translation>Ce fichier n’est pas une image lisible. Utilisez un JPEG, PNG, WebP ou BMP.</translation>
    </message>
    <message>
        <source>This file is too large. The limit is 4 GiB.</source>
        <translation>Ce fichier est trop grand. La limite est de 4 Gio.</translation>
    </message>
    <message>
        <source>This folder already holds a profile.</source>
        <translation>Ce dossier contient déjà un profil.</translation>
    </message>
    <message>
        <source>This folder holds something else. Choose an empty folder for the profile.</source>
        <translation>Ce dossier contient autre chose. Choisissez un dossier vide pour le profil.</translation>
    </message>
    <message>
        <source>This folder is no whole backup of a relay. Choose the one that e2ee-relay backup made, or an older one.</source>
        <translation>Ce dossier n’est pas une sauvegarde complète d’un relais. Choisissez celui qu’a fait e2ee-relay backup, ou un plus ancien.</translation>
    </message>
    <message>
        <source>This invitation has already been used. Ask for a new one.</source>
        <translation>Cette invitation a déjà été utilisée. Demandez-en une nouvelle.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask for a new one.</source>
        <translation>Cette invitation a expiré. Demandez-en une nouvelle.</translation>
    </message>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>Ceci est un historique importé. Pour écrire à cette personne, ajoutez-la de nouveau avec un de ses liens.</translation>
    </message>
    <message>
        <source>This is not a complete link. Copy the whole link, from “e2ee:” to its last character, and try again.</source>
        <translation>Ce n’est pas un lien complet. Copiez le lien entier, de « e2ee: » jusqu’au dernier caractère, et réessayez.</translation>
    </message>
    <message>
        <source>This is not a key. Use one as it was made, all 44 characters.</source>
        <translation>Ce n’est pas une clé. Utilisez-en une telle qu’elle a été faite, avec ses 44 caractères.</translation>
    </message>
    <message>
        <source>This is not a profile folder</source>
        <translation>Ce n’est pas un dossier de profil</translation>
    </message>
    <message>
        <source>This is not a proxy. It looks like socks5://host:port.</source>
        <translation>Ce n’est pas un proxy. Il ressemble à socks5://host:port.</translation>
    </message>
    <message>
        <source>This is not a relay address. It looks like e2ee-relay://host:port#key.</source>
        <translation>Ce n’est pas une adresse de relais. Elle ressemble à e2ee-relay://host:port#key.</translation>
    </message>
    <message>
        <source>This is not a safety-number code. Scan the code on your contact's screen.</source>
        <translation>Ce n’est pas un code de numéro de sécurité. Scannez le code sur l’écran de votre contact.</translation>
    </message>
    <message>
        <source>This is not a sealed document, or it was damaged.</source>
        <translation>Ce n’est pas un document scellé, ou il a été endommagé.</translation>
    </message>
    <message>
        <source>This is not an invite token. It has 16 to 128 letters, digits, _, ~ or -.</source>
        <translation>Ce n’est pas un jeton d’invitation. Il a de 16 à 128 lettres, chiffres, _, ~ ou -.</translation>
    </message>
    <message>
        <source>This is not the right passphrase. Try again.</source>
        <translation>Ce n’est pas la bonne phrase secrète. Réessayez.</translation>
    </message>
    <message>
        <source>This is the only key that opens the profile. Add another one first.</source>
        <translation>C’est la seule clé qui ouvre le profil. Ajoutez-en d’abord une autre.</translation>
    </message>
    <message>
        <source>This is too large. docs/api.md names the limits.</source>
        <translation>C’est trop grand. docs/api.md donne les limites.</translation>
    </message>
    <message>
        <source>This is your own conversation: it can't be blocked, removed or verified.</source>
        <translation>C’est votre propre conversation : elle ne peut être ni bloquée, ni retirée, ni vérifiée.</translation>
    </message>
    <message>
        <source>This is your own link. Send it to the person you want to talk to.</source>
        <translation>C’est votre propre lien. Envoyez-le à la personne à qui vous voulez parler.</translation>
    </message>
    <message>
        <source>This link is for something else. Ask for an invite link or an address.</source>
        <translation>Ce lien sert à autre chose. Demandez un lien d’invitation ou une adresse.</translation>
    </message>
    <message>
        <source>This link was made by a newer version. Update this program, then try again.</source>
        <translation>Ce lien a été fait par une version plus récente. Mettez ce programme à jour, puis réessayez.</translation>
    </message>
    <message>
        <source>This message can't be read yet</source>
        <translation>Ce message ne peut pas encore être lu</translation>
    </message>
    <message>
        <source>This message can't be read yet. It was asked for again.</source>
        <translation>Ce message ne peut pas encore être lu. Il a été redemandé.</translation>
    </message>
    <message>
        <source>This message holds no file.</source>
        <translation>Ce message ne contient pas de fichier.</translation>
    </message>
    <message>
        <source>This message is too long. The limit is 64 KiB; split it into several messages.</source>
        <translation>Ce message est trop long. La limite est de 64 Kio ; partagez-le en plusieurs messages.</translation>
    </message>
    <message>
        <source>This message needs a newer version</source>
        <translation>Ce message demande une version plus récente</translation>
    </message>
    <message>
        <source>This message needs a newer version of the program.</source>
        <translation>Ce message demande une version plus récente du programme.</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Ce message a été supprimé</translation>
    </message>
    <message>
        <source>This message was lost</source>
        <translation>Ce message a été perdu</translation>
    </message>
    <message>
        <source>This message was lost on the way; the sender no longer has it. Ask to send it again.</source>
        <translation>Ce message s’est perdu en route ; l’expéditeur ne l’a plus. Demandez de le renvoyer.</translation>
    </message>
    <message>
        <source>This message was not sent before the backup was made. Send it again.</source>
        <translation>Ce message n’a pas été envoyé avant la sauvegarde. Envoyez-le de nouveau.</translation>
    </message>
    <message>
        <source>This name is too long. Use at most 64 characters.</source>
        <translation>Ce nom est trop long. Utilisez au plus 64 caractères.</translation>
    </message>
    <message>
        <source>This passphrase is too short. Use at least 8 characters.</source>
        <translation>Cette phrase secrète est trop courte. Utilisez au moins 8 caractères.</translation>
    </message>
    <message>
        <source>This person claims to be {name}, whom you know, but has other keys. Ask {name} on another channel before you accept.</source>
        <translation>Cette personne prétend être {name}, que vous connaissez, mais a d’autres clés. Demandez à {name} par un autre moyen avant d’accepter.</translation>
    </message>
    <message>
        <source>This person is already among your contacts.</source>
        <translation>Cette personne est déjà parmi vos contacts.</translation>
    </message>
    <message>
        <source>This picture is too large for removing its metadata. Send it as it is, or make it smaller.</source>
        <translation>Cette image est trop grande pour retirer ses métadonnées. Envoyez-la telle quelle, ou réduisez-la.</translation>
    </message>
    <message>
        <source>This picture is too large to look for a code in it. Make it smaller, or cut the code out.</source>
        <translation>Cette image est trop grande pour y chercher un code. Réduisez-la, ou découpez le code.</translation>
    </message>
    <message>
        <source>This profile does not open this way. Use another one.</source>
        <translation>Ce profil ne s’ouvre pas ainsi. Utilisez un autre moyen.</translation>
    </message>
    <message>
        <source>This profile is already open</source>
        <translation>Ce profil est déjà ouvert</translation>
    </message>
    <message>
        <source>This profile is open in another window or program. Close it there, then try again.</source>
        <translation>Ce profil est ouvert dans une autre fenêtre ou un autre programme. Fermez-le là, puis réessayez.</translation>
    </message>
    <message>
        <source>This profile uses another relay; there is none to share.</source>
        <translation>Ce profil utilise un autre relais ; il n’y en a pas à partager.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version. Update this program to open it.</source>
        <translation>Ce profil a été écrit par une version plus récente. Mettez ce programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>This program is too old for this profile</source>
        <translation>Ce programme est trop ancien pour ce profil</translation>
    </message>
    <message>
        <source>This program's token does not allow that.</source>
        <translation>Le jeton de ce programme ne le permet pas.</translation>
    </message>
    <message>
        <source>This relay takes no more mailboxes. Use another relay, or ask whoever runs it.</source>
        <translation>Ce relais ne prend plus de boîtes aux lettres. Utilisez-en un autre, ou demandez à qui le gère.</translation>
    </message>
    <message>
        <source>This relay wants an invite token for that. Ask whoever runs it for one, or use another relay.</source>
        <translation>Ce relais demande pour cela un jeton d’invitation. Demandez-en un à qui le gère, ou utilisez un autre relais.</translation>
    </message>
    <message>
        <source>This relay's mailboxes are in a cluster. Back that up with its own tools (nats stream backup).</source>
        <translation>Les boîtes aux lettres de ce relais sont dans un cluster. Sauvegardez-le avec ses propres outils (nats stream backup).</translation>
    </message>
    <message>
        <source>This sound can't be played here. Save it and open it with another program.</source>
        <translation>Ce son ne peut pas être joué ici. Enregistrez-le et ouvrez-le avec un autre programme.</translation>
    </message>
    <message>
        <source>This sound file is too large to be played here. Save it and open it with another program.</source>
        <translation>Ce fichier audio est trop grand pour être joué ici. Enregistrez-le et ouvrez-le avec un autre programme.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Tomorrow at 9:00</source>
        <translation>Demain à 9:00</translation>
    </message>
    <message>
        <source>Too many programs are listening to events. Close one of them.</source>
        <translation>Trop de programmes écoutent les événements. Fermez-en un.</translation>
    </message>
    <message>
        <source>Too short: use at least 8 characters.</source>
        <translation>Trop courte : utilisez au moins 8 caractères.</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Voyages et lieux</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times, last {time}.</source>
        <translation>
            <numerusform>Utilisé une fois : {time}.</numerusform>
            <numerusform>Utilisé %n fois, la dernière {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Derniers utilisés</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Verification removed</source>
        <translation>Vérification retirée</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Verified by QR code</source>
        <translation>Vérifié par code QR</translation>
    </message>
    <message>
        <source>Verified by comparing emoji</source>
        <translation>Vérifié en comparant des émojis</translation>
    </message>
    <message>
        <source>Verified by safety number</source>
        <translation>Vérifié par numéro de sécurité</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Message vocal</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>En attente d’une réponse</translation>
    </message>
    <message>
        <source>Waiting for {name} to answer your request.</source>
        <translation>En attente de la réponse de {name} à votre demande.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Weak: add a few more words that do not belong together.</source>
        <translation>Faible : ajoutez encore quelques mots qui ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Web pages may not use the local API.</source>
        <translation>Les pages web ne peuvent pas utiliser l’API locale.</translation>
    </message>
    <message>
        <source>What came is not a genuine update. Nothing was installed. Try again later, through another network.</source>
        <translation>Ce qui est venu n’est pas une vraie mise à jour. Rien n’a été installé. Réessayez plus tard, par un autre réseau.</translation>
    </message>
    <message>
        <source>What should be an encrypted file is none. Ask the contact to send the file again.</source>
        <translation>Ce qui devrait être un fichier chiffré n’en est pas un. Demandez au contact de renvoyer le fichier.</translation>
    </message>
    <message>
        <source>What the relay gave as a contact's keys was not published by that contact. Ask for a new link, on another relay if it stays.</source>
        <translation>Ce que le relais a donné comme clés d’un contact n’a pas été publié par lui. Demandez un nouveau lien, sur un autre relais si cela persiste.</translation>
    </message>
    <message>
        <source>What the source of updates shows is too old. Check the clock; try again later, or through another network.</source>
        <translation>Ce que montre la source des mises à jour est trop ancien. Vérifiez l’horloge ; réessayez plus tard, ou par un autre réseau.</translation>
    </message>
    <message>
        <source>What was inside a decrypted message is not content of any version. Ask the contact to update; the message is shown as unreadable.</source>
        <translation>Ce qui était dans un message déchiffré n’est le contenu d’aucune version. Demandez au contact de mettre à jour ; le message est affiché comme illisible.</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Ce qui était là</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>Ce que vous écrivez</translation>
    </message>
    <message>
        <source>When something comes, and how large it is in steps</source>
        <translation>Quand quelque chose arrive, et sa taille par paliers</translation>
    </message>
    <message>
        <source>When you write, by whoever watches both ends</source>
        <translation>Quand vous écrivez, pour qui observe les deux bouts</translation>
    </message>
    <message>
        <source>Where you connect from</source>
        <translation>D’où vous vous connectez</translation>
    </message>
    <message>
        <source>Who could know it</source>
        <translation>Qui pourrait le savoir</translation>
    </message>
    <message>
        <source>Whoever runs {relay} could learn what stands here, and no more.</source>
        <translation>Qui gère {relay} pourrait apprendre ce qui est écrit ici, et rien de plus.</translation>
    </message>
    <message>
        <source>Whom you write to</source>
        <translation>À qui vous écrivez</translation>
    </message>
    <message>
        <source>Write something before you send.</source>
        <translation>Écrivez quelque chose avant d’envoyer.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Written by somebody else; who is not told</source>
        <translation>Écrit par quelqu’un d’autre ; par qui n’est pas dit</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You are offline. Messages will be sent when you reconnect.</source>
        <translation>Vous êtes hors ligne. Les messages partiront quand vous serez reconnecté.</translation>
    </message>
    <message>
        <source>You blocked this contact. Unblock the contact first.</source>
        <translation>Vous avez bloqué ce contact. Débloquez-le d’abord.</translation>
    </message>
    <message>
        <source>You can compare emoji once both of you have written.</source>
        <translation>Vous pourrez comparer des émojis quand vous aurez écrit tous les deux.</translation>
    </message>
    <message>
        <source>You deleted this message</source>
        <translation>Vous avez supprimé ce message</translation>
    </message>
    <message>
        <source>You did not want to compare now.</source>
        <translation>Vous n’avez pas voulu comparer maintenant.</translation>
    </message>
    <message>
        <source>You don't receive messages from this contact.</source>
        <translation>Vous ne recevez pas de messages de ce contact.</translation>
    </message>
    <message numerus="yes">
        <source>You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.</source>
        <translation>
            <numerusform>Vous avez au moins une boîte aux lettres, pour votre adresse. Sur son disque, le relais ne garde que le jour où elle a été ouverte en dernier.</numerusform>
            <numerusform>Vous avez au moins %n boîtes aux lettres : une pour votre adresse et une pour chaque contact. Tant que vous êtes connecté, le relais voit qu’elles sont ouvertes ensemble. Sur son disque, il ne garde que le jour où chacune a été ouverte en dernier.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have compared the safety number with this contact.</source>
        <translation>Vous avez comparé le numéro de sécurité avec ce contact.</translation>
    </message>
    <message>
        <source>You said that they match. {name} has not answered yet.</source>
        <translation>Vous avez dit qu’ils sont identiques. {name} n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>You set messages to disappear {time} after they were seen</source>
        <translation>Vous avez réglé les messages pour disparaître {time} après avoir été vus</translation>
    </message>
    <message>
        <source>You stopped the comparison.</source>
        <translation>Vous avez arrêté la comparaison.</translation>
    </message>
    <message>
        <source>You turned disappearing messages off</source>
        <translation>Vous avez désactivé les messages éphémères</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Vous : {text}</translation>
    </message>
    <message>
        <source>Your messages stay encrypted on this computer until the keyring gives their key. Nothing was deleted, and no new profile was made in its place.</source>
        <translation>Vos messages restent chiffrés sur cet ordinateur jusqu’à ce que le trousseau donne leur clé. Rien n’a été supprimé, et aucun nouveau profil n’a été créé à sa place.</translation>
    </message>
    <message>
        <source>Your relay is the one inside this program: what it knows stays on this computer. Your contacts' relays know the same of them.</source>
        <translation>Votre relais est celui de ce programme : ce qu’il sait reste sur cet ordinateur. Les relais de vos contacts savent la même chose d’eux.</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>avion</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>ancre</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>pomme</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivée</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>ballon</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>banane</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>en cours de récupération</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>cloche</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>vélo</translation>
    </message>
    <message>
        <source>book</source>
        <translation>livre</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>papillon</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>cactus</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>gâteau</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>horloge</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nuage</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>maïs</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>remis</translation>
    </message>
    <message>
        <source>disappears after it was seen</source>
        <translation>disparaît après avoir été vu</translation>
    </message>
    <message>
        <source>disappears in {time}</source>
        <translation>disparaît dans {time}</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>chien</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>éléphant</translation>
    </message>
    <message>
        <source>encrypt and decrypt</source>
        <translation>chiffrer et déchiffrer</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>fetch and send files</source>
        <translation>récupérer et envoyer des fichiers</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>feu</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>poisson</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>drapeau</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>fleur</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>transféré</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>cadeau</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>lunettes</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>globe</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>guitare</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>marteau</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>chapeau</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>casque audio</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>cœur</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>cheval</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>sablier</translation>
    </message>
    <message>
        <source>imported history</source>
        <translation>historique importé</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>dans {time}</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>key</source>
        <translation>clé</translation>
    </message>
    <message>
        <source>larger than {size}</source>
        <translation>de plus de {size}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>ampoule</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>lion</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>cadenas</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>marquée comme non lue</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>lune</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>champignon</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>en sourdine</translation>
    </message>
    <message>
        <source>new safety number</source>
        <translation>nouveau numéro de sécurité</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’est plus là</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>pas encore récupéré</translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation>pas encore écouté</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>pieuvre</translation>
    </message>
    <message>
        <source>of any age</source>
        <translation>de tout âge</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation>de toute taille</translation>
    </message>
    <message>
        <source>older than {time}</source>
        <translation>de plus de {time}</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>panda</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>trombone</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>crayon</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>pingouin</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>cochon</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>punaise</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>pizza</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>lapin</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>read messages and contacts</source>
        <translation>lire messages et contacts</translation>
    </message>
    <message>
        <source>reply to {author}: {text}</source>
        <translation>réponse à {author} : {text}</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>robot</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>fusée</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>coq</translation>
    </message>
    <message>
        <source>santa</source>
        <translation>père Noël</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>ciseaux</translation>
    </message>
    <message>
        <source>send messages</source>
        <translation>envoyer des messages</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>smiley</source>
        <translation>sourire</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>clé plate</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>avec étoile</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>fraise</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>their clock is wrong</source>
        <translation>son horloge est fausse</translation>
    </message>
    <message>
        <source>thumbs up</source>
        <translation>pouce levé</translation>
    </message>
    <message>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>arbre</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>coupe</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>trompette</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>tortue</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>écrit…</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>parapluie</translation>
    </message>
    <message>
        <source>unicorn</source>
        <translation>licorne</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>jusqu’au {time}</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en attente d’envoi</translation>
    </message>
    <message>
        <source>you reacted {emoji}</source>
        <translation>vous avez réagi {emoji}</translation>
    </message>
    <message>
        <source>you wrote {text}</source>
        <translation>vous avez écrit {text}</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} j</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>{count} w</source>
        <translation>{count} sem.</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} sur {size}</translation>
    </message>
    <message>
        <source>{messages} in {chats}</source>
        <translation>{messages} dans {chats}</translation>
    </message>
    <message>
        <source>{name} asks to write to you</source>
        <translation>{name} demande à vous écrire</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now</source>
        <translation>{name} vous propose de comparer des émojis maintenant</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now, to verify each other.</source>
        <translation>{name} vous propose de comparer des émojis maintenant, pour vous vérifier l’un l’autre.</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now. Speak with each other meanwhile, by voice or in person.</source>
        <translation>{name} vous propose de comparer des émojis maintenant. Parlez-vous en même temps, de vive voix ou en personne.</translation>
    </message>
    <message>
        <source>{name} did not want to compare now.</source>
        <translation>{name} n’a pas voulu comparer maintenant.</translation>
    </message>
    <message>
        <source>{name} goes on from a backup or another device. The safety number is the same.</source>
        <translation>{name} continue depuis une sauvegarde ou un autre appareil. Le numéro de sécurité est le même.</translation>
    </message>
    <message>
        <source>{name} reacted {emoji}</source>
        <translation>{name} a réagi {emoji}</translation>
    </message>
    <message>
        <source>{name} set messages to disappear {time} after they were seen</source>
        <translation>{name} a réglé les messages pour disparaître {time} après avoir été vus</translation>
    </message>
    <message>
        <source>{name} stopped the comparison.</source>
        <translation>{name} a arrêté la comparaison.</translation>
    </message>
    <message>
        <source>{name} turned disappearing messages off</source>
        <translation>{name} a désactivé les messages éphémères</translation>
    </message>
    <message>
        <source>{name} was asked. Both of you must be here: wait until {name} accepts.</source>
        <translation>{name} a été invité. Vous devez être là tous les deux : attendez que {name} accepte.</translation>
    </message>
    <message>
        <source>{name}'s program ended the comparison.</source>
        <translation>Le programme de {name} a mis fin à la comparaison.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed</source>
        <translation>Le numéro de sécurité de {name} a changé</translation>
    </message>
    <message>
        <source>{name}'s safety number changed, and you had verified it. Someone may be reading along. Sending is paused.</source>
        <translation>Le numéro de sécurité de {name} a changé, et vous l’aviez vérifié. Quelqu’un lit peut-être avec vous. L’envoi est suspendu.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed. Sending is paused.</source>
        <translation>Le numéro de sécurité de {name} a changé. L’envoi est suspendu.</translation>
    </message>
    <message>
        <source>{size}, place and camera removed</source>
        <translation>{size}, lieu et appareil retirés</translation>
    </message>
    <message>
        <source>{time} after it was seen</source>
        <translation>{time} après avoir été vu</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>« {name} »</translation>
    </message>
</context>
</TS>
