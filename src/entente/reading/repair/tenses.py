"""Tenses: a past form taken for an adjective or participle, conjuncts of one tense, a perfect torn apart."""

from __future__ import annotations

from entente.reading.parser.lemmas import lemma
from entente.reading.repair.parse import QUOTES, SUBJECTS, Parse


def past_taken_for_adjective(parse: Parse) -> None:
    """ "The minister shared lessons": a past tense with a subject is no adjective of the noun behind it."""
    root = parse.root()
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


def past_beside_past(parse: Parse) -> None:
    """ "They deplored the attack and called upon all ...", "... and lent their support": beside a past tense, what seems a
    participle, an adjective or a bare form is one, too."""
    for k, dep in enumerate(parse.deps):
        head = parse.heads[k]
        was = parse.tags[head] == "JJ" and any(parse.tags[c] == "VBD" for c in parse.kids(head, "cop"))
        if dep != "conj" or not (was or parse.tags[head] == "VBD") or not _seems_past(parse, head, k):
            continue
        if parse.kids(k, "aux", "aux:pass", *SUBJECTS) or parse.words[k + 1 : k + 2] == ["by"]:
            continue
        parse.tags[k] = "VBD"


def _seems_past(parse: Parse, head: int, k: int) -> bool:
    word, tag = parse.words[k], parse.tags[k]
    if tag == "VBN":
        return True
    if tag == "JJ":
        return word.endswith("ed") and parse.tags[k + 1 : k + 2] in (["IN"], ["TO"], ["DT"], ["PRP$"])
    named = word[:1].isupper()  # "from Kenya and Brunei": taken for a verb
    if (
        tag != "VB"
        or named
        or parse.kids(k, "mark")
        or parse.words[k - 1] == "to"
        or "VB" in parse.tags[head + 1 : k]
    ):
        return False
    return word in _BOTH or lemma(word, "VBD") != word


_BOTH = frozenset(
    ["put", "set", "cut", "let", "hit", "shed", "offset", "upset", "cast", "broadcast"]
)  # past and bare


def noun_taken_for_gerund(parse: Parse) -> None:
    """ "gave | their backing to the court": what has an owner and no object is a noun."""
    for k, tag in enumerate(parse.tags):
        if (
            tag == "VBG"
            and parse.deps[k] == "obj"
            and parse.kids(k, "nmod:poss")
            and not parse.kids(k, "obj")
        ):
            parse.tags[k] = "NN"


def past_taken_for_participle(parse: Parse) -> None:
    """ "Roe welcomed the accord and stressed ...": who stands before the first verb is its subject, as of the second."""
    root = parse.root()
    if parse.tags[root] != "VBD" or not parse.kids(root, "cc"):
        return
    for name in parse.kids(root, "nsubj"):
        first = next((k for k in range(name + 1, root) if parse.words[k] not in QUOTES), root)
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


def conjuncts_of_one_tense(parse: Parse) -> None:
    """ "emphasized that Japan condemns the attack and supports ...": the present goes with the present."""
    for k, dep in enumerate(parse.deps):
        if dep != "conj" or parse.tags[k] not in ("VBZ", "VBP", "VBD") or parse.kids(k, *SUBJECTS):
            continue
        head = parse.heads[k]
        if parse.tags[k] == "VBD":
            over = parse.heads[head]
            other = _present(parse, head) or (
                parse.tags[head] == "VBN" and parse.kids(head, "aux", "aux:pass")
            )
            if parse.deps[head] == "ccomp" and other and parse.tags[over] == "VBD":
                parse.heads[k] = over
        elif parse.tags[head] == "VBD":
            said = next((m for m in parse.kids(head, "ccomp") if head < m < k and _present(parse, m)), None)
            if said is not None:
                parse.heads[k] = said


def _present(parse: Parse, i: int) -> bool:
    return parse.tags[i] in ("VBZ", "VBP") or any(
        parse.tags[c] in ("VBZ", "VBP", "MD") for c in parse.kids(i, "aux", "aux:pass", "cop")
    )


_ADVERBIAL = frozenset("IN DT CD NNP NN JJ , RB".split())  # "had | on Monday | opened"


def perfect_torn_apart(parse: Parse) -> None:
    """ "The two had on Monday co-chaired the talks and reaffirmed ...": an adverbial stands between "had" and its verb."""
    for had, word in enumerate(parse.words):
        if word.lower() not in ("had", "has", "have") or parse.deps[had] not in ("ROOT", "ccomp", "conj"):
            continue
        if parse.kids(had, "obj") or parse.tags[had] not in ("VBD", "VBZ", "VBP"):
            continue
        clauses = parse.kids(had, "ccomp", "xcomp")  # of these only what an adverbial alone parts from "had"
        verb = next((v for v in clauses or parse.kids(had, "advcl", "conj", "acl") if v > had), None)
        if (
            verb is None
            or parse.tags[verb] not in ("VBD", "VBN")
            or parse.kids(verb, "mark", "cc", "aux", *SUBJECTS)
            or (clauses and not 1 < verb - had < 8)
            or (clauses and any(tag not in _ADVERBIAL for tag in parse.tags[had + 1 : verb]))
        ):
            continue
        _join(parse, had, verb)


def _join(parse: Parse, had: int, verb: int) -> None:
    """Makes `verb` the head and "had" its auxiliary."""
    for k, head in enumerate(parse.heads):
        if head == had and k not in (had, verb):
            parse.heads[k] = verb
    root = parse.heads[had] == had
    parse.heads[verb], parse.deps[verb] = (verb if root else parse.heads[had]), parse.deps[had]
    parse.heads[had], parse.deps[had], parse.tags[verb] = verb, "aux", "VBN"


def name_at_the_root(parse: Parse) -> None:
    """ "Roe "welcomed the accord and stressed ..."": a name that opens the sentence is the subject of the past behind it."""
    verb = next((k for k in range(1, min(4, len(parse.words))) if parse.words[k] not in QUOTES), 0)
    if (
        parse.root() != 0
        or not verb
        or not parse.words[0][:1].isupper()
        or parse.tags[verb] not in ("VBN", "VBD")
    ):
        return
    if (
        parse.tags[0] not in ("VB", "VBP", "NNP", "NN")
        or parse.words[verb + 1 : verb + 2] == ["by"]
        or verb == 1
    ):
        return
    for k, head in enumerate(parse.heads):
        if head == 0 or (head == parse.heads[verb] and k > verb):
            parse.heads[k] = verb
    parse.heads[verb], parse.deps[verb], parse.tags[verb] = verb, "ROOT", "VBD"
    parse.heads[0], parse.deps[0], parse.tags[0] = verb, "nsubj", "NNP"


def third_of_three(parse: Parse) -> None:
    """ "We note the war, call for calm, ...", "... in Haiti, where gangs rule, and call for ...": a bare form goes with "we"."""
    root = parse.root()
    if parse.tags[root] != "VBP" or not parse.kids(root, "nsubj"):
        return
    for k in range(root + 2, len(parse.words)):
        comma = parse.words[k - 1] == "," or parse.words[k - 2 : k] == [",", "and"]
        if parse.tags[k] not in ("VB", "VBP") or not comma or parse.deps[k] != "conj":
            continue
        head = parse.heads[k]
        relative = parse.tags[head] in ("VBP", "VBZ") and parse.deps[head] in ("advcl", "acl:relcl")
        noun = parse.tags[head].startswith("NN") and parse.words[k - 1] == ","
        relative = relative and any(parse.tags[c][:2] == "NN" for c in parse.kids(head, *SUBJECTS))
        if (noun or relative) and not parse.kids(k, "mark", "aux", *SUBJECTS):
            parse.heads[k], parse.tags[k] = root, "VBP"


def gerund_taken_for_noun(parse: Parse) -> None:
    """ "..., warning of consequences": behind a comma and beside a clause, "-ing" is a participle."""
    for k, word in enumerate(parse.words):
        if parse.tags[k] != "NN" or not word.endswith("ing") or parse.words[k - 1] != ",":
            continue
        beside = parse.deps[k] == "conj" and parse.tags[parse.heads[k]][:1] == "V" and not parse.kids(k, "cc")
        if parse.deps[k] == "appos" and parse.words[k + 1 : k + 2] == ["of"]:
            clause = parse.heads[k]
            while parse.tags[clause][:1] != "V" and parse.heads[clause] != clause:
                clause = parse.heads[clause]
            parse.heads[k], parse.deps[k] = clause, "advcl"
        if parse.deps[k] == "advcl" or beside:
            parse.tags[k] = "VBG"


def past_at_the_root(parse: Parse) -> None:
    """ "Roe "welcomed the accord and stressed ..."": right behind its subject and before an object, a past."""
    root = parse.root()
    if parse.tags[root] != "VBN" or parse.kids(root, "aux", "aux:pass", "cop") or not parse.kids(root, "obj"):
        return
    who = next((k for k in range(root - 1, -1, -1) if parse.words[k] not in QUOTES), None)
    if who is not None and who in parse.kids(root, "nsubj") and parse.tags[who] in ("NNP", "PRP"):
        parse.tags[root] = "VBD"
