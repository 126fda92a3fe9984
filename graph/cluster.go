package graph

import (
	"context"
	"maps"
	"slices"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/org"
)

// numbered reads the id of a thing of a kind. It fails with Invalid.
func numbered(id, kind string) (int64, error) {
	is, number, err := scalar.ParseID(id)
	if err != nil {
		return 0, err
	}
	if is != kind {
		return 0, fault.New(fault.Invalid, "%.80s is the id of a %s; give the id of a %s", id, is, kind)
	}
	return scalar.ParseNumber(number)
}

// clustersOf returns the clusters of a year that the caller may read.
func (o *Operation) clustersOf(ctx context.Context, year int, parent *string) ([]*contest.Cluster, error) {
	below, _, err := underArgument(parent)
	if err != nil {
		return nil, err
	}
	clusters, err := read(ctx, access.ReadCluster, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*contest.Cluster, error) {
		return contest.Clusters(ctx, db, scope, year, below)
	})
	o.clusters.join(clusters...)
	return clusters, err
}

// cluster returns the cluster with an id.
func (o *Operation) cluster(ctx context.Context, id int64) (*contest.Cluster, error) {
	return remember(&o.known, contestKey{"cluster", id}, func() (*contest.Cluster, error) {
		return read(ctx, access.ReadCluster, func(ctx context.Context, db bun.IDB, scope org.Scope) (*contest.Cluster, error) {
			return contest.ClusterByID(ctx, db, scope, id)
		})
	})
}

// contestKey names a thing of the contest that is read once an operation.
type contestKey struct {
	kind string
	id   int64
}

// headNamed returns one of those who head a cluster, by its id.
func (o *Operation) headNamed(ctx context.Context, id string) (*contest.ClusterHead, error) {
	number, err := numbered(id, "head")
	if err != nil {
		return nil, err
	}
	return read(ctx, access.ReadCluster, func(ctx context.Context, db bun.IDB, scope org.Scope) (*contest.ClusterHead, error) {
		h, _, err := contest.HeadByID(ctx, db, scope, number)
		return h, err
	})
}

func idsOfClusters(clusters []*contest.Cluster) []int64 {
	ids := make([]int64, len(clusters))
	for i, c := range clusters {
		ids[i] = c.ID
	}
	return ids
}

// membersOf returns the members of a cluster, by their codes, together with those of its batch.
func (o *Operation) membersOf(ctx context.Context, c *contest.Cluster) ([]*contest.Member, error) {
	return together(&o.clusters, c, "members", func(clusters []*contest.Cluster) (map[*contest.Cluster][]*contest.Member, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.Member, error) {
			return contest.MembersOf(ctx, db, idsOfClusters(clusters))
		})
		o.members.join(slices.Concat(slices.Collect(maps.Values(of))...)...)
		return each(clusters, func(c *contest.Cluster) []*contest.Member { return append([]*contest.Member{}, of[c.ID]...) }), err
	})
}

// headsOf returns who heads a cluster and has headed it, together with those of its batch.
func (o *Operation) headsOf(ctx context.Context, c *contest.Cluster) ([]*contest.ClusterHead, error) {
	return together(&o.clusters, c, "heads", func(clusters []*contest.Cluster) (map[*contest.Cluster][]*contest.ClusterHead, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.ClusterHead, error) {
			return contest.HeadsOf(ctx, db, idsOfClusters(clusters))
		})
		o.heads.join(slices.Concat(slices.Collect(maps.Values(of))...)...)
		return each(clusters, func(c *contest.Cluster) []*contest.ClusterHead { return append([]*contest.ClusterHead{}, of[c.ID]...) }), err
	})
}

// unitOfMember returns a member's unit as it stands today: whoever may read a cluster may read who competes in it.
func (o *Operation) unitOfMember(ctx context.Context, m *contest.Member) (*org.Unit, error) {
	return together(&o.members, m, "unit", func(members []*contest.Member) (map[*contest.Member]*org.Unit, error) {
		ids := make([]int64, len(members))
		for i, m := range members {
			ids[i] = m.UnitID
		}
		units, err := o.unitsNow(ctx, ids)
		return each(members, func(m *contest.Member) *org.Unit { return units[m.UnitID] }), err
	})
}

// unitNow returns one unit as it stands today, whatever the scope: ask it only where the caller may read what names it.
func (o *Operation) unitNow(ctx context.Context, id int64) (*org.Unit, error) {
	return remember(&o.known, contestKey{"unit", id}, func() (*org.Unit, error) {
		units, err := o.unitsNow(ctx, []int64{id})
		return units[id], err
	})
}

// levelOf returns the level of a cluster's members.
func (o *Operation) levelOf(ctx context.Context, c *contest.Cluster) (org.Level, error) {
	members, err := o.membersOf(ctx, c)
	if err != nil || len(members) == 0 {
		return "", err
	}
	u, err := o.unitOfMember(ctx, members[0])
	if err != nil {
		return "", err
	}
	return u.Level, nil
}

// accountOfHead returns the account of who heads a cluster, as those are told of people who work with it.
func (o *Operation) accountOfHead(ctx context.Context, h *contest.ClusterHead) (access.Account, error) {
	return together(&o.heads, h, "account", func(heads []*contest.ClusterHead) (map[*contest.ClusterHead]access.Account, error) {
		ids := make([]int64, len(heads))
		for i, h := range heads {
			ids[i] = h.AccountID
		}
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]access.Account, error) {
			return contest.Called(ctx, db, ids)
		})
		return each(heads, func(h *contest.ClusterHead) access.Account { return of[h.AccountID] }), err
	})
}

// unitOfHead returns the member whose officer heads a cluster, as it stands today.
func (o *Operation) unitOfHead(ctx context.Context, h *contest.ClusterHead) (*org.Unit, error) {
	return together(&o.heads, h, "unit", func(heads []*contest.ClusterHead) (map[*contest.ClusterHead]*org.Unit, error) {
		ids := make([]int64, len(heads))
		for i, h := range heads {
			ids[i] = h.UnitID
		}
		units, err := o.unitsNow(ctx, ids)
		return each(heads, func(h *contest.ClusterHead) *org.Unit { return units[h.UnitID] }), err
	})
}

// mayWithCluster returns what the caller may do with a cluster, in the order of ClusterAct: what they may at every unit
// that competes in it. Whoever forms clusters draws up their pacts as well.
func (o *Operation) mayWithCluster(ctx context.Context, c *contest.Cluster) ([]model.ClusterAct, error) {
	competing, err := together(&o.clusters, c, "competing", func(clusters []*contest.Cluster) (map[*contest.Cluster][]int64, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]int64, error) {
			return contest.Competing(ctx, db, clusters, o.today)
		})
		return each(clusters, func(c *contest.Cluster) []int64 { return of[c.ID] }), err
	})
	if err != nil {
		return nil, err
	}
	everywhere := func(action access.Action) (bool, error) {
		within, err := readWhere(ctx, action, func(ctx context.Context, db bun.IDB, scope org.Scope) (map[int64]bool, error) {
			return contest.Within(ctx, db, scope, competing)
		})
		return len(competing) > 0 && len(within) == len(competing), err
	}
	forms, err := everywhere(access.WriteCluster)
	if err != nil {
		return nil, err
	}
	draws := forms
	if !forms {
		if draws, err = everywhere(access.WritePact); err != nil {
			return nil, err
		}
	}
	weighs, err := everywhere(access.WeighPoints)
	may := []model.ClusterAct{}
	if forms {
		may = append(may, model.ClusterActChange, model.ClusterActNameHead)
	}
	if draws {
		may = append(may, model.ClusterActDrawUp)
	}
	if weighs {
		may = append(may, model.ClusterActWeigh)
	}
	return may, err
}

// formingOffice forms clusters in the caller's name.
func (o *Operation) formingOffice(actor *access.Actor) contest.Office {
	return contest.Office{Guard: o.resolver.Guard, By: actor, Today: o.today}
}

// changeCluster changes a cluster and answers it as it stands then.
func (o *Operation) changeCluster(ctx context.Context, do func(ctx context.Context, tx bun.IDB, office contest.Office, actor access.Actor) (int64, error)) (*model.ClusterPayload, error) {
	id, refusals, err := staffed(ctx, func(ctx context.Context, tx bun.IDB, actor access.Actor) (int64, error) {
		return do(ctx, tx, o.formingOffice(&actor), actor)
	})
	payload := &model.ClusterPayload{UserErrors: refusals}
	if err != nil || len(refusals) > 0 {
		return payload, err
	}
	payload.Cluster, err = o.cluster(ctx, id)
	if fault.KindOf(err) == fault.NotFound || fault.KindOf(err) == fault.Forbidden {
		return payload, nil // whoever forms it may not read it any more
	}
	return payload, err
}

// saveCluster forms a cluster, or changes it.
func (o *Operation) saveCluster(ctx context.Context, input model.SaveClusterInput) (*model.ClusterPayload, error) {
	return o.changeCluster(ctx, func(ctx context.Context, tx bun.IDB, office contest.Office, _ access.Actor) (int64, error) {
		f, err := forming(input)
		if err != nil {
			return 0, err
		}
		return office.Form(ctx, tx, f)
	})
}

func forming(input model.SaveClusterInput) (f contest.Forming, err error) {
	f.Name = input.Name
	if input.Cluster != nil {
		id, err := numbered(*input.Cluster, "cluster")
		if err != nil {
			return f, err
		}
		f.Cluster = &id
	} else {
		if input.Year == nil || input.Parent == nil || input.Code == nil {
			return f, fault.New(fault.Invalid, "a new cluster needs year, parent and code")
		}
		parent, _, err := underArgument(input.Parent)
		if err != nil {
			return f, err
		}
		f.Year, f.Parent, f.Code = *input.Year, *parent, *input.Code
	}
	for _, m := range input.Members {
		unit, err := scalar.UnmarshalUnitID(m.Unit)
		if err != nil {
			return f, err
		}
		member := contest.Member{UnitID: unit.Unit, Until: m.Until}
		if m.Since != nil {
			member.Since = *m.Since
		}
		f.Members = append(f.Members, member)
	}
	return f, nil
}

// nameClusterHead names who heads a cluster.
func (o *Operation) nameClusterHead(ctx context.Context, input model.NameClusterHeadInput) (*model.ClusterPayload, error) {
	return o.changeCluster(ctx, func(ctx context.Context, tx bun.IDB, office contest.Office, actor access.Actor) (int64, error) {
		id, err := numbered(input.Cluster, "cluster")
		if err != nil {
			return 0, err
		}
		account, err := o.accountGiven(ctx, tx, actor, input.Account)
		if err != nil {
			return 0, err
		}
		return id, office.Name(ctx, tx, contest.Naming{Cluster: id, Office: input.Office, Account: account.Name, Since: input.Since, Until: input.Until})
	})
}

// endClusterHead ends that somebody heads a cluster.
func (o *Operation) endClusterHead(ctx context.Context, head string, until org.Date) (*model.ClusterPayload, error) {
	return o.changeCluster(ctx, func(ctx context.Context, tx bun.IDB, office contest.Office, _ access.Actor) (int64, error) {
		id, err := numbered(head, "head")
		if err != nil {
			return 0, err
		}
		return office.End(ctx, tx, id, until)
	})
}
