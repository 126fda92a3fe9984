package contest

// ReviewRule is a rule by which something is refused to be done to a review, by its name.
type ReviewRule string

// The rules.
const (
	PeriodRuns     ReviewRule = "PERIOD_RUNS"     // no numbers are frozen while it does
	AlreadyWritten ReviewRule = "ALREADY_WRITTEN" // a period has one review
	AlreadyFrozen  ReviewRule = "ALREADY_FROZEN"
	AlreadySigned  ReviewRule = "ALREADY_SIGNED"
	NotFrozen      ReviewRule = "NOT_FROZEN" // nothing is signed before
	ChangedSince   ReviewRule = "CHANGED_SINCE"
)

// ReviewRefusedError is that something is refused to be done to a review, by a rule.
type ReviewRefusedError struct {
	Rule ReviewRule
	Err  error // the fault that it is
}

func refused(rule ReviewRule, err error) error { return &ReviewRefusedError{rule, err} }

// Error names the rule in English.
func (e *ReviewRefusedError) Error() string { return string(e.Rule) + ": " + e.Err.Error() }

// Unwrap returns the fault that it is.
func (e *ReviewRefusedError) Unwrap() error { return e.Err }
