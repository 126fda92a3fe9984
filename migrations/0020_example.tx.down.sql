-- An example would count as launched.
DO $$ BEGIN
    IF EXISTS (SELECT FROM campaign WHERE NOT official) THEN
        RAISE EXCEPTION 'there are campaigns that are examples; delete them first, or they would pass for official ones';
    END IF;
END $$;
--bun:split
ALTER TABLE campaign DROP COLUMN official;
