"""Which WebSocket library serves: picows where it can be imported, else `websockets`."""

from __future__ import annotations

from e2ee_desktop.relay.endpoint import Listen


def fastest() -> Listen:
    """The library's `listen`, chosen once."""
    try:
        from e2ee_desktop.relay.listen_picows import listen  # noqa: PLC0415 - may be missing on this platform
    except ImportError:
        return portable()
    return listen


def portable() -> Listen:
    """Runs wherever Python does."""
    from e2ee_desktop.relay.listen_websockets import listen  # noqa: PLC0415 - loaded only where it serves

    return listen
