"""Sentences for what meets people who let other programs use the messenger, or encrypt data of their own programs.

`error_texts.py` joins them to its table; docs/errors.md says more about each.
"""

from __future__ import annotations

API = {
    "api.body_too_large": "This is too large. docs/api.md names the limits.",
    "api.host_foreign": "The local API answers to 127.0.0.1 and localhost only, with its port.",
    "api.key_reused": "This Idempotency-Key was used for something else. Use a new key for each thing to do.",
    "api.locked": "The messenger is locked or closed. Unlock it, then try again.",
    "api.malformed": "The request is not in the form that the documentation describes.",
    "api.method_refused": "This address does not take this method.",
    "api.not_found": "There is nothing of this name.",
    "api.not_json": "The request's body must be JSON, with the media type application/json.",
    "api.origin_refused": "Web pages may not use the local API.",
    "api.port_taken": "The local API could not start: another program uses its port. Choose another one.",
    "api.scope_missing": "This program's token does not allow that.",
    "api.token_refused": "A token is needed that this messenger gave out and did not revoke.",
    "api.too_many": "These are too many requests. Wait a little, then go on more slowly.",
    "api.too_many_listeners": "Too many programs are listening to events. Close one of them.",
}
DOCUMENTS = {
    "document.malformed": "This is not a sealed document, or it was damaged.",
    "document.no_key": "There is no key for documents of this contact. Add the person again, with a new link of theirs.",
    "document.not_for_us": "This document was not sealed to this profile.",
    "document.sender_unknown": "This document was sealed by somebody who is no contact of yours, or whose keys changed since.",
    "document.too_large": "This document is too large. The limit is 4 MiB; send it as a file.",
}
PROGRAMS = {
    "program.exists": "There is a program of this name already. Revoke it first, or choose another name.",
    "program.name_malformed": "A program's name has 1 to 64 letters, digits, spaces, dots, hyphens and underscores.",
    "program.scope_unknown": "Say what the program may do: one or more of crypto, read, send, files.",
    "program.too_many": "These are as many programs as there may be. Revoke one that is no longer used.",
    "program.unknown": "There is no program of this name.",
}
ENCRYPTION = {
    "encryption.key_malformed": "This is not a key. Use one as it was made, all 44 characters.",
    "encryption.key_missing": "The keyring has no key of this name. Restore the keyring; make a new key only where nothing was encrypted yet.",
    "encryption.name_malformed": "A key's name has 1 to 64 letters, digits, dots, hyphens and underscores.",
    "encryption.not_text": "This encrypted data is no text. Read it with the tool that wrote it.",
    "encryption.stream_refused": "This encrypted data was made with another key or for something else, was altered, or is cut off.",
    "encryption.token_expired": "This encrypted data is older than it may be. Ask for a new one.",
    "encryption.token_refused": "This encrypted data was made with another key, was altered, or is cut off.",
    "encryption.too_many_keys": "These are more keys than fit into the keyring. Renew what the oldest encrypted, then leave them out.",
}
