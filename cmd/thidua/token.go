package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"thidua/internal/access"
	"thidua/internal/org"
)

func (p *program) tokenCreateCommand() *cli.Command {
	// What is left in the environment must neither narrow a token nor leave it broad.
	name := text("name", "let it be known again by this `NAME`, of which the account has no other")
	within := text("within", "let it hold at and below the units that bear these `CODES` alone, several with commas between")
	readOnly := yes("read-only", "let it change nothing")
	name.Sources, within.Sources, readOnly.Sources = cli.ValueSourceChain{}, cli.ValueSourceChain{}, cli.ValueSourceChain{}
	flags := databaseFlags(
		needed("account", "of the account with this `NAME`"),
		text("expires", "let it end `WHEN` so many days are over, such as 30d, or a day begins; until revoked where left out"),
		name, readOnly, within, todayFlag(),
	)
	return p.command("create", "print a new token, which is shown this once and never again", flags, "", func(ctx context.Context, c *cli.Command) error {
		expires, err := expiry(c.String("expires"), time.Now())
		if err != nil {
			return wrong(c, "expires", err)
		}
		guard, err := access.NewGuard()
		if err != nil {
			return err
		}
		terms := access.Terms{Name: c.String("name"), Expires: expires, ReadOnly: c.Bool("read-only")}
		return p.whereItStands(ctx, c, func(s *standing) error {
			if c.IsSet("within") {
				if terms.Within, err = s.unitsBy(ctx, c.String("within")); err != nil {
					return err
				}
			}
			token, _, err := guard.IssueTokenAsSystem(ctx, s.db.DB, c.String("account"), s.today, terms)
			if err != nil {
				return err
			}
			return p.print("%s\n", token)
		})
	})
}

// unitsBy returns the units that bear the codes with commas between.
func (s *standing) unitsBy(ctx context.Context, codes string) ([]int64, error) {
	scope, err := s.everything(ctx)
	if err != nil {
		return nil, err
	}
	units := []int64{}
	for code := range strings.SplitSeq(codes, ",") {
		code = strings.TrimSpace(code)
		unit, err := org.Find(ctx, s.db, scope, org.UnitBy{Code: &code}, s.today)
		if err != nil {
			return nil, err
		}
		units = append(units, unit.ID)
	}
	return units, nil
}

var daysForm = regexp.MustCompile(`^([1-9][0-9]{0,3})d$`)

// expiry reads when a token ends; nil where s is empty.
func expiry(s string, now time.Time) (*time.Time, error) {
	if s == "" {
		return nil, nil //nolint:nilnil // it does not end
	}
	if m := daysForm.FindStringSubmatch(s); m != nil {
		days, _ := strconv.Atoi(m[1])
		end := now.AddDate(0, 0, days)
		return &end, nil
	}
	on, err := org.ParseDate(s)
	if err != nil {
		return nil, fmt.Errorf("%q is neither days, such as 30d, nor a day, such as 2025-01-31", s)
	}
	end, err := time.ParseInLocation(time.DateOnly, string(on), vietnam)
	if err != nil {
		return nil, err
	}
	if !end.After(now) {
		return nil, fmt.Errorf("%s has begun already; write a later day", on)
	}
	return &end, nil
}

func (p *program) tokenListCommand() *cli.Command {
	account := text("account", "those of the account with this `NAME` alone")
	account.Sources = cli.ValueSourceChain{} // what is left in the environment must not hide tokens
	return p.command("list", "list the tokens with which somebody can sign in: id, when made, how long it holds, when last used, whose, and what it is narrowed to; never the token",
		databaseFlags(account, todayFlag()), "", func(ctx context.Context, c *cli.Command) error {
			return p.whereItStands(ctx, c, func(s *standing) error {
				issued, err := access.IssuedTokens(ctx, s.db, c.String("account"))
				if err != nil {
					return err
				}
				codes, err := s.codesOf(ctx, issued)
				if err != nil {
					return err
				}
				for _, t := range issued {
					if err := p.print("%s\n", tokenLine(t, codes)); err != nil {
						return err
					}
				}
				return nil
			})
		})
}

// tokenLine tells of a token in one line.
func tokenLine(t access.IssuedToken, codes map[int64]string) string {
	until, used := "until revoked", "never used"
	if t.Expires != nil {
		until = t.Expires.In(vietnam).Format(time.DateTime)
	}
	if t.Used != nil {
		used = t.Used.In(vietnam).Format("2006-01-02 15:04")
	}
	line := fmt.Sprintf("%s  %s  %-19s  %-16s  %s", t.ID, t.Created.In(vietnam).Format(time.DateTime), until, used, t.Account)
	if t.Name != "" {
		line += fmt.Sprintf("  %q", t.Name)
	}
	if t.ReadOnly {
		line += "  read-only"
	}
	for i, u := range t.Within {
		line += map[bool]string{true: "  within ", false: ","}[i == 0] + codes[u]
	}
	return line
}

// codesOf returns the codes that the units bear which tokens are narrowed to, and those they bore last.
func (s *standing) codesOf(ctx context.Context, tokens []access.IssuedToken) (map[int64]string, error) {
	var asked []int64
	for _, t := range tokens {
		asked = append(asked, t.Within...)
	}
	codes := map[int64]string{}
	if len(asked) == 0 {
		return codes, nil
	}
	scope, err := s.everything(ctx)
	if err != nil {
		return nil, err
	}
	units, err := org.ByID(ctx, s.db, scope, asked, s.today)
	for _, u := range units {
		codes[u.ID] = u.Code
	}
	return codes, err
}

func (p *program) tokenRevokeCommand() *cli.Command {
	// What is left in the environment must not choose whose tokens end.
	account := text("account", "end all tokens of the account with this `NAME` instead")
	account.Sources = cli.ValueSourceChain{}
	id := text("id", "end the token with this `ID`, as thidua token list shows it, instead")
	id.Sources = cli.ValueSourceChain{}
	return p.command("revoke", "end the token that is read from standard input", databaseFlags(account, id), "",
		func(ctx context.Context, c *cli.Command) error {
			switch {
			case c.String("account") != "" && c.String("id") != "":
				return wrong(c, "id", errors.New("it does not go with --account"))
			case c.String("account") != "":
				return p.revokeAll(ctx, c, c.String("account"))
			case c.String("id") != "":
				return p.revokeIssued(ctx, c, c.String("id"))
			}
			token, err := bufio.NewReader(io.LimitReader(p.stdin, 1024)).ReadString('\n')
			if err != nil && !errors.Is(err, io.EOF) {
				return fmt.Errorf("reading the token: %w", err)
			}
			if token = strings.TrimSpace(token); token == "" {
				return &misuse{c, errors.New("there is no token on standard input")}
			}
			db, err := openReady(ctx, c)
			if err != nil {
				return err
			}
			defer db.Close()
			if err := access.RevokeToken(ctx, db, token); err != nil {
				return err
			}
			return p.print("the token is revoked\n")
		})
}

func (p *program) revokeAll(ctx context.Context, c *cli.Command, account string) error {
	db, err := openReady(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	n, err := access.RevokeTokens(ctx, db, account)
	if err != nil {
		return err
	}
	return p.print("revoked %d tokens of %s\n", n, account)
}

func (p *program) revokeIssued(ctx context.Context, c *cli.Command, id string) error {
	db, err := openReady(ctx, c)
	if err != nil {
		return err
	}
	defer db.Close()
	account, err := access.RevokeIssuedToken(ctx, db, id)
	if err != nil {
		return err
	}
	return p.print("revoked the token %s of %s\n", id, account)
}
