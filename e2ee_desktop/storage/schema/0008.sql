-- Whether a voice message was played here. It is told to nobody.
ALTER TABLE attachment ADD COLUMN played INTEGER NOT NULL DEFAULT 0;
