-- What a table of the province has to say, worked out from what was reported, where units hung
-- and what the launch document asks, one short table after another. Nothing of the program is
-- used but its first tables: unit, placement, lineage, report.said, element, target. The sums
-- that the program keeps (report.counted) are not looked at, nor are its formulas: the ones
-- below were written from the document.
--
-- It is run in one session, on the day that is set before: SET golden.today = '2024-11-10'. What
-- comes of it stands in golden, of the units above the branch.
SET work_mem = '128MB';
SET jit = off;

CREATE TEMP TABLE period AS
SELECT code, first, (last_month + interval '1 month - 1 day')::date AS last, least((last_month + interval '1 month - 1 day')::date, today) AS ends
FROM (
	SELECT '2024-' || lpad(n::text, 2, '0') AS code, make_date(2024, n, 1) AS first, make_date(2024, n, 1) AS last_month FROM generate_series(1, 12) AS n
	UNION ALL SELECT '2024-Q' || n, make_date(2024, 3 * n - 2, 1), make_date(2024, 3 * n, 1) FROM generate_series(1, 4) AS n
	UNION ALL SELECT '2024-H' || n, make_date(2024, 6 * n - 5, 1), make_date(2024, 6 * n, 1) FROM generate_series(1, 2) AS n
	UNION ALL SELECT '2024-' || n || 'M', make_date(2024, 1, 1), make_date(2024, n, 1) FROM (VALUES (6), (9)) AS m (n)
	UNION ALL SELECT '2024', '2024-01-01', '2024-12-01'
	-- From January to some months, which nobody can ask for by name.
	UNION ALL SELECT 'to ' || lpad(n::text, 2, '0'), '2024-01-01', make_date(2024, n, 1) FROM (VALUES (5), (10)) AS m (n)
) AS p (code, first, last_month), (SELECT current_setting('golden.today')::date) AS d (today)
WHERE first <= today;

-- How the document's percentages, sums and averages are made: a share of factor, of what is said
-- of these elements, each so many times. Of 1.4, 2.1 and 4.2 the divisor is a number of
-- organisations, of 5.1 and 5.2 of units directly below, counted further down.
CREATE TEMP TABLE share (indicator text PRIMARY KEY, factor numeric, over text, own boolean NOT NULL DEFAULT false);
INSERT INTO share (indicator, factor, over) VALUES
	('1.1', 100, 'elements'), ('1.2', 100, 'elements'), ('1.3', 100, 'elements'), ('1.4', 100, 'organisations'),
	('1.5a.registered', 100, 'organisations'), ('1.5a.implemented', 100, 'organisations'),
	('1.5b.registered', 100, 'elements'), ('1.5b.implemented', 100, 'elements'),
	('1.5c.registered', 100, 'elements'), ('1.5c.implemented', 100, 'elements'),
	('2.1', 100, 'organisations'), ('3.3', 100, 'elements'), ('4.1', 1, 'nothing'), ('4.2', 100, 'organisations'),
	('4.3a', 100, 'elements'), ('4.3b', 100, 'elements'), ('4.3c', 100, 'elements'),
	('4.4a', 100, 'elements'), ('4.4b', 100, 'elements'), ('4.4c', 100, 'elements'),
	('4.5a', 100, 'elements'), ('4.5b', 100, 'elements'), ('4.6a', 100, 'elements'), ('4.6b', 100, 'elements'),
	('4.7', 100, 'elements'), ('5.3b', 100, 'elements'), ('6.1', 100, 'elements'), ('6.2', 1, 'elements'),
	('6.3a', 1, 'nothing'), ('6.3b', 1, 'nothing'), ('6.3c', 1, 'nothing'), ('6.4', 1, 'elements'), ('6.5', 100, 'elements');
-- Those that each unit of some populations meets by itself, or does not.
INSERT INTO share (indicator, factor, over, own) VALUES
	('1.6.each', 1, 'nothing', true), ('3.1.each', 1, 'nothing', true), ('3.2.each', 100, 'elements', true),
	('5.1.each', 100, 'children', true), ('5.2.each', 100, 'children', true), ('5.3a.each', 100, 'elements', true),
	('5.4.each', 1, 'nothing', true), ('7.1.signed', 1, 'nothing', true), ('7.1.implemented', 1, 'nothing', true),
	('7.2.signed', 1, 'nothing', true), ('7.2.implemented', 1, 'nothing', true), ('8.1.each', 1, 'nothing', true),
	('8.2a.each', 1, 'nothing', true), ('8.2b.each', 1, 'nothing', true), ('8.2c.each', 1, 'nothing', true);

CREATE TEMP TABLE term (indicator text, side text, times int, element text);
INSERT INTO term
SELECT indicator, side, CASE WHEN word LIKE '-%' THEN -1 ELSE 1 END, ltrim(word, '-')
FROM (VALUES
	('1.1', 'party_members_studied', 'party_members_total'),
	('1.2', 'members_studied', 'members_total'),
	('1.3', 'members_total -members_with_deviation', 'members_total'),
	('1.4', 'org_has_plan', ''),
	('1.5a.registered', 'org_hcm_registered', ''), ('1.5a.implemented', 'org_hcm_implemented', ''),
	('1.5b.registered', 'officers_hcm_registered', 'officers_total'), ('1.5b.implemented', 'officers_hcm_implemented', 'officers_total'),
	('1.5c.registered', 'members_hcm_registered', 'members_total'), ('1.5c.implemented', 'members_hcm_implemented', 'members_total'),
	('1.6.each', 'news_published', ''),
	('2.1', 'congress_on_plan', ''),
	('3.1.each', 'training_classes_held', ''),
	('3.2.each', 'attended_persons', 'summoned_persons'),
	('3.3', 'officers_trained', 'officers_total'),
	('4.1', 'members_admitted', ''),
	('4.2', 'admin_compliant', ''),
	('4.3a', 'org_rated_excellent org_rated_good', 'org_rated_excellent org_rated_good org_rated_completed org_rated_not_completed'),
	('4.3b', 'standing_committee_rated_excellent standing_committee_rated_good', 'standing_committee_rated_excellent standing_committee_rated_good standing_committee_rated_completed standing_committee_rated_not_completed'),
	('4.3c', 'executive_committee_rated_excellent executive_committee_rated_good', 'executive_committee_rated_excellent executive_committee_rated_good executive_committee_rated_completed executive_committee_rated_not_completed'),
	('4.4a', 'org_rated_excellent', 'org_rated_excellent org_rated_good'),
	('4.4b', 'standing_committee_rated_excellent', 'standing_committee_rated_excellent standing_committee_rated_good'),
	('4.4c', 'executive_committee_rated_excellent', 'executive_committee_rated_excellent executive_committee_rated_good'),
	('4.5a', 'officers_rated_excellent officers_rated_good', 'officers_rated_excellent officers_rated_good officers_rated_completed officers_rated_not_completed'),
	('4.5b', 'members_rated_excellent members_rated_good', 'members_rated_excellent members_rated_good members_rated_completed members_rated_not_completed'),
	('4.6a', 'officers_rated_excellent', 'officers_rated_excellent officers_rated_good'),
	('4.6b', 'members_rated_excellent', 'members_rated_excellent members_rated_good'),
	('4.7', 'cultural_families', 'veteran_households'),
	('5.1.each', 'children_inspected', ''),
	('5.2.each', 'children_supervised', ''),
	('5.3a.each', 'children_inspected_on_funds', 'children_with_funds'),
	('5.3b', 'members_flagged_inspected', 'members_flagged'),
	('5.4.each', 'social_supervision_sessions', ''),
	('6.1', 'poor_households_baseline -poor_households_current', 'poor_households_baseline'),
	('6.2', 'comradeship_fund_contributions', 'members_total'),
	('6.3a', 'houses_built', ''), ('6.3b', 'cows_given', ''), ('6.3c', 'other_support_value', ''),
	('6.4', 'internal_fund_contributions', 'members_total'),
	('6.5', 'debt_overdue debt_frozen', 'loans_outstanding'),
	('7.1.signed', 'traffic_programme_signed', ''), ('7.1.implemented', 'traffic_programme_implemented', ''),
	('7.2.signed', 'youth_programme_signed', ''), ('7.2.implemented', 'youth_programme_implemented', ''),
	('8.1.each', 'products_completed works_completed', ''),
	('8.2a.each', 'business_models_effective', ''), ('8.2b.each', 'rural_urban_works_effective', ''), ('8.2c.each', 'traffic_models_effective', '')
) AS formula (indicator, above, below)
CROSS JOIN LATERAL (VALUES ('numerator', above), ('denominator', below)) AS s (side, words)
CROSS JOIN LATERAL regexp_split_to_table(words, ' ') AS word
WHERE word <> '';

-- Whose units are counted, and what each of them has to reach: least, or for 1.6 in each month.
CREATE TEMP TABLE meeting (indicator text, each text, least numeric, levels text[], kinds text[], below_province boolean, leads boolean, monthly boolean);
INSERT INTO meeting VALUES
	('1.6', '1.6.each', 2, NULL, NULL, true, false, true),
	('3.1', '3.1.each', 1, '{DISTRICT}', '{TERRITORIAL}', false, false, false),
	('3.2', '3.2.each', 100, '{DISTRICT}', '{TERRITORIAL}', false, false, false),
	('5.1', '5.1.each', 50, '{PROVINCE,DISTRICT,COMMUNE}', NULL, false, true, false),
	('5.2', '5.2.each', 100, '{PROVINCE,DISTRICT,COMMUNE}', NULL, false, true, false),
	('5.3a', '5.3a.each', 100, '{PROVINCE,DISTRICT,COMMUNE}', NULL, false, true, false),
	('5.4', '5.4.each', 1, '{PROVINCE,DISTRICT}', '{TERRITORIAL}', false, false, false),
	('7.1', '7.1.signed', 1, '{DISTRICT,COMMUNE}', '{TERRITORIAL}', false, false, false),
	('7.1', '7.1.implemented', 1, '{DISTRICT,COMMUNE}', '{TERRITORIAL}', false, false, false),
	('7.2', '7.2.signed', 1, '{DISTRICT,COMMUNE}', '{TERRITORIAL}', false, false, false),
	('7.2', '7.2.implemented', 1, '{DISTRICT,COMMUNE}', '{TERRITORIAL}', false, false, false),
	('8.1', '8.1.each', 1, '{COMMUNE}', '{TERRITORIAL}', false, false, false),
	('8.2a', '8.2a.each', 1, '{DISTRICT}', '{TERRITORIAL}', false, false, false),
	('8.2b', '8.2b.each', 1, '{DISTRICT}', '{TERRITORIAL}', false, false, false),
	('8.2c', '8.2c.each', 1, '{DISTRICT}', '{TERRITORIAL}', false, false, false);

-- What was said, a number a row. Drafts and reports that were returned say nothing.
CREATE TEMP TABLE said AS
SELECT r.unit_id, r.month, e.code AS element, e.nature, v.n
FROM report r
CROSS JOIN LATERAL unnest(r.said) WITH ORDINALITY AS v (n, position)
JOIN element e ON e.position = v.position
WHERE r.state IN ('SUBMITTED', 'APPROVED') AND r.month BETWEEN '2024-01-01' AND '2024-12-01' AND v.n IS NOT NULL
	AND e.code IN (SELECT element FROM term);
CREATE INDEX ON said (unit_id, element, month);
ANALYZE said;

-- On the days that matter: the end of each month, and of each period.
CREATE TEMP TABLE day AS SELECT last AS day FROM period UNION SELECT ends FROM period;

-- Who stood open then, and under whom. Branches are not asked for: what they say is added up at their
-- place, the unit that they hang under.
CREATE TEMP TABLE stood AS
SELECT d.day, u.id AS unit_id, u.level, u.kind, p.parent_id, above.level AS parent_level,
	CASE u.level WHEN 'BRANCH' THEN p.parent_id ELSE u.id END AS place,
	u.opened <= d.day AND (u.closed IS NULL OR u.closed > d.day) AS open
FROM day d
JOIN placement p ON p.valid @> d.day
JOIN unit u ON u.id = p.unit_id
LEFT JOIN unit above ON above.id = p.parent_id;
CREATE INDEX ON stood (day, unit_id);
CREATE TEMP TABLE children AS
SELECT day, parent_id AS unit_id, count(*) AS n FROM stood WHERE open GROUP BY day, parent_id;
CREATE TEMP TABLE above AS
WITH RECURSIVE above AS (
	SELECT day, unit_id AS place, unit_id, parent_id FROM stood WHERE level <> 'BRANCH'
	UNION ALL
	SELECT a.day, a.place, s.unit_id, s.parent_id FROM above a JOIN stood s ON s.day = a.day AND s.unit_id = a.parent_id
)
SELECT day, place, unit_id FROM above;
ANALYZE stood, children, above;

-- Who holds at each period's end what a unit has: itself, or once it has gone the one that it went
-- into. An abolished unit's goes to nobody.
CREATE TEMP TABLE holding AS
WITH RECURSIVE holding AS (
	SELECT p.ends, u.id AS unit_id, u.id AS holder, u.closed IS NULL OR u.closed > p.ends AS open, NULL::date AS since, '{}'::bigint[] AS via, '{}'::date[] AS sinces
	FROM (SELECT DISTINCT ends FROM period) AS p JOIN unit u ON u.opened <= p.ends
	UNION ALL
	SELECT h.ends, h.unit_id, next.id, next.closed IS NULL OR next.closed > h.ends, gone.closed, h.via || next.id, h.sinces || gone.closed
	FROM holding h
	JOIN unit gone ON gone.id = h.holder
	JOIN placement p ON p.unit_id = gone.id AND p.valid @> gone.closed
	JOIN unit next ON next.id = p.parent_id
	WHERE NOT h.open AND NOT EXISTS (SELECT FROM lineage l WHERE l.predecessor_id = gone.id AND l.kind = 'ABOLITION')
)
SELECT * FROM holding WHERE open;
CREATE INDEX ON holding (ends, unit_id);
ANALYZE holding;

-- What counts in a period: whose it is, on which day that one has to hang below a unit to add to
-- it, who said it.
CREATE TEMP TABLE counts AS
-- What happened stays with whoever said it, and with those above it at the end of that month.
SELECT p.code AS period, s.unit_id, s.unit_id AS holder, (s.month + interval '1 month - 1 day')::date AS day, s.element, s.n
FROM period p JOIN said s ON s.nature = 'FLOW' AND s.month BETWEEN p.first AND p.last
UNION ALL
-- What stands is what was said last in the year.
SELECT p.code, s.unit_id, h.holder, p.ends, s.element, s.n
FROM (SELECT *, lead(month) OVER (PARTITION BY unit_id, element ORDER BY month) AS anew FROM said WHERE nature <> 'FLOW') AS s
JOIN period p ON s.month <= p.last AND (s.anew IS NULL OR s.anew > p.last)
JOIN holding h ON h.ends = p.ends AND h.unit_id = s.unit_id
WHERE h.since IS NULL OR s.nature = 'STOCK' AND NOT EXISTS (
	-- Whoever took it over has said it anew since.
	SELECT FROM unnest(h.via, h.sinces) AS v (unit_id, since)
	JOIN said a ON a.unit_id = v.unit_id AND a.element = s.element AND a.month >= date_trunc('month', v.since) AND a.month <= p.last);
ANALYZE counts;

-- Who owes what, at a month's or a period's end or when it last stood: leaves what is asked of leaves.
CREATE TEMP TABLE owing AS
SELECT day, unit_id, class, open, place, level, kind, parent_level, leaf
FROM (
	SELECT s.day, s.unit_id, s.open, s.place, s.level, s.kind, s.parent_level, c.n IS NULL AS leaf, s.level || CASE WHEN c.n IS NULL THEN ' leaf' ELSE '' END AS class
	FROM stood s LEFT JOIN children c USING (day, unit_id) WHERE s.open
	UNION ALL
	SELECT s.day, s.unit_id, s.open, s.place, s.level, s.kind, s.parent_level, NOT led, s.level || CASE WHEN led THEN '' ELSE ' leaf' END
	FROM stood s JOIN unit u ON u.id = s.unit_id
	CROSS JOIN LATERAL (SELECT EXISTS (
		SELECT FROM placement b JOIN unit c ON c.id = b.unit_id AND c.opened < u.closed AND (c.closed IS NULL OR c.closed >= u.closed)
		WHERE b.parent_id = u.id AND b.valid @> (u.closed - 1))) AS l (led)
	WHERE NOT s.open AND u.closed IS NOT NULL AND u.closed > '2024-01-01'
) AS o;
CREATE INDEX ON owing (day, unit_id);
CREATE TEMP TABLE owed AS
SELECT c.class, e.code AS element
FROM (SELECT DISTINCT class, split_part(class, ' ', 1) AS level, class LIKE '% leaf' AS leaf FROM owing) AS c
JOIN element e ON c.level = ANY (e.reported_by) OR c.leaf AND 'LEAF' = ANY (e.reported_by);
ANALYZE owing, owed;

-- What a formula sets side by side is said together or does not count: who said a part only of
-- what they owe of a division, or of a difference, is left out of that indicator.
CREATE TEMP TABLE part AS
WITH first_said AS (
	SELECT unit_id, element, min(month) AS month FROM said GROUP BY 1, 2
), beside AS (
	SELECT DISTINCT indicator, element FROM term WHERE indicator IN (SELECT indicator FROM term WHERE side = 'denominator' OR times < 0)
)
SELECT p.code AS period, o.unit_id, b.indicator
FROM owing o
JOIN owed ON owed.class = o.class
JOIN beside b ON b.element = owed.element
JOIN period p ON p.ends = o.day
LEFT JOIN first_said f ON f.unit_id = o.unit_id AND f.element = b.element AND f.month <= p.last
GROUP BY 1, 2, 3
HAVING count(f.month) BETWEEN 1 AND count(*) - 1;
CREATE INDEX ON part (period, unit_id, indicator);
ANALYZE part;

-- What each unit above the branch comes to of each term. What was said by nobody is not 0.
CREATE TEMP TABLE summed AS
WITH at AS (
	SELECT c.period, c.day, s.place, c.element, sum(c.n) AS n, count(*) AS many
	FROM counts c JOIN stood s ON s.day = c.day AND s.unit_id = c.holder
	GROUP BY 1, 2, 3, 4
), counted AS (
	SELECT a.period, t.indicator, t.side, t.times, t.element, a.day, a.place, a.n, a.many FROM at a JOIN term t USING (element)
	UNION ALL -- less what does not count
	SELECT c.period, t.indicator, t.side, t.times, t.element, c.day, s.place, -c.n, -1
	FROM part p
	JOIN counts c ON c.period = p.period AND c.unit_id = p.unit_id
	JOIN term t ON t.indicator = p.indicator AND t.element = c.element
	JOIN stood s ON s.day = c.day AND s.unit_id = c.holder
)
SELECT c.period, c.indicator, c.side, c.times, c.element, up.unit_id, sum(c.n) AS n
FROM counted c
JOIN share USING (indicator)
JOIN above up ON up.day = c.day AND up.place = c.place
WHERE NOT share.own
GROUP BY 1, 2, 3, 4, 5, 6
HAVING sum(c.many) > 0
UNION ALL -- by itself
SELECT c.period, t.indicator, t.side, t.times, t.element, c.holder, sum(c.n)
FROM counts c
JOIN term t ON t.element = c.element
JOIN share USING (indicator)
WHERE share.own AND NOT EXISTS (SELECT FROM part p WHERE p.period = c.period AND p.unit_id = c.unit_id AND p.indicator = t.indicator)
GROUP BY 1, 2, 3, 4, 5, 6;
ANALYZE summed;

CREATE TEMP TABLE sums AS
SELECT period, indicator, unit_id,
	CASE WHEN count(*) FILTER (WHERE side = 'numerator') = above THEN sum(times * n) FILTER (WHERE side = 'numerator') END AS numerator,
	CASE WHEN count(*) FILTER (WHERE side = 'denominator') = below THEN sum(times * n) FILTER (WHERE side = 'denominator') END AS denominator
FROM summed
JOIN (SELECT indicator, count(*) FILTER (WHERE side = 'numerator') AS above, count(*) FILTER (WHERE side = 'denominator') AS below FROM term GROUP BY 1) AS wanted USING (indicator)
GROUP BY period, indicator, unit_id, above, below;
ANALYZE sums;

-- Who is asked for: all above the branch that have a place on the day of asking.
CREATE TEMP TABLE asked AS
SELECT u.id AS unit_id, u.level, u.kind AS sort FROM unit u JOIN placement p ON p.unit_id = u.id AND p.valid @> current_setting('golden.today')::date WHERE u.level <> 'BRANCH';

CREATE TEMP TABLE organisations AS
SELECT s.day, up.unit_id, count(*) AS n
FROM stood s JOIN above up ON up.day = s.day AND up.place = s.place
WHERE s.open AND s.level <> 'BRANCH'
GROUP BY 1, 2;

-- Of the units directly below one that went within the year as many count as it had dealt with.
CREATE TEMP TABLE dissolved AS
SELECT p.ends, at.parent_id AS unit_id, count(*) AS n
FROM (SELECT DISTINCT ends FROM period) AS p
JOIN unit u ON u.closed > '2024-01-01' AND u.closed <= p.ends
JOIN placement at ON at.unit_id = u.id AND at.valid @> (u.closed - 1)
GROUP BY 1, 2;

CREATE TEMP TABLE worked_out AS
SELECT p.code AS period, a.unit_id, i.indicator, i.factor, s.numerator,
	CASE i.over
	WHEN 'elements' THEN s.denominator
	WHEN 'organisations' THEN coalesce(o.n, 0)
	WHEN 'children' THEN coalesce(c.n, 0) + greatest(0, least(coalesce(s.numerator, 0) - coalesce(c.n, 0), coalesce(d.n, 0)))
	END AS denominator, i.over
FROM period p
CROSS JOIN asked a
CROSS JOIN share i
LEFT JOIN organisations o ON o.day = p.ends AND o.unit_id = a.unit_id
LEFT JOIN children c ON c.day = p.ends AND c.unit_id = a.unit_id
LEFT JOIN dissolved d ON d.ends = p.ends AND d.unit_id = a.unit_id
LEFT JOIN sums s ON s.period = p.code AND s.indicator = i.indicator AND s.unit_id = a.unit_id;
ANALYZE worked_out;

-- How many of the units, or of their months, come to what each of them has to.
CREATE TEMP TABLE met AS
WITH members AS (
	SELECT p.code AS period, at.code AS at, m.indicator, m.each, m.least, o.day, o.unit_id, o.place
	FROM period p
	JOIN meeting m ON true
	JOIN period at ON CASE WHEN m.monthly THEN at.code ~ '^2024-[0-9][0-9]$' AND at.first BETWEEN p.first AND p.last AND at.last < current_setting('golden.today')::date ELSE at.code = p.code END
	JOIN owing o ON o.day = at.ends AND o.open AND (m.levels IS NULL OR o.level = ANY (m.levels)) AND (m.kinds IS NULL OR o.kind = ANY (m.kinds))
		AND (NOT m.below_province OR o.parent_level = 'PROVINCE') AND (NOT m.leads OR NOT o.leaf)
), verdict AS (
	SELECT m.period, m.at, m.indicator, m.unit_id, m.day, m.place,
		bool_or(w.numerator IS NOT NULL) AS says,
		bool_and(coalesce(CASE w.over WHEN 'nothing' THEN w.numerator >= m.least ELSE w.numerator * w.factor >= m.least * w.denominator END, false)) AS meets,
		bool_and(w.over <> 'nothing' AND coalesce(w.denominator, 1) = 0) AS idle
	FROM members m JOIN worked_out w ON w.period = m.at AND w.indicator = m.each AND w.unit_id = m.unit_id
	GROUP BY 1, 2, 3, 4, 5, 6
)
SELECT v.period, v.indicator, up.unit_id, count(*) FILTER (WHERE v.meets) AS meets, count(*) AS of, bool_or(v.says) AS says
FROM verdict v JOIN above up ON up.day = v.day AND up.place = v.place
WHERE NOT v.idle
GROUP BY 1, 2, 3;
ANALYZE met;

-- All of what is asked by 1.5a to 1.5c, any of 6.3: how many of those that can be told are met.
CREATE TEMP TABLE composed AS
SELECT w.period, w.unit_id, c.indicator, count(*) FILTER (WHERE meets) AS meets, count(*) AS of, bool_or(w.numerator IS NOT NULL AND (w.over = 'nothing' OR w.denominator IS NOT NULL)) AS says
FROM (VALUES
	('1.5a', '1.5a.registered', 100, false), ('1.5a', '1.5a.implemented', 100, false), ('1.5b', '1.5b.registered', 100, false), ('1.5b', '1.5b.implemented', 100, false),
	('1.5c', '1.5c.registered', 100, false), ('1.5c', '1.5c.implemented', 100, false), ('6.3', '6.3a', 30, false), ('6.3', '6.3b', 75, true)
) AS c (indicator, part, least, more)
JOIN worked_out w ON w.indicator = c.part
JOIN asked a ON a.unit_id = w.unit_id AND (c.indicator <> '6.3' OR a.level = 'PROVINCE')
CROSS JOIN LATERAL (SELECT CASE WHEN w.over = 'nothing' THEN CASE WHEN c.more THEN w.numerator > c.least ELSE w.numerator >= c.least END
	ELSE w.numerator * w.factor >= c.least * w.denominator END) AS v (meets)
WHERE w.over = 'nothing' OR w.denominator IS DISTINCT FROM 0
GROUP BY 1, 2, 3;

-- How many reports a figure rests on, of how many: of every month that has ended, of every unit that
-- stood at its end and owes something of what it is made of. Who said a part only is missing.
CREATE TEMP TABLE rests AS
WITH made AS (
	SELECT indicator, indicator AS code, element FROM term WHERE indicator IN (SELECT indicator FROM share WHERE NOT own)
	UNION SELECT left(indicator, 4), left(indicator, 4), element FROM term WHERE indicator LIKE '1.5%'
	UNION SELECT '6.3', '6.3', element FROM term WHERE indicator LIKE '6.3%'
	UNION SELECT m.indicator, m.each, t.element FROM meeting m JOIN term t ON t.indicator = m.each
), owes AS (
	SELECT DISTINCT m.indicator, o.class FROM made m JOIN owed o ON o.element = m.element
), months AS (
	SELECT first, last FROM period WHERE code ~ '^2024-[0-9][0-9]$' AND last < current_setting('golden.today')::date
), came AS (
	SELECT mo.first, o.*, r.unit_id IS NOT NULL AS reported
	FROM months mo JOIN owing o ON o.day = mo.last AND o.open
	LEFT JOIN report r ON r.unit_id = o.unit_id AND r.month = mo.first AND r.state IN ('SUBMITTED', 'APPROVED')
), alike AS (
	SELECT first, day, place, class, level, kind, parent_level, leaf, count(*) AS expected, count(*) FILTER (WHERE reported) AS reported
	FROM came GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
), by_month AS (
	SELECT c.first, c.day, w.indicator, c.place, c.expected, c.reported
	FROM alike c
	JOIN owes w ON w.class = c.class
	LEFT JOIN (SELECT DISTINCT ON (indicator) * FROM meeting) AS m ON m.indicator = w.indicator
	WHERE m.indicator IS NULL OR (m.levels IS NULL OR c.level = ANY (m.levels)) AND (m.kinds IS NULL OR c.kind = ANY (m.kinds))
		AND (NOT m.below_province OR c.parent_level = 'PROVINCE') AND (NOT m.leads OR NOT c.leaf)
), up_the_tree AS (
	SELECT b.first, b.indicator, up.unit_id, sum(b.expected) AS expected, sum(b.reported) AS reported
	FROM by_month b JOIN above up ON up.day = b.day AND up.place = b.place GROUP BY 1, 2, 3
)
SELECT period, indicator, unit_id, sum(expected) AS expected, sum(reported) AS reported
FROM (
	SELECT p.code AS period, u.indicator, u.unit_id, u.expected, u.reported
	FROM period p JOIN up_the_tree u ON u.first BETWEEN p.first AND p.last
	UNION ALL
	SELECT p.code, part.indicator, up.unit_id, 0, CASE WHEN c.reported THEN -1 ELSE 0 END
	FROM period p JOIN part ON part.period = p.code
	JOIN came c ON c.unit_id = part.unit_id AND c.first BETWEEN p.first AND p.last
	JOIN owes w ON w.class = c.class AND w.indicator = part.indicator
	JOIN above up ON up.day = c.day AND up.place = c.place
) AS all_of
GROUP BY 1, 2, 3;
ANALYZE rests;

CREATE TEMP TABLE golden AS
SELECT f.period, f.unit_id, f.indicator, f.numerator, f.denominator,
	CASE WHEN f.over = 'nothing' THEN f.numerator WHEN f.denominator <> 0 THEN f.factor * f.numerator / f.denominator END AS value,
	coalesce(r.expected, 0) AS expected, coalesce(r.reported, 0) AS reported
FROM (
	SELECT period, unit_id, indicator, factor, numerator, denominator, over FROM worked_out WHERE indicator IN (SELECT indicator FROM share WHERE NOT own)
	UNION ALL
	SELECT p.code, a.unit_id, i.indicator, 100, CASE WHEN m.says THEN m.meets END, CASE WHEN m.says THEN m.of END, 'units'
	FROM period p CROSS JOIN asked a CROSS JOIN (SELECT DISTINCT indicator FROM meeting) AS i
	LEFT JOIN met m ON m.period = p.code AND m.unit_id = a.unit_id AND m.indicator = i.indicator
	UNION ALL
	SELECT p.code, a.unit_id, i.indicator, NULL, CASE WHEN c.says THEN c.meets END, CASE WHEN c.says THEN c.of END, 'verdicts'
	FROM period p CROSS JOIN asked a CROSS JOIN (VALUES ('1.5a'), ('1.5b'), ('1.5c'), ('6.3')) AS i (indicator)
	LEFT JOIN composed c ON c.period = p.code AND c.unit_id = a.unit_id AND c.indicator = i.indicator
) AS f
LEFT JOIN rests r ON r.period = f.period AND r.unit_id = f.unit_id AND r.indicator = f.indicator;
