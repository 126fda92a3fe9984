package server

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestPlainNumber(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"30": "30", "30.0": "30", "-30.000": "-30", "1e+05": "100000", "1E2": "100", "2.5e1": "25", "0.0": "0", "-0.0": "0",
		"30.5": "30.5", "2.55e1": "2.55e1", "9007199254740991.0": "9007199254740991",
		"9007199254740993.0":     "9007199254740993.0",  // no client holds it
		"4503599627370497.75":    "4503599627370497.75", // rounding would make none of these whole
		"0.99999999999999999999": "0.99999999999999999999",
		"1.00000000000000000001": "1.00000000000000000001",
		"1e400":                  "1e400", "1e-999999999": "1e-999999999", "1e999999999": "1e999999999",
		"1." + strings.Repeat("0", 50): "1." + strings.Repeat("0", 50),
	} {
		if got := plainNumber(json.Number(text)); got.String() != want {
			t.Errorf("%s is %s, want %s", text, got, want)
		}
	}
	variables := map[string]any{"input": map[string]any{"values": []any{map[string]any{"value": json.Number("3.0")}}}, "text": "3.0"}
	plainNumbers(variables)
	if text, err := json.Marshal(variables); err != nil || string(text) != `{"input":{"values":[{"value":3}]},"text":"3.0"}` {
		t.Errorf("%s %v", text, err)
	}
}
