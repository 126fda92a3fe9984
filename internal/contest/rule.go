package contest

import "thidua/internal/fault"

// Rule is a rule of commendation, by its name.
type Rule string

// The rules.
const (
	OwesReports      Rule = "OWES_REPORTS"
	UnderDiscipline  Rule = "UNDER_DISCIPLINE"
	ComplaintPending Rule = "COMPLAINT_PENDING"
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

// Way is a step of a proposal's way, as it stands.
type Way struct {
	Step  Step
	Done  *ProposalAct // nil: not yet, or it was sent back since
	Waits bool
}
