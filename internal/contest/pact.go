package contest

import (
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Pact is what the members of a cluster promise each other (giao ước thi đua). It binds a unit once it was signed for it.
type Pact struct {
	bun.BaseModel `bun:"table:pact,alias:pa"`

	ID        int64 `bun:",pk,autoincrement"`
	ClusterID int64
	Signed    org.Date // the day of the signing
	Place     string
	Document  string // its number; empty: none
	At        time.Time
	AccountID *int64     // who drew it up; nil: the system
	Ended     *time.Time // nil: it stands
	EndedBy   *int64
	Reason    string // why it was ended
}

// NodeID returns the permanent id by which the API names the pact.
func (p *Pact) NodeID() string { return nodeID("pact", p.ID) }

// IsNode marks Pact as reachable by its id.
func (*Pact) IsNode() {}

// Party is a member that signs a pact.
type Party struct {
	PactID    int64
	UnitID    int64
	SignedAt  *time.Time // nil: not yet
	AccountID *int64     // who signed; nil: nobody yet, or the system
}

// Promise is the bound that a unit promises of an indicator in a pact that was signed for it: never less than its target.
type Promise struct {
	PactID    int64
	UnitID    int64
	Indicator string // its code
	Low       movement.Decimal
	Target    *movement.Target `bun:"-"` // the bound as it is compared with
}
