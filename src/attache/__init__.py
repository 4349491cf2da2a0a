"""attache: many outlets' reports in, one attributed record out, every word of it opening on its proof."""

from attache.ask import act, events, places, times

__all__ = ["act", "events", "places", "times"]
__version__ = "0.1.0"
