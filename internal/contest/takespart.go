package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/fault"
)

// parts are how a unit takes part in the contest, as it is spoken of.
var parts = map[string]fault.Phrase{
	"CLUSTER":  fault.Say("it is entered in a cluster"),
	"TARGET":   fault.Say("targets were set for it"),
	"POINTS":   fault.Say("points were given to it"),
	"BAR":      fault.Say("a bar is recorded of it"),
	"PROPOSAL": fault.Say("it is proposed for commendation, or one of its people is"),
	"REVIEW":   fault.Say("a review of it is written"),
}

// TakesPart returns the first of some units of which the contest keeps something, and what; nil: nothing of any.
func TakesPart(ctx context.Context, db bun.IDB, units []int64) (unit int64, does fault.Speaker, err error) {
	var first []struct {
		UnitID int64
		Part   string
	}
	err = db.NewRaw(`SELECT unit_id, part FROM (
			SELECT 1 AS place, unit_id, 'CLUSTER' AS part FROM cluster_member
			UNION ALL SELECT 2, unit_id, 'TARGET' FROM target_setting
			UNION ALL SELECT 3, unit_id, 'POINTS' FROM points
			UNION ALL SELECT 4, unit_id, 'BAR' FROM bar
			UNION ALL SELECT 5, unit_id, 'PROPOSAL' FROM proposal
			UNION ALL SELECT 6, unit_id, 'REVIEW' FROM review) AS p
		WHERE unit_id = ANY (?::bigint[]) ORDER BY unit_id, place LIMIT 1`, pgdialect.Array(units)).Scan(ctx, &first)
	if err != nil {
		return 0, nil, fmt.Errorf("what the contest keeps of %d units: %w", len(units), err)
	}
	if len(first) == 0 {
		return 0, nil, nil
	}
	return first[0].UnitID, parts[first[0].Part], nil
}
