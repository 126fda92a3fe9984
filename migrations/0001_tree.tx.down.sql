-- Takes the tree away. The extensions stay: others may use them.
DROP TABLE placement, naming, unit;
