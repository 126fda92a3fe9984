-- The largest number that one unit may report of an element for one month. Until a campaign's
-- file says it, whatever every client can hold exactly; of a yes or no 1.
ALTER TABLE element ADD COLUMN most bigint CHECK (most BETWEEN 1 AND 9007199254740991);
--bun:split
UPDATE element SET most = CASE nature WHEN 'STATE' THEN 1 ELSE 9007199254740991 END;
--bun:split
ALTER TABLE element ALTER COLUMN most SET NOT NULL;
