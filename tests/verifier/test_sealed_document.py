"""sealed-document.json."""

from __future__ import annotations

import pytest

from tests.verifier.primitives import Refused
from tests.verifier.sealed_document import open_document
from tests.verifier.vectors import hexed, vectors

VECTOR = vectors("sealed-document")
TO = VECTOR["recipient"]
KEYS = hexed(TO["address_kem_seed"]), hexed(TO["address_x25519_private"])


def test_the_document_opens_and_its_sender_is_found():
    opened = open_document(hexed(VECTOR["sealed"]), hexed(TO["account_id"]), *KEYS)
    assert opened.data.hex() == VECTOR["data"]
    assert opened.sealed_ms == VECTOR["sealed_ms"]
    assert opened.account_id.hex() == VECTOR["sender"]["account_id"]
    assert opened.identity_digest.hex() == VECTOR["sender"]["identity_digest"]


def test_it_names_its_recipient():
    with pytest.raises(Refused):
        open_document(hexed(VECTOR["sealed"]), bytes(16), *KEYS)
