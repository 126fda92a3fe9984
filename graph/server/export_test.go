package server

import "net/http"

// Patterns returns the patterns of the API's routes.
func Patterns(api http.Handler) []string {
	if m, ok := api.(*routes); ok {
		return m.patterns
	}
	return nil
}

// Spool answers with what is written.
var Spool = spool
