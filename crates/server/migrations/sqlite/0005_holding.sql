-- Versions: whether one is kept however old it is, and whether others than its readers have ever been let see it. What it
-- is drawn from is as final as before.
DROP TRIGGER versions_are_final;
ALTER TABLE versions ADD COLUMN pinned BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE versions ADD COLUMN shown BOOLEAN NOT NULL DEFAULT TRUE;
-- Of images that are private now nothing is anybody else's; of others it isn't known what was.
UPDATE versions SET shown = FALSE WHERE image IN (SELECT id FROM images WHERE visibility = 'private');
CREATE TRIGGER versions_are_final
BEFORE UPDATE OF image, number, program, declared, width, height, data, source, author, created ON versions
BEGIN
    SELECT RAISE(ABORT, 'a version is never changed');
END;
-- Which versions have a data set: the last one that goes takes it along.
CREATE INDEX versions_by_data ON versions (data);

-- Names that images had. They are their owner's to use again and nobody else's.
CREATE TABLE held_names (
    name  TEXT PRIMARY KEY,
    owner INTEGER REFERENCES accounts (id),                     -- NULL: the operator
    image INTEGER REFERENCES images (id) ON DELETE SET NULL,    -- where the name leads; NULL: nowhere any more
    since INTEGER NOT NULL                                      -- ms since 1970
) WITHOUT ROWID;
CREATE INDEX held_names_by_image ON held_names (image);

-- Names that nobody gets again and that aren't to be known any more: SHA-256 of "image:NAME" and "author:NAME".
CREATE TABLE spent_names (
    sha256 BLOB PRIMARY KEY
) WITHOUT ROWID;

ALTER TABLE accounts ADD COLUMN suspended INTEGER;  -- ms since 1970, when it was
ALTER TABLE accounts ADD COLUMN purged INTEGER;     -- ms since 1970; the row stays for its number alone
ALTER TABLE accounts ADD COLUMN quota TEXT;         -- where it isn't everybody's: JSON of quota::Part

-- Tokens with a scope. No number is given twice.
CREATE TABLE scoped_tokens (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    account   INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind      TEXT NOT NULL CHECK (kind IN ('token', 'session', 'link')),
    sha256    BLOB NOT NULL UNIQUE,
    label     TEXT NOT NULL,
    scope     TEXT NOT NULL DEFAULT 'all' CHECK (scope IN ('all', 'write', 'read', 'metrics')),
    image     INTEGER REFERENCES images (id) ON DELETE CASCADE, -- the only image it is good for
    created   INTEGER NOT NULL,         -- ms since 1970
    expires   INTEGER,                  -- ms since 1970; NULL: never
    last_used INTEGER                   -- ms since 1970, to the minute
);
INSERT INTO scoped_tokens (id, account, kind, sha256, label, created, expires, last_used)
SELECT id, account, kind, sha256, label, created, expires, last_used FROM tokens;
DROP TABLE tokens;
ALTER TABLE scoped_tokens RENAME TO tokens;
CREATE INDEX tokens_by_account ON tokens (account);
CREATE INDEX tokens_by_image ON tokens (image);

-- The operator's first token is one like any other. What stays in its place says that there was one.
INSERT INTO tokens (account, kind, sha256, label, created)
SELECT a.id, 'token', m.value, 'first', a.created FROM meta m, accounts a WHERE m.key = 'operator' AND a.role = 'operator';
UPDATE meta SET value = x'' WHERE key = 'operator';
