-- Files of messages.

-- One a message of kind 'file'. stored: name of the sealed file in the profile's folder. own: this person sends it.
-- source, source_bytes, source_ns: of an own one that is not sealed yet: where it lies, and its size and time when it was chosen.
-- commitment: x'' before it is sealed. announced: the message that offers it is in the outbox, or was.
CREATE TABLE attachment (
    position INTEGER PRIMARY KEY,
    contact_id BLOB NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
    message_id BLOB NOT NULL,
    own INTEGER NOT NULL,
    state TEXT NOT NULL,
    done_bytes INTEGER NOT NULL,
    failure TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    thumbnail BLOB NOT NULL,
    duration_ms INTEGER NOT NULL,
    waveform BLOB NOT NULL,
    voice INTEGER NOT NULL,
    metadata TEXT NOT NULL,
    stored TEXT NOT NULL,
    file_key BLOB NOT NULL,
    bound BLOB NOT NULL,
    cipher INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    relay TEXT NOT NULL,
    blob_id BLOB NOT NULL,
    upload_secret BLOB NOT NULL,
    read_secret BLOB NOT NULL,
    delete_secret BLOB NOT NULL,
    source TEXT NOT NULL,
    source_bytes INTEGER NOT NULL,
    source_ns INTEGER NOT NULL,
    announced INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX attachment_of_message ON attachment (contact_id, message_id);
CREATE INDEX attachment_moving ON attachment (state) WHERE state IN ('sending', 'fetching');

-- What is to be removed where no transaction reaches: a file in the profile's folder ('' for none), a blob at a relay (relay '' for none).
CREATE TABLE leaving (
    position INTEGER PRIMARY KEY,
    stored TEXT NOT NULL,
    relay TEXT NOT NULL,
    blob_id BLOB NOT NULL,
    delete_secret BLOB NOT NULL
) STRICT;

-- Whatever removes a message removes its file. The blob of an own file that was announced stays for who shall have it.
CREATE TRIGGER attachment_went AFTER DELETE ON attachment BEGIN
    INSERT INTO leaving (stored, relay, blob_id, delete_secret)
    VALUES (old.stored, CASE WHEN old.own AND old.announced THEN '' ELSE old.relay END, old.blob_id, old.delete_secret);
END;

CREATE TRIGGER message_file_went AFTER DELETE ON message WHEN old.kind = 'file' BEGIN
    DELETE FROM attachment WHERE contact_id = old.contact_id AND message_id = old.message_id;
END;

-- Deleted for everyone: its blob too.
CREATE TRIGGER message_file_erased AFTER UPDATE OF kind ON message WHEN old.kind = 'file' AND new.kind <> 'file' BEGIN
    UPDATE attachment SET announced = 0 WHERE contact_id = old.contact_id AND message_id = old.message_id;
    DELETE FROM attachment WHERE contact_id = old.contact_id AND message_id = old.message_id;
END;
