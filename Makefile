# `make` alone lists what there is. Needed: Go and Node; `make test` also wants a C compiler
# (the race detector). PostgreSQL is optional: without DATABASE_URL thidua runs its own.
# ARGS='...' is handed on by run, migrate and bench; so is the environment.

GOLANGCI_LINT_VERSION := v2.15.0
GOVULNCHECK_VERSION   := v1.9.0

# Tools are built here once a version, outside go.mod: their dependencies are not ours.
GO_VERSION    := $(shell go env GOVERSION)
GOLANGCI_LINT := .tools/golangci-lint-$(GOLANGCI_LINT_VERSION)-$(GO_VERSION)
GOVULNCHECK   := .tools/govulncheck-$(GOVULNCHECK_VERSION)-$(GO_VERSION)

# go stamps the commit into the binary and fails where git will not answer, as for root in
# another user's checkout.
VCS := $(shell git log -1 --format=%H >/dev/null 2>&1 || echo -buildvcs=false)

# In CI nothing is taken from the test cache.
GO_TEST_FLAGS ?= -race -timeout=30m $(if $(CI),-count=1)

GO_FILES = $(shell find cmd graph internal migrations policy -name node_modules -prune -o -name '*.go' -print 2>/dev/null)

UI   := internal/web/ui
DIST := internal/web/dist/index.html
UI_FILES := $(shell find $(UI) graph/schema -name node_modules -prune -o -type f -print 2>/dev/null)

# What `make generate` may write. go.mod is among it: gqlgen tidies it unless told not to.
GENERATED := graph $(wildcard $(UI)/src) go.mod go.sum

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run build test bench generate lint migrate clean ui \
	check-format vet check-generated check-ui vulncheck go-test FORCE

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## start the service with the demo province at http://127.0.0.1:8080
	@exec bin/thidua serve --demo $(ARGS)

build: bin/thidua ## build bin/thidua with the explorer inside

# go knows by itself whether anything changed.
bin/thidua: ui FORCE
	@go build $(VCS) -o $@ ./cmd/thidua

test: build check-format vet lint check-generated check-ui vulncheck go-test ## everything that CI asks for

bench: ui ## measure the service on this machine
	go run $(VCS) ./cmd/thidua bench $(ARGS)

generate: ui-modules ## write the generated code again: gqlgen's, and the explorer's types
	go tool gqlgen generate
	$(if $(wildcard $(UI)/package.json),cd $(UI) && npm run --if-present generate)

lint: $(GOLANGCI_LINT) ui ## style, common mistakes, and who may import whom
	$(GOLANGCI_LINT) run ./...

migrate: build ## bring the database up to date
	bin/thidua migrate $(ARGS)

clean: ## remove what was built; the tools stay in .tools
	rm -rf bin coverage $(UI)/node_modules
	find internal/web/dist -mindepth 1 ! -name .gitkeep -delete 2>/dev/null || true

# The parts of `make test`.

check-format: ## refuse a Go file that gofmt would change
	@files=$$(gofmt -s -l $(GO_FILES)) || exit 1; \
	if [ -n "$$files" ]; then echo "gofmt -s -w would change:"; echo "$$files"; exit 1; fi

vet: ui
	go vet ./...

# Compares the files before and after, so that it also works where nothing is committed.
check-generated: ui-modules ## refuse generated code that is not up to date
	@before=$$(mktemp) && after=$$(mktemp) && trap 'rm -f "$$before" "$$after"' EXIT && \
	find $(GENERATED) -type f -exec cksum {} + | sort -k 3 >"$$before" && \
	$(MAKE) --no-print-directory generate && \
	find $(GENERATED) -type f -exec cksum {} + | sort -k 3 >"$$after" && \
	if ! diff "$$before" "$$after"; then \
		echo "The files above were not up to date. They are now: look at them and commit them."; exit 1; \
	fi

go-test: ui ## the Go tests alone
	go test $(GO_TEST_FLAGS) ./...

# govulncheck ends with 3 when it found something that our code calls.
vulncheck: $(GOVULNCHECK) ui ## refuse known vulnerabilities that our code calls
	@report=$$($(GOVULNCHECK) ./... 2>&1); status=$$?; \
	case "$$status $$report" in \
	"0 "*) echo "govulncheck: no known vulnerability is called" ;; \
	"3 "*) echo "$$report"; exit 1 ;; \
	*"fetching vulnerabilities"*) echo "govulncheck: skipped: the vulnerability database cannot be reached" ;; \
	*) echo "$$report"; exit 1 ;; \
	esac

# The explorer. Without its sources these do nothing.
.PHONY: ui-modules
ifneq ($(wildcard $(UI)/package.json),)
ui: $(DIST)
ui-modules: $(UI)/node_modules/.package-lock.json

check-ui: ui ## the explorer's types and tests
	cd $(UI) && npm run --if-present typecheck && npm run --if-present test

$(UI)/node_modules/.package-lock.json: $(UI)/package.json $(UI)/package-lock.json
	cd $(UI) && npm ci --prefer-offline --no-audit --no-fund
	@touch $@

$(DIST): $(UI)/node_modules/.package-lock.json $(UI_FILES)
	cd $(UI) && npm run build
	@touch $@ internal/web/dist/.gitkeep
else
ui ui-modules check-ui:
endif

# Tools. GOBIN cannot name the file, so each is built beside its place and moved there.
$(GOLANGCI_LINT):
	@echo "building golangci-lint $(GOLANGCI_LINT_VERSION): two minutes the first time"
	@GOBIN="$(CURDIR)/.tools/new" go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_LINT_VERSION)
	@mv .tools/new/golangci-lint $@

$(GOVULNCHECK):
	@GOBIN="$(CURDIR)/.tools/new" go install golang.org/x/vuln/cmd/govulncheck@$(GOVULNCHECK_VERSION)
	@mv .tools/new/govulncheck $@
