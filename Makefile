# Every target makes the private environment it needs under .make/ and touches nothing else.
# PYTHON names the Python to use: make test PYTHON=python3.12

PYTHON ?= python3
ENVS := .make
PIP_QUIET := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
SOURCES := pyproject.toml README.md $(shell find qlint -type f -not -name '*.pyc')
PYTHONS := 3.10 3.11 3.12 3.13
ON_ALL_CORES := --numprocesses=auto --maxprocesses=8 --dist=worksteal

# The Python of a minor version: on the PATH, or where pyenv keeps it.
find-python = $(firstword $(shell for p in python$(1) $${PYENV_ROOT:-$$HOME/.pyenv}/versions/$(1).*/bin/python; do \
	"$$p" -c 'import sys, venv, ensurepip; assert sys.version.startswith("$(1).")' 2>/dev/null && command -v "$$p"; done))

.PHONY: help demo test lint unit matrix facts reality rivals rivals-page yardsticks migration programs layouts bench corpus real clean check-python $(PYTHONS:%=matrix-%) matrix-oldest

help:
	@echo "make demo     show qlint on the shipped examples"
	@echo "make test     style, types, layers and all fast tests"
	@echo "make matrix   the fast tests on Python $(PYTHONS), and with the oldest dependencies"
	@echo "make facts    prove the knowledge against the published packages (slow)"
	@echo "make reality  compare the knowledge with what installed releases show (slow, needs Pythons from 3.6 on)"
	@echo "make yardsticks  compare findings in public repositories with what installed releases show (slow, needs git)"
	@echo "make rivals   compare with pyright and pylint that have Qiskit installed (slow); make rivals-page writes docs/rivals.md"
	@echo "make migration  run legacy programs with the releases of their time, and migrated with the newest (slow, needs Pythons from 3.7 on)"
	@echo "make programs run public programs with the releases of their time, and fixed and migrated with the newest (slow, needs git)"
	@echo "make layouts  fixes of legacy programs in QLINT_EXAMPLES=400 layouts: comments everywhere, tabs, semicolons, blocks around (slow)"
	@echo "make sessions compare the sessions of jobs with what every release really does (slow, needs Python 3.10)"
	@echo "make bench    what the knowledge holds and costs, beside other forms of it (slow)"
	@echo "make corpus   read, check and write back the notebooks and pages below QLINT_CORPUS=directory (slow)"
	@echo "make real     isolation and pre-commit with the real packages (slow)"
	@echo "make clean    remove what these made"

demo: $(ENVS)/demo/ready
	$(ENVS)/demo/bin/qlint check --docs --exit-zero docs/examples

test: lint unit

lint: $(ENVS)/dev/ready
	$(ENVS)/dev/bin/ruff check .
	$(ENVS)/dev/bin/ruff format --check .
	$(ENVS)/dev/bin/mypy
	$(ENVS)/dev/bin/lint-imports

unit: $(ENVS)/dev/ready
	rm -f .coverage .coverage.*
	$(ENVS)/dev/bin/coverage run -m pytest $(ON_ALL_CORES)
	$(ENVS)/dev/bin/coverage combine --quiet
	$(ENVS)/dev/bin/coverage report

facts: $(ENVS)/dev/ready
	$(ENVS)/dev/bin/python -m pytest tests/facts

rivals: $(ENVS)/dev/ready
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/reality)}" $(ENVS)/dev/bin/python -m pytest tests/rivals/installed

rivals-page: $(ENVS)/dev/ready
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/reality)}" $(ENVS)/dev/bin/python -m tests.rivals.page

reality: $(ENVS)/dev/ready
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/reality)}" $(ENVS)/dev/bin/python -m pytest tests/reality

yardsticks: $(ENVS)/dev/ready
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/reality)}" $(ENVS)/dev/bin/python -m pytest -rs tests/yardsticks

migration: $(ENVS)/dev/ready
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/reality)}" $(ENVS)/dev/bin/python -m pytest tests/migration/installed

programs: $(ENVS)/dev/ready
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/reality)}" $(ENVS)/dev/bin/python -m tests.yardsticks.running.page --every="$${QLINT_EVERY:-1}"

layouts: $(ENVS)/dev/ready
	QLINT_EXAMPLES="$${QLINT_EXAMPLES:-400}" $(ENVS)/dev/bin/python -m pytest -q tests/fixing/test_layouts.py

sessions: $(ENVS)/dev/ready
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/sessions)}" $(ENVS)/dev/bin/python -m pytest tests/sessions

bench: $(ENVS)/dev/ready
	$(ENVS)/dev/bin/python -m benchmarks.contents
	$(ENVS)/dev/bin/python -m benchmarks.wheel
	$(ENVS)/dev/bin/python -m benchmarks.history
	$(ENVS)/dev/bin/python -m benchmarks.toughness
	$(ENVS)/dev/bin/python -m benchmarks.mending

corpus: $(ENVS)/dev/ready
	@test -d "$(QLINT_CORPUS)" || { echo "make corpus: QLINT_CORPUS names the directory: make corpus QLINT_CORPUS=notebooks" >&2; exit 2; }
	QLINT_CORPUS="$(abspath $(QLINT_CORPUS))" $(ENVS)/dev/bin/python -m pytest -q tests/corpus

real: $(ENVS)/dev/ready
	$(PIP_QUIET) $(ENVS)/dev/bin/pip install --quiet -e '.[real]'
	QLINT_ENVS="$${QLINT_ENVS:-$(abspath $(ENVS)/real)}" $(ENVS)/dev/bin/python -m pytest tests/real

matrix: $(PYTHONS:%=matrix-%) matrix-oldest

$(PYTHONS:%=matrix-%): matrix-%:
	@$(MAKE) --no-print-directory matrix-run ENV=$(ENVS)/$* PYTHON="$(call find-python,$*)" WANTED="Python $*"

matrix-oldest:
	@$(MAKE) --no-print-directory matrix-run ENV=$(ENVS)/oldest PYTHON="$(call find-python,3.10)" WANTED="Python 3.10" \
		CONSTRAINTS="--constraint tests/oldest.txt"

.PHONY: matrix-run
matrix-run:
	@test -n "$(PYTHON)" || { echo "make matrix: no $(WANTED) with venv found" >&2; exit 2; }
	@test -x $(ENV)/bin/python || $(PYTHON) -m venv $(ENV)
	$(PIP_QUIET) $(ENV)/bin/pip install --quiet -e '.[dev]' $(CONSTRAINTS)
	$(ENV)/bin/python -m pytest $(ON_ALL_CORES)

check-python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || \
		{ echo "qlint needs Python 3.10 or newer, not '$(PYTHON)'. Name one: make PYTHON=python3.12 ..." >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "'$(PYTHON)' has no venv (on Debian: apt install python3-venv). Or name another: make PYTHON=python3.12 ..." >&2; exit 2; }

$(ENVS)/%/bin/python: | check-python
	$(PYTHON) -m venv $(ENVS)/$*

# The demo installs as a user would; the tests run on the checkout itself.
$(ENVS)/demo/ready: $(SOURCES) | $(ENVS)/demo/bin/python
	$(PIP_QUIET) $(ENVS)/demo/bin/pip install --quiet .
	@touch $@

$(ENVS)/dev/ready: pyproject.toml | $(ENVS)/dev/bin/python
	$(PIP_QUIET) $(ENVS)/dev/bin/pip install --quiet -e '.[dev]'
	@touch $@

clean:
	rm -rf $(ENVS) build dist .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
