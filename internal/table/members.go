package table

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// findMembers reads the members of a cluster on the day on which the table is told; where that day lies
// beyond the cluster's year, on the day of the year that lies nearest. Who heads a cluster may not read
// every member's figures: the others are counted in a note, or, where points are asked for that the reader may read,
// stand there for those alone. Of a foreign cluster it fails as of an absent one.
func (p *Plan) findMembers(ctx context.Context, db bun.IDB, text string) error {
	id, _ := contest.ParseClusterID(text)
	if p.Reader.Clusters.Empty() {
		return contest.NoCluster()
	}
	c, err := contest.ClusterByID(ctx, db, p.Reader.Clusters, id)
	if err != nil {
		return err
	}
	of, err := contest.MembersOf(ctx, db, []int64{c.ID})
	if err != nil {
		return err
	}
	on := c.DayNearest(p.On)
	var asked []org.At
	var ids []int64
	for _, m := range of[c.ID] {
		if m.Since <= on && (m.Until == nil || *m.Until > on) {
			asked, ids = append(asked, org.At{ID: m.UnitID, On: p.On}), append(ids, m.UnitID)
		}
	}
	units, err := org.UnitsAt(ctx, db, p.Reader.Approved, asked)
	if err != nil {
		return err
	}
	var others map[org.At]*org.Unit
	if p.looksAtBoards() && len(units) < len(asked) {
		open, err := contest.PointsOpen(ctx, db, p.Reader.Points, ids, on)
		if err != nil {
			return err
		}
		if len(open) > 0 { // who reads the points of one member reads those of all
			if others, err = org.UnitsAnywhereAt(ctx, db, p.today(), asked); err != nil {
				return err
			}
		}
	}
	for _, at := range asked {
		switch {
		case units[at] != nil:
			p.Units = append(p.Units, units[at])
		case others[at] != nil:
			p.Units = append(p.Units, others[at])
			p.Beyond[at.ID] = true
		}
	}
	slices.SortFunc(p.Units, byCode)
	if len(p.Units) == 0 {
		return fault.New(fault.NotFound, "of no member of cluster %s may you read figures", c.Code)
	}
	if len(p.Units) < len(asked) {
		p.note(UnitsApart, "of the %d members of cluster %s the %d within your reach alone are listed", len(asked), c.Code, len(p.Units))
	}
	return nil
}
