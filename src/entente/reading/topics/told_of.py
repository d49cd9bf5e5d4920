"""Topics that a clause places in talks: "Trade figured in the talks", "On the agenda were visas", "Grain was reviewed".

Whatever the words, such a clause has a noun of talks ("the talks", "a good part of the conversation", "the theme of a meeting") on
one side of a verb that only places, and the topic on the other; the tree says where each begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from entente.reading.syntax.tree import Tree
from entente.reading.topics.words import words

_SUBJECTS = ("nsubj", "nsubj:pass")
_PHRASES = ("obl", "nmod")
_OPEN = frozenset({"if", "once", "when", "until", "unless", "before", "whether"})  # what may not have been
_UNTOLD = frozenset({"not", "never", "should", "must", "may", "might", "can", "could", "would"})
_AT = frozenset({"on", "under", "up", "for"})  # "on the agenda", "under discussion", not "at the meeting"


def told_of(tree: Tree) -> Iterator[tuple[int, int]]:
    """The topics that clauses of the sentence name, as the first and the last word of each."""
    for verb in range(len(tree)):
        topic = _of_clause(tree, verb) if _tells(tree, verb) else None
        if topic is not None:
            yield topic


@cache
def _known(name: str) -> frozenset[str]:
    return frozenset(words(name))


def _tells(tree: Tree, verb: int) -> bool:
    """Whether the word heads a clause that says that something is so."""
    if tree.dep[verb] == "acl:relcl" or any(
        tree.lower[k] in _UNTOLD for k in tree.kids(verb, "advmod", "aux")
    ):
        return False
    return not any(tree.lower[k] in _OPEN for k in tree.kids(verb, "mark", "advmod"))


def _of_clause(tree: Tree, verb: int) -> tuple[int, int] | None:
    subject = _subject(tree, verb)
    if subject is not None and subject < verb and not _talks(tree, subject) and _placed(tree, verb):
        return (_opening(tree, subject), _last(tree, subject, verb)) if _may_be_topic(tree, subject) else None
    topic = _behind(tree, verb, subject)
    return None if topic is None else (_first(tree, topic, verb), tree.right(topic))


def _subject(tree: Tree, verb: int) -> int | None:
    found = tree.kid(verb, *_SUBJECTS)
    if (
        found is None
        and tree.tag[verb] == "VBN"
        and tree.dep[verb] == "acl"
        and tree.head[verb] in tree.roots
    ):
        return (
            tree.head[verb] if tree.lemma[verb] in _known("placing_alone") else None
        )  # "Grain figured in the talks"
    return found


def _talks(tree: Tree, noun: int, deep: int = 2) -> bool:
    """Whether a noun phrase is of talks: "the talks", "most of the conversation", "the centre of the talks"."""
    if tree.lemma[noun] in _known("talk_nouns"):
        return True
    share = tree.lemma[noun] in _known("shares") or tree.lemma[noun] in _known("subjects")
    return share and deep > 0 and any(_talks(tree, k, deep - 1) for k in tree.kids(noun, *_PHRASES))


def _may_be_topic(tree: Tree, noun: int) -> bool:
    return tree.tag[noun][:1] == "N" or tree.tag[noun] in ("VBG", "JJ", "CD")


def _placed(tree: Tree, verb: int) -> bool:
    """Whether the clause of a subject that is no talk places it in talks."""
    phrases = tree.kids(verb, "obl", "obj", "nmod")
    inside = any(_talks(tree, k) for k in phrases)
    if tree.kid(verb, "cop") is not None:
        if tree.tag[verb][:1] != "N":  # "high on the agenda", "central to the talks"
            return inside and tree.lemma[verb] in _known("ranks")
        if tree.kid(verb, "case") is None:
            return _is_subject(tree, verb, inside)
        case = {tree.lower[k] for k in tree.kids(verb, "case")}
        return _raised(tree, verb) or (
            _talks(tree, verb) and (bool(case & _AT) or tree.lemma[verb] not in _known("talk_nouns"))
        )
    if tree.kid(verb, "nsubj:pass") is not None:
        return _discussed(tree, verb) and (inside or tree.dep[verb] != "ccomp")
    if tree.lemma[verb] in _known("taking"):
        return inside and any(_named_share(tree, k) for k in tree.kids(verb, "obj"))
    return inside and tree.lemma[verb] in _known("placing")


def _named_share(tree: Tree, noun: int) -> bool:
    """ "a central place", "attention"; "took part" and "took place" are no shares."""
    described = tree.lemma[noun] in _known("shares_alone") or tree.kids(noun, "det", "amod", "nmod")
    return bool(described) and tree.lemma[noun] in _known("shares") | _known("subjects")


def _raised(tree: Tree, noun: int) -> bool:
    """ "the topics raised"."""
    raised = any(_discussed(tree, k) for k in tree.kids(noun, "acl") if tree.tag[k] == "VBN")
    return raised and tree.lemma[noun] in _known("subjects")


def _is_subject(tree: Tree, noun: int, inside: bool) -> bool:
    """ "the theme of a meeting", "main topics"."""
    lemma = tree.lemma[noun]
    return lemma == "topic" or (lemma in _known("subjects") and (inside or _talks(tree, noun)))


def _discussed(tree: Tree, verb: int) -> bool:
    """ "was discussed", "were touched upon", "were brought up"."""
    known = _known("passives")
    return tree.lemma[verb] in known or (
        verb + 1 < len(tree) and f"{tree.lemma[verb]} {tree.lower[verb + 1]}" in known
    )


def _behind(tree: Tree, verb: int, subject: int | None) -> int | None:
    """The topic behind what places it: "On the agenda were | visas", "Also raised was | the truce"."""
    copula = tree.kid(verb, "cop")
    if copula is not None:
        if tree.tag[verb][:1] != "N" or copula > verb or tree.kid(verb, "case") is not None:
            return None
        raised = [
            k for k in tree.kids(verb, "csubj", "csubj:pass", "advcl") if k < copula and tree.tag[k] == "VBN"
        ]
        led = any(_discussed(tree, k) for k in raised) or _leads(tree, verb, copula, subject)
        return verb if led and tree.lemma[verb] not in _known("subjects") and not _talks(tree, verb) else None
    if tree.lemma[verb] in _known("placing_alone") and any(
        k < verb and _talks(tree, k) for k in tree.kids(verb, "obl")
    ):
        return next((k for k in tree.kids(verb, "nsubj", "obj") if k > verb and _may_be_topic(tree, k)), None)
    return None


def _leads(tree: Tree, noun: int, copula: int, subject: int | None) -> bool:
    """Whether what stands before the copula is an agenda or a place in talks; a meeting itself is what one says it is."""
    before = [k for k in tree.kids(noun, "obl", "nsubj", "nmod") if k < copula]
    for k in before:
        if (
            tree.lemma[k] == "agenda"
            or tree.lemma[k] in _known("ranks")
            and any(_talks(tree, o) for o in tree.kids(k, "obl"))
        ):
            return True
        named = tree.lemma[k] in _known("shares") | _known("subjects")
        if _raised(tree, k) or (named and _talks(tree, k)):
            return True
    return False


def _opening(tree: Tree, subject: int) -> int:
    """The first word of a subject: "Moreover, | other questions"."""
    first = tree.left(subject)
    while first < subject and tree.tag[first] in ("RB", ","):
        first += 1
    return first


def _last(tree: Tree, subject: int, verb: int) -> int:
    """The last word of a subject; what the parser hung on it behind the verb is no part of it."""
    finite = min(k for k in (verb, *tree.kids(verb, "cop", "aux", "aux:pass")) if k > subject)
    return max(k for k in tree.subtree(subject) if k < finite)


def _first(tree: Tree, topic: int, verb: int) -> int:
    """The first word of a topic behind its verb."""
    copula = tree.kid(verb, "cop")
    behind = verb if copula is None else copula
    return min(k for k in tree.subtree(topic) if k > behind)
