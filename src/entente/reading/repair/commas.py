"""Openings and insertions: a participle between a subject and its verb, a subject behind an opening phrase, with or without a comma."""

from __future__ import annotations

from entente.reading.repair.parse import NAMES, NOMINAL, SUBJECTS, THOSE_WHO_ACT, Parse


def participle_between_commas(parse: Parse) -> None:
    """ "Roe, referring to the pact, called for calm": the verb behind the second comma is Roe's, not the participle."""
    root = parse.root()
    if parse.tags[root] != "VBG" or parse.words[root - 1] != "," or parse.kids(root, "aux", "cop"):
        return
    who = next((k for k in parse.kids(root, "nsubj") if k == root - 2), None)
    if who is None:
        return
    verb = next((k for k in range(root + 3, len(parse.words)) if _past_behind_comma(parse, k)), None)
    if verb is None:
        return
    for k, head in enumerate(parse.heads):
        if head == root and k > verb:
            parse.heads[k] = verb
            parse.tags[k] = "VBD" if parse.tags[k] == "VBN" and parse.deps[k] == "conj" else parse.tags[k]
    parse.heads[verb], parse.deps[verb], parse.tags[verb] = verb, "ROOT", "VBD"
    parse.heads[root], parse.deps[root] = verb, "advcl"
    parse.heads[who] = verb


def subject_before_participle(parse: Parse) -> None:
    """ "In this regard, the two sides, noting the rise of prices, agreed ...": who stands before the participle agreed."""
    for comma in range(1, len(parse.words) - 3):
        who, said = comma - 1, comma + 1 + (parse.words[comma + 1] == "while")
        if parse.words[comma] != "," or parse.tags[said] != "VBG" or not _may_act(parse, who):
            continue
        first = who
        while first > 0 and parse.tags[first - 1] in NOMINAL and parse.words[first - 1] != ",":
            first -= 1
        if first > 0 and parse.words[first - 1] != ",":
            continue
        if parse.deps[who] in SUBJECTS and parse.heads[who] > said:
            return
        verb = next((k for k in range(said + 2, len(parse.words)) if _past_behind_comma(parse, k)), None)
        if verb is None or parse.words[verb - 1] != ",":
            continue
        if parse.heads[verb] == said:
            root = parse.heads[said] == said
            parse.heads[verb], parse.deps[verb] = (verb if root else parse.heads[said]), parse.deps[said]
            for k, head in enumerate(parse.heads):
                if head == said and k != said and (k > verb or k < who):
                    parse.heads[k] = verb
        parse.heads[said], parse.deps[said] = verb, "advcl"
        parse.tags[verb], parse.heads[who], parse.deps[who] = "VBD", verb, "nsubj"
        return


def _past_behind_comma(parse: Parse, k: int) -> bool:
    behind = k - 1 - (parse.tags[k - 1] == "RB")
    return (
        parse.tags[k] in ("VBN", "VBD")
        and parse.words[behind] == ","
        and not parse.kids(k, "aux", "aux:pass", *SUBJECTS)
        and parse.words[k + 1 : k + 2] != ["by"]
    )


def subject_before_insertion(parse: Parse) -> None:
    """ "..., while Roe, for his part, warned ...": who stands between "while" and an insertion is the subject of its verb."""
    for mark in range(2, len(parse.words) - 4):
        if parse.words[mark] not in ("while", "whereas", "and") or parse.words[mark - 1] != ",":
            continue
        comma = next(
            (k for k in range(mark + 2, min(mark + 7, len(parse.words))) if parse.words[k] == ","), 0
        )
        who = comma - 1
        of = parse.heads[who]
        if comma and parse.deps[who] == "nsubj" and not parse.kids(of, "aux", "aux:pass", "cop"):
            parse.tags[of] = "VBD" if parse.tags[of] == "VBN" else parse.tags[of]
        if not comma or parse.deps[who] in SUBJECTS or not _may_act(parse, who):
            continue
        if any(parse.tags[k] not in NOMINAL for k in range(mark + 1, comma)):
            continue
        verb = next(
            (k for k in range(comma + 2, min(comma + 12, len(parse.words))) if _past_behind_comma(parse, k)),
            None,
        )
        if verb is None or parse.kids(verb, *SUBJECTS) or verb <= parse.heads[verb]:
            continue
        parse.tags[verb], parse.heads[who], parse.deps[who] = "VBD", verb, "nsubj"
        parse.deps[verb] = "conj" if parse.words[mark] == "and" else "advcl"
        parse.heads[mark], parse.deps[mark] = verb, "cc" if parse.words[mark] == "and" else "mark"
        for k in range(comma + 1, verb):
            if parse.heads[k] <= mark:
                parse.heads[k] = verb


def _may_act(parse: Parse, k: int) -> bool:
    return parse.tags[k] in NAMES or parse.words[k].lower() in THOSE_WHO_ACT


def subject_taken_for_apposition(parse: Parse) -> None:
    """ "At the talks, | issues of trade | were discussed", "At the summit, | the governments of A, B and C | agreed"."""
    root = parse.root()
    if not parse.words or parse.tags[0] not in ("IN", "VBG") or "," not in parse.words[:root]:
        return
    comma = parse.words.index(",")
    noun = next((k for k in range(comma + 1, root) if parse.heads[k] < comma), None)
    if (
        noun is None
        or parse.tags[noun] not in ("NN", "NNS")
        or parse.deps[noun] not in ("conj", "appos", "dep", "nmod")
    ):
        return
    if any(parse.tags[k] not in ("DT", "JJ", "CD", "PRP$", "NNP", "NN") for k in range(comma + 1, noun)):
        return
    subjects = parse.kids(root, *SUBJECTS)
    passive = bool(parse.kids(root, "aux:pass"))
    if not subjects and passive:
        parse.heads[noun], parse.deps[noun] = root, "nsubj:pass"
    elif len(subjects) == 1 and subjects[0] > noun and parse.words[noun].lower() in THOSE_WHO_ACT:
        if parse.words[noun + 1] != "of":
            return
        member = next((k for k in parse.kids(noun, "nmod") if k > noun), noun)
        parse.heads[subjects[0]], parse.deps[subjects[0]] = member, "conj"
        parse.heads[noun], parse.deps[noun] = root, "nsubj:pass" if passive else "nsubj"
    else:
        return
    for k in range(comma, noun):
        if parse.heads[k] == noun and parse.deps[k] == "punct":
            parse.heads[k] = root


def clause_behind_bare_opener(parse: Parse) -> None:
    """ "As a part of this effort | we are committed to ...": a sentence that opens with a phrase has its clause behind it."""
    root = parse.root()
    if not parse.tags or parse.tags[0] != "IN" or not parse.tags[root].startswith("NN"):
        return
    if parse.kids(root, "cop", "aux", *SUBJECTS):
        return
    for verb in range(root + 2, len(parse.words)):
        if parse.deps[verb] not in ("acl:relcl", "acl", "ccomp", "parataxis") or parse.kids(verb, "mark"):
            continue
        subject = next((k for k in parse.kids(verb, *SUBJECTS) if parse.tags[k] == "PRP"), None)
        if subject is None or subject > verb or parse.heads[verb] >= subject:
            continue
        for k in parse.kids(root, "punct", "conj", "parataxis"):
            if k > verb:
                parse.heads[k] = verb
        parse.heads[verb], parse.deps[verb] = verb, "ROOT"
        parse.heads[root], parse.deps[root] = verb, "obl"
        return
