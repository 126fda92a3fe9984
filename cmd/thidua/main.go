// Command thidua serves the emulation movement's figures over GraphQL, and keeps house for
// the database that they rest on.
package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/urfave/cli/v3"
)

// version is set by the linker.
var version string

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	if asksJSON(os.Args) {       // for rooms that log by themselves, and libraries
		slog.SetDefault(slog.New(jsonLines(os.Stderr)))
	}
	os.Exit(run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// program is what a command reads and writes, apart from the database.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	json           bool // all that is said is a line of the log, in JSON
}

// run does what args ask for and returns the exit status: 0 where it was done, 1 where it
// could not be, 2 where args cannot be understood.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin, stdout, stderr, asksJSON(args)}
	root := &cli.Command{
		Name:            "thidua",
		Usage:           "the emulation movement's figures, summed up the tree of units, over GraphQL",
		Description:     "Look around with invented figures for real units: thidua serve --demo",
		HideHelpCommand: true,
		Commands: []*cli.Command{
			p.serveCommand(),
			p.migrateCommand(),
			p.rolesCommand(),
			p.backupCommand(),
			p.restoreCommand(),
			p.demoCommand(),
			group("import", "bring the database to what a file says", p.importUnitsCommand(), p.importCampaignCommand(), p.importAwardsCommand(), p.importQuotasCommand(), p.importEntriesCommand(), p.importSchemeCommand()),
			group("decision", "documents that accept what was done", p.decisionRecordCommand(), p.decisionWithdrawCommand()),
			p.reorganiseCommand(),
			p.sealCommand(),
			group("sheet", "reports as workbooks, XLSX or CSV, a row a unit", p.sheetExportCommand(), p.sheetImportCommand()),
			p.tableCommand(),
			group("account", "people and programs that may sign in", p.accountCreateCommand(), p.accountListCommand(), p.accountImportCommand(), p.accountLinkCommand()),
			p.grantCommand(),
			p.revokeCommand(),
			group("passkey", "passkeys by which people sign in", p.passkeyRequireCommand(), p.passkeyRemoveCommand()),
			group("token", "what an account signs in with", p.tokenCreateCommand(), p.tokenListCommand(), p.tokenRevokeCommand()),
			p.verifyCommand(),
			p.campaignCommand(), p.schemeCommand(), p.awardsCommand(),
			p.schemaCommand(),
			p.operationsCommand(),
			p.versionCommand(),
		},
		Action:         onlyCommands,
		Writer:         stdout,
		ErrWriter:      stderr,
		ExitErrHandler: func(context.Context, *cli.Command, error) {}, // run alone decides how to end
	}
	_ = root.Walk(func(c *cli.Command) error {
		c.OnUsageError = func(_ context.Context, c *cli.Command, err error, _ bool) error { return &misuse{c, err} }
		return nil
	})
	err := root.Run(ctx, args)
	if err == nil {
		return 0
	}
	if cause := context.Cause(ctx); cause != nil && errors.Is(err, context.Canceled) {
		err = &failure{cause} // the signal
	}
	if p.json {
		return p.logFailure(err)
	}
	return p.tell(err)
}

func (p *program) versionCommand() *cli.Command {
	return p.command("version", "print which version this is", nil, "", func(context.Context, *cli.Command) error {
		return p.print("thidua %s\n", release())
	})
}

// release is the version that the linker set, or else what Go knows of the build.
func release() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
