"""All sessions with one device: the current one and the archived (docs/protocol.md section 3.6).

Rules:
1. We send with the current session only.
2. A message that an archived session opens makes it current again: the peer sends there.
3. When both sides initiated at once, both keep the session with the lower base key as the current one, whatever arrives.
4. At most 40 are kept; the oldest go first.

    event                                       -> current
    we initiate                                 -> the new one
    peer's opening, ours unanswered (rivals)    -> the one with the lower base key
    peer's next opening, ours still unanswered  -> the peer's: they may have lost what our opening needs
    peer's opening otherwise                    -> the peer's
    archived session opens a message            -> that one, unless its lower rival is current

Knows no storage; sessions are listed current first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from e2ee_desktop.crypto.entropy import Entropy
from e2ee_desktop.domain.errors import LocalMisuse, PeerViolation
from e2ee_desktop.engine.session import Session

SESSIONS_MAX = 40
"""Signal's number: enough for a device that was restored again and again, few enough to try them all."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Sessions with one device, the current one first."""

    sessions: tuple[Session, ...] = ()

    @property
    def current(self) -> Session | None:
        """The session to send with."""
        return self.sessions[0] if self.sessions else None

    def with_initiated(self, session: Session) -> Archive:
        """We began a new session: it is current."""
        return Archive((session, *self.sessions)[:SESSIONS_MAX])

    def with_answered(self, session: Session) -> Archive:
        """The peer began a session whose first message opened."""
        current = self.current
        if current is None or not current.unanswered or current.rival:
            return Archive((session, *self.sessions)[:SESSIONS_MAX])
        ours = replace(current, rival=session.base_key)
        theirs = replace(session, rival=current.base_key)
        first, second = (ours, theirs) if ours.base_key < theirs.base_key else (theirs, ours)
        return Archive((first, second, *self.sessions[1:])[:SESSIONS_MAX])

    def encrypt(self, content: bytes, entropy: Entropy) -> tuple[Archive, bytes]:
        """(new archive, envelope). Raises LocalMisuse("session.none") when there is no session."""
        if self.current is None:
            raise LocalMisuse("session.none")
        session, envelope = self.current.encrypt(content, entropy)
        return Archive((session, *self.sessions[1:])), envelope

    def decrypt(self, message: bytes, now_ms: int) -> tuple[Archive, bytes]:
        """(new archive, content) of a ratchet message.

        Raises PeerViolation: ratchet.unreadable when no session knows its header, or what the session that knows it says.
        """
        for at, session in enumerate(self.sessions):
            try:
                advanced, content = session.decrypt(message, now_ms)
            except PeerViolation as error:
                if error.code == "ratchet.unreadable":
                    continue
                raise
            return self._advanced(at, advanced), content
        raise PeerViolation("ratchet.unreadable")

    def decrypt_with(self, session_id: bytes, message: bytes, now_ms: int) -> tuple[Archive, bytes]:
        """The same for a session known by its id: a repeated opening. Raises PeerViolation as `decrypt`."""
        for at, session in enumerate(self.sessions):
            if session.session_id == session_id:
                advanced, content = session.decrypt(message, now_ms)
                return self._advanced(at, advanced), content
        raise PeerViolation("ratchet.unreadable")

    def knows(self, session_id: bytes) -> bool:
        """Whether the session is here."""
        return any(session.session_id == session_id for session in self.sessions)

    def _advanced(self, at: int, session: Session) -> Archive:
        current = self.sessions[0]
        loses = bool(session.rival) and session.rival == current.base_key and current.base_key < session.base_key
        if at == 0 or loses:
            return Archive((*self.sessions[:at], session, *self.sessions[at + 1 :]))
        return Archive((session, *self.sessions[:at], *self.sessions[at + 1 :]))
