-- Captions of files are found too, and files by being files.
DROP TRIGGER searched_message_went;
CREATE TRIGGER searched_message_went AFTER DELETE ON message
WHEN old.kind IN ('text', 'file') AND old.position <= (SELECT indexed FROM search_progress) BEGIN
    INSERT INTO search_index (search_index, rowid, tokens)
    VALUES ('delete', old.position, search_tokens(old.kind, old.body, old.contact_id, old.sent_ms));
END;

DROP TRIGGER searched_message_changed;
CREATE TRIGGER searched_message_changed AFTER UPDATE OF kind, body, sent_ms ON message
WHEN old.position <= (SELECT indexed FROM search_progress)
 AND (old.kind <> new.kind OR old.body <> new.body OR old.sent_ms <> new.sent_ms) BEGIN
    INSERT INTO search_index (search_index, rowid, tokens)
    SELECT 'delete', old.position, search_tokens(old.kind, old.body, old.contact_id, old.sent_ms)
     WHERE old.kind IN ('text', 'file');
    INSERT INTO search_index (rowid, tokens)
    SELECT new.position, search_tokens(new.kind, new.body, new.contact_id, new.sent_ms)
     WHERE new.kind IN ('text', 'file');
END;

-- Files of former versions are not in the index: it is made anew.
UPDATE search_progress SET form = '';
