-- Whether a campaign is one that somebody launched, or an example by which years can be compared.
ALTER TABLE campaign ADD COLUMN official boolean NOT NULL DEFAULT true;
