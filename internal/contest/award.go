package contest

import (
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// Award is a form of commendation: Giấy khen, Bằng khen, Cờ thi đua, Kỷ niệm chương.
type Award struct {
	Code    string   `json:"code"`
	Name    string   `json:"name"`
	NameEn  string   `json:"name_en"`
	GivenBy string   `json:"given_by"`          // PROVINCE or CENTRAL
	To      []string `json:"to"`                // UNIT, PERSON
	Once    string   `json:"once,omitempty"`    // LIFE or YEAR; empty: as often as it is deserved
	ByRank  bool     `json:"by_rank,omitempty"` // the cluster's opinion is asked
	Quorum  string   `json:"quorum"`            // the share of the council that has to be there, in percent
	Votes   string   `json:"votes"`             // the share of the council that has to be for it, in percent
	Example bool     `json:"example,omitempty"` // nothing official says so
}

// NodeID returns the permanent id by which the API names the award.
func (a *Award) NodeID() string { return "award:" + a.Code }

// IsNode marks Award as reachable by its id.
func (*Award) IsNode() {}

// BarKind is why somebody may not be ranked or commended.
type BarKind string

// The kinds of bars.
const (
	Discipline   BarKind = "DISCIPLINE"
	Complaint    BarKind = "COMPLAINT" // it is pending
	Disqualified BarKind = "DISQUALIFIED"
)

// Bar keeps a unit or a person from being ranked or commended for a time.
type Bar struct {
	bun.BaseModel `bun:"table:bar,alias:b"`

	ID        int64 `bun:",pk,autoincrement"`
	Kind      BarKind
	UnitID    int64  // whom it is about, or where the person belongs
	Person    string // a full name; empty: the unit itself
	Folded    string
	Since     org.Date
	Until     *org.Date // the first day on which it no longer holds; nil: it still does
	Reason    string
	Document  string
	At        time.Time
	AccountID *int64
	Ended     *time.Time
	EndedBy   *int64
}

// NodeID returns the permanent id by which the API names the bar.
func (b *Bar) NodeID() string { return nodeID("bar", b.ID) }

// IsNode marks Bar as reachable by its id.
func (*Bar) IsNode() {}
