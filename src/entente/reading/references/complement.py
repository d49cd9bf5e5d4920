"""How far a name reaches to the right of its head: "on Cyber Issues", "of the Americas", "(UNCLOS)"."""

from __future__ import annotations

from collections.abc import Sequence

from entente.reading.references.capitals import after_article, capitals, item, list_goes_on, run_end
from entente.reading.references.tokens import Token
from entente.reading.references.words import MONTHS, all_places, heads, party_surfaces, word_set

_GOVERNED = frozenset(
    {"of", "on", "for", "against", "between", "concerning", "relating", "toward", "towards"}
)
_INNER = frozenset({"of", "on", "for", "against", "to", "from"})
_TITLE_CASE = frozenset(
    {"Between", "Among", "Concerning", "Regarding", "Relating", "Against", "Toward", "Towards"}
)
# Endings of nouns for things and people in general: "Services", "Education", not "Zenda".
_ABSTRACT = tuple("s tion sion ment ity ance ence ing ship ism ture gy space trade".split())
_WRITTEN = ("instrument", "document")  # kinds of what says in its name what it is about


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


def _phrase(tokens: Sequence[Token], at: int, begin: int, kind: str) -> int:
    """One preposition or conjunction with the capitals behind it."""
    word = tokens[at].text
    word = word.lower() if word in _TITLE_CASE else word
    inside, meeting = at > begin, kind == "meeting"
    if word == "for" and not meeting and (whose := _for_those_of(tokens, at)):
        return capitals(tokens, at, whose, word)
    if word in _GOVERNED or (inside and word in _INNER) or (word == "to" and not meeting):
        return _governed(tokens, at, word)
    if word == "in" and kind in _WRITTEN and (field := _of_field(tokens, at)):
        return capitals(tokens, at, field, "of")
    if word == "in" and not meeting and (end := _placed(tokens, at)) > at:
        return end
    return _inner(tokens, at, begin, word, kind) if inside else at


def _governed(tokens: Sequence[Token], at: int, word: str) -> int:
    """ "| on Cyber Issues", "| of the Americas"."""
    if word == "of" and at + 1 < len(tokens) and tokens[at + 1].text in ("a", "an"):
        return at
    end = capitals(tokens, at, after_article(tokens, at + 1), word)
    if word == "to" and end == at + 2 < len(tokens) and tokens[end].text.endswith("s"):
        return at  # "presented by the Committee to | Coalition partners"
    return end


def _placed(tokens: Sequence[Token], at: int) -> int:
    """ "Code of Conduct | in the Inner Sea | (COC)", "Stabilisation Mission | in Haiti"."""
    end = capitals(tokens, at, after_article(tokens, at + 1), "in")
    acronym = acronym_end(tokens, end)
    # "Conference of the Parties | in Lima | (COP5)"
    of_meeting = tokens[acronym - 2].text.startswith("COP")
    shortened = acronym > end and not of_meeting
    return end if shortened or tokens[at - 1].text in word_set("placed") else at


def _inner(tokens: Sequence[Token], at: int, begin: int, word: str, kind: str) -> int:
    """What only goes on with a complement: "in", "the", "and", and commas of a list."""
    if word in ("in", "by") and kind in _WRITTEN:
        return _field(tokens, at)
    if word == "the" and _governs(tokens, at - 1):
        return capitals(tokens, at, at + 1, word)
    if word == "in" and at + 1 < len(tokens) and tokens[at + 1].text == "the":
        return capitals(tokens, at, at + 2, word)
    if word in ("and", "&"):
        between = _between(tokens, begin, at)
        if not between and at + 1 < len(tokens) and tokens[at + 1].text == "the":
            return at
        return item(tokens, at, after_article(tokens, at + 1), between=between)
    if word == "," and list_goes_on(tokens, at):
        return item(tokens, at, at + (2 if tokens[at + 1].text == "and" else 1))
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
    end = run_end(tokens, at + 1)
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
        return after_article(tokens, at + begin + 3)
    return 0


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is a verb with an object: "to Address the ...", "Financing the ..."."""
    return tokens[at].text.endswith("ing") or tokens[at - 1].text == "to"


def _between(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether "and the" goes on in a list of those whom the name joins or is for."""
    run = [t.text for t in tokens[at + 2 : run_end(tokens, at + 2) + 1]]  # "and | the Defence Treaty Between"
    if len(run) > 1 and any(
        word in ("Between", "between") and run[n] in heads() for n, word in enumerate(run[1:])
    ):
        return False
    joining = word_set("those") | {"between", "among"}
    return any(t.text.lower() in joining and not t.capital or t.text in _TITLE_CASE for t in tokens[begin:at])
