"""Where: the places a text names, and which of those of one name each is."""
