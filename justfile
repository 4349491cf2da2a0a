# One line each: read them here, or run them by hand.

bin := ".venv/bin"
shared := env("ATTACHE_SHARED", "../shared")

# what can be done
default:
    @just --list

# a virtual environment with the package, the tools and the hooks
set-up:
    uv venv --allow-existing
    uv pip install --editable '.[dev]'
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

# the scores on the tuning sets, which are not part of the project
eval:
    mkdir -p out
    {{ bin }}/attache read {{ shared }}/eval/articles.jsonl --format jsonl > out/readings.jsonl
    {{ bin }}/python {{ shared }}/eval/score.py readings out/readings.jsonl

# how long the examples take, from files to brief
bench:
    time {{ bin }}/attache brief examples/rapprochement --format json > /dev/null
