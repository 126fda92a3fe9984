package contest

import (
	"strconv"
	"strings"

	"thidua/internal/fault"
)

// LineError is one place of what was sent that is wrong.
type LineError struct {
	Field []string // of the input, such as lines, 3, low
	Err   error
}

// LinesError is all that is wrong with what was sent.
type LinesError []LineError

// Error says all that is wrong, a line each.
func (l LinesError) Error() string {
	said := make([]string, len(l))
	for i, w := range l {
		said[i] = w.Err.Error()
	}
	return strings.Join(said, "\n")
}

// Unwrap returns what is wrong first.
func (l LinesError) Unwrap() error { return l[0].Err }

// mostWrong is how many wrong lines are told.
const mostWrong = 100

// line notes that something of the line with a number is wrong.
func (l *LinesError) line(n int, field string, err error) {
	if len(*l) < mostWrong {
		*l = append(*l, LineError{[]string{strconv.Itoa(n), field}, err})
	}
}

// err returns it, nil where nothing is wrong.
func (l LinesError) err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}

// at says in which field of the input something is wrong, unless it is a fault of another kind.
func at(err error, field string) error {
	if fault.KindOf(err) != fault.Invalid {
		return err
	}
	return LinesError{{[]string{field}, err}}
}
