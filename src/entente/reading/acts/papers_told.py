"""Whose paper a text tells of: "the ministers issued a joint statement", "Peru said in a statement": later "the statement" is theirs."""

from __future__ import annotations

import re

from entente.lexicon.actor_words import actor_words
from entente.lexicon.patterns import any_of
from entente.model import Actor
from entente.reading.clauses.clause import Clause
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Resolver, Setting, Who

_WORDS = actor_words()
_PAPER = any_of(_WORDS.papers)
_OF_ONE = Guarded(
    rf"\b(?:in|issued|released|according to) (?:an?|its|his|her) (?:(?!joint\b)\w+ ){{0,2}}(?:{_PAPER})\b",
    re.I,
)
_OF_ALL = Guarded(rf"\b(?:joint|trilateral|quadrilateral|common) (?:\w+ )?(?:{_PAPER})\b", re.I)


def paper_speaks(clause: Clause, tree: Tree) -> bool:
    """ "The communiqué condemned the raid"."""
    head = clause.subject_head
    return head is not None and tree.lemma[head].lower() in _WORDS.papers | _WORDS.papers_again


def note_papers(sentence: SentenceView, tree: Tree, text: str, resolver: Resolver, setting: Setting) -> None:
    """Keeps who issued the paper that the sentence tells of."""
    whole = text[sentence.start : _end_of_line(text, sentence)]
    joint = bool(_OF_ALL.search(whole))
    of_one = not joint and bool(_OF_ONE.search(whole))
    setting.paper_of_one = of_one or (setting.paper_of_one and not joint)
    if of_one and sentence.source is not None:
        setting.issuers = setting.speaker or setting.issuers
    for paper in (k for k in range(len(tree)) if tree.lemma[k].lower() in _WORDS.papers):
        who = _issuers(paper, tree, resolver, setting, joint=joint)
        if who is not None:
            setting.issuers = who


def _end_of_line(text: str, sentence: SentenceView) -> int:
    """Where the paragraph ends: what is told was cut from who tells it."""
    end = text.find("\n", sentence.end)
    return min(end if end >= 0 else len(text), sentence.end + _NEAR)


_NEAR = 160  # characters behind the words told in which "said in a statement" stands


def _issuers(paper: int, tree: Tree, resolver: Resolver, setting: Setting, *, joint: bool) -> Who | None:
    """The subject that issues the paper or says something in it; of a joint one without a subject, those who met; of one that
    speaks itself, whose it is known to be."""
    verb, dep = tree.head[paper], tree.dep[paper]
    if dep == "nsubj":
        return resolver.named(paper)
    said_in = dep in ("obl", "nmod") and "in" in tree.lower[tree.left(paper) : paper]
    issued = dep == "obj" and tree.lemma[verb] in _WORDS.issuing
    put_out = dep == "nsubj:pass" and tree.lemma[verb] in _WORDS.issuing
    if not (said_in or issued or put_out):
        return None
    subject = _agent(verb, tree) if put_out else _subject(verb, tree)
    who = resolver.named_together(subject) if subject is not None else None
    if joint and len(setting.parties) > 1 and (who is None or len(who.parties) == 1):
        return setting.all if put_out or who is not None and who.parties[0] in setting.parties else who
    if who is not None and len(who.parties) > 1:
        return Who(tuple(map(Actor, who.parties)))  # a paper of several is their parties'
    return who


def _subject(verb: int, tree: Tree) -> int | None:
    """The subject of a verb, or of the one that it is joined to: "met and issued"."""
    subject = tree.kid(verb, "nsubj")
    if subject is None and tree.dep[verb] == "conj":
        return _subject(tree.head[verb], tree)
    return subject


def _agent(verb: int, tree: Tree) -> int | None:
    """ "was issued | by Peru"."""
    return next((k for k in tree.kids(verb, "obl", "obl:agent") if tree.lower[tree.left(k)] == "by"), None)
