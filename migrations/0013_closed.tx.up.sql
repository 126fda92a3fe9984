-- Which units closed in a year: what they held stands with who came after them.
CREATE INDEX unit_closed ON unit (closed) WHERE closed IS NOT NULL;
