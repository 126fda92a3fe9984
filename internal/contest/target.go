package contest

import (
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/movement"
	"thidua/internal/org"
)

// Setting is a quota that was set, or taken away: those of a unit and indicator follow each other, and the
// last one stands.
type Setting struct {
	bun.BaseModel `bun:"table:target_setting,alias:s"`

	ID        int64 `bun:",pk,autoincrement"`
	Year      int
	Indicator string // its code
	UnitID    int64
	Low       *movement.Decimal `bun:"type:numeric"` // nil: the quota was taken away
	Day       org.Date          // from which it is so
	Document  string            // empty: none was named
	Reason    string            // empty: none was given
	At        time.Time
	AccountID *int64 // nil: the system
}

// Cascade is how an owner's targets of a year are handed on to the units directly below it.
type Cascade struct {
	Owner *org.Unit
	Year  int
	Lines []*CascadeLine
}

// CascadeLine is the cascade of one indicator.
type CascadeLine struct {
	Indicator  *movement.Indicator
	Target     *movement.Target  // of the owner; nil: nothing is wanted of it
	Assigned   *movement.Decimal // what the units' quotas come to; nil of shares, which cannot be added
	Promised   *movement.Decimal // what they have promised, quotas where nothing more is; nil of shares
	Unassigned *movement.Decimal // what the owner's target is above what is assigned, no less than 0; nil of shares, and where nothing is wanted
	Short      bool              // the quotas ask for less than the owner's target
	Units      []*CascadeUnit
}

// CascadeUnit is what one unit has of it.
type CascadeUnit struct {
	Unit    *org.Unit
	Quota   *movement.Target // nil: it has none of its own
	Promise *Promise         // nil: it has promised nothing
	Last    *Setting         // nil: its quota was never set here
}
