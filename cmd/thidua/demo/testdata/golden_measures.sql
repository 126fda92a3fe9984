-- What else a table says of what stands in golden, while the year runs; one row a cell, in cell.

-- What the document wants. province: of the province alone. level: all year, not bit by bit.
CREATE TEMP TABLE wanted (indicator text PRIMARY KEY, comparator text, low numeric, level boolean, province boolean);
INSERT INTO wanted VALUES
	('1.1', '>=', 95, false, false), ('1.2', '>=', 90, false, false), ('1.3', '=', 100, true, false), ('1.4', '=', 100, true, false),
	('1.6', '=', 100, true, false), ('2.1', '=', 100, false, false), ('3.1', '=', 100, false, false), ('3.2', '=', 100, true, false),
	('3.3', '=', 100, false, false), ('4.1', '>=', 1500, false, true), ('4.2', '=', 100, true, false),
	('4.3a', '=', 100, true, false), ('4.3b', '=', 100, true, false), ('4.3c', '=', 100, true, false),
	('4.4a', '>=', 20, true, false), ('4.4b', '>=', 20, true, false), ('4.4c', '>=', 20, true, false),
	('4.5a', '>=', 95, true, false), ('4.5b', '>=', 95, true, false), ('4.6a', '>=', 20, true, false), ('4.6b', '>=', 20, true, false),
	('4.7', '>', 95, true, false), ('5.1', '=', 100, false, false), ('5.2', '=', 100, false, false), ('5.3a', '=', 100, false, false),
	('5.3b', '=', 100, true, false), ('5.4', '=', 100, false, false), ('6.1', '>=', 7, false, true), ('6.2', '>=', 25000, false, false),
	('6.3a', '>=', 30, false, true), ('6.3b', '>', 75, false, true), ('6.4', '>=', 50000, false, false), ('6.5', '<', 0.03, true, false),
	('7.1', '=', 100, true, false), ('7.2', '=', 100, true, false), ('8.1', '=', 100, false, false),
	('8.2a', '=', 100, false, false), ('8.2b', '=', 100, false, false), ('8.2c', '=', 100, false, false);

CREATE TEMP TABLE stands AS
SELECT g.*, a.level, a.sort, i.kind, w.comparator, w.low, w.level AS leveled,
	-- Of units that are counted those that said nothing are among them, and add none.
	CASE WHEN i.kind = 'units' THEN met.meets ELSE g.numerator END AS adds, met.of,
	-- Of what is only made of what happened, bit by bit.
	g.indicator IN ('4.1', '6.2', '6.3a', '6.3b', '6.3c', '6.4') AS grows,
	(SELECT count(*) FROM generate_series(0, 11) AS m WHERE p.first + make_interval(months => m::int) <= p.last
		AND (p.first + make_interval(months => m::int + 1))::date <= current_setting('golden.today')::date) AS ended,
	p.first
FROM golden g
JOIN asked a USING (unit_id)
JOIN period p ON p.code = g.period
CROSS JOIN LATERAL (SELECT CASE WHEN g.indicator IN ('1.5a', '1.5b', '1.5c', '6.3') THEN 'composed' WHEN g.indicator IN (SELECT indicator FROM meeting) THEN 'units' ELSE 'sums' END) AS i (kind)
LEFT JOIN met ON met.period = g.period AND met.unit_id = g.unit_id AND met.indicator = g.indicator
LEFT JOIN target q ON q.unit_id = g.unit_id AND q.indicator_id = (SELECT n.id FROM indicator n JOIN campaign c ON c.id = n.campaign_id WHERE n.code = g.indicator AND c.year = 2024)
LEFT JOIN LATERAL (
	SELECT coalesce(q.comparator, w.comparator), coalesce(q.low, w.low), w.level FROM wanted w
	WHERE w.indicator = g.indicator AND (q.low IS NOT NULL OR NOT w.province OR a.level = 'PROVINCE') AND (g.indicator = '1.6' OR g.period IN ('2024', '2024-6M', '2024-9M'))
) AS w (comparator, low, level) ON true;
CREATE INDEX ON stands (unit_id, indicator, period);
ANALYZE stands;

CREATE TEMP TABLE cell AS
SELECT s.level, s.unit_id, s.indicator, s.period, m.measure, m.number, m.word, m.measure = 'STATUS' AND (s.indicator = '1.6' OR s.kind = 'composed') AS untold
FROM stands s
LEFT JOIN stands earlier ON earlier.unit_id = s.unit_id AND earlier.indicator = s.indicator AND earlier.period = CASE
	WHEN s.period ~ '^2024-[0-9][0-9]$' THEN '2024-' || lpad((right(s.period, 2)::int - 1)::text, 2, '0')
	WHEN s.period ~ 'Q' THEN '2024-Q' || right(s.period, 1)::int - 1
	WHEN s.period = '2024-H2' THEN '2024-H1' END
LEFT JOIN stands since ON since.unit_id = s.unit_id AND since.indicator = s.indicator AND since.period = CASE s.period
	WHEN '2024-01' THEN '2024-01' WHEN '2024-03' THEN '2024-Q1' WHEN '2024-05' THEN 'to 05' WHEN '2024-06' THEN '2024-6M' WHEN '2024-09' THEN '2024-9M'
	WHEN '2024-10' THEN 'to 10' WHEN '2024-Q1' THEN '2024-Q1' WHEN '2024-Q2' THEN '2024-6M' WHEN '2024-Q3' THEN '2024-9M' WHEN '2024-Q4' THEN '2024'
	WHEN '2024-H1' THEN '2024-6M' WHEN '2024-H2' THEN '2024' ELSE s.period END
LEFT JOIN stood at ON at.unit_id = s.unit_id AND at.day = (SELECT ends FROM period WHERE code = s.period)
LEFT JOIN stands parent ON parent.unit_id = at.parent_id AND parent.indicator = s.indicator AND parent.period = s.period
CROSS JOIN LATERAL (VALUES
	('VALUE', s.value, CASE WHEN s.value IS NULL THEN CASE WHEN s.kind <> 'composed' AND (s.denominator = 0 OR s.kind = 'units' AND s.of IS NULL) THEN 'NOT_APPLICABLE' WHEN s.kind = 'composed' THEN NULL ELSE 'NOT_REPORTED' END END),
	('NUMERATOR', s.numerator, NULL),
	('DENOMINATOR', s.denominator, NULL),
	('COVERAGE', 100.0 * s.reported / nullif(s.expected, 0), NULL),
	('TARGET', s.low, NULL),
	('ATTAINMENT', CASE WHEN s.comparator <> '<' THEN 100 * s.value / nullif(s.low, 0) END, NULL),
	('SHORTFALL', CASE WHEN s.value IS NOT NULL AND s.low IS NOT NULL THEN greatest(0, CASE s.comparator WHEN '<' THEN s.value - s.low ELSE s.low - s.value END) END, NULL),
	('DELTA_PREVIOUS', s.value - earlier.value, NULL),
	('CUMULATIVE', since.value, CASE WHEN since.unit_id IS NULL THEN 'untold' END),
	('EXPECTED', CASE WHEN s.first = '2024-01-01' AND s.ended > 0 THEN CASE WHEN s.grows THEN s.value * 12 / s.ended ELSE s.value END END, NULL),
	('SHARE_OF_PARENT', CASE WHEN s.kind <> 'composed' THEN 100 * s.adds / nullif(parent.numerator, 0) END, CASE WHEN s.kind = 'units' AND s.of IS NULL THEN 'NOT_APPLICABLE' END),
	('RANK', NULL, NULL),
	('STATUS', NULL, CASE
		WHEN s.value IS NULL THEN CASE WHEN s.denominator = 0 OR s.kind = 'units' AND s.of IS NULL THEN 'NOT_APPLICABLE' ELSE 'NOT_REPORTED' END
		WHEN s.low IS NULL THEN 'NO_TARGET'
		-- What happened cannot be undone.
		WHEN s.indicator IN ('4.1', '6.3a') AND s.value > s.low THEN 'EXCEEDED'
		WHEN s.indicator IN ('4.1', '6.3a') AND s.value = s.low OR s.indicator = '6.3b' AND s.value > s.low OR s.indicator IN ('3.1', '5.4') AND s.numerator = s.denominator THEN 'MET'
		WHEN s.leveled OR s.comparator = '<' THEN CASE WHEN CASE s.comparator WHEN '>=' THEN s.value >= s.low WHEN '>' THEN s.value > s.low WHEN '<' THEN s.value < s.low ELSE s.numerator = s.denominator END
			THEN 'ON_TRACK' ELSE 'BEHIND' END
		WHEN s.value >= s.low * s.ended / 12 THEN 'ON_TRACK' ELSE 'BEHIND' END)
) AS m (measure, number, word)
WHERE s.period NOT LIKE 'to %';
UPDATE cell SET untold = true WHERE word = 'untold';
UPDATE cell SET number = r.place FROM (
	SELECT unit_id, indicator, period, rank() OVER (PARTITION BY level, indicator, period ORDER BY CASE indicator WHEN '6.5' THEN value ELSE -value END) AS place
	FROM stands WHERE value IS NOT NULL
) AS r WHERE cell.measure = 'RANK' AND r.unit_id = cell.unit_id AND r.indicator = cell.indicator AND r.period = cell.period;
ANALYZE cell;

-- What all units of a level and sort come to together: sums first, one division last. Nothing adds up of
-- whether all of several things are met.
CREATE TEMP TABLE together AS
SELECT level, sort, indicator, period, numerator, denominator, expected, reported,
	CASE WHEN over THEN CASE WHEN denominator <> 0 THEN factor * numerator / denominator END ELSE numerator END AS value
FROM (
	SELECT s.level, s.sort, s.indicator, s.period, coalesce(f.factor, 100) AS factor, f.over IS DISTINCT FROM 'nothing' AS over,
		CASE WHEN count(s.numerator) > 0 THEN sum(s.adds) END AS numerator,
		CASE WHEN kind <> 'units' THEN sum(s.denominator) WHEN count(s.numerator) > 0 THEN sum(s.of) END AS denominator,
		sum(s.expected) AS expected, sum(s.reported) AS reported
	FROM stands s LEFT JOIN share f USING (indicator)
	WHERE s.kind <> 'composed'
	GROUP BY s.level, s.sort, s.indicator, s.period, s.kind, f.factor, f.over
) AS sums;
