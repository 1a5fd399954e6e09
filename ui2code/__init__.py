"""Mockups to component code and back, with a measured verdict."""

__version__ = "0.1.0"
