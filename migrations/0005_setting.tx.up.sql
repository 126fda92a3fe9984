-- What the database knows of itself: which demo was loaded into it, and the day on which
-- that demo stands. Empty where the figures are real.
CREATE TABLE setting (
    name  text PRIMARY KEY CHECK (name ~ '^[a-z]+(_[a-z]+)*$'),
    value text NOT NULL
);
