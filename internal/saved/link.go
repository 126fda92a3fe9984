package saved

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/postgres"
)

// linkPrefix tells people and secret scanners what a link's secret is.
const linkPrefix = "tl_"

// ByLink is the kind of credential that a link's secret is. It reads one table and nothing else.
const ByLink access.CredentialKind = "LINK"

// mostLinks is how many links that hold a table has at most.
const mostLinks = 10

// Link is what may be told of a link by which a spreadsheet reads a table: not its secret, which is
// stored nowhere.
type Link struct {
	ID      int64
	TableID int64
	Name    string // unique among the table's, whatever its case
	Created time.Time
	Expires time.Time
	Used    *time.Time // last, to the minute; nil: not yet
}

const linkColumns = "l.id, l.table_id, l.name, l.created, l.expires, l.used"

// CreateLink makes a link to a table of the actor's, and returns its secret: 256 random bits as text.
// Only its SHA-256 is stored, so it is shown once. Whoever has it reads the table as its owner may, then,
// and nothing else, as long as the owner holds one of the roles that they hold now. It fails with Forbidden where the actor asks with a narrowed token, with NotFound
// where the table is not theirs, with Invalid where the name is none or it would end too late, and with
// Conflict where the table has one of that name, or too many.
func (o Office) CreateLink(ctx context.Context, db bun.IDB, actor access.Actor, tableID int64, name string, expires, now time.Time) (secret string, link *Link, err error) {
	if err := actor.CheckWhole(); err != nil {
		return "", nil, err
	}
	if name, err = nameOf(name); err != nil {
		return "", nil, err
	}
	if err := checkExpiry(actor.Caller, expires, now); err != nil {
		return "", nil, err
	}
	secret, hash := access.NewSecret(linkPrefix)
	link = &Link{TableID: tableID, Name: name, Expires: expires}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		t, err := own(ctx, tx, actor.ID, tableID, nil)
		if err != nil {
			return err
		}
		if _, err := tx.NewRaw("DELETE FROM table_link WHERE table_id = ? AND expires <= now()", tableID).Exec(ctx); err != nil {
			return err
		}
		held := 0
		if err := tx.NewRaw("SELECT count(*) FROM table_link WHERE table_id = ?", tableID).Scan(ctx, &held); err != nil {
			return err
		}
		if held >= mostLinks {
			return fault.New(fault.Conflict, "the table has %d links; end those that nobody uses", held)
		}
		grants := make([]int64, len(actor.Grants))
		for i, g := range actor.Grants {
			grants[i] = g.ID
		}
		err = tx.NewRaw("INSERT INTO table_link (hash, table_id, name, passkey, grants, expires) VALUES (?, ?, ?, ?, ?, ?) RETURNING id, created",
			hash, tableID, name, actor.Passkey, pgdialect.Array(grants), expires).Scan(ctx, &link.ID, &link.Created)
		if taken(err) {
			return fault.New(fault.Conflict, "the table has a link named %q already; end it, or choose another name", name)
		}
		if err != nil {
			return err
		}
		return tellLink(ctx, tx, audit.TableLinkCreated, t, *link)
	})
	if err != nil {
		return "", nil, fmt.Errorf("a link to saved table %d: %w", tableID, err)
	}
	return secret, link, nil
}

// checkExpiry sees that a link ends within a year, and no later than the token that it is made with.
func checkExpiry(caller access.Caller, expires, now time.Time) error {
	switch {
	case !expires.After(now):
		return fault.New(fault.Invalid, "say when the link ends; give a moment that is still to come")
	case expires.After(now.AddDate(1, 0, 0)):
		return fault.New(fault.Invalid, "a link ends within a year; make a new one then")
	case caller.Kind == access.ByToken && caller.Expires != nil && expires.After(*caller.Expires):
		return fault.New(fault.Invalid, "what is made with a token ends no later than that one, on %s", caller.Expires.UTC().Format(time.RFC3339))
	}
	return nil
}

// tellLink writes down what was done to a link: what it is called, and nothing that one could be made of.
func tellLink(ctx context.Context, tx bun.IDB, act audit.Act, t *Table, l Link) error {
	units, err := access.UnitsOfAccount(ctx, tx, t.OwnerID)
	if err != nil {
		return err
	}
	return audit.Write(ctx, tx, audit.Entry{Act: act, About: &t.OwnerID, Units: units, What: map[string]string{
		"link": strconv.FormatInt(l.ID, 10), "name": l.Name, "table": strconv.FormatInt(t.ID, 10), "expires": l.Expires.UTC().Format(time.RFC3339),
	}})
}

// EndLink ends a link to a table of the actor's; it counts from the next request on. It fails with
// Forbidden where the actor asks with a narrowed token, and with NotFound where they have no such link.
func (o Office) EndLink(ctx context.Context, db bun.IDB, actor access.Actor, id int64) (ended *Link, err error) {
	if err := actor.CheckWhole(); err != nil {
		return nil, err
	}
	err = db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		links := []*Link{}
		err := tx.NewRaw(`DELETE FROM table_link AS l USING saved_table AS t WHERE t.id = l.table_id AND l.id = ? AND t.owner_id = ? RETURNING `+linkColumns,
			id, actor.ID).Scan(ctx, &links)
		if err != nil {
			return err
		}
		if len(links) == 0 {
			return errNoLink
		}
		ended = links[0]
		t, err := own(ctx, tx, actor.ID, ended.TableID, nil)
		if err != nil {
			return err
		}
		return tellLink(ctx, tx, audit.TableLinkEnded, t, *ended)
	})
	if err != nil {
		return nil, fmt.Errorf("ending link %d: %w", id, err)
	}
	return ended, nil
}

var errNoLink = fault.New(fault.NotFound, "there is no such link to a table of yours")

// Links returns the links that hold, by the tables to which they are, the oldest first: of those tables
// alone that the caller owns, and none to a narrowed token, which reaches less far than they do.
func Links(ctx context.Context, db bun.IDB, caller access.Caller, tables []int64) (map[int64][]*Link, error) {
	of := map[int64][]*Link{}
	if len(tables) == 0 {
		return of, nil
	}
	links, err := linksOf(ctx, db, caller, "l.table_id = ANY (?::bigint[])", pgdialect.Array(tables))
	if err != nil {
		return nil, fmt.Errorf("links to %d tables: %w", len(tables), err)
	}
	for _, l := range links {
		of[l.TableID] = append(of[l.TableID], l)
	}
	return of, nil
}

// FindLink returns the link with an id, as Links does. It fails with NotFound: of another's after the same one
// statement as of none.
func FindLink(ctx context.Context, db bun.IDB, caller access.Caller, id int64) (*Link, error) {
	links, err := linksOf(ctx, db, caller, "l.id = ?", id)
	if err != nil {
		return nil, fmt.Errorf("link %d: %w", id, err)
	}
	if len(links) == 0 {
		return nil, errNoLink
	}
	return links[0], nil
}

// linksOf returns the links that hold to tables of the caller's, of which something else holds too.
func linksOf(ctx context.Context, db bun.IDB, caller access.Caller, where string, what any) ([]*Link, error) {
	links := []*Link{}
	if caller.Within != nil {
		return links, nil
	}
	err := db.NewSelect().TableExpr("table_link AS l").Join("JOIN saved_table AS t ON t.id = l.table_id").ColumnExpr(linkColumns).
		Where("t.owner_id = ? AND l.expires > now()", caller.ID).Where(where, what).OrderExpr("l.id").Scan(ctx, &links)
	return links, err
}

// Followed is where a link leads.
type Followed struct {
	Link   int64         // its id
	Table  *Table        // that it opens
	Caller access.Caller // in whose reach that is read: its owner, who reads alone

	grants []int64 // that the owner held when the link was made
}

// Holds reports whether its owner still holds a role that they held when the link was made: one that is
// given later revives no link.
func (f Followed) Holds(owner access.Actor) bool {
	return slices.ContainsFunc(owner.Grants, func(g access.Grant) bool { return slices.Contains(f.grants, g.ID) })
}

// Follow returns where the link leads that has a secret. It fails with Unauthenticated, whether the secret
// is unknown, its link expired or ended, the owner deactivated, or it is no secret at all: whatever the
// text, it is hashed and looked up once, by the same statement.
func Follow(ctx context.Context, db bun.IDB, secret string) (Followed, error) {
	hash := access.HashOf(secret)
	var found []struct {
		Table
		OwnerSince    time.Time
		OwnerLanguage fault.Language
		LinkID        int64
		LinkPasskey   bool
		LinkGrants    []int64 `bun:",array"`
		LinkExpires   time.Time
		Note          bool
	}
	err := db.NewRaw(`SELECT `+columns+`, a.created AS owner_since, a.language AS owner_language,
			l.id AS link_id, l.passkey AS link_passkey, l.grants AS link_grants, l.expires AS link_expires, l.used IS NULL OR l.used < now() - interval '1 minute' AS note
		FROM table_link AS l JOIN saved_table AS t ON t.id = l.table_id JOIN account AS a ON a.id = t.owner_id AND a.deactivated IS NULL
		WHERE l.hash = ? AND l.expires > now()`, hash).Scan(ctx, &found)
	if err != nil {
		return Followed{}, fmt.Errorf("where a link leads: %w", err)
	}
	if len(found) == 0 {
		return Followed{}, access.ErrUnauthenticated
	}
	f := found[0]
	if f.Note { // what cannot be noted, as on a standby, holds all the same
		ctx, _ := postgres.WithCounter(ctx) // it is none of what is asked
		_, _ = db.NewRaw("UPDATE table_link SET used = now() WHERE hash = ? AND (used IS NULL OR used < now() - interval '1 minute')", hash).Exec(ctx)
	}
	owner := access.Account{ID: f.OwnerID, Name: f.Owner, Created: f.OwnerSince, Person: access.Person{FullName: f.OwnerName, Language: f.OwnerLanguage}}
	return Followed{f.LinkID, &f.Table, access.Caller{
		Account: owner, Credential: access.Credential{Kind: ByLink, Hash: hash, ReadOnly: true, Passkey: f.LinkPasskey, Expires: &f.LinkExpires},
	}, f.LinkGrants}, nil
}

// ErrNoLink is the one answer to whatever secret leads nowhere, and to one whose owner may read nothing
// of the table any more.
var ErrNoLink = fault.New(fault.NotFound, "there is no such link, or it has ended; ask whoever gave it to you for a new one")

// Dead returns what whoever follows a link is told: that there is none, where its table can no longer be
// read by its owner at all.
func Dead(err error) error {
	switch fault.KindOf(err) {
	case fault.Unauthenticated, fault.Forbidden, fault.NotFound:
		return ErrNoLink
	}
	return err
}
