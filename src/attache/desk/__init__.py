"""The house itself: files in, readings, a picture, briefs; and how jobs run."""
