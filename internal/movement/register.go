package movement

import (
	"slices"

	"thidua/internal/org"
)

// Register is a book of records that a campaign has units keep: its entries are of one form, and the
// numbers of a report are counted from them. Registers are known by their codes over the years: an
// entry of one year stands in the register of the same code of the next.
type Register struct {
	CampaignID  int64     `json:"-"`
	Code        string    `json:"code"`
	Name        string    `json:"name"`
	NameEn      string    `json:"name_en"`
	KeptBy      []string  `json:"kept_by"`                // LEAF, or levels
	Required    bool      `json:"required,omitempty"`     // it counts in completeness
	NotedBy     Noter     `json:"noted_by,omitempty"`     // who of the unit notes in it; empty: whoever keeps its registers
	ConfirmedBy Confirmer `json:"confirmed_by,omitempty"` // only confirmed entries count; empty: all that are not void do
	Due         string    `json:"due,omitempty"`          // the DATE field by which an entry is late; empty: none is
	Done        string    `json:"done,omitempty"`         // the DATE field by which it no longer is
	Fields      []*Field  `json:"fields"`                 // in the book's column order
	Counts      []*Count  `json:"counts,omitempty"`
}

// KeptAt reports whether a unit of a level, with or without open units below it, keeps the register.
func (r *Register) KeptAt(level org.Level, leaf bool) bool {
	return leaf && slices.Contains(r.KeptBy, Leaf) || slices.Contains(r.KeptBy, string(level))
}

// Field returns the field with a code, nil where there is none.
func (r *Register) Field(code string) *Field {
	for _, f := range r.Fields {
		if f.Code == code {
			return f
		}
	}
	return nil
}

// Noter is who notes in a register, of those who keep the registers of a unit.
type Noter string

// ClusterHead is whoever heads a cluster of the year as an officer of the unit, or stands in for who does.
const ClusterHead Noter = "CLUSTER_HEAD"

// Confirmer is who confirms the entries of a register.
type Confirmer string

// The confirmers.
const (
	Superior Confirmer = "SUPERIOR" // whoever approves the unit's reports
	Board    Confirmer = "BOARD"    // the province's boards
)

// FieldType is what a field holds.
type FieldType string

// The types of fields.
const (
	TextField     FieldType = "TEXT"
	CountField    FieldType = "COUNT" // a whole number from 0
	VNDField      FieldType = "VND"   // whole đồng, from 0
	DateField     FieldType = "DATE"
	ChoiceField   FieldType = "CHOICE"
	YesNoField    FieldType = "YES_NO"
	UnitField     FieldType = "UNIT"
	PersonField   FieldType = "PERSON" // a name, and nothing more; it never leaves the level that keeps it
	URLField      FieldType = "URL"
	DocumentField FieldType = "DOCUMENT" // number, date and issuer
	EntryField    FieldType = "ENTRY"    // another entry, which this one follows
)

// Field is one column of a register.
type Field struct {
	Code     string     `json:"code"`
	Type     FieldType  `json:"type"`
	Name     string     `json:"name"`
	NameEn   string     `json:"name_en"`
	Optional bool       `json:"optional,omitempty"` // it may be left empty
	When     *Condition `json:"when,omitempty"`     // it is asked only where this holds; nil: always
	Choices  []*Choice  `json:"choices,omitempty"`  // of CHOICE
	Least    *int64     `json:"least,omitempty"`    // of COUNT and VND; nil: 0
	Most     *int64     `json:"most,omitempty"`     // of COUNT and VND; nil: Largest
	Units    []Kin      `json:"units,omitempty"`    // of UNIT: how the unit that is named is akin to the one that keeps the register
	Register string     `json:"register,omitempty"` // of ENTRY: the code of the register that the other entry stands in
	Above    bool       `json:"above,omitempty"`    // of ENTRY: the other entry is of the unit directly above; false: of the same unit
	Later    bool       `json:"later,omitempty"`    // it is filled in afterwards: it may change when the entry's month is sealed
}

// Choice returns the choice with a code, nil where there is none.
func (f *Field) Choice(code string) *Choice {
	for _, c := range f.Choices {
		if c.Code == code {
			return c
		}
	}
	return nil
}

// Choice is one of the words that a CHOICE offers.
type Choice struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	NameEn string `json:"name_en"`
}

// Kin is how a unit is akin to another.
type Kin string

// The kins.
const (
	Child  Kin = "CHILD"  // it hangs directly below
	Branch Kin = "BRANCH" // it is a branch that hangs directly below
	Own    Kin = "OWN"    // it is the unit itself
	Root   Kin = "ROOT"   // it is the unit itself, which hangs below none
	Below  Kin = "BELOW"  // it hangs somewhere below
	Peer   Kin = "PEER"   // it hangs directly below the same unit
)

// Count is how an element is counted from the entries of a register: how many there are, the sum of a
// field, or how many different values of a field. What a FLOW counts is of the month, a STOCK of the year up to the
// month's end, and a STATE tells whether there is any in the year up to the month's end.
type Count struct {
	Element  *Element   `json:"-"`
	On       string     `json:"on,omitempty"`       // the DATE field that says when; empty: the entry's day
	Where    *Condition `json:"where,omitempty"`    // which entries; nil: all
	Sum      string     `json:"sum,omitempty"`      // the COUNT or VND field that is added up
	Distinct string     `json:"distinct,omitempty"` // the UNIT field whose different values are counted
	For      string     `json:"for,omitempty"`      // the UNIT field that says of which unit's report it is; empty: of the unit that keeps the register
	Carried  bool       `json:"carried,omitempty"`  // entries of earlier years count too
	Blocks   bool       `json:"blocks,omitempty"`   // a report that says another number cannot be handed up; false: not without a word
}
