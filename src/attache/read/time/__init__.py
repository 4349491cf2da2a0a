"""When: the times a text names, and the arithmetic that counts them out."""
