"""What a call is refused with, to the letter: `pytest.raises(match=...)` is content with a part of the text.

with refusal(LocalMisuse, "aead.key_length", size_bytes=31):
    ...
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

import pytest

from e2ee_desktop.domain.errors import E2EEError, Fact


@contextmanager
def refusal(kind: type[E2EEError], code: str, **facts: Fact) -> Generator[None]:
    """The block raises this kind, this code and these facts, and no others."""
    with pytest.raises(kind) as caught:
        yield
    assert (type(caught.value), caught.value.code, caught.value.facts) == (kind, code, facts)
