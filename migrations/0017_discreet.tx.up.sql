-- A draft must not tell of what lies outside its drafter's part of the tree: another's reorganisation
-- by the same document is none of its business, and codes that units there may bear are checked when
-- it is applied.
DROP INDEX reorganisation_document;
--bun:split
CREATE INDEX reorganisation_document ON reorganisation (document, effective);
--bun:split
ALTER TABLE reorganisation ADD COLUMN unchecked jsonb NOT NULL DEFAULT '[]'; -- codes that are checked when it is applied
