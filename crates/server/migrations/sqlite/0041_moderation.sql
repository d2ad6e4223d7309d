-- What the operator did to an image. Its author sees it and can't undo it.
ALTER TABLE images ADD COLUMN paused INTEGER;           -- ms since 1970: its program doesn't run
ALTER TABLE images ADD COLUMN hidden INTEGER;           -- ms since 1970: it is private, whatever its author wants
ALTER TABLE images ADD COLUMN visibility_before TEXT;   -- while it is hidden: what it was
