package book

import (
	"fmt"
	"strings"

	"thidua/internal/fault"
	"thidua/internal/movement"
)

// name says which quarter it is.
func (q *Quarter) name(l fault.Language) string {
	roman := []string{"I", "II", "III", "IV"}[(movement.MonthOf(q.Begins).Number()-1)/3]
	return fmt.Sprintf(quarterWord.in(l), roman)
}

// quarterLines tell of each quarter what was said of it: how many entries there are, that there was nothing
// to enter, or nothing at all.
func (b *Book) quarterLines(l fault.Language) []string {
	var lines []string
	for _, q := range b.Quarters {
		var parts []string
		if q.Entries > 0 {
			parts = append(parts, fmt.Sprintf(entriesWord.in(l), q.Entries))
		}
		for _, n := range q.Nothing {
			words := fmt.Sprintf(nothingWord.in(l), dayIn(l, n.On))
			if b.Below {
				words = title(n.Unit) + ": " + words
			}
			parts = append(parts, words)
		}
		switch {
		case len(parts) > 0:
		case q.Ended:
			parts = append(parts, silentWord.in(l))
		default:
			parts = append(parts, ongoingWord.in(l))
		}
		lines = append(lines, q.name(l)+": "+strings.Join(parts, "; "))
	}
	return lines
}
