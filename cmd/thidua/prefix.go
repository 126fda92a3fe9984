package main

import (
	"fmt"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"
)

var prefixForm = regexp.MustCompile(`^(/[A-Za-z0-9][A-Za-z0-9._~-]*)+$`)

// prefixOf reads the path below which the service is reached from outside; empty: the root.
func prefixOf(c *cli.Command) (string, error) {
	prefix := strings.TrimSuffix(c.String("prefix"), "/")
	if err := checkPrefix(prefix); err != nil {
		return "", wrong(c, "prefix", err)
	}
	return prefix, nil
}

func checkPrefix(prefix string) error {
	switch {
	case prefix == "":
	case !prefixForm.MatchString(prefix):
		return fmt.Errorf("%q is no path; write it like /thidua", prefix)
	case slices.Contains(ownPaths, prefix):
		return fmt.Errorf("%q is a path of the service's own; choose another, such as /thidua", prefix)
	}
	return nil
}

// ownPaths are the first parts of the paths that the service answers.
var ownPaths = strings.Fields("/account /accounts /audit /graphiql /graphql /healthz /imports /pages /passkeys /password /readyz /session /sheets /sign-in")

// below answers what stands below a prefix as if it stood at the root, and what comes without the
// prefix too: one proxy takes it off, another does not. Whoever is sent elsewhere is sent below it.
func below(prefix string, site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked := r.URL.Path
		if prefix != "" && asked == prefix {
			redirect(w, r, prefix+"/")
			return
		}
		if rest, within := strings.CutPrefix(asked, prefix+"/"); within {
			asked = "/" + rest
		}
		// Otherwise the mux would send whoever writes a path oddly to its better form itself, at
		// the root.
		if plain := plainPath(asked); plain != asked {
			redirect(w, r, prefix+plain)
			return
		}
		if asked == r.URL.Path {
			site.ServeHTTP(w, r)
			return
		}
		http.StripPrefix(prefix, site).ServeHTTP(w, r)
	})
}

// plainPath returns a path without empty parts and dots.
func plainPath(asked string) string {
	plain := path.Clean("/" + asked)
	if strings.HasSuffix(asked, "/") && plain != "/" {
		plain += "/"
	}
	return plain
}

// redirect sends whoever asks to another path, with the same method, body and query.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	http.Redirect(w, r, (&url.URL{Path: to, RawQuery: r.URL.RawQuery}).String(), http.StatusPermanentRedirect)
}
