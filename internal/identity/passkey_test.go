package identity_test

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/uptrace/bun"

	"thidua/internal/access"
	"thidua/internal/audit"
	"thidua/internal/fault"
	"thidua/internal/identity"
	"thidua/internal/identity/identitytest"
	"thidua/internal/org"
	"thidua/internal/postgres"
	"thidua/internal/testdb"
)

const today = org.Date("2024-11-10")

// desk is a service at which people sign in, and what they do there.
type desk struct {
	t        testing.TB
	db       *postgres.DB
	passkeys *identity.Passkeys
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{t: t, db: testdb.New(t)}
	d.passkeys = passkeysOf(t, "https://thidua.example.vn/thidua")
	return d
}

func passkeysOf(t testing.TB, address string) *identity.Passkeys {
	t.Helper()
	at, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	passkeys, err := identity.NewPasskeys(at)
	if err != nil {
		t.Fatal(err)
	}
	return passkeys
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// in returns whoever signed in by a proof so long ago, with a browser.
func (d *desk) in(name, proof string, ago time.Duration) access.Caller {
	d.t.Helper()
	ctx := d.t.Context()
	a, err := access.FindAccount(ctx, d.db, name)
	if fault.KindOf(err) == fault.NotFound {
		a, err = access.CreateAccount(ctx, d.db, name)
	}
	d.must(err)
	secret := fmt.Sprint(name, proof, ago, time.Now().UnixNano())
	hash := sha256.Sum256([]byte(secret))
	_, err = d.db.NewRaw(`INSERT INTO session (hash, account_id, proof, created, expires) VALUES (?, ?, ?, now() - ? * interval '1 second', now() + interval '1 day')`,
		hash[:], a.ID, proof, int(ago.Seconds())).Exec(ctx)
	d.must(err)
	caller, err := access.Authenticate(ctx, d.db, access.BySession, secret)
	d.must(err)
	return caller
}

func newDevice() *identitytest.Device {
	return identitytest.NewDevice("thidua.example.vn", "https://thidua.example.vn")
}

// add adds a device's passkey to the caller's account.
func (d *desk) add(caller access.Caller, v *identitytest.Device) (identity.Passkey, error) {
	d.t.Helper()
	options, secret, err := d.passkeys.BeginAdd(d.t.Context(), d.db, caller, today)
	if err != nil {
		return identity.Passkey{}, err
	}
	return d.passkeys.Add(d.t.Context(), d.db.DB, caller, today, secret, "điện thoại", v.Makes(d.t, options))
}

// signIn signs in with a device, whose answer somebody may alter.
func (d *desk) signIn(v *identitytest.Device, alter func([]byte) []byte) (access.Account, error) {
	d.t.Helper()
	options, secret, err := d.passkeys.BeginSignIn(d.t.Context(), d.db)
	d.must(err)
	answer := v.Signs(d.t, options)
	if alter != nil {
		answer = alter(answer)
	}
	return d.passkeys.SignIn(d.t.Context(), d.db.DB, secret, answer)
}

// acts returns what has been audited, as "ACT of NAME: key=value".
func acts(t testing.TB, db bun.IDB) (all []string) {
	t.Helper()
	var rows []struct {
		Act  string
		Name string
		What map[string]string `bun:"type:jsonb"`
	}
	err := db.NewRaw("SELECT u.act, coalesce(a.name, '-') AS name, u.what FROM audit AS u LEFT JOIN account AS a ON a.id = u.about_id ORDER BY u.id").Scan(t.Context(), &rows)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if r.Act == string(audit.AccountCreated) && r.What["account"] == r.Name && !strings.Contains(r.Name, "-") { // of those who stand here already
			continue
		}
		words := []string{}
		for k, v := range r.What {
			words = append(words, k+"="+v)
		}
		slices.Sort(words)
		all = append(all, strings.TrimSpace(r.Act+" of "+r.Name+": "+strings.Join(words, " ")))
	}
	return all
}

func TestPasskey_SignsIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	an, v := d.in("an", "PASSWORD", time.Minute), newDevice()
	added, err := d.add(an, v)
	d.must(err)
	if added.Name != "điện thoại" || added.Used != nil || time.Since(added.Created) > time.Minute {
		t.Errorf("added %+v", added)
	}
	for range 2 {
		got, err := d.signIn(v, nil)
		if err != nil || got.ID != an.ID || got.Name != "an" {
			t.Fatalf("whose passkey: %+v, %v", got, err)
		}
	}
	all, err := identity.AccountPasskeys(t.Context(), d.db, an.ID)
	if err != nil || len(all) != 1 || all[0].Used == nil {
		t.Errorf("passkeys: %+v, %v", all, err)
	}
	if got, want := acts(t, d.db), []string{"PASSKEY_ADD of an: name=điện thoại"}; !slices.Equal(got, want) {
		t.Errorf("audited %q, want %q", got, want)
	}
	var pending int
	if d.must(d.db.NewRaw("SELECT count(*) FROM challenge").Scan(t.Context(), &pending)); pending > 0 {
		t.Errorf("%d ceremonies are left", pending)
	}
}

func TestPasskey_DoesNotHold(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	an, binh := d.in("an", "PASSWORD", 0), d.in("binh", "PASSWORD", 0)
	ans, binhs := newDevice(), newDevice()
	for who, v := range map[*access.Caller]*identitytest.Device{&an: ans, &binh: binhs} {
		_, err := d.add(*who, v)
		d.must(err)
	}
	with := func(v *identitytest.Device, change func(*identitytest.Device)) *identitytest.Device {
		other := *v
		other.Key.Counter = 1000
		change(&other)
		return &other
	}
	in := func(part, old, other string) func([]byte) []byte {
		return func(answer []byte) []byte {
			var all map[string]any
			d.must(json.Unmarshal(answer, &all))
			response := all["response"].(map[string]any) //nolint:forcetypeassert // it is
			raw, err := decode(response[part].(string))
			d.must(err)
			changed := strings.Replace(string(raw), old, other, 1)
			if changed == string(raw) {
				t.Fatalf("%s holds no %q", part, old)
			}
			response[part] = encode([]byte(changed))
			out, err := json.Marshal(all)
			d.must(err)
			return out
		}
	}
	said := func(text string) func([]byte) []byte { return func([]byte) []byte { return []byte(text) } }
	for _, tt := range []struct {
		name   string
		device *identitytest.Device
		alter  func([]byte) []byte
	}{
		{"of another origin", with(ans, func(v *identitytest.Device) { v.At.Origin = "https://thidua.example.com" }), nil},
		{"of another port", with(ans, func(v *identitytest.Device) { v.At.Origin = "https://thidua.example.vn:8443" }), nil},
		{"of an origin without TLS", with(ans, func(v *identitytest.Device) { v.At.Origin = "http://thidua.example.vn" }), nil},
		{"of another relying party", with(ans, func(v *identitytest.Device) { v.At.ID = "example.vn" }), nil},
		{"of nobody", newDevice(), nil},
		{"of nobody who says to be another", with(newDevice(), func(v *identitytest.Device) { v.Options.UserHandle = ans.Options.UserHandle }), nil},
		{"of one account under the name of another", with(ans, func(v *identitytest.Device) { v.Options.UserHandle = binhs.Options.UserHandle }), nil},
		{"of one account with the key of another", with(ans, func(v *identitytest.Device) { v.Key.Key = binhs.Key.Key }), nil},
		{"of an account that it does not name", with(ans, func(v *identitytest.Device) { v.Options.UserHandle = nil }), nil},
		{"of a device that nobody unlocked", with(ans, func(v *identitytest.Device) { v.Options.UserNotVerified = true }), nil},
		{"of a device that nobody touched", with(ans, func(v *identitytest.Device) { v.Options.UserNotPresent = true }), nil},
		{"with the challenge changed", ans, in("clientDataJSON", `"challenge":"`, `"challenge":"A`)},
		{"made to register", ans, in("clientDataJSON", "webauthn.get", "webauthn.create")},
		{"with the signature changed", ans, in("signature", "\x30", "\x31")},
		{"that is no JSON", ans, said("{")},
		{"that is empty", ans, said("")},
		{"that is null", ans, said("null")},
		{"that holds NUL", ans, said(`{"id":"\u0000","rawId":"AA","type":"public-key","response":{}}`)},
		{"that says nothing", ans, said(`{"id":"AA","rawId":"AA","type":"public-key","response":{"clientDataJSON":"","authenticatorData":"","signature":"","userHandle":""}}`)},
		{"that is nested deeply", ans, said(strings.Repeat("[", 100_000))},
	} {
		got, err := d.signIn(tt.device, tt.alter)
		if fault.KindOf(err) != fault.Unauthenticated || got.ID != 0 ||
			!strings.Contains(err.Error(), "this passkey does not hold here; begin anew at https://thidua.example.vn, or sign in another way") {
			t.Errorf("a passkey %s: %+v, %v", tt.name, got, err)
		}
	}
	for name, v := range map[string]*identitytest.Device{"an": ans, "binh": binhs} {
		v.Key.Counter = 5000
		if got, err := d.signIn(v, nil); err != nil || got.Name != name {
			t.Errorf("after all that, %s signs in as %+v, %v", name, got, err)
		}
	}
	_, err := d.db.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'an'").Exec(t.Context())
	d.must(err)
	if got, err := d.signIn(ans, nil); fault.KindOf(err) != fault.Unauthenticated || got.ID != 0 {
		t.Errorf("whose account is deactivated: %+v, %v", got, err)
	}
	refused := 0
	for _, act := range acts(t, d.db) {
		if strings.HasPrefix(act, "SIGN_IN_REFUSED") {
			refused++
		}
	}
	if refused != 21 {
		t.Errorf("%d refusals are audited, want 21:\n%s", refused, strings.Join(acts(t, d.db), "\n"))
	}
}

func TestPasskey_CountsOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := t.Context()
	an, v := d.in("an", "PASSWORD", 0), newDevice()
	_, err := d.add(an, v)
	d.must(err)

	options, secret, err := d.passkeys.BeginSignIn(ctx, d.db)
	d.must(err)
	answer := v.Signs(t, options)
	var wg sync.WaitGroup
	let := make([]error, 4)
	for i := range let {
		wg.Go(func() { _, let[i] = d.passkeys.SignIn(ctx, d.db.DB, secret, answer) })
	}
	wg.Wait()
	in := 0
	for _, err := range let {
		if err == nil {
			in++
		} else if fault.KindOf(err) != fault.Unauthenticated {
			t.Errorf("one of several at once: %v", err)
		}
	}
	if in != 1 {
		t.Errorf("one answer let %d in", in)
	}
	_, other, err := d.passkeys.BeginSignIn(ctx, d.db)
	d.must(err)
	if _, err := d.passkeys.SignIn(ctx, d.db.DB, other, answer); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("an answer to another challenge: %v", err)
	}

	options, secret, err = d.passkeys.BeginSignIn(ctx, d.db)
	d.must(err)
	_, err = d.db.NewRaw("UPDATE challenge SET expires = now() - interval '1 second'").Exec(ctx)
	d.must(err)
	if _, err := d.passkeys.SignIn(ctx, d.db.DB, secret, v.Signs(t, options)); fault.KindOf(err) != fault.Unauthenticated || !strings.Contains(err.Error(), "begin anew") {
		t.Errorf("an answer that comes too late: %v", err)
	}
	for name, secret := range map[string]string{"none": "", "a made-up one": "tl_x", "NUL": "\x00"} {
		if _, err := d.passkeys.SignIn(ctx, d.db.DB, secret, answer); fault.KindOf(err) != fault.Unauthenticated {
			t.Errorf("with %s for the secret: %v", name, err)
		}
	}

	adding, secret, err := d.passkeys.BeginAdd(ctx, d.db, an, today)
	d.must(err)
	if _, err := d.passkeys.SignIn(ctx, d.db.DB, secret, v.Signs(t, adding)); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("a sign-in by what was to add one: %v", err)
	}
	adding, secret, err = d.passkeys.BeginAdd(ctx, d.db, an, today)
	d.must(err)
	binh := d.in("binh", "PASSWORD", 0)
	if _, err := d.passkeys.Add(ctx, d.db.DB, binh, today, secret, "x", newDevice().Makes(t, adding)); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("binh ends what an began: %v", err)
	}
}

func TestPasskey_ThatWasCopied(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	an, v := d.in("an", "PASSWORD", 0), newDevice()
	_, err := d.add(an, v)
	d.must(err)
	stolen := *v
	for range 3 {
		_, err = d.signIn(v, nil)
		d.must(err)
	}
	got, err := d.signIn(&stolen, nil)
	if fault.KindOf(err) != fault.Unauthenticated || got.ID != 0 || !strings.Contains(err.Error(), "copied") {
		t.Errorf("the copy: %+v, %v", got, err)
	}
	want := "SIGN_IN_REFUSED of an: by=PASSKEY why=the passkey counts less than it did: it has a copy"
	if all := acts(t, d.db); all[len(all)-1] != want {
		t.Errorf("audited %q, want %q", all[len(all)-1], want)
	}
	if _, err := d.signIn(v, nil); err != nil {
		t.Errorf("the passkey itself: %v", err)
	}
}

func TestPasskey_IsAddedByWhoSignedIn(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := t.Context()
	an := d.in("an", "PASSWORD", time.Minute)
	token, err := access.CreateToken(ctx, d.db, "an", nil)
	d.must(err)
	byToken, err := access.Authenticate(ctx, d.db, access.ByToken, token)
	d.must(err)
	for _, tt := range []struct {
		name   string
		caller access.Caller
		want   fault.Kind
	}{
		{"who signed in with a password", an, ""},
		{"who signed in at a provider", d.in("an", "OIDC", time.Minute), ""},
		{"who signed in an hour ago", d.in("an", "PASSWORD", time.Hour), fault.Forbidden},
		{"a program with a token", byToken, fault.Forbidden},
		{"a visitor of the demo", d.in("khach", "DEMO", 0), fault.Forbidden},
	} {
		if _, err := d.add(tt.caller, newDevice()); fault.KindOf(err) != tt.want {
			t.Errorf("%s adds a passkey: %v, want %q", tt.name, err, tt.want)
		}
	}

	at := func(change func(*identitytest.Device)) *identitytest.Device {
		v := newDevice()
		change(v)
		return v
	}
	for _, tt := range []struct {
		name   string
		device *identitytest.Device
	}{
		{"made for another origin", at(func(v *identitytest.Device) { v.At.Origin = "https://evil.example" })},
		{"made for another relying party", at(func(v *identitytest.Device) { v.At.ID = "evil.example" })},
		{"of a device that nobody unlocked", at(func(v *identitytest.Device) { v.Options.UserNotVerified = true })},
	} {
		if _, err := d.add(an, tt.device); fault.KindOf(err) != fault.Invalid {
			t.Errorf("a passkey %s: %v", tt.name, err)
		}
	}
	for name, answer := range map[string]string{"no JSON": "{", "nothing": "", "an empty object": "{}", "null": "null"} {
		_, secret, err := d.passkeys.BeginAdd(ctx, d.db, an, today)
		d.must(err)
		if _, err := d.passkeys.Add(ctx, d.db.DB, an, today, secret, "x", []byte(answer)); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%s for an answer: %v", name, err)
		}
	}
	for name, word := range map[string]string{
		"an empty name": " ", "a long name": strings.Repeat("ă", 61), "two lines": "a\nb", "a control character": "a\x00b", "no UTF-8": "\xff",
	} {
		if _, err := d.passkeys.Add(ctx, d.db.DB, an, today, "", word, nil); fault.KindOf(err) != fault.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}

	v := newDevice()
	_, err = d.add(an, v)
	d.must(err)
	if _, err := d.add(d.in("binh", "PASSWORD", 0), v); fault.KindOf(err) != fault.Conflict {
		t.Errorf("a passkey that an has already: %v", err)
	}
	for range 20 - 3 {
		_, err = d.add(an, newDevice())
		d.must(err)
	}
	if _, err := d.add(an, newDevice()); fault.KindOf(err) != fault.Conflict {
		t.Errorf("the 21st passkey: %v", err)
	}
}

func TestPasskey_IsRenamedAndRemoved(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := t.Context()
	an, binh, v := d.in("an", "PASSWORD", time.Hour), d.in("binh", "PASSWORD", 0), newDevice()
	one, err := d.add(d.in("an", "PASSWORD", 0), v)
	d.must(err)
	other, err := d.add(binh, newDevice())
	d.must(err)

	if _, err := identity.RenamePasskey(ctx, d.db, an, other.ID, "của tôi"); fault.KindOf(err) != fault.NotFound {
		t.Errorf("an renames binh's: %v", err)
	}
	if got, err := identity.RenamePasskey(ctx, d.db, an, one.ID, " máy tính "); err != nil || got.Name != "máy tính" {
		t.Errorf("an renames theirs: %+v, %v", got, err)
	}
	if _, err := identity.RemovePasskey(ctx, d.db, an, today, other.ID); fault.KindOf(err) != fault.NotFound {
		t.Errorf("an removes binh's: %v", err)
	}
	if _, err := identity.RemovePasskey(ctx, d.db, an, today, one.ID); fault.KindOf(err) != fault.Conflict {
		t.Errorf("an removes the only way to sign in: %v", err)
	}
	_, err = d.db.NewRaw("INSERT INTO password (account_id, hash, temporary) VALUES (?, '-', false)", an.ID).Exec(ctx)
	d.must(err)
	if got, err := identity.RemovePasskey(ctx, d.db, an, today, one.ID); err != nil || got.Name != "máy tính" {
		t.Errorf("an removes theirs: %+v, %v", got, err)
	}
	if _, err := d.signIn(v, nil); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("a passkey that was removed: %v", err)
	}
	if _, err := identity.RemovePasskey(ctx, d.db, an, today, one.ID); fault.KindOf(err) != fault.NotFound {
		t.Errorf("once more: %v", err)
	}
	found := d.in("binh", "PASSKEY", 0) // with the device, by whoever has it now
	if n, err := identity.RemoveLostPasskeysAsSystem(ctx, d.db, binh.ID); err != nil || n != 1 {
		t.Errorf("all of binh's: %d, %v", n, err)
	}
	if _, err := identity.FindSession(ctx, d.db, found.Hash); fault.KindOf(err) != fault.Unauthenticated {
		t.Errorf("whoever signed in with a device that is lost: %v", err)
	}
	if _, err := identity.FindSession(ctx, d.db, binh.Hash); err != nil {
		t.Errorf("binh, who signed in by password: %v", err)
	}
}

func TestNewPasskeys(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"https://thidua.example.vn/thidua": true, "https://Thidua.Example.VN:443": true, "http://localhost:8080": true,
		"http://thidua.example.vn": false, "http://127.0.0.1:8080": false, "https://192.0.2.1": false, "https://[2001:db8::1]": false,
	} {
		if got := passkeysOf(t, address) != nil; got != want {
			t.Errorf("browsers have passkeys for %s: %v, want %v", address, got, want)
		}
	}
	d := newDesk(t)
	d.passkeys = passkeysOf(t, "https://Thidua.Example.VN:443/")
	if _, err := d.add(d.in("an", "PASSWORD", 0), newDevice()); err != nil {
		t.Errorf("an address that is written otherwise: %v", err)
	}
}

// TestRequirePasskey_OfMoreThanOneGives: what is asked of a role is lifted by nobody of whom that role
// does not count: by a lesser one that goes without a passkey, a password alone would open the greater.
func TestRequirePasskey_OfMoreThanOneGives(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := t.Context()
	guard := d.office()
	_, err := d.db.NewRaw(`INSERT INTO grants (account_id, role, unit_id, valid) SELECT a.id, 'province_leader', u.id, daterange('2020-01-01', NULL)
		FROM account AS a, unit AS u JOIN placement AS p ON p.unit_id = u.id AND p.parent_id IS NULL WHERE a.name = 'admin'`).Exec(ctx)
	d.must(err)
	_, err = identity.RequirePasskeyAsSystem(ctx, d.db, guard, "system_admin", true)
	d.must(err)
	admin := d.in("admin", "PASSWORD", 0)
	for _, required := range []bool{true, false} {
		if roles, err := identity.RequirePasskey(ctx, d.db, guard, d.actor(admin), "system_admin", required); fault.KindOf(err) != fault.Forbidden {
			t.Errorf("of an administrator whose role waits for a passkey, %v: %+v, %v", required, roles, err)
		}
	}
	if _, err := identity.RequirePasskey(ctx, d.db, guard, d.actor(admin), "district_leader", true); err != nil {
		t.Errorf("of a role that they give: %v", err)
	}
}

// office plants P > D, with a system administrator at P, and returns who may.
func (d *desk) office() *access.Guard {
	d.t.Helper()
	guard, err := access.NewGuard()
	d.must(err)
	p, err := org.Open(d.t.Context(), d.db, org.NewScope(today), org.Opening{
		Level: org.Province, Kind: org.Territorial, Opened: "2020-01-01", Code: "P", Type: "tỉnh", Name: "P",
	})
	d.must(err)
	u, err := org.Open(d.t.Context(), d.db, org.Subtree(today, p.Path), org.Opening{
		Parent: &p.ID, Level: org.District, Kind: org.Territorial, Opened: "2020-01-01", Code: "D", Type: "huyện", Name: "D",
	})
	d.must(err)
	for name, held := range map[string]access.NewRole{
		"admin": {Role: "system_admin", UnitID: p.ID}, "lead": {Role: "district_leader", UnitID: u.ID},
	} {
		held.From = "2020-01-01"
		d.must(d.db.RunInTx(d.t.Context(), nil, func(ctx context.Context, tx bun.Tx) error {
			_, err := access.CreateAccounts(ctx, tx, nil, []access.NewAccount{{Name: name, Roles: []access.NewRole{held}}})
			return err
		}))
	}
	return guard
}

func (d *desk) actor(caller access.Caller) access.Actor {
	d.t.Helper()
	actor, err := access.ActorOf(d.t.Context(), d.db, caller, today)
	d.must(err)
	return actor
}

func TestRequirePasskey(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	ctx := t.Context()
	guard := d.office()
	admin, byPasskey, lead := d.in("admin", "PASSWORD", 0), d.in("admin", "PASSKEY", 0), d.in("lead", "PASSWORD", 0)
	ask := func(caller access.Caller, role string, required bool) ([]identity.PasskeyRole, error) {
		return identity.RequirePasskey(ctx, d.db, guard, d.actor(caller), role, required)
	}
	for _, tt := range []struct {
		name   string
		caller access.Caller
		role   string
		want   fault.Kind
	}{
		{"the administrator of a role", admin, "district_leader", ""},
		{"the administrator of it again", admin, "district_leader", ""},
		{"the administrator of their own, by password", admin, "system_admin", fault.Forbidden},
		{"the administrator of no role", admin, "emperor\x00", fault.Invalid},
		{"who leads a district", d.in("lead", "PASSKEY", 0), "commune_leader", fault.Forbidden},
		{"whose role waits for a passkey", lead, "commune_leader", fault.Forbidden},
		{"nobody", d.in("nobody", "PASSKEY", 0), "commune_leader", fault.Forbidden},
	} {
		if _, err := ask(tt.caller, tt.role, true); fault.KindOf(err) != tt.want {
			t.Errorf("%s asks a passkey: %v, want %q", tt.name, err, tt.want)
		}
	}
	if waiting, err := identity.NeedsPasskey(ctx, d.db, lead, today); err != nil || !slices.Equal(waiting, []string{"district_leader"}) {
		t.Errorf("the leader's roles that wait: %v, %v", waiting, err)
	}
	if n := len(d.actor(lead).Grants); n != 0 {
		t.Errorf("%d roles count of who signed in with a password", n)
	}

	// With the passkey that they add they get in, and then nobody adds another by the password.
	v := newDevice()
	made, err := d.add(lead, v)
	d.must(err)
	by := d.in("lead", "PASSKEY", 0)
	if waiting, err := identity.NeedsPasskey(ctx, d.db, by, today); err != nil || len(waiting) > 0 || len(d.actor(by).Grants) != 1 {
		t.Errorf("by passkey %v wait: %v", waiting, err)
	}
	if _, err := d.add(lead, newDevice()); fault.KindOf(err) != fault.Forbidden {
		t.Errorf("another passkey by password alone: %v", err)
	}
	_, err = d.db.NewRaw("INSERT INTO password (account_id, hash, temporary) VALUES (?, '-', false)", lead.ID).Exec(ctx)
	d.must(err)
	if _, err := identity.RemovePasskey(ctx, d.db, by, today, made.ID); fault.KindOf(err) != fault.Conflict || !strings.Contains(err.Error(), "asks for a passkey") {
		t.Errorf("the last passkey goes: %v", err)
	}
	second, err := d.add(by, newDevice())
	d.must(err)
	if _, err := identity.RemovePasskey(ctx, d.db, by, today, second.ID); err != nil {
		t.Errorf("the second passkey goes: %v", err)
	}

	roles, err := ask(byPasskey, "system_admin", true)
	if err != nil || len(roles) != 2 || roles[0].Role != "district_leader" || roles[1].Role != "system_admin" {
		t.Errorf("the administrator of their own, by passkey: %+v, %v", roles, err)
	}
	if _, err := ask(admin, "system_admin", false); fault.KindOf(err) != fault.Forbidden {
		t.Errorf("the administrator by password no longer asks it: %v", err)
	}
	if _, err := identity.RequirePasskeyAsSystem(ctx, d.db, guard, "system_admin", false); err != nil {
		t.Errorf("the machine itself no longer asks it: %v", err)
	}
	if roles, err := ask(admin, "district_leader", false); err != nil || len(roles) > 0 {
		t.Errorf("the administrator no longer asks it: %+v, %v", roles, err)
	}
	want := []string{
		"PASSKEY_ASK of -: required=true role=district_leader", "PASSKEY_ADD of lead: name=điện thoại", "PASSKEY_ADD of lead: name=điện thoại",
		"PASSKEY_REMOVE of lead: name=điện thoại", "PASSKEY_ASK of -: required=true role=system_admin",
		"PASSKEY_ASK of -: required=false role=system_admin", "PASSKEY_ASK of -: required=false role=district_leader",
	}
	if got := acts(t, d.db); !slices.Equal(got, want) {
		t.Errorf("audited\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestOpen_WhoWasDeactivatedMeanwhile: whoever is deactivated after they proved who they are is not let
// in, and told what one is that nobody knows.
func TestOpen_WhoWasDeactivatedMeanwhile(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	an := d.in("an", "PASSWORD", 0)
	e := identity.Entry{Account: an.Account, Proof: identity.ByPasskey, Unknown: d.passkeys.Unknown()}
	_, _, err := identity.Open(t.Context(), d.db.DB, e)
	d.must(err)
	_, err = d.db.NewRaw("UPDATE account SET deactivated = now() WHERE name = 'an'").Exec(t.Context())
	d.must(err)
	var before, after int
	d.must(d.db.NewRaw("SELECT count(*) FROM session").Scan(t.Context(), &before))
	if _, _, err := identity.Open(t.Context(), d.db.DB, e); fault.KindOf(err) != fault.Unauthenticated || err.Error() != d.passkeys.Unknown().Error() {
		t.Errorf("by a passkey: %v", err)
	}
	if _, _, err := identity.Open(t.Context(), d.db.DB, identity.Entry{Account: an.Account, Proof: identity.ByDemo}); !errors.Is(err, identity.ErrWrong) {
		t.Errorf("by the demo: %v", err)
	}
	d.must(d.db.NewRaw("SELECT count(*) FROM session").Scan(t.Context(), &after))
	if all := acts(t, d.db); after != before || len(all) < 2 || all[len(all)-2] != "SIGN_IN_REFUSED of an: by=PASSKEY why=the account is deactivated" {
		t.Errorf("%d sessions, %d before; written down: %q", after, before, all)
	}
}
