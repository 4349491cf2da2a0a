"""From bytes to characters.

UTF-8 is tried first because bytes that happen to be UTF-8 are UTF-8; then what the file itself
declares; then, where almost all is ASCII, what Windows wrote in the West (so the WHATWG Encoding Standard
reads undeclared pages); and last charset-normalizer's guess, which is made on the first part only.
"""

import codecs

from charset_normalizer import from_bytes

from attache.gather.stages import RefusedError, Stage

# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARIES = (
    (b"%PDF", "a PDF file: save its text, or the web page, instead"),
    (b"PK\x03\x04", "a zip archive or an office document: unpack it, or save it as text"),
    (b"\x1f\x8b", "a gzip archive: unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old office document: save it as text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_ENOUGH = 65_536


def decoded(data: bytes, declared: str | None = None) -> str:
    """The characters of `data`, without its byte order mark; `declared` is the encoding that the file claims.

    RefusedError says what the bytes look like if they are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    refuse_binary(data)
    for claim in ("utf-8", declared):
        if claim and (text := _tried(data, claim)) is not None:
            return text
    western = _tried(data, "cp1252") if _is_almost_ascii(data[:_ENOUGH]) else None
    return western if western is not None else _guessed(data)


def marked(head: bytes) -> str | None:
    """The wide encoding that the byte order mark at the head of a file tells, None for all others."""
    return next((encoding for mark, encoding in _MARKS[1:] if head.startswith(mark)), None)


def refuse_binary(data: bytes) -> None:
    """Let text pass; RefusedError for the bytes of a picture, an archive or a program."""
    if marked(data):
        return
    for magic, what in _BINARIES:
        if data.startswith(magic):
            raise RefusedError(Stage.DECODE, f"not text but {what}")
    if b"\0" in data:
        raise RefusedError(Stage.DECODE, "not text but binary data: save the report as text, HTML or JSON")


def _strict(data: bytes, encoding: str) -> str:
    text = _tried(data, encoding)
    if text is None:
        raise RefusedError(Stage.DECODE, f"begins as {encoding.upper()} but is not: save it as UTF-8")
    return text


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _is_almost_ascii(data: bytes) -> bool:
    """Whether less than a tenth of it lies beyond ASCII: the odd accent or curly quote, not a script of its own."""
    return sum(byte > 127 for byte in data) * 10 < len(data)


def _guessed(data: bytes) -> str:
    best = from_bytes(data[:_ENOUGH]).best()
    text = _tried(data, best.encoding) if best else None
    if text is None:
        raise RefusedError(Stage.DECODE, "its encoding cannot be told: save it as UTF-8")
    return text
