-- Takes the seals away.
DROP TABLE sealed;
