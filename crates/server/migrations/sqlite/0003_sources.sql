-- The source whose rows are a version's data.
ALTER TABLE versions ADD COLUMN source TEXT;
