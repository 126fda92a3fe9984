GOLANGCI_LINT_VERSION := v2.15.0
GOVULNCHECK_VERSION   := v1.9.0

# Tools are built here once a version, outside go.mod: their dependencies are not ours.
GO_VERSION    := $(shell go env GOVERSION)
GOLANGCI_LINT := .tools/golangci-lint-$(GOLANGCI_LINT_VERSION)-$(GO_VERSION)
GOVULNCHECK   := .tools/govulncheck-$(GOVULNCHECK_VERSION)-$(GO_VERSION)

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo devel)

# In CI nothing is taken from the test cache.
GO_TEST_FLAGS ?= -race $(if $(CI),-count=1)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run build migrate test check-format vet lint vulncheck generate check-generated go-test bench clean ui ui-tools screenshots release-schema

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build and serve the demo at http://127.0.0.1:8080/graphql
	@bin/thidua serve --demo

# One static binary. Its version comes by the linker: Go's own stamp would refuse a checkout
# that belongs to someone else.
build: ui ## build bin/thidua
	CGO_ENABLED=0 go build -buildvcs=false -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o bin/thidua ./cmd/thidua

# What runs in the browser is built with Node, and embedded. Without Node the program is built all
# the same, and says what is missing where it would be.
UI := internal/web/ui
BUILT := internal/web/dist/explorer/index.html
ui:
	@if ! command -v npm >/dev/null 2>&1; then test -e $(BUILT) || echo "the explorer and GraphiQL are left out: they need Node (npm)"; \
	else $(MAKE) -s --no-print-directory $(BUILT) || echo "the explorer and GraphiQL are left out: they could not be built (they need Node 20.19 or newer, and npm's packages)"; fi

$(BUILT): $(UI)/package-lock.json $(wildcard $(UI)/*.html $(UI)/vite*) $(shell find $(UI)/src $(UI)/public -type f 2>/dev/null)
	@test $(UI)/node_modules/.package-lock.json -nt $(UI)/package-lock.json || { echo "fetching what the explorer is built from: half a minute the first time"; \
		npm ci --prefix $(UI) --omit=dev --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null; }
	@npm run --silent --prefix $(UI) build

ui-tools: ## fetch the tools that the service is tested with, by npm
	@if ! command -v npm >/dev/null 2>&1; then echo "the tests that need Node (npm) are left out"; \
	elif ! test -e $(UI)/node_modules/relay-compiler || ! test $(UI)/node_modules/.package-lock.json -nt $(UI)/package-lock.json; then echo "fetching the tools that the service is tested with: a minute the first time"; \
		npm ci --prefix $(UI) --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null; fi

screenshots: build ui-tools ## take the pictures of the explorer anew, with Chromium
	@npm run --silent --prefix $(UI) screenshots

release-schema: ## take the schema as it is for that of a release, with which later ones are compared
	go run ./cmd/thidua schema >graph/released.graphql

migrate: build ## bring the database (DATABASE_URL, or the private one) up to date
	@bin/thidua migrate

test: check-format lint vulncheck check-generated go-test ## everything that CI asks for

check-format: ## refuse a Go file that gofmt would change
	@files=$$(gofmt -s -l cmd graph internal migrations policy) || exit 1; \
	if [ -n "$$files" ]; then echo "gofmt -s -w would change:"; echo "$$files"; exit 1; fi

vet: ## common mistakes, which lint finds too
	go vet ./...

lint: $(GOLANGCI_LINT) ## style, more mistakes, and who may import whom
	$(GOLANGCI_LINT) run ./...

# The generator writes imports its own way; the formatter brings them back to ours.
generate: $(GOLANGCI_LINT) ## write the GraphQL code anew from graph/schema
	go tool gqlgen generate
	$(GOLANGCI_LINT) fmt ./graph/...

check-generated: generate ## refuse GraphQL code that graph/schema would write otherwise
	@git diff --exit-code -- graph || { echo "make generate changes these files: commit what it writes"; exit 1; }

# Under the race detector a seventh of the time goes into collecting garbage; memory is there.
go-test: ui-tools ui ## the Go tests alone
	GOGC=300 go test -timeout 25m $(GO_TEST_FLAGS) ./...

# Times drift from machine to machine: read the ratios, and the medians beside pgbench's.
bench: ui-tools ui ## medians, statements, allocations, the ratio to the same SQL in pgbench, and what the explorer's desk costs a browser
	go test -run '^$$' -bench . -benchtime 3s ./graph/server ./internal/sheet ./internal/book ./cmd/thidua/demo | awk '/^Benchmark/ { \
		sub(/^Benchmark/, "", $$1); sub(/-[0-9]+$$/, "", $$1); printf "%-62s", $$1; \
		for (i = 5; i < NF; i += 2) if ($$(i + 1) != "B/op") printf "  %8s %s", $$i, $$(i + 1); print "" } \
		/FAIL|cannot be run/'
	@ROUNDS=9 go test -count=1 -run TestExplorer/speed -v ./cmd/thidua | awk '$$NF ~ /^(bytes|requests|answers|ms)$$/ { printf "%-62s  %8s %s\n", "Explorer/" $$(NF-2), $$(NF-1), $$NF } /FAIL/'

clean: ## remove what was built
	rm -rf bin .tools $(UI)/node_modules internal/web/dist/explorer internal/web/dist/graphiql

# govulncheck ends with 3 when it found something that our code calls.
vulncheck: $(GOVULNCHECK) ## refuse known vulnerabilities that our code calls
	@report=$$($(GOVULNCHECK) ./... 2>&1); status=$$?; \
	case "$$status $$report" in \
	"0 "*) echo "govulncheck: no known vulnerability is called" ;; \
	"3 "*) echo "$$report"; exit 1 ;; \
	*"fetching vulnerabilities"*) echo "govulncheck: skipped: the vulnerability database cannot be reached" ;; \
	*) echo "$$report"; exit 1 ;; \
	esac

# Tools. GOBIN cannot name the file, so each is built beside its place and moved there.
$(GOLANGCI_LINT):
	@echo "building golangci-lint $(GOLANGCI_LINT_VERSION): two minutes the first time"
	@GOBIN="$(CURDIR)/.tools/new" go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_LINT_VERSION)
	@mv .tools/new/golangci-lint $@

$(GOVULNCHECK):
	@GOBIN="$(CURDIR)/.tools/new" go install golang.org/x/vuln/cmd/govulncheck@$(GOVULNCHECK_VERSION)
	@mv .tools/new/govulncheck $@
