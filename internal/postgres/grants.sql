-- What the service's role may do with each table. The owner of the tables runs this when they have
-- been migrated; where there is no such role it does nothing. Views are read alone.
DO $$
DECLARE
    owners text[] := '{bun_migrations,bun_migration_locks,audit_head}';              -- the owner alone writes them
    added  text[] := '{audit,revision,entry_revision,nothing_ended,target_setting,points,proposal_act}'; -- only ever added to
    kept   text[] := '{account,campaign,element,report,entry,entry_file,pact,proposal,review,paper,bar}'; -- no row of theirs goes
    one    record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'thidua_service') THEN
        RETURN;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO thidua_service', current_schema());
    FOR one IN
        SELECT oid::regclass AS name, relkind AS kind, relname AS bare FROM pg_class
        WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(relowner, 'USAGE')
        ORDER BY relname
    LOOP
        EXECUTE format('REVOKE ALL ON %s FROM thidua_service', one.name);
        EXECUTE format('GRANT %s ON %s TO thidua_service', CASE
            WHEN one.kind = 'S' THEN 'USAGE, SELECT'
            WHEN one.kind IN ('v', 'm') OR one.bare = ANY (owners) THEN 'SELECT'
            WHEN one.bare = ANY (added) THEN 'SELECT, INSERT'
            WHEN one.bare = ANY (kept) THEN 'SELECT, INSERT, UPDATE'
            ELSE 'SELECT, INSERT, UPDATE, DELETE' END, one.name);
    END LOOP;
END $$;
