DROP INDEX unit_closed;
