"""What a hostile link does to deliveries on their way, for `MemoryRelay.tamper`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from e2ee_desktop.services.ports import Delivery
from e2ee_desktop.transport.memory_relay import MemoryRelay

Wanted = Callable[[Delivery], bool]


def anything(_: Delivery) -> bool:
    return True


def spoiled(delivery: Delivery, at: int = -1) -> Delivery:
    """One bit of the envelope flipped."""
    envelope = bytearray(delivery.envelope)
    envelope[at] ^= 1
    return replace(delivery, envelope=bytes(envelope))


@dataclass
class Corrupt:
    """Spoils the next `count` deliveries that are wanted, then lets everything pass. spoiled: what it did so far."""

    count: int = 1
    wanted: Wanted = anything
    at: int = -1
    done: list[Delivery] = field(default_factory=list)

    def __call__(self, delivery: Delivery) -> Sequence[Delivery]:
        if len(self.done) < self.count and self.wanted(delivery):
            self.done.append(delivery)
            return (spoiled(delivery, self.at),)
        return (delivery,)


@dataclass
class Drop:
    """Loses the next `count` deliveries that are wanted; the relay still has them."""

    count: int = 1
    wanted: Wanted = anything
    done: list[Delivery] = field(default_factory=list)

    def __call__(self, delivery: Delivery) -> Sequence[Delivery]:
        if len(self.done) < self.count and self.wanted(delivery):
            self.done.append(delivery)
            return ()
        return (delivery,)


def twice(delivery: Delivery) -> Sequence[Delivery]:
    return (delivery, delivery)


@dataclass
class Backwards:
    """Keeps deliveries until there are `count`, then hands them over in reverse."""

    count: int
    kept: list[Delivery] = field(default_factory=list)

    def __call__(self, delivery: Delivery) -> Sequence[Delivery]:
        self.kept.append(delivery)
        if len(self.kept) < self.count:
            return ()
        turned = tuple(reversed(self.kept))
        self.kept.clear()
        return turned


def reconnect(relay: MemoryRelay) -> None:
    """What was dropped comes again."""
    relay.set_online(False)
    relay.set_online(True)
