// Package graph is the GraphQL face: it says who asks and how far they may see, makes one
// domain call a field, and returns what it got. It holds no SQL and no rules.
package graph

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/uptrace/bun"

	"thidua/graph/limit"
	"thidua/graph/page"
	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/figure"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/register"
	"thidua/internal/report"
	"thidua/internal/saved"
)

// Operation is one query or change while it is answered: who asks, on which day, and the one
// snapshot in which everything is read. It ends with the answer; nothing of it is shared
// with another.
type Operation struct {
	resolver *Resolver
	caller   access.Caller
	language fault.Language // which the caller would rather hear; empty: they have not said
	today    org.Date
	reach    limit.Reach // of the caller
	snapshot *postgres.Snapshot
	ready    chan struct{} // holds something while the caller may be told the next event

	known     memo // the actor, and campaigns by year
	units     loader[*org.Unit]
	figures   loader[*figure.Figure]
	explained loader[*figure.Explanation]
	reports   loader[*report.Report]
	missing   loader[*report.Missing]
	keeping   loader[*register.Kept]

	accounts      loader[*access.Account]
	records       loader[*audit.Record]
	grants        loader[*access.Grant]
	revisionsRead loader[*report.Revision]
	tables        loader[*saved.Table]
	clusters      loader[*contest.Cluster]
	members       loader[*contest.Member]
	heads         loader[*contest.ClusterHead]
	entries       loader[*register.Entry]
	files         loader[*register.File]
	addressees    loader[*register.Addressee]
	entryValues   loader[*register.Value]
	entryHistory  loader[*register.Revision]
	proposals     loader[*contest.Proposal]
	bars          loader[*contest.Bar]
	toGive        loader[*contest.ToGive]
	toWrite       loader[*contest.ToWrite]
	pacts         loader[*contest.Pact]
	parties       loader[*contest.Party]
	pledged       loader[*page.Pledge]
	promises      loader[*contest.Promise]
	keptCells     atomic.Int64 // of results that were kept, as far as they are read
}

type operationKey struct{}

// Within returns a context in which the operation's resolvers run. While they hold a connection
// they hold one of the places, by what the operation costs, as it was reckoned for whoever may read so
// much: a long one one of those for long ones.
func (o *Operation) Within(ctx context.Context, cost int, reach limit.Reach, long bool) context.Context {
	o.reach = reach
	return o.resolver.DB.Places.For(context.WithValue(ctx, operationKey{}, o), o.caller.ID, cost, long)
}

// Version names what the operation sees of the database: what has the same version holds the
// same rows.
func (o *Operation) Version(ctx context.Context) (string, error) { return o.snapshot.Version(ctx) }

// Today is the day on which it is answered.
func (o *Operation) Today() org.Date { return o.today }

// Renew has the operation answered again, as things stand now.
func (o *Operation) Renew() {
	o.forget()
	o.today = o.resolver.Today()
}

// Ready has a subscription tell its next event: whoever listens has heard the one before. It is read
// no sooner, so that nobody hears late what they may not read any more.
func (o *Operation) Ready() { o.ready <- struct{}{} }

// forget forgets what the operation has read: something has changed since.
func (o *Operation) forget() {
	o.snapshot.Close()
	o.snapshot = o.resolver.snapshot()
	o.known, o.units, o.figures = memo{}, loader[*org.Unit]{}, loader[*figure.Figure]{}
	o.reports, o.missing = loader[*report.Report]{}, loader[*report.Missing]{}
	o.explained = loader[*figure.Explanation]{}
	o.keeping = loader[*register.Kept]{}
	o.accounts, o.grants = loader[*access.Account]{}, loader[*access.Grant]{}
	o.records, o.revisionsRead = loader[*audit.Record]{}, loader[*report.Revision]{}
	o.tables = loader[*saved.Table]{}
	o.clusters, o.members = loader[*contest.Cluster]{}, loader[*contest.Member]{}
	o.proposals, o.bars = loader[*contest.Proposal]{}, loader[*contest.Bar]{}
	o.toGive, o.toWrite = loader[*contest.ToGive]{}, loader[*contest.ToWrite]{}
	o.files, o.addressees = loader[*register.File]{}, loader[*register.Addressee]{}
	o.entries, o.entryValues, o.entryHistory = loader[*register.Entry]{}, loader[*register.Value]{}, loader[*register.Revision]{}
}

// Close ends the operation.
func (o *Operation) Close() { o.snapshot.Close() }

// operationOf returns the operation that a resolver runs in.
func operationOf(ctx context.Context) *Operation {
	return ctx.Value(operationKey{}).(*Operation) //nolint:forcetypeassert // the handler puts it there before anything is resolved
}

// actor returns who asks, with the grants held today, read in the operation's snapshot.
func (o *Operation) actor(ctx context.Context) (access.Actor, error) {
	return remember(&o.known, "actor", func() (access.Actor, error) {
		var a access.Actor
		err := o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) (err error) {
			a, err = access.ActorOf(ctx, db, o.caller, o.today)
			return err
		})
		return a, err
	})
}

// campaign returns the campaign of a year, read in the operation's snapshot. A campaign
// hangs at no unit: whether the caller may read it as such is for the caller to ask.
func (o *Operation) campaign(ctx context.Context, year int) (*movement.Campaign, error) {
	return remember(&o.known, year, func() (c *movement.Campaign, err error) {
		err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
			c, err = o.resolver.Library.Campaign(ctx, db, year)
			return err
		})
		return c, err
	})
}

// day returns the day asked for; where none was, the one that the unit's id names, and today
// where it names none. Whoever asks for a day says more than an id that they once got.
func (o *Operation) day(asked *org.Date, named org.Date) org.Date {
	switch {
	case asked != nil:
		return *asked
	case named != "":
		return named
	}
	return o.today
}

// languageOr returns the language that a field is asked for in; where none is, the caller's.
func (o *Operation) languageOr(asked *fault.Language) fault.Language {
	if asked != nil {
		return *asked
	}
	return o.language
}

// read makes one domain call in the operation's snapshot, with the scope in which the
// caller may do the action. It fails with Forbidden where they may do it nowhere.
func read[T any](ctx context.Context, action access.Action, call func(ctx context.Context, db bun.IDB, scope org.Scope) (T, error)) (answer T, err error) {
	o := operationOf(ctx)
	actor, err := o.actor(ctx)
	if err != nil {
		return answer, err
	}
	scope, err := o.resolver.Guard.Scope(actor, action)
	if err != nil {
		return answer, err
	}
	err = o.snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		answer, err = call(ctx, db, scope)
		return err
	})
	return answer, err
}

// list is how a list is read: a page of it, with whether more lies beyond; and how many there
// are on all pages.
type list[T any] struct {
	of    any // what is listed, comparable: it is counted once an operation
	page  func(ctx context.Context, db bun.IDB, scope org.Scope, p org.Page) ([]T, bool, error)
	count func(ctx context.Context, db bun.IDB, scope org.Scope) (int, error)
}

// listed returns a page of a list, read with the scope in which the caller may do the action.
// It fails as read does.
func listed[T any](ctx context.Context, action access.Action, asked org.Page, place func(T) org.Place, l list[T]) (*page.Connection[T], error) {
	type part struct {
		things []T
		more   bool
	}
	look := func(ctx context.Context, p org.Page) (part, error) {
		return read(ctx, action, func(ctx context.Context, db bun.IDB, scope org.Scope) (part, error) {
			things, more, err := l.page(ctx, db, scope, p)
			return part{things, more}, err
		})
	}
	var found part
	if !onlyCounted(ctx) {
		var err error
		if found, err = look(ctx, asked); err != nil {
			return nil, err
		}
	}
	o := operationOf(ctx)
	return page.New(asked, found.things, found.more, place, page.Whole{
		Count: func(ctx context.Context) (int, error) {
			return remember(&o.known, countOfList{action, l.of}, func() (int, error) { return read(ctx, action, l.count) })
		},
		Any: func(ctx context.Context, p org.Page) (bool, error) {
			some, err := look(ctx, p)
			return len(some.things) > 0, err
		},
	}), nil
}

// countOfList asks how many there are on all pages of a list.
type countOfList struct {
	action access.Action
	of     any
}

// onlyCounted reports whether the query asks of the list that is being resolved nothing but how
// much there is on all pages.
func onlyCounted(ctx context.Context) bool {
	return !slices.ContainsFunc(graphql.CollectFieldsCtx(ctx, nil), func(f graphql.CollectedField) bool {
		return f.Name != "totalCount" && f.Name != "__typename"
	})
}

// reaches fails with NotFound where a unit is named that lies outside the scope of an action.
func (o *Operation) reaches(ctx context.Context, action access.Action, under *int64, on org.Date) error {
	if under == nil {
		return nil
	}
	_, err := remember(&o.known, reached{action, *under, on}, func() (*org.Unit, error) {
		return read(ctx, action, func(ctx context.Context, db bun.IDB, scope org.Scope) (*org.Unit, error) {
			return org.Find(ctx, db, scope, org.UnitBy{ID: under}, on)
		})
	})
	return err
}

// reached asks whether a unit lies within the scope of an action.
type reached struct {
	action access.Action
	unit   int64
	on     org.Date
}

// memo answers each question once. Whoever asks it again meanwhile waits for the answer.
type memo struct {
	mu      sync.Mutex
	answers map[any]func() (any, error)
}

func remember[T any](m *memo, question any, ask func() (T, error)) (T, error) {
	m.mu.Lock()
	if m.answers == nil {
		m.answers = map[any]func() (any, error){}
	}
	answer := m.answers[question]
	if answer == nil {
		answer = sync.OnceValues(func() (any, error) { return ask() })
		m.answers[question] = answer
	}
	m.mu.Unlock()
	value, err := answer()
	return value.(T), err //nolint:forcetypeassert // ask returned it
}

// prime answers a question before it is asked.
func prime[T any](m *memo, question any, answer T) {
	_, _ = remember(m, question, func() (T, error) { return answer, nil })
}
