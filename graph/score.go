package graph

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// errNoBoard is said of a board that there is not, and of one that is not for the caller.
var errNoBoard = fault.New(fault.NotFound, "no such board")

// scheme returns the scheme of a year and level, to a caller who may read campaigns; nil: there is none.
func (o *Operation) scheme(ctx context.Context, year int, level org.Level) (*contest.Scheme, error) {
	return read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, scope org.Scope) (*contest.Scheme, error) {
		if scope.Empty() {
			return nil, nil
		}
		return contest.ReadScheme(ctx, db, year, level)
	})
}

// schemeNamed returns the scheme with an id.
func (o *Operation) schemeNamed(ctx context.Context, id int64) (*contest.Scheme, error) {
	s, err := read(ctx, access.ReadCampaign, func(ctx context.Context, db bun.IDB, scope org.Scope) (*contest.Scheme, error) {
		if scope.Empty() {
			return nil, nil
		}
		return contest.SchemeByID(ctx, db, id)
	})
	if err == nil && s == nil {
		return nil, errNothing
	}
	return s, err
}

// board works out the board of a field over a period. It fails with NotFound where there is no scheme or no unit, and
// where the caller may not read the points of all of them.
func (o *Operation) board(ctx context.Context, p movement.Period, f contest.Field, known figure.Known) (*contest.Board, error) {
	boards, err := o.boards(ctx, p, f, known)
	if err == nil && boards[0] == nil {
		err = errNoBoard
	}
	return boards[0], err
}

// boards works out the boards of a field over a period, by cluster, together: of a field without clusters the one under 0,
// where the caller may read the points of all its units; of a cluster its own, where they may read those of one. There are none
// where there is no scheme.
func (o *Operation) boards(ctx context.Context, p movement.Period, f contest.Field, known figure.Known) (map[int64]*contest.Board, error) {
	c, err := o.campaign(ctx, p.Year())
	if err != nil {
		return nil, err
	}
	f.Day = contest.BoardDay(p, o.today, known)
	var entrants *contest.Entrants
	boards, err := read(ctx, access.ReadPoints, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]*contest.Board, error) {
		s, err := contest.ReadScheme(ctx, db, p.Year(), f.Level)
		if err != nil || s == nil {
			return nil, err
		}
		entrants, err = f.Entrants(ctx, db, o.today)
		if err != nil {
			return nil, err
		}
		ask := contest.BoardAsk{Period: p, Known: known, Alone: &entrants.Alone}
		var ids []int64
		var on [][]*org.Unit
		foreign := func(u *org.Unit) bool { return !entrants.Within(scope, u.ID) }
		for id, units := range entrants.Boards {
			if id != 0 && slices.ContainsFunc(units, func(u *org.Unit) bool { return !foreign(u) }) || id == 0 && !slices.ContainsFunc(units, foreign) {
				ids, on, ask.Units = append(ids, id), append(on, units), append(ask.Units, units...)
			}
		}
		all, err := contest.ReadBoards(ctx, db, o.today, c, s, ask, on)
		if err != nil {
			return nil, err
		}
		boards := make(map[int64]*contest.Board, len(all))
		for i, b := range all {
			for _, row := range b.Rows {
				if foreign(row.Unit) {
					row.Withhold()
				}
			}
			boards[ids[i]] = b
		}
		return boards, nil
	})
	if err == nil {
		err = o.mark(ctx, entrants, boards)
	}
	if err != nil {
		return nil, err
	}
	var units []*org.Unit
	for _, b := range boards {
		for _, row := range b.Rows {
			units = append(units, row.Unit)
		}
	}
	o.units.join(units...)
	return boards, nil
}

// mark says in each row as whom the caller may give points by hand, and leaves out bars that they may not read.
func (o *Operation) mark(ctx context.Context, entrants *contest.Entrants, boards map[int64]*contest.Board) error {
	actor, err := o.actor(ctx)
	if err != nil {
		return err
	}
	where := func(action access.Action) (org.Scope, error) {
		scope, err := o.resolver.Guard.Scope(actor, action)
		if fault.KindOf(err) == fault.Forbidden {
			return org.Scope{}, nil
		}
		return scope, err
	}
	bars, err := where(access.ReadBar)
	if err != nil {
		return err
	}
	scopes := make([]org.Scope, len(contest.Givers))
	for i, g := range contest.Givers {
		if scopes[i], err = where(g.Action()); err != nil {
			return err
		}
	}
	for _, b := range boards {
		for _, row := range b.Rows {
			if !entrants.Within(bars, row.Unit.ID) {
				row.Bar = nil
			}
			as := slices.IndexFunc(scopes, func(scope org.Scope) bool { return entrants.Within(scope, row.Unit.ID) })
			for _, l := range row.Lines {
				if l.Line.Method == contest.ByHand && as >= 0 {
					l.MayGive = &contest.Givers[as]
				}
			}
		}
	}
	return nil
}

// scoreboard answers the question for a board.
func (o *Operation) scoreboard(ctx context.Context, p movement.Period, level org.Level, cluster, under *string) (*contest.Board, error) {
	f := contest.Field{Level: level}
	if cluster != nil {
		id, err := numbered(*cluster, "cluster")
		if err != nil {
			return nil, err
		}
		f.Clusters = []int64{id}
	}
	below, _, err := underArgument(under)
	if err != nil {
		return nil, err
	}
	f.Under = below
	if cluster == nil {
		return o.board(ctx, p, f, figure.Known{})
	}
	boards, err := o.boards(ctx, p, f, figure.Known{})
	if b := boards[f.Clusters[0]]; b != nil || err != nil {
		return b, err
	}
	return nil, errNoBoard
}

// boardIn asks for clusters' own boards over a period.
type boardIn struct{ period movement.Period }

// boardOfCluster returns a cluster's own board, together with those of its batch; nil: there is no scheme for its level and year.
func (o *Operation) boardOfCluster(ctx context.Context, c *contest.Cluster, p *movement.Period) (*contest.Board, error) {
	period := movement.YearPeriod(c.Year)
	if p != nil {
		period = *p
	}
	if period.Year() != c.Year {
		return nil, fault.New(fault.Invalid, "the cluster is one of %d; ask for months of that year", c.Year)
	}
	return together(&o.clusters, c, boardIn{period}, func(clusters []*contest.Cluster) (map[*contest.Cluster]*contest.Board, error) {
		levels := map[org.Level][]*contest.Cluster{}
		for _, c := range clusters {
			level, err := o.levelOf(ctx, c)
			if err != nil {
				return nil, err
			}
			if c.Year == period.Year() && level != "" {
				levels[level] = append(levels[level], c)
			}
		}
		of := map[*contest.Cluster]*contest.Board{}
		for level, clusters := range levels {
			boards, err := o.boards(ctx, period, contest.Field{Level: level, Clusters: idsOfClusters(clusters)}, figure.Known{})
			if fault.KindOf(err) == fault.NotFound { // no campaign of that year
				continue
			}
			if err != nil {
				return nil, err
			}
			for _, c := range clusters {
				of[c] = boards[c.ID]
			}
		}
		return of, nil
	})
}

// mostGiven is how many points may be given at once.
const mostGiven = 2000

// givePoints gives points by hand, and returns the scores of the units since.
func (o *Operation) givePoints(ctx context.Context, input model.GivePointsInput) (*model.GivePointsPayload, error) {
	var ids []int64
	_, refusals, err := administer(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) (struct{}, error) {
		scope, err := o.resolver.Guard.Scope(actor, input.Giver.Action())
		if err != nil {
			return struct{}{}, err
		}
		if len(input.Points) > mostGiven {
			return struct{}{}, fault.New(fault.Invalid, "%d points are given at once; give at most %d", len(input.Points), mostGiven)
		}
		var given []*contest.Given
		for _, p := range input.Points {
			id, err := scalar.UnmarshalUnitID(p.Unit)
			if err != nil {
				return struct{}{}, err
			}
			g := &contest.Given{Line: p.Line, UnitID: id.Unit, Points: p.Points}
			if p.Reason != nil {
				g.Reason = *p.Reason
			}
			given = append(given, g)
			if !slices.Contains(ids, id.Unit) {
				ids = append(ids, id.Unit)
			}
		}
		within, err := contest.Within(ctx, tx, scope, ids)
		switch {
		case err != nil:
			return struct{}{}, err
		case len(within) < len(ids):
			return struct{}{}, fault.New(fault.NotFound, "no such unit")
		}
		s, err := contest.ReadScheme(ctx, tx, input.Year, input.Level)
		if err != nil {
			return struct{}{}, err
		}
		if s == nil {
			return struct{}{}, fault.New(fault.NotFound, "there is no scheme of %d for this level", input.Year)
		}
		return struct{}{}, contest.Give(ctx, tx, s, input.Giver, given)
	})
	payload := &model.GivePointsPayload{Scores: []*contest.Score{}, UserErrors: refusals}
	if err != nil || len(refusals) > 0 || len(ids) == 0 {
		return payload, err
	}
	b, err := o.board(ctx, movement.YearPeriod(input.Year), contest.Field{Level: input.Level, Only: ids}, figure.Known{})
	if fault.KindOf(err) == fault.NotFound || fault.KindOf(err) == fault.Forbidden { // who gives need not read
		return payload, nil
	}
	if err != nil {
		return nil, err
	}
	for _, row := range b.Rows {
		row.Rank = nil // it is one among these alone
	}
	payload.Scores = b.Rows
	return payload, nil
}

// indicatorOfLine returns the indicator that a line counts; nil: it counts none.
func (o *Operation) indicatorOfLine(ctx context.Context, l *contest.Line) (*movement.Indicator, error) {
	if l.Indicator == "" {
		return nil, nil
	}
	c, err := o.campaign(ctx, l.Year)
	if err != nil {
		return nil, err
	}
	return c.Indicator(l.Indicator), nil
}

// unranked says why a unit has no place; nothing where it has one.
func (o *Operation) unranked(s *contest.Score, locale *fault.Language) string {
	switch {
	case s.Barred:
		return fault.Say("disqualified").In(o.languageOr(locale))
	case s.Missing > 0:
		return fault.Say("owes %d reports", s.Missing).In(o.languageOr(locale))
	}
	return ""
}

// noticeOfBoard says where the points are an example's.
func (o *Operation) noticeOfBoard(b *contest.Board) string {
	if notice := b.Scheme.Notice(); notice != nil {
		return notice.In(o.language)
	}
	return ""
}
