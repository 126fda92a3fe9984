package figure_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/uptrace/bun"
	"pgregory.net/rapid"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// explain explains one figure: "D1 1.2 2024".
func (h *house) explain(asked string, known ...figure.Known) *figure.Explanation {
	h.t.Helper()
	w := strings.Fields(asked)
	p, err := movement.ParsePeriod(w[2])
	if err != nil {
		h.t.Fatal(err)
	}
	ask := figure.Ask{Units: []*org.Unit{h.units[w[0]]}, Indicators: []*movement.Indicator{h.campaign.Indicator(w[1])}, Period: p, Tree: figure.AsReported}
	if len(known) > 0 {
		ask.Known = known[0]
	}
	all, err := figure.Explain(h.t.Context(), h.db, h.scope(), h.campaign, ask)
	if err != nil {
		h.t.Fatal(err)
	}
	return all[h.units[w[0]].ID][0]
}

// silent names the units whose reports are missing, with the months: "B1(1,2) B2*(3)", the star for
// one that said a part only.
func (h *house) silent(e *figure.Explanation) string {
	var words []string
	for _, s := range e.Silent {
		var months []string
		for _, m := range s.Months {
			months = append(months, fmt.Sprint(int(m.First().Time().Month())))
		}
		word := h.codeOf(s.UnitID)
		if s.Partly {
			word += "*"
		}
		words = append(words, word+"("+strings.Join(months, ",")+")")
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

func (h *house) codeOf(id int64) string {
	for code, u := range h.units {
		if u.ID == id {
			return code
		}
	}
	return fmt.Sprint(id)
}

// contributors tells who adds: "C1=140/200 C2=50/50 own=- others=0".
func contributors(t *testing.T, e *figure.Explanation, top int) string {
	t.Helper()
	c, err := e.Contributors(top)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, n := range c.Nodes {
		words = append(words, n.Figure.Unit.Code+"="+sum(n.Adds))
	}
	return strings.Join(append(words, "own="+sum(c.Own), fmt.Sprintf("%d others=%s", c.Others.Units, sum(c.Others.Addend))), " ")
}

func sum(a figure.Addend) string {
	number := func(n *int64) string {
		if n == nil {
			return "-"
		}
		return fmt.Sprint(*n)
	}
	if a.Denominator == nil {
		return number(a.Numerator)
	}
	return number(a.Numerator) + "/" + number(a.Denominator)
}

// laggards tells who lacks: "85: C2 45 (60) C1 30 (40) of 3".
func laggards(t *testing.T, e *figure.Explanation, top int) string {
	t.Helper()
	l, err := e.Laggards(top)
	if err != nil {
		t.Fatal(err)
	}
	words := []string{"-:"}
	if l.Lacks != nil {
		words[0] = fmt.Sprintf("%d:", *l.Lacks)
	}
	for _, n := range l.Nodes {
		word := fmt.Sprintf("%s %d", n.Figure.Unit.Code, n.Lacks)
		if n.Share != nil {
			word += fmt.Sprintf(" (%.4g)", *n.Share)
		}
		words = append(words, word)
	}
	return strings.Join(append(words, fmt.Sprintf("of %d", l.Units)), " ")
}

// counted tells who meets: "C1 0/1 C2 1/1 of 2, others 0/1".
func counted(t *testing.T, e *figure.Explanation, top int, meeting *bool) string {
	t.Helper()
	c, err := e.Counted(top, meeting)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, m := range c.Nodes {
		words = append(words, fmt.Sprintf("%s %d/%d", m.Figure.Unit.Code, m.Met, m.Of))
	}
	return strings.Join(append(words, fmt.Sprintf("of %d, others %s", c.Total, sum(c.Others))), " ")
}

func TestExplain(t *testing.T) {
	t.Parallel()
	const autumn = org.Date("2024-11-10") // ten of twelve months have ended
	h := build(t, autumn)
	h.say("B1 01 members_total=100 members_studied=95", "B2 01 members_total=100 members_studied=45", "B3 02 members_total=1234 members_studied=1000",
		"C1 01 members_admitted=3 loans_outstanding=1000 debt_overdue=5 debt_frozen=1", "C2 05 members_admitted=4", "D1 01 news_published=2 loans_outstanding=500 debt_overdue=1 debt_frozen=0", "D1 02 news_published=1")
	h.does("C1 4.1 >= 10")
	h.does("C2 4.1 >= 6")
	h.does("D1 4.1 >= 20")
	yes, no := true, false
	for _, tt := range []struct{ name, got, want string }{
		{"a share in numbers", h.explain("D1 1.2 2024").InNumbers(fault.Vietnamese), "100 × 1.140 / 1.434 = 79,50"},
		{"as English writes them", h.explain("D1 1.2 2024").InNumbers(fault.English), "100 × 1,140 / 1,434 = 79.50"},
		{"in words", h.explain("D1 1.2 2024").InWords(fault.Vietnamese), "100 × Hội viên đã học tập chỉ thị, nghị quyết / Tổng số hội viên"},
		{"debts are added before they are divided", h.explain("D1 6.5 2024").InNumbers(fault.Vietnamese), "100 × (6 + 1) / 1.500 = 0,467"},
		{"in English words", h.explain("D1 6.5 2024").InWords(fault.English), "100 × (Overdue debt + Frozen debt) / Outstanding entrusted loans"},
		{"a sum of one is itself", h.explain("D1 4.1 2024").InNumbers(fault.Vietnamese), "7"},
		{"what is unsaid is a question mark", h.explain("D2 1.2 2024").InNumbers(fault.Vietnamese), "100 × ? / ?"},
		{"of all associations, of which nobody has said it", h.explain("P 1.4 2024").InNumbers(fault.Vietnamese), "100 × ? / 6"},
		{"months of units", h.explain("P 1.6 2024").InNumbers(fault.Vietnamese), "100 × 1 / 20 = 5,00"},
		{"of several requirements how many are met", h.explain("D1 6.3 2024").InNumbers(fault.Vietnamese), ""},
		{"and what they are", h.explain("C1 7.1.each 2024").InWords(fault.English), "all of: Programme signed by the unit itself; Programme implemented by the unit itself"},

		{"who adds most comes first", contributors(t, h.explain("D1 1.2 2024"), 5), "C2=1000/1234 C1=140/200 own=- 0 others=0/0"},
		{"those beyond the top are one sum", contributors(t, h.explain("D1 1.2 2024"), 1), "C2=1000/1234 own=- 1 others=140/200"},
		{"a unit's own part is told", contributors(t, h.explain("D1 6.5 2024"), 5), "C1=6/1000 own=1/500 1 others=0/0"},
		{"nobody has said anything", contributors(t, h.explain("D2 1.2 2024"), 5), "own=- 1 others=-"},

		// 1.2 wants 90 %: D1 lacks 0.9 × 1434 − 1140 = 150.6; C2 0.9 × 1234 − 1000 = 110.6, C1 0.9 × 200 − 140 = 40.
		{"who keeps a share short", laggards(t, h.explain("D1 1.2 2024"), 5), "151: C2 111 (73.44) C1 40 (26.56) of 2"},
		{"the first of them", laggards(t, h.explain("D1 1.2 2024"), 1), "151: C2 111 (73.44) of 2"},
		// B1 has 95 of the 90 that it needs, and makes up for some of what B2 lacks.
		{"one that has more than it needs lacks nothing", laggards(t, h.explain("C1 1.2 2024"), 5), "40: B2 45 (100) of 1"},
		// 6.5 wants less than 0.03 %: of 1500 less than 0.45, so that of 7 there are 7 too many; C1 may have less than 0.3.
		{"of debt it is what is too much", laggards(t, h.explain("D1 6.5 2024"), 5), "7: C1 6 (87.02) of 1"},
		{"a sum asks its parts for their own quotas", laggards(t, h.explain("D1 4.1 2024"), 5), "13: C1 7 (77.78) C2 2 (22.22) of 2"},
		{"without a target nothing lacks", laggards(t, h.explain("D1 1.2 2024-Q1"), 5), "-: of 0"},
		{"a share of units lacks units", laggards(t, h.explain("P 3.1 2024"), 5), "-: of 0"},

		{"who is silent, and when", h.silent(h.explain("C1 1.2 2024-Q1")), "B1(2,3) B2(2,3)"},
		{"only who owes it", h.silent(h.explain("D1 4.1 2024-02")), "C1(2) C2(2)"},
		{"of months of units those that are counted", h.silent(h.explain("P 1.6 2024-Q1")), "D1(3) D2(1,2,3)"},
		{"nobody owes what has not ended", h.silent(h.explain("C1 1.2 2024-11")), ""},

		{"who meets, by month", counted(t, h.explain("P 1.6 2024"), 5, nil), "D2 0/10 D1 1/10 of 2, others 0/0"},
		{"of whom one is named", counted(t, h.explain("P 1.6 2024"), 1, nil), "D2 0/10 of 2, others 1/10"},
		{"only those that do not", counted(t, h.explain("P 1.6 2024"), 5, &no), "D2 0/10 D1 1/10 of 2, others 0/0"},
		{"or only those that always do", counted(t, h.explain("P 1.6 2024"), 5, &yes), "of 0, others 1/20"},
		{"another figure counts no units", counted(t, h.explain("D1 1.2 2024"), 5, nil), "of 0, others -"},

		{"the reading in words", h.explain("D1 1.2 2024").Figure.Reading(fault.Vietnamese), "mỗi số liệu tính theo cây tổ chức của tháng đó, từ mọi báo cáo đã gửi, đã duyệt hoặc chưa"},
		{"a quota is the unit's", h.explain("C1 4.1 2024").Figure.TargetOrigin(h.campaign, fault.English), "the quota given to this unit for 2024"},
		{"a general target binds all", h.explain("C1 1.2 2024").Figure.TargetOrigin(h.campaign, fault.English), "the general target of 2024: Emulation movement “Exemplary veteran” of 2024"},
		{"or some", h.explain("P 4.1 2024").Figure.TargetOrigin(h.campaign, fault.English), "the general target of 2024: Emulation movement “Exemplary veteran” of 2024; it binds: The province as a whole"},
		{"a quarter has none", h.explain("P 4.1 2024-Q1").Figure.TargetOrigin(h.campaign, fault.English), "no target binds this unit for this period"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, tt.got, tt.want)
		}
	}
	e := h.explain("D1 1.2 2024")
	for _, top := range []int{0, -1, 51} {
		_, a := e.Contributors(top)
		_, b := e.Laggards(top)
		_, c := e.Counted(top, nil)
		for _, err := range []error{a, b, c} {
			if fault.KindOf(err) != fault.Invalid {
				t.Errorf("top %d: %v", top, err)
			}
		}
	}
}

// sources writes what a figure of a unit's own rests on: "01 SUBMIT SUBMITTED members_total=100", what
// does not count in brackets.
func (h *house) sources(e *figure.Explanation) string {
	h.t.Helper()
	of, err := figure.Sources(h.t.Context(), h.db, h.scope(), []*figure.Explanation{e})
	if err != nil {
		h.t.Fatal(err)
	}
	var lines []string
	for _, s := range of[e] {
		words := []string{string(s.Report.Month[5:7]), fmt.Sprintf("%s#%d", s.Said.Act, s.Said.Revision), string(s.Stands.State)}
		for _, n := range s.Entries {
			word := fmt.Sprintf("%s=%d", n.Element.Code, n.Value)
			if !n.Counts {
				word = "(" + word + ")"
			}
			words = append(words, word)
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return strings.Join(lines, "; ")
}

// TestSources follows a figure of a branch down to its reports, through a return and a correction.
func TestSources(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	act := func(unit, month string, act report.Act, values map[string]int64) {
		t.Helper()
		at := h.units[unit]
		if _, err := report.Do(t.Context(), h.db, h.scope(), lenient(h.campaign), nil, report.Command{
			Unit: at.ID, Month: movement.Month("2024-" + month), Act: act, Values: values, Comment: "sai", At: time.Date(2024, 11, 1, 0, 0, 0, 0, time.UTC),
		}); err != nil {
			t.Fatal(err)
		}
	}
	h.say("B1 01 members_total=100 members_studied=95 internal_fund_contributions=7", "B1 03 members_studied=97 internal_fund_contributions=5")
	act("B1", "02", report.Submit, map[string]int64{"members_total": 110, "members_studied": 11})
	const first = "01 SUBMIT#1 SUBMITTED (members_total=100) (members_studied=95); "
	steps := []struct {
		name string
		done func()
		want string
	}{
		{"each report says its own, the last of a stock counts", func() {},
			first + "02 SUBMIT#1 SUBMITTED members_total=110 (members_studied=11); 03 SUBMIT#1 SUBMITTED members_studied=97"},
		{"one that was sent back is none", func() { act("B1", "02", report.Return, nil) },
			"01 SUBMIT#1 SUBMITTED members_total=100 (members_studied=95); 03 SUBMIT#1 SUBMITTED members_studied=97"},
		{"corrected it is the new one", func() {
			act("B1", "02", report.Submit, map[string]int64{"members_total": 120, "members_studied": 99})
		}, first + "02 SUBMIT#3 SUBMITTED members_total=120 (members_studied=99); 03 SUBMIT#1 SUBMITTED members_studied=97"},
		{"approved it is still what was handed up", func() { act("B1", "02", report.Approve, nil) },
			first + "02 SUBMIT#3 APPROVED members_total=120 (members_studied=99); 03 SUBMIT#1 SUBMITTED members_studied=97"},
	}
	for _, s := range steps {
		s.done()
		e := h.explain("B1 1.2 2024")
		if got := h.sources(e); got != s.want {
			t.Errorf("%s:\ngot  %s\nwant %s", s.name, got, s.want)
		}
	}
	for _, tt := range []struct {
		name, asked, want string
		known             figure.Known
	}{
		{"of approved ones alone", "B1 1.2 2024", "02 SUBMIT#3 APPROVED members_total=120 members_studied=99", figure.Known{ApprovedOnly: true}},
		{"a flow counts in its period alone", "B1 6.4 2024-Q1", "01 SUBMIT#1 SUBMITTED (members_total=100) internal_fund_contributions=7; 02 SUBMIT#3 APPROVED members_total=120; 03 SUBMIT#1 SUBMITTED internal_fund_contributions=5", figure.Known{}},
		{"a stock stands in later months", "B1 6.4 2024-03", "01 SUBMIT#1 SUBMITTED (members_total=100); 02 SUBMIT#3 APPROVED members_total=120; 03 SUBMIT#1 SUBMITTED internal_fund_contributions=5", figure.Known{}},
		{"what hangs below has reports of its own", "C1 1.2 2024", "", figure.Known{}},
		{"a unit's own indicator rests on its own", "D1 1.6.each 2024", "", figure.Known{}},
	} {
		if got := h.sources(h.explain(tt.asked, tt.known)); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// addsUp checks that what an explanation says of a figure is the figure.
func addsUp(t *rapid.T, e *figure.Explanation, plain *figure.Figure) {
	t.Helper()
	f := e.Figure
	name := f.NodeID()
	if got, want := line(f)+f.Display, line(plain)+plain.Display; got != want {
		t.Errorf("%s is explained as %s, and is %s", name, got, want)
	}
	value := func(n *int64) int64 {
		if n == nil {
			return 0
		}
		return *n
	}
	var up, down int64
	said := len(e.Terms) > 0
	for _, term := range e.Terms {
		said = said && term.Sum() != nil
		if term.Divides {
			down += term.Coefficient * value(term.Sum())
		} else {
			up += term.Coefficient * value(term.Sum())
		}
	}
	constant := f.Indicator.Formula.Denominator != nil && f.Indicator.Formula.Denominator.Constant != 0
	if said && f.Numerator != nil && (up != *f.Numerator || f.Denominator != nil && !constant && down != *f.Denominator) {
		t.Errorf("%s: the terms come to %d/%d, the figure to %s", name, up, down, line(f))
	}
	if f.Indicator.Kind == movement.AllOf || f.Indicator.Kind == movement.AnyOf {
		return
	}
	for _, top := range []int{1, 50} {
		c, err := e.Contributors(top)
		if err != nil {
			t.Fatal(err)
		}
		n, d := value(c.Own.Numerator)+value(c.Others.Numerator), value(c.Own.Denominator)+value(c.Others.Denominator)
		for _, node := range c.Nodes {
			n, d = n+value(node.Adds.Numerator), d+value(node.Adds.Denominator)
		}
		if f.Numerator != nil && n != *f.Numerator || !constant && f.Denominator != nil && d != *f.Denominator {
			t.Errorf("%s: who adds and the others come to %d/%d, the figure to %s", name, n, d, line(f))
		}
		u, err := e.Counted(top, nil)
		if err != nil {
			t.Fatal(err)
		}
		if f.Indicator.Kind == movement.UnitsMeeting && f.Numerator != nil {
			met, of := value(u.Others.Numerator), value(u.Others.Denominator)
			for _, m := range u.Nodes {
				met, of = met+int64(m.Met), of+int64(m.Of)
			}
			if met != *f.Numerator || of != *f.Denominator || top == 50 && (value(u.Others.Numerator) != 0 || value(u.Others.Denominator) != 0) {
				t.Errorf("%s: those counted come to %d/%d, the figure to %s", name, met, of, line(f))
			}
		}
	}
	if !slices.IsSortedFunc(e.Silent, func(a, b figure.Silent) int { return cmp.Compare(a.UnitID, b.UnitID) }) {
		t.Errorf("%s: the silent stand in no order", name)
	}
}

// TestExplain_AddsUp: whatever is explained is the figure that is asked for without, and the numbers
// that explain it come to it, in any world, under any reading.
func TestExplain_AddsUp(t *testing.T) {
	t.Parallel()
	inWorlds(t, func(rt *rapid.T, tx bun.IDB, c *movement.Campaign, w *world) {
		q := ask(rt, w)
		asked := figure.Ask{Units: w.known(), Indicators: c.Indicators, Period: q.period, Tree: q.tree}
		plain := figures(rt, tx, w.whole(), c, asked)
		explained, err := figure.Explain(rt.Context(), tx, w.whole(), c, asked)
		if err != nil {
			rt.Fatal(err)
		}
		for _, u := range asked.Units {
			if len(explained[u.ID]) != len(plain[u.ID]) {
				rt.Fatalf("%s has %d explanations of %d figures", u.Code, len(explained[u.ID]), len(plain[u.ID]))
			}
			for i, e := range explained[u.ID] {
				addsUp(rt, e, plain[u.ID][i])
				missing, partly := int64(0), false
				for _, s := range e.Silent {
					missing, partly = missing+int64(len(s.Months)), partly || s.Partly
				}
				if i < 5 && !partly && missing != plain[u.ID][i].Coverage.Missing {
					rt.Errorf("%s of %s for %v on %v: %d months are named, %d are missing", c.Indicators[i].Code, u.Code, q.period, q.tree, missing, plain[u.ID][i].Coverage.Missing)
				}
			}
		}
	})
}

// TestExplain_WithinTheScope: who may not be read is a sum without a name.
func TestExplain_WithinTheScope(t *testing.T) {
	t.Parallel()
	h := build(t, "2024-11-10")
	h.say("B1 01 members_total=100 members_studied=95", "B3 02 members_total=50 members_studied=10", "D1 04 training_classes_held=2", "D2 04 training_classes_held=1")
	only := func(codes ...string) org.Scope {
		scope := org.NewScope(h.today)
		for _, code := range codes {
			scope = scope.With(org.ReachSelf, h.units[code].Path, "")
		}
		return scope
	}
	at := func(scope org.Scope, unit, indicator string) *figure.Explanation {
		all, err := figure.Explain(t.Context(), h.db, scope, h.campaign, figure.Ask{
			Units: []*org.Unit{h.units[unit]}, Indicators: []*movement.Indicator{h.campaign.Indicator(indicator)}, Period: movement.YearPeriod(2024), Tree: figure.AsReported,
		})
		if err != nil {
			t.Fatal(err)
		}
		if all == nil {
			return nil
		}
		return all[h.units[unit].ID][0]
	}
	for _, tt := range []struct{ name, got, want string }{
		{"one child of two", contributors(t, at(only("D1", "C2"), "D1", "1.2"), 5), "C2=10/50 own=- 1 others=95/100"},
		{"no child at all", contributors(t, at(only("D1"), "D1", "1.2"), 5), "own=- 2 others=105/150"},
		{"what the hidden ones have is set against what is wanted of them together", laggards(t, at(only("D1", "C2"), "D1", "1.2"), 5), "30: C2 35 (100) of 1"},
		{"nobody is named", laggards(t, at(only("D1"), "D1", "1.2"), 5), "30: of 0"},
		{"nor counted by name", counted(t, at(only("P", "D1"), "P", "3.1"), 5, nil), "D1 1/1 of 1, others 1/1"},
		{"a formula needs no names", at(only("D1"), "D1", "1.2").InNumbers(fault.Vietnamese), "100 × 105 / 150 = 70,00"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, tt.got, tt.want)
		}
	}
	if e := at(only("D2"), "D1", "1.2"); e != nil {
		t.Errorf("outside the scope it is explained: %v", e)
	}
	if e := at(only("D1"), "D1", "1.2"); e.OwnAlone {
		t.Error("hidden children make no leaf")
	}
}

// TestLaggards_Shares shares what is wanted above among those that were given no quota, by their members.
func TestLaggards_Shares(t *testing.T) {
	t.Parallel()
	const autumn = org.Date("2024-11-10")
	h := build(t, autumn)
	h.say("B1 01 members_total=100", "B2 01 members_total=200", "B3 02 members_total=600", "B4 01 members_total=100",
		"C1 01 members_admitted=3", "C2 05 members_admitted=4")
	h.does("D1 4.1 >= 20")
	shares := func(e *figure.Explanation, top int) string {
		t.Helper()
		all, err := e.Shares(top)
		if err != nil {
			t.Fatal(err)
		}
		var words []string
		for _, s := range all {
			words = append(words, fmt.Sprintf("%s %.4g of %d", s.Figure.Unit.Code, s.Wants(), s.Members))
		}
		return strings.Join(words, " ")
	}
	// D1 wants 20 of C1 with 300 members and C2 with 600: 6.67 and 13.33.
	for _, tt := range []struct{ name, got, want string }{
		{"all of a quota is shared where none was given below", shares(h.explain("D1 4.1 2024"), 5), "C2 13.33 of 600 C1 6.667 of 300"},
		{"the largest alone", shares(h.explain("D1 4.1 2024"), 1), "C2 13.33 of 600"},
		{"and lacks what its share wants, in whole persons", laggards(t, h.explain("D1 4.1 2024"), 5), "13: C2 10 (71.79) C1 4 (28.21) of 2"},
		{"what was given to one is not shared", shares(h.explain("P 4.1 2024"), 5), "D2 1480 of 100"},
		{"a share of members has a target of its own", shares(h.explain("D1 1.2 2024"), 5), ""},
		{"nothing is shared where nothing is wanted", shares(h.explain("D2 4.1 2024"), 5), ""},
		{"a quarter has no target", shares(h.explain("D1 4.1 2024-Q1"), 5), ""},
		{"the first months of a year have the year's", shares(h.explain("D1 4.1 2024-6M"), 5), "C2 13.33 of 600 C1 6.667 of 300"},
		{"what each unit does itself is not shared", shares(h.explain("P 3.1.each 2024"), 5), ""},
		{"nobody below, nothing to share", shares(h.explain("B1 4.1 2024"), 5), ""},
		{"who has said nothing of its members has no share", shares(h.explain("C1 4.1 2024"), 5), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, tt.got, tt.want)
		}
	}
	h.does("C1 4.1 >= 20")
	if got := shares(h.explain("D1 4.1 2024"), 5); got != "" {
		t.Errorf("all was given to one, and yet %s", got)
	}
	if got := laggards(t, h.explain("D1 4.1 2024"), 5); got != "13: C1 17 (100) of 1" {
		t.Errorf("all was given to one: %s", got)
	}
	if _, err := h.explain("D1 4.1 2024").Shares(51); fault.KindOf(err) != fault.Invalid {
		t.Errorf("51 of them: %v", err)
	}
}
