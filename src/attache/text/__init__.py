"""Mechanics of language: tokens, sentences, quote marks, likeness. The language model lives behind this door."""
