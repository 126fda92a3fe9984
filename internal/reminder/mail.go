package reminder

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	stdmail "net/mail"
	"strings"
	"time"

	"github.com/wneessen/go-mail"
)

// TLS is how the way to a mail server is closed.
type TLS string

// The ways.
const (
	StartTLS    TLS = "starttls" // it begins open, and is closed before anything is said
	ImplicitTLS TLS = "tls"      // it is closed from the beginning
	NoTLS       TLS = "none"     // it is open: for a server on the same machine
)

// Mail sends letters by a mail server.
type Mail struct {
	Host     string
	Port     int // 0: what is usual for the TLS
	User     string
	Password string
	From     stdmail.Address
	TLS      TLS
	Config   *tls.Config // nil: the system's authorities
}

// takesWithin is how long a server, of mail or of a webhook, may take over one letter.
const takesWithin = 20 * time.Second

// refusedError is of a letter that will not be taken, however often it is sent: nobody lives there.
type refusedError struct{ error }

func (e refusedError) Unwrap() error { return e.error }

// awayError is of a server that takes no letters at all now.
type awayError struct{ error }

func (e awayError) Unwrap() error { return e.error }

// Send sends a letter.
func (m *Mail) Send(ctx context.Context, l Letter) error {
	msg := mail.NewMsg(mail.WithCharset(mail.CharsetUTF8))
	msg.FromMailAddress(&m.From)
	if err := msg.To(l.Email); err != nil {
		return refusedError{err}
	}
	_, host, _ := strings.Cut(m.From.Address, "@")
	msg.SetMessageIDWithValue(l.ID + "@" + host)
	msg.SetDate()
	msg.Subject(l.Subject())
	msg.SetGenHeader("Auto-Submitted", "auto-generated") // so that no holiday notice answers it
	if strings.HasPrefix(l.Off, "https://") {
		if err := msg.SetListUnsubscribeOneClick(l.Off); err != nil {
			return fmt.Errorf("where reminders are turned off: %w", err)
		}
	} else {
		msg.SetListUnsubscribe(l.Off)
	}
	msg.SetBodyString(mail.TypeTextPlain, l.Text())
	client, err := m.client()
	if err != nil {
		return err
	}
	err = client.DialAndSendWithContext(ctx, msg)
	var refused *mail.SendError
	switch {
	case err == nil || msg.IsDelivered(): // whatever came of saying goodbye
		return nil
	case !errors.As(err, &refused):
		return awayError{err}
	case refused.ErrorCode() >= 500:
		return refusedError{err}
	}
	return err
}

func (m *Mail) client() (*mail.Client, error) {
	options := []mail.Option{mail.WithTimeout(takesWithin)}
	switch m.TLS {
	case ImplicitTLS:
		options = append(options, mail.WithSSLPort(false))
	case NoTLS:
		options = append(options, mail.WithTLSPortPolicy(mail.NoTLS))
	default:
		options = append(options, mail.WithTLSPortPolicy(mail.TLSMandatory))
	}
	if m.Port > 0 {
		options = append(options, mail.WithPort(m.Port))
	}
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if m.Config != nil {
		config = m.Config.Clone()
	}
	config.ServerName = m.Host
	options = append(options, mail.WithTLSConfig(config))
	if m.User != "" {
		options = append(options, mail.WithSMTPAuth(mail.SMTPAuthAutoDiscover), mail.WithUsername(m.User), mail.WithPassword(m.Password))
	}
	client, err := mail.NewClient(m.Host, options...)
	if err != nil {
		return nil, fmt.Errorf("the mail server %s: %w", m.Host, err)
	}
	return client, nil
}
