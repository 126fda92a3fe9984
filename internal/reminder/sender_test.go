package reminder_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/http/httptest"
	stdmail "net/mail"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"thidua/internal/access"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/reminder"
	"thidua/internal/testdb"
)

// today is the day on which the province of these tests stands, and seven when it is seven in the morning there.
const today = org.Date("2024-11-10")

var seven = time.Date(2024, 11, 10, 7, 0, 0, 0, reminder.Home)

// post is a mail server, whose certificate clients know.
type post struct {
	*smtp.Server

	port   int
	down   func() error
	client *tls.Config
	wrong  error // what it says to whoever a mail is for

	mu    sync.Mutex
	mails []*stdmail.Message
	to    []string
}

// letters starts a mail server: one that can close the way, or one that cannot.
func letters(t *testing.T, closes bool) *post {
	t.Helper()
	certified := httptest.NewTLSServer(nil)
	t.Cleanup(certified.Close)
	p := &post{client: certified.Client().Transport.(*http.Transport).TLSClientConfig.Clone()} //nolint:forcetypeassert // it is one
	p.Server = smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &session{post: p}, nil }))
	p.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	if closes {
		p.TLSConfig = &tls.Config{Certificates: certified.TLS.Certificates, MinVersion: tls.VersionTLS12}
	}
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.port = listener.Addr().(*net.TCPAddr).Port //nolint:forcetypeassert // it is one
	p.down = listener.Close
	go func() { _ = p.Serve(listener) }()
	t.Cleanup(func() { _ = p.Close() })
	return p
}

// mail is the way to it.
func (p *post) mail() *reminder.Mail {
	return &reminder.Mail{Host: "127.0.0.1", Port: p.port, User: "thidua", Password: "secret", From: stdmail.Address{Name: "Thi Đua", Address: "thidua@example.vn"}, Config: p.client}
}

func (p *post) got() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Sorted(slices.Values(p.to))
}

// session is one connection to it.
type session struct {
	post *post
	in   bool
	to   string
}

func (s *session) Reset()                   { s.to = "" }
func (s *session) Logout() error            { return nil }
func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }
func (s *session) Mail(string, *smtp.MailOptions) error {
	if !s.in {
		return smtp.ErrAuthRequired
	}
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.to = to
	return s.post.wrong
}

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != "thidua" || password != "secret" {
			return smtp.ErrAuthFailed
		}
		s.in = true
		return nil
	}), nil
}

func (s *session) Data(r io.Reader) error {
	m, err := stdmail.ReadMessage(r)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(m.Body)
	if err != nil {
		return err
	}
	m.Body = bytes.NewReader(body)
	s.post.mu.Lock()
	defer s.post.mu.Unlock()
	s.post.mails, s.post.to = append(s.post.mails, m), append(s.post.to, s.to)
	return nil
}

// province is a small one: P > D > C > B. Nobody has reported since January.
type province struct {
	*testing.T

	db  *postgres.DB
	log bytes.Buffer
	now time.Time
}

func plant(t *testing.T) *province {
	t.Helper()
	p := &province{T: t, db: testdb.New(t), now: seven}
	if _, err := movement.Import(t.Context(), p.db.DB, "2024.yaml", movement.Launch2024, false); err != nil {
		t.Fatal(err)
	}
	guard := p.sender(nil).Guard
	scope, above := org.NewScope(today), (*int64)(nil)
	for _, u := range []struct {
		code    string
		level   org.Level
		account string
		role    string
	}{{"P", "PROVINCE", "province", "province_leader"}, {"D", "DISTRICT", "district", "district_leader"}, {"C", "COMMUNE", "commune", "commune_leader"}, {"B", "BRANCH", "branch", "branch_reporter"}} {
		unit, err := org.Open(t.Context(), p.db, scope, org.Opening{Parent: above, Level: u.level, Kind: org.Territorial, Opened: "2020-01-01", Code: u.code, Type: "đơn vị", Name: u.code})
		if err != nil {
			t.Fatal(err)
		}
		if above == nil {
			scope = org.Subtree(today, unit.Path)
		}
		above = &unit.ID
		if _, err := access.CreateAccount(t.Context(), p.db, u.account); err != nil {
			t.Fatal(err)
		}
		if err := guard.GrantRoleAsSystem(t.Context(), p.db, access.Appointment{Account: u.account, Role: u.role, UnitID: unit.ID, From: "2024-01-01"}); err != nil {
			t.Fatal(err)
		}
	}
	p.do(`UPDATE account SET email = name || '@example.vn'`)
	return p
}

func (p *province) do(statement string) {
	p.Helper()
	if _, err := p.db.NewRaw(statement).Exec(p.Context()); err != nil {
		p.Fatalf("%s: %v", statement, err)
	}
}

// sender is a program that reminds by some ways.
func (p *province) sender(ways map[reminder.Way]reminder.Carrier) *reminder.Sender {
	p.Helper()
	guard, err := access.NewGuard()
	if err != nil {
		p.Fatal(err)
	}
	links, _ := url.Parse("https://office.example/thidua")
	return &reminder.Sender{
		Reader: reminder.Reader{Guard: guard, Library: &movement.Library{}}, DB: p.db, Today: func() org.Date { return today },
		Now: func() time.Time { return p.now }, Log: slog.New(slog.NewTextHandler(&p.log, nil)), Hour: 7, Links: links, Ways: ways,
	}
}

// sent has a program send what is due.
func (p *province) sent(s *reminder.Sender, want int) error {
	p.Helper()
	n, err := s.SendDue(p.Context())
	if n != want {
		p.Errorf("%d letters were sent, want %d: %v", n, want, err)
	}
	return err
}

// TestSender_Mails reads what a reporter gets: counts and links, in the reporter's language, how to turn it off,
// and no name and no figure.
func TestSender_Mails(t *testing.T) {
	t.Parallel()
	p, server := plant(t), letters(t, true)
	p.do(`UPDATE account SET email = '' WHERE name <> 'branch'`)
	s := p.sender(map[reminder.Way]reminder.Carrier{reminder.ByMail: server.mail()})
	p.now = seven.Add(-time.Minute)
	if err := p.sent(s, 0); err != nil { // before its hour
		t.Fatal(err)
	}
	p.now = seven
	if err := p.sent(s, 1); err != nil {
		t.Fatal(err)
	}
	if len(server.mails) != 1 {
		t.Fatalf("%d mails came", len(server.mails))
	}
	m := server.mails[0]
	subject, _ := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if subject != "Thi Đua: có 10 việc chờ bạn" || !strings.HasPrefix(m.Header.Get("Message-Id"), "<reminder.") || m.Header.Get("List-Unsubscribe-Post") != "List-Unsubscribe=One-Click" {
		t.Errorf("%q %v", subject, m.Header)
	}
	text := body(t, m)
	off := strings.Trim(m.Header.Get("List-Unsubscribe"), "<>")
	want := "Việc chờ bạn ngày 10/11/2024:\n\n- Báo cáo quá hạn: 10\n  https://office.example/thidua/reports\n\nXem tất cả tại bàn làm việc: https://office.example/thidua/\n\n" +
		"Mỗi ngày bạn nhận một thư này khi còn việc chờ. Tắt nhắc việc: " + off + "\n"
	if text != want {
		t.Errorf("it says\n%s\nwant\n%s", text, want)
	}

	if err := p.sent(s, 0); err != nil { // once a day
		t.Fatal(err)
	}
	p.now = seven.AddDate(0, 0, 1)
	p.do(`UPDATE account SET language = 'en' WHERE name = 'branch'`)
	if err := p.sent(s, 1); err != nil || !strings.Contains(body(t, server.mails[1]), "- Reports that are late: 10\n") {
		t.Errorf("in English it says\n%s %v", body(t, server.mails[1]), err)
	}

	key := off[strings.LastIndex(off, "=")+1:] // of yesterday's
	if err := reminder.TurnOff(t.Context(), p.db.DB, key+"x"); fault.KindOf(err) != fault.NotFound {
		t.Errorf("with a secret that is none: %v", err)
	}
	if err := reminder.TurnOff(t.Context(), p.db.DB, key); err != nil {
		t.Fatal(err)
	}
	p.now = seven.AddDate(0, 0, 2)
	if err := p.sent(s, 0); err != nil {
		t.Fatal(err)
	}
	p.now = seven.AddDate(0, 3, 0)
	if err := p.sent(s, 0); err != nil {
		t.Fatal(err)
	}
	if err := reminder.TurnOff(t.Context(), p.db.DB, key); fault.KindOf(err) != fault.NotFound {
		t.Errorf("after months: %v", err)
	}
}

func body(t *testing.T, m *stdmail.Message) string {
	t.Helper()
	text, err := io.ReadAll(m.Body)
	if err != nil {
		t.Fatal(err)
	}
	m.Body = bytes.NewReader(text)
	if m.Header.Get("Content-Transfer-Encoding") != "quoted-printable" {
		t.Fatalf("it comes as %v", m.Header)
	}
	decoded, err := io.ReadAll(quotedprintable.NewReader(bytes.NewReader(text)))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(decoded), "\r\n", "\n")
}

// TestSender_OnceEach has two programs remind the same people at once: each person gets one letter, and whom there
// is nothing to tell, who turned it off, is deactivated or has no address gets none.
func TestSender_OnceEach(t *testing.T) {
	t.Parallel()
	p, server := plant(t), letters(t, true)
	for i := range 12 {
		p.do(fmt.Sprintf(`INSERT INTO account (name, email) VALUES ('more%d', 'more%d@example.vn')`, i, i))
		p.do(fmt.Sprintf(`INSERT INTO grants (account_id, role, unit_id, valid) SELECT a.id, 'branch_reporter', n.unit_id, '[2024-01-01,)' FROM account AS a, naming AS n WHERE a.name = 'more%d' AND n.code = 'B'`, i))
	}
	for _, statement := range []string{
		`UPDATE account SET reminded = false WHERE name = 'province'`,
		`UPDATE account SET deactivated = now() WHERE name = 'district'`,
		`UPDATE account SET email = '' WHERE name = 'commune'`,
		`INSERT INTO account (name, email) VALUES ('roleless', 'roleless@example.vn'), ('sums', 'sums@example.vn')`,
		`INSERT INTO grants (account_id, role, unit_id, valid) SELECT a.id, 'analyst', n.unit_id, '[2024-01-01,)' FROM account AS a, naming AS n WHERE a.name = 'sums' AND n.code = 'P'`,
	} {
		p.do(statement)
	}
	var programs sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for range 2 {
		s := p.sender(map[reminder.Way]reminder.Carrier{reminder.ByMail: server.mail()})
		s.Log = slog.New(slog.DiscardHandler)
		programs.Go(func() {
			n, err := s.SendDue(t.Context())
			mu.Lock()
			defer mu.Unlock()
			if total += n; err != nil {
				t.Error(err)
			}
		})
	}
	programs.Wait()
	got := server.got()
	if len(got) != 13 || total != 13 || len(slices.Compact(slices.Clone(got))) != 13 || slices.ContainsFunc(got, func(to string) bool {
		return !strings.HasPrefix(to, "more") && to != "branch@example.vn"
	}) {
		t.Errorf("%d letters were sent, and came to %v", total, got)
	}
}

// failing is a way on which letters go wrong so many times.
type failing struct {
	times int
	err   error
	sent  []string // their ids
}

func (f *failing) Send(_ context.Context, l reminder.Letter) error {
	f.sent = append(f.sent, l.ID)
	if f.times--; f.times >= 0 {
		if f.err == nil {
			panic("broken")
		}
		return f.err
	}
	return nil
}

// TestSender_TriesAgain tries what went wrong again, later each time, under the same id; five times in all, and says
// so.
func TestSender_TriesAgain(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		err   error
		times int
		tries int
		told  []reminder.Outcome
	}{
		{"what goes wrong twice comes at the third try", errors.New("busy"), 2, 3, []reminder.Outcome{reminder.Failed, reminder.Failed, reminder.Sent}},
		{"what always goes wrong is given up", errors.New("busy"), 100, 5, []reminder.Outcome{reminder.Failed, reminder.Failed, reminder.Failed, reminder.Failed, reminder.GivenUp}},
		{"what breaks the program breaks one letter", nil, 1, 2, []reminder.Outcome{reminder.Failed, reminder.Sent}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := plant(t)
			p.do(`UPDATE account SET email = '' WHERE name <> 'branch'`)
			way := &failing{times: tt.times, err: tt.err}
			s := p.sender(map[reminder.Way]reminder.Carrier{reminder.ByMail: way})
			var told []reminder.Outcome
			s.Tell = func(_ reminder.Way, o reminder.Outcome) { told = append(told, o) }
			for minute := 0; minute < 600; minute += 5 {
				p.now = seven.Add(time.Duration(minute) * time.Minute)
				if _, err := s.SendDue(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			if !slices.Equal(told, tt.told) || len(way.sent) != tt.tries || len(slices.Compact(slices.Clone(way.sent))) != 1 {
				t.Errorf("told %v, sent %v", told, way.sent)
			}
			if problem := strings.Contains(p.log.String(), "a reminder could not be sent"); !problem {
				t.Errorf("the log says nothing: %s", &p.log)
			}
		})
	}
}

// TestMail_Refused tells a server that takes nothing now from an address to which nothing is taken.
func TestMail_Refused(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		set      func(m *reminder.Mail, on *post)
		closes   bool
		away     bool // the others are left for later
		problem  string
		finished bool // it is not tried again
	}{
		{"a server that cannot close the way gets nothing", func(*reminder.Mail, *post) {}, false, true, "STARTTLS", false},
		{"nor one whose certificate nobody knows", func(m *reminder.Mail, _ *post) { m.Config = nil }, true, true, "certificate", false},
		{"nor one that does not know us", func(m *reminder.Mail, _ *post) { m.Password = "old" }, true, true, "authentication", false},
		{"nor one that is not there", func(_ *reminder.Mail, on *post) { _ = on.down() }, true, true, "refused", false},
		{"nobody lives at an address", func(_ *reminder.Mail, on *post) { on.wrong = &smtp.SMTPError{Code: 550, Message: "no such user"} }, true, false, "no such user", true},
		{"a box is full", func(_ *reminder.Mail, on *post) { on.wrong = &smtp.SMTPError{Code: 452, Message: "full"} }, true, false, "full", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p, server := plant(t), letters(t, tt.closes)
			m := server.mail()
			tt.set(m, server)
			err := p.sent(p.sender(map[reminder.Way]reminder.Carrier{reminder.ByMail: m}), 0)
			var rows []struct {
				Again   *time.Time
				Problem string
			}
			if err := p.db.NewRaw("SELECT again, problem FROM reminder ORDER BY account_id").Scan(t.Context(), &rows); err != nil {
				t.Fatal(err)
			}
			if (err != nil) != tt.away || (len(rows) == 1) != tt.away {
				t.Errorf("%d were tried: %v", len(rows), err)
			}
			if len(rows) == 0 || !strings.Contains(strings.ToLower(rows[0].Problem), strings.ToLower(tt.problem)) || (rows[0].Again == nil) != tt.finished {
				t.Errorf("of the first it is written: %+v", rows)
			}
			if len(server.got()) > 0 || strings.Contains(p.log.String(), "secret") {
				t.Errorf("mails came to %v; the log: %s", server.got(), &p.log)
			}
		})
	}
}

// TestWebhook_Signs verifies a request as its receiver does.
func TestWebhook_Signs(t *testing.T) {
	t.Parallel()
	p := plant(t)
	var bodies []string
	code := http.StatusNoContent
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if r.Header.Get(reminder.SignatureHeader) != reminder.Sign([]byte("key"), r.Header.Get(reminder.TimestampHeader), body) || r.Header.Get(reminder.TimestampHeader) != "1731196800" {
			t.Errorf("%v", r.Header)
		}
		if code == http.StatusNoContent {
			bodies = append(bodies, string(body))
		}
		w.Header().Set("Location", "/elsewhere")
		w.WriteHeader(code)
	}))
	t.Cleanup(receiver.Close)
	at, _ := url.Parse(receiver.URL)
	hook := &reminder.Webhook{URL: at, Secret: []byte("key"), Now: func() time.Time { return seven }}
	p.do(`UPDATE account SET email = ''`)
	p.do(`UPDATE account SET reminded = false WHERE name IN ('province', 'district')`)
	s := p.sender(map[reminder.Way]reminder.Carrier{reminder.ByWebhook: hook})
	code = http.StatusServiceUnavailable
	if err := p.sent(s, 0); err == nil || strings.Contains(err.Error(), at.Host) {
		t.Errorf("a webhook that is away: %v", err)
	}
	p.now, code = seven.Add(5*time.Minute), http.StatusNoContent
	if err := p.sent(s, 2); err != nil {
		t.Fatal(err)
	}
	var told struct {
		ID, Account, Language, Text string
		Waiting                     []map[string]any
	}
	if err := json.Unmarshal([]byte(bodies[1]), &told); err != nil {
		t.Fatal(err)
	}
	if told.Account != "branch" || told.Language != "vi" || !strings.HasSuffix(told.ID, ".2024-11-10.WEBHOOK") || len(told.Waiting) != 1 ||
		told.Waiting[0]["what"] != "LATE" || told.Waiting[0]["count"] != 10.0 || told.Waiting[0]["url"] != "https://office.example/thidua/reports" || strings.Contains(told.Text, "off?key=") {
		t.Errorf("%s", bodies[1])
	}
	p.now, code = seven.AddDate(0, 0, 1), http.StatusFound
	if err := p.sent(s, 0); err != nil { // it is not followed, and not tried again
		t.Fatal(err)
	}
	if got := reminder.Sign([]byte("key"), "1731196800", []byte(`{}`)); got != "v1=7e8eea07cc6d405e0a677923d3612665f66967de662e5dab5c16328515c7a2f7" {
		t.Errorf("the signature that the documentation shows is %s", got)
	}
}
