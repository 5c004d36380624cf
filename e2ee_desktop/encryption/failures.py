"""What can go wrong with keys and encrypted data, as types to catch. Each is one of the five blames (`domain/errors.py`).

PeerViolation     └── TokenRefused       not made with these keys, altered, or cut off
                      └── TokenExpired   authentic, but older than asked for
UserActionNeeded  ├── KeyMalformed       not 32 bytes in URL-safe base64
                  ├── KeyMissing         the keyring has no key of this name
                  └── NameMalformed      not a name that a key can have
"""

from __future__ import annotations

from e2ee_desktop.domain.errors import PeerViolation, UserActionNeeded


class TokenRefused(PeerViolation):
    """Not made with any of these keys, altered, or cut off. Which of them is not told: it would help who tries."""


class TokenExpired(TokenRefused):
    """Authentic, but older than the time to live that was asked for."""


class KeyMalformed(UserActionNeeded):
    """Not a key: 32 bytes as 44 characters of URL-safe base64."""


class KeyMissing(UserActionNeeded):
    """The keyring has no key of this name. None is made unasked: what was encrypted under the lost one would be lost twice."""


class NameMalformed(UserActionNeeded):
    """A key's name is 1 to 64 letters, digits, dots, hyphens and underscores."""
