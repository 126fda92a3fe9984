-- The contest: how targets are handed on and promised, clusters, points, commendation and reviews.
-- All that was set of units' targets, in order. Only ever added to; what stands is in target.
CREATE TABLE target_setting (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year       int         NOT NULL,
    indicator  text        NOT NULL, -- its code, in the campaign of that year
    unit_id    bigint      NOT NULL REFERENCES unit,
    low        numeric,              -- NULL: the quota was taken away
    day        date        NOT NULL, -- from which it is so
    document   text        NOT NULL, -- the number of the paper that says so; empty: none was named
    reason     text        NOT NULL, -- empty: none was given
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account -- who set it; NULL: the system
);
--bun:split
CREATE INDEX target_setting_of ON target_setting (unit_id, year, indicator, id);
--bun:split
-- Units of one level below one unit that compete with each other in a year.
CREATE TABLE cluster (
    id        bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year      int    NOT NULL,
    parent_id bigint NOT NULL REFERENCES unit, -- its members hang directly below
    code      text   NOT NULL CHECK (code ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$'),
    name      text   NOT NULL CHECK (name <> ''),
    UNIQUE (year, code)
);
--bun:split
CREATE TABLE cluster_member (
    cluster_id bigint    NOT NULL REFERENCES cluster,
    unit_id    bigint    NOT NULL REFERENCES unit,
    year       int       NOT NULL, -- the cluster's
    valid      daterange NOT NULL, -- empty: it was entered by mistake
    PRIMARY KEY (cluster_id, unit_id),
    EXCLUDE USING gist (unit_id WITH =, year WITH =) WHERE (NOT isempty(valid))
);
--bun:split
-- Who heads a cluster, and for whom that stands in; the roles that go with it are grants.
CREATE TABLE cluster_head (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cluster_id bigint      NOT NULL REFERENCES cluster,
    office     text        NOT NULL CHECK (office IN ('HEAD', 'DEPUTY')),
    account_id bigint      NOT NULL REFERENCES account,
    unit_id    bigint      NOT NULL REFERENCES unit, -- the member whose officer it is
    valid      daterange   NOT NULL,
    at         timestamptz NOT NULL,
    named_by   bigint      REFERENCES account, -- NULL: the system
    EXCLUDE USING gist (cluster_id WITH =, office WITH =, valid WITH &&) WHERE (office = 'HEAD')
);
--bun:split
CREATE INDEX cluster_head_account ON cluster_head (account_id);
--bun:split
-- The days on which units are members: none any more from the day in that year on which one closes or hangs
-- elsewhere. It follows the tree, and a reorganisation that is taken back with it.
CREATE VIEW membership AS
SELECT m.cluster_id, m.unit_id, m.year,
    m.valid * daterange(NULL, CASE WHEN least(u.closed, away.day) < make_date(m.year + 1, 1, 1) THEN least(u.closed, away.day) END) AS valid
FROM cluster_member AS m JOIN cluster AS c ON c.id = m.cluster_id JOIN unit AS u ON u.id = m.unit_id
LEFT JOIN LATERAL (
    SELECT min(greatest(lower(p.valid), lower(m.valid))) AS day FROM placement AS p
    WHERE p.unit_id = m.unit_id AND p.parent_id IS DISTINCT FROM c.parent_id AND p.valid && m.valid) AS away ON true;
--bun:split
-- The days on which somebody heads a cluster: as long as the unit whose officer they are is a member. What
-- is left to do once the year is over is still theirs.
CREATE VIEW heading AS
SELECT h.id, h.cluster_id, h.office, h.account_id, h.unit_id, h.at, h.named_by,
    CASE WHEN isempty(m.valid) THEN 'empty'::daterange
        ELSE h.valid * daterange(NULL, CASE WHEN upper(m.valid) < make_date(m.year + 1, 1, 1) THEN upper(m.valid) END) END AS valid
FROM cluster_head AS h JOIN membership AS m ON m.cluster_id = h.cluster_id AND m.unit_id = h.unit_id;
--bun:split
-- A pact that the members of a cluster signed. What is promised later of the same stands before it.
CREATE TABLE pact (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cluster_id bigint      NOT NULL REFERENCES cluster,
    signed     date        NOT NULL,
    place      text        NOT NULL,
    document   text        NOT NULL, -- its number; empty: none
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account, -- who recorded it; NULL: the system
    ended      timestamptz,                    -- it was recorded by mistake; its row stays
    ended_by   bigint      REFERENCES account,
    reason     text        NOT NULL DEFAULT '' -- why it was ended
);
--bun:split
CREATE INDEX pact_cluster ON pact (cluster_id);
--bun:split
-- A member that signed it, and by whom it was signed there.
CREATE TABLE pact_party (
    pact_id    bigint      NOT NULL REFERENCES pact,
    unit_id    bigint      NOT NULL REFERENCES unit,
    signed_at  timestamptz,                    -- NULL: not yet
    account_id bigint      REFERENCES account, -- who signed; NULL: nobody yet, or the system
    PRIMARY KEY (pact_id, unit_id)
);
--bun:split
CREATE TABLE promise (
    pact_id   bigint  NOT NULL REFERENCES pact,
    unit_id   bigint  NOT NULL REFERENCES unit,
    indicator text    NOT NULL, -- its code, in the campaign of the cluster's year
    low       numeric NOT NULL, -- the bound that it promises
    PRIMARY KEY (unit_id, indicator, pact_id)
);
--bun:split
-- How points are given to the units of a level in a year.
CREATE TABLE scheme (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year     int    NOT NULL,
    level    text   NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE', 'BRANCH')),
    declared jsonb  NOT NULL, -- all that its file says
    UNIQUE (year, level)
);
--bun:split
-- Points that somebody gave by hand. Only ever added to: of one line the council's count before the
-- cluster's, and those before the unit's own; of each the last.
CREATE TABLE points (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    year       int         NOT NULL,
    level      text        NOT NULL, -- of the scheme
    line       text        NOT NULL, -- its code in the scheme
    unit_id    bigint      NOT NULL REFERENCES unit,
    giver      text        NOT NULL CHECK (giver IN ('UNIT', 'CLUSTER', 'COUNCIL')),
    points     numeric,              -- NULL: taken back
    reason     text        NOT NULL,
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account -- NULL: the system
);
--bun:split
CREATE INDEX points_unit ON points (unit_id, year, level, line, giver, id);
--bun:split
-- What keeps a unit or a person from being ranked or commended for a time.
CREATE TABLE bar (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('DISCIPLINE', 'COMPLAINT', 'DISQUALIFIED')),
    unit_id    bigint      NOT NULL REFERENCES unit, -- whom it is about, or where the person belongs
    person     text        NOT NULL DEFAULT '',      -- a full name; empty: the unit itself
    folded     text        NOT NULL DEFAULT '',      -- the name as it is compared
    since      date        NOT NULL,
    until      date,                                 -- the first day on which it no longer holds; NULL: it still does
    reason     text        NOT NULL CHECK (reason <> ''),
    document   text        NOT NULL,                 -- empty: none
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account,
    ended      timestamptz,                          -- when its end was recorded
    ended_by   bigint      REFERENCES account
);
--bun:split
CREATE INDEX bar_unit ON bar (unit_id);
--bun:split
-- The forms of commendation there are.
CREATE TABLE award (
    code     text  PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]*$'),
    ordinal  int   NOT NULL, -- its place in the file
    declared jsonb NOT NULL  -- all that its file says
);
--bun:split
-- A unit or person proposed for an award, as it stands.
CREATE TABLE proposal (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    award       text        NOT NULL,
    year        int         NOT NULL, -- for what was done in it
    unit_id     bigint      NOT NULL REFERENCES unit, -- who is proposed, or where the person belongs
    person      text        NOT NULL DEFAULT '',      -- a full name; empty: the unit itself
    born        int,                                  -- the person's year of birth
    folded      text        NOT NULL DEFAULT '',      -- the name as it is compared
    achievement text        NOT NULL CHECK (achievement <> ''),
    entry_id    bigint      REFERENCES entry,         -- where a register holds it; NULL: it says it itself
    entered_id  bigint      REFERENCES entry,         -- the register's entry that tells of the award; NULL: it was not handed over, or there is no such register
    state       text        NOT NULL CHECK (state IN ('OPEN', 'RETURNED', 'FORWARDED', 'DECIDED', 'HANDED_OVER', 'REFUSED', 'REVOKED')),
    step        int         NOT NULL CHECK (step BETWEEN 0 AND 8), -- the last one that is done; 0: the achievement report was sent back
    revision    int         NOT NULL CHECK (revision > 0),
    at          timestamptz NOT NULL,                 -- of its last revision
    key         uuid        UNIQUE                    -- given by the client, so that a request may be sent again
);
--bun:split
CREATE INDEX proposal_unit ON proposal (unit_id, year);
--bun:split
CREATE INDEX proposal_person ON proposal (award, folded) WHERE person <> '';
--bun:split
CREATE INDEX proposal_open ON proposal (step) WHERE state IN ('OPEN', 'RETURNED');
--bun:split
-- All that was done to a proposal, in order. Only ever added to.
CREATE TABLE proposal_act (
    proposal_id bigint      NOT NULL REFERENCES proposal,
    revision    int         NOT NULL CHECK (revision > 0),
    act         text        NOT NULL CHECK (act IN ('DONE', 'RETURNED', 'FORWARDED', 'REFUSED', 'REVOKED')),
    step        int         NOT NULL CHECK (step BETWEEN 1 AND 8), -- at which
    day         date        NOT NULL, -- of the paper
    paper       text        NOT NULL, -- its number; empty: it bears none
    text        text        NOT NULL, -- what it says; empty: nothing more
    members     int, -- of the meeting or council: how many there are, were present, were for it and against
    present     int,
    votes_for   int,
    against     int,
    back        int CHECK (back BETWEEN 1 AND 7), -- of a return: the step that is to be done again
    reason      text        NOT NULL, -- of a return, a refusal or a revocation
    at          timestamptz NOT NULL,
    account_id  bigint      REFERENCES account, -- NULL: the system
    PRIMARY KEY (proposal_id, revision)
);
--bun:split
-- What a unit's half year or year came to, frozen. A draft may change; what is signed never does.
CREATE TABLE review (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id    bigint      NOT NULL REFERENCES unit,
    period     text        NOT NULL, -- such as 2024-6M or 2024
    number     text        NOT NULL, -- of the document; empty: none yet
    place      text        NOT NULL,
    day        date        NOT NULL,
    sections   jsonb       NOT NULL, -- a list of {"title", "text"}
    recipients jsonb       NOT NULL, -- Nơi nhận, a list of lines
    frozen     jsonb,                -- figures and points as they stood then, with all that is needed to print them; NULL: not yet
    frozen_at  timestamptz,          -- as of which they are
    hash       bytea CHECK (length(hash) = 32), -- SHA-256 of all that is printed
    signed_as  text        NOT NULL DEFAULT '', -- the signer's name and office, as printed
    signed_at  timestamptz,
    signed_by  bigint      REFERENCES account,
    revision   int         NOT NULL CHECK (revision > 0),
    at         timestamptz NOT NULL,
    account_id bigint      REFERENCES account, -- who wrote it last
    UNIQUE (unit_id, period),
    CHECK ((frozen IS NULL) = (frozen_at IS NULL) AND (frozen IS NULL) = (hash IS NULL)),
    CHECK (signed_at IS NULL OR frozen IS NOT NULL)
);
--bun:split
CREATE FUNCTION review_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% never change', TG_ARGV[0] USING ERRCODE = 'insufficient_privilege';
END $$;
--bun:split
CREATE TRIGGER review_signed BEFORE UPDATE OR DELETE ON review FOR EACH ROW WHEN (OLD.signed_at IS NOT NULL)
    EXECUTE FUNCTION review_refuse('signed reviews');
--bun:split
CREATE TRIGGER review_frozen BEFORE UPDATE ON review FOR EACH ROW
    WHEN (OLD.frozen IS NOT NULL AND (NEW.frozen, NEW.frozen_at, NEW.unit_id, NEW.period) IS DISTINCT FROM (OLD.frozen, OLD.frozen_at, OLD.unit_id, OLD.period))
    EXECUTE FUNCTION review_refuse('frozen numbers');
--bun:split
CREATE TRIGGER review_frozen_kept BEFORE DELETE ON review FOR EACH ROW WHEN (OLD.frozen IS NOT NULL AND OLD.signed_at IS NULL)
    EXECUTE FUNCTION review_refuse('frozen numbers');
--bun:split
-- A paper that hangs on a pact or on a step of a proposal.
CREATE TABLE paper (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pact_id     bigint      REFERENCES pact,
    proposal_id bigint      REFERENCES proposal,
    revision    int,                  -- the act of the proposal that it belongs to
    name        text        NOT NULL CHECK (name <> ''),
    type        text        NOT NULL, -- by its content
    size        int         NOT NULL CHECK (size BETWEEN 1 AND 10485760),
    sha256      bytea       NOT NULL CHECK (length(sha256) = 32),
    content     bytea       NOT NULL,
    at          timestamptz NOT NULL,
    account_id  bigint      REFERENCES account,
    ended       timestamptz,
    ended_by    bigint      REFERENCES account,
    CHECK (num_nonnulls(pact_id, proposal_id) = 1)
);
--bun:split
CREATE INDEX paper_proposal ON paper (proposal_id);
--bun:split
CREATE INDEX paper_pact ON paper (pact_id);
--bun:split
ALTER TABLE paper ALTER COLUMN content SET STORAGE EXTERNAL; -- what is packed already is not packed again
--bun:split
ALTER TABLE table_result ADD COLUMN scored bigint[] NOT NULL DEFAULT '{}'; -- the units of whose points it tells
--bun:split
-- Who wants no reminders, and which have been sent: each once a day, whichever process sends it.
ALTER TABLE account ADD COLUMN reminded boolean NOT NULL DEFAULT true;
--bun:split
CREATE TABLE reminder (
    account_id bigint      NOT NULL REFERENCES account,
    day        date        NOT NULL,
    way        text        NOT NULL CHECK (way IN ('MAIL', 'WEBHOOK')),
    at         timestamptz NOT NULL, -- of the last try
    tries      int         NOT NULL DEFAULT 1,
    again      timestamptz,          -- from when on it is tried once more; NULL: it is done with
    sent       timestamptz,          -- NULL: not yet, it never could be, or there was nothing to say
    problem    text        NOT NULL DEFAULT '', -- why it could not be sent
    off        bytea CHECK (length(off) = 32),  -- SHA-256 of the secret by which its mail turns reminders off
    PRIMARY KEY (account_id, day, way)
);
--bun:split
CREATE UNIQUE INDEX reminder_off ON reminder (off) WHERE off IS NOT NULL;
--bun:split
CREATE INDEX reminder_day ON reminder (day);
