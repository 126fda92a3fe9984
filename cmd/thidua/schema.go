package main

import (
	"context"

	"github.com/urfave/cli/v3"

	"thidua/graph"
)

func (p *program) schemaCommand() *cli.Command {
	return p.command("schema", "print the GraphQL schema", nil, "", func(context.Context, *cli.Command) error {
		return p.print("%s", graph.Schema())
	})
}
