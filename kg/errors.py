"""What a user can mend."""


class UseError(Exception):
    """A wrong use or an obstacle outside the program; the message is one sentence that says what is wrong and what to do."""
