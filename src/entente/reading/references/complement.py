"""How far a name reaches to the right of its head: "on Cyber Issues", "of the Americas", "(UNCLOS)"."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.references.tokens import Token
from entente.reading.references.words import DAYS, MONTHS, all_places, heads, party_surfaces, word_set

_GOVERNED = frozenset(
    {"of", "on", "for", "against", "between", "concerning", "relating", "toward", "towards"}
)
_INNER = frozenset({"of", "on", "for", "against", "to", "from"})
_TITLE_CASE = frozenset(
    {"Between", "Among", "Concerning", "Regarding", "Relating", "Against", "Toward", "Towards"}
)
# Endings of nouns for things and people in general: "Services", "Education", not "Zenda".
_ABSTRACT = (
    "s",
    "tion",
    "sion",
    "ment",
    "ity",
    "ance",
    "ence",
    "ing",
    "ship",
    "ism",
    "ture",
    "gy",
    "space",
    "trade",
)
_ARTICLES = frozenset({"the", "a", "an", "its"})


def acronym_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the bracket "(UNCLOS)" that begins at `at`, else `at`."""
    if at < len(tokens) and tokens[at].text == "(":
        for close in range(at + 2, min(at + 7, len(tokens))):
            if tokens[close].text == ")":
                inner = [t for t in tokens[at + 1 : close] if t.text not in ('"', "'", "the", "or")]
                named = inner and not inner[0].text.isdigit() and all(t.capital for t in inner)
                return close + 1 if named and len(inner) <= 2 else at
    return at


def complement_end(tokens: Sequence[Token], at: int, kind: str) -> int:
    """The end of the complement that begins at `at`, else `at`."""
    end = at
    while end < len(tokens):
        step = _phrase(tokens, end, at, kind)
        if step == end:
            return end
        end = step
    return end


_TOPIC_STOPS = frozenset({".", ",", ";", ":", "(", ")", '"', "that", "which", "to", "by", "with", "will", "is", "was", "has", "as", "in", "this", "at", "including", "during", "who", "where", "through", "from", "signed", "would"})  # fmt: skip
_WHEN_OR_WHERE = frozenset(
    {
        "the",
        "this",
        "a",
        "an",
        "early",
        "late",
        "order",
        "which",
        "their",
        "its",
        "his",
        "her",
        "line",
        "support",
        "accordance",
    }
)
_TOPIC = frozenset({"on", "for", "between", "concerning", "regarding"})
_PLAIN_TOPIC = frozenset({"concerning", "regarding"})  # no name goes on with these, a topic does
_TOPIC_PREPOSITIONS = {"guide": _TOPIC | {"to"}, "Memorandum": _TOPIC | {"to"}}
_LONGEST_TOPIC = 10  # words


def topic_end(tokens: Sequence[Token], first: int, head: int, at: int) -> int:
    """The end of a topic in small letters, for a name that says too little without: "Framework on issues related ..."."""
    general = word_set("generic") | word_set("topical")
    plain_name = tokens[head].text[0].islower() or all(tokens[i].text in general for i in range(first, head))
    plain_name = plain_name or made_of(tokens, head)
    if (
        (not plain_name and tokens[min(at, len(tokens) - 1)].text not in _PLAIN_TOPIC)
        or at + 1 >= len(tokens)
        or tokens[at].text not in _TOPIC_PREPOSITIONS.get(tokens[head].text, _TOPIC)
    ):
        return at
    end = at + 1
    if tokens[end].text in ("behalf", "which", "whom"):
        return at
    while end < len(tokens) and end - at <= _LONGEST_TOPIC and not _ends_topic(tokens, end):
        end += 1
    while end > at and (tokens[end - 1].text in ("and", "the", "of", "a", "for", "or") or end == at + 1):
        end -= 1
    return end


def made_of(tokens: Sequence[Token], head: int) -> bool:
    """ "Memorandum", "Statement of Intent": what it is about is always said behind it."""
    behind = [t.text for t in tokens[head + 1 : head + 3]]
    return tokens[head].text in word_set("made_of_understanding") or behind == ["of", "Intent"]


def _ends_topic(tokens: Sequence[Token], at: int) -> bool:
    """A stop word, a day, or "and" before a gerund: the sentence goes on there."""
    word = tokens[at].text
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        word == "in"
        and behind
        and behind.text[0].isalpha()
        and not behind.capital
        and behind.text not in _WHEN_OR_WHERE
    ):
        return False  # "cooperation | in agriculture"
    if word in _TOPIC_STOPS or word in DAYS | MONTHS:
        return True
    return word == "and" and at + 1 < len(tokens) and tokens[at + 1].text.endswith("ing")


def _phrase(tokens: Sequence[Token], at: int, begin: int, kind: str) -> int:
    """One preposition or conjunction with the capitals behind it."""
    word = tokens[at].text
    word = word.lower() if word in _TITLE_CASE else word
    inside = at > begin
    whose = _for_those_of(tokens, at) if word == "for" and kind != "meeting" else 0
    if whose:
        return _capitals(tokens, at, whose, word)
    if word in _GOVERNED or (inside and word in _INNER) or (word == "to" and kind != "meeting"):
        if word == "of" and at + 1 < len(tokens) and tokens[at + 1].text in ("a", "an"):
            return at
        end = _capitals(tokens, at, _after_article(tokens, at + 1), word)
        if word == "to" and end == at + 2 < len(tokens) and tokens[end].text.endswith("s"):
            return at  # "presented by the Committee to | Coalition partners"
        return end
    if word == "in" and kind in ("instrument", "document") and (field := _of_field(tokens, at)):
        return _capitals(tokens, at, field, "of")
    if (
        word == "in"
        and kind != "meeting"
        and (end := _capitals(tokens, at, _after_article(tokens, at + 1), word)) > at
    ):
        acronym = acronym_end(tokens, end)
        of_meeting = tokens[acronym - 2].text.startswith(
            "COP"
        )  # "Conference of the Parties | in Lima | (COP5)"
        if (acronym > end and not of_meeting) or tokens[at - 1].text in word_set("placed"):
            return end  # "Code of Conduct | in the Inner Sea | (COC)", "Stabilisation Mission | in Haiti"
    if inside and word in ("in", "by") and kind in ("instrument", "document"):
        return _field(tokens, at)
    if word == "the" and inside and _governs(tokens, at - 1):
        return _capitals(tokens, at, at + 1, word)
    if word == "in" and inside and at + 1 < len(tokens) and tokens[at + 1].text == "the":
        return _capitals(tokens, at, at + 2, word)
    if inside and word in ("and", "&"):
        nearby = tokens[at + 1].text if at + 1 < len(tokens) else ""
        between = _between(tokens, begin, at)
        if nearby == "the" and not between:
            return at
        return _item(tokens, at, _after_article(tokens, at + 1), between=between)
    if inside and word == "," and _list_goes_on(tokens, at):
        return _item(tokens, at, at + (2 if tokens[at + 1].text == "and" else 1))
    return at


def _of_field(tokens: Sequence[Token], at: int) -> int:
    """Where the field begins behind "in the field(s) of", else 0."""
    words = [t.text for t in tokens[at : at + 4]]
    named = (
        words[:2] == ["in", "the"]
        and words[2:3] in (["field"], ["fields"], ["area"], ["areas"])
        and words[3:] == ["of"]
    )
    return at + 4 if named and at + 4 < len(tokens) and tokens[at + 4].capital else 0


def _field(tokens: Sequence[Token], at: int) -> int:
    """ "| in Criminal Matters", "| by Diplomatic Missions": what a long title is about, not where or by whom it was made."""
    end = _run_end(tokens, at + 1)
    words = [t.text for t in tokens[at + 1 : end]]
    if not words or any(w in MONTHS or w in word_set("titles") or w in word_set("makers") for w in words):
        return at
    if " ".join(words) in party_surfaces() | all_places() or not words[-1].lower().endswith(_ABSTRACT):
        return at
    return end


def _for_those_of(tokens: Sequence[Token], at: int) -> int:
    """Where the name goes on behind "for the countries of (the)", else 0."""
    word = [t.text for t in tokens[at + 1 : at + 5]]
    begin = 1 if word[:1] == ["the"] else 0
    if word[begin : begin + 1] and word[begin] in word_set("those") and word[begin + 1 : begin + 2] == ["of"]:
        return _after_article(tokens, at + begin + 3)
    return 0


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is a verb with an object: "to Address the ...", "Financing the ..."."""
    return tokens[at].text.endswith("ing") or tokens[at - 1].text == "to"


def _between(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether "and the" goes on in a list of those whom the name joins or is for."""
    run = [
        t.text for t in tokens[at + 2 : _run_end(tokens, at + 2) + 1]
    ]  # "and | the Defence Treaty Between"
    if len(run) > 1 and any(
        word in ("Between", "between") and run[n] in heads() for n, word in enumerate(run[1:])
    ):
        return False
    joining = word_set("those") | {"between", "among"}
    return any(t.text.lower() in joining and not t.capital or t.text in _TITLE_CASE for t in tokens[begin:at])


def _after_article(tokens: Sequence[Token], at: int) -> int:
    return at + 1 if at < len(tokens) and tokens[at].text in _ARTICLES else at


def _run_end(tokens: Sequence[Token], start: int, *, owners: bool = False) -> int:
    end = start
    while end < len(tokens) and tokens[end].capital and (end == start or tokens[end].gap):
        end += 1
        if (
            not owners
            and tokens[end - 1].text.endswith("'s")
            and tokens[end - 1].text not in word_set("belonging")
            and not _owner_of_name(tokens, end)
        ):
            return end
    return end


def _owner_of_name(tokens: Sequence[Token], at: int) -> bool:
    """ "Group for Freedonia's | Submarine Program": a party whose own thing the name goes on with."""
    owner = tokens[at - 1].text.removesuffix("'s") in party_surfaces()
    end = at
    while end < len(tokens) and tokens[end].capital and tokens[end].gap:
        end += 1
    return owner and end > at and tokens[end - 1].text in heads()


def _capitals(tokens: Sequence[Token], at: int, start: int, word: str) -> int:
    """The end of the capitals at `start`, or `at` where what stands there is a date, a person or a party alone."""
    end = _run_end(tokens, start, owners=word == "between")
    if end == start or tokens[start].text in MONTHS | DAYS or tokens[start].text in word_set("breaks"):
        return at
    if tokens[start].text.isdigit():
        return at
    of_states = tokens[start].text == "Member" and tokens[min(start + 1, end - 1)].text in ("States", "State")
    if tokens[start].text in word_set("titles") and not of_states:
        return at
    if word == "to" and " ".join(t.text for t in tokens[start:end]) in party_surfaces():
        return at
    return _cut(tokens, start, end)


def _cut(tokens: Sequence[Token], start: int, end: int) -> int:
    """Without an office or a name of its own at the end of the run."""
    for i in range(start + 1, end):
        if tokens[i].text in word_set("titles") and tokens[i].text != "General":
            return i
    return end


def _item(tokens: Sequence[Token], at: int, start: int, *, between: bool = False) -> int:
    """One more item of a list inside the complement; `at` where the next name begins instead."""
    end = _run_end(tokens, start)
    if end == start or tokens[start].text in MONTHS | DAYS | word_set("titles"):
        return at
    own_head = any(tokens[i].text in heads() for i in range(start + 1, end)) or (
        tokens[start].text in heads() and end - start > 1 and tokens[end - 1].text.isdigit()
    )
    small_party = end - start == 1 and tokens[start].text in party_surfaces()
    if not between and (own_head or (small_party and tokens[at - 1].text not in party_surfaces())):
        return at
    return end


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether ", Security, and Prosperity": capitals behind the comma, and an "and" with capitals at the end."""
    position, items = at, 0
    while position < len(tokens) and tokens[position].text == ",":
        start = position + 1
        if start < len(tokens) and tokens[start].text == "and":
            return items > 0 or _plain_item(tokens, start + 1)
        end = _run_end(tokens, start)
        if end == start or end - start > 4 or not _plain_item(tokens, start):
            return False
        position, items = end, items + 1
        if position < len(tokens) and tokens[position].text == "and":
            return _plain_item(tokens, position + 1)
    return False


def _plain_item(tokens: Sequence[Token], start: int) -> bool:
    end = _run_end(tokens, start)
    words = [t.text for t in tokens[start:end]]
    return bool(words) and not any(
        w in word_set("titles") or w in heads() or w in word_set("leads") for w in words
    )
