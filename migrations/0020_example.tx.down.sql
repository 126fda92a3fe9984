ALTER TABLE campaign DROP COLUMN official;
