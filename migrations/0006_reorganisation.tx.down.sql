-- Takes reorganisations away; the tree stays as they left it.
ALTER TABLE grants DROP COLUMN carried_by;
--bun:split
DROP TABLE lineage, touched, reorganisation;
