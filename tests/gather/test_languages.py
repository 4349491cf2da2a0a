import pytest

from attache.gather.languages import Languages

LANGUAGES = Languages()


ENGLISH = "The envoy left the talks on Friday, two officials said, and both delegations blamed each other for it. " * 2
SPANISH = "El enviado dejó las conversaciones el viernes, según dos funcionarios, y las dos partes se culparon. " * 2
RUSSIAN = "Посланник покинул переговоры в пятницу, сообщили два чиновника, и стороны обвинили друг друга. " * 2
CHINESE = "两名官员说,特使星期五离开了谈判,双方互相指责,没有人预计五月之前会再次会面。"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "English"),
        (SPANISH, "Spanish"),
        (RUSSIAN, "Russian"),
        (CHINESE, "Chinese"),
        ("Kim Jong Un, Moon Jae-in", None),
        ("1 2 3 " * 20, None),
        ("", None),
    ],
)
def test_a_language_is_told_where_there_is_enough_of_it(text, language):
    assert LANGUAGES.of(text) == language
