"""Joint texts that tell what happened: "The Summit elected Roe as its Chairperson" is told, and asserts nothing.

Those who speak together say "we", and assert with any verb. A communiqué that tells of them ("Ministers agreed ...") asserts
only what holds still: in the present and the future.
"""

from __future__ import annotations

from collections.abc import Iterable

from entente.lexicon.actor_words import actor_words
from entente.lexicon.predicate_words import predicate_words
from entente.reading.acts.occasions import records_meeting
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree

_WE = Guarded(r"\b(?:[Ww]e|[Oo]ur|us)\b")
_QUOTED = Guarded(r"[“\"][^“”\"]*[”\"]")


def narrates(sentences: Iterable[SentenceView]) -> bool:
    """Whether nobody says "we" but in quotation marks."""
    return not any(_WE.search(_QUOTED.sub("", s.text)) for s in sentences)


def asserts(sentence: SentenceView, tree: Tree, *, narrated: bool) -> bool:
    """Whether a joint text asserts with a sentence: a finite one that records no meeting, nor what was done, in a text that tells."""
    if not any(t in ("VBD", "VBZ", "VBP", "MD") for t in tree.tag) or records_meeting(sentence, tree):
        return False
    return not (narrated and _tells_past(sentence, tree))


def _tells_past(sentence: SentenceView, tree: Tree) -> bool:
    """Whether it says what those who met did: "Summit elected Roe"; not "a joint exercise was held", "Freedonia cut its tariffs"."""
    root = next(iter(tree.roots), None)
    if root is None:
        return False
    finite = [root, *tree.kids(root, "aux", "aux:pass", "cop")]
    tags = {tree.tag[i] for i in finite}
    return "VBD" in tags and not tags & {"VBZ", "VBP", "MD"} and _of_those_who_met(sentence, tree, root)


def _of_those_who_met(sentence: SentenceView, tree: Tree, root: int) -> bool:
    """Whether the subject is a person, several parties, or a noun for those who met, their meeting or their text.

    What one of them did by itself did not happen when they met: both assert it.
    """
    subject = tree.kid(root, "nsubj", "nsubj:pass")
    if subject is None:
        return True
    start = tree.start[subject]
    people = any(m.start <= start < m.end for m in sentence.people)
    named = people or _several_parties(sentence, tree, subject)
    noun = tree.lemma[subject].lower().removesuffix("s")
    return named or tree.tag[subject] == "PRP" or tree.lemma[subject].lower() in _DOERS or noun in _DOERS


def _several_parties(sentence: SentenceView, tree: Tree, subject: int) -> bool:
    """Whether the subject is more than one party: "Freedonia and Sylvania held talks"; not "Freedonian exports to Sylvania"."""
    heads = [tree.start[k] for k in (subject, *tree.kids(subject, "conj"))]
    return len({m.code for m in sentence.parties if any(m.start <= h < m.end for h in heads)}) > 1


_DOERS = (
    actor_words().groups
    | actor_words().holders
    | actor_words().bodies
    | actor_words().gatherings
    | predicate_words().speaking_texts
)
