.DEFAULT_GOAL := help
.PHONY: help test

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

test: ## format, vet and every test, each on a private database
	@files=$$(gofmt -l internal migrations); if [ -n "$$files" ]; then echo "gofmt would change: $$files"; exit 1; fi
	go vet ./...
	go test -race ./...
