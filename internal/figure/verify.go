package figure

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Difference is a number that is not what the reports say it must be.
type Difference struct {
	Unit       string // its code
	Element    string
	Of         string // the report's month, or the year and the tree that were summed
	Stands     sql.Null[int64]
	Recomputed sql.Null[int64]
}

// String writes the difference for whoever is to mend it.
func (d Difference) String() string {
	return fmt.Sprintf("%s %s %s: stands %s, recomputed %s", d.Unit, d.Of, d.Element, spoken(d.Stands), spoken(d.Recomputed))
}

func spoken(n sql.Null[int64]) string {
	if !n.Valid {
		return "unsaid"
	}
	return fmt.Sprint(n.V)
}

// Checked tells how much was looked at.
type Checked struct {
	Reports int // what each counts for, element by element
	Sums    int // of a year, one a unit with others below it, element and tree
}

// String writes how much was looked at.
func (c Checked) String() string { return fmt.Sprintf("%d reports and %d sums", c.Reports, c.Sums) }

// Verify works out anew, from what reports say alone, what each of them counts for, and the
// sums of every year for every unit that has others below it, on the trees AS_REPORTED and
// CURRENT. It tells of each number that stands otherwise, in the order of the units' ids.
// All of it is read in one snapshot; neither the sums' statement nor what is stored for it
// has a part in the recomputing.
func Verify(ctx context.Context, db bun.IDB, today org.Date, tell func(Difference)) (Checked, error) {
	var checked Checked
	err := db.RunInTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, func(ctx context.Context, tx bun.Tx) error {
		years, err := movement.Years(ctx, tx)
		if err != nil {
			return err
		}
		for _, year := range years {
			v := &verifier{db: tx, today: today, tell: tell, checked: &checked}
			if v.campaign, err = movement.Load(ctx, tx, year); err != nil {
				return err
			}
			if err := v.verify(ctx); err != nil {
				return fmt.Errorf("year %d: %w", year, err)
			}
		}
		return nil
	})
	if err != nil {
		return checked, fmt.Errorf("verifying: %w", err)
	}
	return checked, nil
}

// verifier holds one year against what its reports say.
type verifier struct {
	db       bun.IDB
	today    org.Date
	campaign *movement.Campaign
	tell     func(Difference)
	checked  *Checked

	places map[int64][]stay
	inner  []int64 // units that ever had others below them, by id
	lives  map[int64]life
}

// stay is where a unit hung for a time; until is empty while it lasts.
type stay struct {
	UnitID       int64
	ParentID     int64 // 0: under nobody
	Since, Until org.Date
}

type life struct {
	ID             int64
	Code           string
	Opened, Closed org.Date
}

func (v *verifier) verify(ctx context.Context) error {
	if err := v.readTree(ctx); err != nil {
		return err
	}
	asReported, current := ledger{}, ledger{}
	err := v.eachYear(ctx, func(unit int64, year []*report.Report) {
		v.holdCounted(unit, year)
		v.enter(asReported, current, unit, year)
	})
	if err != nil {
		return err
	}
	if err := v.holdSums(ctx, AsReported, asReported); err != nil {
		return err
	}
	return v.holdSums(ctx, Current, current)
}

func (v *verifier) readTree(ctx context.Context) error {
	var stays []stay
	err := v.db.NewRaw(`SELECT unit_id, coalesce(parent_id, 0) AS parent_id, lower(valid) AS since, upper(valid) AS until FROM placement ORDER BY unit_id, lower(valid)`).
		Scan(ctx, &stays)
	if err != nil {
		return err
	}
	v.places = map[int64][]stay{}
	for _, s := range stays {
		v.places[s.UnitID] = append(v.places[s.UnitID], s)
	}
	if err := v.db.NewRaw("SELECT DISTINCT parent_id FROM placement WHERE parent_id IS NOT NULL ORDER BY 1").Scan(ctx, &v.inner); err != nil {
		return err
	}
	var lives []life
	err = v.db.NewRaw(`SELECT u.id, u.opened, u.closed, n.code FROM unit u
		JOIN LATERAL (SELECT code FROM naming WHERE unit_id = u.id ORDER BY lower(valid) DESC LIMIT 1) AS n ON true
		ORDER BY u.id`).Scan(ctx, &lives)
	v.lives = map[int64]life{}
	for _, l := range lives {
		v.lives[l.ID] = l
	}
	return err
}

// eachYear hands over every unit's reports of the year, in the order of the months.
func (v *verifier) eachYear(ctx context.Context, use func(unit int64, year []*report.Report)) error {
	period := movement.YearPeriod(v.campaign.Year)
	var all []*report.Report
	err := v.db.NewSelect().Model(&all).Column("unit_id", "month", "said", "counted").
		Where("month BETWEEN ?::date AND ?::date", period.First(), period.Last()).OrderExpr("unit_id, month").Scan(ctx)
	if err != nil {
		return err
	}
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].UnitID == all[0].UnitID {
			n++
		}
		use(all[0].UnitID, all[:n])
		all = all[n:]
	}
	return nil
}

// holdCounted holds what a unit's reports count for against what they say.
func (v *verifier) holdCounted(unit int64, year []*report.Report) {
	said := make([]report.Vector, len(year))
	for i, r := range year {
		said[i] = r.Said
	}
	for i, counted := range report.Counted(v.campaign.Elements, said) {
		v.checked.Reports++
		for _, e := range v.campaign.Elements {
			v.hold(unit, e, string(movement.MonthOf(year[i].Month)), year[i].Counted.Said(e), counted.Said(e))
		}
	}
}

func (v *verifier) hold(unit int64, e *movement.Element, of string, stands, recomputed sql.Null[int64]) {
	if stands != recomputed {
		v.tell(Difference{v.lives[unit].Code, e.Code, of, stands, recomputed})
	}
}

// ledger is what a unit and all below it said over the year, by unit and element.
type ledger map[entry]int64

type entry struct {
	unit    int64
	element *movement.Element
}

func (l ledger) add(units []int64, e *movement.Element, n int64) {
	for _, id := range units {
		l[entry{id, e}] += n
	}
}

// enter adds what a unit said to all above it: flows where it hung when each month ended,
// stocks and states, the last said, where it stood open on the year's last day that has come.
func (v *verifier) enter(asReported, current ledger, unit int64, year []*report.Report) {
	period := movement.YearPeriod(v.campaign.Year)
	day := max(period.First(), min(period.Last(), v.today))
	stands := v.lives[unit].Opened <= day && (v.lives[unit].Closed == "" || v.lives[unit].Closed > day)
	for _, e := range v.campaign.Elements {
		var last sql.Null[int64]
		for _, r := range year {
			n := r.Said.Said(e)
			switch {
			case !n.Valid:
			case e.Nature == movement.Flow:
				asReported.add(v.hungOn(unit, movement.MonthOf(r.Month).Last()), e, n.V)
				current.add(v.hungOn(unit, v.today), e, n.V)
			default:
				last = n
			}
		}
		if last.Valid && stands {
			asReported.add(v.hungOn(unit, day), e, last.V)
			current.add(v.hungOn(unit, v.today), e, last.V)
		}
	}
}

// hungOn climbs from a unit to the root on a day, by parents and not by stored paths.
func (v *verifier) hungOn(unit int64, day org.Date) []int64 {
	var units []int64
	for id := unit; id != 0 && !slices.Contains(units, id); {
		i := slices.IndexFunc(v.places[id], func(s stay) bool { return s.Since <= day && (s.Until == "" || s.Until > day) })
		if i < 0 {
			break
		}
		units = append(units, id)
		id = v.places[id][i].ParentID
	}
	return units
}

// holdSums holds the year's sums on one tree, as every question is answered, against a
// ledger. Each element is asked for as an indicator of its own.
func (v *verifier) holdSums(ctx context.Context, tree Reading, want ledger) error {
	units, scope, err := v.everything(ctx)
	if err != nil {
		return err
	}
	ask := Ask{Units: units, Period: movement.YearPeriod(v.campaign.Year), Tree: tree}
	for _, e := range v.campaign.Elements {
		ask.Indicators = append(ask.Indicators, &movement.Indicator{
			Code: e.Code, Kind: movement.Total, Formula: movement.Formula{Factor: 1, Numerator: movement.Sum{{Coefficient: 1, Element: e}}},
		})
	}
	figures, err := Figures(ctx, v.db, scope, v.campaign, ask)
	if err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(figures)) {
		for i, e := range v.campaign.Elements {
			var stands, recomputed sql.Null[int64]
			if n := figures[id][i].Numerator; n != nil {
				stands = sql.Null[int64]{V: *n, Valid: true}
			}
			recomputed.V, recomputed.Valid = want[entry{id, e}]
			v.checked.Sums++
			v.hold(id, e, fmt.Sprintf("%d %v", v.campaign.Year, tree), stands, recomputed)
		}
	}
	return nil
}

// everything returns the units that have others below them, and a scope of every tree.
func (v *verifier) everything(ctx context.Context) ([]*org.Unit, org.Scope, error) {
	scope, roots := org.NewScope(v.today), []org.Path{}
	err := v.db.NewRaw("SELECT path FROM placement WHERE parent_id IS NULL AND valid @> ?::date ORDER BY unit_id", v.today).Scan(ctx, &roots)
	if err != nil {
		return nil, scope, err
	}
	for _, root := range roots {
		scope = scope.With(org.ReachSubtree, root, "")
	}
	if len(v.inner) == 0 {
		return nil, scope, nil
	}
	units, err := org.ByID(ctx, v.db, scope, v.inner, v.today)
	return units, scope, err
}
