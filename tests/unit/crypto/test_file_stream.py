"""Sealed files: they come back whole in any division, and nothing else opens."""

from __future__ import annotations

import pytest

from e2ee_desktop.crypto import file_stream
from e2ee_desktop.crypto.chunk_cipher import (
    SHAPES,
    Cipher,
    DirectChunkCipher,
    PublicChunkCipher,
    fastest_chunk_cipher,
)
from e2ee_desktop.crypto.file_stream import (
    CHUNK_BYTES,
    CHUNKS_MAX,
    HEADER_BYTES,
    FileOpener,
    FileSealer,
    Layout,
    bound_to,
    choose_cipher,
    open_stream,
    seal_stream,
)
from e2ee_desktop.domain.errors import E2EEError, LocalMisuse, PeerViolation
from e2ee_desktop.domain.ids import ConversationId, MessageId
from e2ee_desktop.platform.processor import has_aes_instructions
from tests.fakes.refusal import refusal

KEY, SALT = b"k" * 32, b"s" * 32
BOUND = bound_to(ConversationId(b"c" * 16), MessageId(b"m" * 16))
SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 17]
BOTH = pytest.mark.parametrize("cipher", list(Cipher))


def content(size_bytes: int) -> bytes:
    return (b"0123456789abcdef" * (size_bytes // 16 + 1))[:size_bytes]


def sealed(plaintext: bytes, cipher: Cipher, key: bytes = KEY, bound: bytes = BOUND, salt: bytes = SALT) -> bytes:
    return b"".join(seal_stream(FileSealer(key, bound, cipher, salt), [plaintext]))


def opened(data: bytes, key: bytes = KEY, bound: bytes = BOUND) -> bytes:
    return b"".join(open_stream(key, bound, [data]))


def code_of(call) -> str:
    with pytest.raises(E2EEError) as caught:
        call()
    return caught.value.code


def parts(data: bytes, cipher: Cipher) -> list[bytes]:
    """The sealed chunks."""
    layout = Layout(cipher, len(data))
    spans = (layout.span(index) for index in range(layout.chunks))
    return [data[begin : begin + size] for begin, size, _ in spans]


@BOTH
@pytest.mark.parametrize("size_bytes", SIZES)
def test_a_file_of_any_size_comes_back_whole(cipher, size_bytes):
    plaintext = content(size_bytes)
    data = sealed(plaintext, cipher)
    assert opened(data) == plaintext
    layout = Layout.of_plaintext(cipher, size_bytes)
    assert layout == Layout(cipher, len(data))
    assert layout.plaintext_bytes == size_bytes


@BOTH
def test_any_chunk_opens_alone_and_in_any_order(cipher):
    plaintext = content(2 * CHUNK_BYTES + 5)
    data = sealed(plaintext, cipher)
    layout, opener = Layout(cipher, len(data)), FileOpener.begin(KEY, BOUND, data[:HEADER_BYTES])
    assert opener.cipher is cipher
    for index in (2, 0, 1, 0):
        begin, size, last = layout.span(index)
        assert (
            opener.open(index, data[begin : begin + size], last=last)
            == plaintext[index * CHUNK_BYTES : (index + 1) * CHUNK_BYTES]
        )
    assert layout.span(2)[2] is True
    for index in (-1, 3):
        assert code_of(lambda index=index: layout.span(index)) == "file.chunk_length"


@BOTH
@pytest.mark.parametrize("at", [0, 1, 2, 33, 34, HEADER_BYTES - 1, HEADER_BYTES, HEADER_BYTES + CHUNK_BYTES, -1])
def test_a_changed_bit_anywhere_is_found(cipher, at):
    data = bytearray(sealed(content(CHUNK_BYTES + 3), cipher))
    data[at] ^= 0x40
    with pytest.raises(PeerViolation) as caught:
        opened(bytes(data))
    expected = {0: "file.header_malformed", 1: "file.suite_unknown"}
    assert caught.value.code == expected.get(at, "file.commitment" if 0 < at < HEADER_BYTES else "file.chunk_damaged")


@BOTH
def test_another_cipher_number_is_found_by_the_commitment(cipher):
    data = bytearray(sealed(b"hello", cipher))
    data[1] ^= 3
    assert code_of(lambda: opened(bytes(data))) == "file.commitment"


@BOTH
def test_chunks_swapped_repeated_or_left_out_are_found(cipher):
    data = sealed(content(3 * CHUNK_BYTES), cipher)
    header, (zero, one, two) = data[:HEADER_BYTES], parts(data, cipher)
    for wrong in ((one, zero, two), (zero, zero, two), (zero, one, one, two), (zero, two), (one, two)):
        assert code_of(lambda wrong=wrong: opened(header + b"".join(wrong))) == "file.chunk_damaged"


@BOTH
def test_a_file_that_was_cut_off_or_went_on_is_found(cipher):
    data = sealed(content(2 * CHUNK_BYTES + 5), cipher)
    chunk = CHUNK_BYTES + SHAPES[cipher].tag_bytes
    for cut in (HEADER_BYTES + 1, HEADER_BYTES + 2 * chunk, HEADER_BYTES + chunk, len(data) - 1):
        assert code_of(lambda cut=cut: opened(data[:cut])) == "file.chunk_damaged"
    for cut in (0, 1, HEADER_BYTES - 1, HEADER_BYTES):
        assert code_of(lambda cut=cut: opened(data[:cut])) == "file.truncated"
    for more in (b"\0", data[HEADER_BYTES : HEADER_BYTES + chunk], data[-21:]):
        assert code_of(lambda more=more: opened(data + more)) == "file.chunk_damaged"


@BOTH
def test_an_empty_chunk_behind_a_full_one_is_refused_also_from_who_has_the_key(cipher):
    sealer = FileSealer(KEY, BOUND, cipher, SALT)
    first = sealer.seal(content(CHUNK_BYTES), last=False)
    assert code_of(lambda: sealer.seal(b"", last=True)) == "file.chunk_length"
    shape = SHAPES[cipher]
    room = bytearray(shape.tag_bytes)
    nonce = (b"\0" * 7 + b"\1" + b"\1").ljust(shape.nonce_bytes, b"\0")
    key = file_stream._keys(KEY, sealer.header[:34], BOUND)[0]
    PublicChunkCipher(cipher).seal_into(key, nonce, b"", room)
    assert code_of(lambda: opened(sealer.header + first + room)) == "file.chunk_damaged"


@BOTH
def test_another_key_message_or_conversation_opens_nothing(cipher):
    data = sealed(b"hello", cipher)
    elsewhere = bound_to(ConversationId(b"c" * 16), MessageId(b"n" * 16))
    swapped = bound_to(ConversationId(b"m" * 16), MessageId(b"c" * 16))
    assert code_of(lambda: opened(data, key=b"K" * 32)) == "file.commitment"
    assert code_of(lambda: opened(data, bound=elsewhere)) == "file.commitment"
    assert code_of(lambda: opened(data, bound=swapped)) == "file.commitment"
    assert code_of(lambda: opened(data, bound=b"")) == "file.commitment"


@BOTH
def test_one_key_may_seal_twice_because_the_salt_differs(cipher):
    first, second = (sealed(b"x" * 64, cipher, salt=salt)[HEADER_BYTES:] for salt in (b"1" * 32, b"2" * 32))
    assert first != second
    assert bytes(a ^ b for a, b in zip(first[:64], second[:64], strict=True)).strip(b"\0")


@BOTH
def test_a_sealer_goes_forward_only_and_takes_whole_chunks(cipher):
    sealer = FileSealer(KEY, BOUND, cipher, SALT)
    for wrong, last in (
        (b"short", False),
        (b"", False),
        (content(CHUNK_BYTES + 1), False),
        (content(CHUNK_BYTES + 1), True),
    ):
        assert code_of(lambda wrong=wrong, last=last: sealer.seal(wrong, last=last)) == "file.chunk_length"
    sealer.seal(b"the end", last=True)
    assert code_of(lambda: sealer.seal(b"more", last=True)) == "file.finished"
    sealer._next = CHUNKS_MAX
    assert code_of(lambda: sealer.seal(b"more", last=True)) == "file.too_large"


def test_keys_salts_and_headers_of_another_length_are_refused():
    for key, salt in ((b"short", SALT), (KEY, b"short")):
        with pytest.raises(LocalMisuse, match=r"file\.key_length"):
            FileSealer(key, BOUND, Cipher.AEGIS_256, salt)
    header = FileSealer(KEY, BOUND, Cipher.AEGIS_256, SALT).header
    assert code_of(lambda: FileOpener.begin(b"short", BOUND, header)) == "file.key_length"
    assert code_of(lambda: FileOpener.begin(KEY, BOUND, header + b"\0")) == "file.header_malformed"


@BOTH
def test_sizes_that_no_sealed_file_has_are_refused(cipher):
    tag = SHAPES[cipher].tag_bytes
    chunk = CHUNK_BYTES + tag
    for body in (-1, 0, tag - 1, chunk + 1, chunk + tag - 1, chunk + tag):
        assert code_of(lambda body=body: Layout(cipher, HEADER_BYTES + body)) == "file.truncated"
    assert code_of(lambda: Layout(cipher, HEADER_BYTES + chunk * (CHUNKS_MAX + 1))) == "file.truncated"
    assert Layout(cipher, HEADER_BYTES + chunk * CHUNKS_MAX).chunks == CHUNKS_MAX


@BOTH
@pytest.mark.parametrize("index", [-1, CHUNKS_MAX])
def test_a_chunk_outside_any_file_is_refused(cipher, index):
    opener = FileOpener.begin(KEY, BOUND, FileSealer(KEY, BOUND, cipher, SALT).header)
    assert code_of(lambda: opener.open(index, bytes(100), last=True)) == "file.chunk_damaged"


def test_keys_are_not_shown():
    opener = FileOpener.begin(KEY, BOUND, FileSealer(KEY, BOUND, Cipher.AEGIS_256, SALT).header)
    assert repr(opener._key) not in repr(opener)


@BOTH
@pytest.mark.parametrize("size_bytes", [0, 1, 100])
def test_both_roads_to_libsodium_write_and_read_the_same(cipher, size_bytes):
    shape = SHAPES[cipher]
    key, nonce, plaintext = b"k" * 32, b"n" * shape.nonce_bytes, content(size_bytes)
    rooms = []
    for road in (DirectChunkCipher(cipher), PublicChunkCipher(cipher)):
        room = bytearray(size_bytes + shape.tag_bytes + 3)
        assert road.seal_into(key, nonce, plaintext, room) == size_bytes + shape.tag_bytes
        rooms.append(bytes(room[:-3]))
        again = bytearray(b"\xff" * size_bytes)
        assert road.open_into(key, nonce, rooms[0], memoryview(again)) == size_bytes
        assert again == plaintext
        again = bytearray(b"\xff" * size_bytes)
        assert road.open_into(key, nonce, rooms[0][:-1] + bytes([rooms[0][-1] ^ 1]), again) is None
        assert again == bytes(size_bytes), "what did not authenticate is not left in the buffer"
        assert road.open_into(key, nonce, b"x" * (shape.tag_bytes - 1), again) is None
        for wrong in ((b"k" * 31, nonce, room), (key, nonce[1:], room), (key, nonce, bytearray(size_bytes))):
            with pytest.raises(LocalMisuse, match=r"file\.chunk_length"):
                road.seal_into(wrong[0], wrong[1], plaintext, wrong[2])
        with pytest.raises(LocalMisuse, match=r"file\.chunk_length"):
            road.open_into(b"k", nonce, rooms[0], again)
    assert rooms[0] == rooms[1]


@BOTH
def test_without_the_private_module_the_public_road_is_taken(cipher):
    assert isinstance(fastest_chunk_cipher(cipher), DirectChunkCipher)
    assert isinstance(fastest_chunk_cipher(cipher, "no.such.module"), PublicChunkCipher)
    assert isinstance(fastest_chunk_cipher(cipher, "json"), PublicChunkCipher)


def test_the_cipher_follows_the_processor_that_is_named():
    assert choose_cipher(has_aes_instructions=True) is Cipher.AEGIS_256
    assert choose_cipher(has_aes_instructions=False) is Cipher.XCHACHA20_POLY1305
    assert has_aes_instructions("no.such.module") is False
    assert has_aes_instructions() in {True, False}


@BOTH
@pytest.mark.parametrize("road", [DirectChunkCipher, PublicChunkCipher])
def test_what_python_holds_to_be_unchangeable_is_not_written_into(cipher, road):
    shape = SHAPES[cipher]
    key, nonce, room = b"k" * 32, b"n" * shape.nonce_bytes, bytes(100)
    sealed = bytearray(100)
    size_bytes = road(cipher).seal_into(key, nonce, b"hello", sealed)
    with pytest.raises((BufferError, TypeError)):
        road(cipher).seal_into(key, nonce, b"hello", room)
    with pytest.raises((BufferError, TypeError)):
        road(cipher).open_into(key, nonce, bytes(sealed[:size_bytes]), room)
    assert room == bytes(100)


@BOTH
@pytest.mark.parametrize("road", [DirectChunkCipher, PublicChunkCipher])
def test_too_small_a_room_is_told_with_the_size_that_was_needed(cipher, road):
    shape = SHAPES[cipher]
    key, nonce = b"k" * 32, b"n" * shape.nonce_bytes
    with refusal(LocalMisuse, "file.chunk_length", size_bytes=5 + shape.tag_bytes):
        road(cipher).seal_into(key, nonce, b"hello", bytearray(4 + shape.tag_bytes))
    with refusal(LocalMisuse, "file.chunk_length", size_bytes=5):
        road(cipher).open_into(key, nonce, bytes(5 + shape.tag_bytes), bytearray(4))


def forged(cipher, index, plaintext, *, last):
    """A chunk that whoever has the key can make, and no honest sealer does."""
    shape, header = SHAPES[cipher], FileSealer(KEY, BOUND, cipher, SALT).header
    nonce = (index.to_bytes(8, "big") + bytes([last])).ljust(shape.nonce_bytes, b"\0")
    room = bytearray(len(plaintext) + shape.tag_bytes)
    PublicChunkCipher(cipher).seal_into(file_stream._keys(KEY, header[:34], BOUND)[0], nonce, plaintext, room)
    return FileOpener.begin(KEY, BOUND, header), bytes(room)


@BOTH
@pytest.mark.parametrize(
    ("index", "plaintext", "last"),
    [(CHUNKS_MAX, b"x", True), (0, b"x", False), (1, b"", True), (0, bytes(CHUNK_BYTES + 1), True)],
    ids=["too far", "short and not the last", "empty and not the first", "too long"],
)
def test_a_chunk_of_the_wrong_place_or_size_is_refused_although_its_key_is_right(cipher, index, plaintext, last):
    opener, chunk = forged(cipher, index, plaintext, last=last)
    with refusal(PeerViolation, "file.chunk_damaged", index=index):
        opener.open_into(index, chunk, bytearray(CHUNK_BYTES + 1), last=last)


@BOTH
def test_the_last_chunk_of_the_longest_file_opens_and_a_damaged_one_is_told_by_its_index(cipher):
    opener, chunk = forged(cipher, CHUNKS_MAX - 1, b"end", last=True)
    assert opener.open(CHUNKS_MAX - 1, chunk, last=True) == b"end"
    with refusal(PeerViolation, "file.chunk_damaged", index=7):
        opener.open(7, chunk, last=True)


@BOTH
@pytest.mark.parametrize("piece_bytes", [1, 65, 66, 67, 1_000])
def test_a_file_opens_in_pieces_of_any_size(cipher, piece_bytes):
    data = sealed(content(2_000), cipher)
    pieces = [data[at : at + piece_bytes] for at in range(0, len(data), piece_bytes)]
    assert b"".join(open_stream(KEY, BOUND, pieces)) == content(2_000)


def test_a_header_alone_tells_whose_it_is_and_what_is_missing_is_told_by_size():
    data = sealed(b"hello", Cipher.AEGIS_256)
    with refusal(PeerViolation, "file.commitment"):
        opened(data[:HEADER_BYTES], key=b"K" * 32)
    with refusal(PeerViolation, "file.truncated", size_bytes=HEADER_BYTES):
        opened(data[:HEADER_BYTES])
    with refusal(PeerViolation, "file.truncated", size_bytes=65):
        opened(data[:65])
    with refusal(PeerViolation, "file.truncated", size_bytes=HEADER_BYTES + 31):
        Layout(Cipher.AEGIS_256, HEADER_BYTES + 31)
    with refusal(LocalMisuse, "file.chunk_length", index=1):
        Layout(Cipher.AEGIS_256, len(data)).span(1)


def test_what_a_sealer_refuses_is_told_by_its_code():
    with refusal(LocalMisuse, "file.key_length"):
        FileSealer(KEY, BOUND, Cipher.AEGIS_256, SALT + b"s")
    sealer = FileSealer(KEY, BOUND, Cipher.AEGIS_256, SALT)
    with refusal(LocalMisuse, "file.chunk_length", size_bytes=5, index=0):
        sealer.seal(b"short", last=False)
    header = sealer.header
    with refusal(LocalMisuse, "file.key_length"):
        FileOpener.begin(KEY + b"k", BOUND, header)
    with refusal(PeerViolation, "file.header_malformed"):
        FileOpener.begin(KEY, BOUND, b"\2" + header[1:])
    with refusal(PeerViolation, "file.suite_unknown"):
        FileOpener.begin(KEY, BOUND, header[:1] + b"\3" + header[2:])
    sealer.seal(b"", last=True)
    with refusal(LocalMisuse, "file.finished"):
        sealer.seal(b"", last=True)
    sealer._next = CHUNKS_MAX
    with refusal(LocalMisuse, "file.too_large"):
        sealer.seal(b"", last=True)


@pytest.mark.parametrize("piece_bytes", [700_001, CHUNK_BYTES - 1, CHUNK_BYTES + 1])
def test_pieces_that_cross_the_chunks_make_the_same_file_and_open_to_it(piece_bytes):
    plaintext = content(2 * CHUNK_BYTES + 5)
    pieces = [plaintext[at : at + piece_bytes] for at in range(0, len(plaintext), piece_bytes)]
    data = b"".join(seal_stream(FileSealer(KEY, BOUND, Cipher.AEGIS_256, SALT), pieces))
    assert data == sealed(plaintext, Cipher.AEGIS_256)
    crossing = [data[at : at + piece_bytes] for at in range(0, len(data), piece_bytes)]
    assert b"".join(open_stream(KEY, BOUND, crossing)) == plaintext
