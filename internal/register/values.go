package register

import (
	"bytes"
	"encoding/json"
	"fmt"

	"thidua/internal/org"
)

// UnmarshalJSON reads values as they are stored: whole numbers as int64, objects as documents.
func (v *Values) UnmarshalJSON(data []byte) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	raw := map[string]any{}
	if err := d.Decode(&raw); err != nil {
		return fmt.Errorf("values of an entry: %w", err)
	}
	for code, value := range raw {
		switch value := value.(type) {
		case json.Number:
			n, err := value.Int64()
			if err != nil {
				return fmt.Errorf("value of %s: %w", code, err)
			}
			raw[code] = n
		case map[string]any:
			text := func(key string) string { s, _ := value[key].(string); return s }
			raw[code] = Document{text("number"), org.Date(text("date")), text("issuer")}
		}
	}
	*v = raw
	return nil
}

// DocumentNumber returns the document's number, which is what conditions see of it.
func (d Document) DocumentNumber() string { return d.Number }
