package figure

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/report"
)

// Difference is something stored or summed that does not follow from what was said and
// from who hung under whom.
type Difference struct {
	Unit    int64
	Code    string // the one it bears, or last bore
	What    Differs
	Element string // empty for a place
	Period  string // a month; of CURRENT the year; of a place its first day
	Tree    Reading
	Is      string // what is stored, or summed; NULL where nothing is
	Ought   string // what it comes to
}

// Differs is what a difference is about.
type Differs string

// What may differ.
const (
	DiffersPlace   Differs = "PLACE"   // where a unit hangs is not below where its parent hangs
	DiffersCounted Differs = "COUNTED" // what a report adds to the sums is not what it said
	DiffersSum     Differs = "SUM"     // what a unit comes to is not what the units below it said
)

// String says it in one line, and what to do.
func (d Difference) String() string {
	switch d.What {
	case DiffersPlace:
		return fmt.Sprintf("%s (unit %d): from %s it hangs at %s, its parent makes that %s; move it there again", d.Code, d.Unit, d.Period, d.Is, d.Ought)
	case DiffersCounted:
		return fmt.Sprintf("%s (unit %d): %s of %s counts as %s, what was said makes that %s; correct any report of that unit's year and all are counted anew",
			d.Code, d.Unit, d.Element, d.Period, d.Is, d.Ought)
	default:
		return fmt.Sprintf("%s (unit %d): %s of %s, %v, is summed to %s, what was said makes that %s", d.Code, d.Unit, d.Element, d.Period, d.Tree, d.Is, d.Ought)
	}
}

// Checked is how much was looked at.
type Checked struct {
	Places  int // stretches of time in which a unit hung in one place
	Reports int
	Sums    int // of one element for one unit and period
}

// String writes how much was looked at.
func (c Checked) String() string {
	return fmt.Sprintf("%d places, %d reports and %d sums", c.Places, c.Reports, c.Sums)
}

// Verify works out anew, from what was said and from parents alone, everything else that
// is stored or summed: every path, what each report counts for, and for every unit and
// element the sums of each campaign's year so far: month by month as reported, and for
// the year on today's tree. It tells of each difference once, where it arises and not
// again in all the units above. All is read in one snapshot.
func Verify(ctx context.Context, db bun.IDB, today org.Date, tell func(Difference)) (Checked, error) {
	v := &verifier{today: today, tell: tell, units: map[int64]*verified{}}
	err := db.RunInTx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, func(ctx context.Context, tx bun.Tx) error {
		v.db = tx
		return v.verify(ctx)
	})
	if err != nil {
		return v.checked, fmt.Errorf("verifying: %w", err)
	}
	return v.checked, nil
}

func (v *verifier) verify(ctx context.Context) error {
	if err := v.readTree(ctx); err != nil {
		return fmt.Errorf("reading the tree: %w", err)
	}
	v.places()
	years, err := movement.Years(ctx, v.db)
	if err != nil {
		return err
	}
	for _, year := range years {
		c, err := movement.Load(ctx, v.db, year)
		if err != nil {
			return err
		}
		for _, tree := range v.trees() {
			if err := v.year(ctx, c, tree); err != nil {
				return fmt.Errorf("year %d: %w", year, err)
			}
		}
	}
	return nil
}

type verifier struct {
	db      bun.IDB
	today   org.Date
	tell    func(Difference)
	units   map[int64]*verified
	ordered []*verified // by id
	checked Checked
}

// verified is a unit with its history.
type verified struct {
	id        int64
	code      string
	level     org.Level
	opened    org.Date
	closed    org.Date // empty: it stands
	abolished bool     // at its closing what it held went to the units below it
	places    []verifiedPlace
	tree      *verified // one unit of all those that ever hung together, the same for all
	nth       int       // among those
}

type verifiedPlace struct {
	parent       *verified
	path         org.Path
	since, until org.Date // until: empty where it still hangs there
}

func (v *verifier) readTree(ctx context.Context) error {
	var units []struct {
		ID        int64
		Level     org.Level
		Opened    org.Date
		Closed    org.Date
		Code      string
		Abolished bool
	}
	err := v.db.NewRaw(`SELECT id, level, opened, closed, EXISTS (SELECT FROM lineage l WHERE l.predecessor_id = u.id AND l.kind = 'ABOLITION') AS abolished, coalesce((SELECT code FROM naming n WHERE n.unit_id = u.id
		ORDER BY lower(valid) DESC LIMIT 1), '') AS code FROM unit u ORDER BY id`).Scan(ctx, &units)
	if err != nil {
		return err
	}
	for _, u := range units {
		one := &verified{id: u.ID, code: u.Code, level: u.Level, opened: u.Opened, closed: u.Closed, abolished: u.Abolished}
		one.tree = one
		v.units[u.ID], v.ordered = one, append(v.ordered, one)
	}
	var places []struct {
		UnitID   int64
		ParentID int64
		Path     org.Path
		Since    org.Date
		Until    org.Date
	}
	err = v.db.NewRaw(`SELECT unit_id, coalesce(parent_id, 0) AS parent_id, path, lower(valid) AS since, upper(valid) AS until
		FROM placement ORDER BY unit_id, since`).Scan(ctx, &places)
	for _, p := range places {
		u, parent := v.units[p.UnitID], v.units[p.ParentID]
		u.places = append(u.places, verifiedPlace{parent, p.Path, p.Since, p.Until})
		if parent != nil {
			u.top().tree = parent.top()
		}
	}
	return err
}

// top returns the one unit that stands for all those that ever hung together.
func (u *verified) top() *verified {
	for u.tree != u {
		u.tree = u.tree.tree
		u = u.tree
	}
	return u
}

// trees returns the units that ever hung together, tree by tree.
func (v *verifier) trees() [][]*verified {
	var trees [][]*verified
	at := map[*verified]int{}
	for _, u := range v.ordered {
		k, known := at[u.top()]
		if !known {
			k = len(trees)
			at[u.top()] = k
			trees = append(trees, nil)
		}
		u.nth = len(trees[k])
		trees[k] = append(trees[k], u)
	}
	return trees
}

// parentOn returns under whom a unit hung on a day, nil for a root.
func (u *verified) parentOn(day org.Date) *verified {
	for _, p := range u.places {
		if p.since <= day && (p.until == "" || day < p.until) {
			return p.parent
		}
	}
	return nil
}

// upwards returns a unit and all above it on a day. Should the parents go in a circle, it
// stops.
func (u *verified) upwards(day org.Date) []*verified {
	var all []*verified
	for ; u != nil && len(all) < 100; u = u.parentOn(day) {
		all = append(all, u)
	}
	return all
}

func (u *verified) openOn(day org.Date) bool {
	return u.opened <= day && (u.closed == "" || day < u.closed)
}

// places checks each path against the parents', on every day on which one of them changes.
func (v *verifier) places() {
	for _, u := range v.ordered {
		for _, p := range u.places {
			v.checked.Places++
			days := []org.Date{p.since}
			for _, above := range p.parent.upwards(p.since) {
				for _, a := range above.places {
					if a.since > p.since && (p.until == "" || a.since < p.until) {
						days = append(days, a.since)
					}
				}
			}
			for _, day := range days {
				ids := []string{fmt.Sprint(u.id)}
				for _, above := range p.parent.upwards(day) {
					ids = append(ids, fmt.Sprint(above.id))
				}
				slices.Reverse(ids)
				if ought := strings.Join(ids, "."); ought != string(p.path) {
					v.tell(Difference{Unit: u.id, Code: u.code, What: DiffersPlace, Period: string(day), Is: string(p.path), Ought: ought})
					break
				}
			}
		}
	}
}

// sums are those of one tree's units, cell by cell: over each month of a year, and last
// over the year.
type sums struct {
	elements int
	cells    int
	of       []number
	is       map[sumKey]number // what is summed instead, where that differs
}

// sumKey is a sum of one element for one unit and cell.
type sumKey struct {
	unit          *verified
	cell, element int
}

func (s *sums) at(k sumKey) *number {
	return &s.of[(k.unit.nth*s.cells+k.cell)*s.elements+k.element]
}

// add adds a number to a unit and all above it on a day.
func (s *sums) add(u *verified, day org.Date, cell, element int, n int64) {
	for _, above := range u.upwards(day) {
		sum := s.at(sumKey{above, cell, element})
		*sum = sum.plus(number{said: true, small: n})
	}
}

// year verifies one tree's reports and sums of a campaign's year so far.
func (v *verifier) year(ctx context.Context, c *movement.Campaign, tree []*verified) error {
	var months []movement.Period
	for _, m := range movement.YearPeriod(c.Year).Months() {
		if m.First() <= v.today {
			months = append(months, m)
		}
	}
	if len(months) == 0 {
		return nil
	}
	cells := len(months) + 1
	s := &sums{
		elements: len(c.Elements), cells: cells, of: make([]number, len(tree)*cells*len(c.Elements)),
		is: map[sumKey]number{},
	}
	told := map[verifiedKey]bool{}
	heirs := heirsOf(tree, movement.YearPeriod(c.Year).First())
	if err := v.reports(ctx, c, tree, months, s, told, heirs); err != nil {
		return err
	}
	heirs.add(c, months, v.today, s)
	if err := v.registers(ctx, c, tree, months, s); err != nil {
		return err
	}
	if err := v.gather(ctx, c, tree, months, s); err != nil {
		return err
	}
	v.compare(c, tree, months, s, told)
	return nil
}

type verifiedKey struct {
	unit    *verified
	element int
}

// reports reads what one tree's units said, checks what each report counts for, and adds
// up plainly what it comes to.
func (v *verifier) reports(ctx context.Context, c *movement.Campaign, tree []*verified, months []movement.Period, s *sums, told map[verifiedKey]bool, heirs *heirs) error {
	ids := make([]int64, len(tree))
	for i, u := range tree {
		ids[i] = u.id
	}
	rows, err := v.db.NewSelect().TableExpr("report").ColumnExpr("unit_id, month, said, counted").
		Where("state IN (?)", bun.List([]report.State{report.Submitted, report.Approved})).
		Where("unit_id = ANY (ARRAY[?]::bigint[]) AND month BETWEEN ? AND ?", bun.List(ids), months[0].First(), movement.YearPeriod(c.Year).Last()).
		OrderExpr("unit_id, month").Rows(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	var of *verified
	var year []*report.Report
	for rows.Next() {
		r := &report.Report{}
		if err := rows.Scan(&r.UnitID, &r.Month, &r.Said, &r.Counted); err != nil {
			return err
		}
		if of != nil && of.id != r.UnitID {
			v.unitYear(c, of, year, months, s, told)
			heirs.keep(of, year)
			year = nil
		}
		of, year = v.units[r.UnitID], append(year, r)
	}
	if of != nil {
		v.unitYear(c, of, year, months, s, told)
		heirs.keep(of, year)
	}
	return rows.Err()
}

func (v *verifier) unitYear(c *movement.Campaign, u *verified, year []*report.Report, months []movement.Period, s *sums, told map[verifiedKey]bool) {
	v.checked.Reports += len(year)
	said := make([]report.Vector, len(year))
	for i, r := range year {
		said[i] = r.Said
	}
	counted := report.Counted(c.Elements, said)
	yearEnd := min(movement.YearPeriod(c.Year).Last(), v.today)
	for nth, e := range c.Elements {
		if isCounted(e) {
			continue // it stands in no report
		}
		for i, r := range year {
			if is, ought := r.Counted.Said(e), counted[i].Said(e); is != ought {
				told[verifiedKey{u, nth}] = true
				v.tell(Difference{
					Unit: u.id, Code: u.code, What: DiffersCounted, Element: e.Code,
					Period: string(movement.MonthOf(r.Month)), Is: written(is), Ought: written(ought),
				})
			}
		}
		last, at := sql.Null[int64]{}, 0
		for k, m := range months {
			for at < len(year) && year[at].Month <= m.First() {
				if n := year[at].Said.Said(e); n.Valid {
					last = n
					if e.Nature == movement.Flow {
						s.add(u, m.Last(), k, nth, n.V)
						s.add(u, v.today, len(months), nth, n.V)
					}
				}
				at++
			}
			if day := min(m.Last(), v.today); e.Nature != movement.Flow && last.Valid && u.openOn(day) {
				s.add(u, day, k, nth, last.V)
			}
		}
		if e.Nature != movement.Flow && last.Valid && u.openOn(yearEnd) {
			s.add(u, v.today, len(months), nth, last.V)
		}
	}
}

// together is how many units are summed by one statement.
const together = 400

// gather has the sums made as every figure has them made.
func (v *verifier) gather(ctx context.Context, c *movement.Campaign, tree []*verified, months []movement.Period, s *sums) error {
	scope := org.NewScope(v.today)
	var placed []*org.Unit
	for _, u := range tree {
		for _, p := range u.places {
			if p.since <= v.today && (p.until == "" || v.today < p.until) {
				placed = append(placed, &org.Unit{ID: u.id, Path: p.path})
				if p.parent == nil {
					scope = scope.With(org.ReachSubtree, p.path, "")
				}
			}
		}
	}
	slices.SortFunc(placed, func(a, b *org.Unit) int { return cmp.Compare(a.Path, b.Path) }) // near ones together
	for some := range slices.Chunk(placed, together) {
		for _, tree := range []Reading{AsReported, Current} {
			cells, first := months, 0
			if tree == Current {
				cells, first = []movement.Period{movement.YearPeriod(c.Year)}, len(months)
			}
			ask := Ask{Units: some, Period: movement.YearPeriod(c.Year), Tree: tree}
			q, err := ask.question(ctx, v.db, scope, c)
			if err != nil || len(q.asked) == 0 {
				return err
			}
			q.elements, q.stocks = c.Elements, q.anyClosed
			for _, p := range cells {
				q.spans = append(q.spans, spanOf(p, v.today))
			}
			tallies, err := gather(ctx, v.db, &q)
			if err != nil {
				return err
			}
			for k, p := range cells {
				ask.Period = p
				b := newBook(c, ask, &q, k, tallies)
				for _, u := range some {
					v.checked.Sums += len(c.Elements)
					b.hold(v.units[u.ID], first+k, s)
				}
			}
		}
	}
	return nil
}

// hold holds what a book sums for a unit against what was said.
func (b *book) hold(u *verified, cell int, s *sums) {
	is := tally{Sums: make(numbers, len(b.elements))}
	for _, t := range b.part(branch{u.id, 0}).classes {
		is.add(t, b.elements, true, true)
	}
	for n, sum := range is.Sums {
		if key := (sumKey{u, cell, n}); !sum.equals(*s.at(key)) {
			s.is[key] = sum
		}
	}
}

// compare tells of the sums that differ: of a unit where the units below it do not
// explain it, and where no report of its own was told of already.
func (v *verifier) compare(c *movement.Campaign, tree []*verified, months []movement.Period, s *sums, told map[verifiedKey]bool) {
	for cell := range s.cells {
		day, period, on := v.today, movement.YearPeriod(c.Year).String(), Current
		if cell < len(months) {
			m := months[cell]
			day, period, on = min(m.Last(), v.today), m.String(), AsReported
		}
		for n, e := range c.Elements {
			below := map[*verified]*big.Int{} // by how much the units directly below are off
			var off []*verified
			for _, u := range tree {
				key := sumKey{u, cell, n}
				if is, differs := s.is[key]; differs {
					off = append(off, u)
					if above := u.parentOn(day); above != nil {
						if below[above] == nil {
							below[above] = new(big.Int)
						}
						below[above].Add(below[above], is.minus(*s.at(key)))
					}
				}
			}
			for _, u := range off {
				key := sumKey{u, cell, n}
				is, ought := s.is[key], *s.at(key)
				if told[verifiedKey{u, n}] || below[u] != nil && below[u].Cmp(is.minus(ought)) == 0 {
					continue
				}
				v.tell(Difference{
					Unit: u.id, Code: u.code, What: DiffersSum, Element: e.Code, Period: period, Tree: on,
					Is: is.String(), Ought: ought.String(),
				})
			}
		}
	}
}

// written writes a number that may be unsaid.
func written(n sql.Null[int64]) string {
	if !n.Valid {
		return "NULL"
	}
	return fmt.Sprint(n.V)
}
