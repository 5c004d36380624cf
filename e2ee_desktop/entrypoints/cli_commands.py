"""The commands of `e2ee-cli`, one function each: from parsed arguments to rows of output.

Commands that change something try to reach the relay before they end, for at most PATIENCE_S; what could not leave stays
queued in the profile and goes with the next command. Only `sync` receives.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from e2ee_desktop.bootstrap import ProfileDesk
from e2ee_desktop.domain.errors import RelayFailure, UserActionNeeded
from e2ee_desktop.domain.events import CaughtUp, Event, Link, LinkChanged, TroubleNoticed
from e2ee_desktop.entrypoints.cli_custody_commands import phrase
from e2ee_desktop.entrypoints.cli_file_commands import FILE_COMMANDS
from e2ee_desktop.entrypoints.cli_history_commands import HISTORY_COMMANDS
from e2ee_desktop.entrypoints.cli_leaving import PATIENCE_S, Command, given, leave, print_sent
from e2ee_desktop.entrypoints.cli_output import Output
from e2ee_desktop.entrypoints.cli_program_commands import PROGRAM_COMMANDS
from e2ee_desktop.entrypoints.cli_report import REPORT_COMMANDS
from e2ee_desktop.entrypoints.cli_talk_commands import TALK_COMMANDS
from e2ee_desktop.presentation.json_rows import account_row, contact_row, event_row, message_row
from e2ee_desktop.services.face import Custody, NewProfile
from e2ee_desktop.services.messenger import ProfileMessenger

QUIET_S = 2.0
"""`sync --wait` ends when something came and then nothing for this long."""


async def init(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    """Make a profile. Needs no network."""
    custody = Custody(wanted.custody)
    if custody is Custody.PASSPHRASE and wanted.passphrase_file is None:
        raise UserActionNeeded("passphrase.needed")
    messenger = await desk.create(
        NewProfile(wanted.name, wanted.relay, custody, passphrase(wanted), phrase=phrase(wanted))
    )
    output.row(account_row(messenger.account()))


async def proxy(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    """Show or change the profile's proxy. Connects to nothing."""
    match wanted.action:
        case "set":
            text = given(wanted.address or "")
            if not text.strip():
                raise UserActionNeeded("proxy.malformed")
            await desk.set_proxy(text)
        case "clear":
            await desk.set_proxy("")
        case _:
            pass
    output.row({"proxy": desk.proxy()})


async def relay_token(desk: ProfileDesk, wanted: Namespace, output: Output) -> None:
    """Keep an operator's invite token for the profile's relay. Connects to nothing."""
    output.row({"relay": await desk.set_relay_token(given(wanted.token))})


def passphrase(wanted: Namespace) -> str | None:
    """The passphrase from its file, without the line's end. Raises UserActionNeeded("passphrase.unreadable")."""
    if wanted.passphrase_file is None:
        return None
    try:
        return Path(wanted.passphrase_file).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UserActionNeeded("passphrase.unreadable") from error


async def _whoami(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    account = messenger.account()
    output.row({**account_row(account), "relay": account.relay, "custody": account.custody})


async def _invite(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    issued = await messenger.create_invite()
    output.row({"link": issued.link, "expires_ms": issued.expires_ms})


async def _address(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    issued = await messenger.address()
    output.row({"link": issued.link, "expires_ms": issued.expires_ms})


async def _add(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = await messenger.add_contact(given(wanted.link))
    await leave(messenger)
    output.row(contact_row(contact))


async def _contacts(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    for contact in messenger.contacts():
        output.row(contact_row(contact))


async def _send(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    await print_sent(messenger, await messenger.send_text(contact.contact_id, given(wanted.text)), output)


async def _history(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    for message in messenger.history(contact.contact_id, None, wanted.limit):
        output.row(message_row(message))


async def _safety_number(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    number = messenger.safety_number(contact.contact_id)
    output.row(
        {
            "digits": number.digits,
            "groups": list(number.groups),
            "qr": number.qr.hex(),
            "trust": contact.trust.value,
        }
    )


async def _verify(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    output.row(contact_row(await messenger.verify_digits(contact.contact_id, wanted.digits)))
    await leave(messenger)


async def _unverify(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    output.row(contact_row(await messenger.remove_verification(contact.contact_id)))


async def _acknowledge(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    output.row(contact_row(await messenger.acknowledge_change(contact.contact_id)))
    await leave(messenger)


async def _accept(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    await messenger.accept_request(contact.contact_id)
    await leave(messenger)
    output.row(contact_row(messenger.contact(contact.contact_id)))


async def _block(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    await messenger.block(contact.contact_id)
    output.row(contact_row(messenger.contact(contact.contact_id)))


async def _unblock(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    await messenger.unblock(contact.contact_id)
    output.row(contact_row(messenger.contact(contact.contact_id)))


async def _remove(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    contact = messenger.find_contact(wanted.contact)
    await messenger.remove_contact(contact.contact_id)
    await leave(messenger)
    output.row({"contact_id": contact.contact_id.hex(), "removed": True})


async def _rename(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    output.row(account_row(await messenger.rename(wanted.name)))
    await leave(messenger)


async def _rotate_identity(messenger: ProfileMessenger, _wanted: Namespace, output: Output) -> None:
    account = await messenger.rotate_identity()
    await leave(messenger)
    output.row(account_row(account))


async def _sync(messenger: ProfileMessenger, wanted: Namespace, output: Output) -> None:
    """Receive, print, confirm. Without --wait it ends when nothing is left to do, with it when it stays quiet."""
    heard = _Heard(output)
    messenger.listen(heard.take)
    await messenger.connect()
    with suppress(TimeoutError):
        async with asyncio.timeout(wanted.wait):
            await heard.until_caught_up()
            await messenger.settle_files()
            await leave(messenger)
            if wanted.wait is not None:
                await heard.quiet_after_something()
    if heard.gone is not None:
        raise heard.gone
    if not heard.caught_up.is_set() and not heard.was_online:
        raise RelayFailure(heard.code or "relay.unreachable")
    await leave(messenger)


class _Heard:
    """Prints events as they come, and knows when it became quiet. gone: why nothing more can be printed."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._something = asyncio.Event()
        self.caught_up = asyncio.Event()
        self.was_online = False
        self.code = ""
        self.gone: BrokenPipeError | None = None

    def take(self, event: Event) -> None:
        match event:
            case CaughtUp():
                self.caught_up.set()
                return
            case LinkChanged(link, code):
                self.was_online = self.was_online or link is Link.ONLINE
                self.code = code
            case TroubleNoticed(code, _):
                self.code = code
            case _:
                self._something.set()
        row = event_row(event)
        if row is not None and self.gone is None:
            try:
                self._output.row(row)
            except BrokenPipeError as error:  # must not end whoever tells us; `sync` ends, now
                self.gone = error
                self.caught_up.set()
                self._something.set()

    async def until_caught_up(self) -> None:
        """Until everything that waited is here; given up when nothing at all came for PATIENCE_S."""
        while not self.caught_up.is_set():
            self._something.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE_S):
                    await self.caught_up.wait()
            if not self._something.is_set():
                return

    async def quiet_after_something(self) -> None:
        """Until something has come and then nothing for QUIET_S."""
        await self._something.wait()
        while self._something.is_set() and self.gone is None:
            self._something.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(QUIET_S):
                    await self._something.wait()


COMMANDS: dict[str, Command] = {
    "whoami": _whoami,
    "invite": _invite,
    "address": _address,
    "add": _add,
    "contacts": _contacts,
    "accept": _accept,
    "block": _block,
    "unblock": _unblock,
    "remove": _remove,
    "rename": _rename,
    "send": _send,
    "sync": _sync,
    "history": _history,
    "safety-number": _safety_number,
    "verify": _verify,
    "unverify": _unverify,
    "acknowledge": _acknowledge,
    "rotate-identity": _rotate_identity,
    **TALK_COMMANDS,
    **HISTORY_COMMANDS,
    **FILE_COMMANDS,
    **PROGRAM_COMMANDS,
    **REPORT_COMMANDS,
}
