package contest

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

func dec(t testing.TB, text string) movement.Decimal {
	t.Helper()
	d, err := movement.ParseDecimal(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// target returns a target, and what a figure of it is that came to n/d.
func reached(t testing.TB, c movement.Comparator, low string, status figure.Status, n, d int64) measured {
	t.Helper()
	return measured{status, &movement.Target{Comparator: c, Low: dec(t, low)}, big.NewRat(n, d)}
}

// small returns a scheme of one line of each method, 20 points in all, and penalties.
func small(t testing.TB) *Scheme {
	t.Helper()
	zero, half := dec(t, "0"), dec(t, "3.5")
	return &Scheme{Year: 2024, Level: org.Commune, Declared: Declared{
		Most: dec(t, "20"), Decimals: 2, Inapplicable: Scale, Ties: []string{"b", "e"},
		Groups: []*LineGroup{{Code: "1"}, {Code: "2"}},
		Lines: []*Line{
			{Code: "a", Group: "1", Most: dec(t, "5"), Method: AllOrNothing, Indicator: "a"},
			{Code: "b", Group: "1", Most: dec(t, "7"), Method: Proportional, Indicator: "b"},
			{Code: "c", Group: "1", Most: dec(t, "3"), Method: PerItem, Indicator: "c", Each: dec(t, "0.75")},
			{Code: "d", Group: "1", Most: dec(t, "2"), Method: Range, Indicator: "d", Bands: []*Band{{From: &zero, Points: dec(t, "0.5")}, {From: &half, Points: dec(t, "2")}}},
			{Code: "e", Group: "1", Most: dec(t, "3"), Method: ByHand},
			{Code: "late", Group: "2", Most: dec(t, "-2"), Method: PerItem, Of: LateReports, Each: dec(t, "-0.5"), Extra: true},
		},
		Classes: []*Rating{{Code: "GOOD", From: dec(t, "14")}, {Code: "DONE", From: dec(t, "0")}},
	}}
}

func hand(t testing.TB, giver Giver, points string) *Given {
	t.Helper()
	if points == "" {
		return &Given{Line: "e", Giver: giver}
	}
	p := dec(t, points)
	return &Given{Line: "e", Giver: giver, Points: &p}
}

// TestBoard_OfAHandComputedCluster holds a cluster's board against what a clerk comes to with pencil and paper.
func TestBoard_OfAHandComputedCluster(t *testing.T) {
	t.Parallel()
	s := small(t)
	figures := func(a figure.Status, b measured, items int64, d measured) map[string]measured {
		return map[string]measured{"a": {status: a}, "b": b, "c": {figure.NoTarget, nil, big.NewRat(items, 1)}, "d": d}
	}
	value := func(n, d int64) measured { return measured{figure.NotMet, nil, big.NewRat(n, d)} }
	units := []struct {
		code    string
		missing int64
		barred  bool
		of      standing
		total   string
		rank    int // 0: none
		class   string
	}{
		// a 5 + b 7 × (80/95)/1 = 5.894736… + c 3 × 0.75 = 2.25 + d 2 (3.5 is in the band) + e council's 2.5, not the
		// cluster's 3 = 17.644736…; two late reports take 1: 16.644736… → 16.64.
		{"A", 0, false, standing{figures(figure.Met, reached(t, movement.AtLeast, "95", figure.NotMet, 80, 1), 3, value(7, 2)), Arrears{Late: 2},
			[]*Given{hand(t, ByUnit, "3"), hand(t, ByCouncil, "2.5"), hand(t, ByCluster, "3")}}, "16.64", 1, "GOOD"},
		// a 0 + b 7 (more than wanted is no more) + c 5 × 0.75 = 3.75, 3 at most + d 0.5 + e the unit's own 2: the
		// cluster took its own back = 12.5; five late reports take 2.5, 2 at most: 10.5.
		{"B", 0, false, standing{figures(figure.NotMet, reached(t, movement.AtLeast, "95", figure.Exceeded, 99, 1), 5, value(1, 3)), Arrears{Late: 5},
			[]*Given{hand(t, ByUnit, "2"), hand(t, ByCluster, "1"), hand(t, ByCluster, "")}}, "10.5", 3, "DONE"},
		// Nothing is wanted of it in b: (5 + 0 + 0.5 + 3) × 20 / 13 = 13.0769… → 13.08.
		{"C", 0, false, standing{figures(figure.Met, measured{status: figure.NoTarget, value: big.NewRat(9, 1)}, 0, value(0, 1)), Arrears{}, []*Given{hand(t, ByCluster, "3")}}, "13.08", 2, "DONE"},
		// As B, and equal to it in b and e too: they share a place.
		{"D", 0, false, standing{figures(figure.NotMet, reached(t, movement.AtLeast, "95", figure.Met, 95, 1), 4, value(0, 1)), Arrears{Late: 4}, []*Given{hand(t, ByUnit, "2")}}, "10.5", 3, "DONE"},
		// b 7 × 30/60 = 3.5, less than B and D; c 3; d 0.5; e 3; a 0; 10 … and 0.5 more by d 1: the tie is decided by b.
		{"E", 0, false, standing{figures(figure.NotMet, reached(t, movement.LessThan, "30", figure.NotMet, 45, 1), 4, value(-1, 1)), Arrears{}, []*Given{hand(t, ByUnit, "2.83")}}, "10.5", 5, "DONE"},
		{"F", 2, false, standing{figures(figure.Met, reached(t, movement.AtLeast, "1", figure.Met, 1, 1), 9, value(9, 1)), Arrears{}, nil}, "17", 0, ""},
		{"G", 3, true, standing{figures(figure.Met, reached(t, movement.AtLeast, "1", figure.Met, 1, 1), 9, value(9, 1)), Arrears{}, nil}, "17", 0, ""},
	}
	b := &Board{Scheme: s}
	for _, u := range units {
		row := s.score(&org.Unit{Code: u.code}, u.of)
		row.Missing, row.Barred = u.missing, u.barred
		b.Rows = append([]*Score{row}, b.Rows...) // in the wrong order
	}
	b.rank()
	for i, want := range []string{"A", "C", "B", "D", "E", "F", "G"} {
		row, u := b.Rows[i], units[want[0]-'A']
		if row.Unit.Code != want {
			t.Fatalf("%s stands at place %d, want %s", row.Unit.Code, i+1, want)
		}
		rank, class := 0, ""
		if row.Rank != nil {
			rank = *row.Rank
		}
		if row.Class != nil {
			class = row.Class.Code
		}
		if row.Total.String() != u.total || rank != u.rank || class != u.class {
			t.Errorf("%s comes to %s, place %d, %q; want %s, %d, %q", want, row.Total, rank, class, u.total, u.rank, u.class)
		}
	}
}

// fraction is a number of points in two whole numbers, reckoned with apart from the package's own arithmetic.
type fraction struct{ n, d *big.Int }

func over(n, d int64) fraction { return fraction{big.NewInt(n), big.NewInt(d)} }

func (f fraction) plus(g fraction) fraction {
	n := new(big.Int).Mul(f.n, g.d)
	return fraction{n.Add(n, new(big.Int).Mul(g.n, f.d)), new(big.Int).Mul(f.d, g.d)}
}

func (f fraction) times(n, d int64) fraction {
	return fraction{new(big.Int).Mul(f.n, big.NewInt(n)), new(big.Int).Mul(f.d, big.NewInt(d))}
}

// clamped is the fraction within two bounds.
func (f fraction) clamped(low, high fraction) fraction {
	below := func(a, b fraction) bool { return new(big.Int).Mul(a.n, b.d).Cmp(new(big.Int).Mul(b.n, a.d)) < 0 }
	switch {
	case below(f, low):
		return low
	case below(high, f):
		return high
	}
	return f
}

// shown rounds to so many digits, halves away from zero.
func (f fraction) shown(digits int) string {
	n := new(big.Int).Mul(f.n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil))
	n.Mul(n, big.NewInt(2)).Add(n, new(big.Int).Mul(f.d, big.NewInt(int64(n.Sign()))))
	n.Quo(n, new(big.Int).Mul(f.d, big.NewInt(2)))
	return new(big.Rat).SetFrac(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(digits)), nil)).FloatString(digits)
}

// TestScore_AgainstRationals works worlds out once more, line by line and as one sum of fractions, whose denominators are never reduced.
func TestScore_AgainstRationals(t *testing.T) {
	t.Parallel()
	seen := map[Method]int{}
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 19))
		s := &Scheme{Declared: Declared{Decimals: r.IntN(4), Inapplicable: []Inapplicable{Full, Scale}[r.IntN(2)]}}
		of := standing{figures: map[string]measured{}, arrears: Arrears{Late: r.Int64N(9), Own: r.Int64N(9)}}
		var most, left int64 // in thousandths
		got, extra, nought := over(0, 1), over(0, 1), over(0, 1)
		for i := range 1 + r.IntN(40) {
			points := 1000 + r.Int64N(20000)
			full := over(points, 1000)
			l := &Line{Code: fmt.Sprint(i), Indicator: fmt.Sprint(i), Method: []Method{AllOrNothing, Proportional, PerItem, Range, ByHand}[r.IntN(5)], Extra: r.IntN(6) == 0}
			bound, n, d := 1+r.Int64N(1e6), r.Int64N(2e6), 1+r.Int64N(999)
			f := reached(t, movement.AtLeast, fmt.Sprint(bound), figure.NotMet, n, d)
			applies := l.Method == ByHand || r.IntN(5) > 0
			var p fraction
			switch l.Method {
			case AllOrNothing:
				if p = nought; n >= bound*d {
					f.status, p = figure.Met, full
				}
			case Proportional:
				p = full.times(n, bound*d).clamped(nought, full)
				if r.IntN(3) == 0 { // less than so much is wanted
					f.target.Comparator = movement.LessThan
					if p = full; n >= bound*d {
						p = full.times(bound*d, n)
					}
				}
			case PerItem:
				each := 1 + r.Int64N(50)
				p = over(each*n, 1000*d).clamped(nought, full)
				if l.Extra { // it counts against
					each, points, f, applies = -each, -points, measured{}, true
					l.Indicator, l.Of = "", []Of{LateReports, MissingReports}[r.IntN(2)]
					p = over(each*map[Of]int64{LateReports: of.arrears.Late, MissingReports: of.arrears.Own}[l.Of], 1000).clamped(over(points, 1000), nought)
				}
				l.Each = dec(t, big.NewRat(each, 1000).FloatString(3))
			case Range:
				p = nought
				from := r.Int64N(100)
				for k := range int64(3) {
					at, gives := dec(t, fmt.Sprint(from*(k+1)+k)), (k+1)*points/3
					l.Bands = append(l.Bands, &Band{From: &at, Points: dec(t, big.NewRat(gives, 1000).FloatString(3))})
					if n >= (from*(k+1)+k)*d {
						p = over(gives, 1000)
					}
				}
			case ByHand:
				gives := r.Int64N(points)
				given := dec(t, big.NewRat(gives, 1000).FloatString(3))
				l.Indicator, of.given = "", append(of.given, &Given{Line: l.Code, Giver: ByUnit, Points: &given})
				p = over(gives, 1000)
			}
			seen[l.Method]++
			l.Most = dec(t, big.NewRat(points, 1000).FloatString(3))
			if !applies {
				f.status = figure.NotApplicable
				if p = nought; s.Declared.Inapplicable == Full && !l.Extra {
					p = full
				}
			}
			if l.Extra {
				extra = extra.plus(p)
			} else {
				got, most = got.plus(p), most+points
				if applies || s.Declared.Inapplicable == Full {
					left += points
				}
			}
			of.figures[l.Code] = f
			s.Declared.Lines = append(s.Declared.Lines, l)
		}
		s.Declared.Most = dec(t, big.NewRat(max(most, 1), 1000).FloatString(3))
		if left > 0 {
			got = got.times(most, left)
		}
		want := got.plus(extra).shown(s.Declared.Decimals)
		if total := s.score(&org.Unit{}, of).Total; total.Rat().Cmp(dec(t, want).Rat()) != 0 {
			t.Errorf("world %d comes to %s, want %s", seed, total, want)
		}
	}
	for _, m := range []Method{AllOrNothing, Proportional, PerItem, Range, ByHand} {
		if seen[m] < 100 {
			t.Errorf("%s was tried %d times", m, seen[m])
		}
	}
}

func TestAttainment(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		c    movement.Comparator
		low  string
		v    *big.Rat
		want string
	}{
		{"at least, half of it", movement.AtLeast, "50", big.NewRat(25, 1), "1/2"},
		{"at least, more than it", movement.AtLeast, "50", big.NewRat(51, 1), "1/1"},
		{"at least, below zero", movement.AtLeast, "7", big.NewRat(-3, 1), "0/1"},
		{"less than, met", movement.LessThan, "0.03", big.NewRat(1, 50), "1/1"},
		{"less than, twice as much", movement.LessThan, "0.03", big.NewRat(6, 100), "1/2"},
		{"all, a third of them", movement.Equal, "100", big.NewRat(100, 3), "1/3"},
		{"between, below the lower bound", movement.Between, "2", big.NewRat(1, 1), "1/2"},
		{"of nothing wanted, nothing", movement.AtLeast, "0", big.NewRat(0, 1), "1/1"},
	} {
		if got := attainment(&movement.Target{Comparator: tt.c, Low: dec(t, tt.low)}, tt.v).String(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestImportScheme takes the shipped examples in, and refuses broken ones with file and line.
func TestImportScheme(t *testing.T) {
	t.Parallel()
	ctx, db := t.Context(), testdb.New(t)
	if _, err := movement.Import(ctx, db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	for name, file := range Schemes2024() {
		for _, step := range []struct {
			dry     bool
			changes bool
		}{{true, true}, {false, true}, {false, false}} {
			s, changes, err := ImportScheme(ctx, db.DB, name, file, step.dry)
			if err != nil || (len(changes) > 0) != step.changes || s.Notice() == nil {
				t.Fatalf("%s: %d changes (dry run %v), %v", name, len(changes), step.dry, err)
			}
		}
	}
	s, err := ReadScheme(ctx, db.DB, 2024, org.District)
	if err != nil || s == nil || len(s.Declared.Lines) < 40 {
		t.Fatalf("the scheme of districts: %v, %v", s, err)
	}
	for _, tt := range []struct{ name, old, text, want string }{
		{"lines beyond the total", `most: 2, method: PROPORTIONAL, indicator: "1.1"`, `most: 3, method: PROPORTIONAL, indicator: "1.1"`, "points.yaml:15: the lines come to 101 points together, which exceeds most, 100"},
		{"an indicator that there is not", `indicator: "1.2"`, `indicator: "1.9"`, `points.yaml:34: the campaign of 2024 has no indicator "1.9"`},
		{"bands out of order", `{from: 3.5, points: 2}, {from: 5, points: 3}`, `{from: 5, points: 2}, {from: 3.5, points: 3}`, "band 3.5 does not come after 5"},
		{"classes out of order", "from: 80}", "from: 95}", `class "GOOD" does not come below`},
		{"a tie that is no line", `ties: ["4",`, `ties: ["x",`, `"x" is neither a line nor a group`},
		{"a line twice", `{code: "1.2", group: "1"`, `{code: "1.1", group: "1"`, `points.yaml:34: "1.1" stands twice`},
		{"a line called as a group is", `{code: "1.2", group: "1"`, `{code: "3", group: "1"`, `points.yaml:34: "3" stands twice`},
		{"classes that overlap", "from: 80}", "from: 90}", `points.yaml:82: class "GOOD" does not come below`},
		{"a class twice", "code: GOOD", "code: EXCELLENT", `points.yaml:82: class "EXCELLENT" stands twice`},
		{"lines below the total", `most: 2, method: PROPORTIONAL, indicator: "1.1"`, `most: 1, method: PROPORTIONAL, indicator: "1.1"`, "points.yaml:15: the lines come to 99 points together, less than most, 100"},
		{"what is no YAML", "lines:", "lines: [", "points.yaml:33: this is not YAML"},
		{"a penalty among the lines", `each: -1, extra: true`, `each: -1`, "takes points; write extra: true"},
		{"a key that is none", `indicator: "1.2"`, `indicater: "1.2"`, `"indicater" is no key of a line`},
	} {
		broken := strings.Replace(string(Districts2024), tt.old, tt.text, 1)
		_, _, err := ImportScheme(ctx, db.DB, "points.yaml", []byte(broken), false)
		if broken == string(Districts2024) || fault.KindOf(err) != fault.Invalid || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), "points.yaml") {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
	kept, err := ReadScheme(ctx, db.DB, 2024, org.District)
	if diff := cmp.Diff(s.Declared, kept.Declared, cmp.Comparer(func(a, b movement.Decimal) bool { return a.String() == b.String() })); err != nil || diff != "" {
		t.Errorf("files that were refused changed the scheme: %v %s", err, diff)
	}
}
