ALTER TABLE report DROP COLUMN content;
--bun:split
DROP TABLE validation;
