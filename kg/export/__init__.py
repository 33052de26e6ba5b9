"""The graph as files, and in databases over Bolt; the file formats are listed in `formats.py`."""
