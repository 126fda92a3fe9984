package contest

import "time"

// Paper is a file that hangs on a pact or on a proposal.
type Paper struct {
	ID         int64
	PactID     *int64
	ProposalID *int64
	Revision   *int // the act of the proposal that it belongs to
	Name       string
	Type       string // by its content
	Size       int
	SHA256     []byte
	At         time.Time
	AccountID  *int64
	Ended      *time.Time // it was taken off
}

// NodeID returns the permanent id by which the API names the paper.
func (p *Paper) NodeID() string { return nodeID("paper", p.ID) }

// IsNode marks Paper as reachable by its id.
func (*Paper) IsNode() {}
