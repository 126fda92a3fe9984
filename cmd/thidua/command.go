package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/urfave/cli/v3"

	"thidua/internal/fault"
)

// action does a command's work.
type action func(ctx context.Context, c *cli.Command) error

// command returns a command that takes one argument, or none where argument is empty.
func (p *program) command(name, usage string, flags []cli.Flag, argument string, do action) *cli.Command {
	return &cli.Command{
		Name: name, Usage: usage, Flags: flags, ArgsUsage: argument,
		Action: func(ctx context.Context, c *cli.Command) error {
			if err := checkArguments(c.Args().Slice(), argument); err != nil {
				return &misuse{c, err}
			}
			err := do(ctx, c)
			var wrong *misuse
			if err == nil || errors.As(err, &wrong) {
				return err
			}
			return &failure{err}
		},
	}
}

func checkArguments(given []string, argument string) error {
	switch {
	case argument == "" && len(given) > 0:
		return fmt.Errorf("it takes no argument such as %q", given[0])
	case argument != "" && (len(given) == 0 || given[0] == ""):
		return fmt.Errorf("%s is missing", argument)
	case len(given) > 1:
		return fmt.Errorf("it takes one %s; %q is too much", argument, given[1])
	}
	return nil
}

// group returns a command that only holds others.
func group(name, usage string, commands ...*cli.Command) *cli.Command {
	return &cli.Command{Name: name, Usage: usage, Commands: commands, Action: onlyCommands}
}

// onlyCommands is the action of a command that has none of its own.
func onlyCommands(_ context.Context, c *cli.Command) error {
	if name := c.Args().First(); c.Args().Present() {
		return &misuse{c, fmt.Errorf("there is no command %q", name)}
	}
	return &misuse{c, errors.New("a command is missing")}
}

// failure is why a command could not do its work.
type failure struct{ error }

func (f *failure) Unwrap() error { return f.error }

// misuse is a command that was written wrongly.
type misuse struct {
	command *cli.Command
	error
}

func (m *misuse) Unwrap() error { return m.error }

// wrong returns a misuse of a flag, saying what it allows.
func wrong(c *cli.Command, flag string, err error) error {
	return &misuse{c, fmt.Errorf("--%s: %w", flag, err)}
}

// tell writes why a command did not succeed and returns the exit status that says so.
func (p *program) tell(err error) int {
	var failed *failure
	if errors.As(err, &failed) {
		_, _ = fmt.Fprintln(p.stderr, sentence(failed.error))
		return 1
	}
	var wrong *misuse
	if !errors.As(err, &wrong) { // an environment variable that its flag does not take
		_, _ = fmt.Fprintf(p.stderr, "thidua: %v; see thidua --help\n", err)
		return 2
	}
	_, _ = fmt.Fprintf(p.stderr, "%s: %v\n\n", wrong.command.FullName(), wrong.error)
	template := cli.CommandHelpTemplate
	if len(wrong.command.VisibleCommands()) > 0 {
		template = cli.SubcommandHelpTemplate
	}
	cli.HelpPrinter(p.stderr, template, wrong.command)
	return 2
}

// sentence is what a person is told of an error: a fault's own sentence, and of another
// error where it came from and what it was.
func sentence(err error) string {
	var f *fault.Error
	if errors.As(err, &f) {
		return f.Error()
	}
	return strings.TrimSpace(err.Error())
}

// print writes to standard output.
func (p *program) print(format string, args ...any) error {
	if _, err := fmt.Fprintf(p.stdout, format, args...); err != nil {
		return fmt.Errorf("writing to standard output: %w", err)
	}
	return nil
}
