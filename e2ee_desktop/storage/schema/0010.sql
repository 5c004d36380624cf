-- What must not be looked for by reading a whole conversation, or every file with its picture; and files by their names.

-- Quotations of a message that is deleted.
CREATE INDEX message_quoting ON message (contact_id, quote_id) WHERE quote_excerpt <> '';
-- Messages whose time begins to run when they are seen.
CREATE INDEX message_timed ON message (contact_id) WHERE timer_s > 0 AND expires_ms = 0;
-- Which files of the folder are known.
CREATE INDEX attachment_stored ON attachment (stored);
-- Files on their way, in the order in which they were chosen.
DROP INDEX attachment_moving;
CREATE INDEX attachment_moving ON attachment (position) WHERE state IN ('sending', 'fetching');

-- A file is found by its name. It stands here too, because what leaves the index must be known when the message goes.
ALTER TABLE message ADD COLUMN file_name TEXT NOT NULL DEFAULT '';
UPDATE message SET file_name = a.name
  FROM attachment a
 WHERE message.contact_id = a.contact_id AND message.message_id = a.message_id AND message.kind = 'file';

DROP TRIGGER searched_message_went;
CREATE TRIGGER searched_message_went AFTER DELETE ON message
WHEN old.kind IN ('text', 'file') AND old.position <= (SELECT indexed FROM search_progress) BEGIN
    INSERT INTO search_index (search_index, rowid, tokens)
    VALUES ('delete', old.position, search_tokens(old.kind, old.body, old.file_name, old.contact_id, old.sent_ms));
END;

DROP TRIGGER searched_message_changed;
CREATE TRIGGER searched_message_changed AFTER UPDATE OF kind, body, file_name, sent_ms ON message
WHEN old.position <= (SELECT indexed FROM search_progress)
 AND (old.kind <> new.kind OR old.body <> new.body OR old.file_name <> new.file_name OR old.sent_ms <> new.sent_ms) BEGIN
    INSERT INTO search_index (search_index, rowid, tokens)
    SELECT 'delete', old.position, search_tokens(old.kind, old.body, old.file_name, old.contact_id, old.sent_ms)
     WHERE old.kind IN ('text', 'file');
    INSERT INTO search_index (rowid, tokens)
    SELECT new.position, search_tokens(new.kind, new.body, new.file_name, new.contact_id, new.sent_ms)
     WHERE new.kind IN ('text', 'file');
END;

-- The index is made anew, with file names and days in it. Two parts of about a size are made one while nothing else is to be done.
UPDATE search_progress SET form = '';
INSERT INTO search_index (search_index, rank) VALUES ('usermerge', 2);
