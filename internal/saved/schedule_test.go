package saved_test

import (
	"errors"
	"testing"
	"time"

	"thidua/internal/fault"
	"thidua/internal/saved"
)

func TestSchedule_Next(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		schedule saved.Schedule
		after    string // in UTC, seven hours behind Việt Nam
		want     string // empty: never
	}{
		{"a table that does not repeat is never due", saved.Schedule{Repeats: saved.Never, Day: 1}, "2024-11-10T00:00:00Z", ""},
		{"daily, later the same day", saved.Schedule{Repeats: saved.Daily, Day: 1, Hour: 8}, "2024-11-10T00:59:59Z", "2024-11-10T01:00:00Z"},
		{"at its very hour, the next day", saved.Schedule{Repeats: saved.Daily, Day: 1, Hour: 8}, "2024-11-10T01:00:00Z", "2024-11-11T01:00:00Z"},
		{"the day is that of Việt Nam", saved.Schedule{Repeats: saved.Daily, Day: 1, Hour: 6}, "2024-11-10T20:00:00Z", "2024-11-10T23:00:00Z"},
		{"over the year's end", saved.Schedule{Repeats: saved.Daily, Day: 1, Hour: 0}, "2024-12-31T16:59:00Z", "2024-12-31T17:00:00Z"},
		{"weekly on a Monday, from a Sunday", saved.Schedule{Repeats: saved.Weekly, Day: 1, Hour: 7}, "2024-11-10T12:00:00Z", "2024-11-11T00:00:00Z"},
		{"from that Monday's hour, a week on", saved.Schedule{Repeats: saved.Weekly, Day: 1, Hour: 7}, "2024-11-11T00:00:00Z", "2024-11-18T00:00:00Z"},
		{"on a Sunday, the same day", saved.Schedule{Repeats: saved.Weekly, Day: 7, Hour: 23}, "2024-11-10T15:00:00Z", "2024-11-10T16:00:00Z"},
		{"on a Sunday that has passed", saved.Schedule{Repeats: saved.Weekly, Day: 7, Hour: 0}, "2024-11-10T15:00:00Z", "2024-11-16T17:00:00Z"},
		{"monthly, later this month", saved.Schedule{Repeats: saved.Monthly, Day: 28, Hour: 0}, "2025-02-10T00:00:00Z", "2025-02-27T17:00:00Z"},
		{"monthly, the next month", saved.Schedule{Repeats: saved.Monthly, Day: 5, Hour: 9}, "2024-12-05T02:00:00Z", "2025-01-05T02:00:00Z"},
	} {
		after, err := time.Parse(time.RFC3339, tt.after)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if next := tt.schedule.Next(after); next != nil {
			got = next.Format(time.RFC3339)
		}
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestDead: what a link's owner may not read is told as that there is no link, and nothing else is.
func TestDead(t *testing.T) {
	t.Parallel()
	for kind, dead := range map[fault.Kind]bool{
		fault.Unauthenticated: true, fault.Forbidden: true, fault.NotFound: true, fault.RateLimited: false, fault.Timeout: false, fault.CostLimit: false, fault.Internal: false,
	} {
		if err := saved.Dead(fault.New(kind, "x")); errors.Is(err, saved.ErrNoLink) != dead {
			t.Errorf("%s: %v", kind, err)
		}
	}
	if err := saved.Dead(nil); err != nil {
		t.Errorf("nothing: %v", err)
	}
}
