-- The size of the picture that a version drew when it was saved; a program can choose another one than the image's.
ALTER TABLE versions ADD COLUMN drawn_width BIGINT;     -- px; NULL: it failed, or is from before this was kept
ALTER TABLE versions ADD COLUMN drawn_height BIGINT;    -- px
-- And is as final as the rest of the version.
DROP TRIGGER versions_are_final ON versions;
CREATE TRIGGER versions_are_final
BEFORE UPDATE OF image, number, program, declared, width, height, drawn_width, drawn_height, data, data_options, engine, source, author, created ON versions
FOR EACH ROW EXECUTE FUNCTION never_changed();
