# Everything runs from the checkout in .venv; `make help` lists what there is.
PY := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help run test test-long lint types bench lock clean

help:  ## list these
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

.venv/run.stamp: requirements.lock
	test -x $(PY) || python3 -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	touch $@

lint: .venv/dev.stamp  ## ruff: style, complexity, formatting
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .

types: .venv/dev.stamp  ## mypy, strict
	$(PY) -m mypy
