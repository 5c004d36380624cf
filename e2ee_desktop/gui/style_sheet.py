"""The style sheet, generated from the tokens. Widgets choose a look by their property `role`, never by colour."""

from __future__ import annotations

import re
from string import Template

from e2ee_desktop.gui.assets import icon_file
from e2ee_desktop.gui.theme import RADIUS_DIALOG, RADIUS_FIELD, Tokens, Type

_FONT_SIZE = re.compile(r"font-size: (\d+)px")


def style_sheet(tokens: Tokens, text_percent: int = 100) -> str:
    """QSS for the whole application. text_percent: size of all text."""
    colours = {name: str(getattr(tokens, name)) for name in tokens.__slots__}
    sizes = {f"font_{kind.name.lower()}": _font(kind) for kind in Type}
    sheet = Template(_SURFACES + _LABELS + _BUTTONS + _FIELDS + _LISTS + _MENUS).substitute(
        colours,
        **sizes,
        radius=str(RADIUS_FIELD),
        radius_dialog=str(RADIUS_DIALOG),
        down_icon=icon_file("down-dark" if tokens.dark else "down-light").as_posix(),
        check_icon=icon_file("tick-dark" if tokens.dark else "tick-light").as_posix(),
    )
    return _FONT_SIZE.sub(lambda found: f"font-size: {round(int(found[1]) * text_percent / 100)}px", sheet)


def _font(kind: Type) -> str:
    return f"font-size: {kind.pixels}px; font-weight: {kind.weight};"


_SURFACES = """
QWidget[role="window"], QStackedWidget[role="window"], QDialog { background: $bg; }
QWidget[role="rail"] { background: $surface; border: none; border-right: 1px solid $border; }
QWidget[role="column"] { background: $surface; border: none; border-right: 1px solid $border; }
QWidget[role="bar"] { background: $bg; border: none; border-bottom: 1px solid $border; }
QWidget[role="footer"] { background: $bg; border: none; border-top: 1px solid $border; }
QWidget[role="details"] { background: $bg; border: none; border-left: 1px solid $border; }
QWidget[role="page"], QScrollArea[role="page"] { background: $bg; border: none; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: ${radius_dialog}px; }
QFrame[role="code-card"] { background: $surface; border: 1px solid $border; border-radius: ${radius_dialog}px; }
QFrame[role="line"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="banner"] { border: none; border-bottom: 1px solid $border; }
QFrame[role="banner"][tone="neutral"], QFrame[role="note"][tone="neutral"] { background: $surface; }
QFrame[role="banner"][tone="ok"], QFrame[role="note"][tone="ok"] { background: $ok_bg; }
QFrame[role="banner"][tone="warn"], QFrame[role="note"][tone="warn"] { background: $warn_bg; }
QFrame[role="banner"][tone="danger"], QFrame[role="note"][tone="danger"] { background: $danger_bg; }
QFrame[role="sheet"] { background: $bg; border: 1px solid $border; border-radius: 20px; }
QWidget[role="backdrop"] { background: $surface; }
QFrame[role="choice"] { background: $bg; border: 1px solid $border; border-radius: ${radius_dialog}px; }
QFrame[role="choice"]:hover { border-color: $border_strong; }
QFrame[role="choice"][chosen="true"] { background: $surface; border: 2px solid $accent; }
QFrame[role="choice"][ringed="true"] { border: 2px solid $text; }
QFrame[role="strip-bar"] { background: $accent; border: none; border-radius: 1px; }
QFrame[role="pinned"] { background: $bg; border: none; border-bottom: 1px solid $border; }
QFrame[role="pinned"]:hover { background: $surface; }
QFrame[role="pinned"][ringed="true"] { border: 2px solid $focus; }
QFrame[role="hover-bar"] { background: $raised; border: 1px solid $border; border-radius: 18px; }
QFrame[role="popup"] { background: $raised; border: 1px solid $border; border-radius: ${radius_dialog}px; }
QFrame[role="note"] { border: none; border-radius: ${radius}px; }
QSplitter::handle { background: transparent; }
QToolTip { background: $text; color: $bg; border: none; padding: 4px 8px; $font_badge }
"""

_LABELS = """
QLabel { color: $text; background: transparent; border: none; $font_body }
QLabel[role="title"] { $font_title }
QLabel[role="dialog-title"] { $font_dialog }
QLabel[role="header"] { $font_header }
QLabel[role="strong"] { $font_strong }
QLabel[role="secondary"] { color: $text2; $font_secondary }
QLabel[role="typing"] { color: $accent; $font_badge }
QLabel[role="strip-title"] { color: $accent; $font_badge }
QLabel[role="meta"] { color: $text2; $font_meta }
QLabel[role="section"] { color: $text2; $font_badge }
QLabel[role="lead"] { color: $text2; font-size: 15px; }
QLabel[role="error"] { color: $danger; $font_secondary }
QLabel[role="digits"] { font-size: 20px; }
QLabel[role="comparison"] { font-size: 40px; }
QLabel[role="mono"] { color: $text2; font-size: 12px; }
QLabel[role="day-pill"] { color: $text2; background: $raised; border: 1px solid $border; border-radius: 12px; padding: 0 12px; min-height: 22px; max-height: 22px; $font_badge }
QLabel[role="jump-count"] {
    color: $on_accent; background: $accent; border-radius: 9px; padding: 0 5px; min-width: 8px; min-height: 18px; max-height: 18px; $font_badge
}
QLabel[role="rail-badge"] { color: $on_accent; background: $accent; border-radius: 8px; padding: 0 4px; min-width: 8px; min-height: 16px; $font_meta }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="danger"] { color: $danger; }
"""

_BUTTONS = """
QPushButton {
    color: $text; background: $hover; border: 2px solid transparent; border-radius: ${radius}px;
    padding: 6px 14px; min-height: 24px; font-size: 14px; font-weight: 500;
}
QPushButton:hover { background: $selected; }
QPushButton:focus { border-color: $focus; }
QPushButton:disabled { color: $text2; background: $surface; border-color: $border; }
QPushButton[role="primary"] { color: $on_accent; background: $accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="primary"]:disabled { color: $text2; background: $hover; border-color: transparent; }
QPushButton[role="danger"] { color: $on_danger; background: $danger_fill; }
QPushButton[role="danger"]:hover { background: $danger_fill_hover; }
QPushButton[role="danger"]:focus { border-color: $text; }
QPushButton[role="secondary-danger"] { color: $danger; background: $hover; }
QPushButton[role="secondary-danger"]:hover { background: $danger_bg; }
QPushButton[role="quiet"] { color: $accent; background: transparent; }
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:disabled { color: $text2; background: transparent; border-color: transparent; }
QPushButton[role="quiet-danger"] { color: $danger; background: transparent; text-align: left; }
QPushButton[role="quiet-danger"]:hover { background: $danger_bg; }
QFrame[role="banner"] QPushButton[role="secondary"] { background: $bg; border: 1px solid $border; padding: 7px 15px; }
QFrame[role="banner"] QPushButton[role="secondary"]:hover { background: $hover; }
QFrame[role="banner"] QPushButton[role="secondary"]:focus { border: 2px solid $focus; padding: 6px 14px; }
QPushButton[role="row"] { background: transparent; text-align: left; padding: 8px 10px; }
QPushButton[role="row"]:hover { background: $hover; }
QPushButton[role="settings-row"] { background: transparent; text-align: left; padding: 8px 10px; }
QPushButton[role="settings-row"]:hover { background: $hover; }
QPushButton[role="settings-row"]:checked { color: $accent; background: $selected; }
QPushButton[role="badge"] { background: transparent; padding: 1px 6px 1px 0; margin-left: -2px; border-radius: 6px; min-height: 18px; $font_badge color: $text2; }
QPushButton[role="badge"]:hover { background: $hover; }
QPushButton[role="badge"][tone="ok"] { color: $ok; }
QPushButton[role="badge"][tone="warn"] { color: $warn; }
QPushButton[role="badge"][tone="danger"] { color: $danger; }
QPushButton[role="chip"] {
    color: $text2; background: transparent; border: 1px solid $border; border-radius: 14px;
    padding: 2px 12px; min-height: 22px; $font_badge
}
QPushButton[role="chip"]:hover { background: $hover; }
QPushButton[role="chip"]:checked { color: $accent; background: $selected; border-color: transparent; }
QPushButton[role="chip"]:focus { border: 2px solid $focus; padding: 1px 11px; }
QPushButton[role="choice"] { background: $bg; border: 1px solid $border; text-align: left; padding: 10px 14px; }
QPushButton[role="choice"]:checked { background: $selected; border: 2px solid $accent; padding: 9px 13px; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: ${radius}px; padding: 0; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $selected; }
QToolButton:focus { border-color: $focus; }
QToolButton[role="emoji"] { font-size: 20px; border-radius: 8px; }
QToolButton[role="emoji"]:checked { background: $selected; border-color: $accent; }
QFrame[role="hover-bar"] QToolButton { border-radius: 15px; }
QToolButton[role="send"] { background: $accent; border-radius: 20px; }
QToolButton[role="send"]:hover { background: $accent_hover; }
QToolButton[role="send"]:disabled { background: $hover; }
QToolButton[role="send"]:focus { border-color: $text; }
QToolButton[role="floating"] { background: $raised; border: 1px solid $border; border-radius: 20px; }
QToolButton[role="floating"]:hover { background: $hover; }
QToolButton[role="floating"]:focus { border: 2px solid $focus; }
QCheckBox, QRadioButton { color: $text; spacing: 10px; padding: 4px; $font_body }
QCheckBox { border: 2px solid transparent; border-radius: 8px; padding: 3px; }
QCheckBox:focus { border-color: $focus; }
QCheckBox::indicator { width: 18px; height: 18px; border-radius: 5px; border: 2px solid $border_strong; background: $bg; }
QCheckBox::indicator:checked { border-color: $accent; background: $accent; image: url("$check_icon"); }
QRadioButton::indicator { width: 16px; height: 16px; border-radius: 10px; border: 2px solid $border_strong; background: $bg; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 6px solid $accent; background: $on_accent; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit[role="field"] {
    color: $text; background: $bg; border: 1px solid $border_strong; border-radius: ${radius}px;
    padding: 8px 12px; selection-background-color: $accent; selection-color: $on_accent; $font_body
}
QLineEdit { min-height: 22px; }
QLineEdit:focus, QPlainTextEdit[role="field"]:focus { border: 2px solid $focus; padding: 7px 11px; }
QSpinBox, QComboBox, QDateTimeEdit, QTimeEdit {
    color: $text; background: $bg; border: 1px solid $border_strong; border-radius: ${radius}px;
    padding: 8px 12px; min-height: 22px; selection-background-color: $accent; selection-color: $on_accent; $font_body
}
QSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus { border: 2px solid $focus; padding: 7px 11px; }
QAbstractSpinBox QLineEdit { border: none; padding: 0 2px; min-height: 0; background: transparent; }
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0 2px; }
QSpinBox::up-button, QSpinBox::down-button, QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 0; border: none; }
QComboBox::drop-down { width: 24px; border: none; }
QComboBox::down-arrow { image: url("$down_icon"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { color: $text; background: $raised; border: 1px solid $border; padding: 4px; selection-background-color: $hover; selection-color: $text; }
QLineEdit[role="search"] { background: $bg; border: 1px solid $border; min-height: 22px; padding: 8px 12px; }
QLineEdit[role="search"]:focus { border: 2px solid $focus; padding: 7px 11px; }
QLineEdit[readOnly="true"] { background: $surface; color: $text2; }
QFrame[role="composer"] { background: $surface; border: 1px solid $border; border-radius: 20px; }
QFrame[role="composer"][focused="true"] { border: 2px solid $focus; }
QPlainTextEdit[role="composer"] {
    color: $text; background: transparent; border: none; padding: 0;
    selection-background-color: $accent; selection-color: $on_accent; $font_body
}
QPlainTextEdit[role="reading"] { color: $text2; background: $surface; border: 1px solid $border; border-radius: ${radius}px; }
QProgressBar { border: none; border-radius: 3px; background: $hover; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: $accent; }
QProgressBar[tone="danger"]::chunk { background: $danger; }
QProgressBar[tone="warn"]::chunk { background: $warn; }
QProgressBar[tone="ok"]::chunk { background: $ok; }
"""

_LISTS = """
QListView[role="emoji-grid"]::item { border-radius: 8px; }
QListView[role="emoji-grid"]::item:hover { background: $hover; }
QListView[role="emoji-grid"]::item:selected { background: $selected; }
QListView[role="palette"]::item { border-radius: 8px; padding: 0 8px; }
QListView[role="palette"]::item:hover { background: $hover; }
QListView[role="palette"]::item:selected { background: $selected; color: $text; }
QListView { background: transparent; border: none; outline: none; }
QScrollArea, QScrollArea > QWidget > QWidget[role="page"], QWidget[role="clear"] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $border; border-radius: 3px; min-height: 36px; }
QScrollBar::handle:vertical:hover { background: $border_strong; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $border; border-radius: 3px; min-width: 36px; }
"""

_MENUS = """
QMenu { background: $raised; color: $text; border: 1px solid $border; border-radius: ${radius}px; padding: 6px; $font_body }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 6px; background: transparent; }
QMenu::icon { padding-left: 10px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $text2; }
QMenu::separator { height: 1px; background: $border; margin: 6px 4px; }
"""
