-- The same as SQLite's 0030.
-- What the gallery needs: words to find an image by, how often it was viewed, and since when it is public.
ALTER TABLE images ADD COLUMN tags TEXT NOT NULL DEFAULT '';                -- " one two ", with a space on either side of each
ALTER TABLE images ADD COLUMN show_program BOOLEAN NOT NULL DEFAULT FALSE;  -- whether viewers can read the program
ALTER TABLE images ADD COLUMN views BIGINT NOT NULL DEFAULT 0;
ALTER TABLE images ADD COLUMN published BIGINT; -- ms since 1970, when it was public for the first time
ALTER TABLE images ADD COLUMN search TEXT;                                  -- its texts in lower case; NULL: not made yet
UPDATE images SET published = created WHERE visibility = 'public';
CREATE INDEX images_by_age ON images (coalesce(published, created) DESC, name);
CREATE INDEX images_by_views ON images (views DESC, name);
