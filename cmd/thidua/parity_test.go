package main

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"thidua/graph"
	"thidua/graph/server"
	"thidua/internal/access"
	"thidua/internal/org"
	"thidua/internal/testdb"
)

// sameByAPI names, for each command that changes the association's data, the mutations and routes by
// which whoever may does the same.
var sameByAPI = map[string]string{
	"import units":      "importUnits POST:/imports/units",
	"import awards":     "importAwards POST:/imports/awards",
	"import campaign":   "importCampaign POST:/imports/campaign",
	"import quotas":     "importQuotas POST:/imports/quotas",
	"import scheme":     "importScheme POST:/imports/scheme",
	"import entries":    "saveEntry POST:/imports/entries",
	"decision record":   "recordDecision",
	"decision withdraw": "withdrawDecision",
	"reorganise":        "draftReorganisation applyReorganisation revertReorganisation POST:/imports/reorganisation",
	"seal":              "sealMonth reopenMonth",
	"sheet import":      "saveReport submitReport POST:/sheets/2024-10/24121",
	"account create":    "createAccount createAccounts",
	"account import":    "createAccounts POST:/accounts",
	"account link":      "createSignInLink createAccounts",
	"grant":             "grantRole",
	"revoke":            "endGrant",
	"passkey require":   "requirePasskey",
	"passkey remove":    "removeLostPasskeys",
	"token create":      "createToken",
	"token revoke":      "revokeToken endTokens",
}

// otherCommands are the others, and why they need no twin.
var otherCommands = map[string]string{
	"serve": "it is the API", "migrate": "of the database's shape", "demo": "fills an empty database",
	"backup": "of the whole database", "restore": "fills an empty database",
	"roles": "reads", "sheet export": "reads", "table": "reads", "account list": "reads", "token list": "reads", "verify": "reads",
	"campaign": "prints what ships with the program", "schema": "reads", "operations": "reads", "scheme": "prints what ships with the program", "awards": "prints what ships with the program", "version": "reads",
}

// commands returns every command that does something, as its help tells.
func commands(t *testing.T, path ...string) (all []string) {
	t.Helper()
	help := do(t.Context(), "", append(slices.Clone(path), "--help")...).must(t).stdout
	_, list, group := strings.Cut(help, "\nCOMMANDS:\n")
	if !group {
		return []string{strings.Join(path, " ")}
	}
	list, _, _ = strings.Cut(list, "\n\n")
	for _, line := range regexp.MustCompile(`(?m)^   ([a-z-]+)`).FindAllStringSubmatch(list, -1) {
		all = append(all, commands(t, append(slices.Clone(path), line[1])...)...)
	}
	return all
}

// TestCommands_HaveTwinsInTheAPI goes through all commands: what changes the association's data can
// be done through the API too.
func TestCommands_HaveTwinsInTheAPI(t *testing.T) {
	t.Parallel()
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: graph.Schema()})
	guard, err := access.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	api := server.New(server.Config{Service: graph.Service{
		DB: testdb.New(t), Guard: guard, Today: func() org.Date { return "2024-11-10" }, Log: slog.New(slog.DiscardHandler),
	}})
	known := 0
	for _, command := range commands(t) {
		twins, changes := sameByAPI[command]
		if _, other := otherCommands[command]; changes == other {
			t.Errorf("%s: name the mutation or the route that does the same, or say why it needs none", command)
		}
		known++
		for twin := range strings.FieldsSeq(twins) {
			method, path, route := strings.Cut(twin, ":")
			switch {
			case route:
				w := httptest.NewRecorder()
				api.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), method, path, strings.NewReader("x")))
				if w.Code != http.StatusUnauthorized {
					t.Errorf("%s: %s %s answers a stranger with %d", command, method, path, w.Code)
				}
			case schema.Mutation.Fields.ForName(twin) == nil:
				t.Errorf("%s: there is no mutation %s", command, twin)
			}
		}
	}
	if known != len(sameByAPI)+len(otherCommands) {
		t.Errorf("%d commands were found", known)
	}
}
