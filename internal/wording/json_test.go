package wording_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"thidua/internal/wording"
)

func TestObject(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, says string }{
		{`{}`, ""},
		{`{"a":{"b":[{"c":1},{"c":2}]},"c":"x:y{[\"\\"}`, ""},
		{` {"a":null} `, ""},
		{`{"a":1,"a":2}`, "twice"},
		{`{"a":1,"\u0061":2}`, "twice"},
		{`{"v":[{"b":1,"b":2}]}`, "twice"},
		{`{"a":1}{"b":2}`, "something follows"},
		{`null`, "not one object"},
		{`[{"a":1}]`, "at byte"},
		{`{"a":1`, "at byte"},
		{`{"a" 1}`, "at byte"},
		{``, "at byte"},
		{`{"a":` + strings.Repeat("[", 64) + strings.Repeat("]", 64) + `}`, "64 levels"},
		{`{"a":` + strings.Repeat("[", 100_000), "64 levels"},
	} {
		got, err := wording.Object([]byte(tt.text))
		switch {
		case tt.says == "" && err != nil:
			t.Errorf("%.60s: %v", tt.text, err)
		case tt.says != "" && (err == nil || !strings.Contains(err.Error(), tt.says)):
			t.Errorf("%.60s: %v, %v, want %s", tt.text, got, err, tt.says)
		}
	}
}

// FuzzObject holds what is read against the ordinary reader, for texts that it takes.
func FuzzObject(f *testing.F) {
	f.Add([]byte(`{"a":{"b":[1,"x:{"]},"c":null}`))
	f.Add([]byte(`{"a":1,"a":2}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := wording.Object(text)
		if err != nil {
			return
		}
		decoder := json.NewDecoder(strings.NewReader(string(text)))
		decoder.UseNumber()
		var want map[string]any
		if err := decoder.Decode(&want); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%q is read as %v, not %v (%v)", text, got, want, err)
		}
	})
}
