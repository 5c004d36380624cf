-- Other programs that may use this profile. digest: SHA-256 of the token, which is kept nowhere. scopes: separated by spaces.
CREATE TABLE program (
    position INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    digest BLOB NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    last_used_ms INTEGER NOT NULL,
    uses INTEGER NOT NULL
) STRICT;
