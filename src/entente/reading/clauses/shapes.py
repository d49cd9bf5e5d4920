"""What a word's place in the tree says of its clause: its subject, whether it is one, what it continues."""

from __future__ import annotations

from entente.reading.clauses.words import SUBJECTS, WORDS
from entente.reading.predicates import predicate_at
from entente.reading.predicates.future import has_will
from entente.reading.syntax.tree import Tree


def subject_of(tree: Tree, i: int) -> int | None:
    """The subject of the clause of word `i`; of a relative clause, what it is told of."""
    found = tree.kid(i, *SUBJECTS)
    if (
        found is not None and found < i and tree.kids(found, "cop")
    ):  # "A is glad, and B will help", read as one clause
        found = max(k for k in tree.kids(i, *SUBJECTS) if k < i)
    if found is not None and tree.lower[found] in ("who", "which", "that"):
        return tree.head[i] if tree.dep[i] == "acl:relcl" else None
    return found


def has_subject_of_its_own(tree: Tree, i: int) -> bool:
    """Whether the subject stands in the clause itself."""
    subject = subject_of(tree, i)
    return subject is not None and tree.tag[subject] != "WDT"


def clausal(tree: Tree, i: int) -> bool:
    """Whether word `i` is the head of a clause."""
    return tree.is_verb(i) or bool(tree.kids(i, "cop", "aux", *SUBJECTS))


def said_by_whom(tree: Tree, i: int) -> bool:
    """ "backed by ...": a participle that says by whom, without an auxiliary."""
    after = tree.lower[i + 1 : i + 2]
    return after == ["by"] and tree.kid(i, "aux:pass") is None


def participle_of_tense(tree: Tree, i: int) -> bool:
    """ "have agreed and decided", not "the locations identified": an auxiliary here or at the verb it follows."""
    if tree.kids(i, "aux", "aux:pass") or (tree.dep[i] == "ROOT" and subject_of(tree, i) is not None):
        return True
    head = tree.head[i]
    acted = tree.tag[head] == "VBD" and tree.lemma[head] != "be"
    return tree.dep[i] == "conj" and (acted or bool(tree.kids(head, "aux", "aux:pass")))


def agent_of(tree: Tree, i: int) -> int | None:
    """Who did it, of a passive: "was welcomed | by the ministers"."""
    for c in tree.kids(i, "obl:agent", "obl"):
        case = tree.kid(c, "case")
        if case is None:
            continue
        if tree.lower[case] == "by":
            return c
        if tree.lower[case] == "in" and tree.lemma[c] in WORDS.performances:
            return tree.kid(c, "nmod", "nmod:poss")  # "was underlined in the speech | of the Peruvian side"
    return _agent_hung_low(tree, i)


def _agent_hung_low(tree: Tree, i: int) -> int | None:
    """ "was informed of the outcome | by Roe": who did it, hung on the noun before it."""
    for c in tree.kids(i, "obl"):
        for k in tree.kids(c, "nmod") if c > i else ():
            case = tree.kid(k, "case")
            if case is not None and tree.lower[case] == "by" and tree.tag[k][:3] in ("NNP", "PRP"):
                return k
    return None


def chance(tree: Tree, i: int) -> int | None:
    """The verb in "provided an opportunity to review ...", "an opportunity for reviewing ...", "used the talks to explain ..."."""
    serving = WORDS.chances | (WORDS.occasions if tree.lemma[i] in WORDS.using else frozenset())
    nouns = [n for n in tree.kids(i, "obj") if tree.lemma[n] in serving]
    return next(
        (
            c
            for n in nouns
            for c in tree.kids(n, "acl", "nmod")
            if tree.tag[c] in ("VB", "VBG") and predicate_at(tree, c)
        ),
        None,
    )


def efforts(tree: Tree, i: int) -> int | None:
    """ "Further efforts will be made | to deepen trade", "focus will be given | to ensuring ...": what is going to be done."""
    subject = tree.kid(i, "nsubj:pass", "nsubj")
    if subject is None or tree.lemma[subject] not in WORDS.efforts or i + 2 >= len(tree):
        return None
    return i + 2 if tree.lower[i + 1] == "to" and tree.tag[i + 2] in ("VB", "VBG") else None


def is_manner(tree: Tree, c: int) -> bool:
    """ "by expanding", "through supporting", "in addressing": manner, not an act."""
    instead = tree.lower[c - 2 : c] in (["instead", "of"], ["rather", "than"])
    return instead or any(tree.lower[k] in WORDS.how for k in tree.kids(c, "mark", "case"))


def is_deed(tree: Tree, i: int) -> bool:
    """ "has banned imports", "is helping Peru": what is done or under way, told in a main clause and in the active."""
    head = i
    while tree.dep[head] in ("conj", "parataxis") and tree.head[head] != head:
        head = tree.head[head]
    under_way = tree.tag[i] in ("VBD", "VBN", "VBG") and tree.kid(i, "aux:pass") is None
    return under_way and head in tree.roots and tree.finite(i)


def is_document(tree: Tree, i: int) -> bool:
    """ "The statement said": a text speaks, and what it tells are the parties' acts."""
    return tree.lemma[i] in WORDS.speaking_texts


def continues_infinitive(tree: Tree, i: int, c: int) -> bool:
    """ "pledge to respond, combat and address": a bare form after a finite verb belongs to its infinitive.

    Verbs under one "will" are one act where they share an object ("will promote and defend democracy").
    """
    if tree.tag[c] != "VB" or subject_of(tree, c) is not None or tree.kids(c, "aux", "cop"):
        return False
    if tree.tag[i] == "VB" and tree.lower[c - 2 : c] == [",", "and"] and _present(tree, tree.head[i]):
        predicate = predicate_at(tree, c)
        if predicate is not None and predicate.force in ("urge", "condemn", "warn", "concern"):
            return False  # "We pledge to end it, | and call for ..."
    if tree.tag[i] == "VB":
        first = i
        while tree.dep[first] == "conj" and tree.tag[tree.head[first]] == "VB":
            first = tree.head[first]
        apart = any(tree.tag[k][:2] in ("NN", "PR") for k in range(i + 1, c)) and (
            has_will(tree, first) or _denied(tree, first)
        )
        apart = apart or (_denied(tree, first) and tree.lemma[c] in WORDS.goes_on)
        return bool(tree.kids(first, "aux")) and not apart
    if tree.tag[i] in ("VBD", "VBZ"):  # not "welcomed the accord and look forward to ..."
        return "VB" in tree.tag[i + 1 : c] or tree.lower[c + 1 : c + 2] != ["forward"]
    return any(i < k < c for k in tree.kids(i, "xcomp", "ccomp", "advcl"))


def _present(tree: Tree, i: int) -> bool:
    return tree.tag[i] == "VBP" and tree.kid(i, *SUBJECTS) is not None


def _denied(tree: Tree, i: int) -> bool:
    """ "do not recognise the annexation | and reject ...": "do" stands for the first verb alone."""
    return any(tree.lower[k] in ("do", "does") for k in tree.kids(i, "aux"))


def disagrees(tree: Tree, subject: int | None, c: int) -> bool:
    """ "We are committed to ensuring the work is done and continues ...": "we" is no subject of "continues"."""
    if subject is None or tree.tag[c] != "VBZ" or subject_of(tree, c) is not None:
        return False
    if tree.lower[subject] in ("we", "they", "i", "both"):
        return True
    return tree.tag[tree.head[c]] == "VB" and not has_will(tree, _first_of(tree, tree.head[c]))


def _first_of(tree: Tree, i: int) -> int:
    """The first of verbs set side by side in their base form."""
    while tree.dep[i] == "conj" and tree.tag[tree.head[i]] == "VB":
        i = tree.head[i]
    return i


def said_on_occasion(tree: Tree, c: int) -> bool:
    """ "In celebrating the centenary, the leaders ...", "after admitting that ...": told in passing, yet done."""
    mark = tree.kid(c, "mark", "case")
    if mark is None or tree.lower[mark] not in ("in", "after", "before"):
        return False
    if tree.lower[mark] == "in" and mark != 0:
        return False
    predicate = predicate_at(tree, c)
    return predicate is not None and not predicate.weak and predicate.force in WORDS.said_beside


def reported_clause(tree: Tree, i: int) -> bool:
    """Whether the clause of word `i` is content or attribute of another."""
    return tree.dep[i] in ("ccomp", "acl", "csubj") or (
        tree.dep[i] == "acl:relcl" and tree.lower[subject_of(tree, i) or 0] in ("who", "which", "that")
    )


def gerund_of_list(tree: Tree, i: int, c: int) -> bool:
    """ "agreed on the importance of ending A and | concluding B": a gerund that goes on with one of the content."""
    if tree.tag[c] != "VBG" or not tree.finite(i) or tree.tag[i] == "VBG" or tree.lower[c - 1] != "and":
        return False
    return any(tree.tag[k] == "VBG" and tree.tag[k - 1] == "IN" for k in range(i + 2, c - 1))


def gerund_behind_to(tree: Tree, i: int, c: int) -> bool:
    """ "looked forward to the visit and | (to) affirming the tie", "are committed to peace and | to backing it": governed with the noun."""
    if tree.tag[c] != "VBG" or not tree.finite(i):
        return False
    if any(tree.lower[k] in _GOVERNS for k in tree.kids(c, "mark", "case")):
        return True
    forward = tree.lower[i + 1 : i + 3] == ["forward", "to"]
    return forward and tree.lower[c - 1] == "and"


_GOVERNS = frozenset(["to", "for", "of", "about"])


def of_what_is_told(tree: Tree, i: int, c: int) -> int | None:
    """ "said that Japan will stay and | is ready to ...": the clause told to which a present verb beside a past one belongs."""
    told = next((k for k in tree.kids(i, "ccomp") if i < k < c), None)
    if told is None or tree.tag[i] != "VBD" or subject_of(tree, c) is not None:
        return None
    return told if _in_present(tree, c) and (_in_present(tree, told) or has_will(tree, told)) else None


def _in_present(tree: Tree, i: int) -> bool:
    """Whether the finite verb of the clause is in the present."""
    words = [i, *tree.kids(i, "aux", "aux:pass", "cop")]
    return any(tree.tag[k] in ("VBZ", "VBP") for k in words)


def goes_on_with(tree: Tree, i: int, said: int, c: int) -> bool:
    """ "noted that ties had grown | and requested help": a verb in the tense of the one that says so, not of what is told."""
    if tree.tag[c] == tree.tag[i] and tree.tag[c] in ("VBP", "VBD"):
        return True
    past = tree.tag[i] == "VBD" and tree.tag[c] == "VBN" and not tree.kids(c, "aux", "aux:pass")
    if not past or tree.kid(said, "aux:pass") is not None or c + 1 >= len(tree):
        return False
    return tree.lower[c + 1] == "that" or tree.tag[c + 1] in _OPENS_OBJECT


_OPENS_OBJECT = frozenset("DT PRP PRP$ JJ NN NNS NNP NNPS".split())


def after_comma(tree: Tree, k: int) -> bool:
    """Whether a comma stands before word `k`, or before the quotation mark there: `the only track," while ...`."""
    return "," in tree.lower[max(0, k - 1 - (tree.lower[k - 1] in _CLOSING)) : k]


_CLOSING = frozenset(['"', "”", "''"])


def after_and(tree: Tree, mark: int) -> bool:
    """Whether a "that" opens a further clause: ", and that ..."."""
    before = [w for w in tree.lower[max(0, mark - 2) : mark] if w not in ('"', "”", "“")]
    return bool(before) and before[-1] in ("and", ",", ";", "as")


def goes_with_relative(tree: Tree, i: int, c: int) -> bool:
    """ "welcome the pact, which will open markets and | support trade": the base form goes with "will", not with "welcome"."""
    bare = tree.lower[c] == tree.lemma[c] and tree.lower[c - 1] == "and" and tree.lower[c - 2] != ","
    if not bare or subject_of(tree, c) is not None:
        return False
    return any(
        tree.lower[k] in ("which", "that") and tree.lower[k + 1] in _TO_COME for k in range(i + 1, c - 2)
    )


_TO_COME = frozenset(["will", "would", "can", "could", "may", "shall"])
