"""Who is who: what each word that points back means."""
