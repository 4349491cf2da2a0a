"""A small writer of SVG 1.1: rectangles, lines and words, the same bytes for the same shapes, words from outside inert.

The fills differ in pattern and not in colour, so that a picture may be printed in black and white.
"""

from collections.abc import Iterable
from html import escape

from attache.show.inert import one_line

INK, FAINT = "#222", "#bbb"
SOLID, HATCHED, DOTTED, HOLLOW = INK, "url(#hatched)", "url(#dotted)", "#fff"
PATTERNS = (
    '<defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" fill="#fff"/><rect width="2.4" height="6" fill="#222"/></pattern>\n'
    '<pattern id="dotted" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/>'
    '<circle cx="2.5" cy="2.5" r="1.1" fill="#222"/></pattern></defs>'
)
FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"


def svg(width: float, height: float, title: str, shapes: Iterable[str]) -> str:
    """The picture as one document that may stand in a page, without an XML declaration; sizes are pixels."""
    size = f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}"'
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{FONT}" fill="{INK}">',
            f"<title>{escape(one_line(title))}</title>",
            PATTERNS,
            f'<rect width="{number(width)}" height="{number(height)}" fill="#fff"/>',
            *shapes,
            "</svg>\n",
        )
    )


def rect(x: float, y: float, width: float, height: float, fill: str, tip: str = "") -> str:
    """A rectangle with an outline; `tip` is shown where a pointer rests on it."""
    told = f"<title>{escape(one_line(tip))}</title>" if tip else ""
    place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect {place} fill="{fill}" stroke="{INK}" stroke-width=".8">{told}</rect>'


def line(x: float, y: float, to_x: float, to_y: float, stroke: str = INK, dashes: str = "") -> str:
    """A thin line; `dashes` are lengths of stroke and blank."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    ends = f'x1="{number(x)}" y1="{number(y)}" x2="{number(to_x)}" y2="{number(to_y)}"'
    return f'<line {ends} stroke="{stroke}"{dashed}/>'


def words(x: float, y: float, text: str, anchor: str = "start", *, size: int = 12, turned: float = 0) -> str:
    """Words on one line; `anchor` is start, middle or end, `turned` degrees clockwise about the point."""
    turn = f' transform="rotate({number(turned)} {number(x)} {number(y)})"' if turned else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" text-anchor="{anchor}" font-size="{size}"{turn}>'
        f"{escape(one_line(text))}</text>"
    )


def number(value: float) -> str:
    """A length with two decimals at the most, and no more than it needs."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
