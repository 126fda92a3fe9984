package movement_test

import (
	"fmt"
	"strings"
	"testing"

	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// TestDeadlines tells months whose reports are late from those whose reports are still due, where 2024 alone
// has a campaign, by which they are due on the 5th.
func TestDeadlines(t *testing.T) {
	t.Parallel()
	campaign := func(year int) (*movement.Campaign, error) {
		if year != 2024 {
			return nil, fault.New(fault.NotFound, "no campaign for %d", year)
		}
		return &movement.Campaign{Year: year, DueDay: 5}, nil
	}
	for _, tt := range []struct {
		today          org.Date
		late, due, say string
	}{
		{"2024-01-20", "", "", "the first month runs"},
		{"2024-02-01", "", "2024-01", "it has ended"},
		{"2024-02-05", "", "2024-01", "on the day itself it may still come"},
		{"2024-02-06", "2024-01", "", "and is late after"},
		{"2024-04-03", "2024-01 2024-02", "2024-03", "what is late stays so"},
		{"2025-01-03", "2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07 2024-08 2024-09 2024-10 2024-11", "2024-12", "December is due in the next year"},
		{"2025-11-10", "2024-11 2024-12", "", "after a year it is let be"},
	} {
		late, due, err := movement.Deadlines(tt.today, campaign)
		if err != nil || words(late) != tt.late || words(due) != tt.due {
			t.Errorf("%s (%s): late %s, due %s, %v", tt.today, tt.say, words(late), words(due), err)
		}
	}
	if _, _, err := movement.Deadlines("2024-04-03", func(int) (*movement.Campaign, error) { return nil, fmt.Errorf("gone") }); err == nil {
		t.Error("a campaign that cannot be read is taken for none")
	}
}

func words(months []movement.Period) string {
	text := make([]string, len(months))
	for i, m := range months {
		text[i] = m.String()
	}
	return strings.Join(text, " ")
}
