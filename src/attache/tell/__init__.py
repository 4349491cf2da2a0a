"""From a picture to what a reader is told."""
