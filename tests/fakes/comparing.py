"""The part of `FakeMessenger` that compares emoji: the steps of the real one, without the other side's program."""

from __future__ import annotations

from dataclasses import replace

from e2ee_desktop.domain.comparison import (
    COMPARISON_LIFETIME_MS,
    EMOJI,
    EMOJI_SHOWN,
    CancelReason,
    Comparison,
    ComparisonPhase,
)
from e2ee_desktop.domain.errors import UserActionNeeded
from e2ee_desktop.domain.events import ComparisonChanged, Event
from e2ee_desktop.domain.ids import ContactId
from e2ee_desktop.domain.people import Contact, Trust, TrustMethod


class FakeComparing:
    """compared: the newest comparison of each contact."""

    now_ms: int
    compared: dict[ContactId, Comparison]

    def comparison(self, contact_id: ContactId) -> Comparison | None:
        return self.compared.get(contact_id)

    async def start_comparison(self, contact_id: ContactId) -> Comparison:
        self._may("start_comparison")
        return self._begin(contact_id, ComparisonPhase.INVITING)

    async def accept_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        return self._step(contact_id, comparison_id, ComparisonPhase.EXCHANGING)

    async def confirm_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        return self._step(contact_id, comparison_id, ComparisonPhase.CONFIRMED)

    async def reject_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        return self._step(contact_id, comparison_id, ComparisonPhase.MISMATCHED)

    async def cancel_comparison(self, contact_id: ContactId, comparison_id: bytes) -> Comparison:
        invited = self.compared[contact_id].phase is ComparisonPhase.INVITED
        reason = CancelReason.DECLINED if invited else CancelReason.STOPPED
        return self._step(contact_id, comparison_id, ComparisonPhase.CANCELLED, reason=reason, by_us=True)

    # --- The world outside -----------------------------------------------------------------------------------------

    def invites(self, contact_id: ContactId) -> None:
        """The contact asks to compare."""
        self._begin(contact_id, ComparisonPhase.INVITED)

    def reveals(self, contact_id: ContactId) -> None:
        """Both devices have the emoji."""
        self._move(contact_id, ComparisonPhase.COMPARING, emoji=EMOJI[:EMOJI_SHOWN])

    def says_match(self, contact_id: ContactId) -> None:
        """The contact confirms, and so did we."""
        self._move(contact_id, ComparisonPhase.MATCHED)
        self._trust(contact_id, Trust.VERIFIED, TrustMethod.EMOJI)

    def breaks_off(self, contact_id: ContactId, reason: CancelReason) -> None:
        """The other side ends it."""
        self._move(contact_id, ComparisonPhase.CANCELLED, reason=reason)

    def _begin(self, contact_id: ContactId, phase: ComparisonPhase) -> Comparison:
        expires_ms = self.now_ms + COMPARISON_LIFETIME_MS
        return self._keep(Comparison(contact_id, b"c" * 16, phase, (), expires_ms))

    def _step(
        self, contact_id: ContactId, comparison_id: bytes, phase: ComparisonPhase, **values: object
    ) -> Comparison:
        if not self.compared[contact_id].phase.live or self.compared[contact_id].comparison_id != comparison_id:
            raise UserActionNeeded("comparison.over")
        return self._move(contact_id, phase, **values)

    def _move(self, contact_id: ContactId, phase: ComparisonPhase, **values: object) -> Comparison:
        return self._keep(replace(self.compared[contact_id], phase=phase, **values))

    def _keep(self, comparison: Comparison) -> Comparison:
        self.compared[comparison.contact_id] = comparison
        self._tell(ComparisonChanged(comparison))
        return comparison

    def _trust(self, contact_id: ContactId, trust: Trust, method: TrustMethod) -> Contact:
        raise NotImplementedError

    def _tell(self, event: Event) -> None:
        raise NotImplementedError

    def _may(self, call: str) -> None:
        raise NotImplementedError
