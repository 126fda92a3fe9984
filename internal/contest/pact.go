package contest

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
	"thidua/internal/wording"
)

// Pact is what the members of a cluster promise each other (giao ước thi đua). It binds a unit once it was signed for it.
type Pact struct {
	bun.BaseModel `bun:"table:pact,alias:pa"`

	ID        int64 `bun:",pk,autoincrement"`
	ClusterID int64
	Signed    org.Date // the day of the signing
	Place     string
	Document  string // its number; empty: none
	At        time.Time
	AccountID *int64     // who drew it up; nil: the system
	Ended     *time.Time // nil: it stands
	EndedBy   *int64
	Reason    string // why it was ended
}

// NodeID returns the permanent id by which the API names the pact.
func (p *Pact) NodeID() string { return nodeID("pact", p.ID) }

// IsNode marks Pact as reachable by its id.
func (*Pact) IsNode() {}

// Party is a member that signs a pact.
type Party struct {
	PactID    int64
	UnitID    int64
	SignedAt  *time.Time // nil: not yet
	AccountID *int64     // who signed; nil: nobody yet, or the system
	By        string     `bun:",scanonly"` // the signer's name; empty: nobody yet, or the system
}

// Promise is the bound that a unit promises of an indicator in a pact: never less than its target.
type Promise struct {
	PactID    int64
	UnitID    int64
	Indicator string // its code
	Low       movement.Decimal
	Target    *movement.Target    `bun:"-"` // the bound as it is compared with
	Assigned  *movement.Target    `bun:"-"` // what is wanted of the unit anyway; nil: nothing is
	Of        *movement.Indicator `bun:"-"`
}

// NoPact is what is said where a pact is absent, or for others.
func NoPact(id int64) error { return fault.New(fault.NotFound, "no pact with id pact:%d", id) }

// FindPact returns a pact and the ids of the units that are members of its cluster or have been, whoever asks:
// whether it may be read, those tell. It fails with NotFound.
func FindPact(ctx context.Context, db bun.IDB, id int64) (*Pact, []int64, error) {
	pacts := []*Pact{}
	if err := db.NewSelect().Model(&pacts).Where("pa.id = ?", id).OrderExpr("pa.id").Scan(ctx); err != nil {
		return nil, nil, fmt.Errorf("pact %d: %w", id, err)
	}
	if len(pacts) == 0 {
		return nil, nil, NoPact(id)
	}
	units, err := UnitsOfCluster(ctx, db, pacts[0].ClusterID)
	return pacts[0], units, err
}

// HoldPact keeps a pact from being signed, ended or hung with papers until the transaction ends.
func HoldPact(ctx context.Context, tx bun.IDB, id int64) error {
	if _, err := tx.NewRaw("SELECT FROM pact WHERE id = ? FOR NO KEY UPDATE", id).Exec(ctx); err != nil {
		return fmt.Errorf("holding pact %d: %w", id, err)
	}
	return nil
}

// UnitsOfCluster returns the units that are members of a cluster or have been, by id; none where there is no such cluster.
func UnitsOfCluster(ctx context.Context, db bun.IDB, cluster int64) (units []int64, err error) {
	err = db.NewRaw("SELECT unit_id FROM membership WHERE cluster_id = ? AND NOT isempty(valid) ORDER BY unit_id", cluster).Scan(ctx, &units)
	if err != nil {
		return nil, fmt.Errorf("members of cluster %d: %w", cluster, err)
	}
	return units, nil
}

// PactsOf returns the pacts of clusters, by the clusters' ids, the latest first. Ask it only for clusters that may be read.
func PactsOf(ctx context.Context, db bun.IDB, clusters []int64) (map[int64][]*Pact, error) {
	pacts := []*Pact{}
	err := db.NewSelect().Model(&pacts).Where("pa.cluster_id = ANY (?::bigint[])", pgdialect.Array(clusters)).OrderExpr("pa.signed DESC, pa.id DESC").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("pacts of %d clusters: %w", len(clusters), err)
	}
	of := map[int64][]*Pact{}
	for _, p := range pacts {
		of[p.ClusterID] = append(of[p.ClusterID], p)
	}
	return of, nil
}

// ClustersOfPacts returns the clusters of pacts, by the pacts' ids.
func ClustersOfPacts(ctx context.Context, db bun.IDB, pacts []int64) (map[int64]*Cluster, error) {
	rows := []struct {
		PactID int64
		Cluster
	}{}
	err := db.NewRaw(`SELECT pa.id AS pact_id, cl.* FROM pact AS pa JOIN cluster AS cl ON cl.id = pa.cluster_id
		WHERE pa.id = ANY (?::bigint[]) ORDER BY pa.id`, pgdialect.Array(pacts)).Scan(ctx, &rows)
	if err != nil {
		return nil, fmt.Errorf("clusters of %d pacts: %w", len(pacts), err)
	}
	of, one := map[int64]*Cluster{}, map[int64]*Cluster{}
	for _, r := range rows {
		if one[r.ID] == nil {
			one[r.ID] = &r.Cluster
		}
		of[r.PactID] = one[r.ID]
	}
	return of, nil
}

// EndedAmong returns which of some pacts were ended.
func EndedAmong(ctx context.Context, db bun.IDB, pacts []int64) (map[int64]bool, error) {
	var ids []int64
	err := db.NewRaw("SELECT id FROM pact WHERE id = ANY (?::bigint[]) AND ended IS NOT NULL ORDER BY id", pgdialect.Array(pacts)).Scan(ctx, &ids)
	if err != nil {
		return nil, fmt.Errorf("which of %d pacts were ended: %w", len(pacts), err)
	}
	ended := map[int64]bool{}
	for _, id := range ids {
		ended[id] = true
	}
	return ended, nil
}

// PactsByID returns pacts by their ids: those of clusters with a member within the scope.
func PactsByID(ctx context.Context, db bun.IDB, scope org.Scope, ids []int64) (map[int64]*Pact, error) {
	pacts := []*Pact{}
	err := db.NewSelect().Model(&pacts).Where("pa.id = ANY (?::bigint[])", pgdialect.Array(ids)).
		Where("pa.cluster_id IN (?)", readable(db, scope).Column("cl.id")).OrderExpr("pa.id").Scan(ctx)
	if err != nil {
		return nil, fmt.Errorf("%d pacts: %w", len(ids), err)
	}
	of := map[int64]*Pact{}
	for _, p := range pacts {
		of[p.ID] = p
	}
	return of, nil
}

// PartiesOf returns the members that sign pacts, by the pacts' ids, in the order of the units'.
func PartiesOf(ctx context.Context, db bun.IDB, pacts []int64) (map[int64][]*Party, error) {
	parties := []*Party{}
	err := db.NewRaw(`SELECT y.pact_id, y.unit_id, y.signed_at, y.account_id, coalesce(a.name, '') AS by
		FROM pact_party AS y LEFT JOIN account AS a ON a.id = y.account_id
		WHERE y.pact_id = ANY (?::bigint[]) ORDER BY y.pact_id, y.unit_id`, pgdialect.Array(pacts)).Scan(ctx, &parties)
	if err != nil {
		return nil, fmt.Errorf("parties of %d pacts: %w", len(pacts), err)
	}
	of := map[int64][]*Party{}
	for _, p := range parties {
		of[p.PactID] = append(of[p.PactID], p)
	}
	return of, nil
}

// PromisesOf returns what is promised in pacts, by the pacts' ids, as it was written down.
func PromisesOf(ctx context.Context, db bun.IDB, pacts []int64) (map[int64][]*Promise, error) {
	promises := []*Promise{}
	err := db.NewRaw("SELECT pact_id, unit_id, indicator, low FROM promise WHERE pact_id = ANY (?::bigint[]) ORDER BY pact_id, unit_id, indicator",
		pgdialect.Array(pacts)).Scan(ctx, &promises)
	if err != nil {
		return nil, fmt.Errorf("promises of %d pacts: %w", len(pacts), err)
	}
	of := map[int64][]*Promise{}
	for _, p := range promises {
		of[p.PactID] = append(of[p.PactID], p)
	}
	return of, nil
}

// Standing returns what units have promised in a year that binds them: in pacts that were signed for them and
// stand, of each indicator the latest, by its code and the units' ids. No units: of all.
func Standing(ctx context.Context, db bun.IDB, year int, units ...int64) (map[string]map[int64]*Promise, error) {
	promises := []*Promise{}
	err := db.NewRaw(`SELECT DISTINCT ON (r.unit_id, r.indicator) r.pact_id, r.unit_id, r.indicator, r.low
		FROM promise AS r
		JOIN pact AS pa ON pa.id = r.pact_id AND pa.ended IS NULL
		JOIN pact_party AS y ON y.pact_id = r.pact_id AND y.unit_id = r.unit_id AND y.signed_at IS NOT NULL
		JOIN cluster AS cl ON cl.id = pa.cluster_id AND cl.year = ?
		WHERE r.unit_id = ANY (?::bigint[]) OR ?
		ORDER BY r.unit_id, r.indicator, pa.signed DESC, r.pact_id DESC`, year, pgdialect.Array(units), len(units) == 0).Scan(ctx, &promises)
	if err != nil {
		return nil, fmt.Errorf("what units have promised for %d: %w", year, err)
	}
	of := map[string]map[int64]*Promise{}
	for _, p := range promises {
		if of[p.Indicator] == nil {
			of[p.Indicator] = map[int64]*Promise{}
		}
		of[p.Indicator][p.UnitID] = p
	}
	return of, nil
}

// Bind says how the promise is compared, beside what is wanted of the unit anyway, nil where nothing is: where that
// is more since it was promised, it stands before it.
func (p *Promise) Bind(ind *movement.Indicator, assigned *movement.Target) {
	p.Of, p.Assigned = ind, assigned
	p.Target = ind.Target.Of(p.Low)
	if assigned != nil && assigned.Laxer(p.Low.Rat()) {
		p.Target = ind.Target.Of(assigned.Low)
	}
}

// Drawing is a pact that is to be drawn up.
type Drawing struct {
	Cluster  int64
	Signed   org.Date
	Place    string
	Document string
	Promises []PromiseLine
	By       *int64 // nil: the system
	At       time.Time
}

// PromiseLine is what a unit is to promise.
type PromiseLine struct {
	Unit      int64
	Indicator string
	Low       movement.Decimal
}

const (
	// mostLines is how many targets are set, or promises made, at once.
	mostLines = 2000
	// mostWord is how long a place, a document's number or a reason may be, in bytes.
	mostWord = 500
)

// word returns what somebody wrote in one line, as people write it. It fails with Invalid.
func word(text string) (string, error) {
	text, err := wording.Clean(text)
	text = strings.TrimSpace(text)
	if err == nil && len(text) > mostWord {
		err = fault.New(fault.Invalid, "this is longer than %d bytes", mostWord)
	}
	return text, err
}

// DrawUp draws a pact up for all who are members of its cluster on the day of the signing and have not left it since,
// and returns it with their ids. Ask it only for a cluster for which the caller may. It fails with NotFound where there is no such cluster,
// with Invalid where the day lies outside its year or nobody is a member then, and with a LinesError that names each
// promise that is wrong: of no member, of nothing that can be promised, less than what is wanted of the unit.
func DrawUp(ctx context.Context, tx bun.Tx, d Drawing, today org.Date) (*Pact, []int64, error) {
	var year int
	if err := tx.NewRaw("SELECT coalesce((SELECT year FROM cluster WHERE id = ?), 0)", d.Cluster).Scan(ctx, &year); err != nil {
		return nil, nil, fmt.Errorf("cluster %d: %w", d.Cluster, err)
	}
	if year == 0 {
		return nil, nil, fault.New(fault.NotFound, "no cluster with id cluster:%d", d.Cluster)
	}
	p := &Pact{ClusterID: d.Cluster, Signed: d.Signed, At: d.At, AccountID: d.By}
	var err error
	if p.Place, err = word(d.Place); err != nil {
		return nil, nil, at(err, "place")
	}
	if p.Document, err = word(d.Document); err != nil {
		return nil, nil, at(err, "document")
	}
	whole := movement.YearPeriod(year)
	switch n := len(d.Promises); {
	case p.Place == "":
		return nil, nil, at(fault.New(fault.Invalid, "say where the pact is signed"), "place")
	case d.Signed < whole.First() || d.Signed > whole.Last():
		return nil, nil, at(fault.New(fault.Invalid, "the pact of a cluster of %d is signed in that year", year), "signed")
	case n < 1 || n > mostLines:
		return nil, nil, at(fault.New(fault.Invalid, "write 1 to %d promises", mostLines), "promises")
	}
	var members []int64
	still := (&Cluster{Year: year}).on(today) // who has left since could not sign it any more
	err = tx.NewRaw("SELECT unit_id FROM membership WHERE cluster_id = ? AND valid @> ?::date AND valid @> ?::date ORDER BY unit_id", d.Cluster, d.Signed, max(d.Signed, still)).Scan(ctx, &members)
	if err != nil {
		return nil, nil, fmt.Errorf("members of cluster %d on %s: %w", d.Cluster, d.Signed, err)
	}
	if len(members) == 0 {
		return nil, nil, at(fault.New(fault.Invalid, "the cluster has no members on %s", d.Signed), "signed")
	}
	if err := checkPromises(ctx, tx, year, d.Promises, members, today); err != nil {
		return nil, nil, err
	}
	if _, err := tx.NewInsert().Model(p).Exec(ctx); err != nil {
		return nil, nil, fmt.Errorf("drawing up a pact of cluster %d: %w", d.Cluster, err)
	}
	if _, err := tx.NewRaw("INSERT INTO pact_party (pact_id, unit_id) SELECT ?, unnest(?::bigint[])", p.ID, pgdialect.Array(members)).Exec(ctx); err != nil {
		return nil, nil, fmt.Errorf("parties of pact %d: %w", p.ID, err)
	}
	var units []int64
	var indicators, lows []string
	for _, l := range d.Promises {
		units, indicators, lows = append(units, l.Unit), append(indicators, l.Indicator), append(lows, l.Low.String())
	}
	_, err = tx.NewRaw("INSERT INTO promise (pact_id, unit_id, indicator, low) SELECT ?, q.unit, q.indicator, q.low FROM unnest(?::bigint[], ?::text[], ?::numeric[]) AS q (unit, indicator, low)",
		p.ID, pgdialect.Array(units), pgdialect.Array(indicators), pgdialect.Array(lows)).Exec(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("promises of pact %d: %w", p.ID, err)
	}
	return p, members, audit.Write(ctx, tx, p.audited(audit.PactDrawnUp, members, map[string]string{"promises": strconv.Itoa(len(d.Promises))}))
}

// checkPromises fails with a LinesError that names each promise that cannot be. It keeps the campaign as it stands
// until the transaction ends.
func checkPromises(ctx context.Context, tx bun.Tx, year int, lines []PromiseLine, members []int64, today org.Date) error {
	c, err := movement.Held(ctx, tx, year)
	if fault.KindOf(err) == fault.NotFound {
		return fault.New(fault.Invalid, "there is no campaign of %d", year)
	}
	if err != nil {
		return err
	}
	asked := make([]org.At, len(members))
	for i, id := range members {
		asked[i] = org.At{ID: id, On: today}
	}
	read, err := org.UnitsAnywhereAt(ctx, tx, today, asked)
	if err != nil {
		return err
	}
	var units []*org.Unit
	for _, at := range asked {
		if u := read[at]; u != nil {
			units = append(units, u)
		}
	}
	var indicators []*movement.Indicator
	for _, l := range lines {
		if i, err := c.Divisible(l.Indicator); err == nil && !slices.Contains(indicators, i) {
			indicators = append(indicators, i)
		}
	}
	wanted, err := c.TargetsOf(ctx, tx, indicators, units)
	if err != nil {
		return err
	}
	var wrong LinesError
	first := map[PromiseLine]int{}
	for n, l := range lines {
		key := PromiseLine{Unit: l.Unit, Indicator: l.Indicator}
		before, twice := first[key]
		first[key] = n
		u := read[org.At{ID: l.Unit, On: today}]
		i, err := c.Divisible(l.Indicator)
		switch {
		case err != nil:
			wrong.line(n, "indicator", err)
		case u == nil:
			wrong.line(n, "unit", fault.New(fault.Invalid, "unit:%d is no member of the cluster on the day of the signing, or no longer", l.Unit))
		case twice:
			wrong.line(n, "unit", fault.New(fault.Invalid, "%s of %s stands in line %d already; write it once", l.Indicator, u.Code, before+1))
		default:
			if err := i.Allows(l.Low, u, today); err != nil {
				wrong.line(n, "low", err)
			} else if t := wanted[i.Code][u.ID]; t != nil && t.Laxer(l.Low.Rat()) {
				wrong.line(n, "low", fault.New(fault.Invalid, "%s promises %s of %s, which is less than what is wanted of it: %s; promise that or more", u.Code, l.Low, l.Indicator, t.Low))
			}
		}
	}
	return wrong.err()
}

// Sign signs a pact for a unit, and tells whether it was not signed before. Ask it only for a pact that may be
// read, is held, and for a unit for which the caller may. It fails with Conflict where the pact was ended, and with
// Invalid where the unit is no party.
func (p *Pact) Sign(ctx context.Context, tx bun.Tx, unit int64, by *int64, now time.Time) (fresh bool, err error) {
	parties, err := PartiesOf(ctx, tx, []int64{p.ID})
	if err != nil {
		return false, err
	}
	n := slices.IndexFunc(parties[p.ID], func(y *Party) bool { return y.UnitID == unit })
	switch {
	case n < 0:
		return false, fault.New(fault.Invalid, "unit:%d is no party of the pact", unit)
	case parties[p.ID][n].SignedAt != nil:
		return false, nil
	case p.Ended != nil:
		return false, errEnded
	}
	if _, err := tx.NewRaw("UPDATE pact_party SET signed_at = ?, account_id = ? WHERE pact_id = ? AND unit_id = ?", now, by, p.ID, unit).Exec(ctx); err != nil {
		return false, fmt.Errorf("signing pact %d for unit %d: %w", p.ID, unit, err)
	}
	return true, audit.Write(ctx, tx, p.audited(audit.PactSigned, []int64{unit}, nil))
}

// errEnded is what is said where a pact was ended.
var errEnded = fault.New(fault.Conflict, "the pact was ended; draw up another")

// CheckStands fails with Conflict where the pact was ended.
func (p *Pact) CheckStands() error {
	if p.Ended != nil {
		return errEnded
	}
	return nil
}

// End ends a pact: what was promised in it no longer binds. Ask it only for one that the caller may change, and that
// is held. It fails with Conflict where it was ended before, and with Invalid where no reason is given.
func (p *Pact) End(ctx context.Context, tx bun.Tx, units []int64, reason string, by *int64, now time.Time) error {
	if err := p.CheckStands(); err != nil {
		return err
	}
	reason, err := word(reason)
	if err == nil && reason == "" {
		err = fault.New(fault.Invalid, "say why the pact is ended")
	}
	if err != nil {
		return err
	}
	p.Ended, p.EndedBy, p.Reason = &now, by, reason
	if _, err := tx.NewUpdate().Model(p).Column("ended", "ended_by", "reason").WherePK().Exec(ctx); err != nil {
		return fmt.Errorf("ending pact %d: %w", p.ID, err)
	}
	return audit.Write(ctx, tx, p.audited(audit.PactEnded, units, nil))
}

func (p *Pact) audited(act audit.Act, units []int64, what map[string]string) audit.Entry {
	e := audit.Entry{Act: act, Units: units, What: map[string]string{"pact": p.NodeID(), "cluster": nodeID("cluster", p.ClusterID)}}
	for name, value := range what {
		e.What[name] = value
	}
	return e
}
