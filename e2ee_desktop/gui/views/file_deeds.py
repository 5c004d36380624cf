"""What is done to files: fetch, pause, go on, cancel, view, save, and sending those that were chosen, dropped or pasted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from e2ee_desktop.domain.errors import E2EEError
from e2ee_desktop.domain.ids import ContactId, MessageId
from e2ee_desktop.domain.messages import Message
from e2ee_desktop.gui.pictures import Pictures
from e2ee_desktop.gui.surroundings import Surroundings
from e2ee_desktop.presentation.file_rows import FileAct
from e2ee_desktop.presentation.remote_text import clean_name
from e2ee_desktop.services.file_face import FileToSend


class FileDeeds(QObject):
    """Opens dialogs over `page`. Signals: refused(str): the code; sent(): files were handed over; saved(str): where."""

    refused = Signal(str)
    sent = Signal()
    saved = Signal(str)

    def __init__(self, page: QWidget, around: Surroundings, pictures: Pictures) -> None:
        super().__init__(page)
        self._page, self._around, self._pictures = page, around, pictures

    # --- Files of messages -----------------------------------------------------------------------------------------

    def do(self, message: Message, act: FileAct | None) -> None:
        """Carry out what a click or an entry of the menu means."""
        bridge, contact_id, message_id = self._around.bridge, message.contact_id, message.message_id
        match act:
            case FileAct.FETCH:
                bridge.ask(self, lambda messenger: messenger.fetch_file(contact_id, message_id))
            case FileAct.PAUSE:
                bridge.ask(self, lambda messenger: messenger.pause_file(contact_id, message_id))
            case FileAct.RESUME:
                bridge.ask(self, lambda messenger: messenger.resume_file(contact_id, message_id))
            case FileAct.CANCEL:
                bridge.ask(self, lambda messenger: messenger.cancel_file(contact_id, message_id))
            case FileAct.VIEW:
                self._view(message)
            case FileAct.SAVE:
                self.save(message)
            case None:
                pass

    def save(self, message: Message) -> None:
        """Ask where, and write the file out."""
        name = clean_name(message.file.name) if message.file is not None else ""
        dialog = QFileDialog(self._page, self.tr("Save file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is overwritten: "name (2)"
        dialog.selectFile(name.replace("/", "_"))

        def chosen(path: str) -> None:
            self.save_to(message, Path(path))

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def save_to(self, message: Message, target: Path) -> None:
        """Write the file out under this path, or beside it when that is taken."""
        contact_id, message_id = message.contact_id, message.message_id

        def done(path: Path) -> None:
            self.saved.emit(str(path))

        self._around.bridge.ask(self, lambda messenger: messenger.save_file(contact_id, message_id, target), done)

    def _view(self, message: Message) -> None:
        from e2ee_desktop.gui.dialogs.picture_dialog import PictureDialog  # noqa: PLC0415  # late: see gui.app

        dialog = PictureDialog(self._page, self._around, self._pictures, message)
        dialog.save_wanted.connect(lambda: self.save(message))
        dialog.open()

    # --- Sending ---------------------------------------------------------------------------------------------------

    def choose(self, contact_id: ContactId, reply_to: MessageId | None) -> None:
        """Ask which files, then send them."""
        dialog = QFileDialog(self._page, self.tr("Choose files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)

        def chosen(paths: list[str]) -> None:
            self.offer(contact_id, [Path(path) for path in paths], reply_to)

        dialog.filesSelected.connect(chosen)
        dialog.open()

    def dropped(self, contact_id: ContactId, urls: Sequence[QUrl]) -> None:
        """Files that were dropped or pasted; folders and addresses elsewhere are left out."""
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        self.offer(contact_id, [path for path in paths if path.is_file()], None)

    def offer(self, contact_id: ContactId, contents: Sequence[Path | bytes], reply_to: MessageId | None) -> None:
        """Ask for a caption and whether pictures keep what they carry, then send."""
        if not contents:
            return
        from e2ee_desktop.gui.dialogs.attach_dialog import AttachDialog  # noqa: PLC0415  # late: see gui.app

        dialog = AttachDialog(self._page, self._around, self._pictures, tuple(contents))

        def wanted(caption: str, keep: bool) -> None:
            for place, content in enumerate(contents):
                name = self.tr("picture.png") if isinstance(content, bytes) else ""
                said = caption if place == 0 else ""
                self._send(contact_id, FileToSend(content, name, said, reply_to if place == 0 else None, keep))
            self.sent.emit()

        dialog.wanted.connect(wanted)
        dialog.open()

    def _send(self, contact_id: ContactId, file: FileToSend) -> None:
        def failed(error: E2EEError) -> None:
            self.refused.emit(error.code)

        self._around.bridge.ask(self, lambda messenger: messenger.send_file(contact_id, file), lambda _: None, failed)
