-- People and programs that may do more than look. A name is never given to somebody else.
CREATE TABLE accounts (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    role    TEXT NOT NULL CHECK (role IN ('author', 'operator')),
    created INTEGER NOT NULL,           -- ms since 1970
    removed INTEGER                     -- ms since 1970, when it was
);

INSERT INTO accounts (name, role, created) VALUES ('operator', 'operator', unixepoch() * 1000);

-- What proves who somebody is. Only hashes: each is of 256 random bits.
CREATE TABLE tokens (
    id        INTEGER PRIMARY KEY,
    account   INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('token', 'session', 'link')),
    sha256    BLOB NOT NULL UNIQUE,
    label     TEXT NOT NULL,
    created   INTEGER NOT NULL,         -- ms since 1970
    expires   INTEGER,                  -- ms since 1970; NULL: never
    last_used INTEGER                   -- ms since 1970, to the minute
);

CREATE INDEX tokens_by_account ON tokens (account);

-- NULL: the operator's.
ALTER TABLE images ADD COLUMN owner INTEGER REFERENCES accounts (id);
ALTER TABLE images ADD COLUMN visibility TEXT NOT NULL DEFAULT 'public'
    CHECK (visibility IN ('public', 'unlisted', 'private'));
-- Whether its pictures are for signed addresses only.
ALTER TABLE images ADD COLUMN signed BOOLEAN NOT NULL DEFAULT FALSE;
-- One more with every change, so that nobody changes what they haven't seen.
ALTER TABLE images ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE images ADD COLUMN deleted INTEGER;      -- ms since 1970, when it was

CREATE INDEX images_by_owner ON images (owner, name);

-- Who saved it; NULL: the operator.
ALTER TABLE versions ADD COLUMN author INTEGER REFERENCES accounts (id);
