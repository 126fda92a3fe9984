package contest

import (
	"database/sql/driver"
	"encoding/json"
	"math/big"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Scheme says how points are given to the units of a level in a year.
type Scheme struct {
	bun.BaseModel `bun:"table:scheme,alias:sc"`

	ID       int64 `bun:",pk,autoincrement"`
	Year     int
	Level    org.Level
	Declared Declared `bun:"type:jsonb"`
}

// NodeID returns the permanent id by which the API names the scheme.
func (s *Scheme) NodeID() string { return nodeID("scheme", s.ID) }

// IsNode marks Scheme as reachable by its id.
func (*Scheme) IsNode() {}

// Declared is all that a scheme's file says.
type Declared struct {
	Name         string           `json:"name"`
	NameEn       string           `json:"name_en"`
	Example      bool             `json:"example,omitempty"` // no official table is known
	Most         movement.Decimal `json:"most"`              // what the lines come to together, without extra ones
	Decimals     int              `json:"decimals"`          // to which a total is rounded, once
	Groups       []*LineGroup     `json:"groups"`
	Lines        []*Line          `json:"lines"`
	Classes      []*Rating        `json:"classes"` // the best first
	Inapplicable Inapplicable     `json:"inapplicable"`
	Ties         []string         `json:"ties,omitempty"` // codes of lines and groups: where totals are equal, the points of these decide, the first first
}

// Value writes it into its column.
func (d Declared) Value() (driver.Value, error) {
	text, err := json.Marshal(d)
	return string(text), err
}

// Scan reads it from its column.
func (d *Declared) Scan(src any) error { return inJSON(src, d) }

// Inapplicable is what becomes of a line that does not apply to a unit: nothing is wanted of it there, or there
// is nothing to measure.
type Inapplicable string

// What becomes of such a line.
const (
	Full  Inapplicable = "FULL"  // it gives all its points: nobody loses by what they cannot have
	Scale Inapplicable = "SCALE" // it is left out, and the points of the others are counted over what is left: 90 of 95 are 94.74 of 100
)

// LineGroup is a part of a scheme.
type LineGroup struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	NameEn string `json:"name_en"`
}

// Method is how points of a line are found.
type Method string

// The methods.
const (
	AllOrNothing Method = "ALL_OR_NOTHING" // all where the figure is met or exceeded
	Proportional Method = "PROPORTIONAL"   // the most × attainment, never above the most
	PerItem      Method = "PER_ITEM"       // so many for each, up to the most; below zero for what counts against
	Range        Method = "RANGE"          // by bands of the value
	ByHand       Method = "BY_HAND"        // said by the unit, then by the cluster, then by the council
)

// Of is what a line counts where it counts no indicator.
type Of string

// What is counted.
const (
	LateReports    Of = "LATE_REPORTS"    // of the unit itself, handed in after they were due
	MissingReports Of = "MISSING_REPORTS" // of the unit itself, that are owed and have not come in
)

// Line is one line of a scheme.
type Line struct {
	Code      string           `json:"code"`
	Group     string           `json:"group"`
	Name      string           `json:"name"`
	NameEn    string           `json:"name_en"`
	Most      movement.Decimal `json:"most"` // of what counts against, the least: a number below zero
	Method    Method           `json:"method"`
	Indicator string           `json:"indicator,omitempty"` // its code; empty: none
	Of        Of               `json:"of,omitempty"`        // of PER_ITEM without an indicator
	Each      movement.Decimal `json:"each"`                // of PER_ITEM
	Bands     []*Band          `json:"bands,omitempty"`     // of RANGE, from the lowest
	Year      int              `json:"-"`                   // of the scheme
	Extra     bool             `json:"extra,omitempty"`     // it is given on top of the scheme's most, or taken from it
}

// Band is a band of values: from a bound, itself included, up to the next band's.
type Band struct {
	From   *movement.Decimal `json:"from,omitempty"` // nil: from below everything
	Points movement.Decimal  `json:"points"`
}

// Rating is how a total is called.
type Rating struct {
	Code   string           `json:"code"`
	Name   string           `json:"name"`
	NameEn string           `json:"name_en"`
	From   movement.Decimal `json:"from"` // a total, itself included
}

// Giver is who gives points by hand.
type Giver string

// The givers; of one line the last one's count.
const (
	ByUnit    Giver = "UNIT"
	ByCluster Giver = "CLUSTER"
	ByCouncil Giver = "COUNCIL"
)

// Given is points that somebody gave by hand.
type Given struct {
	ID        int64
	Line      string
	UnitID    int64
	Giver     Giver
	Points    *movement.Decimal // nil: taken back
	Reason    string
	At        time.Time
	AccountID *int64 // nil: the system
	By        string // the account's name; empty: the system
}

// Board is the points and ranks of some units under a scheme.
type Board struct {
	Scheme *Scheme
	Period movement.Period
	Rows   []*Score // by rank; unranked ones after, by code
}

// Score is how one unit stands on a board.
type Score struct {
	Unit    *org.Unit
	Total   movement.Decimal
	Rank    *int    // nil: unranked
	Class   *Rating // nil: unranked, or below all classes
	Missing int64   // reports that it owes and that have not come in: it is unranked then
	Barred  bool    // something disqualifies it
	Bar     *Bar    // what; nil: nothing does, or that is not for the caller
	Lines   []*LineScore
}

// LineScore is the points of one line.
type LineScore struct {
	Line    *Line
	Points  *movement.Decimal // to nine decimals, for show; nil: it is left out, or nobody has given any yet
	Applies bool              // false: nothing is wanted of the unit, or there is nothing to measure
	Exact   *big.Rat          // as it goes into the total; nil where Points is
	Given   []*Given          // by hand, in order; none where they are not for the caller
	MayGive *Giver            // as whom the caller may give points by hand; nil: not at all
}
