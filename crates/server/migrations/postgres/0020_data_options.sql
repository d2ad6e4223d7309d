-- How a version's file of data was read, where its author said so: a JSON object of options.
ALTER TABLE versions ADD COLUMN data_options TEXT;
-- And is as final as the rest of the version.
DROP TRIGGER versions_are_final ON versions;
CREATE TRIGGER versions_are_final
BEFORE UPDATE OF image, number, program, declared, width, height, data, data_options, source, author, created ON versions
FOR EACH ROW EXECUTE FUNCTION never_changed();
