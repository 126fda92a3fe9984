package movement

import (
	"slices"
	"strings"
)

// nearest returns at most three of the names that a mistyped one is likely to mean,
// the likeliest first.
func nearest(word string, names []string) []string {
	type candidate struct {
		name  string
		steps int
	}
	var near []candidate
	for _, name := range names {
		steps := editSteps(word, name)
		if steps <= max(2, len(word)/3) || len(word) > 3 && strings.Contains(name, word) {
			near = append(near, candidate{name, steps})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return a.steps - b.steps })
	var found []string
	for _, c := range near[:min(3, len(near))] {
		found = append(found, c.name)
	}
	return found
}

// meant ends an error about an unknown name: "; did you mean a, b?", or, where no known
// name is near, "; known are a, b, …".
func meant(word string, names []string) string {
	if near := nearest(word, names); len(near) > 0 {
		return "; did you mean " + strings.Join(near, ", ") + "?"
	}
	if len(names) == 0 {
		return "; none are defined"
	}
	known := strings.Join(names[:min(8, len(names))], ", ")
	if len(names) > 8 {
		known += ", …"
	}
	return "; known are " + known
}

// editSteps counts the letters to add, drop or change to make a into b.
func editSteps(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
