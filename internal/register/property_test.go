package register_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
	"thidua/internal/report"
)

// fact is an entry as it stands after all that was done to it: nothing of it is taken from the product.
type fact struct {
	register, unit string
	day            org.Date
	state          register.State
	said           map[string]any // units by their codes
}

// ledger is what happened to the units of a house, and all that they wrote down.
type ledger struct {
	*house

	facts   []*fact
	nothing map[string][]org.Date // by "register unit"
	closed  map[string]org.Date
	into    map[string]string // by which unit closed into which
	ended   string            // the unit that was abolished
}

func drawDay(rt *rapid.T, name string, first org.Date, days int) org.Date {
	return org.DateOf(first.Time().AddDate(0, 0, rapid.IntRange(0, days).Draw(rt, name)))
}

// say draws what an entry of a register says.
func (l *ledger) say(rt *rapid.T, f *fact) map[string]any {
	day := func() string { return string(drawDay(rt, "when", "2023-11-20", 400)) }
	switch f.register {
	case "assistance":
		animals := rapid.Int64Range(1, 3).Draw(rt, "animals")
		said := map[string]any{"kind": "HOUSE", "value": rapid.SampledFrom([]int64{39_999_999, 40_000_000}).Draw(rt, "value")}
		if rapid.Bool().Draw(rt, "cow") {
			said = map[string]any{"kind": "COW", "animals": animals, "value": 15_000_000*animals - rapid.Int64Range(0, 1).Draw(rt, "less")}
		}
		if rapid.IntRange(0, 4).Draw(rt, "handed over") > 0 {
			said["handed_over"] = day()
		}
		return said
	case "inspections":
		return map[string]any{"subject": rapid.SampledFrom([]string{"C1", "C2", "C3", "B1", "B2", "B3"}).Draw(rt, "subject")}
	case "congresses":
		return map[string]any{"day_held": day()}
	case "programmes":
		return map[string]any{"valid_to": day()}
	}
	said := map[string]any{
		"unit": rapid.SampledFrom([]string{"C1", "C2", "B1", "B4"}).Draw(rt, "rated"),
		"good": rapid.Int64Range(0, 3).Draw(rt, "good"), "bad": rapid.Int64Range(0, 3).Draw(rt, "bad"),
	}
	if rapid.Bool().Draw(rt, "by") { // the unit that counts is then not the first that is named
		said["by"] = "C2"
	}
	return said
}

// stored returns what an entry says as it is stored.
func (l *ledger) stored(said map[string]any) map[string]any {
	stored := map[string]any{}
	for code, v := range said {
		if unit, ok := v.(string); ok && l.units[unit] != nil {
			v = l.units[unit].ID
		}
		stored[code] = v
	}
	return stored
}

var keepers = map[string][]string{
	"assistance": {"C1", "C2", "C3"}, "inspections": {"P", "D", "C1", "C2", "C3"}, "congresses": {"C1", "C2", "C3"},
	"programmes": {"C1", "C2", "C3"}, "ratings": {"D", "E", "C1", "C2", "C3"},
}

// drawLedger makes up what units write down, what becomes of that, and of them.
func drawLedger(rt *rapid.T, tx bun.IDB, c *movement.Campaign) *ledger {
	l := &ledger{house: plant(rt, tx, c, "2025-01-10"), nothing: map[string][]org.Date{}, closed: map[string]org.Date{}, into: map[string]string{}}
	codes := []string{"assistance", "congresses", "inspections", "programmes", "ratings"}
	for range rapid.IntRange(0, 16).Draw(rt, "entries") {
		f := &fact{register: rapid.SampledFrom(codes).Draw(rt, "register"), state: register.Noted}
		f.unit = rapid.SampledFrom(keepers[f.register]).Draw(rt, "unit")
		f.day, f.said = drawDay(rt, "day", "2023-11-20", 400), l.say(rt, f)
		id := l.note(rt, f.register, f.unit, f.day, f.state, l.stored(f.said))
		for _, act := range rapid.SliceOfN(rapid.SampledFrom([]string{"correct", "confirm", "confirm", "void"}), 0, 2).Draw(rt, "acts") {
			switch {
			case f.state == register.Void:
			case act == "correct":
				f.said, f.state = l.say(rt, f), register.Noted
			case act == "confirm":
				f.state = register.Confirmed
			default:
				f.state = register.Void
			}
		}
		stored := l.stored(f.said)
		said, _ := json.Marshal(stored)
		subject := stored["subject"]
		if f.register == "ratings" {
			subject = stored["by"] // the first of its UNIT fields
		}
		if _, err := tx.NewRaw("UPDATE entry SET values = ?::jsonb, state = ?, subject_id = ? WHERE id = ?", string(said), f.state, subject, id).Exec(rt.Context()); err != nil {
			rt.Fatal(err)
		}
		l.facts = append(l.facts, f)
	}
	for range rapid.IntRange(0, 3).Draw(rt, "empty quarters") {
		code := rapid.SampledFrom(codes).Draw(rt, "empty register")
		unit := rapid.SampledFrom(keepers[code]).Draw(rt, "empty unit")
		quarter := rapid.SampledFrom([]org.Date{"2023-10-01", "2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01"}).Draw(rt, "quarter")
		if key := code + " " + unit; !slices.Contains(l.nothing[key], quarter) {
			l.nothing[key] = append(l.nothing[key], quarter)
			l.declare(rt, code, unit, quarter)
		}
	}
	for _, day := range []org.Date{drawDay(rt, "first", "2024-01-01", 100), drawDay(rt, "second", "2024-05-01", 100), drawDay(rt, "third", "2024-09-01", 100)} {
		unit := rapid.SampledFrom([]string{"C1", "C2", "C3"}).Draw(rt, "moved")
		to := rapid.SampledFrom([]string{"C1", "C2", "C3"}).Draw(rt, "to")
		switch what := rapid.SampledFrom([]string{"nothing", "move", "merge", "merge", "abolish"}).Draw(rt, "what"); {
		case what == "abolish" && l.ended == "":
			l.close(rt, "D", "P", day, true)
			l.closed["D"], l.into["D"], l.ended = day, "P", "D"
		case what == "move" && l.closed[unit] == "":
			if err := hang(rt.Context(), tx, l.units[unit].ID, l.units["E"].ID, day); err != nil {
				rt.Fatal(err)
			}
		case what == "merge" && unit != to && l.closed[unit] == "" && l.closed[to] == "":
			l.close(rt, unit, to, day, false)
			l.closed[unit], l.into[unit] = day, to
		}
	}
	return l
}

// goesTo reports whether what one unit wrote down is another's to report, where whoever closed by a day
// reports no more.
func (l *ledger) goesTo(from, to string, by org.Date, abolished bool) bool {
	for from != to {
		if l.closed[from] == "" || l.closed[from] > by || from == l.ended && !abolished {
			return false
		}
		from = l.into[from]
	}
	return true
}

// recount counts plainly what a unit's elements come to for a month.
func (l *ledger) recount(unit string, m movement.Month) map[string]int64 {
	comes := map[string]int64{}
	if by := l.closed[unit]; by != "" && by <= m.First() {
		return comes
	}
	text := func(f *fact, field string) string { s, _ := f.said[field].(string); return s }
	number := func(f *fact, field string) int64 { n, _ := f.said[field].(int64); return n }
	level := l.units[unit].Level
	heard := func(code string) bool {
		for _, q := range l.nothing[code+" "+unit] {
			if q >= "2024-01-01" && q <= m.Last() {
				return true
			}
		}
		return code != "ratings" && slices.ContainsFunc(l.facts, func(f *fact) bool {
			return f.register == code && f.unit == unit && f.state != register.Void && f.day >= "2024-01-01" && f.day <= m.Last()
		})
	}
	if level == org.Commune {
		houses, cows, some, more := int64(0), int64(0), false, false
		for _, f := range l.facts {
			if on := org.Date(text(f, "handed_over")); f.register != "assistance" || f.state == register.Void || on < m.First() || on > m.Last() || !l.goesTo(f.unit, unit, m.First(), true) {
				continue
			}
			if f.said["kind"] == "HOUSE" && number(f, "value") >= 40_000_000 {
				houses, some = houses+1, true
			}
			if f.said["kind"] == "COW" && number(f, "value") >= 15_000_000*number(f, "animals") {
				cows, more = cows+number(f, "animals"), true
			}
		}
		if some || heard("assistance") {
			comes["houses"] = houses
		}
		if more || heard("assistance") {
			comes["cows"] = cows
		}
		noted := false
		for _, f := range l.facts {
			switch on := org.Date(text(f, "day_held")); {
			case f.register == "congresses" && f.unit == unit && f.state != register.Void && on >= "2024-01-01" && on <= m.Last():
				if noted = true; f.state == register.Confirmed {
					comes["held"] = 1
				}
			case f.register == "programmes" && f.unit == unit && f.state != register.Void && f.day <= m.Last() && text(f, "valid_to") >= string(m.Last()):
				comes["signed"] = 1
			}
		}
		for element, code := range map[string]string{"held": "congresses", "signed": "programmes"} {
			if noted && element == "held" || heard(code) {
				comes[element] += 0
			}
		}
	}
	if level != org.Branch {
		subjects := map[string]bool{}
		for _, f := range l.facts {
			if f.register == "inspections" && f.state != register.Void && f.day >= "2024-01-01" && f.day <= m.Last() && l.goesTo(f.unit, unit, m.Last(), false) {
				subjects[text(f, "subject")] = true
			}
		}
		if len(subjects) > 0 || heard("inspections") {
			comes["inspected"] = int64(len(subjects))
		}
	}
	if level == org.Branch || level == org.Commune {
		sums := map[string]int64{}
		for _, f := range l.facts {
			if f.register == "ratings" && f.state != register.Void && f.day >= "2024-01-01" && f.day <= m.Last() && l.goesTo(text(f, "unit"), unit, m.Last(), false) {
				sums["good"] += number(f, "good")
				sums["bad"] += number(f, "bad")
			}
		}
		if sums["good"]+sums["bad"] > 0 || heard("ratings") {
			comes["good"], comes["bad"] = sums["good"], sums["bad"]
		}
	}
	return comes
}

// TestSums_AreAPlainRecount counts whatever was noted, corrected, confirmed and struck out, while units move,
// merge and are abolished, and holds it against a plain recount; and has every unit report just that, so
// that the province's figures are what there is, once.
func TestSums_AreAPlainRecount(t *testing.T) {
	t.Parallel()
	db, c := imported(t, []byte(small))
	rapid.Check(t, func(rt *rapid.T) {
		tx, err := db.BeginTx(rt.Context(), nil)
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { _ = tx.Rollback() }()
		l := drawLedger(rt, tx, c)
		var asked []register.Asked
		for _, u := range l.units {
			for _, p := range movement.YearPeriod(2024).Months() {
				asked = append(asked, register.Asked{Unit: u.ID, Month: movement.MonthOf(p.First())})
			}
		}
		sums, err := register.Sums(rt.Context(), tx, c, asked, l.today)
		if err != nil {
			rt.Fatal(err)
		}
		var all []*report.Report
		for code, u := range l.units {
			var reports []*report.Report
			var said []report.Vector
			for _, p := range movement.YearPeriod(2024).Months() {
				m := movement.MonthOf(p.First())
				comes, v := map[string]int64{}, report.Vector{}
				for _, n := range sums[register.Asked{Unit: u.ID, Month: m}] {
					comes[n.Count.Element.Code] = n.Value
					v.Say(n.Count.Element, n.Value)
				}
				if diff := cmp.Diff(l.recount(code, m), comes); diff != "" {
					rt.Fatalf("%s for %s (-plain +counted):\n%s\n%s", code, m, diff, l)
				}
				if by := l.closed[code]; by == "" || by > m.First() {
					reports = append(reports, &report.Report{
						UnitID: u.ID, Month: m.First(), Said: v, State: report.Submitted, Content: 1, Revision: 1, Submitted: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC),
					})
					said = append(said, v)
				}
			}
			for i, counted := range report.Counted(c.Elements, said) {
				reports[i].Counted = counted
			}
			all = append(all, reports...)
		}
		if _, err := tx.NewInsert().Model(&all).Exec(rt.Context()); err != nil {
			rt.Fatal(err)
		}
		l.figures(rt, tx)
	})
}

// String tells what happened.
func (l *ledger) String() string {
	text := fmt.Sprintf("closed %v into %v, abolished %q, nothing %v", l.closed, l.into, l.ended, l.nothing)
	for _, f := range l.facts {
		text += fmt.Sprintf("\n%+v", *f)
	}
	return text
}

// figures holds the province's figures against all that there is.
func (l *ledger) figures(rt *rapid.T, tx bun.IDB) {
	var want [3]int64 // houses, cows, subjects of those who inspected them
	seen := map[string]bool{}
	for _, f := range l.facts {
		on, _ := f.said["handed_over"].(string)
		value, _ := f.said["value"].(int64)
		animals, _ := f.said["animals"].(int64)
		switch {
		case f.state == register.Void:
		case f.register == "assistance" && on >= "2024-01-01" && on <= "2024-12-31":
			if f.said["kind"] == "HOUSE" && value >= 40_000_000 {
				want[0]++
			}
			if f.said["kind"] == "COW" && value >= 15_000_000*animals {
				want[1] += animals
			}
		case f.register == "inspections" && f.day >= "2024-01-01" && f.day <= "2024-12-31":
			by := f.unit
			for l.closed[by] != "" && by != l.ended {
				by = l.into[by]
			}
			if key := fmt.Sprint(by, f.said["subject"]); by != l.ended && !seen[key] {
				seen[key] = true
				want[2]++
			}
		}
	}
	var indicators []*movement.Indicator
	for _, code := range []string{"1", "2", "3"} {
		indicators = append(indicators, l.campaign.Indicator(code))
	}
	p := l.units["P"]
	of, err := figure.Figures(rt.Context(), tx, org.Subtree(l.today, p.Path), l.campaign, figure.Ask{
		Units: []*org.Unit{p}, Indicators: indicators, Period: movement.YearPeriod(2024), Tree: figure.AsReported,
	})
	if err != nil {
		rt.Fatal(err)
	}
	for i, f := range of[p.ID] {
		var got int64
		if f.Numerator != nil {
			got = *f.Numerator
		}
		if got != want[i] {
			rt.Fatalf("figure %s of the province is %d, of what there is %d\n%s", f.Indicator.Code, got, want[i], l)
		}
	}
}
