package table

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// OfBoard reports whether a measure is of a unit as its scoreboard has it, and of no indicator.
func (m Measure) OfBoard() bool { return m == Points || m == Class }

// Figured reports whether the table says anything of indicators.
func (p *Plan) Figured() bool { return !allOfBoard(p.Measures) }

func allOfBoard(measures []Measure) bool {
	return !slices.ContainsFunc(measures, func(m Measure) bool { return !m.OfBoard() })
}

// looksAtBoards reports whether a measure of scoreboards is said, or chosen or ordered by.
func (p *Plan) looksAtBoards() bool { return slices.ContainsFunc(p.measured(), Measure.OfBoard) }

// members is how many members of the indicators' axis a slab has that are of figures: after them comes the scoreboard,
// where one is looked at.
func (p *Plan) members() int {
	if p.Has(OfIndicator) {
		return len(p.Indicators) + 1
	}
	return len(p.Indicators)
}

// Member tells what a member of the indicators' axis is: an indicator, or the scoreboard, or else the total of all
// indicators.
func (p *Plan) Member(n int) (column *Indicator, board bool) {
	if n += p.skipped(); n < len(p.Indicators) {
		return &p.Indicators[n], false
	}
	return nil, n == p.members()
}

// skipped is how many members of a slab the table has none of: nothing is said of its indicators, which only a condition
// or an order looks at.
func (p *Plan) skipped() int {
	if p.Figured() {
		return 0
	}
	return len(p.Indicators)
}

// findSchemes reads by which schemes the units get points, and notes where there is none.
func (p *Plan) findSchemes(ctx context.Context, db bun.IDB) error {
	if !p.looksAtBoards() {
		return nil
	}
	p.schemes = map[boardOf]*contest.Scheme{}
	var levels []org.Level
	for _, u := range p.Units {
		if !slices.Contains(levels, u.Level) {
			levels = append(levels, u.Level)
		}
	}
	example := false
	for _, year := range slices.Backward(p.years()) {
		for _, level := range levels {
			s, err := contest.ReadScheme(ctx, db, year, level)
			if err != nil {
				return err
			}
			if s == nil {
				p.note(NoScheme, "in %d no scheme gives points to units of the level %s", year, level)
				continue
			}
			p.schemes[boardOf{year, level}] = s
			if notice := s.Notice(); notice != nil && !example {
				example = true
				p.Notes = append(p.Notes, Note{ExampleScheme, *notice})
			}
		}
	}
	if p.reading() != figure.AsReported {
		p.note(PointsAsReported, "points are those of the tree of each report's time, whatever tree the figures are of")
	}
	return nil
}

// boardOf names a board's scheme.
type boardOf struct {
	year  int
	level org.Level
}

// standing is how a unit stands on the board of a period.
type standing struct {
	score    *contest.Score
	scheme   *contest.Scheme
	withheld bool // the caller may not read its points
}

// boardPeriods returns the periods of which boards are looked at: none of sums of several.
func boardPeriods(stretches []stretch, measures []Measure) (periods []movement.Period) {
	if !slices.ContainsFunc(measures, Measure.OfBoard) {
		return nil
	}
	for _, s := range stretches {
		if s.sum == nil && !slices.Contains(periods, s.period) {
			periods = append(periods, s.period)
		}
	}
	return periods
}

// today is the day on which the question is asked, whatever moment it asks of.
func (p *Plan) today() org.Date { return p.Reader.Approved.Day() }

// onBoard reports whether a unit stands on the board of a period, which is that of a day.
func (p *Plan) onBoard(u *org.Unit, period movement.Period, day org.Date) bool {
	return p.schemes[boardOf{period.Year(), u.Level}] != nil && u.Opened <= day && (u.Closed == nil || *u.Closed > day)
}

// readBoards works out how units stand on the boards of the periods: one board a period and level.
func (r *run) readBoards(ctx context.Context, db bun.IDB, units []*org.Unit, all map[int64]*told) error {
	for _, period := range r.boards {
		day := contest.BoardDay(period, r.today(), r.known())
		of, ids := map[org.Level][]*org.Unit{}, []int64{}
		for _, u := range units {
			if u != r.Whole && r.onBoard(u, period, day) {
				of[u.Level], ids = append(of[u.Level], u), append(ids, u.ID)
			}
		}
		open, err := contest.PointsOpen(ctx, db, r.Reader.Points, ids, day)
		if err != nil {
			return err
		}
		for _, level := range slices.Sorted(maps.Keys(of)) {
			s := r.schemes[boardOf{period.Year(), level}]
			ask := contest.BoardAsk{Period: period, Known: r.known()}
			for _, u := range of[level] {
				if open[u.ID] {
					ask.Units = append(ask.Units, u)
				}
				all[u.ID].stand(period, standing{withheld: !open[u.ID]})
			}
			b, err := contest.ReadBoard(ctx, db, r.today(), r.Campaigns[period.Year()], s, ask)
			if err != nil {
				return err
			}
			for _, score := range b.Rows {
				score.Lines = nil // a table says nothing of them, and holds many
				all[score.Unit.ID].stand(period, standing{score: score, scheme: s})
			}
		}
	}
	return nil
}

func (t *told) stand(period movement.Period, s standing) {
	if t.standings == nil {
		t.standings = map[movement.Period]standing{}
	}
	t.standings[period] = s
}

// standing says how a unit stands on the board of a member of the periods' axis.
func (l looking) standing(m Measure, j int) Cell {
	s, there := l.standings[l.stretches[j].period]
	switch {
	case l.stretches[j].sum != nil || !there:
		return Cell{Mark: NotApplicable}
	case s.withheld:
		return Cell{Mark: Withheld}
	case m == Points:
		total := s.score.Total.Rat()
		number, _ := total.Float64()
		return Cell{Kind: Number, Number: number, Text: total.FloatString(s.scheme.Declared.Decimals)}
	case s.score.Missing > 0 && !s.score.Barred:
		return Cell{Mark: NotReported}
	case s.score.Class == nil:
		return Cell{Mark: NotApplicable}
	}
	class := s.score.Class
	above := slices.Index(s.scheme.Declared.Classes, class)
	return Cell{
		Kind: Word, Text: class.Code, Number: float64(len(s.scheme.Declared.Classes) - 1 - above),
		Called: &fault.Both{En: class.NameEn, Vi: class.Name},
	}
}

// unrankedUnits are those of a period's board that have no place.
type unrankedUnits struct{ owing, barred []string }

// lookAtBoards notes who of those that are told of has no place.
func (r *run) lookAtBoards(u *org.Unit, t *told) {
	for _, period := range r.boards {
		s := t.standings[period]
		if s.score == nil {
			continue
		}
		none := r.unranked[period]
		switch {
		case s.score.Barred:
			none.barred = append(none.barred, u.Code)
		case s.score.Missing > 0:
			none.owing = append(none.owing, fmt.Sprintf("%s (%d)", u.Code, s.score.Missing))
		}
		r.unranked[period] = none
	}
}

// noteUnranked notes who has no place on which board, and why.
func (r *run) noteUnranked(note func(code, format string, args ...any)) {
	for _, period := range r.boards {
		none := r.unranked[period]
		if n := len(none.owing); n > 0 {
			note(Unranked, "in %s %d units have points, and neither rank nor class, for they owe reports: %s", period, n, some(none.owing))
		}
		if n := len(none.barred); n > 0 {
			note(Disqualified, "in %s %d units have points, and neither rank nor class, for they are disqualified: %s", period, n, some(none.barred))
		}
	}
}

// Scored returns the units of whose points an answer tells.
func (p *Plan) Scored(ctx context.Context, db bun.IDB) ([]int64, error) {
	scored := map[int64]bool{}
	for _, period := range boardPeriods(p.alongPeriods(), p.measured()) {
		day := contest.BoardDay(period, p.today(), p.known())
		var ids []int64
		for _, u := range p.Units {
			if p.onBoard(u, period, day) {
				ids = append(ids, u.ID)
			}
		}
		open, err := contest.PointsOpen(ctx, db, p.Reader.Points, ids, day)
		if err != nil {
			return nil, err
		}
		maps.Copy(scored, open)
	}
	return slices.Sorted(maps.Keys(scored)), nil
}
