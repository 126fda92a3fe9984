-- A closed month keeps a hash of all that its figures are made of: whatever is changed behind
-- the service's back shows.
ALTER TABLE sealed ADD COLUMN hash text NOT NULL DEFAULT ''; -- SHA-256 in hexadecimal; empty: closed before hashes were kept
