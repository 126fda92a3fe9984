package operations

import (
	"slices"
	"testing"
)

// TestForms holds texts against what graphql-js prints; the tools' tests hold every shipped one
// against what it prints in fact.
func TestForms(t *testing.T) {
	t.Parallel()
	const long = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"
	for _, tt := range []struct{ name, text, want string }{
		{"no name", `{a}`, "{\n  a\n}"},
		{"variables of no name", `query($a:Int=3@x){b(c:$a)}`, "query ($a: Int = 3 @x) {\n  b(c: $a)\n}"},
		{"as the client needs it", `query A{b{c}}`, "query A {\n  b {\n    c\n    __typename\n  }\n}"},
		{"fragments", `query A@d{...f ...on B@include(if:true){c}} fragment f on B{c}`,
			"query A @d {\n  ...f\n  ... on B @include(if: true) {\n    c\n    __typename\n  }\n}\n\nfragment f on B {\n  c\n  __typename\n}"},
		{"what is only for the client", `{b@connection(key:"k"){c}}`, "{\n  b {\n    c\n    __typename\n  }\n}"},
		{"the schema", `{__schema{types{name}}}`, "{\n  __schema {\n    types {\n      name\n      __typename\n    }\n    __typename\n  }\n}"},
		{"values", `{a(b:[1,-2.5e3,"é\"\n",E,null,true],c:{d:{e:1}})}`, `{` + "\n  " + `a(b: [1, -2.5e3, "é\"\n", E, null, true], c: {d: {e: 1}})` + "\n}"},
		{"values with spaces", `{a(c:{d:{e:1}})}`, "{\n  a(c: { d: { e: 1 } })\n}"},
		{"long arguments", `{a(b:"` + long + `",c:"` + long + `")}`, "{\n  a(\n    b: \"" + long + "\"\n    c: \"" + long + "\"\n  )\n}"},
		{"a long object", `{a(b:{c:"` + long + `",d:"` + long + `"})}`, "{\n  a(\n    b: {\n      c: \"" + long + "\"\n      d: \"" + long + "\"\n    }\n  )\n}"},
	} {
		if got := forms(tt.text); !slices.Contains(got, tt.want) || got[0] != tt.text {
			t.Errorf("%s: %s is sent as %q, not as %q", tt.name, tt.text, got, tt.want)
		}
	}
	for _, text := range []string{`{a(b:"""c""")}`, `{a`} {
		if got := forms(text); len(got) != 1 {
			t.Errorf("%s is sent as %q", text, got)
		}
	}
}
