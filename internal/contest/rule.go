package contest

import (
	"fmt"

	"thidua/internal/fault"
)

// Rule is a rule of commendation, by its name.
type Rule string

// The rules.
const (
	OwesReports      Rule = "OWES_REPORTS"
	UnderDiscipline  Rule = "UNDER_DISCIPLINE"
	ComplaintPending Rule = "COMPLAINT_PENDING"
	Disqualifies     Rule = "DISQUALIFIED"     // from the year's ranking
	AlreadyRewarded  Rule = "ALREADY_REWARDED" // the same achievement, by the same form
	AlreadyHeld      Rule = "ALREADY_HELD"     // what is given once
	SameHand         Rule = "SAME_HAND"        // who proposes decides
	StepSkipped      Rule = "STEP_SKIPPED"
	PaperMissing     Rule = "PAPER_MISSING"
	NoQuorum         Rule = "NO_QUORUM"
	TooFewVotes      Rule = "TOO_FEW_VOTES"
	VotesExceed      Rule = "VOTES_EXCEED"
	NotForSuch       Rule = "NOT_FOR_SUCH"
)

// Objection is what speaks against a proposal.
type Objection struct {
	Rule  Rule
	Words fault.Phrase
}

// object returns an objection by a rule; format and args say what is missing or forbids it, in English.
func object(rule Rule, words fault.Phrase) *Objection { return &Objection{rule, words} }

// kind is what goes wrong by a rule: what was sent is not right, or it contradicts what stands.
func (r Rule) kind() fault.Kind {
	switch r {
	case PaperMissing, VotesExceed, NotForSuch, NoQuorum, TooFewVotes:
		return fault.Invalid
	}
	return fault.Conflict
}

// ObjectionsError is that a proposal is refused by rules of commendation, one at least. It is the fault of the first.
type ObjectionsError struct{ Objections []*Objection }

// Error names the rules in English.
func (e *ObjectionsError) Error() string {
	text := ""
	for i, o := range e.Objections {
		if i > 0 {
			text += "; "
		}
		text += fmt.Sprintf("%s: %s", o.Rule, o.Words)
	}
	return text
}

// Unwrap returns the fault that it is.
func (e *ObjectionsError) Unwrap() error {
	first := e.Objections[0]
	return &fault.Error{Kind: first.Rule.kind(), Phrase: first.Words}
}

// unless returns the error of objections, nil where there are none.
func unless(objections []*Objection) error {
	if len(objections) == 0 {
		return nil
	}
	return &ObjectionsError{objections}
}
