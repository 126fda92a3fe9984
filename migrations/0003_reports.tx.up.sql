-- What units say: one report a unit and month, a vector over the elements' positions.
CREATE TABLE report (
    unit_id   bigint      NOT NULL REFERENCES unit,
    month     date        NOT NULL CHECK (extract(day FROM month) = 1),
    said      bigint[]    NOT NULL, -- NULL: says nothing of that element
    counted   bigint[]    NOT NULL, -- what it adds to every sum: flows as said, stocks and states as the change since the unit last said them in that year
    state     text        NOT NULL CHECK (state IN ('SUBMITTED', 'APPROVED')),
    revision  int         NOT NULL CHECK (revision > 0),
    submitted timestamptz NOT NULL,
    PRIMARY KEY (unit_id, month)
);
--bun:split
CREATE INDEX report_month ON report (month);
--bun:split
-- What a report said before it was corrected. Only ever added to.
CREATE TABLE superseded (
    unit_id   bigint      NOT NULL,
    month     date        NOT NULL,
    said      bigint[]    NOT NULL,
    state     text        NOT NULL,
    revision  int         NOT NULL,
    submitted timestamptz NOT NULL,
    PRIMARY KEY (unit_id, month, revision),
    FOREIGN KEY (unit_id, month) REFERENCES report
);
