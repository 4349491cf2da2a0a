"""Small forms of words that the house uses when it speaks for itself."""


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "3 reports", "no reports"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
