package contest

import (
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Step is a step on a proposal's way. None can be skipped but Opinion, where the award does not go by rank.
type Step int

// The steps.
const (
	Achievement Step = iota + 1 // the achievement report
	Meeting                     // of the unit: minutes and votes
	Letter                      // of proposal, by the unit's chair
	Dossier                     // checked by the next level
	Opinion                     // of the cluster
	Council                     // quorum, votes, minutes
	Decision                    // number and day; or forwarded to the higher level
	HandedOver                  // and entered in the register
)

// ProposalState is how a proposal stands.
type ProposalState string

// The states.
const (
	Open      ProposalState = "OPEN"
	Returned  ProposalState = "RETURNED"
	Forwarded ProposalState = "FORWARDED" // to the higher level, which decides
	Decided   ProposalState = "DECIDED"
	Handed    ProposalState = "HANDED_OVER"
	Refused   ProposalState = "REFUSED"
	Revoked   ProposalState = "REVOKED"
)

// Proposal is a unit or person proposed for an award.
type Proposal struct {
	bun.BaseModel `bun:"table:proposal,alias:pr"`

	ID          int64 `bun:",pk,autoincrement"`
	Award       string
	Year        int
	UnitID      int64  // who is proposed, or where the person belongs
	Person      string // a full name; empty: the unit itself
	Born        *int   // the person's year of birth
	Folded      string
	Achievement string
	EntryID     *int64
	State       ProposalState
	Step        Step // the last one that is done
	Revision    int
	At          time.Time
	Key         *string `bun:"type:uuid"`
}

// NodeID returns the permanent id by which the API names the proposal.
func (p *Proposal) NodeID() string { return nodeID("proposal", p.ID) }

// IsNode marks Proposal as reachable by its id.
func (*Proposal) IsNode() {}

// ProposalAct is something done to a proposal.
type ProposalAct struct {
	bun.BaseModel `bun:"table:proposal_act,alias:pra"`

	ProposalID int64 `bun:",pk"`
	Revision   int   `bun:",pk"`
	Act        string
	Step       Step
	Day        org.Date
	Paper      string
	Text       string
	Members    *int
	Present    *int
	VotesFor   *int
	Against    *int
	Reason     string
	At         time.Time
	AccountID  *int64 // nil: the system
}
