"""The tree of errors in the docstring is the tree in the code."""

import re
from importlib import import_module
from pkgutil import walk_packages

import attache
from attache import errors

BRANCH = re.compile(r"^ {4}((?:[│ ] {3})*)(?:[├└]── )?(\w+Error)\b", re.MULTILINE)


def drawn():
    """Each error of the drawing with the one it hangs on, by its indent."""
    parents = {}
    path = []
    for match in BRANCH.finditer(errors.__doc__):
        depth = 0 if match[0].strip() == match[2] else len(match[1]) // 4 + 1
        path[depth:] = [match[2]]
        parents[match[2]] = path[depth - 1] if depth else None
    return parents


def kinds(error):
    yield error
    for kind in error.__subclasses__():
        yield from kinds(kind)


def test_the_drawing_shows_every_error_where_it_hangs():
    for module in walk_packages(attache.__path__, "attache."):
        import_module(module.name)
    own = [kind for kind in kinds(errors.AttacheError) if kind.__module__.startswith("attache.")]
    found = {kind.__name__: None if kind is errors.AttacheError else kind.__base__.__name__ for kind in own}
    assert drawn() == found
