package register

import (
	"fmt"
	"strconv"
	"strings"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// A unit keeps a register in a quarter where it stands at the quarter's end, and is then of a level that
// keeps it or has no open units below it, as whoever owes a report of a month is told; of a quarter that
// runs on, today. One that closed within a quarter keeps nothing of it any more, one that opened within
// it does. The quarter is kept where an entry that is not void has a day in it, or the unit said that
// there was nothing to enter.

// quarter is one of a year that has begun.
type quarter struct {
	begins, ends org.Date
	day          org.Date // its end, today where that is still to come
	ended        bool
}

// quartersOf returns those of a year that have begun, in their order.
func quartersOf(year int, today org.Date) []quarter {
	var begun []quarter
	for first := 1; first <= 12; first += 3 {
		p := movement.MonthsPeriod(year, first, first+2)
		if p.First() <= today {
			begun = append(begun, quarter{p.First(), p.Last(), min(p.Last(), today), p.Last() < today})
		}
	}
	return begun
}

// Keeping writes in SQL which registers units have to keep in a year, and of which quarters something is
// said in them; quarters are told together, a bit each, the first the lowest.
type Keeping struct {
	campaign int64
	units    string // SQL that answers their ids
	known    string // the moment as of which it is known, in SQL; empty: now
	quarters []quarter
}

// KeepingOf returns the keeping, by units whose ids SQL answers, of the registers of a campaign in those
// quarters of its year that have ended; known is the moment as of which that is known, in SQL, and empty
// where it is now.
func KeepingOf(c *movement.Campaign, units, known string, today org.Date) Keeping {
	k := Keeping{campaign: c.ID, units: units, known: known}
	for _, q := range quartersOf(c.Year, today) {
		if q.ended {
			k.quarters = append(k.quarters, q)
		}
	}
	return k
}

// bits says of each quarter whether something holds on its day, a bit each.
func (k Keeping) bits(holds func(day string) string) string {
	all := make([]string, len(k.quarters))
	for i, q := range k.quarters {
		all[i] = fmt.Sprintf("CASE WHEN %s THEN %d ELSE 0 END", holds(quoted(q.day)), 1<<i)
	}
	return "(" + strings.Join(all, " | ") + ")"
}

// bit tells in which quarter a day lies, of those up to the last.
func (k Keeping) bit(day string) string {
	var b strings.Builder
	b.WriteString("CASE")
	for i, q := range k.quarters {
		fmt.Fprintf(&b, " WHEN %s <= %s THEN %d", day, quoted(q.ends), 1<<i)
	}
	b.WriteString(" END")
	return b.String()
}

func quoted(day org.Date) string { return "'" + string(day) + "'::date" }

func open(unit, day string) string {
	return fmt.Sprintf("%[1]s.opened <= %[2]s AND (%[1]s.closed IS NULL OR %[1]s.closed > %[2]s)", unit, day)
}

// Duties answers, a row each, unit_id, register, ordinal and required of the registers that the units have
// to keep in some of the quarters, and as quarters in which. There is at least one quarter.
func (k Keeping) Duties(onlyRequired bool) string {
	which := ""
	if onlyRequired {
		which = " AND (r.declared->>'required')::bool IS TRUE"
	}
	return fmt.Sprintf(`WITH stood AS MATERIALIZED (
			SELECT u.id, u.level, %[1]s AS stood, coalesce(l.led, 0) AS led
			FROM unit u
			LEFT JOIN (
				SELECT p.parent_id AS id, bit_or(%[2]s) AS led
				FROM placement p JOIN unit c ON c.id = p.unit_id
				WHERE p.parent_id IN (%[3]s) GROUP BY p.parent_id
			) AS l ON l.id = u.id
			WHERE u.id IN (%[3]s))
		SELECT u.id AS unit_id, d.register, d.ordinal, d.required, u.stood & CASE WHEN d.by_level THEN -1 ELSE ~u.led END AS quarters
		FROM stood u
		JOIN (
			SELECT r.code AS register, r.ordinal, (r.declared->>'required')::bool IS TRUE AS required, l.level, r.declared->'kept_by' @> to_jsonb(l.level) AS by_level
			FROM register r CROSS JOIN unnest('{PROVINCE,DISTRICT,COMMUNE,BRANCH}'::text[]) AS l (level)
			WHERE r.campaign_id = %[4]d AND (r.declared->'kept_by' @> to_jsonb(l.level) OR r.declared->'kept_by' @> '"LEAF"')%[5]s OFFSET 0
		) AS d ON d.level = u.level
		WHERE u.stood & CASE WHEN d.by_level THEN -1 ELSE ~u.led END <> 0`,
		k.bits(func(day string) string { return open("u", day) }),
		k.bits(func(day string) string { return "p.valid @> " + day + " AND " + open("c", day) }),
		k.units, k.campaign, which)
}

// said answers in how many quarters, a bit each, something is said in a unit's register.
func (k Keeping) said(unit, register string) string {
	first, last := quoted(k.quarters[0].begins), quoted(k.quarters[len(k.quarters)-1].ends)
	of := fmt.Sprintf("unit_id = %s AND register = %s", unit, register)
	entries := fmt.Sprintf("SELECT day FROM entry WHERE %s AND day BETWEEN %s AND %s AND state <> 'VOID'", of, first, last)
	nothing := fmt.Sprintf("SELECT quarter FROM nothing WHERE %s AND quarter BETWEEN %s AND %s", of, first, last)
	if k.known != "" { // an entry that nothing was done to since stands as it did
		entries += fmt.Sprintf(` AND at <= %[1]s
			UNION ALL
			SELECT v.day FROM entry e
			CROSS JOIN LATERAL (SELECT day, state FROM entry_revision WHERE entry_id = e.id AND at <= %[1]s ORDER BY revision DESC LIMIT 1) AS v
			WHERE e.unit_id = %[2]s AND e.register = %[3]s AND e.at > %[1]s AND v.state <> 'VOID' AND v.day BETWEEN %[4]s AND %[5]s`,
			k.known, unit, register, first, last)
		nothing += fmt.Sprintf(` AND at <= %[1]s
			UNION ALL
			SELECT quarter FROM nothing_ended WHERE %[2]s AND quarter BETWEEN %[3]s AND %[4]s AND at <= %[1]s AND ended > %[1]s`, k.known, of, first, last)
	}
	return "SELECT bit_or(" + k.bit("day") + ") FROM (" + entries + " UNION ALL " + nothing + ") AS s (day)"
}

// Changes answers, a row a unit that has to keep some required register, unit_id and as months, required and kept
// three arrays of one length: the first days of the months in which a quarter ended, and by how much the
// numbers of registers to be kept, and of those that are kept, are others since. A register is kept where each
// quarter is, up to then, in which the unit had to keep it. There is no row where no quarter has ended.
func (k Keeping) Changes() string {
	if len(k.quarters) == 0 {
		return "SELECT NULL::bigint AS unit_id, NULL::date[] AS months, NULL::bigint[] AS required, NULL::bigint[] AS kept WHERE false"
	}
	months := make([]string, len(k.quarters))
	required, kept := make([]string, len(k.quarters)), make([]string, len(k.quarters))
	for i, q := range k.quarters {
		months[i] = quoted(movement.MonthOf(q.ends).First())
		required[i], kept[i] = k.since(i, ""), k.since(i, " AND k.missed & ? = 0")
	}
	return fmt.Sprintf(`SELECT unit_id, ARRAY[%s] AS months, ARRAY[%s] AS required, ARRAY[%s] AS kept
		FROM (
			SELECT d.unit_id, d.quarters, d.quarters & ~coalesce(s.quarters, 0) AS missed
			FROM (%s OFFSET 0) AS d
			CROSS JOIN LATERAL (%s) AS s (quarters)
		) AS k
		GROUP BY unit_id`,
		strings.Join(months, ", "), strings.Join(required, ", "), strings.Join(kept, ", "), k.Duties(true), k.said("d.unit_id", "d.register"))
}

// since counts the registers that the unit had to keep by the i-th quarter, as far as something holds of the
// quarters up to it, less those of the quarter before; NULL where it had to keep none yet.
func (k Keeping) since(i int, holds string) string {
	count := func(i int) string {
		upTo := strconv.Itoa(1<<(i+1) - 1)
		return "count(*) FILTER (WHERE k.quarters & " + upTo + " <> 0" + strings.ReplaceAll(holds, "?", upTo) + ")"
	}
	change := count(i)
	if i > 0 {
		change += " - " + count(i-1)
	}
	return "CASE WHEN bool_or(k.quarters & " + strconv.Itoa(1<<(i+1)-1) + " <> 0) THEN " + change + " END"
}
