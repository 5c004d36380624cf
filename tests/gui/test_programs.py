"""The settings' page for other programs: the switch, tokens shown once, uses, and revoking."""

from __future__ import annotations


def open_page(stage) -> None:
    stage.open()
    stage.click("Settings")
    stage.click("Programs")
    stage.wait(lambda: stage.says("Off: no program can use this profile."))


def test_the_interface_is_turned_on_and_off_by_the_person_alone(stage):
    open_page(stage)
    assert stage.desk.web.turned == []
    stage.click("Let programs on this computer use this profile")
    stage.wait(lambda: stage.says("http://127.0.0.1:7463"))
    stage.click("Let programs on this computer use this profile")
    stage.wait(lambda: stage.says("Off: no program can use this profile."))
    assert stage.desk.web.turned == [(True, 7463), (False, 7463)]


def test_a_port_that_is_taken_is_told_and_another_one_tried(stage):
    open_page(stage)
    stage.desk.web.taken = {7463}
    stage.click("Let programs on this computer use this profile")
    stage.wait(lambda: stage.says("another program uses its port"))
    field = stage.find("Port for programs")
    field.setValue(7470)
    field.editingFinished.emit()
    stage.wait(lambda: stage.says("http://127.0.0.1:7470"))
    assert not stage.says("another program uses its port")


def test_a_token_is_shown_once_its_uses_appear_and_it_is_revoked(stage, messenger):
    open_page(stage)
    assert stage.says("No program has a token.")
    stage.fill("Name of the program", "echo bot")
    stage.click("read messages and contacts")
    stage.click("send messages")
    stage.click("Make a token")
    assert stage.see("Token").text().startswith("e2ee_")
    stage.wait(lambda: stage.says("Never used."))
    assert stage.says("May read messages and contacts, send messages.")
    stage.desk.act(lambda: messenger.used("echo bot", 3))
    stage.wait(lambda: stage.says("Used 3 times, last"))
    stage.click("Appearance")
    stage.click("Programs")
    stage.settle()
    assert not stage.has("Token")
    stage.click("Revoke the token of echo bot")
    stage.click("Revoke")
    stage.wait(lambda: stage.says("No program has a token."))


def test_a_program_without_a_name_or_scope_is_refused_with_a_reason(stage, messenger):
    open_page(stage)
    stage.fill("Name of the program", "bot")
    stage.click("Make a token")
    stage.wait(lambda: stage.says("Say what the program may do"))
    assert messenger.programs() == ()
