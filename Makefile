# Needs Python (3.11 or newer) and pip alone. Every target creates what it needs.
#   make book   build the pages and say where they are
#   make lab    open JupyterLab on the chapters
#   make test   everything that CI checks
# PIP_ARGS reaches every pip call: see "torch on Linux" in the README.

PYTHON   ?= python3
VENV     ?= .venv
PIP_ARGS ?=
BIN       = $(VENV)/bin
PAGES     = _build/html/index.html

.DEFAULT_GOAL := help
.PHONY: help book lab test refresh bundle fixtures bench lint clean

help:
	@sed -n 's/^#   //p' Makefile

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=..." or 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.reader: requirements.txt constraints.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install $(PIP_ARGS) -r requirements.txt
	$(BIN)/python -m pip install $(PIP_ARGS) --no-deps -e .
	@touch $@

$(VENV)/.tester: requirements-test.txt $(VENV)/.reader
	$(BIN)/python -m pip install $(PIP_ARGS) -r requirements-test.txt
	@touch $@

book: $(VENV)/.reader
	$(BIN)/jupyter-book build . -n -W --keep-going
	@echo "The book is ready: open $(CURDIR)/$(PAGES)"

lab: $(VENV)/.reader
	$(BIN)/jupyter lab chapters

# Runs every notebook and writes the outputs back: the only writer of chapters/.
refresh: $(VENV)/.reader
	$(BIN)/python tools/refresh.py

# Joins the widgets' JavaScript modules into the one script that both hosts load.
bundle: $(VENV)/.reader
	$(BIN)/python tools/bundle.py

# Writes the numbers which the JavaScript engine must reproduce.
fixtures: $(VENV)/.reader
	$(BIN)/python tools/write_fixtures.py

lint: $(VENV)/.tester
	$(BIN)/ruff check .

test: $(VENV)/.tester
	$(BIN)/python tools/run_tests.py

bench: $(VENV)/.tester
	$(BIN)/python -m pytest benchmarks --benchmark-disable-gc

clean:
	rm -rf _build .pytest_cache .hypothesis .ruff_cache
