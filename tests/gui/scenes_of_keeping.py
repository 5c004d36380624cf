"""Scenes for `screenshots.py`: what a profile takes, export and import, an imported conversation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from e2ee_desktop.domain.files import FileCard, FileState
from e2ee_desktop.domain.messages import Direction, MessageState
from e2ee_desktop.domain.people import Standing
from e2ee_desktop.gui.views.settings.history_card import HistoryCard
from tests.fakes.desk import FakeDesk
from tests.fakes.face import DAY_MS, START_MS, FakeMessenger
from tests.gui.camera import Photographer
from tests.gui.stage import on_stage

FILM = FileCard("film.mp4", "video/mp4", 50_000_000, FileState.HERE)


def keeping(camera: Photographer, folder: Path) -> None:
    messenger = FakeMessenger("Alice Liddell")
    for place, name in enumerate(("Grandmother", "Bob Marley", "Zoë Fox", "Karl-Heinz von Oberüberunterstein")):
        contact_id = messenger.befriend(name).contact_id
        for n in range(4 * place + 2):
            messenger.put(contact_id, f"Message {n}", Direction.INCOMING, MessageState.READ)
        for _ in range(place):
            messenger.offer_file(contact_id, replace(FILM, size_bytes=FILM.size_bytes * place))
        messenger.kept[contact_id] = (0, 30, 365, 0)[place]
    old = messenger.befriend("Great-aunt Ida", Standing.IMPORTED).contact_id
    messenger.now_ms = START_MS - 900 * DAY_MS
    said = messenger.put(old, "The garden is in bloom, come and see it.", Direction.INCOMING, MessageState.READ)
    messenger.messages[old][-1] = replace(said, clock_doubt=True)
    messenger.put(old, "On Sunday!", Direction.OUTGOING, MessageState.SENT)
    messenger.now_ms = START_MS
    with on_stage(FakeDesk(messenger), folder, camera.theme) as stage:
        stage.open()
        stage.click("Settings")
        stage.click("Storage")
        stage.settle()
        camera.take(stage, "a0-storage")
        if stage.all("All settings"):  # large text leaves room for one column
            stage.click("All settings")
        stage.click("Export and import")
        (card,) = [w for w in stage.widgets() if isinstance(w, HistoryCard)]
        card.export_to(str(folder / "history"))
        stage.wait(lambda: stage.called("Progress").maximum() == 4)
        camera.take(stage, "a1-exporting")
        stage.act(messenger.finish_export)
        stage.click("Chats")
        stage.choose("Great-aunt Ida")
        camera.take(stage, "a2-imported")
