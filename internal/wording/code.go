package wording

import (
	"regexp"
	"strings"

	"thidua/internal/fault"
)

var codeForm = regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$`)

// Code returns a code as it is written, of a unit, an indicator or an element. Whether there is such a
// one is for whoever knows them to say. It fails with Invalid where none can be written so.
func Code(s string) (string, error) {
	if !codeForm.MatchString(s) {
		if len(s) > 80 {
			s = strings.ToValidUTF8(s[:80], "") + "…"
		}
		return "", fault.New(fault.Invalid, "%q is no code; write one as lists print it, such as 643, 24121-01 or 1.5a", s)
	}
	return s, nil
}
