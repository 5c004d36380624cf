"""What a connection begins with, and what its owners sign because of it: proofs are good for one connection alone.

(PROTOCOL.md section 5)
"""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.ids import ReceiveId
from e2ee_desktop.relay.mailbox_store import DeleteMailbox, PublishDirectory, SetMailboxCapabilities
from e2ee_desktop.relay.proof import OwnerProof
from e2ee_desktop.wire.frames_control import Delete, Hello, OwnerFrame, Publish, SetCapabilities
from e2ee_desktop.wire.frames_proof import owner_statement


@dataclass(frozen=True, slots=True)
class Greeting:
    """What this connection's first frame says, and what owners sign besides. certificate_hash: SHA-256, 32 bytes."""

    hello: Hello
    certificate_hash: bytes

    def proof(self, frame: OwnerFrame) -> OwnerProof:
        """Of ownership, as it came; nobody has checked it yet."""
        receive_id = ReceiveId(frame.receive_id)
        statement = owner_statement(self.hello.nonce, self.certificate_hash, receive_id, frame.operation())
        return OwnerProof(statement, frame.signature)


def owner_operation(
    frame: SetCapabilities | Publish | Delete, greeting: Greeting
) -> SetMailboxCapabilities | PublishDirectory | DeleteMailbox:
    """What an owner wants of the store."""
    proof = greeting.proof(frame)
    match frame:
        case SetCapabilities():
            return SetMailboxCapabilities(frame.receive_id, proof, frame.capabilities)
        case Publish():
            return PublishDirectory(frame.receive_id, proof, frame.base, frame.one_time, frame.single_use)
        case Delete():
            return DeleteMailbox(frame.receive_id, proof)
