"""Where the content of an act begins: past adverbs, manner, circumstance, partner and what only governs it."""

from __future__ import annotations

from entente.reading.predicates.words import ADVERBS, WORDS
from entente.reading.syntax.tree import Tree

_ON_MATTER = WORDS.matter - {"of", "around", "focused", "as"}
_HEARERS = frozenset(["NNP", "PRP", "PRP$", "DT"])
_MARKS = frozenset(['"', "“", "”", "``", "''"])
_MET = WORDS.guests | WORDS.occasions | WORDS.partners


def past_adverbs(tree: Tree, k: int) -> int:
    """ "agreed | further | to ...": past adverbs that belong to the verb."""
    if tree.tag[k : k + 1] == ["RB"] and tree.lower[k + 1 : k + 2] == ["that"] and tree.lower[k][-2:] == "ly":
        return k + 1  # "has said | repeatedly | that ..."
    while k < len(tree) and tree.lower[k] in ADVERBS:
        if tree.lower[k] in WORDS.of_nouns and tree.tag[k + 1 : k + 2] in (["NN"], ["NNS"], ["NNP"], ["JJ"]):
            break  # "encouraged further work"
        joined = tree.lower[k + 1 : k + 2] == ["and"] and not ADVERBS.isdisjoint(tree.lower[k + 2 : k + 3])
        k += 2 if joined else 1  # "fully | and firmly"
    return k


_INSERTED = frozenset(words.split(" ")[0] for words in WORDS.insertions)


def past_insertion(tree: Tree, k: int) -> int:
    """ "discussed, | among other things, | trade": past a phrase that belongs to no one word."""
    first = k + (tree.lower[k : k + 1] in ([","], ["-"], ["–"]))
    begins = first < len(tree) and tree.lower[first] in _INSERTED
    for words in WORDS.insertions if begins else ():
        end = first + words.count(" ") + 1
        if " ".join(tree.lower[first:end]) == words:
            return end + (tree.lower[end : end + 1] in ([","], ["-"], ["–"]))
    return _past_parenthesis(tree, k)


def _past_parenthesis(tree: Tree, k: int) -> int:
    """ "committed, | as members of the club, | to lead": past a phrase between commas, where what is governed follows."""
    if tree.lower[k : k + 1] != [","] or tree.lower[k + 1 : k + 2] in ([], ["and"], ["or"]):
        return k
    if tree.tag[k + 1] not in ("IN", "WRB"):
        return k
    for m in range(k + 2, min(len(tree) - 2, k + 26)):
        if tree.tag[m] in ("VBD", "VBZ", "VBP", "MD"):
            return k
        if tree.lower[m] == ",":
            governed = tree.lower[m + 1] in ("to", "that", "our", "their") or tree.tag[m + 1] == "DT"
            return m + 1 if governed else k
    return k


def past_means(tree: Tree, k: int) -> int:
    """ "discussed | over the phone | the situation", "at the outset": how or when it was said, before what was said."""
    if k + 2 < len(tree) and tree.lower[k] in ("over", "by", "via", "on", "at"):
        for m in (k + 1, k + 2):
            if (
                tree.lower[m] in WORDS.means
                and m + 1 < len(tree)
                and tree.tag[m + 1] not in ("NN", "NNS", "CC")
            ):
                return m + 1
    return _past_occasion(tree, k)


def _past_occasion(tree: Tree, k: int) -> int:
    """ "discussed | during the meeting | the state of trade": on which occasion, before what was said."""
    if tree.lower[k : k + 1] != ["during"]:
        return k
    for m in range(k + 1, min(k + 5, len(tree) - 1)):
        if tree.lemma[m] in WORDS.occasions:
            return m + 1 if tree.tag[m + 1] in _OPENS_MATTER else k
        if tree.tag[m] == "NN" and tree.tag[m + 1] in ("DT", "PRP$"):
            return m + 1
    return k


_OPENS_MATTER = frozenset(["DT", "JJ", "NN", "NNS", "NNP", "PRP$", "VBG", "CD"])


def past_manner(tree: Tree, k: int) -> int:
    """ "condemned | in the strongest terms | the attack", "noted | with satisfaction | that ..."."""
    k = past_means(tree, k)
    quoted = k + 1 < len(tree) and tree.lower[k] in _MARKS  # "condemned “in the strongest terms” the attack"
    k, begin = k + quoted, k
    if tree.lower[k : k + 2] == ["at", "length"]:
        return k + 2
    if k + 1 >= len(tree) or tree.lower[k] not in ("in", "with"):
        return begin
    for end in range(k + 2, min(k + 6, len(tree))):
        if tree.lower[end - 1] in WORDS.manners and tree.lower[end] not in ("of", "for", "and"):
            return end + (quoted and tree.lower[end] in _MARKS)
    return begin


def past_circumstance(tree: Tree, i: int, k: int) -> int:
    """ "agreed | at a meeting in Rome on Monday | that ...": when, where and with whom, before the clause agreed on."""
    if k >= len(tree) or k == 0 or tree.lower[k - 1] in ("to", "that"):
        return k
    if (tree.words[k] in WORDS.calendar or tree.lower[k] in WORDS.lately) and tree.lower[k + 1 : k + 2] in (
        ["that"],
        ["to"],
    ):
        return k + 2
    if tree.words[k] in WORDS.calendar and tree.tag[k + 1 : k + 2] in (["PRP"], ["DT"], ["PRP$"], ["VBG"]):
        return k + 1  # "agreed Monday | they will seek ..."
    if tree.words[k] in WORDS.calendar and tree.lower[k + 1 : k + 2] == ["with"]:
        k += 1  # "agreed Monday | with Roe on ..."
    first = k if tree.lower[k] in WORDS.when_where else k - 1
    if first <= i or first + 1 >= len(tree) or tree.lower[first] not in WORDS.when_where:
        return k
    if tree.lower[first] == "on" and not (
        tree.words[first + 1][:1].isdigit() or tree.words[first + 1] in WORDS.calendar
    ):
        return k
    for m in range(first + 2, min(first + 16, len(tree) - 1)):
        if (
            tree.lower[m] == "that"
            and tree.tag[m] == "IN"
            or tree.lower[m] == "to"
            and _whom_or_when(tree, m)
            or tree.lower[first] in ("with", "in")
            and tree.lower[m] in ("on", "for")
            and tree.tag[m + 1] in ("DT", "VBG", "PRP$", "NN", "NNS", "JJ")
            and not tells_when(tree, m + 1)
        ):
            return m + 1
        joined = tree.lower[m] == "and" and tree.lower[first] != "with"  # "with the ministers of A | and B"
        if tree.tag[m] in ("VBD", "VBZ", "VBP", "MD", "WDT") or tree.lower[m] == ";" or joined:
            break
    return k


def _whom_or_when(tree: Tree, m: int) -> bool:
    """ "agreed with his counterpart | to meet", "in Rome | to meet", not "with the need to meet"."""
    last = m - 1 - (tree.lower[m - 1] == ",")
    return tree.tag[m + 1] in ("VB", "RB") and (tree.tag[last] in ("NNP", "CD") or tree.lower[last] in _MET)


def past_hearer(tree: Tree, i: int, k: int) -> int | None:
    """ "stressed | to Roe on Monday | the need for calm", "confirmed | with Roe | their plans": past who hears it; None where nobody does."""
    if k + 2 >= len(tree) or tree.lower[k] not in ("to", "with") or tree.tag[k + 1] not in _HEARERS:
        return None
    named, matter = _past_name(tree, k + 1), tree.kid(i, "obj")
    if named or (matter is not None and matter > k + 1):
        return max(named, tree.left(matter) if matter is not None and matter > k + 1 else 0)
    return next((m + 1 for m in range(k + 2, min(k + 8, len(tree) - 1)) if tree.lower[m] == "that"), None)


def _past_name(tree: Tree, k: int) -> int:
    """ "discussed with | the Prime Minister | ongoing efforts": past the title or name of who hears it."""
    first = k + (tree.lower[k] == "the")
    last = first
    while last < len(tree) and tree.words[last][:1].isupper():
        last += 1
    named = last > first and tree.lower[last - 1] in WORDS.guests
    tags = _AFTER_NAME | ({"NN", "NNS"} if named else frozenset())
    return last if last > first and last < len(tree) and tree.tag[last] in tags else 0


_AFTER_NAME = frozenset(["JJ", "VBG", "DT", "PRP$"])


def past_governed(tree: Tree, k: int) -> int:
    """Past the words that only govern the content: "agreed | on", "decided | to", "noted | that"."""
    k = past_adverbs(tree, k)
    if k < len(tree) and tree.lower[k] in WORDS.governed:
        k += 1
    return k


def past_views(tree: Tree, k: int) -> int:
    """ "an exchange | of views | on ..."."""
    return k + 2 if tree.lower[k : k + 2] in (["of", "views"], ["of", "opinions"]) else k


def past_partner(tree: Tree, k: int) -> int:
    """ "discussions with X on Y": past with whom, to the word that brings the matter; `k` where none does."""
    if k >= len(tree) or tree.lower[k] != "with":
        return k
    return next((m for m in range(k + 1, len(tree)) if tree.lower[m] in _ON_MATTER), k)


def on_occasion(tree: Tree, k: int) -> bool:
    """ "| at a meeting in Rome", "| in talks on Monday": where it was done."""
    return tree.lower[k : k + 1] in (["at"], ["in"], ["during"]) and any(
        tree.lemma[m] in WORDS.occasions for m in range(k + 1, min(len(tree), k + 5))
    )


def tells_when(tree: Tree, k: int) -> bool:
    """ "consultations on 8 May", "on the sidelines of ...": when or where, not what was talked of."""
    if k >= len(tree):
        return False
    word = tree.words[k].strip("-–")
    return (
        not WORDS.on_occasion.isdisjoint(tree.lower[k : k + 6])
        or word[:1].isdigit()
        or word in WORDS.calendar
        or (tree.lower[k - 1] in ("in", "at") and tree.tag[k] == "NNP")
    )
