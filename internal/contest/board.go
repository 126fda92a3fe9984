package contest

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// BoardAsk is a question for a board: of these units, over one period, of these reports.
type BoardAsk struct {
	Units   []*org.Unit // each stands on the board, whether or not the caller may read anything else of it
	Period  movement.Period
	Known   figure.Known
	Alone   *org.Scope                 // that of the units alone; nil: it is found here
	Figures map[int64][]*figure.Figure // of the units, where they are read already, with all that the lines count; nil: read here
}

// ReadBoard works the board of some units out under a scheme of the campaign's year. Whether the caller may read
// these units' points is settled by then: nothing is left out of it. It answers in the statements that the figures take, and four more.
func ReadBoard(ctx context.Context, db bun.IDB, today org.Date, c *movement.Campaign, s *Scheme, ask BoardAsk) (*Board, error) {
	boards, err := ReadBoards(ctx, db, today, c, s, ask, [][]*org.Unit{ask.Units})
	if err != nil {
		return nil, err
	}
	return boards[0], nil
}

// ReadBoards does what ReadBoard does for several boards, on each of which some of the units asked for stand: what they are
// made of is read once, for all units.
func ReadBoards(ctx context.Context, db bun.IDB, today org.Date, c *movement.Campaign, s *Scheme, ask BoardAsk, on [][]*org.Unit) ([]*Board, error) {
	scores, err := ask.scores(ctx, db, today, c, s)
	if err != nil {
		return nil, err
	}
	boards := make([]*Board, len(on))
	for i, units := range on {
		b := &Board{Scheme: s, Period: ask.Period}
		for _, u := range units {
			score := *scores[u.ID]
			b.Rows = append(b.Rows, &score)
		}
		b.rank()
		boards[i] = b
	}
	return boards, nil
}

// scores works the points of the units out, not ranked yet.
func (ask BoardAsk) scores(ctx context.Context, db bun.IDB, today org.Date, c *movement.Campaign, s *Scheme) (map[int64]*Score, error) {
	scores := make(map[int64]*Score, len(ask.Units))
	if len(ask.Units) == 0 {
		return scores, nil
	}
	ids := make([]int64, len(ask.Units))
	for i, u := range ask.Units {
		ids[i] = u.ID
	}
	figures, err := ask.figures(ctx, db, today, c, s, ids)
	if err != nil {
		return nil, err
	}
	arrears, err := ReadArrears(ctx, db, ask.Known.Day(today), c, ids, ask.Period, ask.Known.At)
	if err != nil {
		return nil, err
	}
	given, err := readGiven(ctx, db, s, ids, ask.Known.At)
	if err != nil {
		return nil, err
	}
	bars, err := barsIn(ctx, db, ids, ask.Period, ask.Known.Day(today), ask.Known.At)
	if err != nil {
		return nil, err
	}
	for _, u := range ask.Units {
		of := standing{figures: map[string]measured{}, arrears: arrears[u.ID], given: given[u.ID]}
		for _, f := range figures[u.ID] {
			of.figures[f.Indicator.Code] = measured{f.Status, f.Target, f.Exact()}
		}
		score := s.score(u, of)
		score.Missing, score.Bar, score.Barred = of.arrears.Missing, bars[u.ID], bars[u.ID] != nil
		scores[u.ID] = score
	}
	return scores, nil
}

// figures reads what the lines count, unless it is read already.
func (ask BoardAsk) figures(ctx context.Context, db bun.IDB, today org.Date, c *movement.Campaign, s *Scheme, ids []int64) (map[int64][]*figure.Figure, error) {
	if ask.Figures != nil {
		return ask.Figures, nil
	}
	indicators := s.indicators(c)
	if len(indicators) == 0 { // a scheme may give all its points by hand
		return nil, nil
	}
	alone := ask.Alone
	if alone == nil {
		scope, err := scopeOf(ctx, db, today, ids)
		if err != nil {
			return nil, err
		}
		alone = &scope
	}
	return figure.Figures(ctx, db, *alone, c, figure.Ask{
		Units: ask.Units, Indicators: indicators, Period: ask.Period, Tree: figure.AsReported, Known: ask.Known, PartsAside: true,
	})
}

// scopeOf returns the scope of these units alone.
func scopeOf(ctx context.Context, db bun.IDB, today org.Date, units []int64) (org.Scope, error) {
	scope, paths := org.NewScope(today), []org.Path{}
	err := db.NewSelect().TableExpr("unit AS u").Apply(scope.JoinHere).ColumnExpr("here.path").
		Where("u.id = ANY (?::bigint[])", pgdialect.Array(units)).OrderExpr("u.id").Scan(ctx, &paths)
	if err != nil {
		return scope, fmt.Errorf("places of %d units on %s: %w", len(units), today, err)
	}
	for _, path := range paths {
		scope = scope.With(org.ReachSelf, path, "")
	}
	return scope, nil
}

// indicators are those of the campaign that the lines count, each once.
func (s *Scheme) indicators(c *movement.Campaign) (all []*movement.Indicator) {
	for _, l := range s.Declared.Lines {
		if ind := c.Indicator(l.Indicator); ind != nil && !slices.Contains(all, ind) {
			all = append(all, ind)
		}
	}
	return all
}

// standing is all that a unit's points are made of.
type standing struct {
	figures map[string]measured
	arrears Arrears
	given   []*Given
}

// score returns the points of one unit, not ranked yet.
func (s *Scheme) score(u *org.Unit, of standing) *Score {
	d := &s.Declared
	score := &Score{Unit: u, Lines: make([]*LineScore, len(d.Lines))}
	total, left := new(big.Rat), new(big.Rat) // left: what the lines that apply come to at most
	for i, l := range d.Lines {
		line := l.score(of)
		if !line.Applies && d.Inapplicable == Full && !l.Extra {
			line.Exact = l.Most.Rat()
		}
		if line.Exact != nil {
			shown := rounded(line.Exact, shownDigits)
			line.Points = &shown
		}
		score.Lines[i] = line
		switch {
		case l.Extra:
			continue
		case line.Exact != nil:
			total.Add(total, line.Exact)
		}
		if line.Applies || d.Inapplicable == Full {
			left.Add(left, l.Most.Rat())
		}
	}
	if most := d.Most.Rat(); left.Sign() > 0 && left.Cmp(most) < 0 {
		total.Mul(total, new(big.Rat).Quo(most, left))
	}
	for _, line := range score.Lines {
		if line.Line.Extra && line.Exact != nil {
			total.Add(total, line.Exact)
		}
	}
	score.Total = rounded(total, d.Decimals)
	return score
}

// shownDigits is how many digits after the point the points of one line are shown with.
const shownDigits = 9

// score returns the points of one line.
func (l *Line) score(of standing) *LineScore {
	score := &LineScore{Line: l, Applies: true}
	switch {
	case l.Method == ByHand:
		for _, g := range of.given {
			if g.Line == l.Code {
				score.Given = append(score.Given, g)
			}
		}
		score.Exact = standingOf(score.Given)
	case l.Of == LateReports:
		score.Exact = l.ofItems(big.NewRat(of.arrears.Late, 1))
	case l.Of == MissingReports:
		score.Exact = l.ofItems(big.NewRat(of.arrears.Own, 1))
	default:
		if f, known := of.figures[l.Indicator]; known {
			score.Exact = l.of(f)
		}
		score.Applies = score.Exact != nil
	}
	return score
}

// rank orders the rows by total and what decides between equal ones, and gives each its place; those that are not
// ranked come after, by code.
func (b *Board) rank() {
	d := &b.Scheme.Declared
	better := func(one, other *Score) int {
		if c := other.Total.Rat().Cmp(one.Total.Rat()); c != 0 {
			return c
		}
		for _, tie := range d.Ties {
			if c := other.of(tie).Cmp(one.of(tie)); c != 0 {
				return c
			}
		}
		return 0
	}
	slices.SortStableFunc(b.Rows, func(one, other *Score) int {
		switch a, b := one.ranked(), other.ranked(); {
		case a && !b:
			return -1
		case b && !a:
			return 1
		case a:
			return cmp.Or(better(one, other), strings.Compare(one.Unit.Code, other.Unit.Code))
		}
		return strings.Compare(one.Unit.Code, other.Unit.Code)
	})
	for i, row := range b.Rows {
		if !row.ranked() {
			return
		}
		place := i + 1
		if i > 0 && better(b.Rows[i-1], row) == 0 {
			place = *b.Rows[i-1].Rank
		}
		row.Rank = &place
		for _, class := range d.Classes {
			if row.Total.Rat().Cmp(class.From.Rat()) >= 0 {
				row.Class = class
				break
			}
		}
	}
}

// ranked reports whether a unit has a place: it owes no reports, and nothing disqualifies it.
func (s *Score) ranked() bool { return s.Missing == 0 && !s.Barred }

// Withhold leaves out what a unit's points were given for: by whom, and why.
func (s *Score) Withhold() {
	for _, l := range s.Lines {
		l.Given = nil
	}
}

// of returns the points of a line, or of all lines of a group, by its code.
func (s *Score) of(code string) *big.Rat {
	sum := new(big.Rat)
	for _, l := range s.Lines {
		if (l.Line.Code == code || l.Line.Group == code) && l.Exact != nil {
			sum.Add(sum, l.Exact)
		}
	}
	return sum
}

// barsIn returns, of each unit that has one, the first bar of its own that holds on a day of the period that has
// come, as it was known at a moment.
func barsIn(ctx context.Context, db bun.IDB, units []int64, p movement.Period, today org.Date, at figure.Moment) (map[int64]*Bar, error) {
	var bars []*Bar
	q := db.NewSelect().Model(&bars).Where("b.unit_id = ANY (?::bigint[])", pgdialect.Array(units)).Where("b.person = ''").
		Where("b.since <= ?", min(p.Last(), today)).OrderExpr("b.unit_id, b.since, b.id")
	if at.Now() {
		q = q.Where("b.until IS NULL OR b.until > ?", p.First())
	} else {
		q = q.Where("b.at <= ?", at.Time()).Where("b.until IS NULL OR b.until > ? OR b.ended > ?", p.First(), at.Time())
	}
	if err := q.Scan(ctx); err != nil {
		return nil, fmt.Errorf("bars of %d units: %w", len(units), err)
	}
	of := map[int64]*Bar{}
	for _, b := range bars {
		if of[b.UnitID] == nil {
			of[b.UnitID] = b
		}
	}
	return of, nil
}
