package reform

import (
	"embed"
	"fmt"
	"io/fs"

	"thidua/internal/org"
)

// The reorganisations that ship with the program, by the days from which they are effective.
//
//go:embed decisions
var decisions embed.FS

// Shipped returns the reorganisations that ship with the program, in the order of their
// days: that of five communes of Đắk Lắk in 2024, and that of 2025, which abolished the
// districts and made one province of Đắk Lắk and Phú Yên. Those of their branches that they
// name are the demonstration's.
func Shipped() ([]*org.Reorganisation, error) {
	names, err := fs.Glob(decisions, "decisions/*")
	if err != nil {
		return nil, fmt.Errorf("the decisions that ship: %w", err)
	}
	var all []*org.Reorganisation
	for _, name := range names {
		data, err := decisions.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("the decisions that ship: %w", err)
		}
		r, err := Parse(name, data)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}
