// Package register keeps the records behind the numbers: entries in the registers that a campaign
// declares, from which the numbers of reports are counted.
package register

import (
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/org"
)

// State is how an entry stands.
type State string

// The states.
const (
	Noted     State = "NOTED"
	Confirmed State = "CONFIRMED"
	Void      State = "VOID" // struck out, with a reason
)

// Act is something done to an entry.
type Act string

// The acts.
const (
	Save    Act = "SAVE" // note it, or correct it
	Confirm Act = "CONFIRM"
	Strike  Act = "VOID"
)

// Entry is one record, as it stands.
type Entry struct {
	bun.BaseModel `bun:"table:entry,alias:e"`

	ID        int64 `bun:",pk,autoincrement"`
	Register  string
	UnitID    int64  // whose register it stands in
	SubjectID *int64 // the unit that its first UNIT field names
	FollowsID *int64 // the entry that its first ENTRY field names
	Day       org.Date
	Due       *org.Date
	Done      *org.Date
	Values    Values `bun:"type:jsonb"`
	State     State
	Revision  int
	NotedBy   *int64 // nil: the system
	At        time.Time
}

// Values is what an entry says, by field, without personal names: text (of TEXT, CHOICE, DATE, URL), int64 (of
// COUNT, VND, and the ids of UNIT and ENTRY), bool (of YES_NO), or a Document.
type Values map[string]any

// Document is a document that an entry names.
type Document struct {
	Number string   `json:"number"`
	Date   org.Date `json:"date,omitempty"`
	Issuer string   `json:"issuer,omitempty"`
}

// Names are the personal names that an entry holds, by field.
type Names map[string]string

// NodeID returns the permanent id by which the API names the entry.
func (e *Entry) NodeID() string { return "entry:" + strconv.FormatInt(e.ID, 10) }

// IsNode marks Entry as reachable by its id.
func (*Entry) IsNode() {}

// Finding is what is wrong with an entry: with a field, or with the whole where Field is empty.
type Finding struct {
	Field  string
	Vi, En string
}

// File is a paper that hangs on an entry, without its content.
type File struct {
	ID      int64
	EntryID int64
	Name    string
	Type    string // by its content, such as application/pdf
	Size    int    // bytes
	SHA256  []byte
	At      time.Time
	By      string // the name of the account that hung it there; empty: the system
}

// NodeID returns the permanent id by which the API names the file.
func (f *File) NodeID() string { return "file:" + strconv.FormatInt(f.ID, 10) }

// IsNode marks File as reachable by its id.
func (*File) IsNode() {}
