# `make demo` on a fresh machine needs python3 (3.10 or newer) and make; everything else is fetched once.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
MOCKUP ?= fixtures/landing.png
# On Linux the plain build carries 2 GB of CUDA, so the CPU build is asked for first; PIP_EXTRA_INDEX_URL can name where it is.
TORCH := $(shell sed -n 's/.*"\(torch==[^"]*\)".*/\1/p' pyproject.toml)

export OMP_WAIT_POLICY ?= PASSIVE

.PHONY: demo test slow check format bench roundtrip setup fixtures readme clean

demo: setup
	@$(BIN)/ui2code generate $(MOCKUP) -o demo --force

# Two at a time, each file on one of them; the order within a file stays.
test: setup
	@$(BIN)/python -m pytest -n 2 --dist loadfile

slow: setup
	@$(BIN)/python -m pytest -m slow -n 2 --dist loadfile

check: setup
	@$(BIN)/ruff check ui2code evaluators tests fixtures
	@$(BIN)/black --check --quiet ui2code evaluators tests fixtures || { echo "black would change files: make format"; exit 1; }
	@$(BIN)/mypy --strict ui2code evaluators

format: setup
	@$(BIN)/ruff check --fix ui2code evaluators tests fixtures
	@$(BIN)/black --quiet ui2code evaluators tests fixtures

bench: setup
	@$(BIN)/python -m ui2code.cli.bench $(ARGS)

# Mockups of known truth, read back and scored against floors by kind; half an hour for 200 of them on two cores.
roundtrip: setup
	@$(BIN)/python -m ui2code.cli.roundtrip --out roundtrip --jobs 2 $(ARGS)
	@$(BIN)/ui2code check roundtrip

fixtures: setup
	@$(BIN)/python fixtures/draw.py

readme: setup
	@$(BIN)/python fixtures/readme/write.py

setup: $(VENV)/.ready

# The browser, once the packages are there; --yes: asking for a demo as root is consent to the system's package manager.
$(VENV)/.ready: $(VENV)/.installed
	@$(BIN)/ui2code setup --yes
	@touch $@

# The packages, again whenever pyproject.toml changes.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "Installing the packages ui2code needs into $(VENV) (a few minutes, once) ..."
	@$(BIN)/python -m pip install --quiet --only-binary=:all: "$(TORCH)+cpu" 2>/dev/null \
	  || $(BIN)/python -m pip install --quiet "$(TORCH)"
	@$(BIN)/python -m pip install --quiet --editable ".[dev]"
	@touch $@

# Debian's python3 comes without ensurepip: uv or the system's pip help out, else the missing package is named.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
	  || { echo "ui2code needs Python 3.10 or newer. Name one: make PYTHON=python3.12"; exit 3; }
	@$(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1 \
	  || uv venv --quiet --clear --seed --python $(PYTHON) $(VENV) 2>/dev/null \
	  || { $(PYTHON) -m venv --clear --without-pip $(VENV) && $(PYTHON) -m pip --python $(BIN)/python install --quiet pip; } 2>/dev/null \
	  || { rm -rf $(VENV); echo "python3 has no venv here. Install it with: apt-get install -y python3-venv"; exit 3; }

clean:
	rm -rf $(VENV) demo bench roundtrip build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
