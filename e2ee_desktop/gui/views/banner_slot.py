"""The slot under the header: at most one banner, with its actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from e2ee_desktop.gui.controls import IconButton, IconLabel, Label, button, panel, restyle
from e2ee_desktop.gui.fitting import fit_rows
from e2ee_desktop.gui.look import Look
from e2ee_desktop.presentation.banners import Action, Banner
from e2ee_desktop.presentation.trust_badges import Tone

_ICON_TOKENS = {Tone.NEUTRAL: "text2", Tone.OK: "ok", Tone.WARN: "warn", Tone.DANGER: "danger"}

EDGES, TEXT_LEAST = 28, 160


class _BannerText(Label):
    """Takes the height that its words need from whatever is below the banner."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))


class BannerSlot(QWidget):
    """Signal: wanted(Action)."""

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_banner(self, banner: Banner | None) -> None:
        """Show this banner, or none; it is announced once and takes no focus."""
        if banner == self._shown:
            return
        self._shown = banner
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.setVisible(banner is not None)
        if banner is not None:
            self._column.addWidget(self._made(banner))
            self._take_place()
            self.setAccessibleName(banner.text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _take_place(self) -> None:
        """Have Tab come to the actions where the banner stands: Qt puts what is made later behind everything else."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # without it, Qt leaves the order alone
        before: QWidget = self
        for action in self.findChildren(QAbstractButton):
            QWidget.setTabOrder(before, action)
            before = action
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _made(self, banner: Banner) -> QWidget:
        frame = panel("banner")
        frame.setProperty("tone", banner.tone.value)
        restyle(frame)
        icon = IconLabel(self._look, banner.icon, 20, _ICON_TOKENS[banner.tone])
        text = _BannerText(banner.text, "body", wrap=True)
        across = QHBoxLayout(frame)
        across.setContentsMargins(16, 10, 12, 10)
        across.setSpacing(12)
        across.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(text, 1)
        for place, action in enumerate(banner.actions):
            across.addWidget(self._action(action, banner, primary=place == 0))
        self._fit()
        return frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Large text and narrow columns: the actions stand under the words."""
        fit_rows(self, self.width() - EDGES - TEXT_LEAST)

    def _action(self, action: Action, banner: Banner, *, primary: bool) -> QWidget:
        if action is Action.DISMISS:
            close = IconButton(self._look, "x", self.tr("Dismiss"), size=32)
            close.clicked.connect(lambda: self.wanted.emit(action))
            return close
        if action is Action.COPY_CODE:
            copy = button(
                self.tr("Copy code"), "secondary", lambda: self._copy(banner.code), self.tr("Copy error code")
            )
            copy.setToolTip(banner.code)
            return copy
        words = {
            Action.COMPARE: self.tr("Compare now"),
            Action.CONTINUE_UNVERIFIED: self.tr("Continue without verifying"),
        }
        role = "primary" if primary else "secondary"
        return button(words[action], role, lambda: self.wanted.emit(action))

    def _copy(self, code: str) -> None:
        QGuiApplication.clipboard().setText(code)
