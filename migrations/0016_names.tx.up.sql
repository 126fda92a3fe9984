-- By which words a unit was found on a day is told by the index alone: lists that are
-- searched look at every unit's name.
DROP INDEX naming_unit;
--bun:split
CREATE INDEX naming_unit ON naming (unit_id, lower(valid) DESC) INCLUDE (valid, code, folded);
