-- One profile's durable state. Every table is STRICT: a column holds its declared type or the write fails.
-- Identifiers are 16-byte blobs, enumerations the `value` of their Python enumeration, times milliseconds since 1970.
-- What belongs to a contact goes with the contact (ON DELETE CASCADE).

CREATE TABLE profile (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    name TEXT NOT NULL,
    identity_public BLOB NOT NULL,
    device BLOB NOT NULL,
    certificate BLOB NOT NULL,
    relay TEXT NOT NULL,
    custody TEXT NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- People ------------------------------------------------------------------------------------------------------

CREATE TABLE contact (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id BLOB NOT NULL UNIQUE CHECK (length(contact_id) = 16),
    account_id BLOB NOT NULL,
    name TEXT NOT NULL,
    identity_digest BLOB NOT NULL,
    trust TEXT NOT NULL,
    standing TEXT NOT NULL,
    was_verified INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    claims BLOB,
    identity_public BLOB NOT NULL,
    certificate BLOB NOT NULL,
    relay TEXT NOT NULL,
    send_id BLOB NOT NULL,
    capability BLOB NOT NULL,
    directory_key BLOB NOT NULL
) STRICT;

CREATE TABLE trust_change (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    at_ms INTEGER NOT NULL,
    trust TEXT NOT NULL,
    method TEXT NOT NULL,
    identity_digest BLOB NOT NULL
) STRICT;
CREATE INDEX trust_change_of_contact ON trust_change (contact_id, position);

-- The history a person sees -----------------------------------------------------------------------------------

CREATE TABLE message (
    position INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused: a page that a face holds stays true
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    direction TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    sent_ms INTEGER NOT NULL,
    stored_ms INTEGER NOT NULL,
    state TEXT NOT NULL,
    new_identity INTEGER NOT NULL,
    failure TEXT NOT NULL,
    envelope_id BLOB, -- of a placeholder: the envelope that a retry fills
    raw BLOB NOT NULL -- content of a kind that this version does not know
) STRICT;
CREATE UNIQUE INDEX message_once ON message (contact_id, message_id);
CREATE INDEX message_of_contact ON message (contact_id, position);
CREATE UNIQUE INDEX message_placeholder ON message (contact_id, envelope_id) WHERE envelope_id IS NOT NULL;
CREATE INDEX message_unread ON message (contact_id) WHERE state = 'received';
CREATE INDEX message_undecided ON message (contact_id) WHERE new_identity = 1;

-- One row a contact, kept by the triggers below, so that the conversation list never counts messages.
-- since: the newest message of the whole profile when the contact came; orders contacts nobody has written to.
CREATE TABLE conversation (
    contact_id BLOB PRIMARY KEY REFERENCES contact (contact_id) ON DELETE CASCADE,
    newest INTEGER,
    unread INTEGER NOT NULL DEFAULT 0 CHECK (unread >= 0),
    draft TEXT NOT NULL DEFAULT '',
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER contact_came AFTER INSERT ON contact BEGIN
    INSERT INTO conversation (contact_id, since)
    VALUES (new.contact_id, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'message'), 0));
END;

CREATE TRIGGER message_came AFTER INSERT ON message BEGIN
    UPDATE conversation
       SET newest = new.position, unread = unread + (new.state = 'received')
     WHERE contact_id = new.contact_id;
END;

CREATE TRIGGER message_state_changed AFTER UPDATE OF state ON message
WHEN (old.state = 'received') <> (new.state = 'received') BEGIN
    UPDATE conversation
       SET unread = unread + (new.state = 'received') - (old.state = 'received')
     WHERE contact_id = new.contact_id;
END;

CREATE TRIGGER message_went AFTER DELETE ON message BEGIN
    UPDATE conversation
       SET newest = (SELECT max(position) FROM message WHERE contact_id = old.contact_id),
           unread = unread - (old.state = 'received')
     WHERE contact_id = old.contact_id;
END;

-- Sessions and what travels -----------------------------------------------------------------------------------

CREATE TABLE session (
    position INTEGER PRIMARY KEY,
    session_id BLOB NOT NULL UNIQUE,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    device_id BLOB NOT NULL,
    current INTEGER NOT NULL,
    state BLOB NOT NULL,
    updated_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX session_of_contact ON session (contact_id);

CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    envelope_id BLOB NOT NULL UNIQUE,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    phase TEXT NOT NULL,
    receipted INTEGER NOT NULL,
    envelope BLOB NOT NULL,
    content BLOB NOT NULL,
    created_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_queued ON outbox (contact_id, position) WHERE phase = 'queued';
CREATE INDEX outbox_of_message ON outbox (contact_id, message_id);

CREATE TABLE seen_envelope (
    envelope_id BLOB PRIMARY KEY,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_envelope_by_age ON seen_envelope (at_ms);

CREATE TABLE seen_handshake (
    fingerprint BLOB PRIMARY KEY,
    at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE fragment (
    position INTEGER PRIMARY KEY,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    number INTEGER NOT NULL,
    count INTEGER NOT NULL,
    data BLOB NOT NULL,
    stored_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX fragment_once ON fragment (contact_id, message_id, number);

CREATE TABLE chain (
    contact_id BLOB PRIMARY KEY REFERENCES contact (contact_id) ON DELETE CASCADE,
    our_counter INTEGER NOT NULL,
    our_hash BLOB NOT NULL,
    their_counter INTEGER NOT NULL,
    their_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Mailboxes and prekeys of ours -------------------------------------------------------------------------------

-- No reference to the contact: a mailbox stays until the relay has deleted it, which may be after the contact went.
CREATE TABLE mailbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    receive_id BLOB NOT NULL UNIQUE,
    send_id BLOB NOT NULL,
    relay TEXT NOT NULL,
    purpose TEXT NOT NULL,
    secrets BLOB NOT NULL,
    contact_id BLOB,
    created INTEGER NOT NULL,
    published INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX mailbox_of_contact ON mailbox (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE prekey (
    prekey_id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    receive_id BLOB,
    secret BLOB NOT NULL,
    created_ms INTEGER NOT NULL,
    retired_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX prekey_of_mailbox ON prekey (receive_id) WHERE receive_id IS NOT NULL;
CREATE INDEX prekey_of_kind ON prekey (kind, retired_ms);

-- Its own counter, not AUTOINCREMENT: ids are given before the prekeys exist.
CREATE TABLE prekey_counter (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    last INTEGER NOT NULL
) STRICT;
INSERT INTO prekey_counter (only, last) VALUES (1, 0);
