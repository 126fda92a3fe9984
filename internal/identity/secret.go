// Package identity says how one proves who one is: with a password, with a link that works once,
// and for how long a browser is believed after that.
package identity

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
)

// The prefixes tell people and secret scanners what a text is.
const (
	sessionPrefix = "ts_"
	linkPrefix    = "tl_"
)

// newSecret returns 256 random bits as text, and the hash of it that is stored.
func newSecret(prefix string) (secret string, hash []byte) {
	var bits [32]byte
	_, _ = rand.Read(bits[:]) // never fails: crypto/rand ends the program instead
	secret = prefix + base64.RawURLEncoding.EncodeToString(bits[:])
	return secret, hashOf(secret)
}

func hashOf(secret string) []byte {
	sum := sha256.Sum256([]byte(secret))
	return sum[:]
}
