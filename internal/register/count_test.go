package register_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/register"
)

// told writes what elements come to: "cows 3, houses 0".
func told(comes map[string]int64) string {
	words := []string{}
	for _, code := range slices.Sorted(maps.Keys(comes)) {
		words = append(words, fmt.Sprintf("%s %d", code, comes[code]))
	}
	return strings.Join(words, ", ")
}

// TestSums notes entries, and asks what they come to for a commune's month.
func TestSums(t *testing.T) {
	t.Parallel()
	house := func(value int64, handedOver string) map[string]any {
		v := map[string]any{"kind": "HOUSE", "value": value}
		if handedOver != "" {
			v["handed_over"] = handedOver
		}
		return v
	}
	cows := func(animals, value int64) map[string]any {
		return map[string]any{"kind": "COW", "animals": animals, "value": value, "handed_over": "2024-05-20"}
	}
	type noted struct {
		register, unit string
		day            org.Date
		state          register.State
		values         map[string]any
	}
	in := func(day org.Date, values map[string]any) noted {
		return noted{"assistance", "C1", day, register.Noted, values}
	}
	about := func(code, unit string, day org.Date, field, named string) noted {
		return noted{code, unit, day, register.Noted, map[string]any{field: named}}
	}
	rated := func(by, unit string, good, bad int64) noted {
		return noted{"ratings", by, "2024-05-02", register.Noted, map[string]any{"unit": unit, "good": good, "bad": bad}}
	}
	congress := func(state register.State) noted {
		return noted{"congresses", "C1", "2024-02-01", state, map[string]any{"day_held": "2024-03-15"}}
	}
	programme := func(day org.Date, validTo string) noted {
		return noted{"programmes", "C1", day, register.Noted, map[string]any{"valid_to": validTo}}
	}
	void := func(n noted) noted { n.state = register.Void; return n }
	for _, tt := range []struct {
		name    string
		noted   []noted
		nothing []string // "register unit quarter"
		month   string   // of C1's report, 2024-05 where empty
		want    string
	}{
		{"silence is no zero", nil, nil, "", ""},
		{"who says that there was nothing says 0", nil, []string{"assistance C1 2024-04-01"}, "", "cows 0, houses 0"},
		{"of an earlier quarter too", nil, []string{"assistance C1 2024-01-01"}, "", "cows 0, houses 0"},
		{"of a later one nothing is known yet", nil, []string{"assistance C1 2024-07-01"}, "", ""},
		{"nor of another year's", nil, []string{"assistance C1 2023-10-01"}, "", ""},
		{"a house of 39,999,999 đồng does not count", []noted{in("2024-05-01", house(39_999_999, "2024-05-10"))}, nil, "", "cows 0, houses 0"},
		{"one of 40 million does", []noted{in("2024-05-01", house(40_000_000, "2024-05-10"))}, nil, "", "cows 0, houses 1"},
		{"not before it is handed over", []noted{in("2024-05-01", house(40_000_000, ""))}, nil, "", "cows 0, houses 0"},
		{"but in the month in which it is", []noted{in("2024-02-01", house(40_000_000, "2024-05-31"))}, nil, "", "cows 0, houses 1"},
		{"and in no other", []noted{in("2024-02-01", house(40_000_000, "2024-05-31"))}, nil, "2024-06", "cows 0, houses 0"},
		{"also where it was noted afterwards", []noted{in("2024-07-01", house(40_000_000, "2024-05-31"))}, nil, "", "houses 1"},
		{"or the year before", []noted{in("2023-12-31", house(40_000_000, "2024-05-31"))}, nil, "", "houses 1"},
		{"a cow worth exactly 15 million counts", []noted{in("2024-05-01", cows(1, 15_000_000))}, nil, "", "cows 1, houses 0"},
		{"three cows worth a đồng less than thrice that do not", []noted{in("2024-05-01", cows(3, 44_999_999)), in("2024-05-01", cows(2, 30_000_000))}, nil, "", "cows 2, houses 0"},
		{"what was struck out is not there", []noted{void(in("2024-05-01", house(40_000_000, "2024-05-10")))}, nil, "", ""},
		{"whoever entered something later in the year said nothing of May", []noted{in("2024-06-01", house(1, ""))}, nil, "", ""},
		{"the same subject inspected twice counts once", []noted{about("inspections", "C1", "2024-02-01", "subject", "B1"), about("inspections", "C1", "2024-05-01", "subject", "B1"), about("inspections", "C1", "2024-05-02", "subject", "B2")}, nil, "", "inspected 2"},
		{"a stock is of the year up to the month's end", []noted{about("inspections", "C1", "2023-12-31", "subject", "B1"), about("inspections", "C1", "2024-05-31", "subject", "B1"), about("inspections", "C1", "2024-06-01", "subject", "B2")}, nil, "", "inspected 1"},
		{"whoever inspects counts it, not who was", []noted{about("inspections", "D", "2024-05-01", "subject", "C1")}, nil, "", ""},
		{"a congress that is not confirmed is none", []noted{congress(register.Noted)}, nil, "", "held 0"},
		{"one that is is one", []noted{congress(register.Confirmed), congress(register.Confirmed)}, nil, "", "held 1"},
		{"from its month on", []noted{congress(register.Confirmed)}, nil, "2024-02", "held 0"},
		{"a programme of an earlier year stands", []noted{programme("2021-03-01", "2024-05-31")}, nil, "", "signed 1"},
		{"as long as it is valid", []noted{programme("2021-03-01", "2024-05-30")}, nil, "", ""},
		{"which nobody hears of who entered nothing since", []noted{programme("2021-03-01", "2024-05-30"), programme("2024-01-10", "2024-05-30")}, nil, "", "signed 0"},
		{"what the unit above notes about it is its number", []noted{rated("D", "C1", 5, 2)}, nil, "", "bad 2, good 5"},
		{"and what it notes about itself", []noted{rated("D", "C1", 5, 2), rated("C1", "C1", 1, 0)}, nil, "", "bad 2, good 6"},
		{"what is said together is told together", []noted{rated("D", "C1", 5, 0)}, nil, "", "bad 0, good 5"},
		{"what it notes about others says nothing of it", []noted{rated("C1", "B1", 5, 2)}, nil, "", ""},
		{"nor what the unit above notes about others", []noted{rated("D", "C2", 5, 2)}, nil, "", ""},
		{"by name it says that there was nothing about itself", []noted{rated("C1", "B1", 5, 2)}, []string{"ratings C1 2024-04-01"}, "", "bad 0, good 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db, c := imported(t, []byte(small))
			h := plant(t, db, c, "2024-11-10")
			for _, n := range tt.noted {
				for field, value := range n.values {
					if code, ok := value.(string); ok && h.units[code] != nil {
						n.values[field] = h.units[code].ID
					}
				}
				h.note(t, n.register, n.unit, n.day, n.state, n.values)
			}
			for _, line := range tt.nothing {
				words := strings.Fields(line)
				h.declare(t, words[0], words[1], org.Date(words[2]))
			}
			month := "2024-05"
			if tt.month != "" {
				month = tt.month
			}
			if got := told(h.comes(t, "C1", movement.Month(month))); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// TestSums_AfterAClosing closes communes, and asks who reports what they wrote down.
func TestSums_AfterAClosing(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, day string
		into      string
		abolished bool
		ask, want string // "C1 2024-10"
	}{
		{"a house handed over afterwards is the successor's", "2024-06-01", "C1", false, "C1 2024-08", "houses 1, inspected 2"},
		{"one of before stays with the one that closed", "2024-06-01", "C1", false, "C1 2024-05", ""},
		{"which reports it", "2024-06-01", "C1", false, "C2 2024-05", "cows 0, held 1, houses 1, inspected 2"},
		{"its subjects are the successor's from the closing on", "2024-06-01", "C1", false, "C1 2024-06", "houses 1, inspected 2"},
		{"in the month of the closing both say them, of which figures take the successor's", "2024-06-15", "C1", false, "C1 2024-06", "inspected 2"},
		{"and the one that closed", "2024-06-15", "C1", false, "C2 2024-06", "cows 0, held 1, houses 1, inspected 2"},
		{"while each says its own houses", "2024-06-15", "C1", false, "C1 2024-08", "houses 1, inspected 2"},
		{"a congress ends with whoever held it", "2024-06-01", "C1", false, "C1 2024-10", "inspected 2"},
		{"one that closed reports no more", "2024-06-01", "C1", false, "C2 2024-08", ""},
		{"what an abolished unit held ends with it", "2024-06-01", "D", true, "D 2024-10", ""},
		{"what is still to come is not there yet", "2024-12-01", "C1", false, "C1 2024-10", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			db, c := imported(t, []byte(small))
			h := plant(t, db, c, "2024-11-10")
			for _, day := range []string{"2024-05-10", "2024-06-05", "2024-08-10"} {
				h.note(t, "assistance", "C2", "2024-02-01", register.Noted, map[string]any{"kind": "HOUSE", "value": 40_000_000, "handed_over": day})
			}
			h.note(t, "inspections", "C2", "2024-03-01", register.Noted, map[string]any{"subject": h.units["B3"].ID})
			h.note(t, "inspections", "C2", "2024-03-01", register.Noted, map[string]any{"subject": h.units["B4"].ID})
			h.note(t, "congresses", "C2", "2024-03-01", register.Confirmed, map[string]any{"day_held": "2024-03-01"})
			h.close(t, "C2", tt.into, org.Date(tt.day), tt.abolished)
			ask := strings.Fields(tt.ask)
			if got := told(h.comes(t, ask[0], movement.Month(ask[1]))); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
