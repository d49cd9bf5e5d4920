"""Roots: a participle or infinitive in the place of the finite verb, clauses that hang too low."""

from __future__ import annotations

from entente.reading.repair.parse import FINITE, NAMES, SUBJECTS, THOSE_WHO_ACT, Parse


def relative_clause_of_gerund(parse: Parse) -> None:
    """ "Launching a bridge that will connect ...": the gerund leads, what "that" opens hangs on the noun."""
    if not parse.words or parse.tags[0] != "VBG":
        return
    root = parse.root()
    subjects = [k for k in parse.kids(root, "nsubj", "nsubj:pass") if 1 < k < root]
    if root == 0 or not subjects or "," in parse.words[:root] or parse.heads[0] != root:
        return
    who = subjects[0]
    relative = parse.words[who] in ("that", "which", "who")
    noun = next((k for k in range(who - 1, 0, -1) if parse.tags[k].startswith("NN")), None)
    parse.heads[0], parse.deps[0] = 0, "ROOT"
    if relative and noun is not None:
        parse.heads[root], parse.deps[root] = noun, "acl:relcl"
    else:
        parse.heads[root], parse.deps[root] = 0, "xcomp"
    for k in (
        *parse.kids(root, "conj", "punct"),
        *([noun] if noun is not None and parse.heads[noun] == root else []),
    ):
        if k != who and k < root:
            parse.heads[k] = 0


def name_before_relative(parse: Parse) -> None:
    """ "Roe, who is visiting Peru, praised the pact": the past behind the relative clause is the root, the name its subject."""
    root = parse.root()
    if not parse.words or not parse.tags[root].startswith("NN"):
        return
    for verb in parse.kids(root, "advcl", "acl:relcl"):
        told = [k for k in parse.kids(verb, "nsubj") if parse.words[k] in ("who", "which")]
        pasts = [k for k in parse.kids(verb, "conj") if parse.tags[k] in FINITE and parse.words[k - 1] == ","]
        if verb < root or not told or not pasts or parse.kids(pasts[0], *SUBJECTS):
            continue
        past = pasts[0]
        for k, head in enumerate(parse.heads):
            if (head == verb and k > past) or (head == root and k > past):
                parse.heads[k] = past
        parse.heads[past], parse.deps[past] = past, "ROOT"
        parse.heads[root], parse.deps[root] = past, "nsubj"
        parse.deps[verb] = "acl:relcl"
        return


def participle_at_the_root(parse: Parse) -> None:
    """ "Issues related to trade were discussed": the finite verb is the root, the participle hangs on the noun."""
    root = parse.root()
    if parse.tags[root] not in ("VBN", "JJ") or parse.kids(root, "aux", "aux:pass", "cop"):
        return
    nouns = [k for k in parse.kids(root, "nsubj", "nsubj:pass") if k < root]
    verbs = [
        v
        for v in parse.kids(root, "ccomp", "advcl", "parataxis", "conj")
        if v > root and not parse.kids(v, "mark")
    ]
    verb = next((v for v in verbs if _finite(parse, v) and "," not in parse.words[root:v]), None)
    if not nouns or verb is None:
        return
    if parse.deps[verb] == "conj" and parse.tags[verb] == "VBD" and parse.tags[verb - 1] == "CC":
        parse.tags[root] = "VBD"  # "Roe "welcomed the accord and stressed ..."": two pasts of one subject
        return
    noun = nouns[0]
    passive = bool(parse.kids(verb, "aux:pass"))
    for k in parse.kids(verb, *SUBJECTS):
        parse.heads[k], parse.deps[k] = root, "obl"
    parse.heads[verb], parse.deps[verb] = verb, "ROOT"
    parse.heads[noun], parse.deps[noun] = verb, "nsubj:pass" if passive else "nsubj"
    parse.heads[root], parse.deps[root] = noun, "acl"
    for k, head in enumerate(parse.heads):
        if head == root and (k > verb or k < noun):
            parse.heads[k] = verb


def _finite(parse: Parse, i: int) -> bool:
    return parse.tags[i] in FINITE or any(
        parse.tags[k] in FINITE for k in parse.kids(i, "aux", "aux:pass", "cop")
    )


def asked_at_the_opening(parse: Parse) -> None:
    """ "Asked about the pact, Roe said: ...": a past form before the comma is a participle, not what Roe said."""
    if not parse.words or parse.tags[0] not in ("VBD", "VBN") or parse.deps[0] not in ("ccomp", "csubj"):
        return
    subject = next(iter(parse.kids(parse.heads[0], "nsubj")), 0)
    if "," in parse.words[:subject] and not parse.kids(0, *SUBJECTS):
        parse.tags[0], parse.deps[0] = "VBN", "advcl"


def plural_at_the_root(parse: Parse) -> None:
    """ "The fund will help women who face gender gaps.": the last word, with nothing behind it, is no verb of the sentence."""
    root = parse.root()
    if root != len(parse.words) - 2 or parse.tags[root] != "VBZ" or parse.tags[root - 1] not in ("NN", "JJ"):
        return
    verb = next((k for k in parse.kids(root, "ccomp") if k < root and parse.kids(k, *SUBJECTS)), None)
    if verb is None or parse.heads[root - 1] != root:
        return
    for k, head in enumerate(parse.heads):
        if head == root and k < verb:
            parse.heads[k] = verb
    parse.heads[verb], parse.deps[verb] = verb, "ROOT"
    parse.heads[root], parse.deps[root], parse.tags[root] = verb, "obj", "NNS"
    parse.deps[root - 1] = "compound"


def infinitive_at_the_root(parse: Parse) -> None:
    """ "In line with the decision to establish the group, the authorities launched ...": a finite verb is the root."""
    root = parse.root()
    if root < 2 or parse.tags[root] != "VB" or parse.words[root - 1].lower() != "to":
        return
    for verb in parse.kids(root, "conj", "parataxis", "ccomp"):
        if parse.tags[verb] in FINITE and any(
            root < k < verb for k in parse.kids(verb, "nsubj", "nsubj:pass")
        ):
            noun = next((k for k in range(root - 2, -1, -1) if parse.tags[k].startswith("NN")), None)
            parse.heads[verb], parse.deps[verb] = verb, "ROOT"
            parse.heads[root], parse.deps[root] = (verb, "advcl") if noun is None else (noun, "acl")
            for k, head in enumerate(parse.heads):
                if head == root and k != root and (k > verb or k < root - 1):
                    parse.heads[k] = verb
                    if parse.deps[k] in SUBJECTS:
                        parse.deps[k] = "obl"
            return


def clause_behind_semicolon(parse: Parse) -> None:
    """ "...; our ministers will meet": a subject right behind a semicolon begins a clause of the sentence itself."""
    root = parse.root()
    for mark, word in enumerate(parse.words):
        if word != ";" or mark <= root:
            continue
        for verb in range(mark + 2, len(parse.words)):
            subject = next((k for k in parse.kids(verb, "nsubj", "nsubj:pass") if mark < k < verb), None)
            if (
                subject is None
                or min([subject, *parse.kids(subject, "det", "amod", "compound", "nmod:poss")]) > mark + 2
            ):
                continue
            if verb != root and parse.heads[verb] < mark:
                parse.heads[verb], parse.deps[verb] = root, "parataxis"
            break


def clause_behind_and(parse: Parse) -> None:
    """ "A briefed B on the region and the President emphasized ...": who stands between "and" and a verb is its subject."""
    root = parse.root()
    for verb in range(root + 3, len(parse.words)):
        name = verb - 1
        if parse.tags[verb] not in ("VBD", "VBZ") or parse.deps[verb] in ("ccomp", "acl:relcl"):
            continue
        if parse.tags[name] not in NAMES and parse.words[name].lower() not in THOSE_WHO_ACT:
            continue
        marks = parse.kids(name, "cc")
        if parse.deps[name] != "conj" or not marks or parse.kids(verb, "mark", *SUBJECTS):
            continue
        parse.heads[name], parse.deps[name] = verb, "nsubj"
        parse.heads[marks[0]] = verb
        parse.heads[verb], parse.deps[verb] = root, "conj"
