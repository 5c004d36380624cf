"""What the two people say: plain, emoji, right to left, 10,000 characters, and what each step of the story needs.

Each begins in its own way, so that it can be recognised on the screen by its beginning.
"""

from __future__ import annotations

import random

ADA, BAO = "Ada Quillfeather", "Bao Zandersen"
LONG_CHARACTERS = 10_000
_WORDS = """
    harbour violet kettle lantern Grüße naïve œuvre Ærø żółć Ωmega Привет Київ ქართული 日本語 汉字 한국어 ไทย हिन्दी
    שלום مرحبا سلام 👩🏽‍🚀 🫖 🏳️‍🌈 🇳🇱 e\u0301 ½ — “quoted” <b>not bold</b> &amp; C:\\path %s {} $HOME
"""


def _long() -> str:
    """Exactly LONG_CHARACTERS characters of many scripts, the same in every run."""
    words, vocabulary = random.Random(10_000), _WORDS.split()
    text = "Ten thousand characters, from the old harbour log: "
    while len(text) < LONG_CHARACTERS:
        text += words.choice(vocabulary) + words.choice((" ", " ", " ", "\n"))
    return text[: LONG_CHARACTERS - 1].rstrip().ljust(LONG_CHARACTERS - 1, "~") + "."


HELLO = "Hello Bao, the violet kettle is on. Shall we talk?"
EMOJI = "Yes! Kettle first 🫖👋🏽 then the rest 👩🏽‍🚀🏳️‍🌈🇳🇱 and a family 👨‍👩‍👧‍👦"
ARABIC = "مرحبا آدا، السفينة تصل الساعة 17:45 إلى الميناء القديم"
HEBREW = "שלום באו, נתראה ב־17:45 ליד המגדלור (כן?)"
LONG = _long()
NEWLINES = "Three lines in one:\n  the second is indented\nand the third ends it"
RELAY_GONE_FROM_BAO = "Written by Bao while the relay lay dead in the dockyard"
RELAY_GONE_FROM_ADA = "Written by Ada while the relay was dead, before her machine died too"
WHILE_ADA_WAS_AWAY = tuple(f"Number {n} of five letters that waited for Ada in the pigeonhole" for n in range(1, 6))
BACK_AGAIN = "Ada is back: every one of them came, and none came twice"
AFTER_THE_CHANGE = "Compared again, verified again, and so I can write to you again"
GOODNIGHT = "Good night then, and thanks for the kettle 🫖"
