"""A numbered line that is a heading: "2. Economic Cooperation", with a paragraph of its own; not an item of a list of such lines."""

from __future__ import annotations

from entente.reading.patterns.ready import compiled

_NUMBERED = compiled(r"\s*(?P<number>\d{1,2})[.)]\s+(?P<words>[^\n]*)")
_ENDS = '.!?;,:”"…'


def is_numbered_heading(text: str, start: int, end: int) -> bool:
    """Whether the line from `start` to `end` names what follows: short words with capitals, and prose below it."""
    line = _NUMBERED.match(text, start, end)
    if line is None or not _is_title(line["words"]):
        return False
    below = text[end:].lstrip("\n").split("\n", 1)[0] if end < len(text) else ""
    above = text[:start].rstrip("\n ").rsplit("\n", 1)[-1]
    number = int(line["number"])
    in_list = _is_line(above, number - 1) or _is_line(below, number + 1)
    return bool(below.strip()) and not in_list


def _is_line(line: str, number: int) -> bool:
    """Whether a line is the item of this number, in as few words."""
    found = _NUMBERED.fullmatch(line)
    return found is not None and int(found["number"]) == number and _is_title(found["words"])


def _is_title(words: str) -> bool:
    """ "Strengthening Economic Cooperation"."""
    parts = words.split()
    if not parts or len(parts) > _LONGEST or words.rstrip()[-1] in _ENDS:
        return False
    return (
        all(w[:1].isupper() or not w[:1].isalpha() or len(w) <= _LITTLE for w in parts)
        and parts[0][:1].isupper()
    )


_LONGEST = 10  # words
_LITTLE = 4  # letters of words without a capital: "of", "with"
