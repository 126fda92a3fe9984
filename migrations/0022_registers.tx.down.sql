-- Records would be lost.
DO $$ BEGIN
    IF EXISTS (SELECT FROM entry) THEN
        RAISE EXCEPTION 'there are entries in registers; they would be lost';
    END IF;
END $$;
--bun:split
DROP TABLE entry_file, nothing, entry_revision, entry, register;
