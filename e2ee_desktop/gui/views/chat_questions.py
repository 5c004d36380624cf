"""The decisions about one contact, and about what leaves this program: what is asked first, and which command follows. Dialogs are loaded when needed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from e2ee_desktop.domain.messages import Message
from e2ee_desktop.domain.people import Contact, Standing
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.gui.views.message_menu import MessageMenu
from e2ee_desktop.presentation.links import TextLink
from e2ee_desktop.presentation.media_files import opens_elsewhere
from e2ee_desktop.presentation.remote_text import clean_name, isolated


class ChatQuestions(QObject):
    """Asks over `page`, then tells the bridge."""

    def __init__(self, page: QWidget, around: Surroundings) -> None:
        super().__init__(page)
        self._page, self._around = page, around

    def compare(self, contact: Contact) -> None:
        """Open the safety number."""
        from e2ee_desktop.gui.dialogs.safety_number_dialog import SafetyNumberDialog  # noqa: PLC0415  # late: see gui.app

        SafetyNumberDialog(self._page, self._around, contact.contact_id).open()

    def continue_unverified(self, contact: Contact) -> None:
        """Go on after a change without comparing: the risk is named first."""
        text = self.tr(
            "If someone is between you and {name}, they will be able to read what you write from now on. "
            "{name} will be shown as not verified, and waiting messages are sent."
        )
        self._confirm(
            self.tr("Continue without verifying?"),
            text.format(name=_name(contact)),
            self.tr("Continue anyway"),
            lambda: self._around.bridge.ask(self, lambda messenger: messenger.acknowledge_change(contact.contact_id)),
        )

    def accept(self, contact: Contact) -> None:
        """Let a request in."""
        self._around.bridge.ask(self, lambda messenger: messenger.accept_request(contact.contact_id))

    def delete(self, contact: Contact) -> None:
        """Delete a contact or a request, with its messages."""
        if contact.standing is Standing.REQUEST:
            title, text = (
                self.tr("Delete this request?"),
                self.tr("{name} is not told. The request and its messages go."),
            )
        else:
            title = self.tr("Delete this contact?")
            text = self.tr("{name} and all messages with {name} are deleted from this device. This can't be undone.")
        self._confirm(
            title,
            text.format(name=_name(contact)),
            self.tr("Delete for good"),
            lambda: self._around.bridge.ask(self, lambda messenger: messenger.remove_contact(contact.contact_id)),
        )

    def block(self, contact: Contact) -> None:
        """Block a contact."""
        text = self.tr("{name} can no longer write to you, and is not told. You can unblock at any time.")
        self._confirm(
            self.tr("Block this contact?"),
            text.format(name=_name(contact)),
            self.tr("Block now"),
            lambda: self._around.bridge.ask(self, lambda messenger: messenger.block(contact.contact_id)),
        )

    def unblock(self, contact: Contact) -> None:
        """Unblock a contact."""
        self._around.bridge.ask(self, lambda messenger: messenger.unblock(contact.contact_id))

    def offer_elsewhere(self, menu: MessageMenu, message: Message) -> None:
        """An entry for films and sounds."""
        if opens_elsewhere(message.file):
            menu.add_plain(self.tr("Open with another program…"), lambda: self.open_elsewhere(message))

    def open_elsewhere(self, message: Message) -> None:
        """Save a film or a sound and open it with the system's program, after saying what that means."""
        if message.file is None:
            return
        contact_id, message_id = message.contact_id, message.message_id
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        text = self.tr(
            "It is saved in {folder} first, where it is not encrypted and stays until you delete it. The other program decodes what your contact sent: open only what you expect."
        )
        self._confirm(
            self.tr("Open {name} with another program?").format(name=isolated(clean_name(message.file.name))),
            text.format(folder=folder),
            self.tr("Save and open"),
            lambda: self._around.bridge.ask(
                self._page,
                lambda messenger: messenger.save_file(contact_id, message_id, folder),
                _open_saved,
            ),
            role="primary",
        )

    def open_link(self, link: TextLink) -> None:
        """Open a web link after showing where it really leads."""
        text = self.tr("This opens in your browser, and {host} will see your address:").format(host=isolated(link.host))
        self._confirm(
            self.tr("Open {host}?").format(host=isolated(link.host)),
            f"{text}\n{link.url}",
            self.tr("Open link"),
            lambda: QDesktopServices.openUrl(QUrl(link.url)),
            role="primary",
        )

    def _confirm(self, title: str, text: str, answer: str, then: Callable[[], object], role: str = "danger") -> None:
        from e2ee_desktop.gui.dialogs.confirm import Question, confirm  # noqa: PLC0415  # late: see gui.app

        confirm(self._page, Question(title, text, answer, role), then)


def _open_saved(saved: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(saved)))


def _name(contact: Contact) -> str:
    return isolated(clean_name(contact.name))
