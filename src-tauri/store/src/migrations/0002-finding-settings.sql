-- What a forum says about its own findings; NULL while all is as usual.
ALTER TABLE forum ADD COLUMN findings TEXT;
