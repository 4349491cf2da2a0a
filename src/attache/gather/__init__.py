"""From the world to articles: files of the kinds that news comes in."""
