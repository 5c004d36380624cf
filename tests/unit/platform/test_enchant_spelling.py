"""The computer's own dictionaries: an installed one, and none."""

from __future__ import annotations

import subprocess
import sys

from e2ee_desktop.platform.enchant_spelling import EnchantSpelling

ENGLISH = ("en_US",)


async def test_wrong_words_are_told_and_others_offered():
    spelling = EnchantSpelling()
    assert "en_US" in await spelling.languages()
    words = ("hello", "helo", "don't", "don’t", "dont’t")
    assert await spelling.wrong(words, ENGLISH) == {"helo", "dont’t"}
    offered = await spelling.suggestions("helo", ENGLISH)
    assert "hello" in offered
    assert 0 < len(offered) <= 6
    assert "don’t" in await spelling.suggestions("dont’", ENGLISH)  # with the apostrophe that was typed


async def test_a_language_that_is_not_installed_judges_nothing():
    spelling = EnchantSpelling()
    assert await spelling.wrong(("helo",), ("xx_XX",)) == frozenset()
    assert await spelling.suggestions("helo", ("xx_XX",)) == ()
    assert await spelling.wrong(("helo",), ("xx_XX", "en_US")) == {"helo"}


def test_without_the_library_there_are_no_languages(tmp_path):
    (tmp_path / "libenchant.so").write_text("no library")
    code = (
        "import asyncio\n"
        "from e2ee_desktop.platform.enchant_spelling import EnchantSpelling\n"
        "spelling = EnchantSpelling()\n"
        "async def ask():\n"
        "    return await spelling.languages(), await spelling.wrong(['helo'], ['en_US'])\n"
        "print(asyncio.run(ask()))\n"
    )
    missing = {"PYENCHANT_LIBRARY_PATH": str(tmp_path / "libenchant.so")}
    done = subprocess.run([sys.executable, "-c", code], env=missing, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "((), frozenset())"
