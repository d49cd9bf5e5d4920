"""Finite verbs of one list: "hailed the truce as historic, laid out a plan and | cautioned against haste"."""

from __future__ import annotations

from entente.lexicon.promise_words import promise_words
from entente.lexicon.verbs import verb_lexicon
from entente.reading.parser.lemmas import lemma
from entente.reading.repair.parse import SUBJECTS, Parse

_PARTICIPLES = frozenset(
    ["based", "given", "led", "aimed", "followed", "related", "compared"]
)  # ", based on shared values"
_ACTS = verb_lexicon().entries.keys() | promise_words().deeds
_LINKS = frozenset([",", "and"])
_GOVERNED = frozenset(["IN", "TO", "DT", "PRP$", "RP"])


def listed_pasts(parse: Parse) -> None:
    """A past without a subject goes with the last past that has one, however far the parser hung it."""
    root = parse.root()
    if parse.tags[root] != "VBD" or not parse.kids(root, *SUBJECTS):
        return
    for k in range(root + 2, len(parse.words) - 1):
        if parse.words[k] in _PARTICIPLES:
            continue
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


def clauses_with_will(parse: Parse) -> None:
    """ "Peru will export grapes and | Japan will cut its duties": each "will" has its own subject and verb."""
    if "MD" not in parse.tags:
        return
    before: int | None = None
    for will in range(1, len(parse.words) - 1):
        if parse.words[will] not in ("will", "shall") or parse.tags[will] != "MD":
            continue
        verb = will + 1 + (parse.tags[will + 1] == "RB")
        subject = will - 1
        if verb >= len(parse.words) or parse.tags[verb] != "VB" or parse.tags[subject] not in _SUBJECT_TAGS:
            continue
        first = _phrase(parse, subject)
        joined = before is not None and first > 0 and parse.words[first - 1] in ("and", "while", "but")
        if before is not None and joined and parse.heads[before] == verb:
            _two_clauses(parse, before, first, subject, verb)
            parse.heads[will], parse.deps[will] = verb, "aux"
        elif before is not None and joined and _hangs_wrong(parse, before, subject, verb):
            parse.heads[subject], parse.deps[subject] = verb, "nsubj"
            parse.heads[verb], parse.deps[verb] = before, "conj"
            parse.heads[first - 1], parse.heads[will] = verb, verb
        before = verb


def _hangs_wrong(parse: Parse, before: int, subject: int, verb: int) -> bool:
    """The second clause hangs on a noun, or its subject on the object of the first: "grapes and Japan"."""
    of_noun = parse.tags[parse.heads[verb]][:1] == "N"
    return of_noun or (parse.heads[verb] == before and parse.deps[subject] == "conj")


_SUBJECT_TAGS = frozenset(["NNP", "NNPS", "NNS", "NN", "PRP"])


def _phrase(parse: Parse, noun: int) -> int:
    """Where the words of a noun begin."""
    first = noun
    while first > 0 and parse.tags[first - 1] in ("DT", "JJ", "NNP", "NN", "CD", "PRP$", "POS"):
        first -= 1
    return first


def _two_clauses(parse: Parse, one: int, first: int, subject: int, other: int) -> None:
    """Makes the verb `one` the head, and `other` with its subject, whose words begin at `first`, the second clause."""
    parse.heads[one], parse.deps[one] = (
        (one if parse.heads[other] == other else parse.heads[other]),
        parse.deps[other],
    )
    parse.heads[other], parse.deps[other] = one, "conj"
    for k, head in enumerate(parse.heads):
        if head == other and k < first - 1:
            parse.heads[k] = one
    parse.heads[subject], parse.deps[subject] = other, "nsubj"
    parse.heads[first - 1], parse.deps[first - 1] = other, "cc"
    for k in range(first, subject):
        if not first <= parse.heads[k] <= subject:
            parse.heads[k], parse.deps[k] = subject, "compound"


def progressive_taken_for_adjective(parse: Parse) -> None:
    """ "The country is | imposing sanctions": behind "is", a verb that acts, and what it acts on."""
    for verb, tag in enumerate(parse.tags):
        if tag != "JJ" or not parse.words[verb].endswith("ing"):
            continue
        thing = parse.heads[verb]
        if parse.deps[verb] != "amod" or verb > thing or parse.kids(thing, "cop") != [verb - 1]:
            continue
        if lemma(parse.words[verb], "VBG") not in _ACTS:
            continue
        parse.heads[verb], parse.deps[verb], parse.tags[verb] = (
            (verb if thing == parse.heads[thing] else parse.heads[thing]),
            parse.deps[thing],
            "VBG",
        )
        parse.heads[thing], parse.deps[thing], parse.deps[verb - 1] = verb, "obj", "aux"
        for k, head in enumerate(parse.heads):
            if (
                head == thing
                and k != verb
                and (k < verb or parse.deps[k] in ("punct", "conj", "advcl", "parataxis"))
            ):
                parse.heads[k] = verb


def listed_presents(parse: Parse) -> None:
    """ "We champion free trade, cherish our friendship, | lament the loss of life": an operative verb taken for a noun."""
    root = parse.root()
    if parse.tags[root] != "VBP" or not parse.kids(root, *SUBJECTS):
        return
    for k in parse.kids(root, "conj"):
        if parse.tags[k] in ("NN", "VB") and parse.words[k - 1] in _LINKS and _without_subject(parse, k):
            governs = parse.tags[k] == "VB" or parse.tags[k + 1 : k + 2] in (["DT"], ["PRP$"])
            if governs and parse.words[k] in verb_lexicon().entries and "VB" not in parse.tags[root + 1 : k]:
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
