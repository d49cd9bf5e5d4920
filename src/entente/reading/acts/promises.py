"""Clauses under "will" that promise, in the text of those who speak."""

from __future__ import annotations

from dataclasses import replace

from entente.lexicon.actor_words import actor_words
from entente.reading.clauses.clause import Clause
from entente.reading.predicates import Predicate
from entente.reading.predicates.future import has_will, of_one, under_will
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree


def promised(clause: Clause, tree: Tree, sentence: SentenceView, *, agenda: bool) -> Clause:
    """ "We will exchange views on trade", "Japan will reiterate its support": a clause that is a promise in one's own text.

    Where the text announces a meeting (`agenda`), what "the leaders" will discuss there is none; what they will reaffirm is.
    """
    old = clause.predicate
    if not _promises(clause, tree, sentence, agenda=agenda):
        return clause
    matter = old.content if old.force == "discuss" else None
    predicate = Predicate(old.at, "commit", "will", old.at, promise=True, future=True, matter=matter)
    return replace(clause, predicate=predicate, content=(old.at, clause.content[1]))


def _promises(clause: Clause, tree: Tree, sentence: SentenceView, *, agenda: bool) -> bool:
    """Whether its subject, one of those who speak, says what it will do; of an agenda only what a state or "we" will discuss."""
    head = clause.subject_head
    at = clause.predicate.at
    beside = under_will(tree, at) and (  # "will do so | and discuss the vote"
        clause.predicate.force == "discuss" or of_one(tree, tree.head[at])
    )
    if head is None or clause.mode != "finite" or not (has_will(tree, at) or beside):
        return False
    if not agenda or clause.predicate.force != "discuss":
        own = clause.predicate.phrase != "will" and clause.predicate.force not in ("oppose", "warn")
        return own and tree.lemma[head].lower() not in actor_words().gatherings
    state = any(m.start <= tree.start[head] < m.end and m.sense == "name" for m in sentence.parties)
    return state or tree.lower[head] in ("we", "i")
