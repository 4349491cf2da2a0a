"""Small forms of words that the house uses when it speaks for itself."""

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "3 reports", "no reports"."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def spelled(number: int) -> str:
    """A number as it stands in a sentence: "one", "eight", "12", in words up to ten."""
    return WORDS[number] if number < len(WORDS) else str(number)
