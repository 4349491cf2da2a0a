"""From what is told to bytes: terminal, Markdown, HTML, JSON."""
