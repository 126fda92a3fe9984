package main

import (
	"context"
	"encoding/json"

	"github.com/urfave/cli/v3"

	"thidua/graph/operations"
	"thidua/internal/web"
)

func operationsFlag() cli.Flag {
	listed := text("operations", "list the operations of this `PATH` beside those that come with the program: a folder of .graphql files, or a JSON file of texts by their hashes")
	listed.DefaultText = "none"
	return listed
}

func (p *program) operationsCommand() *cli.Command {
	return p.command("operations", "print the listed operations, in each form in which clients send them: a JSON object of texts by their hashes", []cli.Flag{operationsFlag()}, "", func(_ context.Context, c *cli.Command) error {
		texts, err := listed(c)
		if err != nil {
			return err
		}
		encoder := json.NewEncoder(p.stdout)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(operations.Manifest(texts))
	})
}

// listed returns the texts of the operations that come with the program, those of its pages among
// them, and of those that the flag names.
func listed(c *cli.Command) ([]string, error) {
	shipped, err := operations.Shipped()
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, o := range shipped {
		texts = append(texts, o.Text)
	}
	for _, text := range web.ExplorerOperations() {
		texts = append(texts, text)
	}
	for _, text := range web.Operations() { // in its pages, which work where only listed ones are answered
		texts = append(texts, text)
	}
	if at := c.String("operations"); at != "" {
		more, err := operations.Read(at)
		if err != nil {
			return nil, err
		}
		texts = append(texts, more...)
	}
	return texts, nil
}
