-- Finding words in the history. Tokens are made by our function `search_tokens`; the index keeps no text of its own.
CREATE VIRTUAL TABLE search_index USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

-- indexed: rows up to this one are in the index. form: of the tokens in it.
CREATE TABLE search_progress (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    indexed INTEGER NOT NULL,
    form TEXT NOT NULL
) STRICT;
INSERT INTO search_progress (only, indexed, form) VALUES (1, 0, '');

-- What is no longer said is no longer found, from the same transaction on.
CREATE TRIGGER searched_message_went AFTER DELETE ON message
WHEN old.kind = 'text' AND old.position <= (SELECT indexed FROM search_progress) BEGIN
    INSERT INTO search_index (search_index, rowid, tokens)
    VALUES ('delete', old.position, search_tokens(old.kind, old.body, old.contact_id, old.sent_ms));
END;

CREATE TRIGGER searched_message_changed AFTER UPDATE OF kind, body, sent_ms ON message
WHEN old.position <= (SELECT indexed FROM search_progress)
 AND (old.kind <> new.kind OR old.body <> new.body OR old.sent_ms <> new.sent_ms) BEGIN
    INSERT INTO search_index (search_index, rowid, tokens)
    SELECT 'delete', old.position, search_tokens(old.kind, old.body, old.contact_id, old.sent_ms) WHERE old.kind = 'text';
    INSERT INTO search_index (rowid, tokens)
    SELECT new.position, search_tokens(new.kind, new.body, new.contact_id, new.sent_ms) WHERE new.kind = 'text';
END;
