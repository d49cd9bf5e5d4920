"""Finite verbs of one list: "hailed the truce as historic, laid out a plan and | cautioned against haste"."""

from __future__ import annotations

from entente.lexicon.verbs import verb_lexicon
from entente.reading.repair.parse import SUBJECTS, Parse

_LINKS = frozenset([",", "and"])
_GOVERNED = frozenset(["IN", "TO", "DT", "PRP$", "RP"])


def listed_pasts(parse: Parse) -> None:
    """A past without a subject goes with the last past that has one, however far the parser hung it."""
    root = parse.root()
    if parse.tags[root] != "VBD" or not parse.kids(root, *SUBJECTS):
        return
    for k in range(root + 2, len(parse.words) - 1):
        if (
            parse.words[k - 1] not in _LINKS
            or parse.tags[k] not in ("VBD", "VBN")
            or not _without_subject(parse, k)
        ):
            continue
        head = parse.heads[k]
        hung = parse.deps[k] == "conj" and parse.tags[head] not in ("VBD", "VBN", "VBZ", "VBP")
        hung = hung and not parse.kids(head, "cop")  # not "that is open and based on law"
        apart = parse.deps[k] == "advcl" and head == root and _goes_on(parse, k)
        if (hung or apart) and parse.tags[k + 1] in _GOVERNED and parse.words[k + 1] != "by":
            _hang(parse, k, root)


def listed_presents(parse: Parse) -> None:
    """ "We champion free trade, cherish our friendship, | lament the loss of life": an operative verb taken for a noun."""
    root = parse.root()
    if parse.tags[root] != "VBP" or not parse.kids(root, *SUBJECTS):
        return
    for k in parse.kids(root, "conj"):
        if parse.tags[k] in ("NN", "VB") and parse.words[k - 1] in _LINKS and _without_subject(parse, k):
            acts = parse.words[k] in verb_lexicon().entries and parse.tags[k + 1 : k + 2] in (
                ["DT"],
                ["PRP$"],
            )
            if acts and "VB" not in parse.tags[root + 1 : k]:
                parse.tags[k] = "VBP"


def _without_subject(parse: Parse, k: int) -> bool:
    return not parse.kids(k, "mark", "aux", "aux:pass", "cop", *SUBJECTS)


def _goes_on(parse: Parse, k: int) -> bool:
    """Whether a further past of the list follows."""
    later = range(k + 2, len(parse.words))
    return any(parse.tags[m] == "VBD" and parse.words[m - 1] == "and" for m in later)


def _hang(parse: Parse, k: int, head: int) -> None:
    parse.heads[k], parse.deps[k], parse.tags[k] = head, "conj", "VBD"
    for c in (k - 1, k - 2):
        if parse.words[c] in _LINKS and parse.heads[c] != k:
            parse.heads[c] = k
