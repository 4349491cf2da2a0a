"""A report as a mail: a newsletter, a wire service's message, a piece sent on by a colleague."""

from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from attache.gather.candidates import Candidate
from attache.gather.decodings import decoded
from attache.gather.pages import words_of
from attache.gather.stages import RefusedError, Stage

_SENT_ON = ("fwd:", "fw:", "re:")

# Bytes and characters: mails in use have a few thousand, and reading more of them takes the parser minutes.
_LONGEST_HEAD, _LONGEST_HEADER = 200_000, 2_000


def mail_candidates(data: bytes, path: str) -> Iterator[Candidate]:
    """The report in the body of a mail: its plain part if it has one, else the words of its HTML part.

    The sender counts as the outlet, save in a mail that was sent on or answers another: who sent that
    on did not publish it.
    """
    if len(data.replace(b"\r\n", b"\n").partition(b"\n\n")[0]) > _LONGEST_HEAD:
        raise RefusedError(Stage.PARSE, "its head is longer than mails have them: save the report's text as .txt")
    try:
        yield _candidate(message_from_bytes(data), path)
    except RecursionError as error:
        why = "its parts or addresses are nested too deep: save the report's text as .txt"
        raise RefusedError(Stage.PARSE, why) from error


def _candidate(message: Message, path: str) -> Candidate:
    title = _header(message, "subject")
    sent_on = title.lower().startswith(_SENT_ON)
    return Candidate(
        path=path,
        text=_body(message),
        title=_bare(title) or None,
        outlet=None if sent_on else _sender(message),
        published=None if sent_on else _header(message, "date") or None,
    )


def _body(message: Message) -> str:
    parts = [part for part in message.walk() if part.get_content_disposition() != "attachment"]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and (text := _text(part)).strip():
                return words_of(text) if kind == "text/html" else text
    raise RefusedError(Stage.TEXT, "the mail has no words of its own: save what is attached as a file")


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    return decoded(data, part.get_content_charset()) if isinstance(data, bytes) else ""


def _header(message: Message, name: str) -> str:
    """The header's words on one line; "" if it is missing."""
    raw = str(message.get(name, ""))[:_LONGEST_HEADER]
    try:
        parts = [_piece(words, charset) for words, charset in decode_header(raw)]
    except (HeaderParseError, ValueError):
        parts = [raw]
    plain = "".join(parts).encode("utf-8", "replace").decode()
    return " ".join(plain.split())


def _piece(words: bytes | str, charset: str | None) -> str:
    return words if isinstance(words, str) else decoded(words, charset)


def _sender(message: Message) -> str | None:
    name, address = parseaddr(_header(message, "from"))
    return name or address.rpartition("@")[2] or None


def _bare(title: str) -> str:
    """The subject without the marks of mails sent on."""
    while title.lower().startswith(_SENT_ON):
        title = title.partition(":")[2].strip()
    return title
