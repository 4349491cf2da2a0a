"""attache: many outlets' reports in, one attributed record out, every word of it opening on its proof."""

from attache.ask import act, places, times

__all__ = ["act", "places", "times"]
__version__ = "0.1.0"
