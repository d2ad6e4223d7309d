-- The same as SQLite's 0005.
DROP TRIGGER versions_are_final ON versions;
ALTER TABLE versions ADD COLUMN pinned BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE versions ADD COLUMN shown BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE versions SET shown = FALSE WHERE image IN (SELECT id FROM images WHERE visibility = 'private');
CREATE TRIGGER versions_are_final
BEFORE UPDATE OF image, number, program, declared, width, height, data, source, author, created ON versions
FOR EACH ROW EXECUTE FUNCTION never_changed();
CREATE INDEX versions_by_data ON versions (data);

CREATE TABLE held_names (
    name  TEXT COLLATE "C" PRIMARY KEY,
    owner BIGINT REFERENCES accounts (id),                      -- NULL: the operator
    image BIGINT REFERENCES images (id) ON DELETE SET NULL,     -- where the name leads; NULL: nowhere any more
    since BIGINT NOT NULL                                       -- ms since 1970
);
CREATE INDEX held_names_by_image ON held_names (image);

CREATE TABLE spent_names (
    sha256 BYTEA PRIMARY KEY
);

ALTER TABLE accounts ADD COLUMN suspended BIGINT;   -- ms since 1970, when it was
ALTER TABLE accounts ADD COLUMN purged BIGINT;      -- ms since 1970; the row stays for its number alone
ALTER TABLE accounts ADD COLUMN quota TEXT;         -- where it isn't everybody's: JSON of quota::Part

ALTER TABLE tokens ADD COLUMN scope TEXT NOT NULL DEFAULT 'all' CHECK (scope IN ('all', 'write', 'read', 'metrics'));
ALTER TABLE tokens ADD COLUMN image BIGINT REFERENCES images (id) ON DELETE CASCADE;
CREATE INDEX tokens_by_image ON tokens (image);

INSERT INTO tokens (account, kind, sha256, label, created)
SELECT a.id, 'token', m.value, 'first', a.created FROM meta m, accounts a WHERE m.key = 'operator' AND a.role = 'operator';
UPDATE meta SET value = ''::BYTEA WHERE key = 'operator';
