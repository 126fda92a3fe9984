package figure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
	"thidua/internal/testdb"
)

// house is a small province under test: P > D1 > C1 > B1, B2; C2 > B3; P > D2 > C3 > B4.
type house struct {
	t        *testing.T
	db       *postgres.DB
	campaign *movement.Campaign
	units    map[string]*org.Unit
	today    org.Date
}

func build(t *testing.T, today org.Date) *house {
	t.Helper()
	h := &house{t: t, db: testdb.New(t), units: map[string]*org.Unit{}, today: today}
	if _, err := movement.Import(t.Context(), h.db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	var err error
	if h.campaign, err = movement.Load(t.Context(), h.db, 2024); err != nil {
		t.Fatal(err)
	}
	h.open("", "P", org.Province)
	for _, u := range []string{"P D1", "P D2"} {
		h.open(u[:1], u[2:], org.District)
	}
	for _, u := range []string{"D1 C1", "D1 C2", "D2 C3"} {
		h.open(u[:2], u[3:], org.Commune)
	}
	for _, u := range []string{"C1 B1", "C1 B2", "C2 B3", "C3 B4"} {
		h.open(u[:2], u[3:], org.Branch)
	}
	return h
}

func (h *house) scope() org.Scope { return org.Subtree(h.today, h.units["P"].Path) }

func (h *house) open(parent, code string, level org.Level) {
	h.t.Helper()
	h.openAs(parent, org.Opening{Level: level, Kind: org.Territorial, Opened: "2020-01-01", Code: code})
}

func (h *house) openAs(parent string, o org.Opening) {
	h.t.Helper()
	o.Type, o.Name = "đơn vị", o.Code
	scope := org.NewScope(h.today)
	if parent != "" {
		o.Parent, scope = &h.units[parent].ID, h.scope()
	}
	u, err := org.Open(h.t.Context(), h.db, scope, o)
	if err != nil {
		h.t.Fatal(err)
	}
	h.units[o.Code] = u
}

// say submits reports: "B1 01 members_total=100 members_studied=90" of 2024, or "B1 2025-01 …".
func (h *house) say(lines ...string) {
	h.t.Helper()
	for _, line := range lines {
		words := strings.Fields(line)
		month := movement.Month(words[1])
		if len(month) == len("01") {
			month = "2024-" + month
		}
		s := report.Command{
			Unit: h.units[words[0]].ID, Month: month, Act: report.Submit,
			At: time.Date(month.Year(), 12, 1, 0, 0, 0, 0, time.UTC), Values: map[string]int64{},
		}
		for _, w := range words[2:] {
			code, n, _ := strings.Cut(w, "=")
			var v int64
			if _, err := fmt.Sscan(n, &v); err != nil {
				h.t.Fatal(err)
			}
			s.Values[code] = v
		}
		if _, err := report.Do(h.t.Context(), h.db, h.scope(), lenient(h.of(month.Year())), nil, s); err != nil {
			h.t.Fatal(err)
		}
	}
}

// of returns the campaign of a year; the house's own where it has none of that year.
func (h *house) of(year int) *movement.Campaign {
	h.t.Helper()
	if year == h.campaign.Year {
		return h.campaign
	}
	c, err := movement.Load(h.t.Context(), h.db, year)
	switch {
	case fault.KindOf(err) == fault.NotFound:
		return h.campaign
	case err != nil:
		h.t.Fatal(err)
	}
	return c
}

// figure writes one figure: "90/100 90.00 ON_TRACK 9/10", the last its coverage.
func (h *house) figure(unit, indicator, period string, tree figure.Reading) string {
	h.t.Helper()
	p, err := movement.ParsePeriod(period)
	if err != nil {
		h.t.Fatal(err)
	}
	u, c := h.units[unit], h.of(p.Year())
	all, err := figure.Figures(h.t.Context(), h.db, h.scope(), c, figure.Ask{
		Units: []*org.Unit{u}, Indicators: []*movement.Indicator{c.Indicator(indicator)}, Period: p, Tree: tree,
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return line(all[u.ID][0])
}

// line writes a figure in a line: numerator and denominator, what is shown, the status, and
// how many reports of those owed have come in.
func line(f *figure.Figure) string {
	var words []string
	if f.Numerator != nil {
		word := fmt.Sprint(*f.Numerator)
		if f.Denominator != nil {
			word += fmt.Sprintf("/%d", *f.Denominator)
		}
		words = append(words, word)
	}
	if f.Display != "" {
		words = append(words, f.Display)
	}
	return strings.Join(append(words, string(f.Status), fmt.Sprintf("%d/%d", f.Coverage.Reported, f.Coverage.Expected)), " ")
}

func TestFigures(t *testing.T) {
	t.Parallel()
	const (
		autumn = org.Date("2024-11-10") // ten of twelve months have ended
		after  = org.Date("2025-01-10")
	)
	every := func(units string, words string) (lines []string) {
		for u := range strings.FieldsSeq(units) {
			for m := 1; m <= 12; m++ {
				lines = append(lines, fmt.Sprintf("%s %02d %s", u, m, words))
			}
		}
		return lines
	}
	tests := []struct {
		name  string
		today org.Date
		said  []string
		ask   string // unit indicator period
		want  string
	}{
		{"a share is summed first and divided once", autumn, []string{"B1 01 members_total=100 members_studied=90", "B4 01 members_total=300 members_studied=210"},
			"P 1.2 2024", "300/400 75.00 ON_TRACK 2/40"},
		{"a district has its own part of it", autumn, []string{"B1 01 members_total=100 members_studied=74", "B4 01 members_total=300 members_studied=210"},
			"D1 1.2 2024", "74/100 74.00 BEHIND 1/30"},
		{"94.996 % is not 95 %, nor shown as it", after, every("B1 B2 B3 B4", "party_members_total=25000 party_members_studied=23749"),
			"P 1.1 2024", "94996/100000 94.99 NOT_MET 48/48"},
		{"exactly 95 % is met", after, every("B1 B2 B3 B4", "party_members_total=100 party_members_studied=95"),
			"P 1.1 2024", "380/400 95.00 MET 48/48"},
		{"75 cows are not more than 75", after, slices.Concat(every("C1 C2 C3", "members_admitted=0"), []string{"C1 02 cows_given=75"}),
			"P 6.3b 2024", "75 75 NOT_MET 36/36"},
		{"76 are, though the year runs on", autumn, []string{"C1 02 cows_given=40", "C3 05 cows_given=36"}, "P 6.3b 2024", "76 76 MET 2/30"},
		{"exactly 0.03 % of debt is not below it", autumn, []string{"C1 01 loans_outstanding=1000000 debt_overdue=200 debt_frozen=100"},
			"P 6.5 2024", "300/1000000 0.030 BEHIND 1/50"},
		{"a hair below it is, and shows below", autumn, []string{"C1 01 loans_outstanding=1000000 debt_overdue=200 debt_frozen=99"},
			"P 6.5 2024", "299/1000000 0.029 ON_TRACK 1/50"},
		{"nobody flagged is not applicable, not 0 %", autumn, []string{"D1 01 members_flagged=0 members_flagged_inspected=0"}, "P 5.3b 2024", "0/0 NOT_APPLICABLE 1/50"},
		{"nothing said is not zero", autumn, nil, "P 4.1 2024", "NOT_REPORTED 0/30"},
		{"zero said is zero", autumn, []string{"C1 01 members_admitted=0"}, "P 4.1 2024", "0 0 BEHIND 1/30"},
		{"a floor on a sum is met early", autumn, []string{"C1 01 members_admitted=1501"}, "P 4.1 2024", "1501 1501 EXCEEDED 1/30"},
		{"a district has no target of the province's sum", autumn, []string{"C1 01 members_admitted=3"}, "D1 4.1 2024", "3 3 NO_TARGET 1/20"},
		{"a stock is carried forward, a flow added", autumn, []string{"B1 01 members_total=100 internal_fund_contributions=1000000", "B1 03 members_total=120 internal_fund_contributions=4000000"},
			"P 6.4 2024", "5000000/120 41667 ON_TRACK 2/40"},
		{"a stock stands at the period's end", autumn, []string{"B1 01 members_total=100 members_studied=1", "B1 03 members_total=120 members_studied=120"},
			"P 1.2 2024-02", "1/100 1.00 NO_TARGET 0/4"},
		{"a full hundred with reports missing is incomplete", after, []string{"B1 01 members_total=10 members_with_deviation=0"}, "P 1.3 2024", "10/10 100.00 INCOMPLETE 1/48"},
		{"one who fails may yet be mended by reports that are missing", after, []string{"B1 01 members_total=10 members_with_deviation=1"}, "P 1.3 2024", "9/10 90.00 INCOMPLETE 1/48"},
		{"half a year is held against the pace", autumn, []string{"C1 01 members_admitted=750"}, "P 4.1 2024-6M", "750 750 ON_TRACK 1/18"},
		{"a quarter has no yearly target", autumn, []string{"C1 01 members_admitted=750"}, "P 4.1 2024-Q1", "750 750 NO_TARGET 1/9"},
		{"organisations are counted once each", autumn, []string{"P 01 org_has_plan=1", "D1 01 org_has_plan=1", "C1 01 org_has_plan=1"},
			"P 1.4 2024", "3/6 50.00 BEHIND 3/60"},
		{"each district's own classes decide", autumn, []string{"D1 04 training_classes_held=2"}, "P 3.1 2024", "1/2 50.00 BEHIND 1/20"},
		{"a district sees its own classes", autumn, []string{"D1 04 training_classes_held=2"}, "D1 3.1.each 2024", "2 2 EXCEEDED 1/10"},
		{"what is not a commune's is not applicable to it", autumn, nil, "C1 3.1 2024", "NOT_APPLICABLE 0/0"},
		{"months of units are counted", autumn, []string{"D1 01 news_published=2", "D1 02 news_published=1", "D2 01 news_published=5"},
			"P 1.6 2024", "2/20 10.00 BEHIND 3/20"},
		{"signed and implemented must be the same unit's", autumn, []string{"C1 01 traffic_programme_signed=1 traffic_programme_implemented=1", "C2 01 traffic_programme_signed=1 traffic_programme_implemented=0"},
			"D1 7.1 2024", "1/3 33.33 BEHIND 2/30"},
		{"a product or a work, either will do", autumn, []string{"C1 01 products_completed=0 works_completed=1", "C2 01 products_completed=0 works_completed=0"},
			"D1 8.1 2024", "1/2 50.00 BEHIND 2/20"},
		{"houses or cows, either will do", autumn, []string{"C1 01 houses_built=30 cows_given=10"}, "P 6.3 2024", "1/2 MET 1/30"},
		{"registering and doing are both asked", autumn, []string{"B1 01 members_total=10 members_hcm_registered=10 members_hcm_implemented=4"},
			"P 1.5c 2024", "1/2 BEHIND 1/40"},
		{"subordinates are the owner's own", autumn, []string{"D1 01 children_inspected=1"}, "D1 5.1.each 2024", "1/2 50.00 ON_TRACK 1/10"},
		{"owners that inspect enough are counted", autumn, []string{"D1 01 children_inspected=1", "C1 01 children_inspected=0"}, "P 5.1 2024", "1/6 16.67 BEHIND 2/60"},
		{"debt that a district keeps itself is added to that of its communes", autumn, []string{"C1 01 loans_outstanding=900000 debt_overdue=100 debt_frozen=0", "D1 01 loans_outstanding=100000 debt_overdue=200 debt_frozen=0"},
			"D1 6.5 2024", "300/1000000 0.030 BEHIND 2/30"},
		{"what should stand all year is behind until it does", "2024-01-20", []string{"C1 01 traffic_programme_signed=0 traffic_programme_implemented=0"},
			"C1 7.1.each 2024", "0/2 BEHIND 0/0"},
		{"households of which a unit has fewer", autumn, []string{"B1 01 poor_households_baseline=100", "B1 06 poor_households_current=94", "B3 01 poor_households_baseline=2 poor_households_current=5"},
			"D1 6.1.net 2024", "3 3 NO_TARGET 3/30"},
		{"fewer poor households", autumn, []string{"B1 01 poor_households_baseline=100", "B1 06 poor_households_current=94"}, "P 6.1 2024", "6/100 6.00 ON_TRACK 2/40"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := build(t, tt.today)
			h.say(tt.said...)
			ask := strings.Fields(tt.ask)
			if got := h.figure(ask[0], ask[1], ask[2], figure.AsReported); got != tt.want {
				t.Errorf("%s is %s, want %s", tt.ask, got, tt.want)
			}
		})
	}
}

func TestFigures_OnEveryTree(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.say("B1 03 members_total=100 internal_fund_contributions=10", "B1 08 members_total=110 internal_fund_contributions=20",
		"B2 03 members_total=50 internal_fund_contributions=5")
	if err := hang(t.Context(), h.db, h.units["C1"].ID, h.units["D2"].ID, "2024-06-15", false); err != nil {
		t.Fatal(err)
	}
	may, err := figure.ParseReading("AS_OF(2024-05-01)")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		ask  string
		tree figure.Reading
		want string
	}{
		{"D1 6.4 2024", figure.AsReported, "15 NOT_REPORTED"}, // March stayed; the stocks left with C1
		{"D2 6.4 2024", figure.AsReported, "20/160"},          // what B1 gave after the move, by the members now there
		{"D2 6.4 2024", figure.Current, "35/160"},             // all of it, on today's tree
		{"D1 6.4 2024", may, "35/160"},                        // and on the tree of May
		{"P 6.4 2024", figure.AsReported, "35/160"},           // the province does not care
		{"D1 6.4 2024-03", figure.AsReported, "15/150"},       // March as it was
	} {
		f := strings.Fields(tt.ask)
		got := h.figure(f[0], f[1], f[2], tt.tree)
		if !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s %v is %s, want %s", tt.ask, tt.tree, got, tt.want)
		}
	}
}

// lenient is a campaign under which numbers may stand alone and be of any size, as they may
// where they were said under another: whatever stands must be summed.
func lenient(c *movement.Campaign) *movement.Campaign {
	of := *c
	of.Indicators, of.Elements = nil, nil
	for _, e := range c.Elements {
		one := *e
		if one.Nature != movement.State {
			one.Most = movement.Largest
		}
		of.Elements = append(of.Elements, &one)
	}
	return &of
}
