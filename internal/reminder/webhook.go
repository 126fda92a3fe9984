package reminder

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// Webhook sends letters to a program of somebody's, which brings them on their way: signed, so that it knows that
// they are ours.
type Webhook struct {
	URL    *url.URL
	Secret []byte
	Client *http.Client     // nil: one that follows no redirects
	Now    func() time.Time // nil: the clock's
}

// The headers of a request: when it was signed, in seconds since 1970, and v1= with the HMAC-SHA256 of that, a
// full stop and the body, in hexadecimal.
const (
	TimestampHeader = "Thidua-Timestamp"
	SignatureHeader = "Thidua-Signature"
)

// Sign returns the signature of a body that is sent at a time.
func Sign(secret []byte, timestamp string, body []byte) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(timestamp + "."))
	mac.Write(body)
	return "v1=" + hex.EncodeToString(mac.Sum(nil))
}

// told is a letter as it is sent.
type told struct {
	ID       string     `json:"id"`
	Day      string     `json:"day"`
	Account  string     `json:"account"`
	Language string     `json:"language"`
	Subject  string     `json:"subject"`
	Text     string     `json:"text"`
	Waiting  []toldItem `json:"waiting"`
}

type toldItem struct {
	What  What   `json:"what"`
	Count int    `json:"count"`
	URL   string `json:"url"`
}

// Send sends a letter.
func (w *Webhook) Send(ctx context.Context, l Letter) error {
	t := told{ID: l.ID, Day: string(l.Day), Account: l.Account, Language: string(l.Language), Subject: l.Subject(), Text: l.Text()}
	for _, i := range l.Items {
		t.Waiting = append(t.Waiting, toldItem{i.What, i.Count, l.link(i.place())})
	}
	body, err := json.Marshal(t)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, takesWithin)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, w.URL.String(), bytes.NewReader(body))
	if err != nil {
		return err
	}
	now := time.Now
	if w.Now != nil {
		now = w.Now
	}
	timestamp := strconv.FormatInt(now().Unix(), 10)
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("User-Agent", "thidua")
	r.Header.Set(TimestampHeader, timestamp)
	r.Header.Set(SignatureHeader, Sign(w.Secret, timestamp, body))
	answer, err := w.client().Do(r)
	if err != nil {
		var u *url.Error
		if errors.As(err, &u) {
			err = u.Err // its address may hold a secret
		}
		return awayError{fmt.Errorf("the webhook: %w", err)}
	}
	defer func() { _ = answer.Body.Close() }()
	_, _ = io.Copy(io.Discard, io.LimitReader(answer.Body, 1<<16)) // so that the connection is used again
	switch {
	case answer.StatusCode >= 200 && answer.StatusCode < 300:
		return nil
	case answer.StatusCode == http.StatusTooManyRequests || answer.StatusCode >= 500:
		return awayError{fmt.Errorf("the webhook answers %s", answer.Status)}
	case answer.StatusCode == http.StatusUnauthorized || answer.StatusCode == http.StatusForbidden:
		return awayError{fmt.Errorf("the webhook does not take the signature: %s", answer.Status)}
	}
	return refusedError{fmt.Errorf("the webhook answers %s", answer.Status)}
}

func (w *Webhook) client() *http.Client {
	if w.Client != nil {
		return w.Client
	}
	return &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}
