package movement

import (
	"fmt"
	"slices"
	"strings"
)

// Edit is one line of a campaign's description that an import changes.
type Edit struct {
	Thing  string  // what it is of, such as "campaign 2024" or "indicator 4.1"
	Field  string  // as the file calls it, such as target
	Before *string // nil: nothing stood there
	After  *string // nil: it goes
}

// Edits are what an import changes, thing by thing.
type Edits []Edit

// Lines writes them as commands print them: of each thing what goes (-), then what comes (+).
func (e Edits) Lines() (lines []string) {
	for len(e) > 0 {
		n := slices.IndexFunc(e, func(other Edit) bool { return other.Thing != e[0].Thing })
		if n < 0 {
			n = len(e)
		}
		for _, of := range e[:n] {
			if of.Before != nil {
				lines = append(lines, fmt.Sprintf("- %s %s: %s", of.Thing, of.Field, *of.Before))
			}
		}
		for _, of := range e[:n] {
			if of.After != nil {
				lines = append(lines, fmt.Sprintf("+ %s %s: %s", of.Thing, of.Field, *of.After))
			}
		}
		e = e[n:]
	}
	return lines
}

// Said is what a description, such as a campaign's, says of one field of one thing.
type Said struct{ Thing, Field, Value string }

// Difference returns what is to be changed so that one description says what another does. A thing
// may say the same field more than once, such as two checks of one element.
func Difference(before, after []Said) Edits {
	type place struct{ thing, field string }
	gone := map[place][]*string{}
	left := without(before, after)
	for i, s := range left {
		at := place{s.Thing, s.Field}
		gone[at] = append(gone[at], &left[i].Value)
	}
	var edits Edits
	for _, s := range without(after, before) {
		edit, at := Edit{Thing: s.Thing, Field: s.Field, After: &s.Value}, place{s.Thing, s.Field}
		if old := gone[at]; len(old) > 0 {
			edit.Before, gone[at] = old[0], old[1:]
		}
		edits = append(edits, edit)
	}
	for i, s := range left {
		if slices.Contains(gone[place{s.Thing, s.Field}], &left[i].Value) {
			edits = append(edits, Edit{Thing: s.Thing, Field: s.Field, Before: &left[i].Value})
		}
	}
	slices.SortStableFunc(edits, func(a, b Edit) int { return strings.Compare(a.Thing, b.Thing) })
	return edits
}

// without returns what is said that others do not say.
func without(all, others []Said) []Said {
	known := make(map[Said]bool, len(others))
	for _, s := range others {
		known[s] = true
	}
	return slices.DeleteFunc(slices.Clone(all), func(s Said) bool { return known[s] })
}
