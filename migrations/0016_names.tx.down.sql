DROP INDEX naming_unit;
--bun:split
CREATE INDEX naming_unit ON naming (unit_id, lower(valid) DESC);
