package contest

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// Office forms clusters and names who heads them, in somebody's name; nil: the system's.
type Office struct {
	Guard *access.Guard
	By    *access.Actor
	Today org.Date
}

func (o Office) account() *int64 {
	if o.By == nil {
		return nil
	}
	return &o.By.ID
}

// scope returns where clusters may be formed.
func (o Office) scope(ctx context.Context, tx bun.IDB) (org.Scope, error) {
	if o.By == nil {
		return access.SystemScope(ctx, tx, o.Today)
	}
	return o.Guard.Scope(*o.By, access.WriteCluster)
}

// Forming is what a cluster is to be.
type Forming struct {
	Cluster *int64 // nil: a new one, of the next three
	Year    int
	Parent  int64
	Code    string
	Name    string
	Members []Member // from now on; Since empty: from the year's first day
}

// mostMembers is how many units a cluster has at most.
const mostMembers = 200

var clusterForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$`)

// Form forms a cluster, or changes its name and members, and returns its id. Who heads it gets the role at members that join,
// and loses it at those that leave. It fails with Forbidden where a member is not for the caller to put into
// clusters, with NotFound where there is no such unit or cluster, with Invalid where the members do not hang
// directly below one unit, or are of several levels, and with Conflict where one is a member of another
// cluster of the year.
func (o Office) Form(ctx context.Context, db bun.IDB, f Forming) (id int64, err error) {
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		// One forms clusters at a time: whoever else puts the same unit into another one waits.
		if _, err := tx.ExecContext(ctx, "LOCK TABLE cluster IN SHARE ROW EXCLUSIVE MODE"); err != nil {
			return err
		}
		id, err = o.form(ctx, tx, f)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("forming a cluster: %w", err)
	}
	return id, nil
}

func (o Office) form(ctx context.Context, tx bun.IDB, f Forming) (int64, error) {
	scope, err := o.scope(ctx, tx)
	if err != nil {
		return 0, err
	}
	if f.Name, err = wording.Clean(f.Name); err != nil || f.Name == "" || len(f.Name) > 200 {
		return 0, fault.New(fault.Invalid, "a cluster needs a name of up to 200 bytes")
	}
	c := &Cluster{Year: f.Year, ParentID: f.Parent, Code: f.Code, Name: f.Name}
	if f.Cluster != nil {
		if c, err = ClusterByID(ctx, tx, scope, *f.Cluster); err != nil {
			return 0, err
		}
	} else if !clusterForm.MatchString(f.Code) {
		return 0, fault.New(fault.Invalid, "%.40q is no code of a cluster; write it like C1", f.Code)
	}
	if c.Year < 2000 || c.Year > 2100 {
		return 0, fault.New(fault.Invalid, "a cluster is of a year, such as 2024")
	}
	if err := o.checkMembers(ctx, tx, scope, c, f.Members); err != nil {
		return 0, err
	}
	if f.Cluster == nil {
		if err := insertCluster(ctx, tx, c); err != nil {
			return 0, err
		}
	} else if _, err := tx.NewRaw("UPDATE cluster SET name = ? WHERE id = ?", f.Name, c.ID).Exec(ctx); err != nil {
		return 0, err
	}
	if err := o.join(ctx, tx, c, f.Members); err != nil {
		return 0, err
	}
	if err := o.staff(ctx, tx, c.ID); err != nil {
		return 0, err
	}
	var units []int64
	for _, m := range f.Members {
		units = append(units, m.UnitID)
	}
	return c.ID, audit.Write(ctx, tx, audit.Entry{Act: audit.ClusterSaved, Units: units, What: map[string]string{
		"cluster": c.Code, "year": strconv.Itoa(c.Year), "name": f.Name, "members": strconv.Itoa(len(f.Members)),
	}})
}

func insertCluster(ctx context.Context, tx bun.IDB, c *Cluster) error {
	var taken bool
	if err := tx.NewRaw("SELECT EXISTS (SELECT FROM cluster WHERE year = ? AND code = ?)", c.Year, c.Code).Scan(ctx, &taken); err != nil {
		return err
	}
	if taken {
		return fault.New(fault.Conflict, "another cluster of %d has the code %s; give this one its own", c.Year, c.Code)
	}
	_, err := tx.NewInsert().Model(c).Exec(ctx)
	return err
}

// on returns the day on which a cluster's units are looked at: today, or the last or first of its year.
func (c *Cluster) on(today org.Date) org.Date {
	year := movement.YearPeriod(c.Year)
	return max(year.First(), min(year.Last(), today))
}

// checkMembers refuses members that cannot be, and gives those without a first day the year's.
func (o Office) checkMembers(ctx context.Context, tx bun.IDB, scope org.Scope, c *Cluster, members []Member) error {
	if len(members) == 0 || len(members) > mostMembers {
		return fault.New(fault.Invalid, "a cluster has 1 to %d members", mostMembers)
	}
	year := movement.YearPeriod(c.Year)
	var ids []int64
	for i := range members {
		m := &members[i]
		if slices.Contains(ids, m.UnitID) {
			return fault.New(fault.Invalid, "a unit is named twice among the members; name it once")
		}
		ids = append(ids, m.UnitID)
		if m.Since == "" {
			m.Since = year.First()
		}
		if m.Since < year.First() || m.Since > year.Last() || m.Until != nil && (*m.Until < m.Since || *m.Until > year.Last().Next()) {
			return fault.New(fault.Invalid, "a member is one for days of %d, until no sooner than since", c.Year)
		}
	}
	units, err := org.ByID(ctx, tx, scope, ids, c.on(o.Today))
	if err != nil {
		return err
	}
	if len(units) < len(ids) {
		return fault.New(fault.NotFound, "a member is no unit within your reach")
	}
	for _, u := range units {
		switch {
		case u.ParentID == nil || *u.ParentID != c.ParentID:
			return fault.New(fault.Invalid, "%s does not hang directly below the unit whose cluster it is", u.Title())
		case u.Level != units[0].Level:
			return fault.New(fault.Invalid, "%s is a %s and %s a %s; the members of a cluster are of one level", units[0].Title(), units[0].Level, u.Title(), u.Level)
		}
	}
	return o.checkFree(ctx, tx, c, units)
}

// checkFree fails with Conflict where a unit is a member of another cluster of the year.
func (o Office) checkFree(ctx context.Context, tx bun.IDB, c *Cluster, units []*org.Unit) error {
	ids := make([]int64, len(units))
	for i, u := range units {
		ids[i] = u.ID
	}
	var elsewhere []int64
	err := tx.NewRaw(`SELECT unit_id FROM cluster_member WHERE unit_id = ANY (?::bigint[]) AND year = ? AND cluster_id <> ? AND NOT isempty(valid)`,
		pgdialect.Array(ids), c.Year, c.ID).Scan(ctx, &elsewhere)
	if err != nil {
		return err
	}
	for _, u := range units {
		if slices.Contains(elsewhere, u.ID) {
			return fault.New(fault.Conflict, "%s is a member of another cluster of %d; a unit competes in one", u.Title(), c.Year)
		}
	}
	return nil
}

// join makes the members those that are given: whoever is left out is a member until today.
func (o Office) join(ctx context.Context, tx bun.IDB, c *Cluster, members []Member) error {
	var ids []int64
	var since, until []string
	for _, m := range members {
		end := ""
		if m.Until != nil {
			end = string(*m.Until)
		}
		ids, since, until = append(ids, m.UnitID), append(since, string(m.Since)), append(until, end)
	}
	_, err := tx.NewRaw(`UPDATE cluster_member SET valid = daterange(lower(valid), greatest(lower(valid), ?::date))
		WHERE cluster_id = ? AND unit_id <> ALL (?::bigint[]) AND NOT isempty(valid) AND (upper(valid) IS NULL OR upper(valid) > ?)`,
		o.Today, c.ID, pgdialect.Array(ids), o.Today).Exec(ctx)
	if err != nil {
		return err
	}
	_, err = tx.NewRaw(`INSERT INTO cluster_member (cluster_id, unit_id, year, valid)
		SELECT ?, m.unit_id, ?, daterange(m.since, nullif(m.until, '')::date)
		FROM unnest(?::bigint[], ?::date[], ?::text[]) AS m (unit_id, since, until)
		ON CONFLICT (cluster_id, unit_id) DO UPDATE SET valid = EXCLUDED.valid`,
		c.ID, c.Year, pgdialect.Array(ids), pgdialect.Array(since), pgdialect.Array(until)).Exec(ctx)
	return err
}

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
	case n.Since < min(o.Today, year.First()) || n.Since < year.First():
		return fault.New(fault.Invalid, "who heads a cluster of %d does from a day of that year on", c.Year)
	case n.Until != nil && *n.Until <= n.Since:
		return fault.New(fault.Invalid, "the last day lies before the first; write until after since")
	}
	var officer struct {
		AccountID int64
		UnitID    int64
	}
	err = tx.NewRaw(`SELECT a.id AS account_id, g.unit_id FROM account AS a
		JOIN grants AS g ON g.account_id = a.id AND g.revoked IS NULL AND g.valid @> greatest(?0::date, lower(g.valid)) AND g.role <> ?1 AND upper(g.valid) IS DISTINCT FROM lower(g.valid)
		JOIN cluster_member AS m ON m.unit_id = g.unit_id AND m.cluster_id = ?2 AND m.valid @> ?0::date
		WHERE a.name = ?3 AND a.deactivated IS NULL AND g.valid @> ?0::date
		ORDER BY g.unit_id LIMIT 1`, max(n.Since, o.Today), headRole, c.ID, n.Account).Scan(ctx, &officer)
	if noRows(err) {
		return fault.New(fault.Invalid, "%.80s holds no office at a member of the cluster on %s; name an officer of one of its members", n.Account, n.Since)
	}
	if err != nil {
		return err
	}
	if n.Office == Head {
		if err := o.vacate(ctx, tx, c.ID, n.Since); err != nil {
			return err
		}
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

// vacate ends that somebody is the head from a day on.
func (o Office) vacate(ctx context.Context, tx bun.IDB, cluster int64, day org.Date) error {
	_, err := tx.NewRaw(`UPDATE cluster_head SET valid = daterange(lower(valid), greatest(lower(valid), ?::date))
		WHERE cluster_id = ? AND office = ? AND NOT isempty(valid) AND (upper(valid) IS NULL OR upper(valid) > ?)`, day, cluster, Head, day).Exec(ctx)
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
// where none is, and with Forbidden where some are not.
func (o Office) whole(ctx context.Context, tx bun.IDB, id int64) (*Cluster, error) {
	scope, err := o.scope(ctx, tx)
	if err != nil {
		return nil, err
	}
	c, err := ClusterByID(ctx, tx, scope, id)
	if err != nil {
		return nil, err
	}
	members, err := MembersOf(ctx, tx, []int64{id})
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, m := range members[id] {
		ids = append(ids, m.UnitID)
	}
	units, err := org.ByID(ctx, tx, scope, ids, c.on(o.Today))
	if err == nil && len(units) < len(ids) {
		err = fault.New(fault.Forbidden, "you may not form clusters of all of its members")
	}
	return c, err
}

// headRole is the role of who heads a cluster, held at each of its members.
const headRole = "cluster_head"

// staff brings the roles at a cluster's members to what who heads it needs, from today on.
func (o Office) staff(ctx context.Context, tx bun.IDB, cluster int64) error {
	var wanted []struct {
		Account string
		UnitID  int64
		Since   *org.Date // nil: not at all
		Until   *org.Date
		Grant   *int64
		From    *org.Date
		To      *org.Date
	}
	// Of each who heads it or did, and each member that is one or was: the days from today on of all clusters
	// in which both are, and the grant that there is.
	err := tx.NewRaw(`WITH pair AS (
			SELECT DISTINCT h.account_id, m.unit_id FROM cluster_head AS h JOIN cluster_member AS m ON m.cluster_id = h.cluster_id WHERE h.cluster_id = ?0)
		SELECT a.name AS account, p.unit_id, w.since, w.until, g.id AS grant, lower(g.valid) AS "from", upper(g.valid) AS "to"
		FROM pair AS p JOIN account AS a ON a.id = p.account_id
		LEFT JOIN LATERAL (
			SELECT min(lower(v.days)) AS since, CASE WHEN bool_or(upper_inf(v.days)) THEN NULL ELSE max(upper(v.days)) END AS until
			FROM (SELECT h.valid * daterange(lower(m.valid), CASE WHEN upper(m.valid) < make_date(m.year + 1, 1, 1) THEN upper(m.valid) END) * daterange(?1::date, NULL) AS days
				FROM cluster_head AS h JOIN cluster_member AS m ON m.cluster_id = h.cluster_id
				WHERE h.account_id = p.account_id AND m.unit_id = p.unit_id AND NOT isempty(m.valid) AND NOT isempty(h.valid)) AS v
			WHERE NOT isempty(v.days)) AS w ON true
		LEFT JOIN LATERAL (
			SELECT id, valid FROM grants WHERE account_id = p.account_id AND unit_id = p.unit_id AND role = ?2 AND revoked IS NULL
				AND (upper(valid) IS NULL OR upper(valid) > ?1) ORDER BY lower(valid) LIMIT 1) AS g ON true
		ORDER BY a.name, p.unit_id`, cluster, o.Today, headRole).Scan(ctx, &wanted)
	if err != nil {
		return err
	}
	for _, w := range wanted {
		switch {
		case w.Since == nil && w.Grant == nil:
		case w.Since == nil:
			err = o.take(ctx, tx, w.Account, w.UnitID, *w.Grant, o.Today)
		case w.Grant == nil:
			err = o.give(ctx, tx, w.Account, w.UnitID, *w.Since, w.Until)
		case same(w.To, w.Until):
		case w.Until != nil && (w.To == nil || *w.Until < *w.To):
			err = o.take(ctx, tx, w.Account, w.UnitID, *w.Grant, *w.Until)
		default:
			err = o.give(ctx, tx, w.Account, w.UnitID, *w.To, w.Until)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func same(a, b *org.Date) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func (o Office) give(ctx context.Context, tx bun.IDB, account string, unit int64, from org.Date, until *org.Date) error {
	a := access.Appointment{Account: account, Role: headRole, UnitID: unit, From: from, Until: until}
	if o.By == nil {
		return o.Guard.GrantRoleAsSystem(ctx, tx, a)
	}
	_, err := o.Guard.GrantRole(ctx, tx, *o.By, a)
	return err
}

func (o Office) take(ctx context.Context, tx bun.IDB, account string, unit, grant int64, on org.Date) error {
	if o.By == nil {
		return o.Guard.RevokeRoleAsSystem(ctx, tx, account, headRole, unit, on)
	}
	return o.Guard.EndGrant(ctx, tx, *o.By, grant, on, "")
}
