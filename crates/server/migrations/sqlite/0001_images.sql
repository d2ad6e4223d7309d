-- "PBOX": how Paintbox knows its own file.
PRAGMA application_id = 1346522968;

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

-- Data sets by their content; several versions may share one.
CREATE TABLE data_sets (
    id      INTEGER PRIMARY KEY,
    sha256  BLOB NOT NULL UNIQUE,
    encoded BLOB NOT NULL,              -- wire::DataSet
    rows    INTEGER NOT NULL,
    columns TEXT NOT NULL,              -- JSON list of names
    created INTEGER NOT NULL            -- ms since 1970
);

CREATE TABLE images (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    title   TEXT NOT NULL,
    description TEXT NOT NULL,
    max_age INTEGER NOT NULL,           -- s
    debug   TEXT NOT NULL CHECK (debug IN ('author', 'everyone')),
    current INTEGER NOT NULL,           -- the version that is shown
    created INTEGER NOT NULL            -- ms since 1970
);

-- What a picture is drawn from. Never changed, so that a pinned picture stays what it was.
CREATE TABLE versions (
    image    INTEGER NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    program  TEXT NOT NULL,
    declared TEXT NOT NULL,             -- JSON list of wire::Declaration
    width    INTEGER NOT NULL,          -- px
    height   INTEGER NOT NULL,          -- px
    data     INTEGER REFERENCES data_sets (id),
    created  INTEGER NOT NULL,          -- ms since 1970
    PRIMARY KEY (image, number)
);

CREATE TRIGGER versions_are_final BEFORE UPDATE ON versions
BEGIN
    SELECT RAISE(ABORT, 'a version is never changed');
END;

CREATE TRIGGER data_sets_are_final BEFORE UPDATE ON data_sets
BEGIN
    SELECT RAISE(ABORT, 'a data set is never changed');
END;
