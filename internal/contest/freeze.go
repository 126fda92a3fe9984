package contest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Frozen is what a review's numbers were at a moment, with all the names that are needed to print them: nothing else
// is read for that. Numbers are as they are shown in Vietnamese.
type Frozen struct {
	Unit     string         `json:"unit"`     // as it was called then
	Superior string         `json:"superior"` // what is above it; empty: nothing
	Movement string         `json:"movement"`
	Example  bool           `json:"example"` // the campaign is no official one
	Groups   []*FrozenGroup `json:"groups"`
	Units    []*FrozenUnit  `json:"units"` // directly below
	Boards   []*FrozenBoard `json:"boards"`
}

// FrozenGroup is a group of targets.
type FrozenGroup struct {
	Name string        `json:"name"`
	Rows []*FrozenLine `json:"rows"`
}

// FrozenLine is one target: its figure and how that stood.
type FrozenLine struct {
	Code   string        `json:"code"`
	Name   string        `json:"name"`
	Unit   string        `json:"unit"` // of measure
	Value  string        `json:"value"`
	Target string        `json:"target"`
	Status figure.Status `json:"status"`
	// Missing is how many of the reports that the figure rests on had not come in.
	Missing int64 `json:"missing"`
}

// FrozenUnit is how the targets of a unit stood.
type FrozenUnit struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Reached int    `json:"reached"`
	Missed  int    `json:"missed"`
	Open    int    `json:"open"` // for want of reports, or because the year runs on
}

// FrozenBoard is the points of the units of a level.
type FrozenBoard struct {
	Name    string         `json:"name"`
	Example bool           `json:"example"`
	Rows    []*FrozenScore `json:"rows"`
}

// FrozenScore is how a unit stood on a board.
type FrozenScore struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Points  string `json:"points"`
	Rank    *int   `json:"rank"`
	Class   string `json:"class"`
	Missing int64  `json:"missing"`
	Barred  bool   `json:"barred"`
}

// holds reports whether the review is what its hash was made of.
func (r *Review) holds() bool { return bytes.Equal(r.Hash, r.sum()) }

// sum is the SHA-256 of all that is printed, in the one order that the types say; nil: not frozen yet.
func (r *Review) sum() []byte {
	if r.Frozen == nil {
		return nil
	}
	text, err := json.Marshal(struct {
		Period, Number, Place string
		Day                   org.Date
		Sections              []Section
		Recipients            []string
		SignedAs              string
		Frozen                *Frozen
		FrozenAt              time.Time
	}{r.Period, r.Number, r.Place, r.Day, r.Sections, r.Recipients, r.SignedAs, r.Frozen, r.FrozenAt.UTC()})
	if err != nil {
		panic(err) // these types can be written
	}
	sum := sha256.Sum256(text)
	return sum[:]
}

// Freeze freezes a review's numbers as they are at the moment, once and for all. It fails with NotFound, with Invalid where
// the period still runs, and with Conflict, also where they are frozen already.
func (w Reviewing) Freeze(ctx context.Context, tx bun.IDB, campaign func(year int) (*movement.Campaign, error), id int64, expected int) (*Review, error) {
	r, err := w.lockOwn(ctx, tx, id, expected)
	if err != nil {
		return nil, err
	}
	if r.Frozen != nil {
		return nil, refused(AlreadyFrozen, fault.New(fault.Conflict, "the review's numbers are frozen already: they never change any more"))
	}
	p, err := movement.ParsePeriod(r.Period)
	if err != nil {
		return nil, err
	}
	today := w.Scope.Day()
	if p.Last() >= today {
		return nil, refused(PeriodRuns, fault.New(fault.Invalid, "%s still runs until %s: its review is frozen after", r.Period, p.Last()))
	}
	c, err := campaign(p.Year())
	if err != nil {
		return nil, err
	}
	moment := w.At.UTC().Truncate(time.Microsecond) // as the table keeps it
	f, err := freeze(ctx, tx, c, r.UnitID, p, today, figure.Known{At: figure.MomentOf(moment)})
	if err != nil {
		return nil, fmt.Errorf("freezing review %d: %w", id, err)
	}
	r.Frozen, r.FrozenAt = f, &moment
	return r, w.store(ctx, tx, r, audit.ReviewFrozen)
}

// centralAssociation is above every province; it is no unit here.
const centralAssociation = "Hội Cựu chiến binh Việt Nam"

// freeze reads what a unit's period came to. Whether the caller may is settled by then: a review tells of all that
// lies below its unit, and names the unit above.
func freeze(ctx context.Context, db bun.IDB, c *movement.Campaign, unit int64, p movement.Period, today org.Date, known figure.Known) (*Frozen, error) {
	here, err := scopeOf(ctx, db, today, []int64{unit})
	if err != nil {
		return nil, err
	}
	now, err := org.Find(ctx, db, here, org.UnitBy{ID: &unit}, today)
	if err != nil {
		return nil, err
	}
	within := org.Subtree(today, now.Path)
	f := &Frozen{Unit: now.Title(), Movement: c.Name, Example: !c.Official}
	switch {
	case now.ParentID == nil && now.Level == org.Province:
		f.Superior = centralAssociation
	case now.ParentID != nil:
		above, err := scopeOf(ctx, db, today, []int64{*now.ParentID})
		if err != nil {
			return nil, err
		}
		superior, err := org.Find(ctx, db, above, org.UnitBy{ID: now.ParentID}, today)
		if err != nil {
			return nil, err
		}
		f.Superior = superior.Title()
	}
	below, _, err := org.AllChildrenWithin(ctx, db, within, []int64{unit}, figure.AsReported.Stretch(p, today))
	if err != nil {
		return nil, err
	}
	children := below[unit]
	schemes, err := schemesOf(ctx, db, c.Year, children)
	if err != nil {
		return nil, err
	}
	// Figures are read once, with those that points alone rest on.
	indicators, err := c.Choose(nil)
	if err != nil {
		return nil, err
	}
	for _, s := range schemes {
		for _, ind := range s.indicators(c) {
			if !slices.Contains(indicators, ind) {
				indicators = append(indicators, ind)
			}
		}
	}
	figures, err := figure.Figures(ctx, db, within, c, figure.Ask{
		Units: append([]*org.Unit{now}, children...), Indicators: indicators, Period: p, Tree: figure.AsReported, Known: known, PartsAside: true,
	})
	if err != nil {
		return nil, err
	}
	f.Groups = frozenGroups(figures[unit])
	for _, u := range children {
		f.Units = append(f.Units, frozenUnit(u, figures[u.ID]))
	}
	for _, s := range schemes {
		of := slices.DeleteFunc(slices.Clone(children), func(u *org.Unit) bool { return u.Level != s.Level })
		board, err := ReadBoard(ctx, db, today, c, s, BoardAsk{Units: of, Period: p, Known: known, Figures: figures})
		if err != nil {
			return nil, err
		}
		f.Boards = append(f.Boards, frozenBoard(board))
	}
	return f, nil
}

// schemesOf returns the schemes of a year for the levels of some units, by level.
func schemesOf(ctx context.Context, db bun.IDB, year int, units []*org.Unit) (schemes []*Scheme, err error) {
	levels := []org.Level{}
	for _, u := range units {
		levels = append(levels, u.Level)
	}
	err = db.NewSelect().Model(&schemes).Where("sc.year = ?", year).Where("sc.level = ANY (?::text[])", pgdialect.Array(levels)).OrderExpr("sc.level, sc.id").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("schemes of %d: %w", year, err)
	}
	return schemes, nil
}

func frozenGroups(figures []*figure.Figure) (groups []*FrozenGroup) {
	of := map[*movement.Group]*FrozenGroup{}
	for _, fig := range figures {
		ind := fig.Indicator
		if !ind.Headline {
			continue // points alone rest on it
		}
		g := of[ind.Group]
		if g == nil {
			g = &FrozenGroup{Name: "Chỉ tiêu khác"}
			if ind.Group != nil {
				g.Name = ind.Group.Name
			}
			of[ind.Group] = g
			groups = append(groups, g)
		}
		line := &FrozenLine{Code: ind.Code, Name: ind.Name, Unit: ind.Unit, Value: fig.Shown(fault.Vietnamese), Status: fig.Status, Missing: fig.Coverage.Missing}
		if fig.Target != nil {
			line.Target = targetWords(fig.Target)
		}
		g.Rows = append(g.Rows, line)
	}
	return groups
}

// targetWords says a target in Vietnamese signs.
func targetWords(t *movement.Target) string {
	low := figure.Shown(t.Low.String(), nil, nil, fault.Vietnamese)
	switch t.Comparator {
	case movement.AtLeast:
		return "≥ " + low
	case movement.MoreThan:
		return "> " + low
	case movement.LessThan:
		return "< " + low
	case movement.Between:
		return low + "–" + figure.Shown(t.High.String(), nil, nil, fault.Vietnamese)
	}
	return low
}

func frozenUnit(u *org.Unit, figures []*figure.Figure) *FrozenUnit {
	of := &FrozenUnit{Code: u.Code, Name: u.Title()}
	for _, f := range figures {
		if !f.Indicator.Headline {
			continue
		}
		switch sortOf(f.Status) {
		case stoodReached:
			of.Reached++
		case stoodMissed:
			of.Missed++
		case stoodOpen, stoodShort:
			of.Open++
		case stoodAside:
		}
	}
	return of
}

func frozenBoard(board *Board) *FrozenBoard {
	d := &board.Scheme.Declared
	of := &FrozenBoard{Name: d.Name, Example: d.Example}
	for _, row := range board.Rows {
		score := &FrozenScore{Code: row.Unit.Code, Name: row.Unit.Title(), Rank: row.Rank, Missing: row.Missing, Barred: row.Barred,
			Points: figure.Shown(row.Total.Rat().FloatString(d.Decimals), nil, nil, fault.Vietnamese)}
		if row.Class != nil {
			score.Class = row.Class.Name
		}
		of.Rows = append(of.Rows, score)
	}
	return of
}
