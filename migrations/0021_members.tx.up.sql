-- Which element counts a unit's members: by it a target is shared out among units that were given none.
ALTER TABLE campaign ADD COLUMN members text REFERENCES element;
