<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Show licences</source>
        <translation>Mostrar las licencias</translation>
    </message>
    <message>
        <source>The window is made with Qt, used under the LGPL version 3: you may replace its libraries by your own.</source>
        <translation>La ventana está hecha con Qt, usado bajo la LGPL versión 3: puedes sustituir sus bibliotecas por las tuyas.</translation>
    </message>
    <message>
        <source>Version {version}, Apache-2.0</source>
        <translation>Versión {version}, Apache-2.0</translation>
    </message>
</context>
<context>
    <name>AccessibilityCard</name>
    <message>
        <source>Black on white or white on black for all text, and a visible edge around everything.</source>
        <translation>Negro sobre blanco o blanco sobre negro para todo el texto, y un borde visible alrededor de todo.</translation>
    </message>
    <message>
        <source>Everything can be reached by keys: Tab within a part of the window, F6 from part to part. Screen readers are told of new messages without losing their place.</source>
        <translation>Todo se alcanza con el teclado: Tab dentro de una parte de la ventana, F6 de una parte a otra. Los lectores de pantalla se enteran de los mensajes nuevos sin perder su lugar.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Nothing flashes, fades or moves by itself.</source>
        <translation>Nada parpadea, se desvanece ni se mueve por sí solo.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Menos movimiento</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>A picture of a contact's code</source>
        <translation>Imagen del código de un contacto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Add this contact</source>
        <translation>Añadir este contacto</translation>
    </message>
    <message>
        <source>Adding the contact</source>
        <translation>Añadiendo el contacto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Fetching and checking the keys…</source>
        <translation>Obteniendo y comprobando las claves…</translation>
    </message>
    <message>
        <source>From a picture of a code</source>
        <translation>Desde la imagen de un código</translation>
    </message>
    <message>
        <source>Link of the contact</source>
        <translation>Enlace del contacto</translation>
    </message>
    <message>
        <source>Looking for a code in the picture…</source>
        <translation>Buscando un código en la imagen…</translation>
    </message>
    <message>
        <source>Paste the link that you got. It is checked against the keys that it leads to.</source>
        <translation>Pega el enlace que recibiste. Se comprueba con las claves a las que lleva.</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Fetching your address…</source>
        <translation>Obteniendo tu dirección…</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Mi dirección</translation>
    </message>
    <message>
        <source>Whoever has your address can ask to write to you. For one trusted person, an invitation is better.</source>
        <translation>Quien tiene tu dirección puede pedir escribirte. Para una persona de confianza es mejor una invitación.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>As the computer</source>
        <translation>Como el ordenador</translation>
    </message>
    <message>
        <source>Compact list of conversations</source>
        <translation>Lista compacta de conversaciones</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>El idioma cambia cuando el programa se inicia de nuevo.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Add a caption</source>
        <translation>Añadir un pie de foto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>Place, time and camera are removed from pictures before they are sent.</source>
        <translation>El lugar, la hora y la cámara se quitan de las imágenes antes de enviarlas.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>Send %n files?</source>
        <translation>
            <numerusform>¿Enviar este archivo?</numerusform>
            <numerusform>¿Enviar %n archivos?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send files</source>
        <translation>Enviar archivos</translation>
    </message>
    <message>
        <source>Send pictures untouched</source>
        <translation>Enviar las imágenes sin cambios</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>Compare now</source>
        <translation>Comparar ahora</translation>
    </message>
    <message>
        <source>Continue without verifying</source>
        <translation>Continuar sin verificar</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>Copiar el código de error</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>BlockedBar</name>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unblock this contact</source>
        <translation>Desbloquear este contacto</translation>
    </message>
    <message>
        <source>You blocked {name}.</source>
        <translation>Has bloqueado a {name}.</translation>
    </message>
</context>
<context>
    <name>BlockedCard</name>
    <message>
        <source>Blocked people can't write to you, and are not told.</source>
        <translation>Las personas bloqueadas no pueden escribirte y no se les avisa.</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Nadie está bloqueado.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unblock {name}</source>
        <translation>Desbloquear a {name}</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Detalles del contacto</translation>
    </message>
    <message>
        <source>Messages disappear after {time}</source>
        <translation>Los mensajes desaparecen después de {time}</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>Open conversation menu</source>
        <translation>Abrir el menú de la conversación</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Trust: {state}</source>
        <translation>Confianza: {state}</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>escribiendo…</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Sending is paused</source>
        <translation>El envío está en pausa</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>ChatQuestions</name>
    <message>
        <source>Block now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Block this contact?</source>
        <translation>¿Bloquear este contacto?</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>Continuar de todos modos</translation>
    </message>
    <message>
        <source>Continue without verifying?</source>
        <translation>¿Continuar sin verificar?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>Delete this contact?</source>
        <translation>¿Eliminar este contacto?</translation>
    </message>
    <message>
        <source>Delete this request?</source>
        <translation>¿Eliminar esta solicitud?</translation>
    </message>
    <message>
        <source>If someone is between you and {name}, they will be able to read what you write from now on. {name} will be shown as not verified, and waiting messages are sent.</source>
        <translation>Si hay alguien entre tú y {name}, podrá leer lo que escribas a partir de ahora. {name} se mostrará como no verificado, y los mensajes en espera se enviarán.</translation>
    </message>
    <message>
        <source>It is saved in {folder} first, where it is not encrypted and stays until you delete it. The other program decodes what your contact sent: open only what you expect.</source>
        <translation>Primero se guarda en {folder}, donde no está cifrado y permanece hasta que lo elimines. El otro programa descodifica lo que envió tu contacto: abre solo lo que esperas.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Abrir el enlace</translation>
    </message>
    <message>
        <source>Open with another program…</source>
        <translation>Abrir con otro programa…</translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation>¿Abrir {host}?</translation>
    </message>
    <message>
        <source>Open {name} with another program?</source>
        <translation>¿Abrir {name} con otro programa?</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Guardar y abrir</translation>
    </message>
    <message>
        <source>This opens in your browser, and {host} will see your address:</source>
        <translation>Esto se abre en tu navegador, y {host} verá tu dirección:</translation>
    </message>
    <message>
        <source>{name} and all messages with {name} are deleted from this device. This can't be undone.</source>
        <translation>{name} y todos los mensajes con {name} se eliminan de este dispositivo. No se puede deshacer.</translation>
    </message>
    <message>
        <source>{name} can no longer write to you, and is not told. You can unblock at any time.</source>
        <translation>{name} ya no podrá escribirte y no se le avisa. Puedes desbloquear en cualquier momento.</translation>
    </message>
    <message>
        <source>{name} is not told. The request and its messages go.</source>
        <translation>A {name} no se le avisa. La solicitud y sus mensajes desaparecen.</translation>
    </message>
</context>
<context>
    <name>ChatsCard</name>
    <message>
        <source>Enter sends</source>
        <translation>Intro envía</translation>
    </message>
    <message>
        <source>Then Shift+Enter begins a new line. Otherwise Enter begins a new line. Ctrl+Enter sends in both cases.</source>
        <translation>Entonces Mayús+Intro empieza una línea nueva. Si no, Intro empieza una línea nueva. Ctrl+Intro envía en ambos casos.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivadas</translation>
    </message>
    <message>
        <source>Archived {count}</source>
        <translation>Archivadas {count}</translation>
    </message>
    <message>
        <source>Everything is in the archive</source>
        <translation>Todo está en el archivo</translation>
    </message>
    <message>
        <source>No unread messages</source>
        <translation>No hay mensajes sin leer</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas las conversaciones</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <translation>Mostrar las conversaciones archivadas</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>Mostrar las conversaciones sin leer</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
</context>
<context>
    <name>ChooseProfileDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The contact will know this profile, and none of the others.</source>
        <translation>El contacto conocerá este perfil y ninguno de los otros.</translation>
    </message>
    <message>
        <source>Which profile is this link for?</source>
        <translation>¿Para qué perfil es este enlace?</translation>
    </message>
</context>
<context>
    <name>ChoosingBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n elegido</numerusform>
            <numerusform>%n elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy chosen messages</source>
        <translation>Copiar los mensajes elegidos</translation>
    </message>
    <message>
        <source>Delete chosen messages</source>
        <translation>Eliminar los mensajes elegidos</translation>
    </message>
    <message>
        <source>Forward chosen messages</source>
        <translation>Reenviar los mensajes elegidos</translation>
    </message>
    <message>
        <source>Stop choosing</source>
        <translation>Dejar de elegir</translation>
    </message>
</context>
<context>
    <name>ClearCard</name>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Age of the messages to clear</source>
        <translation>Antigüedad de los mensajes que eliminar</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Conversation to clear</source>
        <translation>Conversación que limpiar</translation>
    </message>
    <message>
        <source>Delete messages from this computer</source>
        <translation>Eliminar mensajes de este ordenador</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Eliminarlos</translation>
    </message>
    <message>
        <source>Delete these messages?</source>
        <translation>¿Eliminar estos mensajes?</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Messages deleted: {count}</source>
        <translation>Mensajes eliminados: {count}</translation>
    </message>
    <message>
        <source>Messages go with their files, from this computer alone. Starred messages stay.</source>
        <translation>Los mensajes se van con sus archivos, solo de este ordenador. Los mensajes con estrella se quedan.</translation>
    </message>
    <message>
        <source>Messages {age}, {size}, {whose}: they are deleted from this computer, and nothing brings them back.</source>
        <translation>Mensajes {age}, {size}, {whose}: se eliminan de este ordenador, y nada los recupera.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the messages to clear</source>
        <translation>Tamaño de los mensajes que eliminar</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>For one person, good for {time}.</source>
        <translation>Para una persona, válido {time} más.</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>Código QR del enlace</translation>
    </message>
    <message>
        <source>This link stays valid. Whoever uses it sends you a request first.</source>
        <translation>Este enlace sigue siendo válido. Quien lo use te envía primero una solicitud.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Invite link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>Let someone scan it or send them the link. It works once, for one person.</source>
        <translation>Deja que alguien lo escanee o envíale el enlace. Sirve una vez, para una persona.</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>Creando un enlace…</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Tu código</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command: {what}</source>
        <translation>Orden: {what}</translation>
    </message>
    <message>
        <source>Conversation: {what}</source>
        <translation>Conversación: {what}</translation>
    </message>
    <message>
        <source>Find and do</source>
        <translation>Buscar y hacer</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>Buscar personas, mensajes, ajustes y órdenes</translation>
    </message>
    <message>
        <source>Message: {what}</source>
        <translation>Mensaje: {what}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>People, messages, settings, commands</source>
        <translation>Personas, mensajes, ajustes, órdenes</translation>
    </message>
    <message>
        <source>Setting: {what}</source>
        <translation>Ajuste: {what}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insertar un emoji</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Mensaje a {name}</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Grabar un mensaje de voz</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send  Enter
Right click: send later</source>
        <translation>Enviar  Intro
Clic derecho: enviar más tarde</translation>
    </message>
</context>
<context>
    <name>ComposerStrip</name>
    <message>
        <source>Cancel reply or edit</source>
        <translation>Cancelar la respuesta o la edición</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>A relay elsewhere</source>
        <translation>Un relé en otro lugar</translation>
    </message>
    <message>
        <source>A relay passes on encrypted envelopes. It cannot read them and does not know who you are.</source>
        <translation>Un relé pasa sobres cifrados. No puede leerlos y no sabe quién eres.</translation>
    </message>
    <message>
        <source>Built-in relay on this computer</source>
        <translation>Relé incorporado en este ordenador</translation>
    </message>
    <message>
        <source>How do you want to connect?</source>
        <translation>¿Cómo quieres conectarte?</translation>
    </message>
    <message>
        <source>Let others on my network reach it</source>
        <translation>Permitir que otros de mi red lo usen</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>Dirección del relé</translation>
    </message>
    <message>
        <source>Runs all the time, so that messages wait there for you. Someone gave you its address.</source>
        <translation>Funciona todo el tiempo, así que los mensajes te esperan allí. Alguien te dio su dirección.</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, if any</source>
        <translation>Proxy SOCKS5, si lo hay</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's (none if empty)</source>
        <translation>Proxy SOCKS5, como el de Tor (vacío: ninguno)</translation>
    </message>
    <message>
        <source>Use another relay</source>
        <translation>Usar otro relé</translation>
    </message>
    <message>
        <source>Use the built-in relay</source>
        <translation>Usar el relé incorporado</translation>
    </message>
    <message>
        <source>Works at once, while this program runs. Nothing to set up.</source>
        <translation>Funciona enseguida, mientras este programa está en marcha. No hay nada que configurar.</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Connected to the relay</source>
        <translation>Conectado al relé</translation>
    </message>
    <message>
        <source>Connecting to the relay…</source>
        <translation>Conectando al relé…</translation>
    </message>
    <message>
        <source>Copy relay address</source>
        <translation>Copiar la dirección del relé</translation>
    </message>
    <message>
        <source>Let others on my network reach the relay</source>
        <translation>Permitir que otros de mi red usen el relé</translation>
    </message>
    <message>
        <source>Not connected to the relay</source>
        <translation>Sin conexión con el relé</translation>
    </message>
    <message>
        <source>Relay address</source>
        <translation>Dirección del relé</translation>
    </message>
    <message>
        <source>The relay built into this program serves your mailboxes while it runs:</source>
        <translation>El relé incorporado en este programa sirve tus buzones mientras está en marcha:</translation>
    </message>
    <message>
        <source>Your mailboxes are at this relay:</source>
        <translation>Tus buzones están en este relé:</translation>
    </message>
</context>
<context>
    <name>ConnectionDot</name>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connection: {state}</source>
        <translation>Conexión: {state}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
</context>
<context>
    <name>ConversationChoice</name>
    <message>
        <source>All conversations</source>
        <translation>Todas las conversaciones</translation>
    </message>
</context>
<context>
    <name>ConversationDeeds</name>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Otro momento…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Bloquear…</translation>
    </message>
    <message>
        <source>Conversation menu</source>
        <translation>Menú de la conversación</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Mensajes que desaparecen</translation>
    </message>
    <message>
        <source>For {time}</source>
        <translation>Durante {time}</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leída</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Desarchivar</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Dejar de silenciar</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Add a contact with their link, or show them your code.</source>
        <translation>Añade un contacto con su enlace, o muéstrale tu código.</translation>
    </message>
    <message>
        <source>Add your first contact</source>
        <translation>Añade tu primer contacto</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Aún no hay chats</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notas para ti</translation>
    </message>
    <message>
        <source>Nothing found for “{wanted}”</source>
        <translation>No se encontró nada para «{wanted}»</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar conversaciones</translation>
    </message>
    <message>
        <source>Show my code</source>
        <translation>Mostrar mi código</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages?</source>
        <translation>
            <numerusform>¿Eliminar este mensaje?</numerusform>
            <numerusform>¿Eliminar %n mensajes?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Eliminar para todos</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>Eliminar para mí</translation>
    </message>
    <message>
        <source>“For everyone” also asks the other side's program to delete it. Who has read it already may remember.</source>
        <translation>«Para todos» también pide al programa del otro lado que lo elimine. Quien ya lo leyó puede recordarlo.</translation>
    </message>
    <message>
        <source>“For me” deletes from this computer alone; nothing brings it back.</source>
        <translation>«Para mí» elimina solo en este ordenador; nada lo recupera.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Block contact</source>
        <translation>Bloquear el contacto</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Comparar el número de seguridad</translation>
    </message>
    <message>
        <source>Contact details pane</source>
        <translation>Panel de detalles del contacto</translation>
    </message>
    <message>
        <source>Delete contact and messages</source>
        <translation>Eliminar el contacto y los mensajes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Identity fingerprint</source>
        <translation>Huella de la identidad</translation>
    </message>
    <message>
        <source>Identity fingerprint: {digits}</source>
        <translation>Huella de la identidad: {digits}</translation>
    </message>
    <message>
        <source>Security history</source>
        <translation>Historial de seguridad</translation>
    </message>
    <message>
        <source>Unblock contact</source>
        <translation>Desbloquear el contacto</translation>
    </message>
</context>
<context>
    <name>DigitsTab</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy digits</source>
        <translation>Copiar los dígitos</translation>
    </message>
    <message>
        <source>Group {place} of {count}: {digits}</source>
        <translation>Grupo {place} de {count}: {digits}</translation>
    </message>
    <message>
        <source>It doesn't match</source>
        <translation>No coincide</translation>
    </message>
    <message>
        <source>It matches</source>
        <translation>Coincide</translation>
    </message>
    <message>
        <source>QR code of the safety number</source>
        <translation>Código QR del número de seguridad</translation>
    </message>
    <message>
        <source>Read digits one group at a time</source>
        <translation>Leer los dígitos grupo a grupo</translation>
    </message>
    <message>
        <source>Remove verification</source>
        <translation>Quitar la verificación</translation>
    </message>
    <message>
        <source>Safety number: {digits}</source>
        <translation>Número de seguridad: {digits}</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Medium dark</source>
        <translation>Medio oscuro</translation>
    </message>
    <message>
        <source>Medium light</source>
        <translation>Medio claro</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Buscar emojis</translation>
    </message>
    <message>
        <source>Skin tone</source>
        <translation>Tono de piel</translation>
    </message>
</context>
<context>
    <name>EmojiTab</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare emoji now</source>
        <translation>Comparar emojis ahora</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Dejar de comparar</translation>
    </message>
    <message>
        <source>They differ</source>
        <translation>Son distintos</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>Waiting for the other side</source>
        <translation>Esperando al otro lado</translation>
    </message>
</context>
<context>
    <name>FileDeeds</name>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>imagen.png</translation>
    </message>
</context>
<context>
    <name>FindColumn</name>
    <message>
        <source>Back to the chats</source>
        <translation>Volver a los chats</translation>
    </message>
    <message>
        <source>Everything you search stays on this computer.</source>
        <translation>Todo lo que buscas permanece en este ordenador.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Found messages</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Nothing has a star yet. Star a message from its menu to find it here.</source>
        <translation>Nada tiene estrella aún. Ponle una a un mensaje desde su menú para encontrarlo aquí.</translation>
    </message>
    <message>
        <source>Older messages are still being prepared for searching.</source>
        <translation>Los mensajes más antiguos aún se están preparando para la búsqueda.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Buscar mensajes</translation>
    </message>
    <message>
        <source>Search this conversation only</source>
        <translation>Buscar solo en esta conversación</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>Este chat</translation>
    </message>
    <message>
        <source>With files only</source>
        <translation>Solo con archivos</translation>
    </message>
    <message>
        <source>With links only</source>
        <translation>Solo con enlaces</translation>
    </message>
    <message>
        <source>Words, or parts of words</source>
        <translation>Palabras, o partes de palabras</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenviar</translation>
    </message>
    <message numerus="yes">
        <source>Forward %n messages to</source>
        <translation>
            <numerusform>Reenviar a</numerusform>
            <numerusform>Reenviar %n mensajes a</numerusform>
        </translation>
    </message>
    <message>
        <source>Forward now</source>
        <translation>Reenviar ahora</translation>
    </message>
    <message>
        <source>Forward to {name}</source>
        <translation>Reenviar a {name}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search people to forward to</source>
        <translation>Buscar personas a quienes reenviar</translation>
    </message>
    <message>
        <source>They see the text marked as forwarded, not who wrote it.</source>
        <translation>Ven que el texto es reenviado, pero no quién lo escribió.</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message numerus="yes">
        <source>%n messages are still on their way</source>
        <translation>
            <numerusform>%n mensaje está aún en camino</numerusform>
            <numerusform>%n mensajes están aún en camino</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>Add a contact</source>
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Archive, or fetch back</source>
        <translation>Archivar, o recuperar</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Elegir un perfil</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Detalles del contacto</translation>
    </message>
    <message>
        <source>Find people, messages, settings and commands</source>
        <translation>Buscar personas, mensajes, ajustes y órdenes</translation>
    </message>
    <message>
        <source>Insert an emoji</source>
        <translation>Insertar un emoji</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Ir al último mensaje</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Mute, or no longer</source>
        <translation>Silenciar, o dejar de hacerlo</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Next profile</source>
        <translation>Perfil siguiente</translation>
    </message>
    <message>
        <source>Next unread conversation</source>
        <translation>Siguiente conversación sin leer</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior de la ventana</translation>
    </message>
    <message>
        <source>Previous unread conversation</source>
        <translation>Anterior conversación sin leer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>An export is a folder with web pages to read and data to import elsewhere. It is not encrypted: whoever has the folder can read it. Messages that disappear are left out.</source>
        <translation>Una exportación es una carpeta con páginas web para leer y datos para importar en otro lugar. No está cifrada: quien tenga la carpeta puede leerla. Los mensajes que desaparecen no se incluyen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Cancelar la exportación</translation>
    </message>
    <message>
        <source>Conversation to export</source>
        <translation>Conversación que exportar</translation>
    </message>
    <message>
        <source>Export conversations to a folder</source>
        <translation>Exportar conversaciones a una carpeta</translation>
    </message>
    <message>
        <source>Export into a new or empty folder</source>
        <translation>Exportar a una carpeta nueva o vacía</translation>
    </message>
    <message>
        <source>Exported to {folder}. Messages: {count}</source>
        <translation>Exportado a {folder}. Mensajes: {count}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Import an export</source>
        <translation>Importar una exportación</translation>
    </message>
    <message>
        <source>Import conversations from an export</source>
        <translation>Importar conversaciones de una exportación</translation>
    </message>
    <message>
        <source>Imported. New messages: {count}</source>
        <translation>Importado. Mensajes nuevos: {count}</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>HoverBar</name>
    <message>
        <source>More for this message</source>
        <translation>Más para este mensaje</translation>
    </message>
    <message>
        <source>React to this message</source>
        <translation>Reaccionar a este mensaje</translation>
    </message>
    <message>
        <source>Reply to this message</source>
        <translation>Responder a este mensaje</translation>
    </message>
</context>
<context>
    <name>ImportedBar</name>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>Este es un historial importado. Para escribir a esta persona, añádela de nuevo con un enlace suyo.</translation>
    </message>
</context>
<context>
    <name>InterfaceCard</name>
    <message>
        <source>Let programs on this computer use this profile</source>
        <translation>Permitir que programas de este ordenador usen este perfil</translation>
    </message>
    <message>
        <source>Off: no program can use this profile.</source>
        <translation>Desactivado: ningún programa puede usar este perfil.</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it, and only with a token from below. Web pages are refused.</source>
        <translation>Solo llegan a él programas de este ordenador, y solo con un token de abajo. Las páginas web se rechazan.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Port for programs</source>
        <translation>Puerto para programas</translation>
    </message>
    <message>
        <source>Programs find it at {address}</source>
        <translation>Los programas lo encuentran en {address}</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Close the invitation</source>
        <translation>Cerrar la invitación</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Invite link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>Invite someone</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Let them scan this code or send them the link, over a channel that you trust.</source>
        <translation>Deja que escaneen este código o envíales el enlace, por un medio en el que confíes.</translation>
    </message>
    <message>
        <source>Make a new invite link</source>
        <translation>Crear un nuevo enlace de invitación</translation>
    </message>
    <message>
        <source>Making a link…</source>
        <translation>Creando un enlace…</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Enlace nuevo</translation>
    </message>
</context>
<context>
    <name>KeyboardCard</name>
    <message>
        <source>All keys as they were</source>
        <translation>Todas las teclas como estaban</translation>
    </message>
    <message>
        <source>On a message: R replies, E reacts, F forwards, S stars, P pins, X chooses, I shows its details, Delete deletes, Enter opens its menu. In an empty field Up edits your last message. Ctrl+1 to Ctrl+9 open conversations.</source>
        <translation>Sobre un mensaje: R responde, E reacciona, F reenvía, S pone estrella, P fija, X elige, I muestra sus detalles, Supr elimina, Intro abre su menú. En un campo vacío, Arriba edita tu último mensaje. Ctrl+1 a Ctrl+9 abren conversaciones.</translation>
    </message>
    <message>
        <source>Press a button and then the new keys: with Ctrl, Alt or a function key. Backspace leaves an action without keys, Esc changes nothing. Keys that another action had move here.</source>
        <translation>Pulsa un botón y luego las teclas nuevas: con Ctrl, Alt o una tecla de función. Retroceso deja una acción sin teclas, Esc no cambia nada. Las teclas que tenía otra acción pasan aquí.</translation>
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
        <translation>Teclas para {action}: {keys}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Pulsa las teclas…</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>Your identity fingerprint</source>
        <translation>Huella de tu identidad</translation>
    </message>
    <message>
        <source>Your identity fingerprint: {digits}</source>
        <translation>Huella de tu identidad: {digits}</translation>
    </message>
    <message>
        <source>Your keys are protected by your passphrase.</source>
        <translation>Tus claves están protegidas por tu frase de contraseña.</translation>
    </message>
    <message>
        <source>Your keys live in the system keyring.</source>
        <translation>Tus claves están en el llavero del sistema.</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>A passphrase</source>
        <translation>Una frase de contraseña</translation>
    </message>
    <message>
        <source>Asked for at every start. Nobody can recover it for you.</source>
        <translation>Se pide en cada inicio. Nadie puede recuperarla por ti.</translation>
    </message>
    <message>
        <source>Keep the keys in the system keyring</source>
        <translation>Guardar las claves en el llavero del sistema</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>No system keyring was found on this computer, so a passphrase will protect your keys.</source>
        <translation>No se encontró ningún llavero en este ordenador, así que una frase de contraseña protegerá tus claves.</translation>
    </message>
    <message>
        <source>Opened together with your session. Recommended.</source>
        <translation>Se abre junto con tu sesión. Recomendado.</translation>
    </message>
    <message>
        <source>Protect the keys by a passphrase</source>
        <translation>Proteger las claves con una frase de contraseña</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Repite la frase de contraseña</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Fuerza de la frase de contraseña</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Las dos frases de contraseña son distintas.</translation>
    </message>
    <message>
        <source>They open everything. They never leave this computer.</source>
        <translation>Lo abren todo. Nunca salen de este ordenador.</translation>
    </message>
    <message>
        <source>Where should your keys live?</source>
        <translation>¿Dónde deben estar tus claves?</translation>
    </message>
    <message>
        <source>{keyring}, the system keyring</source>
        <translation>{keyring}, el llavero del sistema</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>In the settings you can have it go on in the tray instead.</source>
        <translation>En los ajustes puedes hacer que siga en la bandeja.</translation>
    </message>
    <message>
        <source>Nothing is received while E2EE Desktop is closed. Messages to you wait at your relay; if that is the one built into this program, they wait at their senders' computers. This is said once.</source>
        <translation>Mientras E2EE Desktop está cerrado no se recibe nada. Los mensajes para ti esperan en tu relé; si es el incorporado en este programa, esperan en los ordenadores de quienes los envían. Esto se dice una sola vez.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Quit E2EE Desktop?</source>
        <translation>¿Salir de E2EE Desktop?</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>E2EE Desktop is licensed under Apache-2.0. It uses Qt under the LGPL 3 through PySide6; Qt's libraries can be replaced by your own build.</source>
        <translation>E2EE Desktop tiene la licencia Apache-2.0. Usa Qt bajo la LGPL 3 a través de PySide6; puedes sustituir las bibliotecas de Qt por las tuyas.</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>Textos de las licencias</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Load again</source>
        <translation>Cargar de nuevo</translation>
    </message>
    <message>
        <source>The messages are taking long to load.</source>
        <translation>Los mensajes tardan en cargarse.</translation>
    </message>
</context>
<context>
    <name>MessageDetailsDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar los detalles</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Detalles del mensaje</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Lo que decía antes</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Message menu</source>
        <translation>Menú del mensaje</translation>
    </message>
    <message>
        <source>More emoji</source>
        <translation>Más emojis</translation>
    </message>
    <message>
        <source>Open {host}</source>
        <translation>Abrir {host}</translation>
    </message>
    <message>
        <source>React with {emoji}</source>
        <translation>Reaccionar con {emoji}</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Name in this profile</source>
        <translation>Nombre en este perfil</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Guardar el nombre</translation>
    </message>
    <message>
        <source>Your contacts see this name. It is never sent to a relay in readable form.</source>
        <translation>Tus contactos ven este nombre. Nunca se envía a un relé en forma legible.</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>The people you add see it. No relay ever does.</source>
        <translation>Lo ven las personas que añades. Ningún relé lo ve nunca.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>¿Cómo te llamas?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
</context>
<context>
    <name>NewChat</name>
    <message>
        <source>An imported history without messages.</source>
        <translation>Un historial importado sin mensajes.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Comparar el número de seguridad</translation>
    </message>
    <message>
        <source>Compare safety number with {name}</source>
        <translation>Comparar el número de seguridad con {name}</translation>
    </message>
    <message>
        <source>End-to-end encrypted</source>
        <translation>Cifrado de extremo a extremo</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>Nota para mí</translation>
    </message>
    <message>
        <source>Notes, lists, drafts: what you write here stays on this computer.</source>
        <translation>Notas, listas, borradores: lo que escribes aquí permanece en este ordenador.</translation>
    </message>
    <message>
        <source>Say hello. {name} is not verified yet: compare the safety number to be sure who you talk to.</source>
        <translation>Saluda. {name} aún no está verificado: compara el número de seguridad para estar seguro de con quién hablas.</translation>
    </message>
    <message>
        <source>You have verified {name}. Say hello.</source>
        <translation>Has verificado a {name}. Saluda.</translation>
    </message>
    <message>
        <source>{name} would like to write to you.</source>
        <translation>{name} quisiera escribirte.</translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Choose a chat or start one</source>
        <translation>Elige un chat o empieza uno</translation>
    </message>
    <message>
        <source>Ctrl+N adds a contact, Ctrl+K finds everything</source>
        <translation>Ctrl+N añade un contacto, Ctrl+K lo encuentra todo</translation>
    </message>
</context>
<context>
    <name>NoticeMenu</name>
    <message>
        <source>As in the settings</source>
        <translation>Como en los ajustes</translation>
    </message>
    <message>
        <source>Name and message</source>
        <translation>Nombre y mensaje</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Solo el nombre</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>Ninguno: «Mensaje nuevo»</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
</context>
<context>
    <name>NoticesCard</name>
    <message>
        <source>Name and message</source>
        <translation>Nombre y mensaje</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Solo el nombre</translation>
    </message>
    <message>
        <source>Neither: “New message”</source>
        <translation>Ninguno: «Mensaje nuevo»</translation>
    </message>
    <message>
        <source>No notifications, but security notices</source>
        <translation>Sin notificaciones, salvo avisos de seguridad</translation>
    </message>
    <message>
        <source>Notifications rest until {time}.</source>
        <translation>Las notificaciones descansan hasta {time}.</translation>
    </message>
    <message>
        <source>Notifications show</source>
        <translation>Las notificaciones muestran</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Reproducir un sonido</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Comienzo de las horas de silencio</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fin de las horas de silencio</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>Reanudar las notificaciones</translation>
    </message>
    <message>
        <source>There is none for the conversation that you look at, nor for muted ones. A changed safety number of somebody whom you verified is always told. The menu of a conversation has a choice of its own.</source>
        <translation>No hay ninguna para la conversación que estás mirando, ni para las silenciadas. Siempre se avisa de un cambio del número de seguridad de alguien verificado. El menú de una conversación permite elegir aparte.</translation>
    </message>
    <message>
        <source>What notifications show</source>
        <translation>Qué muestran las notificaciones</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
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
        <translation>Añadir un contacto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Create a profile</source>
        <translation>Crear un perfil</translation>
    </message>
    <message>
        <source>Create profile</source>
        <translation>Crear el perfil</translation>
    </message>
    <message>
        <source>Making your keys…</source>
        <translation>Creando tus claves…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>Paso {n} de {all}</translation>
    </message>
</context>
<context>
    <name>PaletteDeeds</name>
    <message>
        <source>asks to write to you</source>
        <translation>pide escribirte</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>New profile</source>
        <translation>Perfil nuevo</translation>
    </message>
    <message>
        <source>Profile {number}</source>
        <translation>Perfil {number}</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Enter your passphrase</source>
        <translation>Introduce tu frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
    <message>
        <source>Your messages are encrypted on this computer. Only your passphrase opens them.</source>
        <translation>Tus mensajes están cifrados en este ordenador. Solo tu frase de contraseña los abre.</translation>
    </message>
</context>
<context>
    <name>PhrasePage</name>
    <message>
        <source>24 words, in their order</source>
        <translation>24 palabras, en su orden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Enter your recovery phrase</source>
        <translation>Introduce tu frase de recuperación</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Frase de recuperación</translation>
    </message>
    <message>
        <source>The words you wrote down open this profile, and the system keyring is mended with them.</source>
        <translation>Las palabras que anotaste abren este perfil, y con ellas se repara el llavero del sistema.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Close picture</source>
        <translation>Cerrar la imagen</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>Ajustar a la ventana</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>This picture can't be shown here. You can save it.</source>
        <translation>Esta imagen no se puede mostrar aquí. Puedes guardarla.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message</source>
        <translation>Mensaje fijado</translation>
    </message>
    <message>
        <source>Pinned message {place} of {count}</source>
        <translation>Mensaje fijado {place} de {count}</translation>
    </message>
    <message>
        <source>Unpin this message</source>
        <translation>Dejar de fijar este mensaje</translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Download pictures and voice messages by themselves</source>
        <translation>Descargar imágenes y mensajes de voz automáticamente</translation>
    </message>
    <message>
        <source>Download pictures by themselves</source>
        <translation>Descargar imágenes automáticamente</translation>
    </message>
    <message>
        <source>Each works only when both have it on. Nobody is told that you have it off.</source>
        <translation>Cada uno funciona solo si ambos lo tienen activado. A nadie se le dice que lo tienes desactivado.</translation>
    </message>
    <message>
        <source>Messages of new conversations disappear</source>
        <translation>Los mensajes de conversaciones nuevas desaparecen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Only from contacts that you have accepted. Everything else waits until you ask for it.</source>
        <translation>Solo de contactos que has aceptado. Todo lo demás espera hasta que lo pidas.</translation>
    </message>
    <message>
        <source>Tell each other what was read</source>
        <translation>Decirse el uno al otro qué se leyó</translation>
    </message>
    <message>
        <source>Tell each other while writing</source>
        <translation>Decirse el uno al otro que se escribe</translation>
    </message>
    <message>
        <source>Timer of new conversations</source>
        <translation>Tiempo de las conversaciones nuevas</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>Hasta {size}</translation>
    </message>
</context>
<context>
    <name>ProfileStrip</name>
    <message>
        <source>Profile: {profile}</source>
        <translation>Perfil: {profile}</translation>
    </message>
</context>
<context>
    <name>ProgramsCard</name>
    <message>
        <source>Copy the token</source>
        <translation>Copiar el token</translation>
    </message>
    <message>
        <source>Make a token</source>
        <translation>Crear un token</translation>
    </message>
    <message>
        <source>Name of the program</source>
        <translation>Nombre del programa</translation>
    </message>
    <message>
        <source>No program has a token.</source>
        <translation>Ningún programa tiene un token.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
    <message>
        <source>Revoke the token of {program}</source>
        <translation>Revocar el token de {program}</translation>
    </message>
    <message>
        <source>Revoke this token?</source>
        <translation>¿Revocar este token?</translation>
    </message>
    <message>
        <source>This is the token. Give it to the program now: it is not shown again.</source>
        <translation>Este es el token. Dáselo al programa ahora: no se mostrará otra vez.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>{program} can do nothing with this profile any more.</source>
        <translation>{program} ya no puede hacer nada con este perfil.</translation>
    </message>
</context>
<context>
    <name>ProxyField</name>
    <message>
        <source>No proxy</source>
        <translation>Sin proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>Proxy SOCKS5</translation>
    </message>
    <message>
        <source>SOCKS5 proxy, such as Tor's: socks5://127.0.0.1:9050. Nothing is ever sent past it.</source>
        <translation>Proxy SOCKS5, como el de Tor: socks5://127.0.0.1:9050. Nunca se envía nada sin pasar por él.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the proxy</source>
        <translation>Guardar el proxy</translation>
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
            <numerusform>Chats, %n sin leer</numerusform>
            <numerusform>Chats, %n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Other profiles have {count} unread</source>
        <translation>Otros perfiles tienen {count} sin leer</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message numerus="yes">
        <source>Requests, %n waiting</source>
        <translation>
            <numerusform>Solicitudes, %n en espera</numerusform>
            <numerusform>Solicitudes, %n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings. Version {version} of this program is there.</source>
        <translation>Ajustes. Hay una versión {version} de este programa.</translation>
    </message>
    <message>
        <source>Starred messages</source>
        <translation>Mensajes con estrella</translation>
    </message>
    <message>
        <source>Your profile: {name}</source>
        <translation>Tu perfil: {name}</translation>
    </message>
</context>
<context>
    <name>RecordingBar</name>
    <message>
        <source>Cancel recording</source>
        <translation>Cancelar la grabación</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabando</translation>
    </message>
    <message>
        <source>Send voice message</source>
        <translation>Enviar el mensaje de voz</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>I wrote them down</source>
        <translation>Las he anotado</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Recovery phrase</source>
        <translation>Frase de recuperación</translation>
    </message>
    <message>
        <source>Two of them, from your paper:</source>
        <translation>Dos de ellas, de tu papel:</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Palabra {number}</translation>
    </message>
    <message>
        <source>Write these 24 words on paper, in their order. They open this profile when the keyring is lost, and bring your identity back on another computer. Whoever has them is you.</source>
        <translation>Escribe estas 24 palabras en papel, en su orden. Abren este perfil cuando se pierde el llavero y devuelven tu identidad en otro ordenador. Quien las tenga eres tú.</translation>
    </message>
    <message>
        <source>Your recovery phrase</source>
        <translation>Tu frase de recuperación</translation>
    </message>
</context>
<context>
    <name>RecoveryReminder</name>
    <message>
        <source>If the system keyring is lost, only your recovery phrase opens this profile.</source>
        <translation>Si se pierde el llavero del sistema, solo tu frase de recuperación abre este perfil.</translation>
    </message>
    <message>
        <source>Write down the recovery phrase</source>
        <translation>Anotar la frase de recuperación</translation>
    </message>
</context>
<context>
    <name>RelayKnowledgeCard</name>
    <message>
        <source>Known: {what}</source>
        <translation>Se sabe: {what}</translation>
    </message>
    <message>
        <source>Not known: {what}</source>
        <translation>No se sabe: {what}</translation>
    </message>
</context>
<context>
    <name>RemoveProfileDialog</name>
    <message>
        <source>Backups (*.e2eebackup)</source>
        <translation>Copias de seguridad (*.e2eebackup)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Its keys, messages, contacts and files leave this computer, and its built-in relay with them. Your contacts are not told: what they send waits, and is deleted unread. Without a backup and the 24 recovery words nothing of it can be had back.</source>
        <translation>Sus claves, mensajes, contactos y archivos salen de este equipo, y con ellos su relé integrado. No se avisa a tus contactos: lo que envíen espera y se borra sin leer. Sin una copia de seguridad y las 24 palabras no se puede recuperar nada.</translation>
    </message>
    <message>
        <source>Make a backup first</source>
        <translation>Hacer antes una copia</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Quitar para siempre</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Quitar de este equipo</translation>
    </message>
    <message>
        <source>Remove {name} from this computer?</source>
        <translation>¿Quitar {name} de este equipo?</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Quitando…</translation>
    </message>
    <message>
        <source>The backup is written. Your 24 recovery words open it.</source>
        <translation>La copia está escrita. Tus 24 palabras la abren.</translation>
    </message>
    <message>
        <source>To go on, type the profile's name: {name}</source>
        <translation>Para continuar, escribe el nombre del perfil: {name}</translation>
    </message>
    <message>
        <source>Type the profile's name</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Escribiendo la copia…</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept the request</source>
        <translation>Aceptar la solicitud</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Block this person</source>
        <translation>Bloquear a esta persona</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the request</source>
        <translation>Eliminar la solicitud</translation>
    </message>
    <message>
        <source>{name} wants to write to you. They don't learn that you have read this until you accept.</source>
        <translation>{name} quiere escribirte. No sabrá que has leído esto hasta que aceptes.</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Message requests</source>
        <translation>Solicitudes de mensaje</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>No hay solicitudes</translation>
    </message>
    <message>
        <source>People who write to your address for the first time appear here, until you let them in.</source>
        <translation>Quienes escriben a tu dirección por primera vez aparecen aquí, hasta que los aceptes.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Draft:</source>
        <translation>Borrador:</translation>
    </message>
</context>
<context>
    <name>SafetyNumberDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compare by {way}</source>
        <translation>Comparar por {way}</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. Nothing was changed: {name} is not verified.</source>
        <translation>No escribas nada confidencial a {name}. Comparad otra vez por otro medio; si los números también difieren allí, quizá haya alguien entre vosotros. No se cambió nada: {name} no está verificado.</translation>
    </message>
    <message>
        <source>Do not write anything confidential to {name}. Compare again on another channel; if the numbers differ there too, someone may be between you. You had verified {name}: remove the verification if you are not sure any more.</source>
        <translation>No escribas nada confidencial a {name}. Comparad otra vez por otro medio; si los números también difieren allí, quizá haya alguien entre vosotros. Habías verificado a {name}: quita la verificación si ya no estás seguro.</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove verification?</source>
        <translation>¿Quitar la verificación?</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de seguridad</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Escanear</translation>
    </message>
    <message>
        <source>The safety number just changed. Compare the new one.</source>
        <translation>El número de seguridad acaba de cambiar. Compara el nuevo.</translation>
    </message>
    <message>
        <source>This contact will be shown as not verified until you compare the safety number again.</source>
        <translation>Este contacto se mostrará como no verificado hasta que vuelvas a comparar el número de seguridad.</translation>
    </message>
    <message>
        <source>You have verified this contact.</source>
        <translation>Has verificado este contacto.</translation>
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
        <translation>Una imagen de su código</translation>
    </message>
    <message>
        <source>Choose a picture of their code</source>
        <translation>Elegir una imagen de su código</translation>
    </message>
    <message>
        <source>Have the other person show the code of their safety number with you, and take a picture of it: with a phone, or of the screen in a video call. If it is the right code, the contact becomes verified at once.</source>
        <translation>Pide a la otra persona que muestre el código de su número de seguridad contigo y toma una imagen: con un teléfono, o de la pantalla en una videollamada. Si es el código correcto, el contacto queda verificado al instante.</translation>
    </message>
    <message>
        <source>Or drop a picture here, or paste it with Ctrl+V.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program does not use the camera of the computer: pictures are read from files. A picture that came to you as a message here proves nothing, because whoever is between you could have changed it.</source>
        <translation>Este programa no usa la cámara del ordenador: las imágenes se leen de archivos. Una imagen que te llegó aquí como mensaje no prueba nada, porque quien esté entre vosotros pudo cambiarla.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Date and time of sending</source>
        <translation>Fecha y hora de envío</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programar</translation>
    </message>
    <message>
        <source>Schedule the message</source>
        <translation>Programar el mensaje</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar más tarde</translation>
    </message>
    <message>
        <source>The text waits on this computer, encrypted, and is sent then, or when the program next runs.</source>
        <translation>El texto espera cifrado en este ordenador y se envía entonces, o cuando el programa vuelva a funcionar.</translation>
    </message>
</context>
<context>
    <name>ScheduledDialog</name>
    <message>
        <source>Cancel text scheduled for {when}</source>
        <translation>Cancelar el texto programado para {when}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the schedule</source>
        <translation>Cerrar la programación</translation>
    </message>
    <message>
        <source>Edit text scheduled for {when}</source>
        <translation>Editar el texto programado para {when}</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>No hay nada programado.</translation>
    </message>
    <message>
        <source>Scheduled messages</source>
        <translation>Mensajes programados</translation>
    </message>
    <message>
        <source>Send now: {when}</source>
        <translation>Enviar ahora: {when}</translation>
    </message>
</context>
<context>
    <name>ScrolledTimeline</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Reenviado</translation>
    </message>
    <message>
        <source>Jump to the latest message</source>
        <translation>Ir al último mensaje</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>New safety number</source>
        <translation>Nuevo número de seguridad</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
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
            <numerusform>%n mensaje está programado: {when}</numerusform>
            <numerusform>%n mensajes están programados, el próximo: {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Otro momento…</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar más tarde</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Blocked people</source>
        <translation>Personas bloqueadas</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Exportar e importar</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Local API</source>
        <translation>API local</translation>
    </message>
    <message>
        <source>My address</source>
        <translation>Mi dirección</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>What the relay knows</source>
        <translation>Lo que sabe el relé</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>{setting}, in {page}</source>
        <translation>{setting}, en {page}</translation>
    </message>
</context>
<context>
    <name>SpellMarks</name>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>Añadir «{word}» al diccionario</translation>
    </message>
    <message>
        <source>Nothing similar is in the dictionary</source>
        <translation>No hay nada parecido en el diccionario</translation>
    </message>
    <message>
        <source>Remove “{word}” from the dictionary</source>
        <translation>Quitar «{word}» del diccionario</translation>
    </message>
</context>
<context>
    <name>SpellingCard</name>
    <message>
        <source>Check spelling in {language}</source>
        <translation>Revisar la ortografía en {language}</translation>
    </message>
    <message>
        <source>Looking for dictionaries…</source>
        <translation>Buscando diccionarios…</translation>
    </message>
    <message>
        <source>No dictionary is installed, so spelling is not checked. Dictionaries come from your system: on Linux, install Enchant and a Hunspell dictionary of your language.</source>
        <translation>No hay ningún diccionario instalado, así que no se revisa la ortografía. Los diccionarios vienen de tu sistema: en Linux, instala Enchant y un diccionario Hunspell de tu idioma.</translation>
    </message>
    <message>
        <source>Wrong words are underlined while you write; their menu offers others. Everything is looked up on this computer. Words that you add are kept in this profile, encrypted.</source>
        <translation>Las palabras mal escritas se subrayan mientras escribes; su menú ofrece otras. Todo se busca en este ordenador. Las palabras que añades se guardan cifradas en este perfil.</translation>
    </message>
</context>
<context>
    <name>StartingPage</name>
    <message>
        <source>Bringing the profile up to date</source>
        <translation>Poniendo el perfil al día</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Your profile is brought up to date. Nothing is lost if this is stopped.</source>
        <translation>Tu perfil se está poniendo al día. No se pierde nada si lo detienes.</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Add a profile</source>
        <translation>Añadir un perfil</translation>
    </message>
    <message>
        <source>Close this profile</source>
        <translation>Cerrar este perfil</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>{profile}: can't be opened</source>
        <translation>{profile}: no se puede abrir</translation>
    </message>
    <message>
        <source>{profile}: closed</source>
        <translation>{profile}: cerrado</translation>
    </message>
    <message>
        <source>{profile}: locked</source>
        <translation>{profile}: bloqueado</translation>
    </message>
    <message>
        <source>{profile}: opening</source>
        <translation>{profile}: abriendo</translation>
    </message>
    <message>
        <source>{profile}: {count} unread</source>
        <translation>{profile}: {count} sin leer</translation>
    </message>
</context>
<context>
    <name>ThisProfileCard</name>
    <message>
        <source>Add a profile</source>
        <translation>Añadir un perfil</translation>
    </message>
    <message>
        <source>By this name you tell your profiles apart in this window. Your contacts never see it. It is stored unencrypted, so that a locked profile can be named.</source>
        <translation>Con este nombre distingues tus perfiles en esta ventana. Tus contactos nunca lo ven. Se guarda sin cifrar para que un perfil bloqueado tenga nombre.</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>Por ejemplo: Trabajo</translation>
    </message>
    <message>
        <source>Name of this profile on this computer</source>
        <translation>Nombre de este perfil en este equipo</translation>
    </message>
    <message>
        <source>Remove from this computer</source>
        <translation>Quitar de este equipo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save the profile's name</source>
        <translation>Guardar el nombre del perfil</translation>
    </message>
</context>
<context>
    <name>TimerDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Mensajes que desaparecen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>New messages disappear for both of you, so long after they were seen.</source>
        <translation>Los mensajes nuevos desaparecen para ambos, ese tiempo después de haberse visto.</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Set the time</source>
        <translation>Fijar el tiempo</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Unidad de tiempo</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semanas</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>E2EE Desktop, %n unread</source>
        <translation>
            <numerusform>E2EE Desktop, %n sin leer</numerusform>
            <numerusform>E2EE Desktop, %n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute for 1 hour</source>
        <translation>Silenciar 1 hora</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Tray menu</source>
        <translation>Menú de la bandeja</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Seguir en la bandeja cuando se cierra la ventana</translation>
    </message>
    <message>
        <source>Messages then go on coming in. Quit is in the menu of the icon, and at Ctrl+Q.</source>
        <translation>Así siguen llegando mensajes. «Salir» está en el menú del icono y en Ctrl+Q.</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Code: {code}</source>
        <translation>Código: {code}</translation>
    </message>
    <message>
        <source>Copy error code</source>
        <translation>Copiar el código de error</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>UnlockingPages</name>
    <message>
        <source>Use the passphrase</source>
        <translation>Usar la frase de contraseña</translation>
    </message>
    <message>
        <source>Use the recovery phrase</source>
        <translation>Usar la frase de recuperación</translation>
    </message>
</context>
<context>
    <name>UpdatesCard</name>
    <message>
        <source>Fetch and verify it</source>
        <translation>Obtener y verificar</translation>
    </message>
    <message>
        <source>Fetching the new version</source>
        <translation>Obteniendo la versión nueva</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Buscar una versión más nueva</translation>
    </message>
    <message>
        <source>Look once a week by itself</source>
        <translation>Buscar una vez por semana automáticamente</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Esta es la versión más nueva.</translation>
    </message>
    <message>
        <source>This is version {version}. Nothing is asked of anybody until you look.</source>
        <translation>Esta es la versión {version}. No se pregunta nada a nadie hasta que busques.</translation>
    </message>
    <message>
        <source>This is version {version}. Once a week it is asked whether there is a newer one.</source>
        <translation>Esta es la versión {version}. Una vez por semana se pregunta si hay una más nueva.</translation>
    </message>
    <message>
        <source>Version {version} is there, signed by the release keys.</source>
        <translation>La versión {version} está disponible, firmada con las claves de publicación.</translation>
    </message>
    <message>
        <source>Who offers the versions then sees once a week that somebody uses this one: from your proxy, if you have set one.</source>
        <translation>Quien ofrece las versiones ve entonces una vez por semana que alguien usa esta: desde tu proxy, si has puesto uno.</translation>
    </message>
    <message>
        <source>{file} is verified. Open it with your system's installer.</source>
        <translation>{file} está verificado. Ábrelo con el instalador de tu sistema.</translation>
    </message>
    <message>
        <source>{file} is verified. Your system's installer goes on.</source>
        <translation>{file} está verificado. El instalador de tu sistema continúa.</translation>
    </message>
</context>
<context>
    <name>UsageCard</name>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>How long messages with {name} are kept</source>
        <translation>Cuánto se guardan los mensajes con {name}</translation>
    </message>
    <message>
        <source>Messages older than a conversation keeps them are deleted here. Starred messages stay.</source>
        <translation>Los mensajes más antiguos de lo que guarda una conversación se eliminan aquí. Los mensajes con estrella se quedan.</translation>
    </message>
    <message>
        <source>The largest {count} conversations are shown.</source>
        <translation>Se muestran las {count} conversaciones más grandes.</translation>
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
        <translation>Mensajes que solo tú y tus contactos podéis leer.</translation>
    </message>
    <message>
        <source>No phone number, no e-mail address, no account on a server. Your keys stay on this computer.</source>
        <translation>Sin número de teléfono, sin correo electrónico, sin cuenta en un servidor. Tus claves permanecen en este ordenador.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Edit message</source>
        <translation>Editar el mensaje</translation>
    </message>
    <message>
        <source>Reply to yourself</source>
        <translation>Responderte a ti</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Responder a {name}</translation>
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
        <translation>d 'de' MMMM 'de' yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d 'de' MMMM</translation>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n mensaje nuevo</numerusform>
            <numerusform>%n mensajes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n sin leer</numerusform>
            <numerusform>%n sin leer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n semana</numerusform>
            <numerusform>%n semanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact's mailbox is full of messages that cannot be read. A hundred of them are asked for, no more at once.</source>
        <translation>El buzón de un contacto está lleno de mensajes que no se pueden leer. Se piden cien, no más a la vez.</translation>
    </message>
    <message>
        <source>A database was to be made where there is one. Choose another folder.</source>
        <translation>Se iba a crear una base donde ya hay una. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>A decrypted envelope is not padded as it must be. Ask the contact to update; nothing was changed.</source>
        <translation>Un sobre descifrado no está relleno como debe. Pide al contacto que actualice; no se cambió nada.</translation>
    </message>
    <message>
        <source>A device certificate is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>Un certificado de dispositivo no tiene la forma debida. Pide al contacto que actualice; no se cambió nada.</translation>
    </message>
    <message>
        <source>A file does not belong to the key or the message that it came with. Ask the contact to send the file again.</source>
        <translation>Un archivo no es de la clave o del mensaje con que vino. Pide al contacto que envíe el archivo otra vez.</translation>
    </message>
    <message>
        <source>A file ends before its end, or has more after it. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>Un archivo termina antes de su fin, o tiene más después. Obtenlo otra vez; si persiste, pide que lo envíen de nuevo.</translation>
    </message>
    <message>
        <source>A file is encrypted in a way that this version does not know. Update this program.</source>
        <translation>Un archivo está cifrado de un modo que esta versión no conoce. Actualiza este programa.</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Restore the profile folder from a backup.</source>
        <translation>Un archivo de este perfil está dañado. Restaura la carpeta del perfil desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>A file that the relay kept is damaged. Check the relay's disk; it has to be sent again.</source>
        <translation>Un archivo que guardaba el relé está dañado. Comprueba el disco del relé; hay que enviarlo otra vez.</translation>
    </message>
    <message>
        <source>A frame holds an envelope of none of the three sizes. Update relay and program.</source>
        <translation>Una trama contiene un sobre de ninguno de los tres tamaños. Actualiza relé y programa.</translation>
    </message>
    <message>
        <source>A frame is longer than any may be. Update relay and program.</source>
        <translation>Una trama es más larga de lo permitido. Actualiza relé y programa.</translation>
    </message>
    <message>
        <source>A frame is not in the one form that its kind has. Update relay and program.</source>
        <translation>Una trama no tiene la única forma de su tipo. Actualiza relé y programa.</translation>
    </message>
    <message>
        <source>A frame of a kind that this version does not know. Update relay and program.</source>
        <translation>Una trama de un tipo que esta versión no conoce. Actualiza relé y programa.</translation>
    </message>
    <message>
        <source>A frame of another version of the protocol. Update relay and program.</source>
        <translation>Una trama de otra versión del protocolo. Actualiza relé y programa.</translation>
    </message>
    <message>
        <source>A key's name has 1 to 64 letters, digits, dots, hyphens and underscores.</source>
        <translation>El nombre de una clave tiene de 1 a 64 letras, dígitos, puntos, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>A list of devices holds one of another account. Ask for a new link and compare safety numbers.</source>
        <translation>Una lista de dispositivos contiene uno de otra cuenta. Pide un enlace nuevo y comparad los números de seguridad.</translation>
    </message>
    <message>
        <source>A list of devices is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>Una lista de dispositivos no tiene la forma debida. Pide al contacto que actualice; no se cambió nada.</translation>
    </message>
    <message>
        <source>A message came a second time. It is shown once.</source>
        <translation>Un mensaje llegó por segunda vez. Se muestra una vez.</translation>
    </message>
    <message>
        <source>A message does not belong to the key that it names. It is asked for again.</source>
        <translation>Un mensaje no es de la clave que nombra. Se pide otra vez.</translation>
    </message>
    <message>
        <source>A message is more than 1,000 ahead of the last one. It is asked for again.</source>
        <translation>Un mensaje va más de 1000 por delante del último. Se pide otra vez.</translation>
    </message>
    <message>
        <source>A message is not in the form that it must have. It is asked for again.</source>
        <translation>Un mensaje no tiene la forma debida. Se pide otra vez.</translation>
    </message>
    <message>
        <source>A message was altered on its way. It is asked for again.</source>
        <translation>Un mensaje fue alterado por el camino. Se pide otra vez.</translation>
    </message>
    <message>
        <source>A newer version of this program made that export. Update this program.</source>
        <translation>Una versión más nueva de este programa hizo esa exportación. Actualiza este programa.</translation>
    </message>
    <message>
        <source>A one-time prekey was not signed by its owner. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Una clave de un solo uso no estaba firmada por su dueño. Quizá alguien haya interferido: pide un enlace nuevo por otro medio.</translation>
    </message>
    <message>
        <source>A piece of a file was altered, moved, repeated or cut off. Fetch the file again; if it stays, ask for it to be sent again.</source>
        <translation>Un trozo de un archivo fue alterado, movido, repetido o cortado. Obtén el archivo otra vez; si persiste, pide que lo envíen de nuevo.</translation>
    </message>
    <message>
        <source>A prekey is not in the form that it must have. Ask for a new link.</source>
        <translation>Una clave previa no tiene la forma debida. Pide un enlace nuevo.</translation>
    </message>
    <message>
        <source>A program's name has 1 to 64 letters, digits, spaces, dots, hyphens and underscores.</source>
        <translation>El nombre de un programa tiene de 1 a 64 letras, dígitos, espacios, puntos, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>A public key that would make the shared secret known to everybody. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Una clave pública que haría conocido por todos el secreto común. Quizá alguien haya interferido: pide un enlace nuevo por otro medio.</translation>
    </message>
    <message>
        <source>A ratchet step that nobody could have made yet. It was refused.</source>
        <translation>Un paso del trinquete que nadie pudo dar aún. Se rechazó.</translation>
    </message>
    <message>
        <source>A reaction is one emoji. Choose one.</source>
        <translation>Una reacción es un solo emoji. Elige uno.</translation>
    </message>
    <message>
        <source>A recovery phrase has 24 words. Enter all of them, in their order.</source>
        <translation>Una frase de recuperación tiene 24 palabras. Introdúcelas todas, en su orden.</translation>
    </message>
    <message>
        <source>A relay or a client described an attachment in a form that nobody knows. Update relay and program.</source>
        <translation>Un relé o un cliente describió un adjunto de una forma que nadie conoce. Actualiza relé y programa.</translation>
    </message>
    <message>
        <source>A relay or a client sent a frame without content. Update relay and program.</source>
        <translation>Un relé o un cliente envió una trama sin contenido. Actualiza relé y programa.</translation>
    </message>
    <message>
        <source>A relay that listens everywhere does not know under which name it is reached. Give --public-host.</source>
        <translation>Un relé que escucha en todas partes no sabe con qué nombre se llega a él. Indica --public-host.</translation>
    </message>
    <message>
        <source>A safety number changed while you compared. Look at it first.</source>
        <translation>Un número de seguridad cambió mientras comparabas. Míralo primero.</translation>
    </message>
    <message>
        <source>A safety number changed. Sending is paused.</source>
        <translation>Un número de seguridad cambió. El envío está en pausa.</translation>
    </message>
    <message>
        <source>A second person used an invite link of ours. Make a link for each person.</source>
        <translation>Una segunda persona usó un enlace de invitación nuestro. Crea un enlace para cada persona.</translation>
    </message>
    <message>
        <source>A setting has a value that it can't have. Correct the line that is named.</source>
        <translation>Un ajuste tiene un valor que no puede tener. Corrige la línea indicada.</translation>
    </message>
    <message>
        <source>A signature is not by whom it claims. Somebody may have interfered: ask for a new link on another channel.</source>
        <translation>Una firma no es de quien dice. Quizá alguien haya interferido: pide un enlace nuevo por otro medio.</translation>
    </message>
    <message>
        <source>A stored session is damaged. A new one is made. Report it if it stays.</source>
        <translation>Una sesión guardada está dañada. Se crea una nueva. Comunícalo si persiste.</translation>
    </message>
    <message>
        <source>A stranger does not know the secret of the link that they claim to use. Send them the link again, whole.</source>
        <translation>Un desconocido no sabe el secreto del enlace que dice usar. Envíale el enlace otra vez, entero.</translation>
    </message>
    <message>
        <source>A stranger's first message does not introduce them. It was refused.</source>
        <translation>El primer mensaje de un desconocido no lo presenta. Se rechazó.</translation>
    </message>
    <message>
        <source>A stranger's introduction names a relay address that is none. Ask them to update.</source>
        <translation>La presentación de un desconocido nombra una dirección de relé que no lo es. Pídele que actualice.</translation>
    </message>
    <message>
        <source>A text can be edited for one day. Write a new one.</source>
        <translation>Un texto se puede editar durante un día. Escribe uno nuevo.</translation>
    </message>
    <message>
        <source>A token is needed that this messenger gave out and did not revoke.</source>
        <translation>Hace falta un token que este programa haya dado y no revocado.</translation>
    </message>
    <message>
        <source>Accept this person's request before you write.</source>
        <translation>Acepta la solicitud de esta persona antes de escribir.</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
    </message>
    <message>
        <source>An ML-KEM public key that is none. Ask for a new link.</source>
        <translation>Una clave pública ML-KEM que no lo es. Pide un enlace nuevo.</translation>
    </message>
    <message>
        <source>An announcement of a new identity does not follow from the old one. Compare safety numbers on another channel.</source>
        <translation>El anuncio de una identidad nueva no se sigue de la antigua. Comparad los números de seguridad por otro medio.</translation>
    </message>
    <message>
        <source>An announcement of a new identity is not in the form that it must have. Ask the contact to update; nothing was changed.</source>
        <translation>El anuncio de una identidad nueva no tiene la forma debida. Pide al contacto que actualice; no se cambió nada.</translation>
    </message>
    <message>
        <source>An envelope has none of the three sizes. It was ignored.</source>
        <translation>Un sobre no tiene ninguno de los tres tamaños. Se ignoró.</translation>
    </message>
    <message>
        <source>An envelope that you fetched is erased within seconds. What stays for at most 40 days is a mark of 16 bytes that names no mailbox.</source>
        <translation>Un sobre que obtuviste se borra en segundos. Lo que queda como mucho 40 días es una marca de 16 bytes que no nombra ningún buzón.</translation>
    </message>
    <message>
        <source>An older copy of this profile was put back. Conversations begin new sessions; what came since then is asked for again.</source>
        <translation>Se volvió a poner una copia antigua de este perfil. Las conversaciones empiezan sesiones nuevas; lo que llegó desde entonces se pide otra vez.</translation>
    </message>
    <message>
        <source>An onion address needs Tor. Start Tor, then enter its proxy (socks5://127.0.0.1:9050) in the settings.</source>
        <translation>Una dirección onion necesita Tor. Inicia Tor y pon su proxy (socks5://127.0.0.1:9050) en los ajustes.</translation>
    </message>
    <message>
        <source>An opening claims to come from this very account. It was refused.</source>
        <translation>Una apertura dice venir de esta misma cuenta. Se rechazó.</translation>
    </message>
    <message>
        <source>An opening in one contact's mailbox speaks for another account. It was refused.</source>
        <translation>Una apertura en el buzón de un contacto habla por otra cuenta. Se rechazó.</translation>
    </message>
    <message>
        <source>An opening of a conversation came a second time. It was ignored.</source>
        <translation>La apertura de una conversación llegó por segunda vez. Se ignoró.</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animales y naturaleza</translation>
    </message>
    <message>
        <source>Another connection of this profile took the mailbox over. Close the profile where else it is open.</source>
        <translation>Otra conexión de este perfil se quedó con el buzón. Cierra el perfil donde aún esté abierto.</translation>
    </message>
    <message>
        <source>Another copy of this profile was used. If that was not you, change your identity in the settings and tell your contacts.</source>
        <translation>Se usó otra copia de este perfil. Si no fuiste tú, cambia tu identidad en los ajustes y avisa a tus contactos.</translation>
    </message>
    <message>
        <source>Another program is using the message database. Close it, then try again.</source>
        <translation>Otro programa está usando la base de mensajes. Ciérralo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another relay runs on this data folder. Stop it, or choose another folder.</source>
        <translation>Otro relé funciona con esta carpeta de datos. Detenlo, o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Both of you saw the same emoji: {name} is verified.</source>
        <translation>Los dos habéis visto los mismos emojis: {name} está verificado.</translation>
    </message>
    <message>
        <source>Both of you see seven emoji and tell each other what they are. {name} must be online now.</source>
        <translation>Los dos veis siete emojis y os decís cuáles son. {name} debe estar en línea ahora.</translation>
    </message>
    <message>
        <source>Can't be right. The time shown is when the message came here.</source>
        <translation>No puede ser correcta. La hora que se muestra es la de llegada del mensaje.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Change accepted without comparing</source>
        <translation>Cambio aceptado sin comparar</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose 1 to 365 days, and 1 to 100 backups to keep.</source>
        <translation>Elige de 1 a 365 días, y de 1 a 100 copias que conservar.</translation>
    </message>
    <message>
        <source>Compare safety number</source>
        <translation>Comparar el número de seguridad</translation>
    </message>
    <message>
        <source>Compare the safety number to be sure who you talk to.</source>
        <translation>Compara el número de seguridad para estar seguro de con quién hablas.</translation>
    </message>
    <message>
        <source>Compare these digits with {name}, in person or on a channel that you already trust. If they differ, do not mark the contact as verified.</source>
        <translation>Compara estos dígitos con {name}, en persona o por un medio en el que ya confíes. Si son distintos, no marques el contacto como verificado.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Database: {database}. Files: {files}.</source>
        <translation>Base de datos: {database}. Archivos: {files}.</translation>
    </message>
    <message>
        <source>Deleted message</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Delivered to their device</source>
        <translation>Entregado a su dispositivo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Disappearing messages were set</source>
        <translation>Se configuraron mensajes que desaparecen</translation>
    </message>
    <message>
        <source>Disappears</source>
        <translation>Desaparece</translation>
    </message>
    <message>
        <source>Does {name} see the same seven, in the same order? Ask by voice or in person, not by a message here.</source>
        <translation>¿Ve {name} los mismos siete, en el mismo orden? Pregunta de viva voz o en persona, no con un mensaje aquí.</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editado</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Introduce un nombre.</translation>
    </message>
    <message>
        <source>Enter the 24 words of your recovery phrase to open this profile.</source>
        <translation>Introduce las 24 palabras de tu frase de recuperación para abrir este perfil.</translation>
    </message>
    <message>
        <source>Enter your passphrase to open this profile.</source>
        <translation>Introduce tu frase de contraseña para abrir este perfil.</translation>
    </message>
    <message>
        <source>Every message is one of three sizes: 4, 16 or 64 KiB. Its hour stays on the disk until you have fetched it, at most 30 days. Files are seen as a number of MiB.</source>
        <translation>Cada mensaje tiene uno de tres tamaños: 4, 16 o 64 KiB. Su hora queda en el disco hasta que lo obtienes, como mucho 30 días. Los archivos se ven como un número de MiB.</translation>
    </message>
    <message>
        <source>Fetching somebody's first keys comes before the first message. The relay sees the connection from which it is done.</source>
        <translation>Antes del primer mensaje se obtienen las primeras claves de alguien. El relé ve la conexión desde la que se hace.</translation>
    </message>
    <message>
        <source>File {name}, {detail}. {text}</source>
        <translation>Archivo {name}, {detail}. {text}</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Visto por primera vez</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Banderas</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Reenviado</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>Ponle un nombre al archivo.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Goes on from another device</source>
        <translation>Continúa desde otro dispositivo</translation>
    </message>
    <message>
        <source>Good: one more word makes it strong.</source>
        <translation>Buena: una palabra más la hace fuerte.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>Historial importado</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>It sees the address of your proxy's exit, not that of this computer.</source>
        <translation>Ve la dirección de salida de tu proxy, no la de este ordenador.</translation>
    </message>
    <message>
        <source>It sees the network address from which this computer connects, for as long as it is connected. It writes none down.</source>
        <translation>Ve la dirección de red desde la que se conecta este ordenador, mientras está conectado. No anota ninguna.</translation>
    </message>
    <message>
        <source>Kept for ever</source>
        <translation>Guardados para siempre</translation>
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
        <translation>Los buzones son números al azar, otro para cada par de personas. No hay cuentas, ni libretas de direcciones, ni registro de direcciones.</translation>
    </message>
    <message>
        <source>May {deeds}.</source>
        <translation>Puede {deeds}.</translation>
    </message>
    <message>
        <source>Message request</source>
        <translation>Solicitud de mensaje</translation>
    </message>
    <message>
        <source>Messages can be kept for 1 to 36,500 days, or for ever (0).</source>
        <translation>Los mensajes se pueden guardar de 1 a 36 500 días, o para siempre (0).</translation>
    </message>
    <message>
        <source>Messages disappear after at most one year. Choose a shorter time, or 0 for never.</source>
        <translation>Los mensajes desaparecen como mucho tras un año. Elige un tiempo más corto, o 0 para nunca.</translation>
    </message>
    <message>
        <source>Messages from an export. Nobody's keys belong to it, so nothing can be sent or verified here.</source>
        <translation>Mensajes de una exportación. No les pertenecen claves de nadie, así que aquí no se puede enviar ni verificar nada.</translation>
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
        <translation>Mensajes: {messages}. Archivos: {files}. {size}</translation>
    </message>
    <message>
        <source>Messages: {messages}. {size}</source>
        <translation>Mensajes: {messages}. {size}</translation>
    </message>
    <message>
        <source>Monday at 9:00</source>
        <translation>Lunes a las 9:00</translation>
    </message>
    <message>
        <source>More came while the profile was locked than is kept here. The rest waits at the relays.</source>
        <translation>Mientras el perfil estaba bloqueado llegó más de lo que se guarda aquí. El resto espera en los relés.</translation>
    </message>
    <message>
        <source>More may be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used.</source>
        <translation>Nunca usado.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mensaje nuevo</translation>
    </message>
    <message>
        <source>New safety number. {name} may have a new device. Sending is paused until you decide.</source>
        <translation>Nuevo número de seguridad. Quizá {name} tenga un dispositivo nuevo. El envío está en pausa hasta que decidas.</translation>
    </message>
    <message>
        <source>No key of this session opens the message. It is asked for again.</source>
        <translation>Ninguna clave de esta sesión abre el mensaje. Se pide otra vez.</translation>
    </message>
    <message>
        <source>No keyring is running</source>
        <translation>No hay ningún llavero en marcha</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, or allow it in the system's settings.</source>
        <translation>No se encontró ningún micrófono. Conecta uno, o permítelo en los ajustes del sistema.</translation>
    </message>
    <message>
        <source>No node of the NATS cluster answers. Check the store setting, and that the nodes run with JetStream.</source>
        <translation>Ningún nodo del clúster NATS responde. Comprueba el ajuste store, y que los nodos funcionen con JetStream.</translation>
    </message>
    <message>
        <source>No relay runs on this data folder. Start it, or name the right folder.</source>
        <translation>Ningún relé funciona con esta carpeta de datos. Inícialo, o indica la carpeta correcta.</translation>
    </message>
    <message>
        <source>No system keyring is available. Start it (on Linux: GNOME Keyring or KWallet), then try again.</source>
        <translation>No hay ningún llavero del sistema disponible. Inícialo (en Linux: GNOME Keyring o KWallet) e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Nor names, pictures, files, reactions, receipts or who is writing: all of it is one sealed envelope.</source>
        <translation>Ni nombres, imágenes, archivos, reacciones, acuses o quién está escribiendo: todo es un solo sobre sellado.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>No verificado</translation>
    </message>
    <message>
        <source>Note to self</source>
        <translation>Nota para mí</translation>
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
        <translation>No se tocó nada de ella.</translation>
    </message>
    <message>
        <source>Nothing of it leaves this computer. No relay and nobody else has it.</source>
        <translation>Nada de esto sale de este ordenador. Ni un relé ni nadie más lo tiene.</translation>
    </message>
    <message>
        <source>Nothing saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted, and no new profile was made in its place.</source>
        <translation>No se eliminó nada, y no se creó ningún perfil nuevo en su lugar.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>One of these words is no recovery word. Check its spelling.</source>
        <translation>Una de estas palabras no es de recuperación. Comprueba cómo se escribe.</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Solo en este ordenador</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Paused, {done}</source>
        <translation>En pausa, {done}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Pin for both</source>
        <translation>Fijar para ambos</translation>
    </message>
    <message>
        <source>Public identity keys of another length than they have. Ask for a new link.</source>
        <translation>Claves públicas de identidad de otra longitud que la suya. Pide un enlace nuevo.</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reaccionar</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Remove star</source>
        <translation>Quitar la estrella</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Safety number changed</source>
        <translation>Número de seguridad cambiado</translation>
    </message>
    <message>
        <source>Safety number changed by its owner</source>
        <translation>Número de seguridad cambiado por su dueño</translation>
    </message>
    <message>
        <source>Safety number replaced</source>
        <translation>Número de seguridad sustituido</translation>
    </message>
    <message>
        <source>Safety number with {name}</source>
        <translation>Número de seguridad con {name}</translation>
    </message>
    <message>
        <source>Saved: {count}, from {begin} to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
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
        <translation>Di de qué antigüedad o tamaño son los mensajes que deben irse.</translation>
    </message>
    <message>
        <source>Say what the program may do: one or more of crypto, read, send, files.</source>
        <translation>Di qué puede hacer el programa: uno o varios de crypto, read, send, files.</translation>
    </message>
    <message>
        <source>Say which file the backup is, or shall be.</source>
        <translation>Di qué archivo es la copia de seguridad, o debe serlo.</translation>
    </message>
    <message>
        <source>Say which slot: keyring, passphrase or phrase.</source>
        <translation>Di qué lugar: keyring, passphrase o phrase.</translation>
    </message>
    <message>
        <source>Security notice</source>
        <translation>Aviso de seguridad</translation>
    </message>
    <message>
        <source>Sending is paused until you decide about the changed safety number. Compare the digits or scan the code.</source>
        <translation>El envío está en pausa hasta que decidas sobre el número de seguridad cambiado. Compara los dígitos o escanea el código.</translation>
    </message>
    <message>
        <source>Sent: the relay has it</source>
        <translation>Enviado: lo tiene el relé</translation>
    </message>
    <message>
        <source>Several contacts have this name. Use the contact's id instead.</source>
        <translation>Varios contactos tienen este nombre. Usa el identificador del contacto.</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Caras</translation>
    </message>
    <message>
        <source>Some of what came while the profile was locked can't be read. Its senders are asked to send it again.</source>
        <translation>Una parte de lo que llegó mientras el perfil estaba bloqueado no se puede leer. Se pide a sus remitentes que lo envíen de nuevo.</translation>
    </message>
    <message>
        <source>Somebody opened a conversation with a key of ours that is used up or too old. Ask them to try again: they fetch fresh keys.</source>
        <translation>Alguien abrió una conversación con una clave nuestra gastada o demasiado antigua. Pídele que lo intente de nuevo: así se obtienen claves nuevas.</translation>
    </message>
    <message>
        <source>Somebody who sees the network of your relay and of your contact at once can match the times of sending and receiving. That cannot be hidden.</source>
        <translation>Quien vea a la vez la red de tu relé y la de tu contacto puede relacionar las horas de envío y recepción. Eso no se puede ocultar.</translation>
    </message>
    <message>
        <source>Something went wrong ({code}). Nothing was changed; try again, and report the code if it stays.</source>
        <translation>Algo salió mal ({code}). No se cambió nada; inténtalo de nuevo, y comunica el código si persiste.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Poner estrella</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Strangers write more than is kept for you: 100 requests, 100 unread messages each. Accept, refuse or block some.</source>
        <translation>Los desconocidos escriben más de lo que se guarda para ti: 100 solicitudes, 100 mensajes sin leer cada una. Acepta, rechaza o bloquea algunas.</translation>
    </message>
    <message>
        <source>Strong: hard to guess, even with much time.</source>
        <translation>Fuerte: difícil de adivinar, incluso con mucho tiempo.</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <source>That folder holds no export of this program, or a damaged one. Nothing was imported.</source>
        <translation>Esa carpeta no contiene ninguna exportación de este programa, o está dañada. No se importó nada.</translation>
    </message>
    <message>
        <source>That some mailboxes are of one person</source>
        <translation>Que algunos buzones son de una misma persona</translation>
    </message>
    <message>
        <source>That somebody begins a conversation</source>
        <translation>Que alguien empieza una conversación</translation>
    </message>
    <message>
        <source>That time is over. Choose one that is still to come.</source>
        <translation>Ese momento ya pasó. Elige uno que esté por venir.</translation>
    </message>
    <message>
        <source>That was wrong several times in a row. Wait a moment, at most five minutes, then try again.</source>
        <translation>Ha sido incorrecto varias veces seguidas. Espera un momento, cinco minutos como máximo, y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The NATS cluster does not answer in time. Most of its nodes must run and reach each other.</source>
        <translation>El clúster NATS no responde a tiempo. La mayoría de sus nodos deben funcionar y alcanzarse.</translation>
    </message>
    <message>
        <source>The backup can't be read. Check its path and its permissions.</source>
        <translation>La copia de seguridad no se puede leer. Comprueba su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>The backup could not be written or did not read back whole; nothing is left of it. Check space and permissions, try again.</source>
        <translation>La copia de seguridad no se pudo escribir o no se releyó entera; no queda nada de ella. Comprueba espacio y permisos, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The backup could not be written. Check the folder, its permissions and the free space.</source>
        <translation>La copia de seguridad no se pudo escribir. Comprueba la carpeta, sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>The built-in relay could not start. Another program may be using its port.</source>
        <translation>El relé incorporado no pudo iniciarse. Quizá otro programa use su puerto.</translation>
    </message>
    <message>
        <source>The certificate that the settings name is not there. Check tls.certificate and tls.key.</source>
        <translation>El certificado que nombran los ajustes no está. Comprueba tls.certificate y tls.key.</translation>
    </message>
    <message>
        <source>The command line is not understood. See --help.</source>
        <translation>La línea de órdenes no se entiende. Mira --help.</translation>
    </message>
    <message>
        <source>The comparison began anew on the other side.</source>
        <translation>La comparación empezó de nuevo en el otro lado.</translation>
    </message>
    <message>
        <source>The comparison of emoji has ended, or another took its place. Start a new comparison.</source>
        <translation>La comparación de emojis terminó, u otra ocupó su lugar. Empieza una nueva.</translation>
    </message>
    <message>
        <source>The comparison was broken off: the other side took a step that no honest program takes. Somebody may interfere.</source>
        <translation>La comparación se interrumpió: el otro lado dio un paso que ningún programa honrado da. Quizá alguien interfiera.</translation>
    </message>
    <message>
        <source>The contact has not answered yet, so there is nobody to compare with. Compare once they have answered.</source>
        <translation>El contacto aún no ha respondido, así que no hay con quién comparar. Compara cuando haya respondido.</translation>
    </message>
    <message>
        <source>The contact uses a version or suite that this program does not know. Update both programs.</source>
        <translation>El contacto usa una versión o un método que este programa no conoce. Actualizad ambos programas.</translation>
    </message>
    <message>
        <source>The contact's keys are gone: the history can be read, and you have to add them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact's keys arrived damaged. Try again; if it happens again, ask for a new link.</source>
        <translation>Las claves del contacto llegaron dañadas. Inténtalo de nuevo; si vuelve a ocurrir, pide un enlace nuevo.</translation>
    </message>
    <message>
        <source>The contact's safety number changed. Compare it, or go on without verifying, before you send.</source>
        <translation>El número de seguridad del contacto cambió. Compáralo, o continúa sin verificar, antes de enviar.</translation>
    </message>
    <message>
        <source>The damaged database is kept in the profile's folder, under {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder can't be written. Check its owner, its permissions and the free space.</source>
        <translation>No se puede escribir en la carpeta de datos. Comprueba su dueño, sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>The data folder holds another program's database. Choose another folder.</source>
        <translation>La carpeta de datos contiene la base de otro programa. Elige otra carpeta.</translation>
    </message>
    <message>
        <source>The data folder was written by a newer version. Update this relay.</source>
        <translation>La carpeta de datos la escribió una versión más nueva. Actualiza este relé.</translation>
    </message>
    <message>
        <source>The disk failed to take what was to be written. Check the disk and its free space, and try again.</source>
        <translation>El disco no admitió lo que se iba a escribir. Comprueba el disco y el espacio libre, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; nothing was lost.</source>
        <translation>El disco está lleno. Libera espacio; no se perdió nada.</translation>
    </message>
    <message>
        <source>The disks of the NATS cluster that holds the mailboxes are full. Give its nodes room.</source>
        <translation>Los discos del clúster NATS que guarda los buzones están llenos. Da espacio a sus nodos.</translation>
    </message>
    <message>
        <source>The emoji differ: somebody may be between you. Nothing was changed and nothing was sent. Do not write anything confidential to {name}; compare again through another channel.</source>
        <translation>Los emojis son distintos: quizá haya alguien entre vosotros. No se cambió ni se envió nada. No escribas nada confidencial a {name}; comparad otra vez por otro medio.</translation>
    </message>
    <message>
        <source>The encrypted files of this profile can't be read or written. Check the free space and the folder's permissions.</source>
        <translation>Los archivos cifrados de este perfil no se pueden leer o escribir. Comprueba el espacio libre y los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>The export was cancelled. What had been written was removed.</source>
        <translation>La exportación se canceló. Lo que se había escrito se quitó.</translation>
    </message>
    <message>
        <source>The file can't be read or written. Check its permissions and the free space.</source>
        <translation>El archivo no se puede leer o escribir. Comprueba sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>The file can't be saved there. Check the folder, its permissions and the free space.</source>
        <translation>El archivo no se puede guardar ahí. Comprueba la carpeta, sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>The file changed before it was sent. Send it again.</source>
        <translation>El archivo cambió antes de enviarse. Envíalo otra vez.</translation>
    </message>
    <message>
        <source>The file changed while it was sent or fetched. Try again, and leave it alone meanwhile.</source>
        <translation>El archivo cambió mientras se enviaba u obtenía. Inténtalo de nuevo y no lo toques entretanto.</translation>
    </message>
    <message>
        <source>The file is a database that anybody can read, so that it is not ours. Restore the profile folder from a backup.</source>
        <translation>El archivo es una base que cualquiera puede leer, así que no es nuestra. Restaura la carpeta del perfil desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The file is no longer where it was. Put it back and try again, or send it anew.</source>
        <translation>El archivo ya no está donde estaba. Devuélvelo a su lugar e inténtalo de nuevo, o envíalo otra vez.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is damaged. Restore the profile folder from a backup.</source>
        <translation>El archivo con la clave protegida de este perfil está dañado. Restaura la carpeta del perfil desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The file that holds this profile's protected key is missing. Restore the profile folder from a backup.</source>
        <translation>Falta el archivo con la clave protegida de este perfil. Restaura la carpeta del perfil desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The file with the key under the passphrase was written by a newer version. Update this program.</source>
        <translation>El archivo con la clave bajo la frase de contraseña lo escribió una versión más nueva. Actualiza este programa.</translation>
    </message>
    <message>
        <source>The file with the long-term key can't be read or written. Check its path and its permissions.</source>
        <translation>El archivo con la clave de largo plazo no se puede leer o escribir. Comprueba su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>The file with the recovery phrase can't be read. Check its path and its permissions.</source>
        <translation>El archivo con la frase de recuperación no se puede leer. Comprueba su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>The folder can't be made or written. Check its permissions and the free space.</source>
        <translation>La carpeta no se puede crear o escribir. Comprueba sus permisos y el espacio libre.</translation>
    </message>
    <message>
        <source>The folder can't be read. Check its permissions.</source>
        <translation>La carpeta no se puede leer. Comprueba sus permisos.</translation>
    </message>
    <message>
        <source>The key does not open this message database. Check that keyring and profile belong together.</source>
        <translation>La clave no abre esta base de mensajes. Comprueba que el llavero y el perfil van juntos.</translation>
    </message>
    <message>
        <source>The key in the backup does not open with this passphrase. Give the right one with --passphrase-file.</source>
        <translation>La clave de la copia de seguridad no se abre con esta frase de contraseña. Da la correcta con --passphrase-file.</translation>
    </message>
    <message>
        <source>The key in this file is another relay's. Use the file that belongs to this relay.</source>
        <translation>La clave de este archivo es de otro relé. Usa el archivo de este relé.</translation>
    </message>
    <message>
        <source>The key of this profile is damaged</source>
        <translation>La clave de este perfil está dañada</translation>
    </message>
    <message>
        <source>The key of this profile is missing</source>
        <translation>Falta la clave de este perfil</translation>
    </message>
    <message>
        <source>The keyring has a key, but not the one of this profile. Open it by its passphrase or its recovery phrase.</source>
        <translation>El llavero tiene una clave, pero no la de este perfil. Ábrelo con su frase de contraseña o su frase de recuperación.</translation>
    </message>
    <message>
        <source>The keyring has another profile's key</source>
        <translation>El llavero tiene la clave de otro perfil</translation>
    </message>
    <message>
        <source>The keyring has no key for this profile. Was the keyring reset or another user's keyring opened? Your messages stay encrypted.</source>
        <translation>El llavero no tiene clave para este perfil. ¿Se restableció, o se abrió el de otro usuario? Tus mensajes siguen cifrados.</translation>
    </message>
    <message>
        <source>The keyring has no key of this name. Restore the keyring; make a new key only where nothing was encrypted yet.</source>
        <translation>El llavero no tiene ninguna clave con este nombre. Restaura el llavero; crea una clave nueva solo donde no se haya cifrado nada.</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>The keyring's entry for this profile is damaged. Restore the keyring from a backup; your messages stay encrypted.</source>
        <translation>La entrada del llavero para este perfil está dañada. Restaura el llavero desde una copia de seguridad; tus mensajes siguen cifrados.</translation>
    </message>
    <message>
        <source>The keys do not belong to this link. Someone may have interfered: ask for a new link on another channel.</source>
        <translation>Las claves no son de este enlace. Quizá alguien haya interferido: pide un enlace nuevo por otro medio.</translation>
    </message>
    <message>
        <source>The link leads nowhere any more: used, withdrawn or expired. Ask for a new one.</source>
        <translation>El enlace ya no lleva a ninguna parte: usado, retirado o caducado. Pide uno nuevo.</translation>
    </message>
    <message>
        <source>The local API answers to 127.0.0.1 and localhost only, with its port.</source>
        <translation>La API local solo responde a 127.0.0.1 y localhost, con su puerto.</translation>
    </message>
    <message>
        <source>The local API could not start: another program uses its port. Choose another one.</source>
        <translation>La API local no pudo iniciarse: otro programa usa su puerto. Elige otro.</translation>
    </message>
    <message>
        <source>The long-term key has not signed this certificate. Run e2ee-relay rotate-key --offline-key FILE, with the file at hand.</source>
        <translation>La clave de largo plazo no ha firmado este certificado. Ejecuta e2ee-relay rotate-key --offline-key ARCHIVO, con el archivo a mano.</translation>
    </message>
    <message>
        <source>The message database can't be read. Check the permissions of the profile folder.</source>
        <translation>La base de mensajes no se puede leer. Comprueba los permisos de la carpeta del perfil.</translation>
    </message>
    <message>
        <source>The message database can't be written. Check the permissions of the profile folder.</source>
        <translation>No se puede escribir en la base de mensajes. Comprueba los permisos de la carpeta del perfil.</translation>
    </message>
    <message>
        <source>The message database does not open</source>
        <translation>La base de mensajes no se abre</translation>
    </message>
    <message>
        <source>The message database is damaged</source>
        <translation>La base de mensajes está dañada</translation>
    </message>
    <message>
        <source>The message database is damaged. Nothing was deleted. Save what can be read, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message database is missing</source>
        <translation>Falta la base de mensajes</translation>
    </message>
    <message>
        <source>The message database is missing. Restore the profile folder from a backup.</source>
        <translation>Falta la base de mensajes. Restaura la carpeta del perfil desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The message database was written by a newer version. Update this program to open it.</source>
        <translation>La base de mensajes la escribió una versión más nueva. Actualiza este programa para abrirla.</translation>
    </message>
    <message>
        <source>The messenger is locked or closed. Unlock it, then try again.</source>
        <translation>El programa está bloqueado o cerrado. Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The microphone or loudspeaker does not work. Check the system's sound settings and try again.</source>
        <translation>El micrófono o el altavoz no funciona. Comprueba los ajustes de sonido del sistema e inténtalo de nuevo.</translation>
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
        <translation>Los números son distintos. No confíes en este contacto hasta haber comparado de nuevo por otro medio.</translation>
    </message>
    <message>
        <source>The opening of a conversation is not in the form that it must have. Ask them to update.</source>
        <translation>La apertura de una conversación no tiene la forma debida. Pide que actualicen.</translation>
    </message>
    <message>
        <source>The order of messages doesn't fit</source>
        <translation>El orden de los mensajes no encaja</translation>
    </message>
    <message>
        <source>The order of {name}'s messages doesn't fit what came before. An old copy of their profile may be in use.</source>
        <translation>El orden de los mensajes de {name} no encaja con lo anterior. Quizá se use una copia antigua de su perfil.</translation>
    </message>
    <message>
        <source>The other side's mailbox is full. Try again when your contact has been online.</source>
        <translation>El buzón del otro lado está lleno. Inténtalo de nuevo cuando tu contacto haya estado en línea.</translation>
    </message>
    <message>
        <source>The other side's mailbox no longer exists. Ask your contact for a new link.</source>
        <translation>El buzón del otro lado ya no existe. Pide a tu contacto un enlace nuevo.</translation>
    </message>
    <message>
        <source>The passphrase file can't be read. Check its path and its permissions.</source>
        <translation>El archivo de la frase de contraseña no se puede leer. Comprueba su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>The place, time and camera in this picture can't be removed. Send it as it is, or convert it to JPEG or PNG first.</source>
        <translation>El lugar, la hora y la cámara no se pueden quitar de esta imagen. Envíala tal cual, o conviértela antes a JPEG o PNG.</translation>
    </message>
    <message>
        <source>The profile can't be opened</source>
        <translation>El perfil no se puede abrir</translation>
    </message>
    <message>
        <source>The profile folder can't be written</source>
        <translation>No se puede escribir en la carpeta del perfil</translation>
    </message>
    <message>
        <source>The profile folder can't be written. Check its permissions and try again.</source>
        <translation>No se puede escribir en la carpeta del perfil. Comprueba sus permisos e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The profile folder is damaged</source>
        <translation>La carpeta del perfil está dañada</translation>
    </message>
    <message>
        <source>The profile was not brought up to date to the end. Nothing is lost; open it again to go on.</source>
        <translation>El perfil no se puso al día hasta el final. No se pierde nada; ábrelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>The program made a mistake while saving; nothing was changed. Please report this code.</source>
        <translation>El programa cometió un error al guardar; no se cambió nada. Comunica este código, por favor.</translation>
    </message>
    <message>
        <source>The program made a mistake: nothing is being recorded. Please report this code.</source>
        <translation>El programa cometió un error: no se está grabando nada. Comunica este código, por favor.</translation>
    </message>
    <message>
        <source>The program made a mistake: there is no such speed. Please report this code.</source>
        <translation>El programa cometió un error: no existe esa velocidad. Comunica este código, por favor.</translation>
    </message>
    <message>
        <source>The program made a mistake; nothing was changed. Please report this code.</source>
        <translation>El programa cometió un error; no se cambió nada. Comunica este código, por favor.</translation>
    </message>
    <message>
        <source>The protected key is damaged</source>
        <translation>La clave protegida está dañada</translation>
    </message>
    <message>
        <source>The protected key is missing</source>
        <translation>Falta la clave protegida</translation>
    </message>
    <message>
        <source>The proxy can't be reached. Start it (Tor), or change it in the settings. Nothing is sent past it.</source>
        <translation>No se puede llegar al proxy. Inícialo (Tor), o cámbialo en los ajustes. No se envía nada sin pasar por él.</translation>
    </message>
    <message>
        <source>The proxy refused, or is not a SOCKS5 proxy. Check its address, user name and password in the settings.</source>
        <translation>El proxy rechazó, o no es un proxy SOCKS5. Comprueba su dirección, usuario y contraseña en los ajustes.</translation>
    </message>
    <message>
        <source>The recording was too short. Record again, and speak before you send.</source>
        <translation>La grabación era demasiado corta. Graba otra vez y habla antes de enviar.</translation>
    </message>
    <message>
        <source>The relay already holds another mailbox of this name. Try again.</source>
        <translation>El relé ya tiene otro buzón con este nombre. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The relay can't be reached. Check your connection and the relay's address.</source>
        <translation>No se puede llegar al relé. Comprueba tu conexión y la dirección del relé.</translation>
    </message>
    <message>
        <source>The relay did not accept our permission to write. Ask your contact for a new link.</source>
        <translation>El relé no aceptó nuestro permiso para escribir. Pide a tu contacto un enlace nuevo.</translation>
    </message>
    <message>
        <source>The relay does not answer. It is tried again by itself.</source>
        <translation>El relé no responde. Se intenta de nuevo solo.</translation>
    </message>
    <message>
        <source>The relay gave an answer that makes no sense. Is it up to date?</source>
        <translation>El relé dio una respuesta sin sentido. ¿Está al día?</translation>
    </message>
    <message>
        <source>The relay has another key than expected. Someone may be between you and it: nothing was sent.</source>
        <translation>El relé tiene otra clave que la esperada. Quizá haya alguien entre tú y él: no se envió nada.</translation>
    </message>
    <message>
        <source>The relay has no keys for this link. Ask for a new link.</source>
        <translation>El relé no tiene claves para este enlace. Pide un enlace nuevo.</translation>
    </message>
    <message>
        <source>The relay has no room for this file. Try again later, or use another relay.</source>
        <translation>El relé no tiene sitio para este archivo. Inténtalo más tarde, o usa otro relé.</translation>
    </message>
    <message>
        <source>The relay holds something else in this attachment's place. Send the file again.</source>
        <translation>El relé tiene otra cosa en el lugar de este adjunto. Envía el archivo otra vez.</translation>
    </message>
    <message>
        <source>The relay is busy. It is tried again by itself.</source>
        <translation>El relé está ocupado. Se intenta de nuevo solo.</translation>
    </message>
    <message>
        <source>The relay lacks the NATS client. Install e2ee-desktop[cluster].</source>
        <translation>Al relé le falta el cliente NATS. Instala e2ee-desktop[cluster].</translation>
    </message>
    <message>
        <source>The relay refused. Try again later, or use another relay.</source>
        <translation>El relé lo rechazó. Inténtalo más tarde, o usa otro relé.</translation>
    </message>
    <message>
        <source>The relay takes no files of this size. Send a smaller one, or use another relay.</source>
        <translation>El relé no admite archivos de este tamaño. Envía uno más pequeño, o usa otro relé.</translation>
    </message>
    <message>
        <source>The relay's certificate has expired, or this computer's clock is wrong. Check the clock, or tell the relay's operator.</source>
        <translation>El certificado del relé ha caducado, o el reloj de este ordenador va mal. Comprueba el reloj, o avisa a quien administra el relé.</translation>
    </message>
    <message>
        <source>The relay's certificate or its TLS key is damaged. Run e2ee-relay rotate-key: it makes new ones, and no link changes.</source>
        <translation>El certificado del relé o su clave TLS está dañado. Ejecuta e2ee-relay rotate-key: crea otros nuevos, y ningún enlace cambia.</translation>
    </message>
    <message>
        <source>The relay's copy of this file is damaged. Ask for it to be sent again.</source>
        <translation>La copia de este archivo en el relé está dañada. Pide que te lo envíen otra vez.</translation>
    </message>
    <message>
        <source>The relay's database is damaged. Restore the data folder from a backup.</source>
        <translation>La base del relé está dañada. Restaura la carpeta de datos desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The relay's disk is full. Free some space, or allow fewer files.</source>
        <translation>El disco del relé está lleno. Libera espacio, o permite menos archivos.</translation>
    </message>
    <message>
        <source>The relay's key is damaged. Restore relay.key from a backup.</source>
        <translation>La clave del relé está dañada. Restaura relay.key desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The relay's key is gone although it has mailboxes. None is made in its place. Restore relay.key from a backup.</source>
        <translation>La clave del relé ha desaparecido aunque tiene buzones. No se crea otra en su lugar. Restaura relay.key desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>The relay's store of files can't be read or written. Check its permissions and its address.</source>
        <translation>El almacén de archivos del relé no se puede leer o escribir. Comprueba sus permisos y su dirección.</translation>
    </message>
    <message>
        <source>The request is not in the form that the documentation describes.</source>
        <translation>La petición no tiene la forma que describe la documentación.</translation>
    </message>
    <message>
        <source>The request's body must be JSON, with the media type application/json.</source>
        <translation>El cuerpo de la petición debe ser JSON, con el tipo application/json.</translation>
    </message>
    <message>
        <source>The safety number changed</source>
        <translation>El número de seguridad cambió</translation>
    </message>
    <message>
        <source>The safety number changed while you compared. Compare the new number.</source>
        <translation>El número de seguridad cambió mientras comparabas. Compara el nuevo.</translation>
    </message>
    <message>
        <source>The safety number changed. Compare it before you go on.</source>
        <translation>El número de seguridad cambió. Compáralo antes de continuar.</translation>
    </message>
    <message>
        <source>The secret in the keyring is not the one of this profile's identity. Check that keyring and profile folder belong together; restore both from the same backup.</source>
        <translation>El secreto del llavero no es el de la identidad de este perfil. Comprueba que llavero y carpeta del perfil van juntos; restaura ambos desde la misma copia de seguridad.</translation>
    </message>
    <message>
        <source>The settings file can't be read. Check its path and its permissions.</source>
        <translation>El archivo de ajustes no se puede leer. Comprueba su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>The settings file has a name that is no setting. Correct the line that is named.</source>
        <translation>El archivo de ajustes tiene un nombre que no es un ajuste. Corrige la línea indicada.</translation>
    </message>
    <message>
        <source>The settings file is not TOML. Correct the place that is named.</source>
        <translation>El archivo de ajustes no es TOML. Corrige el lugar indicado.</translation>
    </message>
    <message>
        <source>The source of updates does not answer. Check the connection and the proxy, try again later.</source>
        <translation>La fuente de actualizaciones no responde. Comprueba la conexión y el proxy, e inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The system keyring did not keep the secret. Check that it is unlocked and may be written, then try again.</source>
        <translation>El llavero del sistema no guardó el secreto. Comprueba que está desbloqueado y se puede escribir, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The system keyring is locked. Unlock it, then try again.</source>
        <translation>El llavero del sistema está bloqueado. Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The ten minutes for this comparison are over.</source>
        <translation>Se acabaron los diez minutos de esta comparación.</translation>
    </message>
    <message>
        <source>The term of the relay's certificate is over. Run e2ee-relay rotate-key, with --offline-key if the key is kept elsewhere.</source>
        <translation>El plazo del certificado del relé terminó. Ejecuta e2ee-relay rotate-key, con --offline-key si la clave se guarda en otro lugar.</translation>
    </message>
    <message>
        <source>The text holds characters that are none. Remove them.</source>
        <translation>El texto contiene caracteres que no lo son. Quítalos.</translation>
    </message>
    <message>
        <source>The two devices agree on the emoji…</source>
        <translation>Los dos dispositivos acuerdan los emojis…</translation>
    </message>
    <message>
        <source>Their clock</source>
        <translation>Su reloj</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name.</source>
        <translation>Ya hay un archivo con ese nombre. Elige otro.</translation>
    </message>
    <message>
        <source>There is a program of this name already. Revoke it first, or choose another name.</source>
        <translation>Ya hay un programa con este nombre. Revócalo primero, o elige otro nombre.</translation>
    </message>
    <message>
        <source>There is a settings file already, which was not touched. Edit it, or choose another place with --config.</source>
        <translation>Ya hay un archivo de ajustes, que no se tocó. Edítalo, o elige otro lugar con --config.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture. Use one that shows the whole code, sharp and not from the side.</source>
        <translation>En esta imagen no hay ningún código QR. Usa una que muestre el código entero, nítido y de frente.</translation>
    </message>
    <message>
        <source>There is no contact with this name or id.</source>
        <translation>No hay ningún contacto con este nombre o identificador.</translation>
    </message>
    <message>
        <source>There is no key for documents of this contact. Add the person again, with a new link of theirs.</source>
        <translation>No hay clave para documentos de este contacto. Añade a la persona de nuevo, con un enlace nuevo suyo.</translation>
    </message>
    <message>
        <source>There is no package for this kind of computer. Ask whoever packages the program.</source>
        <translation>No hay ningún paquete para este tipo de ordenador. Pregunta a quien empaqueta el programa.</translation>
    </message>
    <message>
        <source>There is no profile in this folder yet. Create one first.</source>
        <translation>Aún no hay ningún perfil en esta carpeta. Crea uno primero.</translation>
    </message>
    <message>
        <source>There is no program of this name.</source>
        <translation>No hay ningún programa con este nombre.</translation>
    </message>
    <message>
        <source>There is no such message, or it is no longer waiting. Look at the history again.</source>
        <translation>No existe ese mensaje, o ya no espera. Mira el historial otra vez.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase. Close other programs, then try again.</source>
        <translation>No hay memoria suficiente para comprobar la frase de contraseña. Cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing of this name.</source>
        <translation>No hay nada con este nombre.</translation>
    </message>
    <message>
        <source>There is something in that folder. Choose a new or empty one.</source>
        <translation>Hay algo en esa carpeta. Elige una nueva o vacía.</translation>
    </message>
    <message>
        <source>There is something in that place already. Choose a folder that does not exist yet.</source>
        <translation>Ya hay algo en ese lugar. Elige una carpeta que aún no exista.</translation>
    </message>
    <message>
        <source>These are as many programs as there may be. Revoke one that is no longer used.</source>
        <translation>No puede haber más programas. Revoca uno que ya no se use.</translation>
    </message>
    <message>
        <source>These are more keys than fit into the keyring. Renew what the oldest encrypted, then leave them out.</source>
        <translation>Son más claves de las que caben en el llavero. Renueva lo que cifraron las más antiguas y luego quítalas.</translation>
    </message>
    <message>
        <source>These are not the words in those places. Look at what you wrote down.</source>
        <translation>Estas no son las palabras de esos lugares. Mira lo que anotaste.</translation>
    </message>
    <message>
        <source>These are too many requests. Wait a little, then go on more slowly.</source>
        <translation>Son demasiadas peticiones. Espera un poco y continúa más despacio.</translation>
    </message>
    <message>
        <source>These words belong to another profile. Use the ones that were shown for this one.</source>
        <translation>Estas palabras son de otro perfil. Usa las que se mostraron para este.</translation>
    </message>
    <message>
        <source>These words don't belong together. Check them for one that is wrong or in the wrong place.</source>
        <translation>Estas palabras no van juntas. Comprueba si alguna está mal o en mal lugar.</translation>
    </message>
    <message>
        <source>This Idempotency-Key was used for something else. Use a new key for each thing to do.</source>
        <translation>Esta Idempotency-Key se usó para otra cosa. Usa una nueva para cada cosa.</translation>
    </message>
    <message>
        <source>This address does not take this method.</source>
        <translation>Esta dirección no admite este método.</translation>
    </message>
    <message>
        <source>This backup is too damaged to tell whose it is. Use another one.</source>
        <translation>Esta copia de seguridad está demasiado dañada para saber de quién es. Usa otra.</translation>
    </message>
    <message>
        <source>This backup was written by a newer version. Update this program.</source>
        <translation>Esta copia de seguridad la escribió una versión más nueva. Actualiza este programa.</translation>
    </message>
    <message>
        <source>This can only be done with a message of yours. Choose one that you wrote.</source>
        <translation>Esto solo se puede hacer con un mensaje tuyo. Elige uno que escribiste.</translation>
    </message>
    <message>
        <source>This can only be done with a text. Choose another message.</source>
        <translation>Esto solo se puede hacer con un texto. Elige otro mensaje.</translation>
    </message>
    <message>
        <source>This computer has no sound system that works. Start it, then try again.</source>
        <translation>Este ordenador no tiene un sistema de sonido que funcione. Inícialo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This copy has no source of updates. Update it the way it was installed.</source>
        <translation>Esta copia no tiene fuente de actualizaciones. Actualízala como se instaló.</translation>
    </message>
    <message>
        <source>This document is too large. The limit is 4 MiB; send it as a file.</source>
        <translation>Este documento es demasiado grande. El límite es 4 MiB; envíalo como archivo.</translation>
    </message>
    <message>
        <source>This document was not sealed to this profile.</source>
        <translation>Este documento no se selló para este perfil.</translation>
    </message>
    <message>
        <source>This document was sealed by somebody who is no contact of yours, or whose keys changed since.</source>
        <translation>Este documento lo selló alguien que no es tu contacto, o cuyas claves han cambiado desde entonces.</translation>
    </message>
    <message>
        <source>This encrypted data is no text. Read it with the tool that wrote it.</source>
        <translation>Estos datos cifrados no son texto. Léelos con la herramienta que los escribió.</translation>
    </message>
    <message>
        <source>This encrypted data is older than it may be. Ask for a new one.</source>
        <translation>Estos datos cifrados son más antiguos de lo permitido. Pide otros nuevos.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key or for something else, was altered, or is cut off.</source>
        <translation>Estos datos cifrados se hicieron con otra clave o para otra cosa, se alteraron o están cortados.</translation>
    </message>
    <message>
        <source>This encrypted data was made with another key, was altered, or is cut off.</source>
        <translation>Estos datos cifrados se hicieron con otra clave, se alteraron o están cortados.</translation>
    </message>
    <message>
        <source>This evening at 19:00</source>
        <translation>Esta tarde a las 19:00</translation>
    </message>
    <message>
        <source>This file can't be read. Check its path and its permissions.</source>
        <translation>Este archivo no se puede leer. Comprueba su ruta y sus permisos.</translation>
    </message>
    <message>
        <source>This file has not been downloaded yet.</source>
        <translation>Este archivo aún no se ha descargado.</translation>
    </message>
    <message>
        <source>This file is no backup of a profile. Choose another one.</source>
        <translation>Este archivo no es una copia de seguridad de un perfil. Elige otro.</translation>
    </message>
    <message>
        <source>This file is no longer at the relay. Ask for it to be sent again.</source>
        <translation>Este archivo ya no está en el relé. Pide que te lo envíen otra vez.</translation>
    </message>
    <message>
        <source>This file is not a picture that can be read. Use a JPEG, PNG, WebP or BMP.</source>
        <translation>Este archivo no es una imagen legible. Usa un JPEG, PNG, WebP o BMP.</translation>
    </message>
    <message>
        <source>This file is too large. The limit is 4 GiB.</source>
        <translation>Este archivo es demasiado grande. El límite es 4 GiB.</translation>
    </message>
    <message>
        <source>This folder already holds a profile.</source>
        <translation>Esta carpeta ya contiene un perfil.</translation>
    </message>
    <message>
        <source>This folder holds something else. Choose an empty folder for the profile.</source>
        <translation>Esta carpeta contiene otra cosa. Elige una carpeta vacía para el perfil.</translation>
    </message>
    <message>
        <source>This folder is no whole backup of a relay. Choose the one that e2ee-relay backup made, or an older one.</source>
        <translation>Esta carpeta no es una copia completa de un relé. Elige la que hizo e2ee-relay backup, o una anterior.</translation>
    </message>
    <message>
        <source>This invitation has already been used. Ask for a new one.</source>
        <translation>Esta invitación ya se usó. Pide una nueva.</translation>
    </message>
    <message>
        <source>This invitation has expired. Ask for a new one.</source>
        <translation>Esta invitación ha caducado. Pide una nueva.</translation>
    </message>
    <message>
        <source>This is an imported history. To write to this person, add them again with a link of theirs.</source>
        <translation>Este es un historial importado. Para escribir a esta persona, añádela de nuevo con un enlace suyo.</translation>
    </message>
    <message>
        <source>This is not a complete link. Copy the whole link, from “e2ee:” to its last character, and try again.</source>
        <translation>Este enlace no está completo. Copia el enlace entero, de «e2ee:» hasta su último carácter, e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This is not a key. Use one as it was made, all 44 characters.</source>
        <translation>Esto no es una clave. Usa una tal como se hizo, con sus 44 caracteres.</translation>
    </message>
    <message>
        <source>This is not a profile folder</source>
        <translation>Esta no es una carpeta de perfil</translation>
    </message>
    <message>
        <source>This is not a proxy. It looks like socks5://host:port.</source>
        <translation>Esto no es un proxy. Es como socks5://host:port.</translation>
    </message>
    <message>
        <source>This is not a relay address. It looks like e2ee-relay://host:port#key.</source>
        <translation>Esta no es una dirección de relé. Es como e2ee-relay://host:port#key.</translation>
    </message>
    <message>
        <source>This is not a safety-number code. Scan the code on your contact's screen.</source>
        <translation>Este no es un código de número de seguridad. Escanea el código de la pantalla de tu contacto.</translation>
    </message>
    <message>
        <source>This is not a sealed document, or it was damaged.</source>
        <translation>Este no es un documento sellado, o se dañó.</translation>
    </message>
    <message>
        <source>This is not an invite token. It has 16 to 128 letters, digits, _, ~ or -.</source>
        <translation>Este no es un token de invitación. Tiene de 16 a 128 letras, dígitos, _, ~ o -.</translation>
    </message>
    <message>
        <source>This is not the right passphrase. Try again.</source>
        <translation>Esta no es la frase de contraseña correcta. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This is the only key that opens the profile. Add another one first.</source>
        <translation>Esta es la única clave que abre el perfil. Añade antes otra.</translation>
    </message>
    <message>
        <source>This is too large. docs/api.md names the limits.</source>
        <translation>Esto es demasiado grande. docs/api.md indica los límites.</translation>
    </message>
    <message>
        <source>This is your own conversation: it can't be blocked, removed or verified.</source>
        <translation>Esta es tu propia conversación: no se puede bloquear, quitar ni verificar.</translation>
    </message>
    <message>
        <source>This is your own link. Send it to the person you want to talk to.</source>
        <translation>Este es tu propio enlace. Envíalo a la persona con quien quieres hablar.</translation>
    </message>
    <message>
        <source>This link is for something else. Ask for an invite link or an address.</source>
        <translation>Este enlace es para otra cosa. Pide un enlace de invitación o una dirección.</translation>
    </message>
    <message>
        <source>This link was made by a newer version. Update this program, then try again.</source>
        <translation>Este enlace lo hizo una versión más nueva. Actualiza este programa e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This message can't be read yet</source>
        <translation>Este mensaje aún no se puede leer</translation>
    </message>
    <message>
        <source>This message can't be read yet. It was asked for again.</source>
        <translation>Este mensaje aún no se puede leer. Se pidió otra vez.</translation>
    </message>
    <message>
        <source>This message holds no file.</source>
        <translation>Este mensaje no contiene ningún archivo.</translation>
    </message>
    <message>
        <source>This message is too long. The limit is 64 KiB; split it into several messages.</source>
        <translation>Este mensaje es demasiado largo. El límite es 64 KiB; divídelo en varios mensajes.</translation>
    </message>
    <message>
        <source>This message needs a newer version</source>
        <translation>Este mensaje necesita una versión más nueva</translation>
    </message>
    <message>
        <source>This message needs a newer version of the program.</source>
        <translation>Este mensaje necesita una versión más nueva del programa.</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje fue eliminado</translation>
    </message>
    <message>
        <source>This message was lost</source>
        <translation>Este mensaje se perdió</translation>
    </message>
    <message>
        <source>This message was lost on the way; the sender no longer has it. Ask to send it again.</source>
        <translation>Este mensaje se perdió por el camino; quien lo envió ya no lo tiene. Pide que lo envíe otra vez.</translation>
    </message>
    <message>
        <source>This message was not sent before the backup was made. Send it again.</source>
        <translation>Este mensaje no se envió antes de hacer la copia de seguridad. Envíalo otra vez.</translation>
    </message>
    <message>
        <source>This name is too long. Use at most 64 characters.</source>
        <translation>Este nombre es demasiado largo. Usa como mucho 64 caracteres.</translation>
    </message>
    <message>
        <source>This passphrase is too short. Use at least 8 characters.</source>
        <translation>Esta frase de contraseña es demasiado corta. Usa al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>This person claims to be {name}, whom you know, but has other keys. Ask {name} on another channel before you accept.</source>
        <translation>Esta persona dice ser {name}, a quien conoces, pero tiene otras claves. Pregunta a {name} por otro medio antes de aceptar.</translation>
    </message>
    <message>
        <source>This person is already among your contacts.</source>
        <translation>Esta persona ya está entre tus contactos.</translation>
    </message>
    <message>
        <source>This picture is too large for removing its metadata. Send it as it is, or make it smaller.</source>
        <translation>Esta imagen es demasiado grande para quitar sus metadatos. Envíala tal cual, o redúcela.</translation>
    </message>
    <message>
        <source>This picture is too large to look for a code in it. Make it smaller, or cut the code out.</source>
        <translation>Esta imagen es demasiado grande para buscar un código en ella. Redúcela, o recorta el código.</translation>
    </message>
    <message>
        <source>This profile does not open this way. Use another one.</source>
        <translation>Este perfil no se abre así. Usa otro modo.</translation>
    </message>
    <message>
        <source>This profile is already open</source>
        <translation>Este perfil ya está abierto</translation>
    </message>
    <message>
        <source>This profile is open in another window or program. Close it there, then try again.</source>
        <translation>Este perfil está abierto en otra ventana o programa. Ciérralo allí e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This profile uses another relay; there is none to share.</source>
        <translation>Este perfil usa otro relé; no hay ninguno que compartir.</translation>
    </message>
    <message>
        <source>This profile was written by a newer version. Update this program to open it.</source>
        <translation>Este perfil lo escribió una versión más nueva. Actualiza este programa para abrirlo.</translation>
    </message>
    <message>
        <source>This program is too old for this profile</source>
        <translation>Este programa es demasiado antiguo para este perfil</translation>
    </message>
    <message>
        <source>This program's token does not allow that.</source>
        <translation>El token de este programa no lo permite.</translation>
    </message>
    <message>
        <source>This relay takes no more mailboxes. Use another relay, or ask whoever runs it.</source>
        <translation>Este relé no admite más buzones. Usa otro, o pregunta a quien lo administra.</translation>
    </message>
    <message>
        <source>This relay wants an invite token for that. Ask whoever runs it for one, or use another relay.</source>
        <translation>Este relé pide para eso un token de invitación. Pídelo a quien lo administra, o usa otro relé.</translation>
    </message>
    <message>
        <source>This relay's mailboxes are in a cluster. Back that up with its own tools (nats stream backup).</source>
        <translation>Los buzones de este relé están en un clúster. Guárdalo con sus propias herramientas (nats stream backup).</translation>
    </message>
    <message>
        <source>This sound can't be played here. Save it and open it with another program.</source>
        <translation>Este sonido no se puede reproducir aquí. Guárdalo y ábrelo con otro programa.</translation>
    </message>
    <message>
        <source>This sound file is too large to be played here. Save it and open it with another program.</source>
        <translation>Este archivo de sonido es demasiado grande para reproducirlo aquí. Guárdalo y ábrelo con otro programa.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Tomorrow at 9:00</source>
        <translation>Mañana a las 9:00</translation>
    </message>
    <message>
        <source>Too many programs are listening to events. Close one of them.</source>
        <translation>Demasiados programas escuchan los eventos. Cierra uno.</translation>
    </message>
    <message>
        <source>Too short: use at least 8 characters.</source>
        <translation>Demasiado corta: usa al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Viajes y lugares</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Dejar de fijar</translation>
    </message>
    <message numerus="yes">
        <source>Used %n times, last {time}.</source>
        <translation>
            <numerusform>Usado una vez: {time}.</numerusform>
            <numerusform>Usado %n veces, la última {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Usados hace poco</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Verification removed</source>
        <translation>Verificación quitada</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Verified by QR code</source>
        <translation>Verificado por código QR</translation>
    </message>
    <message>
        <source>Verified by comparing emoji</source>
        <translation>Verificado comparando emojis</translation>
    </message>
    <message>
        <source>Verified by safety number</source>
        <translation>Verificado por número de seguridad</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Esperando una respuesta</translation>
    </message>
    <message>
        <source>Waiting for {name} to answer your request.</source>
        <translation>Esperando a que {name} responda a tu solicitud.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En espera de envío</translation>
    </message>
    <message>
        <source>Weak: add a few more words that do not belong together.</source>
        <translation>Débil: añade unas palabras más que no vayan juntas.</translation>
    </message>
    <message>
        <source>Web pages may not use the local API.</source>
        <translation>Las páginas web no pueden usar la API local.</translation>
    </message>
    <message>
        <source>What came is not a genuine update. Nothing was installed. Try again later, through another network.</source>
        <translation>Lo que llegó no es una actualización auténtica. No se instaló nada. Inténtalo más tarde, por otra red.</translation>
    </message>
    <message>
        <source>What should be an encrypted file is none. Ask the contact to send the file again.</source>
        <translation>Lo que debería ser un archivo cifrado no lo es. Pide al contacto que envíe el archivo otra vez.</translation>
    </message>
    <message>
        <source>What the relay gave as a contact's keys was not published by that contact. Ask for a new link, on another relay if it stays.</source>
        <translation>Lo que el relé dio como claves de un contacto no lo publicó ese contacto. Pide un enlace nuevo, en otro relé si persiste.</translation>
    </message>
    <message>
        <source>What the source of updates shows is too old. Check the clock; try again later, or through another network.</source>
        <translation>Lo que muestra la fuente de actualizaciones es demasiado antiguo. Comprueba el reloj; inténtalo más tarde, o por otra red.</translation>
    </message>
    <message>
        <source>What was inside a decrypted message is not content of any version. Ask the contact to update; the message is shown as unreadable.</source>
        <translation>Lo que había en un mensaje descifrado no es contenido de ninguna versión. Pide al contacto que actualice; el mensaje se muestra como ilegible.</translation>
    </message>
    <message>
        <source>What was there</source>
        <translation>Lo que hubo</translation>
    </message>
    <message>
        <source>What you write</source>
        <translation>Lo que escribes</translation>
    </message>
    <message>
        <source>When something comes, and how large it is in steps</source>
        <translation>Cuándo llega algo, y su tamaño por escalones</translation>
    </message>
    <message>
        <source>When you write, by whoever watches both ends</source>
        <translation>Cuándo escribes, para quien observe ambos extremos</translation>
    </message>
    <message>
        <source>Where you connect from</source>
        <translation>Desde dónde te conectas</translation>
    </message>
    <message>
        <source>Who could know it</source>
        <translation>Quién podría saberlo</translation>
    </message>
    <message>
        <source>Whoever runs {relay} could learn what stands here, and no more.</source>
        <translation>Quien administra {relay} podría saber lo que pone aquí, y nada más.</translation>
    </message>
    <message>
        <source>Whom you write to</source>
        <translation>A quién escribes</translation>
    </message>
    <message>
        <source>Write something before you send.</source>
        <translation>Escribe algo antes de enviar.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Written by somebody else; who is not told</source>
        <translation>Escrito por otra persona; no se dice por quién</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>You are offline. Messages will be sent when you reconnect.</source>
        <translation>No tienes conexión. Los mensajes se enviarán cuando vuelvas a conectarte.</translation>
    </message>
    <message>
        <source>You blocked this contact. Unblock the contact first.</source>
        <translation>Bloqueaste este contacto. Desbloquéalo primero.</translation>
    </message>
    <message>
        <source>You can compare emoji once both of you have written.</source>
        <translation>Podréis comparar emojis cuando los dos hayáis escrito.</translation>
    </message>
    <message>
        <source>You deleted this message</source>
        <translation>Eliminaste este mensaje</translation>
    </message>
    <message>
        <source>You did not want to compare now.</source>
        <translation>No quisiste comparar ahora.</translation>
    </message>
    <message>
        <source>You don't receive messages from this contact.</source>
        <translation>No recibes mensajes de este contacto.</translation>
    </message>
    <message numerus="yes">
        <source>You have at least %n mailboxes: one for your address and one for each contact. While you are connected, the relay sees that they are opened together. On its disk it keeps only the day on which each was last opened.</source>
        <translation>
            <numerusform>Tienes al menos un buzón, para tu dirección. En su disco, el relé guarda solo el día en que se abrió por última vez.</numerusform>
            <numerusform>Tienes al menos %n buzones: uno para tu dirección y uno para cada contacto. Mientras estás conectado, el relé ve que se abren juntos. En su disco guarda solo el día en que cada uno se abrió por última vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>You have compared the safety number with this contact.</source>
        <translation>Has comparado el número de seguridad con este contacto.</translation>
    </message>
    <message>
        <source>You said that they match. {name} has not answered yet.</source>
        <translation>Dijiste que coinciden. {name} aún no ha respondido.</translation>
    </message>
    <message>
        <source>You set messages to disappear {time} after they were seen</source>
        <translation>Hiciste que los mensajes desaparezcan {time} después de verse</translation>
    </message>
    <message>
        <source>You stopped the comparison.</source>
        <translation>Detuviste la comparación.</translation>
    </message>
    <message>
        <source>You turned disappearing messages off</source>
        <translation>Desactivaste los mensajes que desaparecen</translation>
    </message>
    <message>
        <source>You: {text}</source>
        <translation>Tú: {text}</translation>
    </message>
    <message>
        <source>Your messages stay encrypted on this computer until the keyring gives their key. Nothing was deleted, and no new profile was made in its place.</source>
        <translation>Tus mensajes permanecen cifrados en este ordenador hasta que el llavero dé su clave. No se eliminó nada, y no se creó ningún perfil nuevo en su lugar.</translation>
    </message>
    <message>
        <source>Your relay is the one inside this program: what it knows stays on this computer. Your contacts' relays know the same of them.</source>
        <translation>Tu relé es el de este programa: lo que sabe permanece en este ordenador. Los relés de tus contactos saben lo mismo de ellos.</translation>
    </message>
    <message>
        <source>aeroplane</source>
        <translation>avión</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>ancla</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>manzana</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message>
        <source>ball</source>
        <translation>pelota</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>plátano</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>obteniéndose</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>enviándose</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>campana</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>bicicleta</translation>
    </message>
    <message>
        <source>book</source>
        <translation>libro</translation>
    </message>
    <message>
        <source>butterfly</source>
        <translation>mariposa</translation>
    </message>
    <message>
        <source>cactus</source>
        <translation>cactus</translation>
    </message>
    <message>
        <source>cake</source>
        <translation>tarta</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>gato</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>reloj</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>nube</translation>
    </message>
    <message>
        <source>corn</source>
        <translation>maíz</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>disappears after it was seen</source>
        <translation>desaparece después de verse</translation>
    </message>
    <message>
        <source>disappears in {time}</source>
        <translation>desaparece en {time}</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>perro</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>elephant</source>
        <translation>elefante</translation>
    </message>
    <message>
        <source>encrypt and decrypt</source>
        <translation>cifrar y descifrar</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>fetch and send files</source>
        <translation>obtener y enviar archivos</translation>
    </message>
    <message>
        <source>fire</source>
        <translation>fuego</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>pez</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>bandera</translation>
    </message>
    <message>
        <source>flower</source>
        <translation>flor</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>reenviado</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>regalo</translation>
    </message>
    <message>
        <source>glasses</source>
        <translation>gafas</translation>
    </message>
    <message>
        <source>globe</source>
        <translation>globo terráqueo</translation>
    </message>
    <message>
        <source>guitar</source>
        <translation>guitarra</translation>
    </message>
    <message>
        <source>hammer</source>
        <translation>martillo</translation>
    </message>
    <message>
        <source>hat</source>
        <translation>sombrero</translation>
    </message>
    <message>
        <source>headphones</source>
        <translation>auriculares</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>corazón</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>caballo</translation>
    </message>
    <message>
        <source>hourglass</source>
        <translation>reloj de arena</translation>
    </message>
    <message>
        <source>imported history</source>
        <translation>historial importado</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>en {time}</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>key</source>
        <translation>llave</translation>
    </message>
    <message>
        <source>larger than {size}</source>
        <translation>de más de {size}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>light bulb</source>
        <translation>bombilla</translation>
    </message>
    <message>
        <source>lion</source>
        <translation>león</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>candado</translation>
    </message>
    <message>
        <source>marked as unread</source>
        <translation>marcada como no leída</translation>
    </message>
    <message>
        <source>moon</source>
        <translation>luna</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>seta</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
    <message>
        <source>new safety number</source>
        <translation>nuevo número de seguridad</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>ya no está</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>aún no obtenido</translation>
    </message>
    <message>
        <source>not played yet</source>
        <translation>aún no reproducido</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>octopus</source>
        <translation>pulpo</translation>
    </message>
    <message>
        <source>of any age</source>
        <translation>de cualquier antigüedad</translation>
    </message>
    <message>
        <source>of any size</source>
        <translation>de cualquier tamaño</translation>
    </message>
    <message>
        <source>older than {time}</source>
        <translation>de hace más de {time}</translation>
    </message>
    <message>
        <source>panda</source>
        <translation>panda</translation>
    </message>
    <message>
        <source>paperclip</source>
        <translation>clip</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>lápiz</translation>
    </message>
    <message>
        <source>penguin</source>
        <translation>pingüino</translation>
    </message>
    <message>
        <source>pig</source>
        <translation>cerdo</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>chincheta</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>pizza</source>
        <translation>pizza</translation>
    </message>
    <message>
        <source>rabbit</source>
        <translation>conejo</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>read messages and contacts</source>
        <translation>leer mensajes y contactos</translation>
    </message>
    <message>
        <source>reply to {author}: {text}</source>
        <translation>respuesta a {author}: {text}</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>robot</translation>
    </message>
    <message>
        <source>rocket</source>
        <translation>cohete</translation>
    </message>
    <message>
        <source>rooster</source>
        <translation>gallo</translation>
    </message>
    <message>
        <source>santa</source>
        <translation>Papá Noel</translation>
    </message>
    <message>
        <source>scissors</source>
        <translation>tijeras</translation>
    </message>
    <message>
        <source>send messages</source>
        <translation>enviar mensajes</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>smiley</source>
        <translation>sonrisa</translation>
    </message>
    <message>
        <source>spanner</source>
        <translation>llave inglesa</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>con estrella</translation>
    </message>
    <message>
        <source>strawberry</source>
        <translation>fresa</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>their clock is wrong</source>
        <translation>su reloj va mal</translation>
    </message>
    <message>
        <source>thumbs up</source>
        <translation>pulgar arriba</translation>
    </message>
    <message>
        <source>train</source>
        <translation>tren</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>árbol</translation>
    </message>
    <message>
        <source>trophy</source>
        <translation>trofeo</translation>
    </message>
    <message>
        <source>trumpet</source>
        <translation>trompeta</translation>
    </message>
    <message>
        <source>turtle</source>
        <translation>tortuga</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>escribiendo…</translation>
    </message>
    <message>
        <source>umbrella</source>
        <translation>paraguas</translation>
    </message>
    <message>
        <source>unicorn</source>
        <translation>unicornio</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>hasta {time}</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en espera de envío</translation>
    </message>
    <message>
        <source>you reacted {emoji}</source>
        <translation>reaccionaste {emoji}</translation>
    </message>
    <message>
        <source>you wrote {text}</source>
        <translation>escribiste {text}</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} d</translation>
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
        <translation>{count} sem</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{done} of {size}</source>
        <translation>{done} de {size}</translation>
    </message>
    <message>
        <source>{messages} in {chats}</source>
        <translation>{messages} en {chats}</translation>
    </message>
    <message>
        <source>{name} asks to write to you</source>
        <translation>{name} pide escribirte</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now</source>
        <translation>{name} te pide comparar emojis ahora</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now, to verify each other.</source>
        <translation>{name} te pide comparar emojis ahora, para verificaros.</translation>
    </message>
    <message>
        <source>{name} asks you to compare emoji now. Speak with each other meanwhile, by voice or in person.</source>
        <translation>{name} te pide comparar emojis ahora. Hablad mientras tanto, de viva voz o en persona.</translation>
    </message>
    <message>
        <source>{name} did not want to compare now.</source>
        <translation>{name} no quiso comparar ahora.</translation>
    </message>
    <message>
        <source>{name} goes on from a backup or another device. The safety number is the same.</source>
        <translation>{name} continúa desde una copia de seguridad u otro dispositivo. El número de seguridad es el mismo.</translation>
    </message>
    <message>
        <source>{name} reacted {emoji}</source>
        <translation>{name} reaccionó {emoji}</translation>
    </message>
    <message>
        <source>{name} set messages to disappear {time} after they were seen</source>
        <translation>{name} hizo que los mensajes desaparezcan {time} después de verse</translation>
    </message>
    <message>
        <source>{name} stopped the comparison.</source>
        <translation>{name} detuvo la comparación.</translation>
    </message>
    <message>
        <source>{name} turned disappearing messages off</source>
        <translation>{name} desactivó los mensajes que desaparecen</translation>
    </message>
    <message>
        <source>{name} was asked. Both of you must be here: wait until {name} accepts.</source>
        <translation>Se le pidió a {name}. Los dos debéis estar aquí: espera a que {name} acepte.</translation>
    </message>
    <message>
        <source>{name}'s program ended the comparison.</source>
        <translation>El programa de {name} terminó la comparación.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed</source>
        <translation>El número de seguridad de {name} cambió</translation>
    </message>
    <message>
        <source>{name}'s safety number changed, and you had verified it. Someone may be reading along. Sending is paused.</source>
        <translation>El número de seguridad de {name} cambió, y lo habías verificado. Quizá alguien esté leyendo. El envío está en pausa.</translation>
    </message>
    <message>
        <source>{name}'s safety number changed. Sending is paused.</source>
        <translation>El número de seguridad de {name} cambió. El envío está en pausa.</translation>
    </message>
    <message>
        <source>{size}, place and camera removed</source>
        <translation>{size}, lugar y cámara quitados</translation>
    </message>
    <message>
        <source>{time} after it was seen</source>
        <translation>{time} después de verse</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
</context>
</TS>
