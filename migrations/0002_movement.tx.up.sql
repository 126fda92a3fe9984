-- What the movement asks: campaigns, the elements that units report, the indicators made
-- of them and the targets set for them. One reviewable file a campaign is the source.
CREATE TABLE campaign (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year     int  NOT NULL UNIQUE CHECK (year BETWEEN 1990 AND 2200),
    name     text NOT NULL,
    name_en  text NOT NULL,
    theme    text NOT NULL,
    issuer   text NOT NULL,
    source   text NOT NULL,
    due_day  int  NOT NULL CHECK (due_day BETWEEN 1 AND 28) -- a month's report is due on this day of the next month
);
--bun:split
-- One number that a unit reports. Its position in the report's vector is the same in
-- every campaign and never given to another element.
CREATE TABLE element (
    code        text   PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'),
    position    int    NOT NULL UNIQUE CHECK (position BETWEEN 1 AND 500),
    name        text   NOT NULL,
    name_en     text   NOT NULL,
    measure     text   NOT NULL CHECK (measure IN ('PERSON', 'HOUSEHOLD', 'VND', 'ITEM', 'ANIMAL', 'UNIT')),
    nature      text   NOT NULL CHECK (nature IN ('FLOW', 'STOCK', 'STATE')),
    reported_by text[] NOT NULL CHECK (reported_by <@ '{LEAF,PROVINCE,DISTRICT,COMMUNE,BRANCH}' AND cardinality(reported_by) > 0)
);
--bun:split
-- A named group of units, told by level, kind and place: whom a target binds.
CREATE TABLE population (
    campaign_id   bigint NOT NULL REFERENCES campaign,
    code          text   NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
    name          text   NOT NULL,
    name_en       text   NOT NULL,
    levels        text[] NOT NULL, -- empty: every level
    kinds         text[] NOT NULL, -- empty: every kind
    parent_levels text[] NOT NULL, -- empty: wherever it hangs
    with_children bool   NOT NULL, -- only units that have open units directly below
    PRIMARY KEY (campaign_id, code)
);
--bun:split
CREATE TABLE indicator (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign_id bigint NOT NULL REFERENCES campaign,
    code        text   NOT NULL CHECK (code ~ '^[0-9A-Z][0-9A-Za-z]*([.][0-9A-Za-z]+)*$'),
    ordinal     int    NOT NULL,           -- its place in the campaign's file
    headline    bool   NOT NULL,           -- one of the document's own; false: a part of one
    name        text   NOT NULL,
    name_en     text   NOT NULL,
    quote       text   NOT NULL,           -- the document's words; empty where it has none
    reading     text   NOT NULL,           -- how those words are read here, in Vietnamese
    reading_en  text   NOT NULL,
    kind        text   NOT NULL CHECK (kind IN ('TOTAL', 'RATIO', 'UNITS_MEETING', 'ALL_OF', 'ANY_OF')),
    formula     text   NOT NULL,           -- empty for kinds made of other indicators
    of          text[] NOT NULL,           -- the indicators it is made of
    population  text,                      -- whose units it is about; NULL: every unit
    own         bool   NOT NULL,           -- only what the unit itself reported, not what lies below it
    months      bool   NOT NULL,           -- UNITS_MEETING counts the months of each unit
    pace        text   NOT NULL CHECK (pace IN ('LINEAR', 'LEVEL')),
    unit        text   NOT NULL,           -- what the value is measured in, as shown
    decimals    int    NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    UNIQUE (campaign_id, code),
    FOREIGN KEY (campaign_id, population) REFERENCES population DEFERRABLE INITIALLY DEFERRED
);
--bun:split
-- What is wanted of an indicator. Without a unit it binds a population (or every unit);
-- with one it is that unit's quota and stands before the general target.
CREATE TABLE target (
    id           bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_id bigint  NOT NULL REFERENCES indicator ON DELETE CASCADE,
    unit_id      bigint  REFERENCES unit,
    population   text,                     -- NULL: every unit
    comparator   text    NOT NULL CHECK (comparator IN ('>=', '>', '=', '<', 'between')),
    low          numeric NOT NULL,         -- the bound; of "between" the lower one
    high         numeric CHECK ((high IS NOT NULL) = (comparator = 'between') AND high >= low),
    monthly      bool    NOT NULL,         -- binds each month; false: binds the year
    UNIQUE NULLS NOT DISTINCT (indicator_id, unit_id)
);
--bun:split
-- A recorded decision that accepts what was done as meeting an ANY_OF indicator.
CREATE TABLE decision (
    indicator_id bigint NOT NULL REFERENCES indicator,
    unit_id      bigint NOT NULL REFERENCES unit,
    document     text   NOT NULL CHECK (document <> ''), -- number of the decision
    signed       date   NOT NULL,
    note         text   NOT NULL,
    PRIMARY KEY (indicator_id, unit_id)
);
