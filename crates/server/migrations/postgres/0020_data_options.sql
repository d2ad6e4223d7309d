-- How a version's file of data was read, where its author said so: a JSON object of options.
ALTER TABLE versions ADD COLUMN data_options TEXT;
