package demo

import (
	"context"
	"fmt"
	"time"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/org"
)

// hand is an account that does something on a day.
type hand struct {
	access.Actor

	at time.Time
}

// hand returns an account as it stands on a day, and a context in which what is done is done by it.
func (c *contestant) hand(ctx context.Context, name string, day org.Date) (context.Context, *hand, error) {
	id, found := c.accounts[name]
	if !found {
		return ctx, nil, fmt.Errorf("there is no account %s", name)
	}
	moment, err := at(day)
	if err != nil {
		return ctx, nil, err
	}
	caller := access.Caller{Account: access.Account{ID: id, Name: name}}
	actor, err := access.ActorOf(ctx, c.tx, caller, day)
	return audit.By(ctx, audit.Origin{Account: &id}), &hand{Actor: actor, at: moment}, err
}

// clusterOf returns the members of the cluster in which a direct unit competes, its head's first.
func clusterOf(code string) []string {
	for _, cluster := range clusters {
		for _, m := range cluster.members {
			if m == code {
				return cluster.members
			}
		}
	}
	return nil
}

// after returns a day so many days on.
func after(day org.Date, days int) org.Date { return org.DateOf(day.Time().AddDate(0, 0, days)) }
