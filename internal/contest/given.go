package contest

import (
	"cmp"
	"context"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Givers are who give points by hand, the one whose word counts most first.
var Givers = []Giver{ByCouncil, ByCluster, ByUnit}

// giverActions are what givers have to be allowed.
var giverActions = map[Giver]access.Action{ByCouncil: access.GivePoints, ByCluster: access.WeighPoints, ByUnit: access.SayPoints}

// Action returns what whoever gives points as such has to be allowed.
func (g Giver) Action() access.Action { return giverActions[g] }

// readGiven returns what was given of a scheme by hand to units, in order, as it was known at a moment.
func readGiven(ctx context.Context, db bun.IDB, s *Scheme, units []int64, at figure.Moment) (map[int64][]*Given, error) {
	var given []*Given
	q := db.NewSelect().TableExpr("points AS p").ColumnExpr("p.id, p.line, p.unit_id, p.giver, p.points, p.reason, p.at, p.account_id, coalesce(a.name, '') AS by").
		Join("LEFT JOIN account AS a ON a.id = p.account_id").
		Where("p.unit_id = ANY (?::bigint[])", pgdialect.Array(units)).Where("p.year = ? AND p.level = ?", s.Year, s.Level).OrderExpr("p.id")
	if !at.Now() {
		q = q.Where("p.at <= ?", at.Time())
	}
	if err := q.Scan(ctx, &given); err != nil {
		return nil, fmt.Errorf("points given to %d units in %d: %w", len(units), s.Year, err)
	}
	of := map[int64][]*Given{}
	for _, g := range given {
		of[g.UnitID] = append(of[g.UnitID], g)
	}
	return of, nil
}

// standingOf returns the points that count of those given to a unit in one line, in order; nil: there are none.
func standingOf(given []*Given) *big.Rat {
	for _, giver := range Givers {
		for i := len(given) - 1; i >= 0; i-- {
			if g := given[i]; g.Giver == giver {
				if g.Points != nil {
					return g.Points.Rat()
				}
				break // taken back: what weighs less counts
			}
		}
	}
	return nil
}

// holds refuses points that a line cannot give.
func (l *Line) holds(points movement.Decimal) error {
	least, most := none, l.Most.Rat()
	if most.Sign() < 0 {
		least, most = most, none
	}
	if points.Rat().Cmp(least) < 0 || points.Rat().Cmp(most) > 0 {
		return fault.New(fault.Invalid, "line %s gives from %s to %s points, not %s", l.Code, rounded(least, shownDigits), rounded(most, shownDigits), points)
	}
	return nil
}

// Give records points given by hand to units, all or none, each beside what stands; of one whose time is left
// open it is now. Whether somebody may give them is settled by then. It fails with Invalid at a line that is not given
// by hand, at points that it cannot give, and at a unit of another level than the scheme's.
func Give(ctx context.Context, tx bun.IDB, s *Scheme, giver Giver, all []*Given) error {
	if len(all) == 0 {
		return nil
	}
	type row struct {
		bun.BaseModel `bun:"table:points"`

		Year      int
		Level     org.Level
		Line      string
		UnitID    int64
		Giver     Giver
		Points    *movement.Decimal `bun:"type:numeric"`
		Reason    string
		At        time.Time
		AccountID *int64
	}
	by, now := audit.OriginOf(ctx).Account, time.Now().UTC()
	rows := make([]row, len(all))
	units := []int64{}
	for i, g := range all {
		l := s.Line(g.Line)
		switch {
		case l == nil:
			return fault.New(fault.Invalid, "the scheme has no line %s", g.Line)
		case l.Method != ByHand:
			return fault.New(fault.Invalid, "line %s is worked out, and not given by hand", g.Line)
		case g.Points != nil:
			if err := l.holds(*g.Points); err != nil {
				return err
			}
		}
		reason, err := word(g.Reason)
		if err != nil {
			return err
		}
		rows[i] = row{Year: s.Year, Level: s.Level, Line: g.Line, UnitID: g.UnitID, Giver: giver, Points: g.Points, Reason: reason, At: g.At, AccountID: cmp.Or(g.AccountID, by)}
		if g.At.IsZero() {
			rows[i].At = now
		}
		if !slices.Contains(units, g.UnitID) {
			units = append(units, g.UnitID)
		}
	}
	var others []string
	err := tx.NewRaw("SELECT n.code FROM unit AS u JOIN naming AS n ON n.unit_id = u.id AND upper_inf(n.valid) WHERE u.id = ANY (?::bigint[]) AND u.level <> ? ORDER BY u.id",
		pgdialect.Array(units), s.Level).Scan(ctx, &others)
	switch {
	case err != nil:
		return fmt.Errorf("levels of %d units: %w", len(units), err)
	case len(others) > 0:
		return fault.New(fault.Invalid, "%s gets no points by this scheme; it is of units of another level", others[0])
	}
	if _, err := tx.NewInsert().Model(&rows).Exec(ctx); err != nil {
		return fmt.Errorf("%d points given in %d: %w", len(rows), s.Year, err)
	}
	return audit.Write(ctx, tx, audit.Entry{Act: audit.PointsGiven, Units: units, What: map[string]string{
		"year": strconv.Itoa(s.Year), "level": string(s.Level), "giver": string(giver), "points": strconv.Itoa(len(rows)),
	}})
}
