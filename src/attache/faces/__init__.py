"""Thin skins over the desk."""
