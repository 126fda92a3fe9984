-- Who people are, how they prove it, and what was done by whom.
ALTER TABLE account
    ADD COLUMN full_name   text NOT NULL DEFAULT '',
    ADD COLUMN folded      text NOT NULL DEFAULT '',  -- the full name as search compares it
    ADD COLUMN telephone   text NOT NULL DEFAULT '',
    ADD COLUMN email       text NOT NULL DEFAULT '',
    ADD COLUMN language    text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en')),
    ADD COLUMN unit_id     bigint REFERENCES unit,    -- that keeps the account; NULL: those keep it who keep all
    ADD COLUMN created_by  bigint REFERENCES account, -- NULL: the system
    ADD COLUMN deactivated timestamptz;               -- NULL: it may sign in
--bun:split
CREATE INDEX account_unit ON account (unit_id);
--bun:split
-- A grant is named by its id.
ALTER TABLE grants ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
--bun:split
-- A token may do less than its owner: read alone, or only at and below some units.
ALTER TABLE token
    ADD COLUMN name      text     NOT NULL DEFAULT '',
    ADD COLUMN read_only boolean  NOT NULL DEFAULT false,
    ADD COLUMN within    bigint[] CHECK (cardinality(within) > 0), -- units; NULL: as far as the owner reaches
    ADD COLUMN passkey   boolean  NOT NULL DEFAULT true,           -- made by one who signed in with a passkey, or on the machine itself
    ADD COLUMN used      timestamptz;                              -- last, to the minute
--bun:split
CREATE UNIQUE INDEX token_name ON token (account_id, lower(name)) WHERE name <> '' AND revoked IS NULL;
--bun:split
-- Somebody who is signed in with a browser. The cookie's value is stored hashed, as tokens are.
CREATE TABLE session (
    hash       bytea       PRIMARY KEY,
    account_id bigint      NOT NULL REFERENCES account,
    proof      text        NOT NULL CHECK (proof IN ('PASSWORD', 'PASSKEY', 'OIDC', 'LINK', 'DEMO')), -- by which they signed in
    temporary  boolean     NOT NULL DEFAULT false, -- may do nothing but set a password
    created    timestamptz NOT NULL DEFAULT now(),
    used       timestamptz NOT NULL DEFAULT now(), -- last, to the minute
    expires    timestamptz NOT NULL,
    ended      timestamptz,
    address    text        NOT NULL DEFAULT '',
    agent      text        NOT NULL DEFAULT ''
);
--bun:split
CREATE INDEX session_account ON session (account_id);
--bun:split
CREATE TABLE password (
    account_id bigint      PRIMARY KEY REFERENCES account,
    hash       text        NOT NULL, -- $argon2id$…
    temporary  boolean     NOT NULL, -- set by another: to be changed before anything else
    set_by     bigint      REFERENCES account, -- that other
    set        timestamptz NOT NULL DEFAULT now(),
    expires    timestamptz           -- of a temporary one
);
--bun:split
CREATE TABLE passkey (
    id         bytea       PRIMARY KEY,
    account_id bigint      NOT NULL REFERENCES account,
    name       text        NOT NULL,
    credential jsonb       NOT NULL,
    created    timestamptz NOT NULL DEFAULT now(),
    used       timestamptz
);
--bun:split
CREATE INDEX passkey_account ON passkey (account_id);
--bun:split
-- Roles that count only of whoever signed in with a passkey.
CREATE TABLE passkey_role (
    role  text        PRIMARY KEY,
    since timestamptz NOT NULL DEFAULT now()
);
--bun:split
-- Who someone is to a provider of OpenID Connect.
CREATE TABLE identity (
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    account_id bigint      NOT NULL REFERENCES account,
    created    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (issuer, subject)
);
--bun:split
CREATE INDEX identity_account ON identity (account_id);
--bun:split
-- What was handed out to be brought back once: links to sign in, and the first halves of
-- sign-ins by passkey and provider. Whoever brings it back takes it away.
CREATE TABLE challenge (
    hash       bytea       PRIMARY KEY,
    kind       text        NOT NULL CHECK (kind IN ('LINK', 'PASSKEY', 'OIDC')),
    account_id bigint      REFERENCES account, -- NULL: not known yet
    data       jsonb       NOT NULL DEFAULT '{}',
    expires    timestamptz NOT NULL
);
--bun:split
-- What was done by whom, each row with the hash of the one before: none can be changed or taken
-- away without its showing. The head tells how many there are to be, so that the last cannot be
-- either; before the first there is none.
CREATE TABLE audit (
    id         bigint      PRIMARY KEY, -- from 1 without a gap
    at         timestamptz NOT NULL,
    act        text        NOT NULL CHECK (act ~ '^[A-Z]+(_[A-Z]+)*$'),
    account_id bigint      REFERENCES account,      -- who did it; NULL: the system, or nobody who is known
    about_id   bigint      REFERENCES account,      -- to whom; NULL: to nobody
    units      bigint[]    NOT NULL DEFAULT '{}',   -- that it concerns; none: the whole
    address    text        NOT NULL,                -- from where; empty: from the machine itself
    request    text        NOT NULL,                -- the request's id; empty: none
    what       jsonb       NOT NULL,
    previous   bytea       NOT NULL,
    hash       bytea       NOT NULL
);
--bun:split
CREATE INDEX audit_newest ON audit ((-id));
--bun:split
CREATE INDEX audit_at ON audit (at);
--bun:split
CREATE INDEX audit_account ON audit (account_id);
--bun:split
CREATE INDEX audit_about ON audit (about_id);
--bun:split
CREATE TABLE audit_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    id   bigint  NOT NULL,
    hash bytea   NOT NULL
);
--bun:split
CREATE FUNCTION audit_hash(a audit) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(convert_to(jsonb_build_array(a.id, (extract(epoch FROM a.at) * 1000000)::bigint, a.act, a.account_id, a.about_id,
        to_jsonb(a.units), a.address, a.request, a.what, encode(a.previous, 'hex'))::text, 'UTF8'))
$$;
--bun:split
-- Gives a row its place in the chain. Whoever writes waits for whoever wrote before: write it last.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO audit_head AS head (id, hash) VALUES (1, '') ON CONFLICT (one) DO UPDATE SET id = head.id + 1
        RETURNING head.id, head.hash INTO NEW.id, NEW.previous;
    NEW.at := clock_timestamp();
    NEW.hash := audit_hash(NEW);
    UPDATE audit_head SET hash = NEW.hash;
    RETURN NEW;
END $$;
--bun:split
CREATE TRIGGER audit_chain BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_chain();
--bun:split
CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was done stays written: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--bun:split
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
--bun:split
CREATE TRIGGER audit_head_refuse BEFORE DELETE OR TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
--bun:split
-- It is written by the chain alone.
CREATE TRIGGER audit_head_keep BEFORE INSERT OR UPDATE ON audit_head FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION audit_refuse();
