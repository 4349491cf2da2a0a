# One line each: read them here, or run them by hand.

bin := ".venv/bin"

# what can be done
default:
    @just --list

# a virtual environment with the package, the tools and the hooks
set-up:
    uv venv --allow-existing
    uv pip install --editable '.[dev]' --constraint requirements.lock
    {{ bin }}/pre-commit install

# the tests; `just test tests/read` for a part
test *paths:
    {{ bin }}/pytest {{ paths }}

# style, types, arrows between the rooms
lint:
    {{ bin }}/ruff check .
    {{ bin }}/ruff format --check .
    {{ bin }}/mypy
    {{ bin }}/lint-imports

# rewrite golden files: the diff that follows is the assertion, so read it
golden *paths:
    {{ bin }}/pytest {{ paths }} --rewrite-golden
    git diff --stat -- tests

# the scores on the tuning sets, which are not part of the project, against their floors
eval *options:
    {{ bin }}/python eval/run.py {{ options }}

# the versions tested with, anew from pyproject.toml
lock:
    uv pip compile pyproject.toml --extra dev --universal --no-emit-index-url --no-header --no-annotate -o requirements.lock

# how fast and how large
bench *options:
    {{ bin }}/python benchmarks/speed.py {{ options }}

# what reading statements costs beside the parse, and beside a peer's rules
bench-statements *options:
    {{ bin }}/python benchmarks/quotations.py {{ options }}

# how fast times are found, beside peers (pip install -e '.[bench]')
bench-times *options:
    {{ bin }}/python benchmarks/taggers.py {{ options }}

# what grouping reports into stories costs as they grow many, beside a peer
bench-stories *options:
    {{ bin }}/python benchmarks/clustering.py {{ options }}
