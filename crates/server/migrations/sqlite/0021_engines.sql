-- The engine that an image asks for ("auto": whichever can draw it), and the one that drew a version when it was saved.
ALTER TABLE images ADD COLUMN engine TEXT NOT NULL DEFAULT 'auto';
ALTER TABLE versions ADD COLUMN engine TEXT;
-- And is as final as the rest of the version.
DROP TRIGGER versions_are_final;
CREATE TRIGGER versions_are_final
BEFORE UPDATE OF image, number, program, declared, width, height, data, data_options, engine, source, author, created ON versions
BEGIN
    SELECT RAISE(ABORT, 'a version is never changed');
END;
