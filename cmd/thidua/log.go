package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v3"
)

// Forms of the log.
const (
	logText = "text" // for people, beside what the service says to whoever starts it
	logJSON = "json" // one object a line, whatever there is to say
)

func logFlag() cli.Flag {
	form := text("log", "write the log in this `FORM`: text, or json, where everything that the service says is one object a line")
	form.DefaultText = logText
	return form
}

// checkLog refuses a form of the log that there is not.
func checkLog(c *cli.Command) error {
	if form := c.String("log"); form != "" && form != logText && form != logJSON {
		return wrong(c, "log", fmt.Errorf("%q is no form; write text or json", form))
	}
	return nil
}

// asksJSON reports whether a service is asked to log in JSON. It is asked before the flags are
// known to be right: what is wrong with them is told in the same form.
func asksJSON(args []string) bool {
	if !slices.Contains(args, "serve") {
		return false
	}
	form := os.Getenv(twin("log"))
	for i, arg := range args {
		if flag, value, joined := strings.Cut(arg, "="); flag == "--log" || flag == "-log" {
			if form = value; !joined && i+1 < len(args) {
				form = args[i+1]
			}
		}
	}
	return form == logJSON
}

// logger returns what the program logs with.
func (p *program) logger() *slog.Logger {
	if p.json {
		return slog.New(jsonLines(p.stderr))
	}
	return slog.New(slog.NewTextHandler(p.stderr, nil))
}

// jsonLines writes one object a line. Times that something takes are in words: as numbers they
// would be nanoseconds, which nobody expects.
func jsonLines(w io.Writer) slog.Handler {
	return slog.NewJSONHandler(w, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Value.Kind() == slog.KindDuration {
			a.Value = slog.StringValue(a.Value.Duration().String())
		}
		return a
	}})
}

// logFailure logs why the service did not start, or ended, and returns the exit status.
func (p *program) logFailure(err error) int {
	log, status := p.logger(), 1
	var failed *failure
	var wrong *misuse
	switch {
	case errors.As(err, &failed):
		log.Error(sentence(failed.error), "status", status)
	case errors.As(err, &wrong):
		status = 2
		log.Error(wrong.command.FullName()+": "+wrong.Error(), "status", status)
	default: // an environment variable that its flag does not take
		status = 2
		log.Error("thidua: "+err.Error(), "status", status)
	}
	return status
}

// progress returns what shows how far some work has come.
func (p *program) progress(what string) func(done, total int) {
	if !p.json {
		return progressOn(p.stderr, what)
	}
	log, last := p.logger(), time.Time{}
	return func(done, total int) {
		if done < total && time.Since(last) < 5*time.Second {
			return
		}
		last = time.Now()
		log.Info(what, "done", done, "total", total)
	}
}

// sayOrLog tells whoever starts the service something, in words of its own or, where all is
// JSON, as a line of the log.
func (p *program) sayOrLog(ctx context.Context, log *slog.Logger, words, message string, attributes ...any) error {
	if p.json {
		log.InfoContext(ctx, message, attributes...)
		return nil
	}
	return p.print("%s\n", words)
}
