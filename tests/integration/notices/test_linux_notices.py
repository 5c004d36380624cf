"""The Linux adapter against a real notification service on a bus of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from e2ee_desktop.platform.linux_notices import LinuxNotices
from e2ee_desktop.services.notice_port import Notice
from tests.notification_service import NotificationService, notification_service
from tests.secret_service import private_bus


@pytest.fixture
def session(tmp_path) -> Iterator[dict[str, str]]:
    with private_bus(tmp_path) as environment:
        yield environment


@pytest.fixture
def service(session, tmp_path) -> Iterator[NotificationService]:
    with notification_service(session, tmp_path / "service.log", capabilities="body body-markup actions") as running:
        yield running


def notice(key: str = "bob", body: str = "1 < 2 & <b>bold</b>", **values: bool) -> Notice:
    return Notice(key, "Bob", body, "Open", **values)


async def test_a_notice_is_shown_replaced_and_withdrawn(session, service):
    notices = LinuxNotices(session["DBUS_SESSION_BUS_ADDRESS"])
    await notices.show(notice(sound=True))
    await notices.show(notice(body="two", urgent=True))
    await notices.show(notice("zoe", "three"))
    first, again, other = service.calls("Notify")
    assert first[:6] == [
        "E2EE Desktop",
        0,
        "e2ee-desktop",
        "Bob",
        "1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt;",
        ["default", "Open"],
    ]
    assert (first[6]["urgency"], first[6]["sound-name"]) == (("y", 1), ("s", "message-new-instant"))
    assert again[1] == 1  # in place of the first
    assert (again[6]["urgency"], again[6]["suppress-sound"]) == (("y", 2), ("b", True))
    assert other[1] == 0
    await notices.withdraw("bob")
    await notices.withdraw("bob")
    await notices.withdraw("nobody")
    assert service.calls("CloseNotification") == [[1]]
    await notices.close()
    assert service.calls("CloseNotification") == [[1], [2]]


async def test_a_click_tells_which_notice_and_a_closed_one_begins_anew(session, service):
    notices = LinuxNotices(session["DBUS_SESSION_BUS_ADDRESS"])
    chosen: asyncio.Queue[str] = asyncio.Queue()
    notices.listen(chosen.put_nowait)
    await notices.show(notice("bob"))
    await notices.show(notice("zoe"))
    service.choose(2)
    assert await chosen.get() == "zoe"
    service.dismiss(1)
    service.choose(2)
    assert await chosen.get() == "zoe"  # so the dismissal, which came before, was heard
    await notices.show(notice("bob"))
    assert service.calls("Notify")[-1][1] == 0
    await notices.close()


async def test_a_service_without_markup_and_actions_gets_plain_text_and_none(session, tmp_path):
    with notification_service(session, tmp_path / "service.log", capabilities="body") as service:
        notices = LinuxNotices(session["DBUS_SESSION_BUS_ADDRESS"])
        await notices.show(notice())
        [shown] = service.calls("Notify")
        assert shown[4] == "1 < 2 & <b>bold</b>"
        assert shown[5] == []
        await notices.close()


async def test_without_a_bus_or_a_service_nothing_happens_and_a_later_one_is_used(session, tmp_path):
    nowhere = LinuxNotices("unix:path=/nowhere/at/all")
    await nowhere.show(notice())
    await nowhere.close()
    notices = LinuxNotices(session["DBUS_SESSION_BUS_ADDRESS"])
    await notices.show(notice())
    with notification_service(session, tmp_path / "service.log") as service:
        await notices.show(notice())
        assert len(service.calls("Notify")) == 1
    await notices.show(notice())
    await notices.close()
