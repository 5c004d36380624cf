-- What must not be looked for by reading a whole conversation, or every file with its picture.

-- Quotations of a message that is deleted.
CREATE INDEX message_quoting ON message (contact_id, quote_id) WHERE quote_excerpt <> '';
-- Messages whose time begins to run when they are seen.
CREATE INDEX message_timed ON message (contact_id) WHERE timer_s > 0 AND expires_ms = 0;
-- Which files of the folder are known.
CREATE INDEX attachment_stored ON attachment (stored);
-- Files on their way, in the order in which they were chosen.
DROP INDEX attachment_moving;
CREATE INDEX attachment_moving ON attachment (position) WHERE state IN ('sending', 'fetching');
