"""Whether a clause counts as an act of those who would do it: its felicity conditions, in the terms of speech act theory.

Verbs that are often no speech act ("address", "raise", "provide", "launch") act in some clauses only, some acts are only
one's own to do, and organisations of which a paper tells do none in it.
"""

from __future__ import annotations

from entente.lexicon.parties import is_organisation
from entente.lexicon.predicate_words import predicate_words
from entente.reading.clauses.clause import Clause
from entente.reading.clauses.shapes import is_document
from entente.reading.clauses.words import WORDS
from entente.reading.document.text_view import TextView
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Resolver, Setting, Who

_WORDS = predicate_words()
_MODES = frozenset(["finite", "infinitive", "gerund"])


def counts(
    clause: Clause, tree: Tree, sentence: SentenceView, who: Who, view: TextView, setting: Setting
) -> bool:
    """Whether the clause is an act of `who` in this text."""
    predicate = clause.predicate
    if of_outsiders(clause, who, view, setting):
        return False
    if predicate.silent_in_joint and view.joint and not one_of_them(clause, tree, sentence, who):
        return False
    if predicate.weak and not acts_here(clause, tree, sentence):
        return False
    if predicate.entry and predicate.entry.own and view.home not in who.parties:
        return False
    return not (setting.press and only_planned(clause, tree, sentence))


def done_by_parties(clause: Clause) -> bool:
    """Whether the verb tells what only parties do ("urged"), and not what is often no act ("held")."""
    predicate = clause.predicate
    return clause.mode in ("finite", "passive") and not predicate.weak and predicate.force in _OF_PARTIES


_OF_PARTIES = frozenset(
    "urge condemn affirm emphasize welcome concern oppose warn agree commit expect".split()
)


def demanded_of_another(clause: Clause, resolver: Resolver, view: TextView) -> bool:
    """ "Peru must release the crew", in a paper of Chile: a demand; of themselves, and jointly, parties only assert it."""
    whom = resolver.named(clause.subject_head) if clause.subject_head is not None else None
    return whom is not None and view.home is not None and not view.joint and view.home not in whom.parties


def of_outsiders(clause: Clause, who: Who, view: TextView, setting: Setting) -> bool:
    """ "NATO will remain a nuclear alliance", which two states assert; "the World Bank estimates that ...", a figure: no act."""
    there, codes = {*setting.parties, view.home}, set(who.parties)
    if view.genre.voice == "third-party" or codes & there or not all(map(is_organisation, codes)):
        return False
    phrase = clause.predicate.phrase
    return phrase == "will" if view.joint else phrase.split()[0] in _WORDS.reckoning


def one_of_them(clause: Clause, tree: Tree, sentence: SentenceView, who: Who) -> bool:
    """ "The United States is sanctioning four firms": in a joint text, what one of those who speak does by its own name."""
    head, at = clause.subject_head, clause.predicate.at
    if head is None or not clause.own_subject or len(who.parties) != 1 or not tree.finite(at):
        return False
    named = any(m.start <= tree.start[head] < m.end and m.sense == "name" for m in sentence.parties)
    return named or tree.lower[head] == "it"


def only_planned(clause: Clause, tree: Tree, sentence: SentenceView) -> bool:
    """ "Roe will travel to Lima on Friday": in a paper's own words a journey or meeting to come, no promise."""
    told = sentence.source is not None or clause.source is not None
    return (
        clause.predicate.phrase == "will" and not told and tree.lemma[clause.predicate.at] in _WORDS.journeys
    )


def acts_here(clause: Clause, tree: Tree, sentence: SentenceView) -> bool:
    """Whether the clause of a verb that is often no speech act is one here."""
    predicate = clause.predicate
    if clause.mode == "passive":
        return _acts_in_passive(clause, tree)
    if clause.mode not in _MODES:
        return False
    if clause.mode == "gerund" and sentence.kind == "prose":
        return False  # "an interest in preventing A and upholding B"
    if predicate.force != "discuss":
        to_do = clause.mode == "infinitive" and not _goes_on(tree, predicate.at)
        return not to_do or predicate.force not in ("announce", "provide")
    bare = tree.tag[predicate.at] == "VB" and not tree.kids(predicate.at, "aux")
    return clause.mode == "finite" and sentence.kind == "prose" and not bare


def _acts_in_passive(clause: Clause, tree: Tree) -> bool:
    """ "The question was raised", "a joint statement was issued", "the invitation was accepted"; not "the flag was raised"."""
    predicate, head = clause.predicate, clause.subject_head
    matter = head is not None and tree.lemma[head] in _WORDS.raised
    taken_up = predicate.entry is not None and bool(predicate.entry.after)  # "was taken up", "was looked at"
    by_them = clause.agent is not None  # "trade was covered by the two"
    discussed = predicate.force == "discuss" and (matter or taken_up or by_them)
    issued = head is not None and is_document(tree, head) and tree.lemma[predicate.at] in WORDS.issuing
    invited = head is not None and tree.lemma[head] == "invitation" and tree.lemma[predicate.at] == "accept"
    return discussed or invited or (issued and not by_them)


def _goes_on(tree: Tree, at: int) -> bool:
    """ "We continue | to provide aid": done as before."""
    over = tree.head[at]
    return tree.dep[at] == "xcomp" and tree.lemma[over] == "continue" and tree.tag[over] in ("VBZ", "VBP")
