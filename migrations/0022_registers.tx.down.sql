-- Records would be lost.
DO $$ BEGIN
    IF EXISTS (SELECT FROM entry) THEN
        RAISE EXCEPTION 'there are entries in registers; they would be lost';
    END IF;
END $$;
--bun:split
DROP TABLE entry_file, nothing_ended, nothing, entry_revision, entry, register;
--bun:split
-- An element that the service counts has no reporter; what it comes to is stored nowhere.
DELETE FROM target WHERE indicator_id IN (SELECT i.id FROM indicator i JOIN element e ON i.formula ~ ('\m' || e.code || '\M') WHERE e.counted IS NOT NULL);
--bun:split
DELETE FROM indicator WHERE id IN (SELECT i.id FROM indicator i JOIN element e ON i.formula ~ ('\m' || e.code || '\M') WHERE e.counted IS NOT NULL);
--bun:split
DELETE FROM element WHERE counted IS NOT NULL;
--bun:split
ALTER TABLE element DROP CONSTRAINT element_reported_by_check, DROP COLUMN counted,
    ADD CONSTRAINT element_reported_by_check CHECK (reported_by <@ '{LEAF,PROVINCE,DISTRICT,COMMUNE,BRANCH}' AND cardinality(reported_by) > 0);
