package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
)

// PapersOfProposals returns the papers that hang on proposals, in the order in which they were hung there. Ask it only for
// proposals that somebody may read.
func PapersOfProposals(ctx context.Context, db bun.IDB, ids []int64) (map[int64][]*Paper, error) {
	papers := []*Paper{}
	err := db.NewSelect().TableExpr("paper AS p").ColumnExpr("p.id, p.pact_id, p.proposal_id, p.revision, p.name, p.type, p.size, p.sha256, p.at, p.account_id, p.ended").
		Where("p.proposal_id = ANY (?::bigint[]) AND p.ended IS NULL", pgdialect.Array(ids)).OrderExpr("p.id").Scan(ctx, &papers)
	if err != nil {
		return nil, fmt.Errorf("papers on %d proposals: %w", len(ids), err)
	}
	of := map[int64][]*Paper{}
	for _, p := range papers {
		of[*p.ProposalID] = append(of[*p.ProposalID], p)
	}
	return of, nil
}
