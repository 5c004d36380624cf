"""The table of methods: what each is called, what it needs and does. HTTP (`routes.py`) and JSON-RPC (`json_rpc.py`) both go by it.

A method runs on the service thread, unless it says that any thread will do. What is asked for a contact by name is looked up there.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from e2ee_desktop.api import document_methods, file_methods, forms
from e2ee_desktop.api.world import Asked
from e2ee_desktop.domain.ids import MessageId
from e2ee_desktop.domain.programs import Scope
from e2ee_desktop.presentation.json_rows import contact_row, message_row


@dataclass(frozen=True, slots=True)
class Method:
    """scopes: all are needed. wish, answer: forms. anywhere: needs no service thread, and is quick."""

    name: str
    scopes: tuple[Scope, ...]
    wish: type[Any]
    answer: type[Any]
    run: Callable[[Asked[Any]], Any | Awaitable[Any]]
    about: str
    anywhere: bool = False


def _encrypt(asked: Asked[forms.Encrypt]) -> forms.Encrypted:
    return forms.Encrypted(asked.world.texts.encrypt(asked.wish.data).decode())


def _decrypt(asked: Asked[forms.Decrypt]) -> forms.Decrypted:
    return forms.Decrypted(asked.world.texts.decrypt(asked.wish.encrypted_data, asked.wish.ttl_s))


def _me(asked: Asked[forms.Nothing]) -> forms.Me:
    account, (link, _) = asked.world.messenger.account(), asked.world.messenger.link_state()
    scopes = [scope.value for scope in asked.program.scopes]
    digest = account.identity_digest.hex()
    return forms.Me(account.account_id.hex(), account.name, digest, link.value, asked.program.name, scopes)


def _contacts(asked: Asked[forms.Nothing]) -> forms.Contacts:
    return forms.Contacts([dict(contact_row(contact)) for contact in asked.world.messenger.contacts()])


def _contact(asked: Asked[forms.OfPerson]) -> forms.Row:
    return dict(contact_row(asked.world.messenger.find_contact(asked.wish.contact)))


def _safety_number(asked: Asked[forms.OfPerson]) -> forms.SafetyNumberForm:
    contact = asked.world.messenger.find_contact(asked.wish.contact)
    number = asked.world.messenger.safety_number(contact.contact_id)
    return forms.SafetyNumberForm(number.digits, list(number.groups), contact.trust.value)


def _history(asked: Asked[forms.PageOfHistory]) -> forms.Messages:
    contact = asked.world.messenger.find_contact(asked.wish.contact)
    found = asked.world.messenger.history(contact.contact_id, asked.wish.before_row, asked.wish.limit)
    return forms.Messages([{"row": one.row, **message_row(one)} for one in found])


async def _send(asked: Asked[forms.SendText]) -> forms.Row:
    messenger, wish = asked.world.messenger, asked.wish
    reply_to = MessageId(bytes.fromhex(wish.reply_to)) if wish.reply_to is not None else None
    contact = messenger.find_contact(wish.contact)
    sent = await messenger.send_text(contact.contact_id, wish.text, reply_to)
    return {"row": sent.row, "contact_id": contact.contact_id.hex(), **message_row(sent)}


METHODS = (
    Method("encrypt", (Scope.CRYPTO,), forms.Encrypt, forms.Encrypted, _encrypt, "Encrypt a text", anywhere=True),
    Method("decrypt", (Scope.CRYPTO,), forms.Decrypt, forms.Decrypted, _decrypt, "Decrypt a text", anywhere=True),
    Method("me", (), forms.Nothing, forms.Me, _me, "This account, and who asks"),
    Method("contacts", (Scope.READ,), forms.Nothing, forms.Contacts, _contacts, "List the contacts"),
    Method("contact", (Scope.READ,), forms.OfPerson, forms.Row, _contact, "One contact"),
    Method("safety_number", (Scope.READ,), forms.OfPerson, forms.SafetyNumberForm, _safety_number, "A safety number"),
    Method("messages", (Scope.READ,), forms.PageOfHistory, forms.Messages, _history, "Messages with a contact"),
    Method("send", (Scope.SEND,), forms.SendText, forms.Row, _send, "Send a text"),
    Method("send_file", (Scope.SEND, Scope.FILES), forms.SendFile, forms.Row, file_methods.send_file, "Send a file"),
    Method("fetch_file", (Scope.FILES,), forms.OfMessage, forms.Row, file_methods.fetch_file, "Fetch a file's content"),
    Method("file", (Scope.FILES,), forms.OfMessage, forms.FileContent, file_methods.content, "A file that is here"),
    Method(
        "seal", (Scope.CRYPTO,), forms.SealDocument, forms.SealedDocument, document_methods.seal, "Seal to a contact"
    ),
    Method(
        "open",
        (Scope.CRYPTO,),
        forms.OpenDocument,
        forms.OpenedDocument,
        document_methods.open_sealed,
        "Open a document",
    ),
)
BY_NAME = {method.name: method for method in METHODS}
