-- Links with which people make their own accounts. Only hashes: each code is of 256 random bits.
CREATE TABLE invites (
    id      INTEGER PRIMARY KEY,
    sha256  BLOB NOT NULL UNIQUE,
    note    TEXT NOT NULL,              -- for the operator alone
    uses    INTEGER,                    -- how often it can be used; NULL: any number of times
    used    INTEGER NOT NULL DEFAULT 0, -- how often it was
    created INTEGER NOT NULL,           -- ms since 1970
    expires INTEGER,                    -- ms since 1970; NULL: never
    revoked INTEGER                     -- ms since 1970, when it was
);

-- The invite with which an author joined; NULL: the operator added them.
ALTER TABLE accounts ADD COLUMN invite INTEGER REFERENCES invites (id);
