package contest

import (
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// Naming is who is to head a cluster.
type Naming struct {
	Cluster int64
	Office  Place
	Account string // its name
	Since   org.Date
	Until   *org.Date
}

// Name has somebody head a cluster from a day on: whoever headed it does until then. They get the role at each
// of its members. It fails with Invalid where they are no member's officer on that day, with Forbidden where
// the caller may not form the cluster or give the role there.
func (o Office) Name(ctx context.Context, db bun.IDB, n Naming) error {
	err := db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error { return o.name(ctx, tx, n) })
	if err != nil {
		return fmt.Errorf("naming who heads cluster %d: %w", n.Cluster, err)
	}
	return nil
}

func (o Office) name(ctx context.Context, tx bun.IDB, n Naming) error {
	c, err := o.whole(ctx, tx, n.Cluster)
	if err != nil {
		return err
	}
	year := movement.YearPeriod(c.Year)
	switch {
	case n.Since < year.First():
		return fault.New(fault.Invalid, "who heads a cluster of %d does from a day of that year on", c.Year)
	case o.By != nil && n.Since < o.Today:
		return fault.New(fault.Invalid, "a role cannot be given for days that have passed; begin on %s or later", o.Today)
	case n.Until != nil && *n.Until <= n.Since:
		return fault.New(fault.Invalid, "the last day lies before the first; write until after since")
	}
	var officer struct {
		AccountID int64
		UnitID    int64
	}
	err = tx.NewRaw(`SELECT a.id AS account_id, g.unit_id FROM account AS a
		JOIN grants AS g ON g.account_id = a.id AND g.revoked IS NULL AND g.valid @> greatest(?0::date, lower(g.valid)) AND g.role <> ?1 AND upper(g.valid) IS DISTINCT FROM lower(g.valid)
		JOIN membership AS m ON m.unit_id = g.unit_id AND m.cluster_id = ?2 AND m.valid @> ?0::date
		WHERE a.name = ?3 AND a.deactivated IS NULL AND g.valid @> ?0::date
		ORDER BY g.unit_id LIMIT 1`, max(n.Since, o.Today), headRole, c.ID, n.Account).Scan(ctx, &officer)
	if noRows(err) {
		return fault.New(fault.Invalid, "%.80s holds no office at a member of the cluster on %s; name an officer of one of its members", n.Account, n.Since)
	}
	if err != nil {
		return err
	}
	if err := o.vacate(ctx, tx, n, officer.AccountID); err != nil {
		return err
	}
	_, err = tx.NewRaw(`INSERT INTO cluster_head (cluster_id, office, account_id, unit_id, valid, at, named_by)
		VALUES (?, ?, ?, ?, daterange(?::date, ?::date), now(), ?)`, c.ID, n.Office, officer.AccountID, officer.UnitID, n.Since, n.Until, o.account()).Exec(ctx)
	if err != nil {
		return err
	}
	if err := o.staff(ctx, tx, c.ID); err != nil {
		return err
	}
	return audit.Write(ctx, tx, audit.Entry{Act: audit.ClusterHeadNamed, About: &officer.AccountID, Units: []int64{officer.UnitID}, What: map[string]string{
		"cluster": c.Code, "year": strconv.Itoa(c.Year), "office": string(n.Office), "since": string(n.Since),
	}})
}

// vacate ends that somebody else is the head, or the same the deputy, from a day on; whoever is to be one after
// the days that are asked for is it all the same.
func (o Office) vacate(ctx context.Context, tx bun.IDB, n Naming, account int64) error {
	_, err := tx.NewRaw(`UPDATE cluster_head SET valid = daterange(lower(valid), greatest(lower(valid), ?0::date))
		WHERE cluster_id = ?1 AND office = ?2 AND (office = ?3 OR account_id = ?4) AND valid && daterange(?0::date, ?5::date)`,
		n.Since, n.Cluster, n.Office, Head, account, n.Until).Exec(ctx)
	return err
}

// End ends that somebody heads a cluster on a day, today or later, and with it their role at its members.
func (o Office) End(ctx context.Context, db bun.IDB, head int64, until org.Date) (cluster int64, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		cluster, err = o.end(ctx, tx, head, until)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("ending head %d: %w", head, err)
	}
	return cluster, nil
}

func (o Office) end(ctx context.Context, tx bun.IDB, id int64, until org.Date) (int64, error) {
	scope, err := o.scope(ctx, tx)
	if err != nil {
		return 0, err
	}
	h, c, err := HeadByID(ctx, tx, scope, id)
	if err != nil {
		return 0, err
	}
	if _, err := o.whole(ctx, tx, c.ID); err != nil {
		return 0, err
	}
	switch {
	case until < o.Today:
		return 0, fault.New(fault.Invalid, "a role cannot be ended for days that have passed; end it on %s or later", o.Today)
	case h.Until != nil && *h.Until <= until:
		return c.ID, nil // it has ended by then
	}
	_, err = tx.NewRaw("UPDATE cluster_head SET valid = daterange(lower(valid), greatest(lower(valid), ?::date)) WHERE id = ?", until, id).Exec(ctx)
	if err != nil {
		return 0, err
	}
	if err := o.staff(ctx, tx, c.ID); err != nil {
		return 0, err
	}
	return c.ID, audit.Write(ctx, tx, audit.Entry{Act: audit.ClusterHeadEnded, About: &h.AccountID, Units: []int64{h.UnitID}, What: map[string]string{
		"cluster": c.Code, "year": strconv.Itoa(c.Year), "office": string(h.Office), "until": string(until),
	}})
}

// whole returns a cluster all of whose members are for the caller to form clusters of. It fails with NotFound
// where none is, and with Forbidden where some are not. Of those that have left it, by a change or because they
// closed or hang elsewhere by now, it asks nothing: they are for nobody to form clusters of there.
func (o Office) whole(ctx context.Context, tx bun.IDB, id int64) (*Cluster, error) {
	scope, err := o.scope(ctx, tx)
	if err != nil {
		return nil, err
	}
	c, err := ClusterByID(ctx, tx, scope, id)
	if err != nil {
		return nil, err
	}
	competing, err := Competing(ctx, tx, []*Cluster{c}, o.Today)
	if err != nil {
		return nil, err
	}
	within, err := Within(ctx, tx, scope, competing[id])
	if err == nil && len(within) < len(competing[id]) {
		err = fault.New(fault.Forbidden, "you may not form clusters of all of its members")
	}
	return c, err
}
