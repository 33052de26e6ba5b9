"""The graph as files, and in databases over Bolt."""
