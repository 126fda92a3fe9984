package limit_test

import (
	"fmt"
	"strings"
	"testing"

	"thidua/graph/limit"
)

// TestTexts: what an account registers drives out what it registered before, and of others only
// where they have more.
func TestTexts(t *testing.T) {
	t.Parallel()
	var texts limit.Texts
	has := func(hash string) bool { _, ok := texts.Text(hash); return ok }
	texts.Register(1, "a", "{a}")
	texts.Register(2, "a", "{a}")
	if text, ok := texts.Text("a"); !ok || text != "{a}" {
		t.Fatalf("registered is %q, %v", text, ok)
	}
	texts.Register(1, "long", strings.Repeat("x", 300<<10))
	if has("long") || has("b") {
		t.Error("what is too long, or was never registered, is found")
	}
	for n := range 100_000 {
		texts.Register(3, fmt.Sprint("flood ", n), strings.Repeat("y", 100))
	}
	if got := texts.Bytes(); got > 300<<10 || !has("a") || has("flood 0") || !has("flood 99999") {
		t.Errorf("%d bytes are kept after one account registered without end", got)
	}
	for account := range int64(200) {
		for n := range 10 {
			texts.Register(10+account, fmt.Sprint(account, " ", n), strings.Repeat("z", 20<<10))
		}
	}
	if got := texts.Bytes(); got > 8<<20 || !has("a") || has("0 0") || !has("199 9") {
		t.Errorf("%d bytes are kept after many accounts registered much", got)
	}
}
