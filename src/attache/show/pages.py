"""What pages that need nothing else are made with: templates, styles and scripts of our own, digests of both."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from attache.show.inert import inert


def environment() -> Environment:
    """Templates that escape whatever they print, and fail on a name that they are not given."""
    return Environment(
        loader=PackageLoader("attache.show"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def asset(name: str) -> str:
    """The text of a style or script beside the templates."""
    return (files("attache.show") / "templates" / name).read_text("utf-8")


def digest(inline: str) -> str:
    """SHA-256 in base64 of what stands between the tags, by which a page's policy allows that and nothing else."""
    return b64encode(sha256(inline.encode()).digest()).decode()


def _shown(value: object) -> object:
    """Whatever a template prints: words made inert; they are escaped after this."""
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value
