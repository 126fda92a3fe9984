// Package identity says how one proves who one is: with a password, with a link that works once,
// by a passkey or a provider, and for how long a browser is believed after that.
package identity

// The prefixes tell people and secret scanners what a text is.
const (
	sessionPrefix = "ts_"
	linkPrefix    = "tl_"
)
