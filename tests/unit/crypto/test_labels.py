"""Every purpose has its own label, in both forms."""

from __future__ import annotations

from pathlib import Path

from e2ee_desktop.crypto import labels


def all_labels():
    return {name: value for name, value in vars(labels).items() if isinstance(value, labels.Label)}


def test_no_two_purposes_share_a_label():
    found = all_labels()
    assert len(found) >= 28
    assert len({one.text for one in found.values()}) == len(found)
    assert len({one.person for one in found.values()}) == len(found)


def test_labels_name_product_and_version_and_fit_where_they_are_used():
    for one in all_labels().values():
        assert one.text.startswith(b"e2ee-desktop/v1/")
        assert len(one.text) <= 255  # the limit of an ML-DSA context
        assert len(one.person) == 16  # the size of a BLAKE2b personalisation


def test_the_protocol_documents_list_every_label():
    papers = sorted((Path(__file__).resolve().parents[3] / "docs").glob("protocol*.md"))
    document = "\n".join(paper.read_text(encoding="utf-8") for paper in papers)
    purposes = {one.text.decode().removeprefix("e2ee-desktop/v1/") for one in all_labels().values()}
    assert sorted(purpose for purpose in purposes if f"`{purpose}`" not in document) == []


def test_a_label_is_its_text_and_the_short_hash_of_it():
    made = labels.label("session/id")
    assert made == labels.SESSION_ID
    assert made.text == b"e2ee-desktop/v1/session/id"
    assert made.person.hex() == "835df6f6b409fe2381a5615058e56a6a"
