"""Who did what to whom, what is announced and what is foreseen."""
