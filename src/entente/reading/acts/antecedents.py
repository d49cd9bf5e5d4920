"""Whom a sentence puts forward: antecedents of "he", "she", "it", "the ministers" and "the two countries" further on.

Sentences do this also where they are no act.
"""

from __future__ import annotations

from itertools import pairwise

from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.acts.opening import begins_with, opening_places
from entente.reading.document.text_view import TextView
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Resolver, Setting, Who
from entente.reading.who.gathered import gathered_in, hosts_in


def put_forward(sentence: SentenceView, tree: Tree, view: TextView, setting: Setting) -> None:
    """Keep in the setting whom the sentence puts forward."""
    _opener_or_subject(sentence, tree, view, setting)
    _gathered(sentence, view, setting)
    _pair(sentence, view, setting)


def _opener_or_subject(sentence: SentenceView, tree: Tree, view: TextView, setting: Setting) -> None:
    """Who opens a sentence, or is its subject, is whom "he" or "she" means next."""
    if not sentence.people and not setting.own_office:
        return
    places = opening_places(sentence)
    told = {tree.start[k] for root in tree.roots for k in tree.kids(root, "nsubj", "nsubj:pass")}
    first = next(
        (p for p in sentence.people if p.start in places or any(p.start <= at < p.end for at in told)), None
    )
    if first is not None:
        setting.last_person, setting.last_holder = view.cast.of(first), None
    elif setting.home and setting.own_office and begins_with(sentence, places, setting.own_office):
        setting.last_holder = Who((Actor(setting.home),))


def _gathered(sentence: SentenceView, view: TextView, setting: Setting) -> None:
    """ "The foreign ministers of A, B, C and D met": whom a paper calls "the ministers" from then on."""
    codes = gathered_in(sentence)
    if codes and setting.press:
        setting.gathered = Who(tuple(Actor(code) for code in codes))
    if len(there := set(setting.parties)) > 3:
        rows = (codes, *hosts_in(sentence, view))
        setting.together += [row for row in rows if len(row) > 2 and set(row) < there]


def _pair(sentence: SentenceView, view: TextView, setting: Setting) -> None:
    """ "relations between Peru and Chile": whom "the two countries" may mean next."""
    for one, other in pairwise(sentence.parties):
        if one.code != other.code and view.text[one.end : other.start] == " and ":
            setting.pair = Who((Actor(one.code), Actor(other.code)))


def put_forward_body(tree: Tree, resolver: Resolver, setting: Setting) -> None:
    """ "The delegation met the governor. It called for ...": of whom a sentence tells that is no act, where it is a body."""
    subject = next((k for root in tree.roots for k in tree.kids(root, "nsubj")), None)
    who = resolver.named(subject) if subject is not None else None
    one = who is not None and len(who.actors) == 1 and who.actors[0].person is None
    if who is not None and one and is_organisation(who.parties[0]):
        setting.last = who
