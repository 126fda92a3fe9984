package reminder

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"net/url"
	"runtime/debug"
	"slices"
	"time"
	_ "time/tzdata" // the machine may have no time zones

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/postgres"
)

// Way is one by which people are reminded.
type Way string

// The ways.
const (
	ByMail    Way = "MAIL"
	ByWebhook Way = "WEBHOOK"
)

// Outcome is what became of a letter.
type Outcome string

// The outcomes.
const (
	Sent    Outcome = "SENT"
	Failed  Outcome = "FAILED"   // it is tried again
	GivenUp Outcome = "GIVEN_UP" // it is not
)

// Carrier brings letters to people.
type Carrier interface {
	Send(ctx context.Context, l Letter) error
}

const (
	// lookEach is how often it is looked for whom to remind, and againIn when a server takes nothing.
	lookEach, againIn = time.Minute, 5 * time.Minute
	// mostTries is how often a letter is tried a day: at once, and 5, 15, 45 and 135 minutes after the one before.
	mostTries = 5
	firstWait = 5 * time.Minute
	// keptFor is how many days it is known what was sent, and links turn reminders off.
	keptFor = 60
	// nobody is in whose name it asks for a place, and dear as what: after whatever anybody asks.
	nobody, dear = 0, 1 << 30
)

// Home is where hours and days are counted.
var Home = func() *time.Location {
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil {
		panic(err) // it is embedded
	}
	return zone
}()

// Sender reminds people once a day by each way. Of several programs over one database each letter is sent by the one
// that gets its row: should that one end between the server's taking the letter and its writing so, the letter is
// sent anew, under the same id.
type Sender struct {
	Reader

	DB    *postgres.DB
	Today func() org.Date  // the day on which the service stands
	Now   func() time.Time // nil: the clock's
	Log   *slog.Logger
	Hour  int // from which they are sent, at Home
	Links *url.URL
	Ways  map[Way]Carrier
	Tell  func(Way, Outcome) // nil: nobody counts
}

// Keep sends what is to be sent, at once and every minute, until ctx ends.
func (s *Sender) Keep(ctx context.Context) {
	for {
		wait := lookEach
		if _, err := s.SendDue(ctx); err != nil && ctx.Err() == nil {
			s.Log.WarnContext(ctx, "reminders could not be sent", "err", err)
			wait = againIn
		}
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return
		}
	}
}

func (s *Sender) now() time.Time {
	if s.Now == nil {
		return time.Now()
	}
	return s.Now()
}

// SendDue sends the letters of the day, from its hour on, to all who have not had theirs, and returns how many
// were sent. It fails where a server takes none at all, and then leaves those that follow for later.
func (s *Sender) SendDue(ctx context.Context) (sent int, err error) {
	here := s.now().In(Home)
	if here.Hour() < s.Hour {
		return 0, nil
	}
	day := org.DateOf(here)
	if _, err := s.DB.NewRaw("DELETE FROM reminder WHERE day < ?::date - ?", day, keptFor).Exec(ctx); err != nil {
		return 0, fmt.Errorf("forgetting old reminders: %w", err)
	}
	var problems []error
	for _, way := range slices.Sorted(maps.Keys(s.Ways)) {
		n, err := s.sendBy(ctx, way, day)
		sent += n
		problems = append(problems, err)
	}
	return sent, errors.Join(problems...)
}

// sendBy sends the letters of a day by one way.
func (s *Sender) sendBy(ctx context.Context, way Way, day org.Date) (sent int, err error) {
	due := []int64{}
	err = s.DB.NewRaw(`SELECT a.id FROM account AS a
		LEFT JOIN reminder AS r ON r.account_id = a.id AND r.day = ? AND r.way = ?
		WHERE `+remindable+` AND (r.account_id IS NULL OR r.again <= ?)
		AND EXISTS (SELECT FROM grants AS g WHERE g.account_id = a.id AND g.revoked IS NULL AND g.valid @> ?::date)
		ORDER BY a.id`, day, way, way == ByMail, s.now(), s.Today()).Scan(ctx, &due)
	if err != nil {
		return 0, fmt.Errorf("whom to remind: %w", err)
	}
	for some := range slices.Chunk(due, 200) {
		accounts, err := access.AccountsNamed(ctx, s.DB, some)
		if err != nil {
			return sent, err
		}
		for _, id := range some {
			if ctx.Err() != nil {
				return sent, ctx.Err()
			}
			if accounts[id] == nil {
				continue
			}
			done, err := s.remind(ctx, *accounts[id], way, day)
			if done {
				sent++
			}
			var away awayError
			if errors.As(err, &away) || postgres.Unreachable(err) {
				return sent, err
			}
		}
	}
	return sent, nil
}

// remindable are the accounts a that are reminded, where a mail is to be sent those with an address.
const remindable = "a.deactivated IS NULL AND a.reminded AND (NOT ? OR a.email <> '')"

// claim is one try of a letter, that is this program's.
type claim struct {
	account access.Account
	way     Way
	day     org.Date
	try     int
}

// remind tells one person, unless another program does, and reports whether a letter was sent.
func (s *Sender) remind(ctx context.Context, account access.Account, way Way, day org.Date) (sent bool, err error) {
	c := claim{account: account, way: way, day: day}
	letter, err := s.write(ctx, &c)
	switch {
	case c.try == 0: // another's, or it could not be asked
		if err != nil {
			s.Log.WarnContext(ctx, "a reminder could not be begun", "account", account.ID, "way", way, "err", err)
		}
		return false, err
	case err == nil && letter == nil:
		return false, s.finish(ctx, c, nil, nil, "")
	case err == nil:
		err = caught(func() error { return s.Ways[way].Send(ctx, *letter) })
	}
	if err == nil {
		now := s.now()
		s.tell(way, Sent)
		return true, s.finish(ctx, c, &now, nil, "")
	}
	var refused refusedError
	if errors.As(err, &refused) || c.try >= mostTries {
		s.tell(way, GivenUp)
		s.Log.ErrorContext(ctx, "a reminder could not be sent and is given up", "account", account.ID, "way", way, "tries", c.try, "err", err)
		return false, errors.Join(err, s.finish(ctx, c, nil, nil, err.Error()))
	}
	again := s.now().Add(waits(c.try))
	s.tell(way, Failed)
	s.Log.WarnContext(ctx, "a reminder could not be sent", "account", account.ID, "way", way, "tries", c.try, "again", again, "err", err)
	return false, errors.Join(err, s.finish(ctx, c, nil, &again, err.Error()))
}

// waits is how long it is waited after a try.
func waits(try int) time.Duration {
	wait := firstWait
	for range try - 1 {
		wait *= 3
	}
	return wait
}

func (s *Sender) tell(way Way, o Outcome) {
	if s.Tell != nil {
		s.Tell(way, o)
	}
}

// caught does something, and fails where that panics: nobody else would recover from it.
func caught(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return do()
}

// write takes the next try of a letter and writes it, in a place of the service's own; nil where nothing waits.
func (s *Sender) write(ctx context.Context, c *claim) (letter *Letter, err error) {
	placed, release, err := postgres.Hold(s.DB.Places.For(ctx, nobody, dear, true))
	if err != nil {
		return nil, err
	}
	defer release()
	if c.try, err = s.take(placed, *c); err != nil || c.try == 0 {
		return nil, err
	}
	var items []Item
	err = caught(func() error {
		return s.DB.RunInTx(placed, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}, func(ctx context.Context, tx bun.Tx) error {
			items, err = s.Waits(ctx, tx, c.account, s.Today())
			return err
		})
	})
	if err != nil || len(items) == 0 {
		return nil, err
	}
	letter = &Letter{
		ID:  fmt.Sprintf("reminder.%d.%s.%s", c.account.ID, c.day, c.way),
		Day: s.Today(), Account: c.account.Name, Email: c.account.Email, Language: c.account.Language, Items: items, Links: s.Links,
	}
	if c.way == ByMail {
		secret := rand.Text()
		hash := sha256.Sum256([]byte(secret))
		if _, err := s.DB.NewRaw("UPDATE reminder SET off = ? WHERE account_id = ? AND day = ? AND way = ?", hash[:], c.account.ID, c.day, c.way).Exec(placed); err != nil {
			return nil, fmt.Errorf("how reminders of account %d are turned off: %w", c.account.ID, err)
		}
		letter.Off = letter.link("/reminders/off?key=" + secret)
	}
	return letter, nil
}

// take returns the number of the try that is this program's; 0: another has taken it, or the person is not to be
// reminded any more. Whoever ends with it in hand leaves it to be tried again.
func (s *Sender) take(ctx context.Context, c claim) (try int, err error) {
	now := s.now()
	err = s.DB.NewRaw(`INSERT INTO reminder AS r (account_id, day, way, at, again)
		SELECT a.id, ?, ?, ?, ?::timestamptz FROM account AS a WHERE a.id = ? AND `+remindable+`
		ON CONFLICT (account_id, day, way) DO UPDATE SET tries = r.tries + 1, at = excluded.at, again = excluded.again WHERE r.again <= excluded.at
		RETURNING tries`, c.day, c.way, now, now.Add(firstWait), c.account.ID, c.way == ByMail).Scan(ctx, &try)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("whose reminder of account %d it is: %w", c.account.ID, err)
	}
	return try, nil
}

// finish writes what became of a try, unless another has been taken since.
func (s *Sender) finish(ctx context.Context, c claim, sent, again *time.Time, problem string) error {
	ctx = context.WithoutCancel(ctx) // what was sent is written down, also where the program ends
	_, err := s.DB.NewRaw("UPDATE reminder SET sent = ?, again = ?, problem = left(?, 500) WHERE account_id = ? AND day = ? AND way = ? AND tries = ?",
		sent, again, problem, c.account.ID, c.day, c.way, c.try).Exec(ctx)
	if err != nil {
		return fmt.Errorf("what became of the reminder of account %d: %w", c.account.ID, err)
	}
	return nil
}
