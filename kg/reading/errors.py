"""What is wrong with an input, in one sentence."""


class ReadError(Exception):
    """An input that cannot be read; the message names it, says what is wrong and what to do."""
