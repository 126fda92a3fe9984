package contest

import (
	"math/big"
	"slices"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// Step is a step on a proposal's way. None can be skipped but Opinion, where the award does not go by rank.
type Step int

// The steps.
const (
	Achievement Step = iota + 1 // the achievement report
	Meeting                     // of the unit: minutes and votes
	Letter                      // of proposal, by the unit's chair
	Dossier                     // checked by the next level
	Opinion                     // of the cluster
	Council                     // quorum, votes, minutes
	Decision                    // number and day; or forwarded to the higher level
	HandedOver                  // and entered in the register
)

// Steps are all of them, in order.
var Steps = []Step{Achievement, Meeting, Letter, Dossier, Opinion, Council, Decision, HandedOver}

// stepNames are how the API and files name them.
var stepNames = [...]string{"", "ACHIEVEMENT", "MEETING", "LETTER", "DOSSIER", "OPINION", "COUNCIL", "DECISION", "HANDED_OVER"}

// String returns how the API and files name the step.
func (s Step) String() string {
	if s < Achievement || s > HandedOver {
		return ""
	}
	return stepNames[s]
}

// StepCalled returns the step that the API and files name so; 0: there is none.
func StepCalled(name string) Step { return Step(max(slices.Index(stepNames[:], name), 0)) }

// paper returns how the step's paper is called.
func (s Step) paper() fault.Phrase {
	switch s {
	case Achievement:
		return fault.Say("the achievement report")
	case Meeting:
		return fault.Say("the minutes of the unit's meeting")
	case Letter:
		return fault.Say("the letter of proposal")
	case Dossier:
		return fault.Say("the note that the dossier was checked")
	case Opinion:
		return fault.Say("the cluster's opinion")
	case Council:
		return fault.Say("the minutes of the council")
	case Decision:
		return fault.Say("the decision")
	default:
		return fault.Say("the minutes of the handing over")
	}
}

// Wants returns which paper the step wants, in words.
func (s Step) Wants() fault.Phrase {
	switch s {
	case Achievement:
		return fault.Say("the achievement report: its day and what was achieved")
	case Meeting:
		return fault.Say("the minutes of the unit's meeting: number, day, how many there are, were there, and were for it and against")
	case Letter:
		return fault.Say("the letter of proposal, signed by the unit's chair: number and day")
	case Dossier:
		return fault.Say("nothing but the dossier: achievement report, minutes and letter")
	case Opinion:
		return fault.Say("the cluster's opinion, in words, and its day")
	case Council:
		return fault.Say("the minutes of the council: number, day, how many there are, were there, and were for it and against")
	case Decision:
		return fault.Say("the decision: number and day")
	default:
		return fault.Say("the day on which it was handed over")
	}
}

// whom returns for whom the step is.
func (s Step) whom() fault.Phrase {
	switch s {
	case Achievement, Meeting:
		return fault.Say("whoever writes proposals of the unit")
	case Letter:
		return fault.Say("the unit's chair")
	case Dossier:
		return fault.Say("the level above, which checks dossiers")
	case Opinion:
		return fault.Say("the head or deputy of the unit's cluster")
	case Council:
		return fault.Say("the council of emulation and commendation")
	case Decision:
		return fault.Say("the leader who decides")
	default:
		return fault.Say("whoever hands awards over")
	}
}

// In returns the step's paper in a language.
func (s Step) In(l fault.Language) string { return s.paper().In(l) }

// voted reports whether there is a vote at the step.
func (s Step) voted() bool { return s == Meeting || s == Council }

// weighed reports whether all rules are looked at anew at the step.
func (s Step) weighed() bool { return s == Letter || s == Dossier || s == Council || s == Decision }

// others reports whether the step is for others than those who proposed.
func (s Step) others() bool { return s >= Dossier && s <= Decision }

// hundredfold returns a hundred times a number, to be compared with a share in percent.
func hundredfold(n int) *big.Rat { return big.NewRat(100*int64(n), 1) }

// product returns a share in percent of so many, a hundredfold.
func product(share movement.Decimal, of int) *big.Rat {
	return new(big.Rat).Mul(share.Rat(), big.NewRat(int64(of), 1))
}
