package demo

import (
	"context"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/table"
	"thidua/internal/testdb"
)

// disturbed is the demo with what it spares its readers: numbers that were said in part, reports that
// were returned, loans of nothing, a number beyond what every client holds, quotas of communes.
func disturbed(t *testing.T, reforms bool) *postgres.DB {
	t.Helper()
	loaded(t, reforms)
	base := map[bool]string{false: "province", true: "reformed"}[reforms]
	return testdb.Changed(t, base, "disturbed_"+base, disturb)
}

func disturb(ctx context.Context, db *postgres.DB) error {
	c, err := movement.Load(ctx, db, 2024)
	if err != nil {
		return err
	}
	var rows []*report.Report
	if err := db.NewSelect().Model(&rows).Where("unit_id % 37 < 6").OrderExpr("unit_id, month").Scan(ctx); err != nil {
		return err
	}
	year := map[int64][]*report.Report{}
	for _, r := range rows {
		year[r.UnitID] = append(year[r.UnitID], r)
	}
	for unit, reports := range year {
		unsay := func(r *report.Report, codes ...string) {
			for _, code := range codes {
				if at := c.Element(code).Position - 1; at < len(r.Said) {
					r.Said[at].Valid = false
				}
			}
		}
		var kept []*report.Report
		for _, r := range reports {
			n := movement.MonthOf(r.Month).Number()
			switch unit % 37 {
			case 0: // a part only, all year
				unsay(r, "members_total", "officers_trained", "poor_households_current")
			case 1: // a part only, until it says the rest
				if n < 5 {
					unsay(r, "members_studied", "internal_fund_contributions", "officers_total", "debt_frozen")
				}
			case 2: // what it said stands until the year's end
				if n > 3 {
					unsay(r, "veteran_households", "cultural_families", "members_total", "loans_outstanding")
				}
			case 3:
				if n == 4 || n == 10 {
					r.State = report.Returned
				}
			case 4:
				for _, code := range []string{"loans_outstanding", "debt_overdue", "debt_frozen"} {
					if e := c.Element(code); r.Said.Said(e).Valid {
						r.Said.Say(e, 0)
					}
				}
			case 5:
				if e := c.Element("other_support_value"); n == 8 && unit%2 == 0 && r.Said.Said(e).Valid {
					r.Said.Say(e, math.MaxInt64/1000)
				}
			}
			if r.State != report.Returned {
				kept = append(kept, r)
			}
		}
		said := make([]report.Vector, len(kept))
		for i, r := range kept {
			said[i] = r.Said
		}
		for i, counted := range report.Counted(c.Elements, said) {
			kept[i].Counted = counted
		}
		for _, r := range reports {
			if r.State == report.Returned {
				r.Counted = nil
			}
			if _, err := db.NewRaw("UPDATE report SET said = ?, counted = ?, state = ? WHERE unit_id = ? AND month = ?", r.Said, r.Counted, r.State, r.UnitID, r.Month).Exec(ctx); err != nil {
				return err
			}
		}
	}
	_, err = db.NewRaw(`INSERT INTO target (indicator_id, unit_id, comparator, low, monthly)
		SELECT i.id, u.id, '>=', CASE i.code WHEN '4.1' THEN u.id % 9 ELSE 97.5 END, false
		FROM unit u JOIN indicator i ON i.code IN ('1.2', '4.1') WHERE u.level = 'COMMUNE' AND u.id % 5 = 0
		ON CONFLICT (indicator_id, unit_id) DO NOTHING`).Exec(ctx)
	return err
}

// goldenTables runs the scripts on a day, and returns the session in which stands what came of them.
func goldenTables(t *testing.T, db *postgres.DB, on org.Date, scripts ...string) bun.Conn {
	t.Helper()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	all := fmt.Sprintf("SET golden.today = '%s';\n", on)
	for _, script := range scripts {
		text, err := os.ReadFile("testdata/" + script)
		if err != nil {
			t.Fatal(err)
		}
		all += string(text)
	}
	if _, err := conn.ExecContext(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	return conn
}

// goldenCell is what the scripts say of one cell.
type goldenCell struct {
	UnitID                     int64
	Indicator, Period, Measure string
	Number                     *float64
	Word                       string
}

// answered is a table of the demo, by unit, indicator, period and measure.
func answered(t *testing.T, db *postgres.DB, on org.Date, ask table.Ask) *table.Answer {
	t.Helper()
	scope := org.Subtree(on, "1")
	reader := table.Reader{All: scope, Approved: scope, Roots: []int64{1}}
	campaigns := func(ctx context.Context, year int) (*movement.Campaign, error) { return movement.Load(ctx, db, year) }
	plan, err := table.NewPlan(t.Context(), db, reader, campaigns, on, ask)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := plan.Answer(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// asking returns an ask for units × indicators × periods × measures, each with spaces between.
func asking(t *testing.T, units table.UnitAxis, indicators, periods, measures string) table.Ask {
	t.Helper()
	ask := table.Ask{Units: units, Rows: []table.Axis{table.OfUnit}, Columns: []table.Axis{table.OfIndicator, table.OfPeriod, table.OfMeasure}}
	if indicators == "" {
		ask.Indicators = []table.IndicatorPick{{Headline: new(true)}}
	}
	for code := range strings.FieldsSeq(indicators) {
		ask.Indicators = append(ask.Indicators, table.IndicatorPick{Code: &code})
	}
	for text := range strings.FieldsSeq(periods) {
		p, err := movement.ParsePeriod(text)
		if err != nil {
			t.Fatal(err)
		}
		ask.Periods = append(ask.Periods, table.PeriodPick{Period: &p})
	}
	for m := range strings.FieldsSeq(measures) {
		ask.Measures = append(ask.Measures, table.Measure(m))
	}
	return ask
}

const (
	runningMonths = "2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07 2024-08 2024-09 2024-10"
	eachKind      = "1.1 1.3 1.4 1.5b 1.6 3.1 3.2 4.1 4.3b 5.1 5.3b 6.1 6.2 6.3 6.3c 6.5 7.1 8.1"
	numbers       = "VALUE NUMERATOR DENOMINATOR COVERAGE"
	goldenNumbers = `(VALUES ('VALUE', value), ('NUMERATOR', numerator), ('DENOMINATOR', denominator), ('COVERAGE', 100.0 * reported / nullif(expected, 0))) AS m (measure, number)`
)

// TestTable_IsWhatTheScriptFinds holds tables of the province, cell by cell, against what an SQL script
// finds that shares nothing with the program.
func TestTable_IsWhatTheScriptFinds(t *testing.T) {
	t.Parallel()
	commune := org.Commune
	communes := table.UnitAxis{Below: &table.UnitsBelow{Unit: "66", Level: &commune}}
	districts := table.UnitAxis{ChildrenOf: new("66")}
	t.Run("the year runs", func(t *testing.T) {
		t.Parallel()
		db := disturbed(t, false)
		conn := goldenTables(t, db, today, "golden.sql", "golden_measures.sql")
		for _, tt := range []struct {
			name                          string
			units                         table.UnitAxis
			indicators, periods, measures string
		}{
			{"communes over months and quarters", communes, eachKind, runningMonths + " 2024-Q1 2024-Q2 2024-Q3 2024-Q4", numbers},
			{"communes held against their targets", communes, "", "2024 2024-6M", "STATUS TARGET ATTAINMENT SHORTFALL RANK EXPECTED SHARE_OF_PARENT"},
			{"communes beside what was before", communes, eachKind, "2024-01 2024-05 2024-06 2024-Q2 2024-H1", "DELTA_PREVIOUS CUMULATIVE RANK"},
			{"districts in every way", districts, "", "2024-10 2024-Q3 2024-H2 2024-6M 2024-9M 2024", numbers +
				" TARGET ATTAINMENT STATUS DELTA_PREVIOUS RANK SHARE_OF_PARENT CUMULATIVE EXPECTED SHORTFALL"},
		} {
			t.Run(tt.name, func(t *testing.T) {
				ask := asking(t, tt.units, tt.indicators, tt.periods, tt.measures)
				holdGolden(t, conn, answered(t, db, today, ask), "cell WHERE NOT untold")
			})
		}
		t.Run("the districts' total is the province", func(t *testing.T) {
			ask := asking(t, districts, "", "2024-10 2024-Q3 2024-6M 2024", numbers+" STATUS TARGET SHORTFALL EXPECTED")
			ask.Totals = []table.Axis{table.OfUnit}
			got := answered(t, db, today, ask)
			holdGolden(t, conn, totalOf(got, got.Whole), "cell WHERE NOT untold")
		})
		t.Run("so is that of all below it of one level", func(t *testing.T) {
			ask := asking(t, communes, eachKind, "2024-Q3 2024", numbers)
			ask.Totals = []table.Axis{table.OfUnit}
			got := answered(t, db, today, ask)
			holdGolden(t, conn, totalOf(got, got.Whole), "cell WHERE NOT untold")
		})
		t.Run("the territorial communes' total is the sum of theirs", func(t *testing.T) {
			kind := org.Territorial
			ask := asking(t, table.UnitAxis{Below: &table.UnitsBelow{Unit: "66", Level: &commune, Kind: &kind}}, "", "2024-10 2024-Q3 2024", numbers)
			ask.Totals = []table.Axis{table.OfUnit}
			holdGolden(t, conn, totalOf(answered(t, db, today, ask), &org.Unit{}), `(SELECT 0::bigint AS unit_id, indicator, period, measure, number, NULL AS word FROM together CROSS JOIN LATERAL `+
				goldenNumbers+` WHERE level = 'COMMUNE' AND sort = 'TERRITORIAL') AS cell WHERE true`)
		})
		t.Run("the months' total is the year so far", func(t *testing.T) {
			ask := asking(t, communes, eachKind, runningMonths, numbers)
			ask.Totals = []table.Axis{table.OfPeriod}
			got := answered(t, db, today, ask)
			total := *got
			plan := *got.Plan
			plan.Periods, total.Plan, total.Slabs = []movement.Period{movement.MonthsPeriod(2024, 1, 10)}, &plan, nil
			for _, s := range got.Slabs {
				var last table.Slab
				for i := range got.Indicators {
					at := (i*11 + 10) * len(got.Measures)
					last = append(last, s[at:at+len(got.Measures)]...)
				}
				total.Slabs = append(total.Slabs, last)
			}
			holdGolden(t, conn, &total, `(SELECT unit_id, indicator, '2024-10M' AS period, measure, number, NULL AS word FROM golden CROSS JOIN LATERAL `+
				goldenNumbers+` WHERE period = 'to 10') AS cell WHERE true`)
		})
		t.Run("one number more is seen", func(t *testing.T) {
			_, err := db.NewRaw(`UPDATE report r SET counted[2] = counted[2] + 1 FROM placement p
				WHERE p.unit_id = r.unit_id AND r.month = '2024-03-01' AND p.path <@ (SELECT path FROM placement WHERE unit_id = 26) AND counted[2] IS NOT NULL`).Exec(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			ask := asking(t, communes, "1.1 4.1", "2024-03 2024", "VALUE")
			wrong, _ := differing(t, conn, answered(t, db, today, ask), "cell WHERE NOT untold")
			if len(wrong) != 1 || wrong["VALUE of 4.1"] != 2 {
				t.Errorf("the cells that differ are %v", wrong)
			}
		})
	})
	t.Run("communes were merged and split, districts abolished", func(t *testing.T) {
		t.Parallel()
		db := disturbed(t, true)
		conn := goldenTables(t, db, later, "golden.sql")
		ask := asking(t, communes, eachKind, "2024-09 2024-10 2024-11 2024-12 2024-Q4 2024", numbers)
		holdGolden(t, conn, answered(t, db, later, ask), `(SELECT unit_id, indicator, period, measure, number, NULL AS word FROM golden CROSS JOIN LATERAL `+
			goldenNumbers+`) AS cell WHERE true`)
	})
}

// totalOf returns of a table its units' total alone, as what a unit says.
func totalOf(whole *table.Answer, as *org.Unit) *table.Answer {
	total, plan := *whole, *whole.Plan
	plan.Units = []*org.Unit{as}
	total.Plan, total.Slabs = &plan, whole.Slabs[len(whole.Units):]
	return &total
}

// holdGolden holds every cell of a table against those that a script found.
func holdGolden(t *testing.T, conn bun.Conn, got *table.Answer, from string) {
	t.Helper()
	wrong, lines := differing(t, conn, got, from)
	for _, line := range lines {
		t.Error(line)
	}
	if len(wrong) > 0 {
		t.Errorf("cells that differ: %v", wrong)
	}
}

// differing counts the cells of a table that a script found otherwise, and tells of some.
func differing(t *testing.T, conn bun.Conn, got *table.Answer, from string) (wrong map[string]int, lines []string) {
	t.Helper()
	var units []int64
	for _, u := range got.Units {
		units = append(units, u.ID)
	}
	var periods, indicators, measures []string
	for _, p := range got.Periods {
		periods = append(periods, p.String())
	}
	for _, i := range got.Indicators {
		indicators = append(indicators, i.Last.Code)
	}
	for _, m := range got.Measures {
		measures = append(measures, string(m))
	}
	var cells []goldenCell
	err := conn.NewRaw(`SELECT unit_id, indicator, period, measure, number::float8 AS number, coalesce(word, '') AS word FROM `+from+`
		AND unit_id = ANY (?) AND period = ANY (?) AND indicator = ANY (?) AND measure = ANY (?)`,
		pgdialect.Array(units), pgdialect.Array(periods), pgdialect.Array(indicators), pgdialect.Array(measures)).Scan(t.Context(), &cells)
	if err != nil {
		t.Fatal(err)
	}
	if least := len(units) * len(periods) * len(indicators) * len(measures) * 9 / 10; len(cells) < least || least == 0 {
		t.Fatalf("the script tells %d cells, not %d", len(cells), least)
	}
	wrong = map[string]int{}
	for _, want := range cells {
		at := (slices.Index(indicators, want.Indicator)*len(periods)+slices.Index(periods, want.Period))*len(measures) + slices.Index(measures, want.Measure)
		unit := slices.Index(units, want.UnitID)
		cell := got.Slabs[unit][at]
		if want.is(cell) {
			continue
		}
		of := want.Measure + " of " + want.Indicator
		if wrong[of]++; wrong[of] <= 2 && len(wrong) <= 20 {
			lines = append(lines, fmt.Sprintf("%s of %s (%d) in %s: the script finds %s, the table says %+v", of, got.Units[unit].Title(), want.UnitID, want.Period, want, cell))
		}
	}
	return wrong, lines
}

func (c goldenCell) String() string {
	if c.Number != nil {
		return fmt.Sprint(*c.Number)
	}
	return "nothing " + c.Word
}

// is reports whether a cell of a table says the same.
func (c goldenCell) is(cell table.Cell) bool {
	switch {
	case c.Measure == "STATUS":
		return cell.Kind == table.Word && cell.Text == c.Word || cell.Kind == table.Nothing && string(cell.Mark) == c.Word
	case c.Number == nil:
		return cell.Kind == table.Nothing && cell.Mark != "" && (c.Word == "" || c.Word == string(cell.Mark))
	}
	return cell.Kind == table.Number && math.Abs(cell.Number-*c.Number) <= 1e-12*math.Abs(*c.Number)
}
