// Package policy holds what a role may do and how far it reaches, as data for casbin.
package policy

import _ "embed"

// Model tells casbin how a request is matched against the lines of the policy.
//
//go:embed model.conf
var Model string

// Lines are the reviewed lines of the policy, one permission or inheritance a line.
//
//go:embed policy.csv
var Lines string
