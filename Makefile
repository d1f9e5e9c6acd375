# Everything runs from the checkout in .venv; `make` alone lists what there is.
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
PORT ?= 8000
UV := .venv/lock/bin/uv
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
.DEFAULT_GOAL := help
.PHONY: help run test test-long lint types bench bench-hosted audit text-report messages lock browser clean

help:  ## list these
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: .venv/run.stamp .venv/words.stamp  ## set up and serve on 127.0.0.1:8000 (PORT=8001: another; LAN=1: phones, too)
	@exec $(PY) -m app --port $(PORT) $(if $(LAN),--lan)

test: .venv/dev.stamp .venv/words.stamp browser  ## set up and run the quick tests, in under 3 minutes on two cores
	$(PY) -m pytest -n 2 --dist worksteal -m "not long" --durations=5

test-long: .venv/dev.stamp .venv/words.stamp browser  ## every odd file, page, language, kills, slow clients, texts
	$(PY) -m pytest -n 2 --dist worksteal -m long --durations=10

lint: .venv/dev.stamp  ## style, complexity and formatting (ruff), templates (djlint), scripts and styles (biome)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m djlint --lint --quiet templates
	@if command -v biome >/dev/null; then biome lint --diagnostic-level=error static/js static/css; \
	  else echo "No biome here: scripts and styles are not linted."; fi

types: .venv/dev.stamp  ## mypy, strict
	$(PY) -m mypy

bench: .venv/dev.stamp .venv/words.stamp  ## measure speed, sizes and memory, and print them
	$(PY) -m tests.bench

bench-hosted: .venv/dev.stamp .venv/words.stamp  ## 40 visitors on PostgreSQL, S3 and two machines; needs those servers
	$(PY) -m tests.bench hosted

audit: .venv/dev.stamp  ## known holes in what the lock files install; says so where no database of them is reached
	$(PY) -m tests.audit

text-report: .venv/dev.stamp  ## read 5,000 sampled texts and all page strings for faults of English (TEXTS=500: fewer)
	$(PY) -m tests.words.report --texts $(or $(TEXTS),5000)

messages: .venv/dev.stamp  ## take changed words into the catalogue of every language, and say what is left to translate
	$(PY) -m app.translations merge

lock:  ## write the lock files anew from pyproject.toml
	python3 -m venv .venv/lock && .venv/lock/bin/python -m pip install --quiet uv
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) pyproject.toml --extra hosted -o requirements-hosted.lock
	$(COMPILE) pyproject.toml --extra hosted --group dev -o requirements-dev.lock

# Chromium comes from the system; where it cannot be installed, the browser tests say so.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && apt-get update -qq \
	    && apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core fonts-noto-core >/dev/null; } \
	  || echo "No Chromium here: install one for the browser tests."

clean:  ## remove what was set up; claims are kept
	rm -rf .venv

.venv/run.stamp: requirements.lock
	@test -x $(PY) || python3 -m venv .venv
	@$(PIP) -r requirements.lock
	@touch $@

# Pages read compiled catalogues; one that is not whole is left out.
.venv/words.stamp: .venv/run.stamp $(wildcard app/translations/*/LC_MESSAGES/messages.po)
	@$(PY) -m app.translations compile
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	@$(PIP) -r requirements-dev.lock
	@touch $@
