"""What we know of the language and the world, as data: YAML and CSV files, each entry with examples that prove it."""
