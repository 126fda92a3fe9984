package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/golang-lru/v2/expirable"
	"github.com/rs/cors"
	"github.com/urfave/cli/v3"
)

// originsOf reads the origins whose pages may ask.
func originsOf(c *cli.Command) ([]string, error) {
	var all []string
	for one := range strings.SplitSeq(c.String("origins"), ",") {
		if one = strings.TrimSpace(one); one == "" {
			continue
		}
		u, err := url.Parse(one)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Scheme+"://"+u.Host != one {
			return nil, wrong(c, "origins", fmt.Errorf("%q is no origin; write it like https://dashboard.example, without a path", one))
		}
		all = append(all, strings.ToLower(one)) // as browsers write it
	}
	return all, nil
}

// shared lets pages of these origins ask, with a token in a header: nothing is told by a browser
// that a page does not send itself. Whoever asks beforehand for the pages of another is answered
// without leave, and the log names the origin.
func shared(api http.Handler, origins []string, log *slog.Logger) http.Handler {
	named := func(origin string) bool { return slices.Contains(origins, strings.ToLower(origin)) }
	answer := cors.New(cors.Options{
		AllowOriginFunc: named, AllowedMethods: []string{http.MethodGet, http.MethodPost},
		AllowedHeaders: []string{"Authorization", "Content-Type", "Accept-Language", "If-None-Match", "traceparent"},
		ExposedHeaders: []string{"ETag", "Retry-After", "Server-Timing", "X-Request-Id", "X-Thidua-Notice"},
		MaxAge:         600,
	}).Handler(api)
	logged := expirable.NewLRU[string, bool](originsLogged, nil, originLoggedFor)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		if before := r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""; before && origin != "" && !named(origin) {
			if origin = origin[:min(len(origin), originShown)]; !logged.Contains(origin) && logged.Len() < originsLogged {
				logged.Add(origin, true)
				log.WarnContext(r.Context(), "a page from elsewhere may not ask; name its origin with --origins if it should", "origin", origin)
			}
		}
		answer.ServeHTTP(w, r)
	})
}

const (
	// originsLogged is of how many origins the log tells within originLoggedFor, each once.
	originsLogged   = 100
	originLoggedFor = time.Hour
	// originShown is how many bytes of an origin the log tells.
	originShown = 200
)
