package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progressOn returns what shows on w how far some work has come: a bar on a terminal, and
// elsewhere a line for every tenth.
func progressOn(w io.Writer, what string) func(done, total int) {
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return barOn(w, what)
	}
	shown := -1
	return func(done, total int) {
		if tenths := 10 * done / max(1, total); tenths > shown {
			shown = tenths
			_, _ = fmt.Fprintf(w, "%s: %d%%\n", what, 10*tenths)
		}
	}
}

func barOn(w io.Writer, what string) func(done, total int) {
	var bar *progressbar.ProgressBar
	return func(done, total int) {
		if bar == nil {
			bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what),
				progressbar.OptionSetWidth(30), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionShowCount(),
				progressbar.OptionOnCompletion(func() { _, _ = fmt.Fprintln(w) }))
		}
		_ = bar.Set(done) // a terminal that went away stops no load
	}
}
