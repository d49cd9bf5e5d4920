# Two commands: `make demo` and `make test`. Everything is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint docs bench clean

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: .venv/installed
	$(BIN)/entente read examples/scap/2006-11-07-joint-press-release.md
	$(BIN)/entente read examples/scap --html entente-demo.html
	@echo
	@echo "Open entente-demo.html in a browser: the texts with every fact in place."
	@echo "Then try: .venv/bin/entente read FILE, and .venv/bin/entente lexicon reaffirm"

test: .venv/installed-dev
	$(BIN)/python -m pytest

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/installed-dev
	$(BIN)/python tests/making_docs.py

bench: .venv/installed-dev
	$(BIN)/python bench/speed.py examples/scap

clean:
	rm -rf .venv build dist entente-demo.html
