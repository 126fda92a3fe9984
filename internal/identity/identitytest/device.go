// Package identitytest is the other side of signing in, for tests: a device that holds a passkey, and
// somebody whom a provider of OpenID Connect knows.
package identitytest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/json"
	"testing"

	"github.com/descope/virtualwebauthn"
)

// Device holds a passkey, and answers as a browser does at an address.
type Device struct {
	virtualwebauthn.Authenticator

	At  virtualwebauthn.RelyingParty
	Key virtualwebauthn.Credential
}

// NewDevice returns a device with a passkey that nobody knows yet, whose browser is at an origin.
func NewDevice(host, origin string) *Device {
	return &Device{
		Authenticator: virtualwebauthn.NewAuthenticator(), Key: newKey(),
		At: virtualwebauthn.RelyingParty{Name: "Thi Đua", ID: host, Origin: origin},
	}
}

// newKey returns a key whose numbers have all of their 32 bytes: of others the virtual device leaves
// the zeros away that a real one writes, and they are refused.
func newKey() virtualwebauthn.Credential {
	for {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			panic(err)
		}
		point, err := key.PublicKey.Bytes()
		if err != nil {
			panic(err)
		}
		if point[1] == 0 || point[33] == 0 {
			continue
		}
		data, err := x509.MarshalPKCS8PrivateKey(key)
		if err != nil {
			panic(err)
		}
		return virtualwebauthn.NewCredentialWithImportedKey(virtualwebauthn.KeyTypeEC2, data)
	}
}

// Makes answers what it is to make its passkey by.
func (v *Device) Makes(t testing.TB, options any) []byte {
	t.Helper()
	asked, err := virtualwebauthn.ParseAttestationOptions(written(t, options))
	if err != nil {
		t.Fatal(err)
	}
	v.Options.UserHandle = []byte(asked.UserID)
	return []byte(virtualwebauthn.CreateAttestationResponse(v.At, v.Authenticator, v.Key, *asked))
}

// Signs answers what it is to sign.
func (v *Device) Signs(t testing.TB, options any) []byte {
	t.Helper()
	asked, err := virtualwebauthn.ParseAssertionOptions(written(t, options))
	if err != nil {
		t.Fatal(err)
	}
	v.Key.Counter++
	return []byte(virtualwebauthn.CreateAssertionResponse(v.At, v.Authenticator, v.Key, *asked))
}

// written returns options as a page reads them.
func written(t testing.TB, options any) string {
	t.Helper()
	if raw, ok := options.([]byte); ok {
		return string(raw)
	}
	text, err := json.Marshal(options)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
