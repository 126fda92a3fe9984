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
// every member's figures: the others are counted in a note. Of a foreign cluster it fails as of an absent one.
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
	for _, m := range of[c.ID] {
		if m.Since <= on && (m.Until == nil || *m.Until > on) {
			asked = append(asked, org.At{ID: m.UnitID, On: p.On})
		}
	}
	units, err := org.UnitsAt(ctx, db, p.Reader.Approved, asked)
	if err != nil {
		return err
	}
	for _, at := range asked {
		if u := units[at]; u != nil {
			p.Units = append(p.Units, u)
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
