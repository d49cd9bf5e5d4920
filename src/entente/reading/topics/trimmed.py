"""One topic without what stands around it: marks, numbers, words before a topic, how it was discussed."""

from __future__ import annotations

from entente.reading.patterns.ready import compiled
from entente.reading.topics.marks import TO_DO_NEXT
from entente.reading.topics.words import lead, manner_end

_BEFORE_TOPIC = compiled(
    r"\(?\d{1,2}[.)]\s+|(?:namely|especially|more\sbroadly),?\s+|to\s+(?=(?:the|a|an|its|their|[a-z]+(?:tion|ment|ty|ce|sm|s))\s)"
)
_DANGLING = compiled(r"(?:,|\s)+(?:and|as well as|or)$")
_SCOPE = compiled(r"\s+in (?:all |various |different )?(?:areas|fields)$|\s+included$|,?\s+etc$")
# "assessed the level of cooperation | as positive and satisfactory": what was found of it.
_FOUND = compiled(
    r"\s+(?:as|to be)\s+(?:(?:very|highly|mutually|particularly)\s+)?(?:positive|satisfactory|excellent|good|high|fruitful|successful|constructive|productive|dynamic|exemplary|encouraging|unsatisfactory|insufficient)\b"
)


def without_lead(text: str, start: int, end: int) -> int:
    """The start behind words that are no part of a topic: "a range of |"."""
    found = lead().match(text, start, end)
    return found.end() if found and found.end() < end else start


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The bounds of one topic without marks, leads and manner around it; None where nothing is left."""
    while start < end and (text[start].isspace() or text[start] in ",;:."):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.–—-"):
        end -= 1
    number = _BEFORE_TOPIC.match(text, start, end)
    start = number.end() if number else start
    next_action = text.startswith("to ", start) and TO_DO_NEXT.search(text, max(0, start - 12), start + 3)
    start = start + 3 if next_action else start
    start = without_lead(text, start, end)
    dangling = _DANGLING.search(text, start, end)
    end = dangling.start() if dangling else end
    manner = manner_end().search(text, start, end)
    end = manner.start() if manner else end
    for behind in (_FOUND, _SCOPE):
        over = behind.search(text, start, end)
        end = over.start() if over else end
    return (start, end) if end > start else None
