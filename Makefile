# Everything about this project starts here. `make` alone lists what there is.
# Steps are skipped when nothing that they read has changed: see scripts/once.sh.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

PORT ?= 8000
SPECIMENS ?=
# Specimens are invented: they live in a folder of their own and never mix with real practices.
DATA_DIR ?= $(if $(SPECIMENS),var/specimens,var)
export DATA_DIR := $(abspath $(DATA_DIR))
export PYTHONUTF8 := 1

PYTHON := .venv/bin/python
EXEMPLAR := .venv/bin/exemplar
ONCE := scripts/once.sh
DATA_NAME := $(subst /,_,$(DATA_DIR))

# Once the tests have been set up, the environment keeps their parts.
RUN_PARTS := requirements/bootstrap.txt requirements/run.txt
TEST_PARTS := $(RUN_PARTS) requirements/test.txt
PARTS = $(if $(wildcard .make/with-tests),$(TEST_PARTS),$(RUN_PARTS))

CATALOGUES := $(wildcard src/exemplar/website/locale/*/LC_MESSAGES/django.po)
MIGRATIONS := $(shell find src -path '*/migrations/*.py' | LC_ALL=C sort)
CONTENT := $(sort $(wildcard content/*.jsonl))
SPECIMEN_CONTENT := $(if $(SPECIMENS),$(sort $(wildcard content/specimens/*.jsonl)))

.PHONY: help run test lint soak bench wheel messages screenshots clean \
	environment translations schema content paper tests-environment

help: ## List what there is to do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

environment:
	@$(ONCE) venv $(PYTHON) scripts/venv.sh requirements/bootstrap.txt -- scripts/venv.sh
	@$(ONCE) parts $(EXEMPLAR) $(PARTS) pyproject.toml requirements/run.in .make/venv \
		-- scripts/install.sh $(PARTS)

tests-environment:
	@mkdir -p .make && touch .make/with-tests
	@$(MAKE) environment translations
	@scripts/paper.sh
	@$(ONCE) chromium /usr/bin/chromium scripts/chromium.sh -- scripts/chromium.sh
	@scripts/html_checker.sh
	@scripts/postgresql.sh

translations: environment
	@$(ONCE) translations $(firstword $(CATALOGUES:.po=.mo) Makefile) $(CATALOGUES) \
		-- $(PYTHON) scripts/translations.py compile

# A database that is made anew has to be loaded anew.
schema: environment translations
	@$(ONCE) schema$(DATA_NAME) $(DATA_DIR)/exemplar.sqlite3 $(MIGRATIONS) requirements/run.txt \
		-- bash -c '[ -e "$$DATA_DIR/exemplar.sqlite3" ] || rm -f "$$DATA_DIR/loaded.txt"; \
			exec $(EXEMPLAR) migrate --quiet'

content: schema
	@$(ONCE) content$(DATA_NAME) $(DATA_DIR)/loaded.txt $(CONTENT) $(SPECIMEN_CONTENT) \
		-- bash -c '$(EXEMPLAR) import $(CONTENT) $(SPECIMEN_CONTENT) && $(PYTHON) scripts/loaded.py'

# Whatever becomes of it, the catalogue runs: without these parts the link to a PDF says so.
paper:
	@scripts/paper.sh

run: content paper ## Serve the demonstration on 127.0.0.1, PORT=8000 (SPECIMENS=1 adds invented practices)
	@cat $(DATA_DIR)/loaded.txt
	@DEMONSTRATION=1 BASE_URL=http://127.0.0.1:$(PORT) exec $(EXEMPLAR) serve --port $(PORT)

test: tests-environment lint ## Check everything: lint, types, tests, contract, browser
	@scripts/test.sh

lint: tests-environment ## Check style, types, architecture and templates
	@scripts/lint.sh

soak: tests-environment ## Run the long proofs in full and write docs/proofs.md
	@$(PYTHON) scripts/soak.py

bench: tests-environment ## Measure, beside the peers, and write docs/performance.md
	@bench/run.sh

wheel: environment translations ## Build one wheel in dist/
	@scripts/wheel.sh

messages: environment ## Extract the interface's texts and compile its translations
	@$(PYTHON) scripts/translations.py extract
	@$(PYTHON) scripts/translations.py compile

screenshots: tests-environment ## Make the pictures of the documentation again
	@$(PYTHON) scripts/screenshots.py

clean: ## Remove what was built; the data in var/ stays
	rm -rf .venv .venv-bench .make build dist src/*.egg-info .coverage* htmlcov \
		.mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src -name '*.mo' -delete
