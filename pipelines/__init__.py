"""Recipes that make what the package ships: from public archives and hand annotations to a segmenter and a recogniser."""
