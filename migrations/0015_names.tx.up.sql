-- Names as people type and read them: units are found whatever stands between the letters of
-- their names, and indicators have a short name and a group of the document's.
--
-- What is searched is letters and digits alone (org.Fold): in lower case and without accents,
-- what some keyboards write for đ taken for it, and y for i where both spell one syllable.
UPDATE naming SET folded = regexp_replace(regexp_replace(
    translate(lower(regexp_replace(normalize(type || ' ' || name, NFKD), '[\u0300-\u036f\u02b0-\u02ff]|[^\s[:alnum:]\u0080-\U0001ffff]', '', 'g')), 'đĐðÐɖƉƀɃ', 'ddddddbb'),
    '(^|\s)([bcdghklmnpqrstvx]+|qu)y(?=\s|$)', '\1\2i', 'g'),
    '[\s\u0080-\u00bf\u2000-\u206f]', '', 'g');
--bun:split
ALTER TABLE indicator ADD COLUMN short_name text NOT NULL DEFAULT '';
--bun:split
-- Until the campaign's file is imported anew.
UPDATE indicator SET short_name = left(name, 40);
--bun:split
ALTER TABLE indicator ALTER COLUMN short_name DROP DEFAULT, ADD CHECK (char_length(short_name) BETWEEN 1 AND 40);
--bun:split
-- The document's own parts, in its order.
CREATE TABLE indicator_group (
    campaign_id bigint NOT NULL REFERENCES campaign,
    code        text   NOT NULL CHECK (code <> ''),
    ordinal     int    NOT NULL,
    name        text   NOT NULL,
    name_en     text   NOT NULL,
    PRIMARY KEY (campaign_id, code)
);
--bun:split
-- NULL: of none, such as an untargeted number of the document's tasks.
ALTER TABLE indicator ADD COLUMN group_code text,
    ADD FOREIGN KEY (campaign_id, group_code) REFERENCES indicator_group DEFERRABLE INITIALLY DEFERRED;
