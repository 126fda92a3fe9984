package demo

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// The cluster of each direct unit, by its code. What Đắk Lắk's own clusters are is not known: these are invented.
var clusters = []struct {
	code, name string
	members    []string // who leads the first is its head; who leads the second, its deputy
}{
	{"C1", "Cụm thi đua số 1", []string{"643", "644", "648", "654", "B01", "B02"}},
	{"C2", "Cụm thi đua số 2", []string{"645", "646", "647", "649", "650"}},
	{"C3", "Cụm thi đua số 3", []string{"651", "652", "653", "655", "656", "657"}},
}

// The days of the contest.
const (
	handedOn org.Date = "2024-02-20" // the districts hand their quotas on
	pledged  org.Date = "2024-03-06" // the clusters sign
)

// unsigned is the one direct unit that has not signed its cluster's pact yet.
const unsigned = "656"

// handsOn are the districts that have handed their new members on to their communes, with the part of them, in
// thousandths, that is assigned.
var handsOn = map[string]int{"645": 1000, "650": 860, "651": 1050}

// contest tells of the contest of a year: quotas handed on, clusters with those who head them, and their pacts; points
// given by hand, what stands against units and people, what was proposed, and what the first half year came to.
func (l *loader) contest(ctx context.Context, p *plan) error {
	c, err := l.contestant(ctx, p)
	if err != nil {
		return err
	}
	if handedOn <= c.today {
		if err := c.handOn(ctx); err != nil {
			return fmt.Errorf("handing quotas on: %w", err)
		}
	}
	for _, cluster := range clusters {
		if err := c.cluster(ctx, cluster.code, cluster.name, cluster.members); err != nil {
			return fmt.Errorf("%s: %w", cluster.name, err)
		}
	}
	for _, tell := range []struct {
		of string
		by func(context.Context) error
	}{{"points", c.points}, {"proposals", c.proposals}, {"bars", c.bars}, {"reviews", c.reviews}} {
		if err := tell.by(ctx); err != nil {
			return fmt.Errorf("%s: %w", tell.of, err)
		}
	}
	return nil
}

// contestant is who loads the contest of a province's year.
func (l *loader) contestant(ctx context.Context, p *plan) (*contestant, error) {
	guard, err := access.NewGuard()
	if err != nil {
		return nil, err
	}
	c := &contestant{loader: l, plan: p, guard: guard, accounts: map[string]int64{}, direct: map[string]*unit{}}
	var accounts []struct {
		Name string
		ID   int64
	}
	if err := l.tx.NewRaw("SELECT name, id FROM account").Scan(ctx, &accounts); err != nil {
		return nil, fmt.Errorf("who runs the contest: %w", err)
	}
	for _, a := range accounts {
		c.accounts[a.Name] = a.ID
	}
	for _, u := range p.tree.province().children {
		c.direct[u.Code] = u
	}
	// It is read as it was loaded just now.
	_, err = l.tx.ExecContext(ctx, "ANALYZE unit, naming, placement, report, revision, target, account, grants")
	return c, err
}

// contestant loads the contest of one province's year.
type contestant struct {
	*loader

	plan     *plan
	guard    *access.Guard
	accounts map[string]int64 // by name
	direct   map[string]*unit // the units directly below the province, by code
}

// at is a moment of a day's morning, in Việt Nam.
func at(day org.Date) (time.Time, error) {
	t, err := time.Parse(time.DateOnly, string(day))
	return t.Add(2 * time.Hour), err
}

// handOn divides what was set of the direct units among the communes of some districts.
func (c *contestant) handOn(ctx context.Context) error {
	wanted := c.plan.quotas()
	for _, d := range c.plan.tree.province().children {
		part, hands := handsOn[d.Code]
		if !hands {
			continue
		}
		weights := make([]int, len(d.children))
		for i, base := range d.children {
			for _, b := range base.children {
				weights[i] += c.plan.of(b).members[0]
			}
			weights[i] += c.plan.of(base).members[0]
		}
		whole := permille(wanted[d.ID], part)
		below := map[int64]int{}
		for i, n := range allot(whole, weights, equal(len(weights), whole)) {
			below[d.children[i].ID] = n
		}
		how := setting{owner: d, day: handedOn, document: "06/KH-CCB"}
		if part > 1000 {
			how.reason = "Giao cao hơn chỉ tiêu của huyện để bù cho các Hội cơ sở khó khăn"
		}
		if err := c.assign(ctx, c.plan, below, how); err != nil {
			return err
		}
	}
	return nil
}

// cluster forms one, names who heads it, and draws up its pact once that day has come.
func (c *contestant) cluster(ctx context.Context, code, name string, members []string) error {
	cluster := &contest.Cluster{Year: c.plan.year, ParentID: c.plan.tree.province().ID, Code: code, Name: name}
	if _, err := c.tx.NewInsert().Model(cluster).Exec(ctx); err != nil {
		return err
	}
	units := make([]*unit, len(members))
	ids := make([]int64, len(members))
	for i, m := range members {
		units[i] = c.direct[m]
		ids[i] = units[i].ID
	}
	from := movement.YearPeriod(c.plan.year).First()
	_, err := c.tx.NewRaw(`INSERT INTO cluster_member (cluster_id, unit_id, year, valid) SELECT ?, u, ?, daterange(?, NULL) FROM unnest(?::bigint[]) AS u`,
		cluster.ID, c.plan.year, from, pgdialect.Array(ids)).Exec(ctx)
	if err != nil {
		return err
	}
	for i, office := range []contest.Place{contest.Head, contest.Deputy} {
		if err := c.head(ctx, cluster, office, units[i], ids); err != nil {
			return err
		}
	}
	if pledged > c.today {
		return nil
	}
	return c.pact(ctx, cluster, units)
}

// head names the leader of a member: the role that goes with it is held at each member.
func (c *contestant) head(ctx context.Context, cluster *contest.Cluster, office contest.Place, of *unit, members []int64) error {
	account := c.accounts["district."+of.Code+".leader"]
	from := movement.YearPeriod(c.plan.year).First()
	moment, err := at(from)
	if err != nil {
		return err
	}
	_, err = c.tx.NewRaw(`INSERT INTO cluster_head (cluster_id, office, account_id, unit_id, valid, at, named_by)
		VALUES (?, ?, ?, ?, daterange(?, NULL), ?, ?)`, cluster.ID, office, account, of.ID, from, moment, c.accounts["province.leader"]).Exec(ctx)
	if err != nil {
		return err
	}
	_, err = c.tx.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid, given, given_by)
		SELECT ?, 'cluster_head', u, daterange(?, NULL), ?, ? FROM unnest(?::bigint[]) AS u`,
		account, from, moment, c.accounts["province.leader"], pgdialect.Array(members)).Exec(ctx)
	return err
}

// pact draws up what the members promise: of new members a few more than their quotas. All but one have signed.
func (c *contestant) pact(ctx context.Context, cluster *contest.Cluster, members []*unit) error {
	drawn, err := at(pledged)
	if err != nil {
		return err
	}
	head := c.accounts["district."+members[0].Code+".leader"]
	pact := &contest.Pact{ClusterID: cluster.ID, Signed: pledged, Place: signedAt[cluster.Code], Document: "01/GƯTĐ-" + cluster.Code, At: drawn, AccountID: &head}
	if _, err := c.tx.NewInsert().Model(pact).Exec(ctx); err != nil {
		return err
	}
	wanted := c.plan.quotas()
	for _, u := range members {
		party := &contest.Party{PactID: pact.ID, UnitID: u.ID}
		if u.Code != unsigned {
			leader := c.accounts["district."+u.Code+".leader"]
			party.SignedAt, party.AccountID = &drawn, &leader
		}
		if err := c.add(ctx, "pact_party", party); err != nil {
			return err
		}
		more := drawOf(u.Code, "promise").between(0, 60)
		low, err := movement.ParseDecimal(strconv.Itoa(wanted[u.ID] + permille(wanted[u.ID], more)))
		if err != nil {
			return err
		}
		if err := c.add(ctx, "promise", &contest.Promise{PactID: pact.ID, UnitID: u.ID, Indicator: "4.1", Low: low}); err != nil {
			return err
		}
	}
	return nil
}

// signedAt is where the clusters signed.
var signedAt = map[string]string{"C1": "Thành phố Buôn Ma Thuột", "C2": "Thị trấn Ea Drăng", "C3": "Thị trấn Ea Knốp"}

func (c *contestant) add(ctx context.Context, table string, row any) error {
	_, err := c.tx.NewInsert().Model(row).ModelTableExpr(table).Exec(ctx)
	return err
}
