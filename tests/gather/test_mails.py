import pytest

from attache.gather.mails import mail_candidates
from attache.gather.stages import RefusedError

WORDS = "The envoy left the talks on Friday."


def candidate(head, body=WORDS):
    (found,) = mail_candidates(f"{head}\n\n{body}".encode(), "a.eml")
    return found


def test_who_sent_it_on_did_not_publish_it():
    found = candidate(
        "From: Ada Roe <ada@office.example>\nSubject: Fwd: FW: Envoy leaves\nDate: Sat, 19 Jun 2021 05:00:00 +0000"
    )
    assert (found.title, found.outlet, found.published) == ("Envoy leaves", None, None)


def test_the_plain_part_goes_before_the_other_and_attachments_stay_out():
    body = (
        "--b\nContent-Type: text/html\n\n<p>no</p>\n"
        "--b\nContent-Disposition: attachment\nContent-Type: text/plain\n\nno\n"
        "--b\nContent-Type: text/plain; charset=x-unknown\nContent-Transfer-Encoding: quoted-printable\n\n"
        f"=E2=80=9C{WORDS}\n--b--"
    )
    assert candidate("Content-Type: multipart/mixed; boundary=b", body).text.strip() == f"“{WORDS}"


def test_a_letter_in_html_gives_its_words():
    assert (
        WORDS
        in candidate(
            "Content-Type: text/html", f"<html><body><table><tr><td>{WORDS}</td></tr></table></body></html>"
        ).text
    )


def test_a_broken_header_is_read_as_it_stands():
    assert candidate('Subject: =?utf-8?b?!!!?= =?x?q?a?=\nFrom: "\nDate: soon').text == WORDS


NESTED = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))


@pytest.mark.parametrize(
    "mail", ["X: y\n" * 100_000, "From: " + "(" * 9_000 + f"\n\n{WORDS}", NESTED], ids=["head", "sender", "parts"]
)
def test_a_mail_that_is_made_to_hurt_is_refused(mail):
    with pytest.raises(RefusedError, match="save the report"):
        list(mail_candidates(mail.encode(), "a.eml"))
