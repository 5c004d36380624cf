"""The look in force: which tokens apply now, fonts, and icons tinted by token.

Icons are SVG, rendered per device pixel ratio and cached by (name, size, ratio, colour); no icon is ever a bitmap file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from e2ee_desktop.gui.assets import font_files, icon_file, product_files, resources
from e2ee_desktop.gui.style_sheet import style_sheet
from e2ee_desktop.gui.theme import DARK, LIGHT, LookWishes, ThemeChoice, Tokens, Type, high_contrast

FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "Noto Color Emoji")
DIRECTED = frozenset({"arrow-left", "corner-up-right", "forward", "list-checks", "reply", "send-horizontal"})
"""Icons that point along the line: drawn mirrored where the line runs from right to left."""
MONOSPACE = ("Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace")


class Look(QObject):
    """Applies a theme to the application.

    Signal: changed(), after tokens, palette and style sheet are in force.
    """

    changed = Signal()

    def __init__(self, application: QApplication, wishes: LookWishes | ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self._application = application
        self._wishes = LookWishes(wishes) if isinstance(wishes, ThemeChoice) else wishes
        self._pixmaps: dict[tuple[str, int, float, str, bool], QPixmap] = {}
        self.tokens = LIGHT
        for file in font_files():
            QFontDatabase.addApplicationFont(str(file))
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        """Which theme the person asked for."""
        return self._wishes.theme

    @property
    def wishes(self) -> LookWishes:
        """Everything that the person asked for."""
        return self._wishes

    def choose(self, choice: ThemeChoice) -> None:
        """Switch the theme; every widget follows at once."""
        self.wish(replace(self._wishes, theme=choice))

    def wish(self, wishes: LookWishes) -> None:
        """Look so from now on; every widget follows at once."""
        self._wishes = wishes
        self._apply()

    def pixmap(self, name: str, size: int, colour: str) -> QPixmap:
        """A bundled icon in one colour. size: device-independent pixels."""
        ratio = self._application.devicePixelRatio()
        mirrored = name in DIRECTED and QGuiApplication.isRightToLeft()
        key = (name, size, ratio, colour, mirrored)
        if key not in self._pixmaps:
            drawn = _tinted(name, size, ratio, colour)
            self._pixmaps[key] = drawn.transformed(QTransform.fromScale(-1, 1)) if mirrored else drawn
        return self._pixmaps[key]

    def icon(self, name: str, size: int, colour: str) -> QIcon:
        """The same as an icon, for buttons and menus; disabled in the secondary text colour."""
        icon = QIcon(self.pixmap(name, size, colour))
        icon.addPixmap(self.pixmap(name, size, self.tokens.border_strong), QIcon.Mode.Disabled)
        return icon

    def follow(self, apply: Callable[[], None]) -> None:
        """Call `apply`, a method of a widget, now and whenever the theme changes, for as long as the widget lives."""
        self.changed.connect(apply)
        apply()

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = self.choice is ThemeChoice.DARK or (self.choice is ThemeChoice.SYSTEM and system_dark)
        tokens = DARK if dark else LIGHT
        self.tokens = high_contrast(tokens) if self._wishes.high_contrast else tokens
        body = QFont(list(FAMILIES))
        body.setPixelSize(round(Type.BODY.pixels * self._wishes.text_percent / 100))
        self._application.setFont(body)
        text_scale.cache_clear()
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo):
            QApplication.setEffectEnabled(effect, not self._wishes.still)
        self._application.setPalette(_palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens, self._wishes.text_percent))
        self.changed.emit()


@cache
def text_scale() -> float:
    """How much larger than designed text is: 1.0 for 100 %. Kept where Qt keeps it, in the application's font."""
    pixels = QGuiApplication.font().pixelSize()
    return pixels / Type.BODY.pixels if pixels > 0 else 1.0


def roomy(pixels: int) -> int:
    """A height designed for text of 100 %, with the room that larger text needs."""
    return round(pixels * max(1.0, text_scale()))


def font(kind: Type) -> QFont:
    """The font of one step of the type scale; the caller's own."""
    return QFont(_font(round(kind.pixels * text_scale()), kind.weight))


@cache
def _font(pixels: int, weight: int) -> QFont:
    """Made once: rows ask for it some hundred times a picture."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    return made


def monospace_font(pixels: int) -> QFont:
    """A font with equal widths, for digits that are compared and codes that are copied."""
    made = QFont(list(MONOSPACE))
    made.setStyleHint(QFont.StyleHint.Monospace)
    made.setPixelSize(round(pixels * text_scale()))
    return made


def product_icon() -> QIcon:
    """The icon of windows and task bar."""
    icon = QIcon()
    for file in product_files():
        icon.addFile(str(file))
    return icon


def product_mark(size: int, ratio: float) -> QPixmap:
    """The product icon for a first or empty screen. size: device-independent pixels."""
    renderer = QSvgRenderer(str(resources() / "product" / "icon.svg"))
    return _rendered(renderer, size, ratio)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.text),
        (role.Base, tokens.bg),
        (role.AlternateBase, tokens.surface),
        (role.Text, tokens.text),
        (role.PlaceholderText, tokens.text2),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.bg),
        (role.Link, tokens.accent),
        (role.Accent, tokens.accent),
    ):
        palette.setColor(part, QColor(colour))
    return palette


def _tinted(name: str, size: int, ratio: float, colour: str) -> QPixmap:
    source = icon_file(name).read_bytes().replace(b"currentColor", colour.encode())
    return _rendered(QSvgRenderer(QByteArray(source)), size, ratio)


def _rendered(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
