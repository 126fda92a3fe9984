-- The role that the service works as. It reads and writes rows and can do nothing else: it makes
-- and changes no tables, reads no files, and becomes nobody else. What it may do with each table
-- the owner of the tables says, whenever they are migrated. Let an administrator run this in the
-- database itself, once; run again, it changes nothing. Then, where the role is to sign in over a
-- network, give it a password: ALTER ROLE thidua_service PASSWORD '...'.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'thidua_service') THEN
        CREATE ROLE thidua_service LOGIN;
    END IF;
    ALTER ROLE thidua_service NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
    EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO thidua_service', current_database());
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
END $$;

-- Whoever may sign in may enter every database of the server that does not refuse them. Of a server
-- that others use too, let pg_hba.conf refuse the role elsewhere, before its other lines:
--
--   host  thidua  thidua_service  samenet  scram-sha-256
--   host  all     thidua_service  all      reject
--
-- On one that is ours alone this does it: REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC;
