"""Who said what, through whom: cues, contents, speakers and the hands between."""
