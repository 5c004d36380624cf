-- After how many days a conversation's messages go from this computer; 0: they stay.
ALTER TABLE conversation ADD COLUMN keep_days INTEGER NOT NULL DEFAULT 0;
