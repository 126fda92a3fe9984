package access

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"thidua/internal/fault"
	"thidua/internal/org"
)

// Verdict is whether an account may do something, and why.
type Verdict struct {
	Denied bool
	Why    fault.Phrase
}

// Verdict tells an asker whether an account may do an action at a unit today, and which grant, rule
// or reach decides it. Account and unit must be known to the asker already. It looks at those roles
// alone that are held at units whose accounts the asker may read: of others it tells nothing, nor
// that there are any. It fails with Forbidden where none of the asker's roles may read accounts.
func (g *Guard) Verdict(ctx context.Context, db bun.IDB, asker Actor, account Account, action Action, unit *org.Unit) (Verdict, error) {
	scope, err := g.Scope(asker, ReadAccount)
	if err != nil {
		return Verdict{}, err
	}
	known, err := g.collect(ctx, db, scope, asker, account, action, unit)
	if err != nil {
		return Verdict{}, fmt.Errorf("whether account %d may %s at unit %d: %w", account.ID, action, unit.ID, err)
	}
	return known.decide(), nil
}

// evidence is what is known of whether an account may do an action at a unit.
type evidence struct {
	guard   *Guard
	account Account
	action  Action
	unit    *org.Unit
	today   org.Date
	whole   bool // every grant of the account is known
	grants  []knownGrant
	at      map[int64]string // the units at which they are held, as they are spoken of
}

// knownGrant is a grant that counts, counted or will count.
type knownGrant struct {
	Grant
	Closed *org.Date // of its unit
	Ender  string    // the name of who ended it; empty: the system, nobody, or one who is not known to the asker
}

func (g *Guard) collect(ctx context.Context, db bun.IDB, scope org.Scope, asker Actor, account Account, action Action, unit *org.Unit) (*evidence, error) {
	e := &evidence{guard: g, account: account, action: action, unit: unit, today: asker.Day, at: map[int64]string{}}
	var err error
	if e.whole, err = org.Whole(ctx, db, scope); err != nil {
		return nil, err
	}
	err = db.NewSelect().TableExpr("grants AS g").Join("JOIN unit AS u ON u.id = g.unit_id").Apply(scope.JoinHere).
		ColumnExpr(grantColumns).ColumnExpr("u.closed").
		Where("g.account_id = ?", account.ID).Apply(scope.Within("here.path", "u.level")).
		OrderExpr("upper(g.valid) DESC NULLS FIRST, g.id DESC").Scan(ctx, &e.grants)
	if err != nil {
		return nil, err
	}
	for i, k := range e.grants {
		at := org.At{ID: k.UnitID, On: asker.Day}
		if e.at[k.UnitID] == "" {
			units, err := org.UnitsAt(ctx, db, scope, []org.At{at})
			if err != nil {
				return nil, err
			}
			if units[at] != nil {
				e.at[k.UnitID] = units[at].Title()
			}
		}
		if k.EndedBy == nil {
			continue
		}
		by, err := ReadableAccount(ctx, db, scope, asker.ID, AccountBy{ID: *k.EndedBy})
		switch {
		case err == nil:
			e.grants[i].Ender = by.Name
		case fault.KindOf(err) != fault.NotFound:
			return nil, err
		}
	}
	return e, nil
}

// decide tells the first of what there is to tell, what explains most before what explains less.
func (e *evidence) decide() Verdict {
	if e.account.Deactivated != nil {
		return denied(fault.Say("the account %s is deactivated", e.account.Name))
	}
	held := e.only(func(k knownGrant) bool { return k.heldOn(e.today) })
	may := e.allowing(held)
	for _, k := range may {
		if !k.Passkey {
			return Verdict{Why: fault.Say("%s may %s at %s, as %s at %s", e.account.Name, e.action.Spoken(), e.unit.Title(), RoleLabel(k.Role), e.at[k.UnitID])}
		}
	}
	if len(may) > 0 {
		return denied(fault.Say("%s may %s at %s only when signed in with a passkey: the role %s asks for one", e.account.Name, e.action.Spoken(), e.unit.Title(), RoleLabel(may[0].Role)))
	}
	if would := e.allowing(e.grants); len(would) > 0 {
		return e.missed(would[0])
	}
	if len(held) == 0 {
		if e.whole {
			return denied(fault.Say("%s holds no role today", e.account.Name))
		}
		return denied(fault.Say("%s holds no role today at the units whose accounts you may read", e.account.Name))
	}
	for _, k := range held {
		if said, ok := e.tooNear(k); ok {
			return said
		}
	}
	roles := []string{}
	for _, k := range held {
		if !slices.Contains(roles, k.Role) {
			roles = append(roles, k.Role)
		}
	}
	return denied(fault.Say("%s may not %s: none of the roles held today does, which are %s", e.account.Name, e.action.Spoken(), rolesCalledTogether(roles)))
}

// rolesCalledTogether is what several roles are called, in one text.
func rolesCalledTogether(roles []string) fault.Both {
	vi, en := make([]string, len(roles)), make([]string, len(roles))
	for i, role := range roles {
		called := RoleLabel(role)
		vi[i], en[i] = called.Vi, called.En
	}
	return fault.Both{Vi: strings.Join(vi, ", "), En: strings.Join(en, ", ")}
}

func denied(why fault.Phrase) Verdict { return Verdict{Denied: true, Why: why} }

// heldOn reports whether the grant counts on a day.
func (k knownGrant) heldOn(day org.Date) bool {
	return k.Revoked == nil && k.From <= day && (k.Until == nil || *k.Until > day) && (k.Closed == nil || *k.Closed > day)
}

func (e *evidence) only(is func(knownGrant) bool) (some []knownGrant) {
	for _, k := range e.grants {
		if is(k) {
			some = append(some, k)
		}
	}
	return some
}

// allowing returns those of some grants by which the action would be allowed if they counted.
func (e *evidence) allowing(grants []knownGrant) (some []knownGrant) {
	for _, k := range grants {
		if e.guard.Enforce(Actor{Grants: []Grant{k.Grant}, Day: e.today}, e.action, e.unit.Path, e.unit.Level) == nil {
			some = append(some, k)
		}
	}
	return some
}

// missed says why a grant by which the action would be allowed does not count today.
func (e *evidence) missed(k knownGrant) Verdict {
	title := e.at[k.UnitID]
	switch {
	case k.Closed != nil && *k.Closed <= e.today:
		return denied(fault.Say("the role %s of %s ended with its unit, %s, which was closed on %s", RoleLabel(k.Role), e.account.Name, title, *k.Closed))
	case k.Revoked == nil && k.From > e.today:
		return denied(fault.Say("the role %s of %s at %s begins on %s", RoleLabel(k.Role), e.account.Name, title, k.From))
	case k.From > e.today:
		return denied(fault.Say("the role %s of %s at %s, which was to begin on %s, was taken back", RoleLabel(k.Role), e.account.Name, title, k.From))
	}
	ended := k.From // it was taken back before it counted
	if k.Until != nil && *k.Until <= e.today {
		ended = *k.Until
	}
	if k.Ender != "" {
		return denied(fault.Say("the role %s of %s at %s was ended on %s by %s", RoleLabel(k.Role), e.account.Name, title, ended, k.Ender))
	}
	return denied(fault.Say("the role %s of %s at %s ended on %s", RoleLabel(k.Role), e.account.Name, title, ended))
}

// tooNear says how far a role reaches that may do the action, but not there.
func (e *evidence) tooNear(k knownGrant) (Verdict, bool) {
	rules := e.guard.policy.Load().rules[claim{k.Role, e.action}]
	for _, r := range rules {
		if r.level != "" && r.level != e.unit.Level && r.reach.Covers(k.Path, e.unit.Path) {
			return denied(fault.Say("as %s at %s, %s may %s at a %s only; %s is a %s", RoleLabel(k.Role), e.at[k.UnitID], e.account.Name, e.action.Spoken(), r.level, e.unit.Title(), e.unit.Level)), true
		}
	}
	if len(rules) > 0 {
		return denied(fault.Say("as %s at %s, %s may %s as far as %s; %s lies elsewhere", RoleLabel(k.Role), e.at[k.UnitID], e.account.Name, e.action.Spoken(), fault.Say(reachWords[rules[0].reach]), e.unit.Title())), true
	}
	return Verdict{}, false
}

// reachWords are how a reach is spoken of.
var reachWords = map[org.Reach]string{
	org.ReachSelf:     "that unit alone",
	org.ReachChildren: "the units directly below it",
	org.ReachBelow:    "the units below it",
	org.ReachSubtree:  "that unit and those below it",
	org.ReachAbove:    "the units above it",
}
