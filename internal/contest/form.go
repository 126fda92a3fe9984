package contest

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

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
	f.Name, err = wording.Clean(f.Name)
	if f.Name = strings.TrimSpace(f.Name); err != nil || f.Name == "" || len(f.Name) > 200 {
		return 0, fault.New(fault.Invalid, "a cluster needs a name of up to 200 bytes")
	}
	c := &Cluster{Year: f.Year, ParentID: f.Parent, Code: f.Code, Name: f.Name}
	if f.Cluster != nil {
		if c, err = o.whole(ctx, tx, *f.Cluster); err != nil {
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

// checkMembers refuses members that cannot be, and gives those without a first day the first one on which they can be. Who
// is a member already with the same days, or one that has closed or hangs elsewhere by now and ends, is not looked at again.
func (o Office) checkMembers(ctx context.Context, tx bun.IDB, scope org.Scope, c *Cluster, members []Member) error {
	if len(members) == 0 || len(members) > mostMembers {
		return fault.New(fault.Invalid, "a cluster has 1 to %d members", mostMembers)
	}
	before, err := MembersOf(ctx, tx, []int64{c.ID})
	if err != nil {
		return err
	}
	year := movement.YearPeriod(c.Year)
	var ids, looked []int64
	for i := range members {
		m := &members[i]
		if slices.Contains(ids, m.UnitID) {
			return fault.New(fault.Invalid, "a unit is named twice among the members; name it once")
		}
		ids = append(ids, m.UnitID)
		was := slices.IndexFunc(before[c.ID], func(b *Member) bool { return b.UnitID == m.UnitID })
		if m.Since == "" && was >= 0 {
			m.Since = before[c.ID][was].Since
		}
		if m.Since != "" && (m.Since < year.First() || m.Since > year.Last()) || m.Until != nil && (*m.Until < max(m.Since, year.First()) || *m.Until > year.Last().Next()) {
			return fault.New(fault.Invalid, "a member is one for days of %d, until no sooner than since", c.Year)
		}
		if was >= 0 && m.Since == before[c.ID][was].Since && before[c.ID][was].Until != nil && m.Until != nil && *m.Until <= *before[c.ID][was].Until {
			continue // it was one, and is to have been one no longer than that
		}
		looked = append(looked, m.UnitID)
	}
	units, err := org.ByID(ctx, tx, scope, looked, c.on(o.Today))
	if err != nil {
		return err
	}
	if len(units) < len(looked) {
		return fault.New(fault.NotFound, "a member is no unit within your reach")
	}
	hung, err := hungSince(ctx, tx, c, looked, c.on(o.Today))
	if err != nil {
		return err
	}
	level, err := levelAmong(ctx, tx, c.ID, units)
	if err != nil {
		return err
	}
	for _, u := range units {
		m := &members[slices.Index(ids, u.ID)]
		since, hangs := hung[u.ID]
		switch {
		case !hangs:
			return fault.New(fault.Invalid, "%s does not hang directly below the unit whose cluster it is", u.Title())
		case u.Level != level:
			return fault.New(fault.Invalid, "%s is a %s, the other members are each a %s; the members of a cluster are of one level", u.Title(), u.Level, level)
		case m.Since == "":
			m.Since = max(year.First(), since)
		case m.Since < since:
			return fault.New(fault.Invalid, "%s has hung below that unit since %s; it is a member from that day on, or later", u.Title(), since)
		}
		if m.Until != nil && *m.Until < m.Since {
			return fault.New(fault.Invalid, "a member is one for days of %d, until no sooner than since", c.Year)
		}
	}
	return o.checkFree(ctx, tx, c, units)
}

// hungSince tells since when units that stand on a day have hung directly below a cluster's parent; of those that do not
// hang there on that day, nothing.
func hungSince(ctx context.Context, tx bun.IDB, c *Cluster, units []int64, on org.Date) (map[int64]org.Date, error) {
	var all []struct {
		UnitID int64
		Since  org.Date
	}
	// It may have hung there under several paths: what counts is the last day on which it hung elsewhere.
	err := tx.NewRaw(`SELECT u.id AS unit_id, greatest(u.opened, (SELECT max(upper(e.valid)) FROM placement AS e
			WHERE e.unit_id = u.id AND e.parent_id IS DISTINCT FROM ?0 AND upper(e.valid) <= ?1)) AS since
		FROM unit AS u JOIN placement AS p ON p.unit_id = u.id AND p.valid @> ?1::date AND p.parent_id = ?0
		WHERE u.id = ANY (?2::bigint[]) AND u.opened <= ?1 AND (u.closed IS NULL OR u.closed > ?1)`, c.ParentID, on, pgdialect.Array(units)).Scan(ctx, &all)
	if err != nil {
		return nil, fmt.Errorf("since when units have hung below unit %d: %w", c.ParentID, err)
	}
	hung := map[int64]org.Date{}
	for _, u := range all {
		hung[u.UnitID] = u.Since
	}
	return hung, nil
}

// levelAmong returns the level that the members of a cluster are of: that of one that it has, or of the first that join.
func levelAmong(ctx context.Context, tx bun.IDB, cluster int64, joining []*org.Unit) (level org.Level, err error) {
	err = tx.NewRaw("SELECT u.level FROM membership AS m JOIN unit AS u ON u.id = m.unit_id WHERE m.cluster_id = ? AND NOT isempty(m.valid) ORDER BY u.id LIMIT 1", cluster).Scan(ctx, &level)
	if noRows(err) && len(joining) > 0 {
		return joining[0].Level, nil
	}
	return level, err
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
	// Whoever heads it as the officer of a member that leaves does no longer, though that should come back.
	_, err = tx.NewRaw(`UPDATE cluster_head AS h SET valid = daterange(lower(h.valid), greatest(lower(h.valid), ?::date))
		WHERE h.cluster_id = ? AND h.unit_id <> ALL (?::bigint[]) AND NOT isempty(h.valid) AND (upper(h.valid) IS NULL OR upper(h.valid) > ?)`,
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
