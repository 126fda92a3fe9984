package server_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/common/expfmt"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"

	"thidua/graph/server"
	"thidua/internal/identity"
	"thidua/internal/identity/identitytest"
)

// watched is a house of which everything is kept that it tells anybody.
type watched struct {
	*house

	answers  []string // with their headers, but for those that set a cookie
	provider *identitytest.Provider
	registry *prometheus.Registry
	spans    *tracetest.SpanRecorder
}

func watch(t *testing.T) *watched {
	t.Helper()
	s := &watched{house: build(t), provider: identitytest.NewProvider(t), registry: prometheus.NewRegistry(), spans: tracetest.NewSpanRecorder()}
	api := s.With(func(c *server.Config) {
		c.Metrics = server.NewMetrics(s.registry, s.DB)
		c.Tracer = trace.NewTracerProvider(trace.WithSpanProcessor(s.spans)).Tracer("test")
		c.Log = slog.New(slog.NewTextHandler(s.Log, &slog.HandlerOptions{Level: slog.LevelDebug}))
		var err error
		c.Provider, err = identity.NewProvider(identity.ProviderConfig{
			Issuer: s.provider.Issuer(), Client: s.provider.ClientID, Secret: s.provider.ClientSecret, Name: "Cổng tỉnh", Create: true,
			Redirect: "https://thidua.example.vn/sign-in", Log: c.Log,
		})
		s.Must(err)
	})
	s.API = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		kept := httptest.NewRecorder()
		api.ServeHTTP(kept, r)
		body := kept.Body.String()
		maps.Copy(w.Header(), kept.Header())
		w.WriteHeader(kept.Code)
		_, _ = w.Write([]byte(body))
		head := kept.Header().Clone()
		head.Del("Set-Cookie")
		s.answers = append(s.answers, fmt.Sprint(r.Method, " ", r.Pattern, " ", kept.Code, " ", head, " ", body))
	})
	return s
}

// graphql asks with a token, and returns what a path of names in the answer holds.
func (s *watched) graphql(token, query string, variables map[string]any, path ...string) string {
	s.T.Helper()
	body, err := json.Marshal(map[string]any{"query": s.WithIDs(query), "variables": variables})
	s.Must(err)
	w := s.Send(s.API, "", http.MethodPost, "/graphql", string(body), "Authorization: Bearer "+token)
	var answer any
	s.Must(json.Unmarshal(w.Body.Bytes(), &answer))
	for _, name := range path {
		object, _ := answer.(map[string]any)
		answer = object[name]
	}
	text, _ := answer.(string)
	if len(path) > 0 && text == "" {
		s.T.Fatalf("%s: %s", query, w.Body)
	}
	return text
}

// everywhere asks for all kinds of things with a header that names the asker.
func (s *watched) everywhere(header string) {
	s.T.Helper()
	for _, r := range []struct{ method, target, body string }{
		{"POST", "/graphql", `{"query": "{viewer {account} audit(first: 1) {totalCount}}"}`}, {"POST", "/graphql", `{"query": "{no}"`}, {"GET", "/graphql?query={viewer{account}}", ""},
		{"GET", "/sheets/2024-10/C1.csv", ""}, {"POST", "/sheets/2024-10/C1", "nothing"}, {"GET", "/audit.csv", ""}, {"GET", "/session", ""}, {"GET", "/schema.graphql", ""}, {"GET", "/nothing", ""},
	} {
		s.Send(s.API, "", r.method, r.target, r.body, header, "Sec-Fetch-Site: same-origin")
	}
}

// browse is a browser that asks the house.
func (s *watched) browse() *browser { return &browser{h: s.house, api: s.API} }

// secrets are whatever may be told to nobody: each is planted and used, rightly and wrongly. A new kind
// of secret is a new row.
var secrets = []struct {
	name  string
	told  int  // how many answers tell it, to its owner
	kept  bool // the database holds it as it is, for what it is about: not among who may sign in
	plant func(s *watched) (secret string)
}{
	{"a token that holds", 0, false, func(s *watched) string {
		s.everywhere("Authorization: Bearer " + s.Tokens["leader.C1"])
		return s.Tokens["leader.C1"]
	}},
	{"a token that does not", 0, false, func(s *watched) string {
		const token = "thidua_CANARYTOKENTHATDOESNOTHOLD"
		for _, form := range []string{"Authorization: Bearer " + token, "Authorization: bearer " + token, "Authorization: Basic " + token, "Authorization: " + token, "Cookie: thidua=" + token, "X-Token: " + token} {
			s.everywhere(form)
		}
		s.Send(s.API, "leader.C1", "GET", "/graphql?query={viewer{account}}&access_token="+token, "")
		s.Send(s.API, "leader.C1", "POST", "/graphql?token="+token, `{"query": "{viewer {account}}", "token": "`+token+`"}`)
		return token
	}},
	{"a token that is made, used and ended", 1, false, func(s *watched) string {
		query := `mutation Make($expires: DateTime!) {createToken(input: {name: "dashboard", expires: $expires}) {token userErrors {message}}}`
		token := s.graphql(s.Tokens["leader.D1"], query, map[string]any{"expires": time.Now().AddDate(0, 1, 0).UTC().Format(time.RFC3339)}, "data", "createToken", "token")
		s.everywhere("Authorization: Bearer " + token)
		s.graphql(token, `{viewer {tokens {id name}}}`, nil)
		s.graphql(token, `mutation {revokeTokens {revoked}}`, nil)
		s.everywhere("Authorization: Bearer " + token + "x")
		return token
	}},
	{"a password", 0, false, func(s *watched) string {
		b := s.browse()
		b.settle("leader.D2")
		b.send("POST", "/session", map[string]any{"account": "leader.D2", "password": secret})
		b.send("POST", "/password", map[string]any{"current": secret, "new": secret})
		for _, body := range []map[string]any{
			{"account": secret, "password": "leader.D2"}, {"account": "leader.D2", "password": secret + "x"}, {"account": "leader.D2", "password": secret, "more": 1},
			{"account": "nobody", "password": secret}, {"link": secret}, {"demo": secret},
		} {
			s.browse().send("POST", "/session", body)
		}
		s.Send(s.API, "", "POST", "/session", `{"account": "leader.D2", "password": "`+secret, "Sec-Fetch-Site: same-origin")
		return secret
	}},
	{"a password that is refused", 0, false, func(s *watched) string {
		b := s.browse()
		b.settle("reporter.B1")
		const weak = "leader.D1 canary"
		b.send("POST", "/password", map[string]any{"current": secret, "new": "reporter.B1"})
		b.send("POST", "/password", map[string]any{"current": weak, "new": weak + weak})
		return weak
	}},
	{"a temporary password", 1, false, func(s *watched) string {
		var id int64
		s.Must(s.DB.NewRaw("SELECT id FROM account WHERE name = 'leader.C1'").Scan(s.T.Context(), &id))
		password := s.graphql(s.Tokens["admin"], fmt.Sprintf(`mutation {setTemporaryPassword(account: "account:%d") {password userErrors {message}}}`, id), nil, "data", "setTemporaryPassword", "password")
		b := s.browse()
		b.send("POST", "/session", map[string]any{"account": "leader.C1", "password": password})
		b.send("POST", "/graphql", map[string]any{"query": "{viewer {account}}"})
		b.send("POST", "/password", map[string]any{"current": password, "new": password})
		return password
	}},
	{"a link", 0, false, func(s *watched) string {
		link, err := identity.NewLink(s.T.Context(), s.DB.DB, "leader.D1")
		s.Must(err)
		for range 2 { // it works once
			s.browse().send("POST", "/session", map[string]any{"link": link})
		}
		s.browse().send("POST", "/session", map[string]any{"link": link + "x"})
		return link
	}},
	{"a link for spreadsheets", 1, false, func(s *watched) string {
		address := s.linkTo("leader.D2", s.saveTable("leader.D2", `{codes: ["C3"]}`, ""), "Excel")
		secret := strings.TrimSuffix(strings.TrimPrefix(address, "/table/link/"), ".csv")
		for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions} {
			for _, rest := range []string{"", ".csv", ".csv?format=xlsx", ".csv?format=no", ".no", "x.csv", "/" + secret, "?locale=no"} {
				s.Send(s.API, "", method, "/table/link/"+secret+rest, "")
			}
		}
		s.everywhere("Authorization: Bearer " + secret)
		s.Send(s.API, "leader.D2", http.MethodGet, "/table/"+secret+".csv", "")
		s.graphql(s.Tokens["leader.D2"], `{savedTables(first: 5) {nodes {links {id name used}}}}`, nil)
		s.graphql(s.Tokens["leader.D2"], `mutation {endTableLink(id: "link:1") {userErrors {code}}}`, nil)
		s.Send(s.API, "", http.MethodGet, "/table/link/"+secret+".csv", "")
		return secret
	}},
	{"a session's cookie", 0, false, func(s *watched) string {
		b := s.browse()
		b.link("leader.P")
		name, cookie, _ := strings.Cut(b.cookie, "=")
		s.everywhere("Cookie: " + b.cookie)
		s.everywhere("Cookie: " + b.cookie + "x")
		s.everywhere("Authorization: Bearer " + cookie)
		b.send("GET", "/graphql?query={viewer{sessions{id%20proof}}}", nil)
		b.send("DELETE", "/session", nil)
		s.everywhere("Cookie: " + name + "=" + cookie)
		return cookie
	}},
	{"a code of a provider", 0, false, func(s *watched) string {
		b := s.browse()
		var at struct{ Location string }
		s.Must(json.Unmarshal(b.send("POST", "/session/oidc/begin", map[string]any{}).Body.Bytes(), &at))
		code, state, _ := s.provider.SignsIn(s.T, identitytest.Person{Subject: "an", Says: map[string]any{"preferred_username": "an"}}, at.Location)
		s.browse().send("POST", "/session/oidc", map[string]any{"code": code, "state": state}) // another's browser
		s.browse().send("POST", "/session/oidc", map[string]any{"code": code, "state": state + "x"})
		if w := b.send("POST", "/session/oidc", map[string]any{"code": code, "state": state}); w.Code != http.StatusOK {
			s.T.Fatalf("coming back: %d %s", w.Code, w.Body)
		}
		b.send("POST", "/session/oidc", map[string]any{"code": code, "state": state})
		b.send("POST", "/session/oidc", map[string]any{"state": code})
		return code
	}},
	{"our secret at a provider", 0, false, func(s *watched) string { return s.provider.ClientSecret }},
	{"what a report says", 0, true, func(s *watched) string {
		const value = "918273645"
		for _, month := range []string{"2024-10", "2024-09", "2031-01"} {
			for _, act := range []string{"saveReport", "submitReport"} {
				s.graphql(s.Tokens["reporter.B1"], `mutation Say($v: Long!) {`+act+`(input: {unit: "#B1", month: "`+month+`", values: [{element: "members_admitted", value: $v}]}) {report {state} userErrors {code}}}`,
					map[string]any{"v": json.Number(value)})
			}
		}
		s.graphql(s.Tokens["analyst.P"], `mutation Say($v: Long!) {saveReport(input: {unit: "#B1", month: "2024-10", values: [{element: "members_admitted", value: $v}]}) {report {state}}}`, map[string]any{"v": json.Number(value)})
		return value
	}},
	{"a word on a report", 0, true, func(s *watched) string {
		const word = "canary: ông An nói riêng"
		for _, who := range []string{"reporter.B1", "leader.C1", "analyst.P"} {
			for _, act := range []string{"submitReport", "withdrawReport", "returnReport"} {
				s.graphql(s.Tokens[who], `mutation Act($c: String!) {`+act+`(input: {unit: "#B1", month: "2024-08", comment: $c}) {report {state} userErrors {code}}}`, map[string]any{"c": word})
			}
		}
		return word
	}},
	{"what a sheet says", 1, true /* to whoever sent it, at its cell */, func(s *watched) string {
		const value = "827364519"
		out := s.sheet("leader.C1", http.MethodGet, "/sheets/2024-10/C1.csv", nil)
		filled := strings.Replace(out.Body.String(), "\nB2,", "\nB2,,,0,"+value+",,0,,,0,0,,,,,,0,,,,,,,,,,,,,,0,0\nX,", 1)
		filled = filled[:strings.Index(filled, "\nX,")+1]
		for _, path := range []string{"/sheets/2024-10/C1?act=save", "/sheets/2024-10/C1?act=no", "/sheets/2024/C1"} {
			s.sheet("leader.C1", http.MethodPost, path, strings.NewReader(filled))
		}
		s.sheet("leader.P", http.MethodPost, "/sheets/2024-10/C1", strings.NewReader(filled))
		return value
	}},
	{"what a broken request says", 0, false, func(s *watched) string {
		const said = "CANARYOFABROKENREQUEST"
		for _, body := range []string{said, `{"query": "` + said, `{"query": "{viewer{account}}"} ` + said, `{"variables": "` + said + `"}`, `{"query": "{viewer{account}}", "variables": {"` + said} {
			s.Send(s.API, "leader.P", "POST", "/graphql", body)
		}
		return said
	}},
}

// TestSecrets_AreToldToNobody plants a canary of each kind and looks for it in the log, metrics, traces,
// the audit, and whatever was answered; and, where it is nothing that is to be kept, in every table.
func TestSecrets_AreToldToNobody(t *testing.T) {
	t.Parallel()
	s := watch(t)
	planted := map[string]string{}
	for _, row := range secrets {
		if planted[row.name] = row.plant(s); len(planted[row.name]) < 8 {
			t.Fatalf("%s: %q is none", row.name, planted[row.name])
		}
	}
	var metrics bytes.Buffer
	families, err := s.registry.Gather()
	s.Must(err)
	for _, f := range families {
		_, err := expfmt.MetricFamilyToText(&metrics, f)
		s.Must(err)
	}
	var spans strings.Builder
	for _, span := range s.spans.Ended() {
		fmt.Fprintln(&spans, span.Name(), span.Attributes(), span.Events(), span.Status())
	}
	held := s.held()
	places := map[string]string{"the log": s.Log.String(), "metrics": metrics.String(), "traces": spans.String(), "the audit": held["audit"]}
	for name, text := range places {
		if len(text) < 500 {
			t.Fatalf("%s: nothing is told there: %q", name, text)
		}
	}
	for _, row := range secrets {
		secret := planted[row.name]
		for name, text := range places {
			if strings.Contains(text, secret) {
				t.Errorf("%s stands in %s", row.name, name)
			}
		}
		told := slices.DeleteFunc(slices.Clone(s.answers), func(answer string) bool { return !strings.Contains(answer, secret) })
		if len(told) != row.told {
			t.Errorf("%s is told in %d answers, not %d: %.500q", row.name, len(told), row.told, told)
		}
		for table, text := range held {
			if !row.kept && strings.Contains(text, secret) {
				t.Errorf("%s stands in the table %s", row.name, table)
			}
		}
	}
}

// held returns all that each table holds.
func (s *watched) held() map[string]string {
	s.T.Helper()
	var tables []string
	s.Must(s.DB.NewRaw("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^[a-z_]+$' ORDER BY 1").Scan(s.T.Context(), &tables))
	held := map[string]string{}
	for _, table := range tables {
		var text string
		s.Must(s.DB.NewRaw("SELECT coalesce(string_agg(t::text, E'\\n'), '') FROM "+table+" AS t").Scan(s.T.Context(), &text))
		held[table] = text
	}
	return held
}
