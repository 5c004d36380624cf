-- What people do to messages and conversations.

-- quote_*: what the message answers. timer_s: it disappears so long after it was seen; expires_ms: when, once that time runs.
-- revision: of its author's last edit; 0 for never.
ALTER TABLE message ADD COLUMN quote_id BLOB;
ALTER TABLE message ADD COLUMN quote_own INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN quote_excerpt TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN edited_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN pin_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN forwarded INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN timer_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN expires_ms INTEGER NOT NULL DEFAULT 0;
CREATE INDEX message_expiring ON message (expires_ms) WHERE expires_ms > 0;
CREATE INDEX message_starred ON message (position) WHERE starred = 1;
CREATE INDEX message_pinned ON message (contact_id, position) WHERE pinned = 1;

ALTER TABLE conversation ADD COLUMN marked_unread INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN muted_until_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN timer_s INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN timer_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN our_revision INTEGER NOT NULL DEFAULT 0;

-- One a side and message: the last one that its author sent, also an empty one, so that an older one that comes late changes nothing.
CREATE TABLE reaction (
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    own INTEGER NOT NULL,
    emoji TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (contact_id, message_id, own)
) STRICT, WITHOUT ROWID;

-- A text as it was before an edit.
CREATE TABLE revision (
    position INTEGER PRIMARY KEY,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    body TEXT NOT NULL,
    until_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX revision_of_message ON revision (contact_id, message_id, position);

-- Content that came before the message it speaks of.
CREATE TABLE early (
    position INTEGER PRIMARY KEY,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL, -- the message it waits for
    content BLOB NOT NULL,
    stored_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX early_of_message ON early (contact_id, message_id, position);

-- Ids of messages that were deleted here: a repetition, a retry or a late edit must not bring them back.
CREATE TABLE gone (
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (contact_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX gone_by_age ON gone (at_ms);

-- Texts that wait for their time.
CREATE TABLE scheduled (
    position INTEGER PRIMARY KEY,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL UNIQUE,
    body TEXT NOT NULL,
    due_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX scheduled_by_time ON scheduled (due_ms);

-- Nothing that belongs to a message outlives it.
CREATE TRIGGER message_parts_went AFTER DELETE ON message BEGIN
    DELETE FROM reaction WHERE contact_id = old.contact_id AND message_id = old.message_id;
    DELETE FROM revision WHERE contact_id = old.contact_id AND message_id = old.message_id;
    DELETE FROM early WHERE contact_id = old.contact_id AND message_id = old.message_id;
END;
