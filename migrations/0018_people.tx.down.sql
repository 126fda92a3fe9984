DROP TABLE audit, audit_head, challenge, identity, passkey_role, passkey, password, session CASCADE;
--bun:split
DROP FUNCTION audit_chain, audit_refuse;
--bun:split
ALTER TABLE token DROP COLUMN name, DROP COLUMN read_only, DROP COLUMN within, DROP COLUMN passkey, DROP COLUMN used;
--bun:split
ALTER TABLE grants DROP COLUMN id;
--bun:split
ALTER TABLE account
    DROP COLUMN full_name, DROP COLUMN folded, DROP COLUMN telephone, DROP COLUMN email, DROP COLUMN language, DROP COLUMN unit_id,
    DROP COLUMN created_by, DROP COLUMN deactivated;
