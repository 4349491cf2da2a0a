from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attache.lexicon.hedges import Hedges
from attache.lexicon.likelihoods import Likelihoods
from attache.lexicon.speech import Speech
from attache.lexicon.timewords import TimeWords
from attache.lexicon.world import World
from attache.read.act.forecasts import find_forecasts
from attache.read.name.mentions import find_mentions
from attache.read.speech.heard import naming
from attache.read.speech.scenes import Scene
from attache.read.speech.statements import find_statements
from attache.read.time.times import find_times
from attache.records import Span
from attache.text.language import Language


@pytest.fixture(scope="module")
def forecasts():
    language, hedges, world = Language.load(), Hedges.load(), World.load()
    words, speech, likelihoods = TimeWords.load(), Speech.load(), Likelihoods.load()

    def read(text, day=date(2021, 6, 19)):
        sentences = language.parse([(0, text)])
        mentions = list(find_mentions(text, sentences, world, day))
        times = list(find_times(text, [Span(0, len(text))], day, words)) if text else []
        statements = list(find_statements(text, sentences, mentions, times, speech))
        name = naming(Scene(text, sentences, mentions, speech, None), statements)
        return list(find_forecasts(text, sentences, times, statements, hedges, name, day, likelihoods))

    return read


def test_golden(golden, forecasts):
    def read(text, setting):
        return (line(text, forecast) for forecast in forecasts(text, date.fromisoformat(setting)))

    golden.cases("forecasts.txt", read)


def line(text, forecast):
    who = forecast.forecaster.name if forecast.forecaster else "the report"
    hedges = "; " + ", ".join(span.of(text) for span in forecast.hedges) if forecast.hedges else ""
    condition = f"; {forecast.condition.of(text)}" if forecast.condition else ""
    horizon = f"; “{forecast.horizon_words.of(text)}”" if forecast.horizon_words else ""
    horizon = f"; {forecast.horizon.first}/{forecast.horizon.last}" if forecast.horizon else horizon
    return f"{who}: {forecast.span.of(text)}{hedges}{condition}{horizon}"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from("analysts say it would could likely if , “ ” talks may fail this year .".split()), max_size=40
    ).map(" ".join)
)
def test_no_text_makes_it_raise(forecasts, text):
    for forecast in forecasts(text):
        assert forecast.span.of(text)
        assert all(hedge.of(text) for hedge in forecast.hedges)
