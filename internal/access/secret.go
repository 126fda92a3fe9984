package access

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
)

// NewSecret returns 256 random bits as text, which begins so that people and secret scanners know what
// it is, and the hash of it, which alone is stored: a stolen database holds no secret.
func NewSecret(prefix string) (secret string, hash []byte) {
	var bits [32]byte
	_, _ = rand.Read(bits[:]) // never fails: crypto/rand ends the program instead
	secret = prefix + base64.RawURLEncoding.EncodeToString(bits[:])
	return secret, HashOf(secret)
}

// HashOf returns the hash by which a secret is stored and found.
func HashOf(secret string) []byte {
	sum := sha256.Sum256([]byte(secret))
	return sum[:]
}
