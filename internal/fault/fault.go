// Package fault is the one vocabulary of errors that a caller may be told about.
// Any other error is internal: it is logged, and the caller learns only that there was one.
package fault

import "errors"

// Kind is what went wrong, in the words of the API: the closed list of values of
// extensions.code. Kinds never change their names.
type Kind string

const (
	// Unauthenticated: the request says not, or not truly, who is asking.
	Unauthenticated Kind = "UNAUTHENTICATED"
	// Forbidden: none of the caller's roles may do this anywhere.
	Forbidden Kind = "FORBIDDEN"
	// NotFound: there is no such thing within the caller's scope.
	NotFound Kind = "NOT_FOUND"
	// Invalid: the request itself is wrong; the message says what is allowed.
	Invalid Kind = "BAD_USER_INPUT"
	// Conflict: the request contradicts what already stands.
	Conflict Kind = "CONFLICT"
	// Locked: the period or the report is closed to changes.
	Locked Kind = "LOCKED"
	// CostLimit: the query asks for more than one request may.
	CostLimit Kind = "COST_LIMIT"
	// RateLimited: too many requests; try again later.
	RateLimited Kind = "RATE_LIMITED"
	// Timeout: the answer took longer than a request may.
	Timeout Kind = "TIMEOUT"
	// Unavailable: the service or its database cannot answer now.
	Unavailable Kind = "UNAVAILABLE"
	// Internal: our mistake; details are in the log under the request's id.
	Internal Kind = "INTERNAL"
)

// Error is a fact that the caller may know: its kind, and one sentence that says
// what is wrong and what to do instead.
type Error struct {
	Kind Kind
	Phrase
}

// Error returns the sentence alone, in English.
func (e *Error) Error() string { return e.String() }

// New returns a fault of a kind; format and args make its sentence, in English. What it is in
// Vietnamese the catalogue of this package knows.
func New(kind Kind, format string, args ...any) error {
	return &Error{Kind: kind, Phrase: Say(format, args...)}
}

// KindOf returns the kind of the first fault in err's chain, and Internal for any
// other error. It returns "" for nil.
func KindOf(err error) Kind {
	if err == nil {
		return ""
	}
	var f *Error
	if errors.As(err, &f) {
		return f.Kind
	}
	return Internal
}
