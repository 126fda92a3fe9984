package graph

import (
	"context"
	"sync"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/report"
)

const (
	// lookEvery is how often a subscription looks for what was done. It asks rather than being
	// told: a notification would make those who write wait for each other.
	lookEvery = time.Second
	// lookBack is how many seconds back it looks: what was written longer ago has been
	// committed, and the clocks of several machines do not differ more.
	lookBack = 60
)

// reportChanges tells each report to which something is done from now on, until ctx ends or it
// cannot be asked any more. What the caller may read is asked anew each time.
func (o *Operation) reportChanges(ctx context.Context, under *int64) (<-chan *report.Report, error) {
	// It fails at once where the caller may read no reports, or there is no such unit.
	_, err := read(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (*org.Unit, error) {
		if under == nil {
			return nil, nil
		}
		return org.Find(ctx, db, scope, org.UnitBy{ID: under}, o.today)
	})
	if err != nil {
		return nil, err
	}
	o.forget()                   // an idle stream holds no connection
	seen := map[report.Key]int{} // which revision
	version, err := o.resolver.pulse.version(ctx)
	if err != nil {
		return nil, err
	}
	changes, err := o.changesNow(ctx, under)
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		seen[report.Key{Unit: c.UnitID, Month: c.Month}] = c.Revision
	}
	tell := make(chan *report.Report)
	o.Ready()
	go func() {
		defer close(tell)
		look := time.NewTicker(lookEvery)
		defer look.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-look.C:
			}
			now, err := o.resolver.pulse.version(ctx)
			if err == nil && now != version {
				version, err = now, o.tellChanges(ctx, under, seen, tell)
			}
			if err != nil {
				if ctx.Err() == nil {
					o.resolver.Log.WarnContext(ctx, "a subscription ends", "account", o.caller.Name, "err", err)
				}
				return
			}
		}
	}()
	return tell, nil
}

// pulse tells whether anything may have changed, to all streams at once: it asks the database as
// often as one stream would, however many there are.
type pulse struct {
	db *postgres.DB

	mu    sync.Mutex
	asked time.Time
	last  string
}

// version returns a word that is another one whenever something has been written since.
func (p *pulse) version(ctx context.Context) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if time.Since(p.asked) < lookEvery/2 {
		return p.last, nil
	}
	snapshot := postgres.NewSnapshot(p.db.DB)
	defer snapshot.Close()
	version, err := snapshot.Version(ctx)
	if err == nil {
		p.asked, p.last = time.Now(), version
	}
	return version, err
}

// readNow makes one domain call as things stand now, with the scope in which the caller may read
// reports by now.
func readNow[T any](ctx context.Context, o *Operation, call func(ctx context.Context, db bun.IDB, scope org.Scope) (T, error)) (answer T, err error) {
	snapshot := o.resolver.snapshot()
	defer snapshot.Close()
	err = snapshot.Read(ctx, func(ctx context.Context, db bun.IDB) error {
		today := o.resolver.Today()
		actor, err := access.ActorOf(ctx, db, o.caller, today)
		if err != nil {
			return err
		}
		scope, err := o.resolver.Guard.Scope(actor, access.ReadReport)
		if err != nil {
			return err
		}
		answer, err = call(ctx, db, scope)
		return err
	})
	return answer, err
}

func (o *Operation) changesNow(ctx context.Context, under *int64) ([]report.Change, error) {
	return readNow(ctx, o, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]report.Change, error) {
		return report.ChangedWithin(ctx, db, scope, under, lookBack)
	})
}

// tellChanges tells what was done and has not been seen.
func (o *Operation) tellChanges(ctx context.Context, under *int64, seen map[report.Key]int, tell chan<- *report.Report) error {
	changes, err := o.changesNow(ctx, under)
	if err != nil {
		return err
	}
	fresh := map[org.Date][]int64{}
	still := map[report.Key]int{}
	for _, c := range changes {
		key := report.Key{Unit: c.UnitID, Month: c.Month}
		if still[key] = c.Revision; seen[key] < c.Revision {
			fresh[c.Month] = append(fresh[c.Month], c.UnitID)
		}
	}
	clear(seen)
	for key, revision := range still { // what was done longer ago cannot come again
		seen[key] = revision
	}
	for month, units := range fresh {
		for _, unit := range units {
			if err := o.tellReport(ctx, month, unit, tell); err != nil {
				return err
			}
		}
	}
	return nil
}

// tellReport tells the report of a unit for a month once whoever listens is ready, where the caller
// may read it then: by the same look at the database by which the rest of the event is answered.
func (o *Operation) tellReport(ctx context.Context, month org.Date, unit int64, tell chan<- *report.Report) error {
	select {
	case <-o.ready:
	case <-ctx.Done():
		return ctx.Err()
	}
	o.Renew()
	of, err := read(ctx, access.ReadReport, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]*report.Report, error) {
		return report.Of(ctx, db, scope, []int64{unit}, movement.MonthOf(month))
	})
	if err != nil {
		return err
	}
	if of[unit] == nil {
		o.forget()
		o.Ready()
		return nil
	}
	select {
	case tell <- of[unit]:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
