"""Where clients come in: the listening socket, and the certificate that it shows at the moment.

A new certificate is shown by a second listener on the same socket, after which the first one closes. So a client whose TLS
handshake began under the old certificate is greeted under the old one too: what the greeting says and what TLS showed
are never from two certificates. Open connections stay, bound to the certificate that they saw.
"""

from __future__ import annotations

from e2ee_desktop.relay.blob_service import BlobService
from e2ee_desktop.relay.endpoint import Binding, Listen, Listener, bind
from e2ee_desktop.relay.identity import RelayIdentity
from e2ee_desktop.relay.service import RelayService


class Door:
    """One listening socket; port 0 takes a free one. Raises UserActionNeeded("relay.listen_failed").

    blobs: serves those who speak HTTP; None: nobody does.
    """

    def __init__(
        self, host: str, port: int, listen: Listen, service: RelayService, blobs: BlobService | None = None
    ) -> None:
        self._listen, self._service, self._blobs = listen, service, blobs
        self._socket = bind(host, port)
        self._listener: Listener | None = None
        self._shown: RelayIdentity | None = None
        self.port = int(self._socket.getsockname()[1])

    async def show(self, identity: RelayIdentity) -> bool:
        """Greet those who come from now on with this identity; False when it is the one shown already.

        Raises StorageFailure("relay.certificate_damaged"); the former one is shown on then.
        """
        if self._shown is not None and self._shown.certificate == identity.certificate:
            return False
        tls = identity.tls()
        listening = self._socket.dup()
        listening.setblocking(False)
        blobs = self._blobs
        http = None if blobs is None else lambda: blobs.protocol(lambda: identity.greet().hello)
        service = self._service
        binding = Binding(
            listening, tls, lambda wire: service.accept(wire, identity.greet()), http, admits=service.admits
        )
        try:
            listener = await self._listen(binding)
        except BaseException:
            listening.close()
            raise
        former, self._listener, self._shown = self._listener, listener, identity
        if former is not None:
            await former.close()
        return True

    async def close(self) -> None:
        """Accept no more. Open connections stay open."""
        if self._listener is not None:
            await self._listener.close()
            self._listener = None
        self._socket.close()
