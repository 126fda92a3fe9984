package graph

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"

	"thidua/graph/model"
	"thidua/graph/scalar"
	"thidua/internal/access"
	"thidua/internal/contest"
	"thidua/internal/fault"
	"thidua/internal/movement"
	"thidua/internal/org"
)

// covers reports how many of the units an actor reaches by an action.
func (r *Resolver) covers(ctx context.Context, db bun.IDB, actor access.Actor, action access.Action, units []int64) (int, error) {
	scope, err := r.Guard.Scope(actor, action)
	if err != nil || len(units) == 0 {
		return 0, err
	}
	found, err := org.ByID(ctx, db, scope, units, actor.Day)
	return len(found), err
}

// readsPact returns the units of a pact's cluster to an actor who may read the clusters of one of them. It fails
// with NotFound where there is no pact that they may read.
func (r *Resolver) readsPact(ctx context.Context, db bun.IDB, actor access.Actor, id int64) ([]int64, error) {
	_, units, err := r.readablePact(ctx, db, actor, id)
	return units, err
}

func (r *Resolver) readablePact(ctx context.Context, db bun.IDB, actor access.Actor, id int64) (*contest.Pact, []int64, error) {
	if _, err := r.Guard.Scope(actor, access.ReadCluster); err != nil { // whether there is one or not
		return nil, nil, err
	}
	p, units, err := contest.FindPact(ctx, db, id)
	if err != nil {
		return nil, nil, err
	}
	n, err := r.covers(ctx, db, actor, access.ReadCluster, units)
	if err == nil && n == 0 {
		err = contest.NoPact(id)
	}
	return p, units, err
}

// drawsUp fails with Forbidden where an actor may neither draw up pacts at all units that compete in a cluster nor form
// clusters of them. Of those that have left it nothing is asked: they are for nobody to draw up pacts of there.
func (r *Resolver) drawsUp(ctx context.Context, db bun.IDB, actor access.Actor, cluster int64) error {
	units, err := contest.CompetingIn(ctx, db, cluster, actor.Day)
	if err != nil {
		return err
	}
	var refused error
	for _, action := range []access.Action{access.WritePact, access.WriteCluster} {
		n, err := r.covers(ctx, db, actor, action, units)
		switch {
		case err == nil && n == len(units) && n > 0:
			return nil
		case err != nil && fault.KindOf(err) != fault.Forbidden:
			return err
		}
		refused = cmp.Or(refused, err)
	}
	return cmp.Or(refused, fault.New(fault.Forbidden, "none of your roles may draw up pacts of all of these units"))
}

// changesPact holds a pact that stands and returns the units of its cluster, to an actor who may change it or sign it for
// one of them. It fails with NotFound, Forbidden and Conflict.
func (r *Resolver) changesPact(ctx context.Context, db bun.IDB, actor access.Actor, id int64) ([]int64, error) {
	if err := contest.HoldPact(ctx, db, id); err != nil {
		return nil, err
	}
	p, units, err := r.readablePact(ctx, db, actor, id)
	if err != nil {
		return nil, err
	}
	if err := r.drawsUp(ctx, db, actor, p.ClusterID); err != nil {
		if fault.KindOf(err) != fault.Forbidden {
			return nil, err
		}
		if n, wrong := r.covers(ctx, db, actor, access.SignPact, units); wrong != nil || n == 0 {
			return nil, cmp.Or(wrong, err)
		}
	}
	return units, p.CheckStands()
}

// drawUpPact draws up a pact in the caller's name.
func (o *Operation) drawUpPact(ctx context.Context, input model.DrawUpPactInput) (*model.PactPayload, error) {
	return o.changePact(ctx, "promises", func(ctx context.Context, tx bun.Tx, actor access.Actor) (int64, error) {
		d, err := o.drawing(input)
		if err != nil {
			return 0, err
		}
		units, err := contest.UnitsOfCluster(ctx, tx, d.Cluster)
		if err != nil {
			return 0, err
		}
		n, err := o.resolver.covers(ctx, tx, actor, access.ReadCluster, units)
		if err != nil {
			return 0, err
		}
		if n == 0 {
			return 0, fault.New(fault.NotFound, "no cluster with id cluster:%d", d.Cluster)
		}
		if err := o.resolver.drawsUp(ctx, tx, actor, d.Cluster); err != nil {
			return 0, err
		}
		p, _, err := contest.DrawUp(ctx, tx, d, o.today)
		if err != nil {
			return 0, err
		}
		return p.ID, nil
	})
}

// drawing reads what a pact is to be.
func (o *Operation) drawing(input model.DrawUpPactInput) (d contest.Drawing, err error) {
	if d.Cluster, err = numbered(input.Cluster, "cluster"); err != nil {
		return d, err
	}
	d.Signed, d.Place, d.By, d.At = input.Signed, input.Place, &o.caller.ID, time.Now()
	d.Document = said(input.Document)
	for _, l := range input.Promises {
		unit, err := scalar.UnmarshalUnitID(l.Unit)
		if err != nil {
			return d, err
		}
		d.Promises = append(d.Promises, contest.PromiseLine{Unit: unit.Unit, Indicator: l.Indicator, Low: l.Low})
	}
	return d, nil
}

// signPact signs a pact for a unit in the caller's name.
func (o *Operation) signPact(ctx context.Context, pact, unit string) (*model.PactPayload, error) {
	return o.changePact(ctx, "", func(ctx context.Context, tx bun.Tx, actor access.Actor) (int64, error) {
		id, err := numbered(pact, "pact")
		if err != nil {
			return 0, err
		}
		named, err := scalar.UnmarshalUnitID(unit)
		if err != nil {
			return 0, err
		}
		if err := contest.HoldPact(ctx, tx, id); err != nil {
			return 0, err
		}
		p, _, err := o.resolver.readablePact(ctx, tx, actor, id)
		if err != nil {
			return 0, err
		}
		n, err := o.resolver.covers(ctx, tx, actor, access.SignPact, []int64{named.Unit})
		if err != nil {
			return 0, err
		}
		if n == 0 {
			return 0, fault.New(fault.NotFound, "no unit with id unit:%d for which you may sign", named.Unit)
		}
		_, err = p.Sign(ctx, tx, named.Unit, &o.caller.ID, time.Now())
		return id, err
	})
}

// endPact ends a pact in the caller's name.
func (o *Operation) endPact(ctx context.Context, pact, reason string) (*model.PactPayload, error) {
	return o.changePact(ctx, "", func(ctx context.Context, tx bun.Tx, actor access.Actor) (int64, error) {
		id, err := numbered(pact, "pact")
		if err != nil {
			return 0, err
		}
		if err := contest.HoldPact(ctx, tx, id); err != nil {
			return 0, err
		}
		p, units, err := o.resolver.readablePact(ctx, tx, actor, id)
		if err != nil {
			return 0, err
		}
		if err := o.resolver.drawsUp(ctx, tx, actor, p.ClusterID); err != nil {
			return 0, err
		}
		return id, p.End(ctx, tx, units, reason, &o.caller.ID, time.Now())
	})
}

// changePact makes a change of a pact, and answers with it as it stands. Where lines of a list of the input are
// wrong, each is told.
func (o *Operation) changePact(ctx context.Context, list string, do func(ctx context.Context, tx bun.Tx, actor access.Actor) (int64, error)) (*model.PactPayload, error) {
	var wrong contest.LinesError
	id, refusals, err := change(ctx, func(ctx context.Context, db *bun.DB) (id int64, err error) {
		err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
			actor, err := o.actorIn(ctx, tx)
			if err == nil {
				id, err = do(ctx, tx, actor)
			}
			return err
		})
		errors.As(err, &wrong)
		return id, err
	})
	payload := &model.PactPayload{UserErrors: refusals}
	if err == nil && len(wrong) > 0 {
		payload.UserErrors, err = o.linesRefused(wrong, list)
	}
	if err != nil || id == 0 {
		return payload, err
	}
	payload.Pact, err = o.pactNamed(ctx, id)
	return payload, err
}

// linesRefused returns what is wrong with the lines of a list of the input, each a user error; any other error
// ends the field.
func (o *Operation) linesRefused(wrong contest.LinesError, list string) (refusals []*model.UserError, err error) {
	refusals, err = o.eachRefused(wrong)
	for _, r := range refusals {
		if _, numbered := strconv.Atoi(r.Field[0]); numbered == nil {
			r.Field = append([]string{list}, r.Field...)
		}
		r.Field = append([]string{"input"}, r.Field...)
	}
	return refusals, err
}

// eachRefused returns all that is wrong with what was sent, each a user error; any other error ends the field.
func (o *Operation) eachRefused(wrong contest.LinesError) (refusals []*model.UserError, err error) {
	for _, w := range wrong {
		f, told := errors.AsType[*fault.Error](w.Err)
		if !told || !userErrors[f.Kind] {
			return nil, w.Err
		}
		refusals = append(refusals, &model.UserError{Field: w.Field, Code: f.Kind, Message: f.In(o.language)})
	}
	return refusals, nil
}

// pactNamed returns the pact with an id, where the caller may read it.
func (o *Operation) pactNamed(ctx context.Context, id int64) (*contest.Pact, error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return nil, err
	}
	p, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (*contest.Pact, error) {
		p, _, err := o.resolver.readablePact(ctx, db, actor, id)
		return p, err
	})
	if err == nil {
		o.pacts.join(p)
	}
	return p, err
}

// paperNamed returns the paper with an id, where the caller may read what it hangs on.
func (o *Operation) paperNamed(ctx context.Context, id int64) (*contest.Paper, error) {
	actor, err := o.actor(ctx)
	if err != nil {
		return nil, err
	}
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (*contest.Paper, error) {
		p, _, err := o.resolver.ReadablePaper(ctx, db, actor, id)
		return p, err
	})
}

// pactsOf returns the pacts of clusters that the caller may read, the latest first.
func (o *Operation) pactsOf(ctx context.Context, clusters []*contest.Cluster) (map[*contest.Cluster][]*contest.Pact, error) {
	ids := make([]int64, len(clusters))
	for i, c := range clusters {
		ids[i] = c.ID
	}
	of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.Pact, error) {
		return contest.PactsOf(ctx, db, ids)
	})
	for _, pacts := range of {
		o.pacts.join(pacts...)
	}
	return each(clusters, func(c *contest.Cluster) []*contest.Pact { return append([]*contest.Pact{}, of[c.ID]...) }), err
}

func idsOfPacts(pacts []*contest.Pact) []int64 {
	ids := make([]int64, len(pacts))
	for i, p := range pacts {
		ids[i] = p.ID
	}
	return ids
}

// clusterOfPact returns the cluster whose pact one is.
func (o *Operation) clusterOfPact(ctx context.Context, p *contest.Pact) (*contest.Cluster, error) {
	return together(&o.pacts, p, "cluster", func(pacts []*contest.Pact) (map[*contest.Pact]*contest.Cluster, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]*contest.Cluster, error) {
			return contest.ClustersOfPacts(ctx, db, idsOfPacts(pacts))
		})
		return each(pacts, func(p *contest.Pact) *contest.Cluster { return of[p.ID] }), err
	})
}

// partiesOf returns the members that sign a pact, by code.
func (o *Operation) partiesOf(ctx context.Context, p *contest.Pact) ([]*contest.Party, error) {
	return together(&o.pacts, p, "parties", func(pacts []*contest.Pact) (map[*contest.Pact][]*contest.Party, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.Party, error) {
			return contest.PartiesOf(ctx, db, idsOfPacts(pacts))
		})
		if err != nil {
			return nil, err
		}
		var all []*contest.Party
		for _, parties := range of {
			all = append(all, parties...)
		}
		o.parties.join(all...)
		units, err := membersTold(ctx, o, all, func(y *contest.Party) int64 { return y.UnitID })
		if err != nil {
			return nil, err
		}
		for _, parties := range of {
			slices.SortStableFunc(parties, func(a, b *contest.Party) int { return cmp.Compare(codeOf(units[a]), codeOf(units[b])) })
		}
		return each(pacts, func(p *contest.Pact) []*contest.Party { return append([]*contest.Party{}, of[p.ID]...) }), nil
	})
}

func codeOf(u *org.Unit) string {
	if u == nil {
		return ""
	}
	return u.Code
}

// membersTold returns the units of things that tell of members of a cluster, as they stand today: all who may read
// the cluster are told who they are.
func membersTold[T comparable](ctx context.Context, o *Operation, things []T, unit func(T) int64) (map[T]*org.Unit, error) {
	ids := make([]org.At, len(things))
	for i, t := range things {
		ids[i] = org.At{ID: unit(t), On: o.today}
	}
	units, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[org.At]*org.Unit, error) {
		return org.UnitsAnywhereAt(ctx, db, o.today, ids)
	})
	told := each(things, func(t T) *org.Unit { return units[org.At{ID: unit(t), On: o.today}] })
	for _, u := range told {
		if u != nil {
			o.units.join(u)
		}
	}
	return told, err
}

// unitOfParty returns the unit that signs.
func (o *Operation) unitOfParty(ctx context.Context, y *contest.Party) (*org.Unit, error) {
	return together(&o.parties, y, "unit", func(parties []*contest.Party) (map[*contest.Party]*org.Unit, error) {
		return membersTold(ctx, o, parties, func(y *contest.Party) int64 { return y.UnitID })
	})
}

// maySign reports whether the caller may sign a pact for a member, for whom it was not signed.
func (o *Operation) maySign(ctx context.Context, y *contest.Party) (bool, error) {
	return together(&o.parties, y, "maySign", func(parties []*contest.Party) (map[*contest.Party]bool, error) {
		var units []int64
		var pacts []int64
		for _, y := range parties {
			units, pacts = append(units, y.UnitID), append(pacts, y.PactID)
		}
		signing, err := readWhere(ctx, access.SignPact, func(ctx context.Context, db bun.IDB, scope org.Scope) ([]*org.Unit, error) {
			return org.ByID(ctx, db, scope, units, o.today)
		})
		if err != nil || len(signing) == 0 {
			return nil, err
		}
		ended, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64]bool, error) {
			return contest.EndedAmong(ctx, db, pacts)
		})
		may := map[int64]bool{}
		for _, u := range signing {
			may[u.ID] = true
		}
		return each(parties, func(y *contest.Party) bool { return may[y.UnitID] && y.SignedAt == nil && !ended[y.PactID] }), err
	})
}

// mayEndPact reports whether the caller may end a pact.
func (o *Operation) mayEndPact(ctx context.Context, p *contest.Pact) (bool, error) {
	actor, err := o.actor(ctx)
	if err != nil || p.Ended != nil {
		return false, err
	}
	return asked(ctx, o, func(ctx context.Context, db bun.IDB) (bool, error) {
		err := o.resolver.drawsUp(ctx, db, actor, p.ClusterID)
		if fault.KindOf(err) == fault.Forbidden {
			return false, nil
		}
		return err == nil, err
	})
}

// promisesOf returns what is promised in a pact, by unit and in the document's order.
func (o *Operation) promisesOf(ctx context.Context, p *contest.Pact) ([]*contest.Promise, error) {
	return together(&o.pacts, p, "promises", func(pacts []*contest.Pact) (map[*contest.Pact][]*contest.Promise, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.Promise, error) {
			return contest.PromisesOf(ctx, db, idsOfPacts(pacts))
		})
		if err != nil {
			return nil, err
		}
		var all []*contest.Promise
		for _, promises := range of {
			all = append(all, promises...)
		}
		o.promises.join(all...)
		units, err := membersTold(ctx, o, all, func(r *contest.Promise) int64 { return r.UnitID })
		if err != nil {
			return nil, err
		}
		for _, p := range pacts {
			c, err := o.campaignOfPact(ctx, p)
			if err != nil {
				return nil, err
			}
			if err := o.bind(ctx, c, of[p.ID], units); err != nil {
				return nil, err
			}
			place := map[string]int{}
			for n, i := range c.Indicators {
				place[i.Code] = n
			}
			slices.SortStableFunc(of[p.ID], func(a, b *contest.Promise) int {
				return cmp.Or(cmp.Compare(codeOf(units[a]), codeOf(units[b])), cmp.Compare(place[a.Indicator], place[b.Indicator]))
			})
		}
		return each(pacts, func(p *contest.Pact) []*contest.Promise { return append([]*contest.Promise{}, of[p.ID]...) }), nil
	})
}

// bind says how promises are compared, beside what is wanted of their units anyway.
func (o *Operation) bind(ctx context.Context, c *movement.Campaign, promises []*contest.Promise, units map[*contest.Promise]*org.Unit) error {
	var indicators []*movement.Indicator
	var of []*org.Unit
	known := map[int64]bool{}
	for _, r := range promises {
		if i := c.Indicator(r.Indicator); i != nil && !slices.Contains(indicators, i) {
			indicators = append(indicators, i)
		}
		if u := units[r]; u != nil && !known[u.ID] {
			known[u.ID] = true
			of = append(of, u)
		}
	}
	wanted, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[string]map[int64]*movement.Target, error) {
		return c.TargetsOf(ctx, db, indicators, of)
	})
	for _, r := range promises {
		if i := c.Indicator(r.Indicator); i != nil && i.Target != nil {
			r.Bind(i, wanted[r.Indicator][r.UnitID])
		}
	}
	return err
}

// campaignOfPact returns the campaign of the year of a pact's cluster.
func (o *Operation) campaignOfPact(ctx context.Context, p *contest.Pact) (*movement.Campaign, error) {
	cl, err := o.clusterOfPact(ctx, p)
	if err != nil {
		return nil, err
	}
	return o.campaign(ctx, cl.Year)
}

// unitOfPromise returns the unit that promises.
func (o *Operation) unitOfPromise(ctx context.Context, r *contest.Promise) (*org.Unit, error) {
	return together(&o.promises, r, "unit", func(promises []*contest.Promise) (map[*contest.Promise]*org.Unit, error) {
		return membersTold(ctx, o, promises, func(r *contest.Promise) int64 { return r.UnitID })
	})
}

// papersOnPact returns the papers that hang on a pact.
func (o *Operation) papersOnPact(ctx context.Context, p *contest.Pact) ([]*contest.Paper, error) {
	return together(&o.pacts, p, "papers", func(pacts []*contest.Pact) (map[*contest.Pact][]*contest.Paper, error) {
		of, err := asked(ctx, o, func(ctx context.Context, db bun.IDB) (map[int64][]*contest.Paper, error) {
			return contest.PapersOn(ctx, db, contest.OnPact, idsOfPacts(pacts))
		})
		return each(pacts, func(p *contest.Pact) []*contest.Paper { return append([]*contest.Paper{}, of[p.ID]...) }), err
	})
}
