package table

import (
	"encoding/json"

	"thidua/internal/fault"
)

// ParseAsk reads an ask as JSON.
func ParseAsk(text []byte) (ask Ask, err error) {
	if err := json.Unmarshal(text, &ask); err != nil {
		return Ask{}, fault.New(fault.Invalid, "the question for a table cannot be read: %v", err)
	}
	return ask, nil
}
