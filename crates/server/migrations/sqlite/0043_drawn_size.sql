-- The size of the picture that a version drew when it was saved; a program can choose another one than the image's.
ALTER TABLE versions ADD COLUMN drawn_width INTEGER;    -- px; NULL: it failed, or is from before this was kept
ALTER TABLE versions ADD COLUMN drawn_height INTEGER;   -- px
-- And is as final as the rest of the version.
DROP TRIGGER versions_are_final;
CREATE TRIGGER versions_are_final
BEFORE UPDATE OF image, number, program, declared, width, height, drawn_width, drawn_height, data, data_options, engine, source, author, created ON versions
BEGIN
    SELECT RAISE(ABORT, 'a version is never changed');
END;
