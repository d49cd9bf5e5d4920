"""What a source says: acts of parties in the words of a document or of another."""

from __future__ import annotations

from entente.lexicon.actor_words import actor_words
from entente.reading.clauses.search import Search
from entente.reading.clauses.shapes import is_document, subject_of
from entente.reading.clauses.words import SUBJECTS
from entente.reading.predicates import is_plain_saying, predicate_at
from entente.reading.syntax.tree import Tree


def says(search: Search, i: int) -> bool:
    """Whether word `i` is a verb of saying."""
    return search.tree.lemma[i] in search.lexicon.reporting


def reported(search: Search, i: int, subject: int | None) -> bool:
    """Whether what is said is itself an act of parties, told by a document or by another."""
    tree = search.tree
    said = next((c for c in tree.kids(i, "ccomp") if c > i), tree.kid(i, "ccomp"))
    if said is None or subject is None:
        return False
    if not (search.press or is_document(tree, subject) or _of_both(search, i, said)):
        return False
    if _speaks_in_quotes(search, i, said) and not is_document(tree, subject):
        return False
    before = len(search.found)
    search.visit(said, None, i)
    return len(search.found) > before


def tells_of_others(search: Search, i: int) -> bool:
    """ "emphasized that both governments reiterated ...": in the press, what others did is told, not emphasized."""
    tree = search.tree
    said = tree.kid(i, "ccomp") if search.press else None
    if said is None or not (
        tree.tag[said] == "VBD" or any(tree.lemma[k] == "have" for k in tree.kids(said, "aux"))
    ):
        return False
    subject = tree.kid(said, "nsubj")
    if subject is None or tree.tag[subject] == "PRP":
        return False
    predicate = predicate_at(tree, said)
    return predicate is not None and not predicate.weak and not predicate.future


def tells_of_meeting(search: Search, i: int) -> bool:
    """ "said he also met with the Premier", "said the meeting was held in Rome": in the press, that they met is a session and no act."""
    tree = search.tree
    said = tree.kid(i, "ccomp") if search.press and is_plain_saying(tree, i) else None
    if said is None:
        return False
    subject = subject_of(tree, said)
    held = tree.tag[said] == "VBN" and tree.lemma[said] in ("hold", "convene") and not tree.kids(said, "aux")
    held = held or (tree.tag[said] == "VBD" and tree.lower[said + 1 : said + 2] == ["place"])
    meeting = subject is not None and tree.lemma[subject].lower() in actor_words().gatherings
    met = tree.tag[said] == "VBD" and tree.lemma[said] == "meet"
    return met or (held and meeting and not tree.kids(said, "conj"))


def _of_both(search: Search, i: int, said: int) -> bool:
    """ "Ambassador Roe added that the two sides agreed": what those at the table did is theirs, whoever tells it."""
    tree = search.tree
    subject = tree.kid(said, "nsubj") if tree.lemma[i] in ("say", "add") and tree.tag[said] == "VBD" else None
    if subject is None or tree.tag[subject] != "NNS":
        return False
    predicate = predicate_at(tree, said)
    both = {tree.lower[k] for k in tree.kids(subject, "nummod", "det")} & {"two", "both", "three"}
    return bool(both) and predicate is not None and not predicate.weak


def _speaks_in_quotes(search: Search, i: int, said: int) -> bool:
    """ "Roe stated: "We value our ties with ..."": he says so; that it is a promise, the reader of promises sees."""
    tree = search.tree
    if not any(tree.lower[k] in ('"', "“", "``") for k in range(i + 1, min(i + 4, len(tree)))):
        return False
    subject = subject_of(tree, said)
    if subject is None or tree.lower[subject] not in ("we", "i"):
        return (
            subject is not None and tree.tag[subject][:3] == "NNP" and not _of_an_officer(tree, subject, said)
        )
    predicate = predicate_at(tree, said)
    return predicate is not None and predicate.force == "commit"


def _of_an_officer(tree: Tree, subject: int, said: int) -> bool:
    """ "the spokesperson stated: "The Deputy Secretary | thanked Peru"": what he did, whoever tells it."""
    named = any(tree.lower[k] == "the" for k in tree.kids(subject, "det"))
    return named and tree.lower[subject] in actor_words().holders and tree.tag[said] == "VBD"


def told_of_no_one(search: Search, i: int) -> bool:
    """ "It is noted that the leaders agreed ...": in the press, what is told are the acts."""
    tree = search.tree
    said = tree.kid(i, "ccomp", "csubj:pass", "csubj", "nsubj:pass")
    if not (search.press and says(search, i) and tree.kid(i, "aux:pass") is not None) or said is None:
        return False
    if "it" not in tree.lower[max(0, i - 4) : i] or not tree.is_verb(said):
        return False
    before = len(search.found)
    search.visit(said, None, i)
    return len(search.found) > before


def recalled(tree: Tree, i: int) -> bool:
    """ "recalled the visit | during which the leaders decided to ...": part of what is recalled, done on another day."""
    subject = tree.kid(i, *SUBJECTS)
    if subject is None or tree.lower[subject] in ("they", "we"):
        return False
    which = next((k for k in range(tree.left(i), subject) if tree.lower[k] in ("which", "where")), None)
    if which is None or (tree.lower[which] == "which" and tree.lower[which - 1] not in _AT_WHICH):
        return False
    over = i
    while tree.head[over] != over:
        over = tree.head[over]
        if tree.is_verb(over):
            return tree.lemma[over] == "recall" and over < i
    return False


_AT_WHICH = frozenset(["during", "at", "in", "on"])
