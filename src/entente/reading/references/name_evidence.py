"""Whether a capitalised name with a head noun is a reference: the evidence that it holds, and the sum of its points.

`named_references.yaml` says what each piece of evidence is and what it counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import cast

from entente.lexicon.instruments import reference_names
from entente.lexicon.named_references import naming_words, points_of_name
from entente.model import ReferenceKind
from entente.reading.patterns.ready import compiled
from entente.reading.references.forms import is_date, word_at
from entente.reading.references.tokens import Token
from entente.reading.references.words import (
    MONTHS,
    capitals,
    identities,
    is_group,
    is_pair,
    never,
    party_surfaces,
    place_names,
    word_set,
)

_LINKS = frozenset(
    {"of", "on", "for", "and", "the", "to", "in", "against", "&", "a", "between", ",", "-", '"'}
)

_COINED = compiled(r"[A-Za-z]\d[A-Z]|[a-z][A-Z]{2}")  # "Aid4Ports", "AggregateEU"
_OPENING = frozenset({"-", ":", "•", "."})  # marks behind which any word has a capital
_OF_OTHERS = ("firms", "armies")


@dataclass(frozen=True, slots=True)
class Name:
    """The name `first:stop` of a sentence's tokens with its head noun at `head`; `kind` is what the head noun names.

    `small`: the head noun stands in small letters.
    """

    tokens: Sequence[Token]
    first: int
    head: int
    stop: int
    kind: str
    small: bool = False

    @property
    def before(self) -> list[str]:
        """The words before the head noun, without a bracket and small links."""
        return _without_bracket(self.tokens[self.first : self.head])

    @property
    def behind(self) -> list[str]:
        """The words behind it; none where they are general: "Memorandum | of Understanding"."""
        words = _without_bracket(self.tokens[self.head + 1 : self.stop])
        return words if len(words) > 1 or any(w not in word_set("generic") for w in words) else []

    @property
    def noun(self) -> str:
        return self.tokens[self.head].text

    @property
    def acronym(self) -> bool:
        """Whether it is given an acronym: "(UNCLOS)"."""
        return self.tokens[self.stop - 1].text == ")" and self.tokens[self.stop - 2].text.isupper()


def kind_of_name(name: Name) -> ReferenceKind | None:
    """The kind of reference that the name is; None where its points do not suffice."""
    if points_of_name(_class(name), name_evidence(name)) < 0:
        return None
    kind = "mechanism" if name.kind == "body" else cast(ReferenceKind, name.kind)
    return reference_names().get(" ".join(t.text for t in name.tokens[name.first : name.stop]), kind)


def _class(name: Name) -> str:
    """The class of the head noun, by which the points begin."""
    if name.small:
        return "small meeting" if name.kind == "meeting" else "small"
    return next(
        (c for c in ("declaration", "partnership", "conference") if name.noun in naming_words(c)), name.kind
    )


def name_evidence(name: Name) -> frozenset[str]:
    """All evidence of `named_references.yaml` that the name holds."""
    return frozenset({*_content(name), *_identity(name), *_surroundings(name)})


def _content(name: Name) -> set[str]:
    """What the words before and behind the head noun say."""
    before, behind = name.before, name.behind
    own = _unpartied(before)
    pair = any(map(is_pair, before))
    capitalised = [w for w in own if w[0].isupper() or w[0].isdigit()]
    telling = [w for w in capitalised if not (w in word_set("generic") or w in word_set("topical") or w.removesuffix("'s") in word_set("titles") or is_pair(w) or w.isdigit())]  # fmt: skip
    subjects = [w for w in capitalised if w in word_set("topical")]
    held = {"alone"} if not before and not behind else set()
    if behind:
        held.add("about")
    if telling:
        held.add("two words" if len(telling) > 1 else "word")
    if any(map(_COINED.search, telling)):
        held.add("coined")
    if subjects and len(telling) < 2:
        held.add("subject")
    if capitalised and not (telling or subjects or pair or behind or name.acronym or is_group(before[0])):
        held.add("general")
    if pair:
        held.add("pair")
    elif before and not own:
        held.add("party")
    if any(w in capitals() or (w in place_names() and w not in party_surfaces()) for w in before):
        held.add("place")
    if name.acronym:
        held.add("acronym")
    return held


def _identity(name: Name) -> set[str]:
    """What it is, by the lexicon."""
    before, noun = name.before, name.noun
    ends = [" ".join([*before[at:], noun]) for at in range(len(before) + 1)]
    named = takewhile(lambda t: t.text != "(", name.tokens[name.head + 1 : name.stop])  # not the acronym
    behind = [t.text for t in named]
    begins = [" ".join([ends[0], *behind[:n]]) for n in range(1, len(behind) + 1)]
    held: set[str] = set()
    if any(n.lower() in identities() for n in (*begins, *ends)):
        held.add("known")
    if never().intersection(begins) or (not behind and _is_never(ends)):
        held.add("never")
    if party_surfaces().intersection((*begins, *ends[: len(before)])):
        held.add("organisation")
    if any(w in word_set("organisations") for w in _unpartied(before)):
        held.add("house")
    if noun in word_set("pacts"):
        held.add("pact")
    if is_group(" ".join(w for w in before if w not in word_set("generic"))) or (
        before and is_group(before[0])
    ):
        held.add("group")
    if name.kind == "body" and _is_joint(before, name.behind):
        held.add("joint")
    if noun.endswith("s") and not noun.endswith("ss") and name.kind != "event":
        held.add("plural")
    between = word_at(name.tokens, name.head + 1) == "between"  # "Alliance between Fredonia and Sylvania"
    if noun == "Alliance" and (between or not name.behind) and all(map(_of_alliance, before)):
        held.add("alliance")
    if before and any(
        before[-1] in naming_words(f"{of} words") and noun in naming_words(of) for of in _OF_OTHERS
    ):
        held.add("firm")
    return held


def _is_joint(before: Sequence[str], behind: Sequence[str]) -> bool:
    """ "Joint Committee", "U.S.-Fredonia Council", "Commission of Inquiry": a body that governments share or set up."""
    return any(is_pair(w) or w in word_set("between") for w in before) or (
        bool(behind) and behind[0] in naming_words("set up")
    )


def _is_never(ends: Sequence[str]) -> bool:
    """Whether it is a name of `never`, or one behind a party: "Japan National Security Council"."""
    at = next((n for n, end in enumerate(ends) if end in never()), None)
    return at is not None and (at == 0 or ends[0].removesuffix(f" {ends[at]}") in party_surfaces())


def _surroundings(name: Name) -> set[str]:
    """What stands before and behind it in its sentence."""
    tokens, first, stop = name.tokens, name.first, name.stop
    held: set[str] = set()
    article = tokens[first - 1].text.lower() if first else ""
    if article in ("this", "our"):
        held.add("this")
    if article == "new" and name.kind == "event":
        held.add("another")
    at = first - 1
    while at >= 0 and (tokens[at].text.lower() in naming_words("determiners") | naming_words("adjectives") or tokens[at].possessive):  # fmt: skip
        at -= 1
    leads = tokens[at].text.lower() if at >= 0 else ""
    of_what = tokens[at - 1].text if leads in ("of", "for", "to", "on") and at else ""
    if leads in naming_words("acted on") or of_what in naming_words("acts on"):
        held.add("acted on")
    if name.kind == "body" and naming_words("founded").intersection((leads, of_what)):
        held.add("founded")
    in_office = tokens[first].text in naming_words("offices") and word_at(tokens, first + 1) == "of"
    if in_office or of_what in word_set("titles") | word_set("holders") | naming_words("offices"):
        held.add("of office")
    if leads == "by":
        held.add("agent")
    if word_at(tokens, stop) in naming_words("acts"):
        held.add("acts")
    if stop < len(tokens) and tokens[stop].capital and tokens[stop].gap and not is_date(tokens[stop]):
        held.add("goes on")
    if _dated(name):
        held.add("dated")
    if all(t.text[0].isupper() or not t.text[0].isalpha() or t.text in naming_words("small") | naming_words("determiners") for t in tokens):  # fmt: skip
        held.add("headline")
    elif first == name.head and (first == 0 or tokens[first - 1].text in _OPENING):
        held.add("opening")
    return held


def _dated(name: Name) -> bool:
    """ "the December 2016 | Political Agreement", "Joint Statement | of 4 July 2021", "Roadmap | agreed at | the meeting"."""
    tokens, first, stop = name.tokens, name.first, name.stop
    before = tokens[max(0, first - 4) : first]
    number = before[-1].text if before else ""
    if number.isdigit() and (len(number) == 4 or any(t.text in MONTHS for t in before)):
        return True
    inside = [t.text for t in tokens[first:stop]]
    if any(len(w) == 4 and w.isdigit() for w in inside):
        return True
    stop += word_at(tokens, stop) == ","
    made = word_at(tokens, stop) in naming_words("made")
    where = word_at(tokens, stop + made)
    if made and where in naming_words("when and where"):
        return True
    return where in ("of", "dated", "from") and stop + 1 < len(tokens) and is_date(tokens[stop + 1])


def _of_alliance(word: str) -> bool:
    """ "PH-U.S.", "Fredonia", "Strategic": nations, and words that say no more than that they are allied."""
    return is_pair(word) or word.split("-")[-1] in party_surfaces() or word in naming_words("of alliances")


def _without_bracket(tokens: Sequence[Token]) -> list[str]:
    words, inside = [], False
    for token in tokens:
        inside = (inside or token.text == "(") and token.text != ")"
        if not inside and token.text not in _LINKS and token.text != ")":
            words.append(token.text)
    return words


def _unpartied(words: Sequence[str]) -> list[str]:
    """The words without party names."""
    left: list[str] = []
    at = 0
    while at < len(words):
        width = next((n for n in range(min(6, len(words) - at), 0, -1) if _is_party(words[at : at + n])), 0)
        if not width:
            left.append(words[at])
        at += width or 1
    return left


def _is_party(words: Sequence[str]) -> bool:
    return " ".join(w.removesuffix("'s") for w in words) in party_surfaces()
