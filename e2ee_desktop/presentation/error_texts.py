"""Error codes as sentences that a person can act on. Every face uses this table; docs/errors.md lists the same codes.

A code without a sentence is shown as it is, so that it can be reported; nothing is ever swallowed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from e2ee_desktop.presentation.custody_error_texts import ABOUT_KEYS
from e2ee_desktop.presentation.program_error_texts import API, DOCUMENTS, ENCRYPTION, PROGRAMS
from e2ee_desktop.presentation.rare_error_texts import FROM_OTHERS, FROM_THIS_COMPUTER, FROM_US
from e2ee_desktop.presentation.reader import untranslated

_LINKS = {
    "link.malformed": "This is not a complete link. Copy the whole link, from “e2ee:” to its last character, and try again.",
    "link.expired": "This invitation has expired. Ask for a new one.",
    "link.used": "This invitation has already been used. Ask for a new one.",
    "link.other_kind": "This link is for something else. Ask for an invite link or an address.",
    "link.own": "This is your own link. Send it to the person you want to talk to.",
    "link.newer": "This link was made by a newer version. Update this program, then try again.",
}
_CONTACTS = {
    "contact.exists": "This person is already among your contacts.",
    "contact.yourself": "This is your own conversation: it can't be blocked, removed or verified.",
    "contact.unknown": "There is no contact with this name or id.",
    "contact.ambiguous": "Several contacts have this name. Use the contact's id instead.",
    "contact.blocked": "You blocked this contact. Unblock the contact first.",
    "contact.not_accepted": "Accept this person's request before you write.",
}
_TEXTS = {
    "text.empty": "Write something before you send.",
    "text.too_long": "This message is too long. The limit is 64 KiB; split it into several messages.",
    "name.empty": "Enter a name.",
    "name.too_long": "This name is too long. Use at most 64 characters.",
}
_FILES = {
    "file.unreadable": "This file can't be read. Check its path and its permissions.",
    "file.empty_name": "Give the file a name.",
    "file.too_large_to_send": "This file is too large. The limit is 4 GiB.",
    "file.metadata_unremovable": "The place, time and camera in this picture can't be removed. Send it as it is, or convert it to JPEG or PNG first.",
    "picture.too_large": "This picture is too large for removing its metadata. Send it as it is, or make it smaller.",
    "picture.no_code": "There is no QR code in this picture. Use one that shows the whole code, sharp and not from the side.",
    "picture.too_many_pixels": "This picture is too large to look for a code in it. Make it smaller, or cut the code out.",
    "picture.unreadable": "This file is not a picture that can be read. Use a JPEG, PNG, WebP or BMP.",
    "file.not_here": "This file has not been downloaded yet.",
    "message.no_file": "This message holds no file.",
    "file.source_changed": "The file changed before it was sent. Send it again.",
    "file.source_missing": "The file is no longer where it was. Put it back and try again, or send it anew.",
    "file.not_saved": "The file can't be saved there. Check the folder, its permissions and the free space.",
    "file.shelf_failed": "The encrypted files of this profile can't be read or written. Check the free space and the folder's permissions.",
}
_IDENTITIES = {
    "identity.changed": "The contact's safety number changed. Compare it, or go on without verifying, before you send.",
    "identity.digest_mismatch": "The keys do not belong to this link. Someone may have interfered: ask for a new link on another channel.",
    "safety_number.mismatch": "The numbers differ. Do not trust this contact until you have compared again on another channel.",
    "safety_number.changed": "The safety number changed while you compared. Compare the new number.",
    "safety_number.not_a_code": "This is not a safety-number code. Scan the code on your contact's screen.",
    "bundle.malformed": "The contact's keys arrived damaged. Try again; if it happens again, ask for a new link.",
}
_PASSPHRASES = {
    "passphrase.needed": "Enter your passphrase to open this profile.",
    "passphrase.wrong": "This is not the right passphrase. Try again.",
    "passphrase.too_short": "This passphrase is too short. Use at least 8 characters.",
    "passphrase.unreadable": "The passphrase file can't be read. Check its path and its permissions.",
    "keyring.unavailable": "No system keyring is available. Start it (on Linux: GNOME Keyring or KWallet), then try again.",
    "keyring.locked": "The system keyring is locked. Unlock it, then try again.",
    "keyring.refused": "The system keyring did not keep the secret. Check that it is unlocked and may be written, then try again.",
    "keyring.entry_missing": "The keyring has no key for this profile. Was the keyring reset or another user's keyring opened? Your messages stay encrypted.",
    "keyring.entry_damaged": "The keyring's entry for this profile is damaged. Restore the keyring from a backup; your messages stay encrypted.",
    "keyslot.damaged": "The file that holds this profile's protected key is damaged. Restore the profile folder from a backup.",
    "keyslot.missing": "The file that holds this profile's protected key is missing. Restore the profile folder from a backup.",
}
_PROFILES = {
    "profile.not_ours": "This folder holds something else. Choose an empty folder for the profile.",
    "profile.newer": "This profile was written by a newer version. Update this program to open it.",
    "profile.upgrade_stopped": "The profile was not brought up to date to the end. Nothing is lost; open it again to go on.",
    "profile.unwritable": "The profile folder can't be written. Check its permissions and try again.",
    "profile.in_use": "This profile is open in another window or program. Close it there, then try again.",
    "profile.missing": "There is no profile in this folder yet. Create one first.",
    "profile.exists": "This folder already holds a profile.",
    "profile.damaged": "A file of this profile is damaged. Restore the profile folder from a backup.",
}
_STORES = {
    "store.damaged": "The message database is damaged. Nothing was deleted. Save what can be read, or restore a backup.",
    "store.log_damaged": "The newest changes to the message database are damaged. Nothing was deleted. Save what can be read.",
    "store.log_missing": "The newest changes to the message database are missing: a file beside it was removed or exchanged. Put it back, or save what is there.",
    "salvage.backup_passphrase": "This backup opens by a passphrase of its own. Give it with e2ee-cli salvage --backup.",
    "salvage.other_backup": "This backup is not this profile's, or it was made before the identity changed. Choose another one.",
    "salvage.nothing": "Nothing can be read in this message database. Restore a backup; the damaged file was left where it is.",
    "salvage.stopped": "Saving what can be read was stopped. Nothing was changed.",
    "store.disk_full": "The disk is full. Free some space; nothing was lost.",
    "store.read_only": "The message database can't be written. Check the permissions of the profile folder.",
    "store.wrong_key": "The key does not open this message database. Check that keyring and profile belong together.",
    "store.newer": "The message database was written by a newer version. Update this program to open it.",
    "store.busy": "Another program is using the message database. Close it, then try again.",
    "store.missing": "The message database is missing. Restore the profile folder from a backup.",
    "store.no_transaction": "The program made a mistake while saving; nothing was changed. Please report this code.",
}
_RELAYS = {
    "relay.address_malformed": "This is not a relay address. It looks like e2ee-relay://host:port#key.",
    "relay.unreachable": "The relay can't be reached. Check your connection and the relay's address.",
    "relay.wrong_key": "The relay has another key than expected. Someone may be between you and it: nothing was sent.",
    "relay.timeout": "The relay does not answer. It is tried again by itself.",
    "relay.refused": "The relay refused. Try again later, or use another relay.",
    "relay.busy": "The relay is busy. It is tried again by itself.",
    "relay.protocol": "The relay gave an answer that makes no sense. Is it up to date?",
    "relay.mailbox_unknown": "The other side's mailbox no longer exists. Ask your contact for a new link.",
    "relay.mailbox_exists": "The relay already holds another mailbox of this name. Try again.",
    "relay.capability_refused": "The relay did not accept our permission to write. Ask your contact for a new link.",
    "relay.quota_exceeded": "The other side's mailbox is full. Try again when your contact has been online.",
    "relay.directory_missing": "The relay has no keys for this link. Ask for a new link.",
    "relay.token_needed": "This relay wants an invite token for that. Ask whoever runs it for one, or use another relay.",
    "relay.token_malformed": "This is not an invite token. It has 16 to 128 letters, digits, _, ~ or -.",
    "relay.full": "This relay takes no more mailboxes. Use another relay, or ask whoever runs it.",
    "relay.directory_used": "This invitation has already been used. Ask for a new one.",
    "relay.listen_failed": "The built-in relay could not start. Another program may be using its port.",
    "relay.not_built_in": "This profile uses another relay; there is none to share.",
}
_BLOBS = {
    "blob.conflict": "The relay holds something else in this attachment's place. Send the file again.",
    "blob.damaged": "The relay's copy of this file is damaged. Ask for it to be sent again.",
    "blob.file_changed": "The file changed while it was sent or fetched. Try again, and leave it alone meanwhile.",
    "blob.file_failed": "The file can't be read or written. Check its permissions and the free space.",
    "blob.no_room": "The relay has no room for this file. Try again later, or use another relay.",
    "blob.too_large": "The relay takes no files of this size. Send a smaller one, or use another relay.",
    "blob.unknown": "This file is no longer at the relay. Ask for it to be sent again.",
}
_SOUNDS = {
    "sound.device_failed": "The microphone or loudspeaker does not work. Check the system's sound settings and try again.",
    "sound.no_microphone": "No microphone was found. Plug one in, or allow it in the system's settings.",
    "sound.no_system": "This computer has no sound system that works. Start it, then try again.",
    "sound.too_large": "This sound file is too large to be played here. Save it and open it with another program.",
    "sound.too_short": "The recording was too short. Record again, and speak before you send.",
    "sound.unplayable": "This sound can't be played here. Save it and open it with another program.",
    "sound.not_recording": "The program made a mistake: nothing is being recorded. Please report this code.",
    "sound.unknown_speed": "The program made a mistake: there is no such speed. Please report this code.",
}
_DEFECTS = {
    "internal.defect": "The program made a mistake; nothing was changed. Please report this code.",
}

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        **_LINKS,
        **_CONTACTS,
        **_TEXTS,
        **_FILES,
        **_IDENTITIES,
        **_PASSPHRASES,
        **ABOUT_KEYS,
        **_PROFILES,
        **_STORES,
        **_RELAYS,
        **_BLOBS,
        **_SOUNDS,
        **_DEFECTS,
        **API,
        **DOCUMENTS,
        **ENCRYPTION,
        **PROGRAMS,
        **FROM_OTHERS,
        **FROM_THIS_COMPUTER,
        **FROM_US,
    }
)
"""Code to sentence, in English."""

FALLBACK = "Something went wrong ({code}). Nothing was changed; try again, and report the code if it stays."


def error_text(code: str, say: Callable[[str], str] = untranslated) -> str:
    """The sentence for a code; an unknown code is shown inside a general one."""
    known = TEXTS.get(code)
    return say(known) if known is not None else say(FALLBACK).format(code=code)
