// Package migrations holds the steps that bring a database to the shape this program
// needs: numbered SQL, each with its way back. A released one is never edited.
package migrations

import "embed"

// Files are the steps, in the order of their names.
//
//go:embed *.sql
var Files embed.FS
