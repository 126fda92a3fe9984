package contest

import (
	"context"
	"fmt"

	"github.com/uptrace/bun"
)

// ProposalAnywhere returns a proposal, whoever asks: whether it may be read, its unit tells. It fails with NotFound.
func ProposalAnywhere(ctx context.Context, db bun.IDB, id int64) (*Proposal, error) {
	found := []*Proposal{}
	if err := db.NewSelect().Model(&found).Where("pr.id = ?", id).OrderExpr("pr.id").Scan(ctx); err != nil {
		return nil, fmt.Errorf("proposal %d: %w", id, err)
	}
	if len(found) == 0 {
		return nil, NoProposal(id)
	}
	return found[0], nil
}

// HoldProposal keeps a proposal from going on, and from being hung with papers, until the transaction ends.
func HoldProposal(ctx context.Context, tx bun.IDB, id int64) error {
	if _, err := tx.NewRaw("SELECT FROM proposal WHERE id = ? FOR NO KEY UPDATE", id).Exec(ctx); err != nil {
		return fmt.Errorf("holding proposal %d: %w", id, err)
	}
	return nil
}
