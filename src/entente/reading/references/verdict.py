"""Whether a capitalised name with a head noun is a reference, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from entente.lexicon.described_references import described_words
from entente.model import ReferenceKind
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
    {"of", "on", "for", "and", "the", "to", "in", "against", "&", "a", "between", ",", "(", ")", "-", '"'}
)


_COINED = re.compile(r"[A-Za-z]+\d[A-Za-z]+")  # "Aid4Ports"
_OFFICES = frozenset({"Office", "Department", "Ministry", "Bureau"})  # "Office of | Trade Policy"


def kind_of_name(
    tokens: Sequence[Token], first: int, head: int, stop: int, kind: str, *, small: bool
) -> ReferenceKind | None:
    """The kind of the name `first:stop` with its head at `head`; None where it is no reference."""
    before = [t.text for t in tokens[first:head]]
    name = " ".join([*before, tokens[head].text])
    complement = [t.text for t in tokens[head + 1 : stop] if t.text not in _LINKS]
    behind = " ".join(["", *(t.text for t in tokens[head + 1 : stop])]).partition(" (")[0]
    whole = f"{name}{behind}"
    words = whole.split()
    if kind == "event" and first and tokens[first - 1].text == "new":
        return None  # "a new Cold War"
    general = name in word_set("general_bodies") and complement  # "Working Group on Consular Matters"
    if (
        (name in never() and not general)
        or whole in never()
        or {name, whole} & party_surfaces()
        or _held_by_office(tokens, first)
    ):
        return None
    coined = tokens[stop - 1].text == ")" and tokens[stop - 2].text.isupper()  # with an acronym of its own
    bracketed = ")" in before  # "United Nations (UN) Charter"
    if (
        not bracketed
        and not general
        and any(" ".join(words[:n]) in never() and not words[n][0].isupper() for n in range(2, len(words)))
    ):
        return None  # "Group of Seven of Germany, ..."
    if _never_with_general_words(before, tokens[head].text) and not complement:
        return None
    if before and before[-1] in word_set("firms") and tokens[head].text in word_set("firm_heads"):
        return None  # "Fredonia Media Group"
    if tokens[head].text == "Force" and before and before[-1] in word_set("armed"):
        return None  # "Royal Freedonian Air Force"
    if tokens[head].text == "Route" and not (before and before[-1] in word_set("routes")):
        return None  # a road
    if tokens[head].text == "Alliance" and not complement and all(map(_of_alliance, before)):
        return None  # "US-ROK Strategic Alliance": an alliance as such
    if name.isupper() and len(name) > 12:
        return None  # a heading
    if small and kind == "mechanism" and len(before) == 1 and tokens[first].possessive:
        return None  # "at Tokyo's initiative"
    if small and tokens[head].text in word_set("not_with_pair") and len(before) == 1 and is_pair(before[0]):
        towns = (
            set(before[0].split("-")) <= place_names()
        )  # "Belgrade-Pristina | dialogue" has a name of its own
        return "mechanism" if towns else None
    if small and not (_named_before(before) or (kind == "meeting" and _is_group(before))):
        return None
    if tokens[head].text in word_set("bodies_between"):
        named = any(is_pair(w) for w in before) or " ".join(before).lower() in identities()
        return "mechanism" if named else None
    if not small and not _says_enough(before, complement, kind, tokens[head].text):
        made = (
            kind in ("instrument", "document")
            and (before or complement)
            and (_was_made(tokens, stop) or _dated(tokens, first, stop))
        )
        return cast(ReferenceKind, kind) if made else None
    if kind == "body":
        if complement[:1] == ["Excellence"] and _unpartied(before):
            return "mechanism"  # "Cyber Centre of Excellence"
        if complement[:1] == ["Inquiry"] or (
            coined and tokens[head + 1].text == "for" and tokens[head].text.startswith("Com")
        ):
            return "mechanism"  # "UN Commission of Inquiry", "Commission for the Protection of ... (CPS)"
        return "mechanism" if _between_governments(before, complement) else None
    pair_named = any(is_pair(word) for word in before)
    owners = word_set("organisations") - (word_set("schools") if pair_named else frozenset())
    paired = {after for word, after in pairwise(before) if is_pair(word)}  # "Fredonia-United | States"
    if kind == "mechanism" and not coined and any(word in owners and word not in paired for word in before):
        return None
    return cast(ReferenceKind, kind)


def _never_with_general_words(before: Sequence[str], head: str) -> bool:
    """ "White House National Security Council": a name that never counts, with no telling word before it."""
    for at in range(len(before)):
        if " ".join([*before[at:], head]) in never():
            rest = " ".join(before[:at])
            return at < 1 or head in word_set("organisations") or rest in party_surfaces()
    return False


def _held_by_office(tokens: Sequence[Token], first: int) -> bool:
    """ "Director of the ...", "members of the ...", "Office of ..."."""
    at = first - 1
    while at >= 0 and tokens[at].text in ("the", "of", "for", "to", "on"):
        at -= 1
    return (
        at >= 0
        and at < first - 1
        and (
            tokens[at].text in word_set("titles")
            or tokens[at].text in word_set("holders")
            or (tokens[first - 1].text == "of" and tokens[at].text in _OFFICES)
        )
    )


def _was_made(tokens: Sequence[Token], stop: int) -> bool:
    """ "the Joint Action Plan | agreed at | the meeting": general words, but one that is known."""
    stop += stop < len(tokens) and tokens[stop].text == ","
    following = [t.text for t in tokens[stop : stop + 2]]
    return len(following) == 2 and following[0] in described_words("made") and following[1] in ("at", "in", "on", "by", "during", "between", "last", "this")  # fmt: skip


def _dated(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """ "the December 2016 | Political Agreement", "the March 25 | Joint Statement", "Joint Statement | of 4 July 2021"."""
    before = [t.text for t in tokens[max(0, first - 4) : first]]
    number = bool(before) and before[-1].isdigit()
    if number and any(word in MONTHS for word in before[-4:]):
        return True
    behind = tokens[stop : stop + 4]
    said = bool(behind) and behind[0].text in ("of", "dated", "from")
    return said and any(t.text in MONTHS for t in behind[1:3]) and any(t.text.isdigit() for t in behind[1:4])


def _of_alliance(word: str) -> bool:
    """ "PH-U.S.", "Fredonia", "Strategic": nations, and words that say no more than that they are allied."""
    last = word.split("-")[-1]
    return is_pair(word) or last in party_surfaces() or word in word_set("of_alliances")


def _is_party(words: Sequence[str]) -> bool:
    return " ".join(words) in party_surfaces()


def _says_enough(before: Sequence[str], complement: Sequence[str], kind: str, head: str) -> bool:
    """Whether something other than general words and parties makes the name."""
    if ")" in before and " ".join([*before[: before.index("(")], head]).lower() in identities():
        return True  # "United Nations (UN) Charter"
    if kind == "document" and len(before) > 1 and is_group(before[0]):
        return True  # "NATO Summit Communiqué"
    if kind == "meeting" and len(before) > 1 and is_group(before[0]):
        return True  # "NATO Warsaw Summit"
    placed = kind in ("instrument", "document", "meeting") or head in word_set("processes")
    if placed and any(w in capitals() for w in before):
        return True  # "Warsaw Summit", "Tokyo Declaration": where it was made names it
    if kind == "body" and "Joint" in before and len(before) > 1:
        return True  # "Joint Economic Committee"
    if kind == "document" and before and tuple(complement) == ("Action",):
        return not all(w in word_set("generic") for w in before)  # "Zenda Plan of Action"
    if (
        kind == "instrument"
        and len(before) > 1
        and head in word_set("pacts")
        and not complement
        and not _is_party(before)
    ):
        return len(_unpartied(before)) > 1  # "Strategic Framework Agreement"
    if kind in ("instrument", "document") and before and len(complement) > 1 and not _is_party(complement):
        return True  # "Joint Declaration on Strategic Partnership"
    if head in ("Charter", "Statute", "Constitution") and complement and is_group(" ".join(complement)):
        return True  # "Charter of the OIC"
    if kind == "mechanism" and (
        (head in word_set("party_heads") and before and _is_party(before))
        or (head in word_set("heads_for") and before and complement and not _is_party(before))
    ):
        return True  # "GCC Initiative", "International Fund for Ireland"
    if head in word_set("set_by_one") and any(w in word_set("topical") for w in before):
        return True  # "Cyber Defence Policy"
    if kind == "document" and before and is_group(" ".join(complement)):
        return True  # "Joint Leaders' Statement on AUKUS"
    if any(is_pair(word) for word in before):
        return (
            [w for w in before if not is_pair(w)] != []
            or bool(complement)
            or kind in ("meeting", "instrument")
        )
    telling = [w for w in _unpartied(before) if w not in word_set("generic") and w not in _LINKS]
    if any(w not in word_set("topical") for w in telling):
        return True
    if telling and len([w for w in before if w not in _LINKS]) > 1:
        return True
    if before and kind == "instrument" and head in ("Truce", "Ceasefire"):
        return True
    if complement:
        return (
            bool([w for w in complement if w not in word_set("generic")])
            and not _is_party(complement)
            or kind == "meeting"
        )
    return kind == "meeting" and _is_group(before)


def _is_group(before: Sequence[str]) -> bool:
    """Whether the words name an organisation, whose summit is one of its own: "NATO Summit"."""
    return is_group(" ".join(w for w in before if w not in word_set("generic") | word_set("topical")))


def _unpartied(words: Sequence[str]) -> list[str]:
    """The words without party names."""
    left: list[str] = []
    i = 0
    while i < len(words):
        width = next(
            (
                n
                for n in range(min(6, len(words) - i), 0, -1)
                if _is_party([w.removesuffix("'s") for w in words[i : i + n]])
            ),
            0,
        )
        if not width:
            left.append(words[i])
        i += width or 1
    return left


def _named_before(before: Sequence[str]) -> bool:
    """Whether the capitals before a small head make a name: a place, a pair of parties, two words or more."""
    capitals = [w for w in before if w[:1].isupper() or w[:1].isdigit()]
    if any(is_pair(w) for w in capitals):
        return True
    if len(capitals) == 1:
        return capitals[0].rstrip("'s") in place_names() or bool(_COINED.fullmatch(capitals[0]))
    if ")" in before:
        return not any(w in word_set("titles") for w in capitals)
    refused = word_set("organisations") | word_set("titles")
    return len(_unpartied(capitals)) > 1 and not any(w.removesuffix("'s") in refused for w in capitals)


def _between_governments(before: Sequence[str], complement: Sequence[str]) -> bool:
    if any(is_pair(word) for word in before):
        return not any(w in ("Business", "Chamber") for w in before)
    return any(w in word_set("between") for w in before) and not any(
        w in word_set("organisations") for w in before
    )
