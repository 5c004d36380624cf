"""What is done to messages: the menu, its keys, the buttons under the pointer, quotations, reactions, choosing several."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from e2ee_desktop.domain.messages import Direction, MessageKind, MessageState, Quote
from e2ee_desktop.gui.views.message_menu import MessageMenu
from tests.fakes.face import DAY_MS
from tests.gui.stage import Stage, spoken

OUT, IN = Direction.OUTGOING, Direction.INCOMING


def open_menu(stage: Stage, place: int) -> list[str]:
    """The menu of a message by the menu key; what it offers."""
    timeline = stage.main.chat.timeline
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.model().index(place, 0))
    QTest.keyClick(timeline, Qt.Key.Key_Menu)
    (menu,) = [popup for popup in stage.popups() if isinstance(popup, MessageMenu)]
    return [action.text() for action in menu.actions() if action.text()]


def right_click(stage: Stage, place: int) -> None:
    # The offscreen platform makes no context event of a right click: the event itself is sent.
    viewport, at = stage.main.chat.timeline.viewport(), stage.bubble(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)


def key(stage: Stage, place: int, pressed: Qt.Key) -> None:
    timeline = stage.main.chat.timeline
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.model().index(place, 0))
    QTest.keyClick(timeline, pressed)
    stage.settle()


def said(stage: Stage, place: int = 0) -> str:
    model = stage.main.chat.timeline.model()
    text = model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    return text.replace("\u2068", "").replace("\u2069", "")


def part(stage: Stage, place: int, area) -> QPoint:
    """The middle of a rectangle inside a bubble."""
    timeline = stage.main.chat.timeline
    index = timeline.model().index(place, 0)
    layout = timeline._bubbles.layout(timeline.model().rows[place])
    corner = timeline._bubbles.bubble(layout, timeline.visualRect(index)).topLeft()
    return area(layout).center() + corner


def click(stage: Stage, at: QPoint) -> None:
    QTest.mouseClick(stage.main.chat.timeline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    stage.settle()


def test_the_menu_offers_what_applies_and_nothing_else(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "theirs", IN, MessageState.READ)
    messenger.put(bob, "mine", OUT, MessageState.READ)
    messenger.now_ms += 2 * DAY_MS
    messenger.put(bob, "", IN, MessageState.READ, kind=MessageKind.DELETED)
    stage.open()
    stage.choose("Bob")
    always = ["Reply", "Copy text", "Forward", "Pin for both", "Star", "Choose", "Details", "Delete…"]
    assert open_menu(stage, 0) == always
    QApplication.activePopupWidget().close()
    assert open_menu(stage, 1) == always  # too old to be edited
    QApplication.activePopupWidget().close()
    assert open_menu(stage, 2) == ["Choose", "Details", "Delete…"]


def test_a_reply_quotes_and_the_quotation_leads_back(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    first = messenger.put(bob, "shall we *meet*?", IN, MessageState.READ)
    for n in range(700):
        messenger.put(bob, f"between {n}", IN, MessageState.READ)
    messenger.put(bob, "old answer", IN, MessageState.READ, quote=Quote(first.message_id, False, first.text))
    stage.open()
    stage.choose("Bob")
    timeline, model = stage.main.chat.timeline, stage.main.chat.timeline.model()
    click(stage, part(stage, model.rowCount() - 1, lambda layout: layout.quote))
    stage.wait(lambda: model.place(first.message_id) is not None)
    stage.settle()
    assert timeline.currentIndex().row() == model.place(first.message_id)
    assert timeline._state.lit_row == first.row
    assert not model.at_newest
    key(stage, timeline.currentIndex().row(), Qt.Key.Key_R)
    assert stage.says("Reply to .?Bob")
    stage.fill("Message to Bob", "yes")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    sent = messenger.messages[bob][-1]
    assert sent.quote == Quote(first.message_id, False, "shall we *meet*?")
    assert not stage.main.chat.writing.strip.isVisible()
    timeline.jump_to_latest()
    stage.wait(lambda: not model.loading)
    stage.settle()
    assert said(stage, model.rowCount() - 1).startswith("You: yes, reply to Bob: shall we meet?")


def test_a_jump_far_back_can_be_read_on_in_both_directions(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    sent = [messenger.put(bob, f"message {n}", IN, MessageState.READ) for n in range(2_000)]
    stage.open()
    stage.choose("Bob")
    timeline, model = stage.main.chat.timeline, stage.main.chat.timeline.model()
    timeline.jump_to(sent[700].row)
    stage.wait(lambda: model.place(sent[700].row) is not None)
    stage.settle()
    for _ in range(40):
        timeline.verticalScrollBar().setValue(timeline.verticalScrollBar().maximum())
        stage.settle()
    assert model.at_newest
    numbers = [int(row.text.split()[1]) for row in model.rows]
    assert numbers == list(range(numbers[0], 2_000))
    timeline.jump_to(sent[3].row)
    stage.wait(lambda: model.place(sent[3].row) is not None)
    stage.settle()
    assert model.rows[0].text == "message 0"


def test_a_jump_to_what_is_gone_says_so(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    gone = messenger.put(bob, "gone", IN, MessageState.READ)
    messenger.put(bob, "answer", IN, MessageState.READ, quote=Quote(gone.message_id, False, "gone"))
    messenger.messages[bob].remove(gone)
    stage.open()
    stage.choose("Bob")
    click(stage, part(stage, 0, lambda layout: layout.quote))
    assert stage.says("There is no such message")
    assert stage.main.chat.timeline.model().rowCount() == 1


def test_a_reaction_comes_and_goes_by_a_click(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    message = messenger.put(bob, "hello", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    open_menu(stage, 0)
    stage.click("React with 👍")
    stage.settle()
    assert "you reacted 👍" in said(stage)
    stage.act(lambda: messenger.reacted(message, "👍"))
    assert [chip.count for chip in stage.main.chat.timeline.model().rows[0].chips] == [2]
    click(stage, part(stage, 0, lambda layout: layout.chips[0][0]))
    assert "you reacted" not in said(stage)
    assert "Bob reacted 👍" in said(stage)
    click(stage, part(stage, 0, lambda layout: layout.chips[0][0]))
    assert "you reacted 👍" in said(stage)


def test_any_emoji_is_found_by_its_name(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "hello", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    open_menu(stage, 0)
    stage.click("More emoji")
    search = stage.see("Search emoji")
    QTest.keyClicks(search, "violin")
    QTest.keyClick(search, Qt.Key.Key_Return)
    stage.settle()
    assert "you reacted 🎻" in said(stage)


def test_up_edits_the_last_own_text_and_escape_leaves_it(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "first", OUT, MessageState.READ)
    messenger.put(bob, "secnod", OUT, MessageState.READ)
    messenger.put(bob, "theirs", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    composer = stage.main.chat.composer
    stage.press(Qt.Key.Key_Up)
    assert composer.text() == "secnod"
    assert stage.has("Edit message")
    stage.press(Qt.Key.Key_Escape)
    assert composer.text() == ""
    stage.press(Qt.Key.Key_Up)
    stage.fill("Message to Bob", "second")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert said(stage, 1).startswith("You: second, edited")
    assert composer.text() == ""
    key(stage, 1, Qt.Key.Key_I)
    assert stage.says("secnod")
    stage.click("Close details")


def test_an_edit_that_is_refused_comes_back(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "old", OUT, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    stage.press(Qt.Key.Key_Up)
    messenger.refusals["edit"] = "message.too_old"
    stage.fill("Message to Bob", "new")
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    assert stage.main.chat.composer.text() == "new"
    assert stage.has("Edit message")
    assert messenger.messages[bob][0].text == "old"


def test_deleting_asks_from_where(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "theirs", IN, MessageState.READ)
    messenger.put(bob, "mine", OUT, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    key(stage, 0, Qt.Key.Key_Delete)
    assert not stage.has("Delete for everyone")
    stage.click("Cancel")
    key(stage, 1, Qt.Key.Key_Delete)
    stage.click("Delete for everyone")
    stage.settle()
    assert said(stage, 1).startswith("You: You deleted this message")
    key(stage, 1, Qt.Key.Key_Delete)
    stage.click("Delete for me")
    stage.settle()
    assert stage.main.chat.timeline.model().rowCount() == 1
    assert [message.text for message in messenger.messages[bob]] == ["theirs"]


def test_stars_and_pins_are_set_by_keys_and_the_pinned_bar_cycles(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    for n in range(60):
        messenger.put(bob, f"message {n}", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    timeline = stage.main.chat.timeline
    key(stage, 2, Qt.Key.Key_S)
    assert ", starred" in said(stage, 2)
    key(stage, 2, Qt.Key.Key_S)
    assert ", starred" not in said(stage, 2)
    key(stage, 2, Qt.Key.Key_P)
    key(stage, 50, Qt.Key.Key_P)
    assert messenger.pinned(bob)
    stage.click("Pinned message 1 of 2: \u2068message 50\u2069")
    assert timeline.currentIndex().row() == 50
    stage.click("Pinned message 2 of 2: \u2068message 2\u2069")
    assert timeline.currentIndex().row() == 2
    stage.click("Unpin this message")
    stage.settle()
    assert stage.has("Pinned message: \u2068message 2\u2069")


def test_the_buttons_under_the_pointer_answer_and_open_the_menu(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "hello", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    viewport = stage.main.chat.timeline.viewport()
    QTest.mouseMove(viewport, stage.bubble(0))
    stage.click("Reply to this message")
    assert stage.says("Reply to .?Bob")
    QTest.mouseMove(viewport, stage.bubble(0) + QPoint(1, 0))
    stage.click("More for this message")
    stage.pick("Star")
    assert ", starred" in said(stage)


def test_a_right_click_opens_the_menu_and_copies(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "copy me", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    right_click(stage, 0)
    stage.pick("Copy text")
    assert QApplication.clipboard().text() == "copy me"


def test_several_are_chosen_copied_forwarded_and_deleted(stage, messenger):
    bob, zoe = messenger.befriend("Bob").contact_id, messenger.befriend("Zoë").contact_id
    for n in range(4):
        messenger.put(bob, f"message {n}", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    key(stage, 0, Qt.Key.Key_X)
    click(stage, stage.bubble(2))
    assert stage.has("2 chosen")
    assert not stage.main.chat.composer.isVisible()
    stage.click("Copy chosen messages")
    assert QApplication.clipboard().text() == "message 0\n\nmessage 2"
    assert stage.main.chat.composer.isVisible()
    key(stage, 2, Qt.Key.Key_X)
    click(stage, stage.bubble(1))
    stage.click("Forward chosen messages")
    assert not stage.find("Forward now").isEnabled()
    stage.click("Forward to Zoë")
    stage.click("Forward now")
    stage.settle()
    assert [(m.text, m.forwarded) for m in messenger.messages[zoe]] == [("message 1", True), ("message 2", True)]
    key(stage, 0, Qt.Key.Key_X)
    click(stage, stage.bubble(3))
    stage.click("Delete chosen messages")
    stage.click("Delete for me")
    stage.settle()
    assert [message.text for message in messenger.messages[bob]] == ["message 1", "message 2"]
    key(stage, 0, Qt.Key.Key_X)
    stage.press(Qt.Key.Key_Escape)
    assert stage.main.chat.composer.isVisible()


def test_formatted_text_is_drawn_read_and_copied(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "**bold** and `code`", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    assert said(stage).startswith("Bob: bold and code, ")
    timeline = stage.main.chat.timeline
    formats = timeline._bubbles.layout(timeline.model().rows[0]).text.formats()
    assert [(span.start, span.length) for span in formats] == [(0, 4), (9, 4)]
    assert formats[0].format.fontWeight() == 600


def test_a_link_says_where_it_leads_before_it_opens(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "https://аpple.example/login", IN, MessageState.READ)  # the first letter is Cyrillic
    stage.open()
    stage.choose("Bob")
    timeline = stage.main.chat.timeline
    at = part(stage, 0, lambda layout: QRect(layout.text_at.toPoint(), QSize(60, 16)))
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert stage.says(r"Open .?xn--pple-43d\.example")
    stage.click("Cancel")


def test_the_time_left_of_a_message_is_shown(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    message = messenger.put(bob, "soon gone", IN, MessageState.READ, timer_s=300)
    messenger.mark(message, expires_ms=messenger.now_ms + 300_000)
    stage.open()
    stage.choose("Bob")
    model = stage.main.chat.timeline.model()
    assert model.rows[0].marks.timer == "5 min"
    messenger.now_ms += 290_000
    stage.wait(lambda: model.rows[0].marks.timer == "10 s")
    stage.act(lambda: messenger.expire(message))
    assert model.rowCount() == 0


def test_every_control_of_the_menus_has_a_name(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "hello", OUT, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    open_menu(stage, 0)
    assert not [w for w in stage.widgets() if isinstance(w, QAbstractButton) and not spoken(w)]


def test_the_arrow_keys_walk_the_emoji_and_what_was_used_stands_first_the_next_time(stage, messenger):
    bob = messenger.befriend("Bob").contact_id
    messenger.put(bob, "hello", IN, MessageState.READ)
    stage.open()
    stage.choose("Bob")
    stage.click("Insert an emoji")
    stage.settle()
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Return)
    stage.settle()
    used = stage.main.chat.composer.text()
    assert messenger.settings["recent_emoji"] == used == "🙃"
    stage.click("Insert an emoji")
    stage.settle()
    assert stage.see("Used last")
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Return)
    assert stage.main.chat.composer.text() == used * 2


def test_alt_down_asks_for_the_skin_tone(stage, messenger):
    messenger.befriend("Bob")
    stage.open()
    stage.choose("Bob")
    stage.click("Insert an emoji")
    stage.settle()
    QTest.keyClicks(stage.find("Search emoji"), "thumbs up")
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    stage.pick("👍\U0001f3fd")
    assert stage.main.chat.composer.text() == "👍\U0001f3fd"
