"""The conversation list's model. A new state of the list is reached by removals, moves and insertions, so that selection
and scroll position stay with the person they belong to."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.presentation.conversation_rows import ConversationRow

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ConversationModel(QAbstractListModel):
    """Rows of conversations or of requests."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ConversationRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.accessible
        return row.name if role == Qt.ItemDataRole.DisplayRole else None

    @property
    def rows(self) -> list[ConversationRow]:
        """What is shown, top first."""
        return self._rows

    def place(self, contact_id: ContactId | None) -> int | None:
        """Where this contact stands, or None."""
        return next((i for i, row in enumerate(self._rows) if row.contact_id == contact_id), None)

    def show(self, wanted: tuple[ConversationRow, ...]) -> None:
        """Become `wanted`."""
        keep = {row.contact_id for row in wanted}
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].contact_id not in keep:
                self.beginRemoveRows(_ROOT, place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(wanted):
            self._bring(place, row)

    def _bring(self, place: int, row: ConversationRow) -> None:
        here = self._rows[place] if place < len(self._rows) else None
        if here is None or here.contact_id != row.contact_id:
            was = self.place(row.contact_id)
            if was is None:
                self.beginInsertRows(_ROOT, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()
                return
            self.beginMoveRows(_ROOT, was, was, _ROOT, place)
            here = self._rows.pop(was)
            self._rows.insert(place, here)
            self.endMoveRows()
        if here is not row and here != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))
