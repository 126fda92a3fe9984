ALTER TABLE indicator DROP COLUMN group_code, DROP COLUMN short_name;
--bun:split
DROP TABLE indicator_group;
--bun:split
UPDATE naming SET folded = translate(regexp_replace(lower(normalize(btrim(regexp_replace(type || ' ' || name, '\s+', ' ', 'g')), NFD)), '[\u0300-\u036f]', '', 'g'), 'đĐ’ʼ', 'dd''''');
