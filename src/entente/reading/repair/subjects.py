"""Subjects: hidden behind an opening phrase, or whose verb was taken for a plural."""

from __future__ import annotations

from entente.reading.repair.parse import FINITE, NAMES, NOMINAL, OPENERS, SUBJECTS, THOSE_WHO_ACT, Parse


def verb_taken_for_plural(parse: Parse) -> None:
    """ "Japan fears that ...": a plural at the root, right behind a name and before a clause or phrase, is the verb."""
    root = parse.root()
    if (
        not 0 < root < len(parse.tags) - 2
        or parse.tags[root] != "NNS"
        or not (parse.words[-1] == "." or parse.words[0] == "The")
    ):
        return
    name = root - 1
    if not parse.words[name][:1].isupper() or parse.heads[name] != root:
        return
    if parse.deps[name] not in ("compound", "nsubj", "amod") or not parse.words[root].endswith("s"):
        return
    if parse.tags[root + 1] not in ("IN", "DT", "PRP$", "TO") or parse.words[root + 1] == "of":
        return
    parse.tags[root], parse.tags[name], parse.deps[name] = "VBZ", "NNP", "nsubj"
    for k in range(name):
        if parse.heads[k] == root:
            parse.heads[k] = name
    for k in parse.kids(root, "acl:relcl", "acl", "nmod"):
        parse.deps[k] = "obl" if parse.deps[k] == "nmod" else "ccomp"


_NOMINATIVES = frozenset(["we", "they", "he", "she"])


def pronoun_before_apposition(parse: Parse) -> None:
    """ "Meeting in Lima, | we, the Ministers of A, B and C, | reaffirm ...": "we" is a subject wherever it stands."""
    for k, word in enumerate(parse.words):
        if word not in _NOMINATIVES or parse.deps[k] in ("conj", "parataxis"):
            continue
        verb = parse.heads[k]
        if verb < k and parse.tags[verb] == "VBG" and parse.deps[k] in SUBJECTS:
            verb = parse.heads[verb]  # "Meeting in Lima, we" is no clause
        elif parse.deps[k] in SUBJECTS:
            continue
        if verb <= k:
            continue
        if parse.tags[verb] in FINITE or parse.kids(verb, "aux", "aux:pass", "cop"):
            for other in parse.kids(verb, *SUBJECTS):
                parse.heads[other], parse.deps[other] = (k, "appos") if other > k else (verb, "advcl")
            parse.heads[k], parse.deps[k] = verb, "nsubj"


def subject_behind_opener(parse: Parse) -> None:
    """ "Recalling the resolutions, they reaffirmed ...", "To expand trade, Canada and Japan are launching ..."."""
    if not parse.words or parse.tags[0] not in OPENERS:
        return
    for comma, word in enumerate(parse.words[:-2]):
        if word != ",":
            continue
        verb = _verb_of(parse, comma + 1)
        parts = _parts(parse, comma + 1, verb) if verb is not None else None
        if verb is not None and parts:
            _seat(parse, comma, parts, _main_verb(parse, verb))
            return


def subject_of_adverbial(parse: Parse) -> None:
    """ "During the meeting, trade and fisheries | were discussed": what hangs on the noun of the phrase before the verb."""
    for k, dep in enumerate(parse.deps):
        noun = parse.heads[k]
        verb = parse.heads[noun]
        if not noun < k < verb or parse.deps[noun] != "obl" or parse.kids(noun, "cop"):
            continue
        passive = parse.words[noun + 1] == "," and parse.kids(verb, "aux:pass")
        if dep not in SUBJECTS and not (dep == "conj" and passive and k == parse.kids(noun, "conj")[0]):
            continue
        if parse.tags[noun][:2] == "NN" and not parse.kids(verb, *SUBJECTS):
            for other in parse.kids(noun, "conj"):
                parse.heads[other] = k if k < other < verb else noun
            parse.heads[k] = verb
            parse.deps[k] = "nsubj:pass" if parse.kids(verb, "aux:pass") else "nsubj"


def those_who_act_next(parse: Parse) -> None:
    """ "reiterated his support for the port and | the ministers agreed to build it": those who sit at the table, before a past
    without a subject, are no part of the matter before."""
    for noun in range(3, len(parse.words) - 1):
        verb = noun + 1 + (parse.words[noun + 1] in _BETWEEN)
        if parse.deps[noun] != "conj" or parse.words[noun].lower() not in THOSE_WHO_ACT:
            continue
        if verb >= len(parse.words) or parse.tags[verb] != "VBD" or parse.kids(verb, *SUBJECTS):
            continue
        first = noun
        while first > 1 and parse.heads[first - 1] == noun and parse.words[first - 1] != "and":
            first -= 1
        over = parse.heads[verb]
        if parse.words[first] not in _DEFINITE or parse.words[first - 1] != "and":
            continue
        if parse.deps[verb] not in ("conj", "advcl", "parataxis") or over >= first:
            continue
        parse.heads[noun], parse.deps[noun] = verb, "nsubj"
        parse.heads[first - 1], parse.deps[verb] = verb, "conj"


_BETWEEN = frozenset(["also", "further", "then", "jointly", "both"])
_DEFINITE = frozenset(["the", "both", "all"])


def _verb_of(parse: Parse, first: int) -> int | None:
    """The finite verb behind nothing but a noun phrase that begins at `first`."""
    for k in range(first, len(parse.words)):
        if parse.tags[k] in FINITE:
            return k if k > first else None
        if parse.tags[k] not in NOMINAL:
            return None
    return None


def _parts(parse: Parse, first: int, verb: int) -> list[tuple[int, int]]:
    """The conjuncts, half-open, of the noun phrase before `verb`; empty where one of them is no acting party."""
    parts: list[tuple[int, int]] = []
    begin = first
    for k in range(first, verb + 1):
        if k < verb and parse.words[k] != "," and parse.tags[k] != "CC":
            continue
        if k > begin:
            last = k - 1
            while last > begin and parse.tags[last] == "RB":
                last -= 1
            if parse.tags[last] not in NAMES and parse.words[last].lower() not in THOSE_WHO_ACT:
                return []
            parts.append((begin, last + 1))
        begin = k + 1
    return parts


def _main_verb(parse: Parse, finite: int) -> int:
    """The verb whose auxiliary `finite` is, or itself."""
    return parse.heads[finite] if parse.deps[finite] in ("aux", "aux:pass", "cop") else finite


def _seat(parse: Parse, comma: int, parts: list[tuple[int, int]], verb: int) -> None:
    """Makes the first part subject of `verb`, the others its conjuncts, and what stands before the comma an adverbial."""
    subject = parts[0][1] - 1
    root = next((i for i, head in enumerate(parse.heads) if head == i), verb)
    if parse.heads[subject] == verb and parse.deps[subject] in SUBJECTS and root == verb:
        return
    for number, (first, end) in enumerate(parts):
        head = end - 1
        for k in range(first, head):
            if not first <= parse.heads[k] < end:
                parse.heads[k], parse.deps[k] = head, "compound"
        parse.heads[head] = verb if number == 0 else subject
        parse.deps[head] = "nsubj" if number == 0 else "conj"
    for k in range(comma + 1, parts[-1][1]):
        if parse.words[k] == "," or parse.tags[k] == "CC":
            parse.heads[k], parse.deps[k] = subject, "cc" if parse.tags[k] == "CC" else "punct"
    if root < comma:
        parse.heads[verb], parse.deps[verb] = verb, "ROOT"
        parse.heads[root], parse.deps[root] = verb, "advcl"
        for k in parse.kids(root, "conj", "punct", "parataxis"):
            if k > verb:
                parse.heads[k] = verb
    for k in range(comma):
        if parse.heads[k] == verb and parse.deps[k] in SUBJECTS:
            parse.deps[k] = "advcl" if parse.tags[k][:1] == "V" else "obl"
