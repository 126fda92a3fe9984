package main

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/urfave/cli/v3"
)

// urlOf reads how browsers reach the service, without a slash at its end; nil: that is not said.
func urlOf(c *cli.Command) (*url.URL, error) {
	given := c.String("url")
	if given == "" {
		return nil, nil
	}
	u, err := url.Parse(given)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || u.RawQuery != "" || u.ForceQuery || strings.Contains(given, "#") {
		return nil, wrong(c, "url", fmt.Errorf("%q is no address of a service; write it like https://thidua.example or https://office.example/thidua", given))
	}
	u.Host, u.Path, u.RawPath = strings.ToLower(u.Host), strings.TrimSuffix(u.Path, "/"), ""
	return u, nil
}

// reached reads how the service is reached: where browsers do, and below which path.
func reached(c *cli.Command) (at *url.URL, prefix string, err error) {
	if prefix, err = prefixOf(c); err != nil {
		return nil, "", err
	}
	if at, err = urlOf(c); err != nil || at == nil {
		return at, prefix, err
	}
	switch {
	case c.String("prefix") == "":
		if prefix = at.Path; checkPrefix(prefix) != nil {
			return nil, "", wrong(c, "url", checkPrefix(prefix))
		}
	case at.Path != prefix:
		return nil, "", wrong(c, "url", fmt.Errorf("its path is %q, and --prefix says %q; write the same, or leave --prefix out", at.Path, prefix))
	}
	return at, prefix, nil
}

// promised lets browsers that came by TLS once come by nothing else for a year, where the service
// is said to be reached so.
func promised(at *url.URL, site http.Handler) http.Handler {
	if at == nil || at.Scheme != "https" {
		return site
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Strict-Transport-Security", "max-age=31536000")
		site.ServeHTTP(w, r)
	})
}
