-- Questions for tables that are kept, whom they are shared with, what they came to when they ran by
-- themselves, and the links by which spreadsheets read them.
CREATE TABLE saved_table (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id    bigint      NOT NULL REFERENCES account,
    name        text        NOT NULL,
    folded      text        NOT NULL,                 -- name and words as search compares them
    words       text        NOT NULL DEFAULT '',
    ask         text        NOT NULL, -- as POST /table takes it
    shared_with bigint[]    NOT NULL DEFAULT '{}',    -- units: whoever holds a role at one reads it
    repeats     text        NOT NULL DEFAULT 'NONE' CHECK (repeats IN ('NONE', 'DAILY', 'WEEKLY', 'MONTHLY')),
    day         smallint    NOT NULL DEFAULT 1 CHECK (day BETWEEN 1 AND 28), -- of the week, from Monday, or of the month
    hour        smallint    NOT NULL DEFAULT 0 CHECK (hour BETWEEN 0 AND 23), -- in Việt Nam
    due         timestamptz,                          -- when it runs next; NULL: never by itself
    passkey     boolean     NOT NULL,                 -- whoever saved it last had signed in with one: roles that ask for one count when it runs
    revision    integer     NOT NULL DEFAULT 1,
    created     timestamptz NOT NULL DEFAULT now(),
    changed     timestamptz NOT NULL DEFAULT now(),
    CHECK ((repeats = 'NONE') = (due IS NULL))
);
--bun:split
CREATE UNIQUE INDEX saved_table_name ON saved_table (owner_id, lower(name));
--bun:split
CREATE INDEX saved_table_shared ON saved_table USING gin (shared_with);
--bun:split
CREATE INDEX saved_table_due ON saved_table (due) WHERE due IS NOT NULL;
--bun:split
-- What a table came to, in its owner's reach of that day.
CREATE TABLE table_result (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_id  bigint      NOT NULL REFERENCES saved_table ON DELETE CASCADE,
    at        timestamptz NOT NULL,
    day       date        NOT NULL,               -- today, where the service stood
    units     bigint[]    NOT NULL DEFAULT '{}',  -- all that it is made of
    submitted bigint[]    NOT NULL DEFAULT '{}',  -- those of them read of all reports, not of approved ones alone
    shown     integer     NOT NULL DEFAULT 0,     -- units in it
    rows      integer     NOT NULL DEFAULT 0,
    columns   integer     NOT NULL DEFAULT 0,
    content   bytea,                              -- JSON, packed by gzip; NULL: it failed
    problem   text        NOT NULL DEFAULT '',    -- why, in English; empty: it did not
    problem_vi text       NOT NULL DEFAULT '',
    CHECK ((content IS NULL) = (problem <> ''))
);
--bun:split
CREATE INDEX table_result_newest ON table_result (table_id, id DESC);
--bun:split
-- Who has a link's secret, which is stored hashed, as tokens are, reads one table in its owner's reach.
CREATE TABLE table_link (
    id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hash     bytea       NOT NULL UNIQUE,
    table_id bigint      NOT NULL REFERENCES saved_table ON DELETE CASCADE,
    name     text        NOT NULL,
    passkey  boolean     NOT NULL, -- made by one who signed in with a passkey
    grants   bigint[]    NOT NULL, -- that its owner held then: it ends with the last of them
    created  timestamptz NOT NULL DEFAULT now(),
    expires  timestamptz NOT NULL,
    used     timestamptz           -- last, to the minute
);
--bun:split
CREATE UNIQUE INDEX table_link_name ON table_link (table_id, lower(name));
