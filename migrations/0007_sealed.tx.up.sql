-- Months that are closed: nothing that counts in them changes any more.
CREATE TABLE sealed (
    month  date        PRIMARY KEY CHECK (extract(day FROM month) = 1),
    sealed timestamptz NOT NULL DEFAULT now()
);
