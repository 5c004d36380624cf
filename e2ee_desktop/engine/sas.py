"""One comparison of emoji with one contact, from the invitation to both people's word (docs/protocol-sas.md).

Rules:
1. Nothing is revealed before the other side's commitment is here: whoever is in the middle has then chosen blindly.
2. What no honest program sends at that point ends the comparison; it never moves it on.
3. The other side's confirmation alone changes nothing: the person here must have said so too.
4. Nothing here waits or draws: time comes in as `now_ms`, ids and nonces as arguments.

    phase       event                            -> phase       sends
    (none)      start                            -> INVITING    invite
    (none)      invite                           -> INVITED
    INVITING    invite with a higher id          -> INVITING                    ours stands, they give way
    INVITING    invite with a lower id           -> EXCHANGING  accept, commit  theirs stands; asking was consenting
    INVITING    accept                           -> EXCHANGING  commit
    INVITING    commit (it overtook the accept)  -> EXCHANGING  commit, reveal
    INVITED     our person accepts               -> EXCHANGING  accept, commit
    EXCHANGING  commit                           -> EXCHANGING  reveal
    EXCHANGING  reveal, and commit, that fit     -> COMPARING
    COMPARING   our person: they match           -> CONFIRMED   confirm
    COMPARING   our person: they differ          -> MISMATCHED                  nothing is sent
    CONFIRMED   confirm (also if it came before) -> MATCHED
    live        our person cancels               -> CANCELLED   cancel
    live        cancel                           -> CANCELLED                   by them
    live        ten minutes have passed          -> CANCELLED   cancel          silent where we never answered
    live        a reveal that does not fit, a second commit or reveal that differs, a step out of place
                                                 -> CANCELLED   cancel
    live, not INVITING, or over: an invite with another id begins anew, as with (none)
    over        anything else, and every repetition, changes nothing

Two invitations that cross settle on the lower id on both sides, whatever arrives first. Knows no contact and no storage.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from e2ee_desktop.crypto.identity import DeviceCertificate
from e2ee_desktop.crypto.primitives import equal
from e2ee_desktop.crypto.sas import (
    COMPARISON_ID_BYTES,
    NONCE_BYTES,
    Nonced,
    commit,
    emoji_numbers,
    party_digest,
    reveals,
    short_code,
)
from e2ee_desktop.domain.comparison import COMPARISON_LIFETIME_MS, EMOJI, CancelReason, ComparisonPhase, Emoji
from e2ee_desktop.domain.errors import LocalMisuse, UserActionNeeded
from e2ee_desktop.domain.ids import AccountId, IdentityDigest
from e2ee_desktop.domain.withheld import Withheld
from e2ee_desktop.engine.account import OwnAccount
from e2ee_desktop.wire.content import SasAccept, SasBody, SasCancel, SasCommit, SasConfirm, SasInvite, SasReveal


@dataclass(frozen=True, slots=True)
class Parties:
    """Digests of both sides, 32 bytes each: see `crypto/sas.party_digest`."""

    own: bytes
    peer: bytes


def parties_of(own: OwnAccount, peer_id: AccountId, peer_digest: IdentityDigest, peer_certificate: bytes) -> Parties:
    """Both sides as this side knows them. peer_certificate: the newest one seen, encoded.

    Raises PeerViolation("certificate.malformed").
    """
    theirs, ours = DeviceCertificate.decode(peer_certificate), own.certificate
    return Parties(
        party_digest(own.account_id, ours.device_id, own.identity.digest(), ours.signing, ours.agreement),
        party_digest(peer_id, theirs.device_id, peer_digest, theirs.signing, theirs.agreement),
    )


@dataclass(frozen=True, slots=True)
class Fresh(Withheld):
    """What a new comparison needs. nonce: 32 random bytes, for one comparison only."""

    parties: Parties
    nonce: bytes = field(repr=False)
    now_ms: int


@dataclass(frozen=True, slots=True)
class SasExchange(Withheld):
    """comparison_id: 16 bytes. peer_commitment, peer_nonce: b"" until they came. by_us, reason: of a cancelled one."""

    comparison_id: bytes
    parties: Parties
    nonce: bytes = field(repr=False)
    began_ms: int
    phase: ComparisonPhase
    peer_commitment: bytes = b""
    peer_nonce: bytes = field(default=b"", repr=False)
    peer_confirmed: bool = False
    by_us: bool = False
    reason: CancelReason | None = None

    @classmethod
    def start(cls, comparison_id: bytes, fresh: Fresh) -> SasStep:
        """Ask the other side. comparison_id: 16 random bytes."""
        if len(comparison_id) != COMPARISON_ID_BYTES or len(fresh.nonce) != NONCE_BYTES:
            raise LocalMisuse("sas.field_length")
        begun = cls(comparison_id, fresh.parties, fresh.nonce, fresh.now_ms, ComparisonPhase.INVITING)
        return begun, (SasInvite(comparison_id),)

    @property
    def expires_ms(self) -> int:
        """When it ends by itself."""
        return self.began_ms + COMPARISON_LIFETIME_MS

    @property
    def emoji(self) -> tuple[Emoji, ...]:
        """The seven, once the other side's nonce was found to be the one it committed to; () before and otherwise."""
        if self.phase not in _SHOWN:
            return ()
        code = short_code(self.comparison_id, self._own, Nonced(self.parties.peer, self.peer_nonce))
        return tuple(EMOJI[number] for number in emoji_numbers(code))

    @property
    def _own(self) -> Nonced:
        return Nonced(self.parties.own, self.nonce)

    # What the person here says

    def accept(self) -> SasStep:
        """Answer an invitation. Raises UserActionNeeded("comparison.over") when it has ended."""
        self._refuse_when_over()
        return self._enter((SasAccept(self.comparison_id),)) if self.phase is ComparisonPhase.INVITED else (self, ())

    def confirm(self) -> SasStep:
        """The emoji match. Raises UserActionNeeded("comparison.over"), LocalMisuse("comparison.not_shown")."""
        if self.phase in {ComparisonPhase.CONFIRMED, ComparisonPhase.MATCHED}:
            return self, ()
        self._refuse_when_over()
        if self.phase is not ComparisonPhase.COMPARING:
            raise LocalMisuse("comparison.not_shown", phase=self.phase.value)
        return _settled(replace(self, phase=ComparisonPhase.CONFIRMED)), (SasConfirm(self.comparison_id),)

    def differ(self) -> SasStep:
        """The emoji differ: it ends here, and nobody is told. Raises as `confirm`."""
        if self.phase is ComparisonPhase.MISMATCHED:
            return self, ()
        self._refuse_when_over()
        if self.phase not in {ComparisonPhase.COMPARING, ComparisonPhase.CONFIRMED}:
            raise LocalMisuse("comparison.not_shown", phase=self.phase.value)
        return replace(self, phase=ComparisonPhase.MISMATCHED), ()

    def cancel(self, reason: CancelReason) -> SasStep:
        """Break it off. One that is over stays as it is."""
        if not self.phase.live:
            return self, ()
        return self._cancelled(reason, by_us=True), (SasCancel(self.comparison_id, reason.value),)

    def woke(self, now_ms: int) -> SasStep:
        """End it when its time is over; a clock that was set back by more than that ends it too."""
        if not self.phase.live or abs(now_ms - self.began_ms) < COMPARISON_LIFETIME_MS:
            return self, ()
        silent = self.phase is ComparisonPhase.INVITED
        ended, sent = self.cancel(CancelReason.EXPIRED)
        return ended, () if silent else sent

    # What the other side sends

    def receive(self, body: SasBody) -> SasStep:
        """One step of the other side, for this comparison. Invitations go through `meet`."""
        if not self.phase.live or body.comparison_id != self.comparison_id:
            return self, ()
        match body:
            case SasInvite():
                return self, ()
            case SasAccept():
                return self._accepted()
            case SasCommit(commitment=commitment):
                return self._committed(commitment)
            case SasReveal(nonce=nonce):
                return self._revealed(nonce)
            case SasConfirm():
                return self._confirmed()
            case _:  # a cancel: no other kind has a reason
                return self._cancelled(_reason(body.reason), by_us=False), ()

    def _accepted(self) -> SasStep:
        match self.phase:
            case ComparisonPhase.INVITING:
                return self._enter(())
            case ComparisonPhase.INVITED:
                return self._broken()
            case _:
                return self, ()

    def _committed(self, commitment: bytes) -> SasStep:
        if self.phase is ComparisonPhase.INVITED:
            return self._broken()
        if self.peer_commitment:
            return (self, ()) if equal(self.peer_commitment, commitment) else self._broken()
        entered, sent = self._enter(()) if self.phase is ComparisonPhase.INVITING else (self, ())
        told: tuple[SasBody, ...] = (*sent, SasReveal(self.comparison_id, self.nonce))
        checked, answer = _checked(replace(entered, peer_commitment=commitment))
        return checked, answer or told  # a reveal that overtook it and does not fit: ours stays closed

    def _revealed(self, nonce: bytes) -> SasStep:
        if self.phase in {ComparisonPhase.INVITING, ComparisonPhase.INVITED}:
            return self._broken()
        if self.peer_nonce:
            return (self, ()) if equal(self.peer_nonce, nonce) else self._broken()
        return _checked(replace(self, peer_nonce=nonce))

    def _confirmed(self) -> SasStep:
        if self.phase in {ComparisonPhase.INVITING, ComparisonPhase.INVITED} or not self.peer_commitment:
            return self._broken()
        return _settled(replace(self, peer_confirmed=True)), ()

    def _enter(self, sent: tuple[SasBody, ...]) -> SasStep:
        """Both want to: commit."""
        commitment = commit(self.comparison_id, self._own, self.parties.peer)
        return replace(self, phase=ComparisonPhase.EXCHANGING), (*sent, SasCommit(self.comparison_id, commitment))

    def _refuse_when_over(self) -> None:
        if not self.phase.live:
            raise UserActionNeeded("comparison.over")

    def _broken(self) -> SasStep:
        return self.cancel(CancelReason.BROKEN)

    def _cancelled(self, reason: CancelReason, *, by_us: bool) -> SasExchange:
        return replace(self, phase=ComparisonPhase.CANCELLED, by_us=by_us, reason=reason)


SasStep = tuple[SasExchange, tuple[SasBody, ...]]
"""The new state and what is to be sent, in this order."""
_SHOWN = frozenset(
    {ComparisonPhase.COMPARING, ComparisonPhase.CONFIRMED, ComparisonPhase.MATCHED, ComparisonPhase.MISMATCHED}
)


def meet(current: SasExchange | None, invite: SasInvite, fresh: Fresh) -> SasStep:
    """An invitation of the other side, whatever is going on. fresh: for the case that it begins a new comparison."""
    if current is None:
        return _invited(invite, fresh)
    if current.comparison_id == invite.comparison_id:
        return current, ()
    if current.phase is not ComparisonPhase.INVITING:
        return _invited(invite, fresh)  # over; or given up, since who asks anew has but one
    if invite.comparison_id > current.comparison_id:
        return current, ()
    return _invited(invite, fresh)[0].accept()


def unknown(body: SasBody) -> tuple[SasBody, ...]:
    """The answer to a step of a comparison that we know nothing of: after a restart, the other side need not wait."""
    match body:
        case SasAccept() | SasCommit() | SasReveal():
            return (SasCancel(body.comparison_id, CancelReason.UNKNOWN.value),)
        case _:
            return ()


def _checked(exchange: SasExchange) -> SasStep:
    """Go on to comparing when commitment and nonce are both here and fit."""
    if not (exchange.peer_commitment and exchange.peer_nonce):
        return exchange, ()
    peer = Nonced(exchange.parties.peer, exchange.peer_nonce)
    if not reveals(exchange.peer_commitment, exchange.comparison_id, peer, exchange.parties.own):
        return exchange.cancel(CancelReason.BROKEN)
    return replace(exchange, phase=ComparisonPhase.COMPARING), ()


def _settled(exchange: SasExchange) -> SasExchange:
    both = exchange.phase is ComparisonPhase.CONFIRMED and exchange.peer_confirmed
    return replace(exchange, phase=ComparisonPhase.MATCHED) if both else exchange


def _invited(invite: SasInvite, fresh: Fresh) -> SasStep:
    begun, _ = SasExchange.start(invite.comparison_id, fresh)
    return replace(begun, phase=ComparisonPhase.INVITED), ()


def _reason(word: str) -> CancelReason:
    try:
        return CancelReason(word)
    except ValueError:
        return CancelReason.UNKNOWN


__all__ = ["NONCE_BYTES", "Fresh", "Parties", "SasExchange", "SasStep", "meet", "parties_of", "unknown"]
