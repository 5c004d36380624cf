-- Receipts that are owed, the order of what the other side writes, and an end to what only grew.

-- Messages that are stored here and not yet confirmed to their author; their time is drawn at random.
CREATE TABLE owed_receipt (
    position INTEGER PRIMARY KEY,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    due_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX owed_receipt_of_contact ON owed_receipt (contact_id, position);

-- Places in a contact's order that are known to be taken by a message that has not come.
-- hash: of that message, where the one after it said so; previous: what it must say of the one before it; else empty.
CREATE TABLE missing (
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    counter INTEGER NOT NULL,
    hash BLOB NOT NULL,
    previous BLOB NOT NULL,
    asked INTEGER NOT NULL DEFAULT 0,
    ask_ms INTEGER NOT NULL, -- when to ask for it (again)
    PRIMARY KEY (contact_id, counter)
) STRICT, WITHOUT ROWID;
CREATE INDEX missing_by_time ON missing (ask_ms);

-- counter: of an own text, its place in our order; 0 where it must not be told again.
ALTER TABLE message ADD COLUMN counter INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN clock_doubt INTEGER NOT NULL DEFAULT 0;
CREATE INDEX message_ordered ON message (contact_id, counter) WHERE counter > 0;

-- their_sent_ms: what their last message says of its time. The hash of one that came again was of other octets than its author's.
ALTER TABLE chain ADD COLUMN their_sent_ms INTEGER NOT NULL DEFAULT 0;
UPDATE chain SET their_hash = x'';

CREATE INDEX seen_handshake_by_age ON seen_handshake (at_ms);

-- Settings that belong to a contact or a mailbox go with it.
CREATE TRIGGER contact_settings_went AFTER DELETE ON contact BEGIN
    DELETE FROM setting
     WHERE name IN ('retry/' || lower(hex(old.contact_id)), 'introduced/' || lower(hex(old.contact_id)),
                    'rotations/' || lower(hex(old.contact_id)));
END;
CREATE TRIGGER mailbox_settings_went AFTER DELETE ON mailbox BEGIN
    DELETE FROM setting WHERE name = 'directory/' || lower(hex(old.receive_id));
END;
DELETE FROM setting
 WHERE (substr(name, 1, 6) = 'retry/' AND substr(name, 7) NOT IN (SELECT lower(hex(contact_id)) FROM contact))
    OR (substr(name, 1, 11) = 'introduced/' AND substr(name, 12) NOT IN (SELECT lower(hex(contact_id)) FROM contact))
    OR (substr(name, 1, 10) = 'rotations/' AND substr(name, 11) NOT IN (SELECT lower(hex(contact_id)) FROM contact))
    OR (substr(name, 1, 10) = 'directory/' AND substr(name, 11) NOT IN (SELECT lower(hex(receive_id)) FROM mailbox));
