"""`python -m attache` is the command `attache`."""

import sys
from importlib import import_module

BROKEN_OFF = 130  # what a shell takes for a break by the user


def main() -> None:
    """Load the command line and run it; a break while its parts are being loaded ends it without a word."""
    try:
        cli = import_module("attache.faces.cli")
    except KeyboardInterrupt:
        sys.exit(BROKEN_OFF)
    cli.main()


if __name__ == "__main__":
    main()
