# Paintbox. `make serve` runs the service, `make test` runs every test; both set up what they need first.

PYTHON ?= /usr/bin/python3
VENV := .venv
# The science engine: `make serve SCIENCE=no` leaves it out.
SCIENCE ?= yes
SCIENCE_VENV := .venv-science
BENCH_VENV := bench/.venv
BENCH_PACKAGES := bubblewrap nodejs valgrind
# The benchmark's peers, all from lock files in bench/.
BENCH_PEERS = bench-packages science $(PROXIES) $(BENCH_VENV)/.installed bench/peers/chartjs/node_modules/.package-lock.json \
	bench/peers/pyodide/node_modules/.package-lock.json target/bench/plotters/release/plotters-peer
STAMP := $(VENV)/.installed
PACKAGES := build-essential pkg-config python3-dev python3-venv poppler-utils
# Packages for the tests only: the programs of docs/clients.md, and those that check the files in deploy/.
TEST_PACKAGES := chromium curl docker-compose nodejs php-cli python3-requests systemd util-linux
# Proxies for the tests, and Prometheus to check the alerts. They are unpacked into target/ and not installed, so that no server
# starts.
PROXIES := target/proxies/.unpacked-with-prometheus
PROXY_PACKAGES := nginx caddy prometheus
# Databases for the tests, with the libraries that the machine doesn't have.
DATABASE_PACKAGES := postgresql mariadb-server-core pgbouncer
# The name contains the packages, so that another list is unpacked again.
DATABASES := target/databases/.unpacked-$(subst $() ,-,$(DATABASE_PACKAGES))
# Sends every request that the API's description allows.
SCHEMATHESIS := target/schemathesis/.installed
# Check the stubs against the programs: mypy and pyright.
CHECKERS := target/checkers/.installed
# The web front end's libraries and tools, from its lock file.
STUDIO := studio/node_modules/.package-lock.json
# The spelling checker.
TYPOS := target/typos/.installed
# Root installs packages directly, other users with sudo if it is available.
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

define install-missing
@missing=""; for package in $(1); do \
	dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then \
	echo "== installing$$missing"; \
	$(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $$missing; \
fi
endef

.PHONY: serve science test test-packages hostile mutants fuzz fuzz-short fuzz-keep fuzz-build setup databases build bench bench-build bench-packages bench-attack bench-deadline compare
.PHONY: studio check-studio test-studio screenshots soak gallery fmt lint deny quick unit check-fmt typos generate check-generated bless

# fuzz/ is a separate workspace with its own flags.
FUZZ_TARGETS := frames scene paint canvas filter read
FUZZ_SECONDS ?= 300
FUZZ_SEEDS ?= 1000..3000
FUZZ_FLAGS = -max_total_time=$(FUZZ_SECONDS) -len_control=0 -timeout=60 -rss_limit_mb=2048 -verbosity=0 \
	-print_final_stats=1 -print_funcs=0

serve: build $(if $(filter-out no,$(SCIENCE)),science) ## Run the service, with the example images in an empty store
	target/release/paintbox serve

test: setup science test-packages $(PROXIES) $(DATABASES) $(SCHEMATHESIS) $(CHECKERS) $(STUDIO) ## Run every test and check
	$(MAKE) --no-print-directory check-fmt typos check-studio lint
	@echo "== documentation"
	RUSTDOCFLAGS="-D warnings" cargo doc --release --workspace --no-deps --locked
	@echo "== tests"
	cargo build --release --workspace --bins --locked
	cargo test --release --workspace --locked --no-fail-fast
	$(MAKE) --no-print-directory test-studio
	$(MAKE) fuzz-short

quick: setup $(DATABASES) $(CHECKERS) ## Check formatting, spelling, lints and unit tests of the crates that differ from main (or of CRATES="…")
	@$(PYTHON) dev/quick.py $(CRATES)

unit: setup $(DATABASES) $(CHECKERS) ## Run the unit tests of every crate
	cargo test --release --workspace --exclude e2e --exclude e2e-runner --exclude bench --locked --no-fail-fast
	cargo test --release -p e2e --test tree --locked

GENERATED := --test reference --test stubs
generate: setup ## Write the generated files: paintbox.pyi, docs/reference and its pictures, the pictures of the tutorial
	PAINTBOX_BLESS=1 cargo test --release -p paintbox-charts --locked $(GENERATED)
	$(VENV)/bin/python dev/python_names.py
	cargo build --release --workspace --bins --locked
	PAINTBOX_BLESS=1 cargo test --release -p e2e --locked --test service -- functions:: documentation::

check-generated: setup ## Check that the generated files are current; `make test` includes this
	@echo "== what is generated"
	cargo test --release -p paintbox-charts --locked $(GENERATED)
	$(VENV)/bin/python dev/python_names.py --check
	cargo test --release -p e2e --locked --test service -- functions:: documentation::

bless: build ## Accept the current pictures with PICTURE in their names, and show each next to the old one
	@test -n "$(PICTURE)" || { echo "which? make bless PICTURE=weather-wind (a part of the name; 1 for all)" >&2; exit 1; }
	@rm -rf e2e/differences
	PAINTBOX_BLESS=$(PICTURE) cargo test --release -p e2e --locked --test service -- --nocapture charts:: documentation:: examples:: functions::
	@echo "== old, difference, new:"; ls e2e/differences/*.png 2>/dev/null || echo "no picture has changed"

hostile: setup ## Run the hostile corpus, with a table of results at the end
	cargo build --release --workspace --bins --locked
	cargo test --release --locked -p e2e --test security --test load -- answers:: corpus:: crowd:: isolation:: lock:: stages:: syscalls::
	cargo test --release --locked -p e2e --test hostile

mutants: setup ## Break each wall in one place, in a copy of the sources, and check that a case fails
	cargo run --release --locked -p e2e --bin mutants

fuzz: build fuzz-build ## Run every fuzz target for FUZZ_SECONDS, and random calls with FUZZ_SEEDS
	@for target in $(FUZZ_TARGETS); do \
		echo "== fuzz $$target for $(FUZZ_SECONDS) s"; \
		mkdir -p target/fuzz/corpus/$$target target/fuzz/artifacts/$$target; \
		target/fuzz/*/release/$$target $(FUZZ_FLAGS) -artifact_prefix=target/fuzz/artifacts/$$target/ \
			target/fuzz/corpus/$$target fuzz/corpus/$$target || exit 1; \
	done
	@echo "== random calls, seeds $(FUZZ_SEEDS)"
	RANDOM_SEEDS=$(FUZZ_SEEDS) cargo test --release --locked -p e2e --test load -- --nocapture random_calls::

fuzz-short: fuzz-build ## Run every file of the corpora, and ten seconds of new inputs for each target
	@for target in $(FUZZ_TARGETS); do \
		echo "== fuzz $$target"; \
		mkdir -p target/fuzz/artifacts/$$target; rm -rf target/fuzz/short; mkdir target/fuzz/short; \
		target/fuzz/*/release/$$target $(FUZZ_FLAGS) -artifact_prefix=target/fuzz/artifacts/$$target/ \
			target/fuzz/short fuzz/corpus/$$target || exit 1; \
	done
fuzz-short: FUZZ_SECONDS = 10

fuzz-build:
	cd fuzz && cargo build --release --locked

fuzz-keep: fuzz-build ## Add inputs that reach new code to the corpora
	@for target in $(FUZZ_TARGETS); do \
		target/fuzz/*/release/$$target -merge=1 -max_len=4096 fuzz/corpus/$$target target/fuzz/corpus/$$target || exit 1; \
	done

setup: $(STAMP) ## Install what the build needs: system packages if missing, the Python environment from its lock file

$(STAMP): requirements.lock
	$(call install-missing,$(PACKAGES))
	@command -v cargo >/dev/null || { echo "Rust is missing: install it with rustup, then run this again." >&2; exit 1; }
	@echo "== Python environment"
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements.lock
	@touch $@

science: $(SCIENCE_VENV)/.installed ## Install the science engine: matplotlib, pandas, SciPy and their kin

$(SCIENCE_VENV)/.installed: requirements-science.lock $(STAMP)
	@echo "== science engine"
	$(PYTHON) -m venv $(SCIENCE_VENV)
	$(SCIENCE_VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements-science.lock
	@touch $@
	@echo "The science engine takes $$(du -sh $(SCIENCE_VENV) | cut -f1) in $(SCIENCE_VENV); \`make serve SCIENCE=no\` does without it."

studio: $(STUDIO) ## Build the web front end's assets, which are committed
	cd studio && npm run --silent build

check-studio: $(STUDIO) ## Check the front end's types, its unit tests, and that the committed assets are what its sources build
	@echo "== front end"
	cd studio && npm run --silent check && npm run --silent unit && npm run --silent build ../target/studio/dist
	@diff -r studio/dist target/studio/dist || { echo "studio/dist isn't what the sources build: run make studio" >&2; exit 1; }

test-studio: test-packages $(STUDIO) ## Run the sentences about pages and the editor in a real browser
	@echo "== browser"
	cargo build --release --workspace --bins --locked
	cd studio && npm run --silent test

screenshots: test-packages $(STUDIO) build ## Take the pictures of pages that the documents show
	cd studio && npx playwright test --config screenshots.config.ts

$(STUDIO): studio/package-lock.json
	@command -v npm >/dev/null || { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends npm; }
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { echo "The front end is built with Node.js 20 or later; this is $$(node --version)." >&2; exit 1; }
	@echo "== front end's libraries"
	cd studio && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

test-packages: ## Install missing packages for the tests
	$(call install-missing,$(TEST_PACKAGES))

$(PROXIES):
	@echo "== unpacking $(PROXY_PACKAGES) for the tests"
	@rm -rf target/proxies; mkdir -p target/proxies/packages
	@cd target/proxies/packages && { apt-get download -q $(PROXY_PACKAGES) 2>/dev/null || \
		{ $(SUDO) apt-get update -q && apt-get download -q $(PROXY_PACKAGES); }; }
	@for package in target/proxies/packages/*.deb; do dpkg -x $$package target/proxies || exit 1; done
	@touch $@

databases: $(DATABASES) ## Unpack the databases that the tests start

$(DATABASES):
	@echo "== unpacking $(DATABASE_PACKAGES) for the tests"
	@rm -rf target/databases; mkdir -p target/databases/packages/partial
	@apt-cache show postgresql >/dev/null 2>&1 || $(SUDO) apt-get update -q
	@version=$$(apt-cache depends postgresql | sed -n 's/.*Depends: postgresql-\([0-9]*\)$$/\1/p' | head -n 1); \
	fetch="apt-get install -q -y --no-install-recommends --download-only --reinstall -o Debug::NoLocking=1 \
		-o APT::Sandbox::User=$$(id -un) -o Dir::Cache::archives=$(CURDIR)/target/databases/packages \
		postgresql-$$version postgresql-client-$$version $(filter-out postgresql,$(DATABASE_PACKAGES))"; \
	$$fetch >target/databases/log 2>&1 || { $(SUDO) apt-get update -q && $$fetch >target/databases/log 2>&1; } || \
		{ cat target/databases/log >&2; exit 1; }
	@for package in target/databases/packages/*.deb; do \
		case $$package in */libc6_*) ;; *) dpkg -x $$package target/databases || exit 1 ;; esac; done
	@touch $@

$(SCHEMATHESIS): e2e/schemathesis.lock
	@echo "== Schemathesis for the tests"
	$(PYTHON) -m venv target/schemathesis
	target/schemathesis/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r e2e/schemathesis.lock
	@touch $@

$(CHECKERS): e2e/checkers.lock
	@echo "== mypy and pyright for the tests"
	$(PYTHON) -m venv target/checkers
	target/checkers/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r e2e/checkers.lock
	@touch $@

build: setup
	cargo build --release --locked --bins -p paintbox -p paintbox-runner

bench: bench-build $(BENCH_PEERS) ## Measure Paintbox and its peers, or only PART="compare line-chart"; writes docs/speed.md (some twenty minutes)
	target/release/bench $(PART)

# The programs that measuring runs: the product's, the tests' own, and the benchmark.
bench-build: setup
	cargo build --release --workspace --bins --locked

bench-packages:
	$(call install-missing,$(BENCH_PACKAGES))
	@command -v npm >/dev/null || { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends npm; }

compare: build $(BENCH_VENV)/.installed ## Draw the same charts with matplotlib and Paintbox, side by side in target/compare
	$(BENCH_VENV)/bin/python bench/compare_page.py

$(BENCH_VENV)/.installed: bench/requirements.lock
	$(PYTHON) -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r bench/requirements.lock
	@touch $@

bench/peers/%/node_modules/.package-lock.json: bench/peers/%/package-lock.json | bench-packages
	cd $(dir $<) && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

target/bench/plotters/release/plotters-peer: bench/peers/plotters/Cargo.toml bench/peers/plotters/Cargo.lock $(wildcard bench/peers/plotters/src/*.rs)
	cargo build --release --locked --manifest-path $< --target-dir target/bench/plotters
	@touch $@

bench-attack: bench-build ## Measure how long other clients wait while one client attacks
	target/release/bench attack

bench-deadline: bench-build ## Measure how late programs are killed after their deadline
	target/release/bench deadline

SOAK ?= 100000
gallery: build science ## Draw matplotlib's own gallery beside matplotlib, and write docs/gallery.md (some fifteen minutes)
	$(SCIENCE_VENV)/bin/python dev/gallery.py

soak: bench-build ## Run many ordinary renders: none is refused or differs, and nothing is left behind
	target/release/bench soak $(SOAK)

check-fmt:
	@echo "== formatting"
	cargo fmt --all --check
	cargo fmt --manifest-path fuzz/Cargo.toml --check
	cargo fmt --manifest-path bench/peers/plotters/Cargo.toml --check

typos: $(TYPOS) ## Check the spelling
	@echo "== spelling"
	target/typos/bin/typos

$(TYPOS): e2e/typos.lock
	@echo "== the spelling checker"
	$(PYTHON) -m venv target/typos
	target/typos/bin/pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r e2e/typos.lock
	@touch $@

fmt: ## Format the code
	cargo fmt --all
	cargo fmt --manifest-path fuzz/Cargo.toml
	cargo fmt --manifest-path bench/peers/plotters/Cargo.toml

lint: setup ## Run only the lints
	@echo "== lints"
	cargo clippy --release --workspace --all-targets --locked -- -D warnings
	cd fuzz && cargo clippy --release --locked -- -D warnings

deny: ## Check advisories and licences with cargo-deny
	cargo deny --locked check
