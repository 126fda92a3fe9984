package contest

import (
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Review is what a unit's half year (interim) or year (final) came to, with words beside. Once frozen, its
// numbers are those of that moment; once signed, nothing of it changes any more.
type Review struct {
	bun.BaseModel `bun:"table:review,alias:rv"`

	ID         int64 `bun:",pk,autoincrement"`
	UnitID     int64
	Period     string // 2024-6M or 2024
	Number     string // of the document; empty: none yet
	Place      string
	Day        org.Date
	Sections   []Section `bun:"type:jsonb"`
	Recipients []string  `bun:"type:jsonb"`
	Frozen     *Frozen   `bun:"type:jsonb,nullzero"`
	FrozenAt   *time.Time
	Hash       []byte
	SignedAs   string
	SignedAt   *time.Time
	SignedBy   *int64
	Revision   int
	At         time.Time
	AccountID  *int64
}

// Section is a part of a review's text.
type Section struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// NodeID returns the permanent id by which the API names the review.
func (r *Review) NodeID() string { return nodeID("review", r.ID) }

// IsNode marks Review as reachable by its id.
func (*Review) IsNode() {}
