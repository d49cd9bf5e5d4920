"""Typical errors of a small parser, mended before any rule looks at the tree.

Each repair rests on what English grammar allows and the tags show, and leaves a tree that has no such error as it is:
a sentence that opens with a phrase and a comma has its subject behind that comma; conjuncts agree in tense.
"""

from __future__ import annotations

from dataclasses import dataclass

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_NOMINAL = frozenset("NNP NNPS NNS NN PRP DT CD CC JJ RB PRP$ HYPH POS PDT , `` ''".split())
_NAMES = frozenset("NNP NNPS PRP".split())
_SUBJECTS = frozenset(["nsubj", "nsubj:pass", "csubj", "csubj:pass"])
# Nouns for those who sit at the table: with them, not with any noun, a subject behind a comma is sure.
_THOSE_WHO_ACT = frozenset(
    """sides leaders ministers presidents secretaries parties countries governments officials nations principals delegations
    advisors advisers representatives participants heads president minister secretary chancellor side government delegation
    chairs both two partners allies states members ambassador king amir emir""".split()
)
_QUOTES = frozenset(['"', "“", "”", "‘", "’", "``", "''"])
_OPENERS = frozenset("VBG VBN VB IN TO".split())


@dataclass(slots=True)
class Parse:
    """A parsed sentence that may still be changed. Words, Penn tags, heads (a root heads itself), relations."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    deps: list[str]

    def kids(self, i: int, *deps: str) -> list[int]:
        found: list[int] = []
        k = -1
        try:
            while True:  # `index` looks far faster than a loop of our own
                k = self.heads.index(i, k + 1)
                if k != i and self.deps[k] in deps:
                    found.append(k)
        except ValueError:
            return found


def repair(parse: Parse) -> None:
    """Mends `parse` in place."""
    _verb_taken_for_plural(parse)
    _subject_of_where(parse)
    _past_taken_for_participle(parse)
    _name_taken_for_auxiliary(parse)
    _relative_clause_of_gerund(parse)
    _subject_behind_opener(parse)
    _participle_at_the_root(parse)
    _infinitive_at_the_root(parse)
    _clause_behind_semicolon(parse)
    _clause_behind_and(parse)
    _past_taken_for_adjective(parse)
    _participle_beside_past(parse)
    _conjuncts_of_one_tense(parse)


def _past_taken_for_adjective(parse: Parse) -> None:
    """ "The minister shared lessons": a past tense with a subject is no adjective of the noun behind it."""
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
    if parse.tags[root] not in ("NN", "NNS") or parse.kids(root, "cop", "aux"):
        return
    for verb in parse.kids(root, "amod", "acl"):
        subject = next((k for k in parse.kids(verb, "nsubj") if k < verb), None)
        subject = (
            subject if subject is not None else next((k for k in parse.kids(root, "nsubj") if k < verb), None)
        )
        if parse.tags[verb] != "VBD" or verb > root or subject is None:
            continue
        for k, head in enumerate(parse.heads):
            if head == root and (k < verb or parse.deps[k] in ("punct", "conj", "cc", "advcl", "parataxis")):
                parse.heads[k] = verb
        parse.heads[verb], parse.deps[verb] = verb, "ROOT"
        parse.heads[root], parse.deps[root] = verb, "obj"
        return


def _participle_beside_past(parse: Parse) -> None:
    """ "They deplored the attack and called upon all ...": beside a past tense, what seems a participle is one, too."""
    for k, dep in enumerate(parse.deps):
        head = parse.heads[k]
        was = parse.tags[head] == "JJ" and any(parse.tags[c] == "VBD" for c in parse.kids(head, "cop"))
        if dep != "conj" or parse.tags[k] != "VBN" or not (was or parse.tags[head] == "VBD"):
            continue
        if parse.kids(k, "aux", "aux:pass", *_SUBJECTS) or parse.words[k + 1 : k + 2] == ["by"]:
            continue
        parse.tags[k] = "VBD"


def _verb_taken_for_plural(parse: Parse) -> None:
    """ "Japan fears that ...": a plural at the root, right behind a name and before a clause or phrase, is the verb."""
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
    if not 0 < root < len(parse.tags) - 2 or parse.tags[root] != "NNS" or parse.words[-1] != ".":
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


def _subject_of_where(parse: Parse) -> None:
    """ "..., where delegations reviewed ...": "where" has no subject, its verb has."""
    for k, dep in enumerate(parse.deps):
        where = parse.heads[k]
        if dep in _SUBJECTS and parse.tags[where] == "WRB" and parse.heads[where] != where:
            parse.heads[k] = parse.heads[where]


def _past_taken_for_participle(parse: Parse) -> None:
    """ "Roe welcomed the accord and stressed ...": who stands before the first verb is its subject, as of the second."""
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
    if parse.tags[root] != "VBD" or not parse.kids(root, "cc"):
        return
    for name in parse.kids(root, "nsubj"):
        first = next((k for k in range(name + 1, root) if parse.words[k] not in _QUOTES), root)
        if (
            parse.tags[name] not in ("NNP", "NNPS")
            or parse.tags[first] != "VBN"
            or parse.heads[first] != name
        ):
            continue
        if parse.words[first + 1].lower() in ("by", "in", "on", "at", "as"):
            continue
        parse.heads[first], parse.deps[first], parse.tags[first] = first, "ROOT", "VBD"
        parse.heads[name] = first
        parse.heads[root], parse.deps[root] = first, "conj"


def _name_taken_for_auxiliary(parse: Parse) -> None:
    """ "Modi has briefed": a proper noun is no auxiliary."""
    for k, dep in enumerate(parse.deps):
        if dep in ("aux", "aux:pass", "cop") and parse.tags[k] in _NAMES and k < parse.heads[k]:
            taken = parse.kids(parse.heads[k], *_SUBJECTS)
            parse.deps[k] = "obl" if taken else "nsubj"


def _subject_behind_opener(parse: Parse) -> None:
    """ "Recalling the resolutions, they reaffirmed ...", "To expand trade, Canada and Japan are launching ..."."""
    if not parse.words or parse.tags[0] not in _OPENERS:
        return
    for comma, word in enumerate(parse.words[:-2]):
        if word != ",":
            continue
        verb = _verb_of(parse, comma + 1)
        parts = _parts(parse, comma + 1, verb) if verb is not None else None
        if verb is not None and parts:
            _seat(parse, comma, parts, _main_verb(parse, verb))
            return


def _verb_of(parse: Parse, first: int) -> int | None:
    """The finite verb behind nothing but a noun phrase that begins at `first`."""
    for k in range(first, len(parse.words)):
        if parse.tags[k] in FINITE:
            return k if k > first else None
        if parse.tags[k] not in _NOMINAL:
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
            if parse.tags[last] not in _NAMES and parse.words[last].lower() not in _THOSE_WHO_ACT:
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
    if parse.heads[subject] == verb and parse.deps[subject] in _SUBJECTS and root == verb:
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
        if parse.heads[k] == verb and parse.deps[k] in _SUBJECTS:
            parse.deps[k] = "advcl" if parse.tags[k][:1] == "V" else "obl"


def _relative_clause_of_gerund(parse: Parse) -> None:
    """ "Launching a bridge that will connect ...": the gerund leads, what "that" opens hangs on the noun."""
    if not parse.words or parse.tags[0] != "VBG":
        return
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
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


def _participle_at_the_root(parse: Parse) -> None:
    """ "Issues related to trade were discussed": the finite verb is the root, the participle hangs on the noun."""
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
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
    noun = nouns[0]
    passive = bool(parse.kids(verb, "aux:pass"))
    for k in parse.kids(verb, *_SUBJECTS):
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


def _infinitive_at_the_root(parse: Parse) -> None:
    """ "In line with the decision to establish the group, the authorities launched ...": a finite verb is the root."""
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
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
                    if parse.deps[k] in _SUBJECTS:
                        parse.deps[k] = "obl"
            return


def _clause_behind_semicolon(parse: Parse) -> None:
    """ "...; our ministers will meet": a subject right behind a semicolon begins a clause of the sentence itself."""
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
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


def _clause_behind_and(parse: Parse) -> None:
    """ "A briefed B on the region and the President emphasized ...": who stands between "and" and a verb is its subject."""
    root = next((i for i, head in enumerate(parse.heads) if head == i), 0)
    for verb in range(root + 3, len(parse.words)):
        name = verb - 1
        if parse.tags[verb] not in ("VBD", "VBZ") or parse.deps[verb] in ("ccomp", "acl:relcl"):
            continue
        if parse.tags[name] not in _NAMES and parse.words[name].lower() not in _THOSE_WHO_ACT:
            continue
        marks = parse.kids(name, "cc")
        if parse.deps[name] != "conj" or not marks or parse.kids(verb, "mark", *_SUBJECTS):
            continue
        parse.heads[name], parse.deps[name] = verb, "nsubj"
        parse.heads[marks[0]] = verb
        parse.heads[verb], parse.deps[verb] = root, "conj"


def _conjuncts_of_one_tense(parse: Parse) -> None:
    """ "emphasized that Japan condemns the attack and supports ...": the present goes with the present."""
    for k, dep in enumerate(parse.deps):
        if dep != "conj" or parse.tags[k] not in ("VBZ", "VBP", "VBD") or parse.kids(k, *_SUBJECTS):
            continue
        head = parse.heads[k]
        if parse.tags[k] == "VBD":
            over = parse.heads[head]
            if parse.deps[head] == "ccomp" and _present(parse, head) and parse.tags[over] == "VBD":
                parse.heads[k] = over
        elif parse.tags[head] == "VBD":
            said = next((m for m in parse.kids(head, "ccomp") if head < m < k and _present(parse, m)), None)
            if said is not None:
                parse.heads[k] = said


def _present(parse: Parse, i: int) -> bool:
    return parse.tags[i] in ("VBZ", "VBP") or any(
        parse.tags[c] in ("VBZ", "VBP", "MD") for c in parse.kids(i, "aux", "aux:pass", "cop")
    )
