package org

import (
	"errors"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
	"time"

	"thidua/internal/fault"
)

// Reorganisation is one decision that changes the tree: a documented list of steps, all of
// which take effect on one day, past or to come, or none.
type Reorganisation struct {
	ID        int64
	Name      string
	Document  string // number of the decision
	File      string // where the decision can be read; empty: nowhere named
	Signed    Date
	Effective Date
	Steps     []Step
	State     State
	Drafted   time.Time
	Applied   *time.Time
	Reverted  *time.Time

	// UncheckedCodes are the codes that a draft gives and that a unit outside its drafter's scope may
	// bear: they are checked when it is applied.
	UncheckedCodes []string
}

// Notice says what whoever applies a draft has to know; nil: nothing.
func (r *Reorganisation) Notice() fault.Speaker {
	if len(r.UncheckedCodes) == 0 {
		return nil
	}
	return fault.Say("whether the codes %s are free is checked when this is applied, by one who may change every unit", strings.Join(r.UncheckedCodes, ", "))
}

// IsNode marks Reorganisation as reachable by its id.
func (*Reorganisation) IsNode() {}

// NodeID returns the permanent id by which the API names the reorganisation.
func (r *Reorganisation) NodeID() string { return fmt.Sprintf("reorganisation:%d", r.ID) }

// State is how far a reorganisation has come.
type State string

// The states.
const (
	Drafted  State = "DRAFT"    // changes nothing yet
	Applied  State = "APPLIED"  // the tree follows it from its effective day on
	Reverted State = "REVERTED" // taken back: the tree is as if it had never been applied
)

// Verb is what a step does.
type Verb string

// The verbs.
const (
	OpenStep   Verb = "OPEN"    // opens a unit under To
	Rename     Verb = "RENAME"  // gives Unit the name Name
	Recode     Verb = "RECODE"  // gives Unit the code Code
	Retype     Verb = "RETYPE"  // gives Unit the type Type
	MoveStep   Verb = "MOVE"    // hangs Unit, with all below it, under To
	Merge      Verb = "MERGE"   // closes Unit into To: the units below it hang under To
	Split      Verb = "SPLIT"   // closes Unit: Branches hang under To; one step for each successor, the first is the main one
	CloseStep  Verb = "CLOSE"   // closes Unit, below which nothing stands; To keeps its history, or else its parent
	Abolish    Verb = "ABOLISH" // closes every unit of Level (and Kind) below Unit: what is below each hangs one higher
	Redraw     Verb = "REDRAW"  // moves the boundary: Unit cedes a part to To, with Branches; both live on
	CarryRoles Verb = "CARRY"   // carries roles at Unit, which goes, over to To: of Account and Role, or of all
)

// Verbs lists every verb.
var Verbs = []Verb{OpenStep, Rename, Recode, Retype, MoveStep, Merge, Split, CloseStep, Abolish, Redraw, CarryRoles}

// Step is one change of a reorganisation. Which fields a step has depends on its verb.
type Step struct {
	Do       Verb   `json:"do"`
	Unit     Ref    `json:"unit,omitempty"`
	To       Ref    `json:"to,omitempty"`
	Code     string `json:"code,omitempty"`
	Type     string `json:"type,omitempty"`
	Name     string `json:"name,omitempty"`
	Level    Level  `json:"level,omitempty"`
	Kind     Kind   `json:"kind,omitempty"`
	Share    string `json:"share,omitempty"` // what part of Unit's people went to To, such as 0.146; empty: not stated
	Branches []Ref  `json:"branches,omitempty"`
	Account  string `json:"account,omitempty"`
	Role     string `json:"role,omitempty"`
}

// Ref names a unit in a step: by the code that it bears on the effective day before the
// reorganisation ("24133"), by its id ("unit:12"), or, with a plus, as the one that this
// reorganisation opens with that code ("+24133").
type Ref string

// opened returns the code of a unit that the reorganisation itself opens.
func (r Ref) opened() (code string, is bool) { return strings.CutPrefix(string(r), "+") }

// String writes the step for people: "merge 24133 into 24139".
func (s Step) String() string {
	switch s.Do {
	case OpenStep:
		return fmt.Sprintf("open +%s under %s", s.Code, s.To)
	case Rename:
		return fmt.Sprintf("rename %s to %q", s.Unit, s.Name)
	case Recode:
		return fmt.Sprintf("recode %s to %s", s.Unit, s.Code)
	case Retype:
		return fmt.Sprintf("retype %s to %q", s.Unit, s.Type)
	case MoveStep:
		return fmt.Sprintf("move %s under %s", s.Unit, s.To)
	case Merge:
		return fmt.Sprintf("merge %s into %s", s.Unit, s.To)
	case Split:
		return fmt.Sprintf("split %s, to %s", s.Unit, s.To)
	case CloseStep:
		return fmt.Sprintf("close %s", s.Unit)
	case Abolish:
		return fmt.Sprintf("abolish %s below %s", s.Level, s.Unit)
	case Redraw:
		return fmt.Sprintf("redraw %s, to %s", s.Unit, s.To)
	case CarryRoles:
		return fmt.Sprintf("carry roles from %s to %s", s.Unit, s.To)
	}
	return fmt.Sprintf("%.40q", string(s.Do))
}

// StepError is why one step cannot be done.
type StepError struct {
	Step int // from 1
	error
}

// Unwrap returns the fault that the refusal tells.
func (r *StepError) Unwrap() error { return r.error }

// refuse returns why the n-th step, from 0, cannot be done.
func (r *Reorganisation) refuse(n int, kind fault.Kind, format string, args ...any) error {
	return &StepError{n + 1, fault.New(kind, "step %d (%s): %s", n+1, r.Steps[n], fault.Say(format, args...))}
}

// RefuseStep says which step, from 1, failed with an error; what is no fault it leaves as
// it is.
func RefuseStep(r *Reorganisation, step int, err error) error {
	var f *fault.Error
	if !errors.As(err, &f) {
		return err
	}
	return r.refuse(step-1, f.Kind, "%s", f)
}

const (
	maxSteps = 5000
	maxText  = 500 // bytes of a name, a document, a file
)

var codeForm = regexp.MustCompile(`^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$`)

// check finds what is wrong with the reorganisation whatever the tree.
func (r *Reorganisation) check() error {
	_, unsigned := ParseDate(string(r.Signed))
	_, never := ParseDate(string(r.Effective))
	switch {
	case !isText(r.Name):
		return fault.New(fault.Invalid, "the reorganisation's name is missing, or longer than %d bytes", maxText)
	case !isText(r.Document):
		return fault.New(fault.Invalid, "the reorganisation's document, the number of its decision, is missing, or longer than %d bytes", maxText)
	case r.File != "" && !isText(r.File):
		return fault.New(fault.Invalid, "the reorganisation's file is longer than %d bytes", maxText)
	case unsigned != nil:
		return fault.New(fault.Invalid, "the day on which the decision was signed: %v", unsigned)
	case never != nil:
		return fault.New(fault.Invalid, "the day from which the reorganisation is effective: %v", never)
	case len(r.Steps) == 0:
		return fault.New(fault.Invalid, "the reorganisation has no steps")
	case len(r.Steps) > maxSteps:
		return fault.New(fault.Invalid, "the reorganisation has %d steps; divide it into parts of at most %d", len(r.Steps), maxSteps)
	}
	for n, s := range r.Steps {
		if what := s.wrong(); what != nil {
			return r.refuse(n, fault.Invalid, "%s", what)
		}
	}
	return r.checkShares()
}

func isText(s string) bool {
	return strings.TrimSpace(s) != "" && len(s) <= maxText && !strings.ContainsAny(s, "\x00\n")
}

// fields tells which fields the steps of a verb have: those before the bar they must have.
var fields = map[Verb]string{
	OpenStep: "to code type name level | kind", Rename: "unit name |", Recode: "unit code |", Retype: "unit type |",
	MoveStep: "unit to |", Merge: "unit to | share", Split: "unit to | share branches", CloseStep: "unit | to",
	Abolish: "unit level | kind", Redraw: "unit to | share branches", CarryRoles: "unit to | account role",
}

// wrong says what is wrong with a step whatever the tree; nil: nothing.
func (s Step) wrong() fault.Speaker {
	allowed, known := fields[s.Do]
	if !known {
		return fault.Say("there is no such step; there are %v", Verbs)
	}
	needed, optional, _ := strings.Cut(allowed, "|")
	for _, f := range []struct{ name, value string }{
		{"unit", string(s.Unit)}, {"to", string(s.To)}, {"code", s.Code}, {"type", s.Type}, {"name", s.Name},
		{"level", string(s.Level)}, {"kind", string(s.Kind)}, {"share", s.Share}, {"account", s.Account}, {"role", s.Role},
	} {
		must := slices.Contains(strings.Fields(needed), f.name)
		switch {
		case f.value == "" && must:
			return fault.Say("its %s is missing", f.name)
		case f.value == "":
		case !must && !slices.Contains(strings.Fields(optional), f.name):
			return fault.Say("it takes no %s", f.name)
		case !isText(f.value):
			return fault.Say("its %s is empty, longer than %d bytes or has more than one line", f.name, maxText)
		}
	}
	if len(s.Branches) > 0 && !slices.Contains(strings.Fields(optional), "branches") {
		return fault.Say("it takes no branches")
	}
	switch {
	case s.Code != "" && (!codeForm.MatchString(s.Code) || len(s.Code) > 40):
		return fault.Say("%.50q is no code; write up to 40 digits and letters without accents, such as 24133 or 24133-01", s.Code)
	case s.Level != "" && !slices.Contains(Levels, s.Level):
		return fault.Say("%.50q is no level; there are %v", s.Level, Levels)
	case s.Kind != "" && !slices.Contains(Kinds, s.Kind):
		return fault.Say("%.50q is no kind; there are %v", s.Kind, Kinds)
	case s.Share != "" && s.share() == nil:
		return fault.Say("the share %.50q is no part of a whole; write it like 0.146", s.Share)
	}
	return nil
}

var shareForm = regexp.MustCompile(`^(0\.[0-9]{1,9}|1(\.0{1,9})?)$`)

// share returns the step's share, nil where it states none.
func (s Step) share() *big.Rat {
	if !shareForm.MatchString(s.Share) {
		return nil
	}
	r, ok := new(big.Rat).SetString(s.Share)
	if !ok || r.Sign() == 0 {
		return nil
	}
	return r
}

// checkShares sees that the shares of each split are stated for all or none of its
// successors, and make one.
func (r *Reorganisation) checkShares() error {
	sums, stated, parts, last := map[Ref]*big.Rat{}, map[Ref]int{}, map[Ref]int{}, map[Ref]int{}
	var split []Ref
	for n, s := range r.Steps {
		if s.Do != Split {
			continue
		}
		if parts[s.Unit]++; parts[s.Unit] == 1 {
			split, sums[s.Unit] = append(split, s.Unit), new(big.Rat)
		}
		last[s.Unit] = n
		if share := s.share(); share != nil {
			stated[s.Unit]++
			sums[s.Unit].Add(sums[s.Unit], share)
		}
	}
	for _, unit := range split {
		switch n := stated[unit]; {
		case parts[unit] == 1:
			return r.refuse(last[unit], fault.Invalid, "a split has two successors or more, a step for each; to close a unit into one, merge it")
		case n == 0:
		case n < parts[unit]:
			return r.refuse(last[unit], fault.Invalid, "state the share of every successor of %s, or of none", unit)
		case sums[unit].Cmp(big.NewRat(1, 1)) != 0:
			return r.refuse(last[unit], fault.Invalid, "the shares of the successors of %s make %s, not 1", unit, sums[unit].FloatString(9))
		}
	}
	return nil
}
