package access_test

import (
	"net/http"
	"strings"
	"testing"

	"thidua/internal/access"
)

func TestBearer(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a", 256)
	tests := []struct {
		name    string
		headers []string
		want    string // empty: refused
	}{
		{"a token", []string{"Bearer td_abc-_9"}, "td_abc-_9"},
		{"the scheme in any case", []string{"bEARER td_abc"}, "td_abc"},
		{"padding at the end", []string{"Bearer abc=="}, "abc=="},
		{"the longest", []string{"Bearer " + long}, long},
		{"one longer", []string{"Bearer " + long + "a"}, ""},
		{"no header", nil, ""},
		{"two headers", []string{"Bearer a", "Bearer a"}, ""},
		{"an empty header", []string{""}, ""},
		{"no token", []string{"Bearer"}, ""},
		{"an empty token", []string{"Bearer "}, ""},
		{"padding alone", []string{"Bearer ="}, ""},
		{"padding within", []string{"Bearer a=b"}, ""},
		{"another scheme", []string{"Basic td_abc"}, ""},
		{"a scheme that only begins so", []string{"BearerX td_abc"}, ""},
		{"two spaces", []string{"Bearer  td_abc"}, ""},
		{"a tab", []string{"Bearer\ttd_abc"}, ""},
		{"a space before", []string{" Bearer td_abc"}, ""},
		{"something after", []string{"Bearer td_abc x"}, ""},
		{"two tokens in one", []string{"Bearer a, Bearer b"}, ""},
		{"other letters", []string{"Bearer tđ"}, ""},
		{"a byte that is nothing", []string{"Bearer \x00"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := &http.Request{Header: http.Header{"Authorization": tt.headers}}
			got, ok := access.Bearer(r)
			if ok != (tt.want != "") || ok && got != tt.want {
				t.Errorf("%q, %v; want %q", got, ok, tt.want)
			}
		})
	}
}
