-- What is known of a profile besides its rows, so that after damage a loss can be counted and its owner is still known.

-- How many messages a conversation has. The trigger that keeps it keeps `newest` and `unread` as before.
ALTER TABLE conversation ADD COLUMN messages INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET messages = (SELECT count(*) FROM message m WHERE m.contact_id = conversation.contact_id);

DROP TRIGGER message_came;
CREATE TRIGGER message_came AFTER INSERT ON message BEGIN
    UPDATE conversation
       SET newest = new.position, unread = unread + (new.state = 'received'), messages = messages + 1
     WHERE contact_id = new.contact_id;
END;

DROP TRIGGER message_went;
CREATE TRIGGER message_went AFTER DELETE ON message BEGIN
    UPDATE conversation
       SET newest = (SELECT max(position) FROM message WHERE contact_id = old.contact_id),
           unread = unread - (old.state = 'received'),
           messages = messages - 1
     WHERE contact_id = old.contact_id;
END;

-- The one row about the profile a second time, on another page: account id, relay and name.
INSERT INTO setting (name, value) SELECT 'owner', hex(account_id) || ' ' || relay || ' ' || name FROM profile;
CREATE TRIGGER profile_came AFTER INSERT ON profile BEGIN
    DELETE FROM setting WHERE name = 'owner';
    INSERT INTO setting (name, value) VALUES ('owner', hex(new.account_id) || ' ' || new.relay || ' ' || new.name);
END;
CREATE TRIGGER profile_changed AFTER UPDATE ON profile BEGIN
    DELETE FROM setting WHERE name = 'owner';
    INSERT INTO setting (name, value) VALUES ('owner', hex(new.account_id) || ' ' || new.relay || ' ' || new.name);
END;
