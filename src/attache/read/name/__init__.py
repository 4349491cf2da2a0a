"""Who is who: the names in a text and those who bear them."""
