"""Files, for programs: whole, as base64 in JSON, so that no path of this computer is ever named by a program."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error as NotBase64

from e2ee_desktop.api import forms
from e2ee_desktop.api.world import Asked
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.file_names import safe_name
from e2ee_desktop.domain.files import FileState
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.presentation.json_rows import message_row
from e2ee_desktop.services.file_face import FileToSend


async def send_file(asked: Asked[forms.SendFile]) -> forms.Row:
    """Raises what `send_file` of the application does."""
    messenger, wish = asked.world.messenger, asked.wish
    contact = messenger.find_contact(wish.contact)
    content = from_base64(wish.content, forms.FILE_BYTES_MAX)
    sent = await messenger.send_file(contact.contact_id, FileToSend(content, wish.name, wish.caption))
    return _row(sent)


async def fetch_file(asked: Asked[forms.OfMessage]) -> forms.Row:
    """Begin, or go on; the event `file-state` tells when it is here."""
    message = asked.world.messenger.find_message(asked.wish.message_id)
    await asked.world.messenger.fetch_file(message.contact_id, message.message_id)
    return _row(asked.world.messenger.find_message(asked.wish.message_id))


async def content(asked: Asked[forms.OfMessage]) -> forms.FileContent:
    """Raises UserActionNeeded: message.unknown, message.no_file, file.not_here, api.body_too_large."""
    message = asked.world.messenger.find_message(asked.wish.message_id)
    card = message.file
    if card is None:
        raise UserActionNeeded("message.no_file")
    if card.state is not FileState.HERE:
        raise UserActionNeeded("file.not_here")
    if card.size_bytes > forms.FILE_BYTES_MAX:
        raise UserActionNeeded("api.body_too_large")
    data = await asked.world.messenger.read_file(message.contact_id, message.message_id)
    return forms.FileContent(safe_name(card.name), card.media_type, len(data), b64encode(data).decode())


def from_base64(text: str, bytes_max: int) -> bytes:
    """Raises UserActionNeeded: api.malformed, api.body_too_large."""
    try:
        data = b64decode(text, validate=True)
    except (NotBase64, ValueError) as error:
        raise UserActionNeeded("api.malformed") from error
    if len(data) > bytes_max:
        raise UserActionNeeded("api.body_too_large")
    return data


def _row(message: Message) -> forms.Row:
    return {"row": message.row, "contact_id": message.contact_id.hex(), **message_row(message)}
