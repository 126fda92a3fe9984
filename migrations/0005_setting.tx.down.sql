-- Takes the settings away.
DROP TABLE setting;
