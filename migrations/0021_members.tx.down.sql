ALTER TABLE campaign DROP COLUMN members;
