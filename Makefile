# Paintbox. `make serve` runs the service, `make test` runs every test; both set up what they need first.

PYTHON ?= /usr/bin/python3
VENV := .venv
BENCH_VENV := bench/.venv
STAMP := $(VENV)/.installed
PACKAGES := build-essential pkg-config python3-dev python3-venv
# Root installs packages itself; others through sudo, if there is one.
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

.PHONY: serve test setup build bench fmt lint deny

serve: build ## Run the service, with the example images in an empty store
	target/release/paintbox serve

test: setup ## Run every test and check
	@echo "== formatting"
	cargo fmt --all --check
	@echo "== lints"
	cargo clippy --release --workspace --all-targets --locked -- -D warnings
	@echo "== documentation"
	RUSTDOCFLAGS="-D warnings" cargo doc --release --workspace --no-deps --locked
	@echo "== tests"
	cargo build --release --workspace --bins --locked
	cargo test --release --workspace --locked

setup: $(STAMP) ## Install what the build needs: system packages if missing, the Python environment from its lock file

$(STAMP): requirements.lock
	@missing=""; for package in $(PACKAGES); do \
		dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
		echo "== installing$$missing"; \
		$(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $$missing; \
	fi
	@command -v cargo >/dev/null || { echo "Rust is missing: install it with rustup, then run this again." >&2; exit 1; }
	@echo "== Python environment"
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements.lock
	@touch $@

build: setup
	cargo build --release --locked --bins -p paintbox -p paintbox-runner

bench: build $(BENCH_VENV)/.installed ## Compare with matplotlib, side by side in one run
	cargo run --release --locked -p bench

$(BENCH_VENV)/.installed: bench/requirements.lock
	$(PYTHON) -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r bench/requirements.lock
	@touch $@

fmt: ## Format the code
	cargo fmt --all

lint: setup ## Only the lints
	cargo clippy --release --workspace --all-targets --locked -- -D warnings

deny: ## Advisories, and again what tests/tests/dependencies.rs holds; needs cargo-deny
	cargo deny --locked check
