-- What an image's renders may use, where that isn't what everybody's may: JSON of within::Within.
ALTER TABLE images ADD COLUMN limits TEXT;
