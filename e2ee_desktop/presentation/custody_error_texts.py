"""Sentences for errors about keys: slots, recovery words, backups. One part of the table in `error_texts.py`."""

from __future__ import annotations

ABOUT_KEYS = {
    "keyring.entry_other": "The keyring has a key, but not the one of this profile. Open it by its passphrase or its recovery phrase.",
    "phrase.checksum": "These words don't belong together. Check them for one that is wrong or in the wrong place.",
    "phrase.length": "A recovery phrase has 24 words. Enter all of them, in their order.",
    "phrase.needed": "Enter the 24 words of your recovery phrase to open this profile.",
    "phrase.unreadable": "The file with the recovery phrase can't be read. Check its path and its permissions.",
    "phrase.word": "One of these words is no recovery word. Check its spelling.",
    "phrase.words_differ": "These are not the words in those places. Look at what you wrote down.",
    "phrase.wrong": "These words belong to another profile. Use the ones that were shown for this one.",
    "slot.kind_needed": "Say which slot: keyring, passphrase or phrase.",
    "slot.last": "This is the only key that opens the profile. Add another one first.",
    "slot.missing": "This profile does not open this way. Use another one.",
    "locked.damaged": "Some of what came while the profile was locked can't be read. Its senders are asked to send it again.",
    "locked.full": "More came while the profile was locked than is kept here. The rest waits at the relays.",
    "unlock.wait": "That was wrong several times in a row. Wait a moment, at most five minutes, then try again.",
    "backup.damaged": "This backup is too damaged to tell whose it is. Use another one.",
    "backup.exists": "There is a file of that name already. Choose another name.",
    "backup.file_needed": "Say which file the backup is, or shall be.",
    "backup.newer": "This backup was written by a newer version. Update this program.",
    "backup.not_one": "This file is no backup of a profile. Choose another one.",
    "backup.not_sent": "This message was not sent before the backup was made. Send it again.",
    "backup.not_written": "The backup could not be written. Check the folder, its permissions and the free space.",
    "backup.schedule": "Choose 1 to 365 days, and 1 to 100 backups to keep.",
    "backup.unreadable": "The backup can't be read. Check its path and its permissions.",
    "profile.cloned": "Another copy of this profile was used. If that was not you, change your identity in the settings and tell your contacts.",
    "profile.rolled_back": "An older copy of this profile was put back. Conversations begin new sessions; what came since then is asked for again.",
}
