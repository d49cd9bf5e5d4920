"""Verbs that are often no speech act ("address", "raise", "provide", "launch"): where they act all the same."""

from __future__ import annotations

from dataclasses import replace

from entente.lexicon.actor_words import actor_words
from entente.lexicon.predicate_words import predicate_words
from entente.reading.clauses.clause import Clause
from entente.reading.clauses.shapes import is_document
from entente.reading.clauses.words import WORDS
from entente.reading.predicates import Predicate
from entente.reading.predicates.future import has_will, of_one, under_will
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Who

_WORDS = predicate_words()
_MODES = frozenset(["finite", "infinitive", "gerund"])


def only_planned(clause: Clause, tree: Tree, sentence: SentenceView) -> bool:
    """ "Roe will travel to Lima on Friday": in a paper's own words a journey or meeting to come, no promise."""
    told = sentence.source is not None or clause.source is not None
    return (
        clause.predicate.phrase == "will" and not told and tree.lemma[clause.predicate.at] in _WORDS.journeys
    )


def under_way(clause: Clause, tree: Tree) -> bool:
    """ "We are exploring ways to help", "is evaluating a loan": work that goes on, where "explored" tells of talks."""
    at = clause.predicate.at
    now = any(tree.lower[k] in ("is", "are", "’re", "'re") for k in tree.kids(at, "aux"))
    return clause.predicate.force in ("discuss", "agree") and tree.tag[at] == "VBG" and now


def one_of_them(clause: Clause, tree: Tree, sentence: SentenceView, who: Who) -> bool:
    """ "The United States is sanctioning four firms": in a joint text, what one of those who speak does by its own name."""
    head, at = clause.subject_head, clause.predicate.at
    if head is None or not clause.own_subject or len(who.parties) != 1 or not tree.finite(at):
        return False
    named = any(m.start <= tree.start[head] < m.end and m.sense == "name" for m in sentence.parties)
    return named or tree.lower[head] == "it"


def names_its_meeting(clause: Clause, tree: Tree) -> bool:
    """ "The Japan-Peru Consultations on Fisheries were held": that they took place, where "talks on fisheries were held" acts."""
    if clause.predicate.phrase == "make call":
        return _calls_on_somebody(tree, clause.predicate.at)
    head, subject = clause.subject_head, clause.subject
    if (
        clause.mode != "passive"
        or head is None
        or subject is None
        or tree.lemma[clause.predicate.at] != "hold"
    ):
        return False
    return subject[0] < head and tree.words[head][:1].isupper()


def _calls_on_somebody(tree: Tree, verb: int) -> bool:
    """ "made a call on the Minister", "made a phone call to Roe": they met; "made a call on all sides to talk" urges."""
    call = next((k for k in range(verb + 1, len(tree) - 1) if tree.lemma[k] == "call"), verb)
    asks = any(tree.lower[k - 1] == "to" and tree.tag[k] == "VB" for k in range(call + 2, len(tree)))
    by_phone = tree.lower[call - 1] in _BY_PHONE
    return call > verb and (
        by_phone or (not asks and not {"on", "to"}.isdisjoint(tree.lower[call + 1 : call + 4]))
    )


_BY_PHONE = frozenset("phone telephone video conference courtesy".split())


def acts_here(clause: Clause, tree: Tree, sentence: SentenceView) -> bool:
    """Whether the clause of such a verb is an act of its own."""
    predicate = clause.predicate
    if clause.mode == "passive":  # "the question was raised", not "the flag was raised"
        matter = clause.subject_head is not None and tree.lemma[clause.subject_head] in _WORDS.raised
        issued = clause.subject_head is not None and is_document(tree, clause.subject_head)
        text = issued and tree.lemma[predicate.at] in WORDS.issuing  # "a joint statement was issued"
        taken_up = predicate.entry is not None and bool(
            predicate.entry.after
        )  # "was taken up", "was looked at"
        by_them = clause.agent is not None  # "trade was covered by the two"
        discussed = predicate.force == "discuss" and (matter or taken_up or by_them)
        invited = clause.subject_head is not None and tree.lemma[clause.subject_head] == "invitation"
        taken = invited and tree.lemma[predicate.at] == "accept"  # "the invitation was accepted"
        return discussed or taken or (text and clause.agent is None)
    if clause.mode not in _MODES:
        return False
    if clause.mode == "gerund" and sentence.kind == "prose":
        return False  # "an interest in preventing A and upholding B"
    if predicate.force != "discuss":
        to_do = clause.mode == "infinitive" and not _goes_on(tree, predicate.at)
        return not to_do or predicate.force not in ("announce", "provide")
    bare = tree.tag[predicate.at] == "VB" and not tree.kids(predicate.at, "aux")
    return clause.mode == "finite" and sentence.kind == "prose" and not bare


def _goes_on(tree: Tree, at: int) -> bool:
    """ "We continue | to provide aid": done as before."""
    over = tree.head[at]
    return tree.dep[at] == "xcomp" and tree.lemma[over] == "continue" and tree.tag[over] in ("VBZ", "VBP")


def habitual(clause: Clause, tree: Tree) -> bool:
    """ "Every two years, the Department publishes a list": what is always so, and nothing that is done now."""
    at = clause.predicate.at
    if clause.predicate.force not in ("announce", "provide", "inform", "warn") or tree.tag[at] != "VBZ":
        return False
    when = [c for c in tree.kids(at, "obl", "obl:unmarked", "advmod") if c < at or c == at + 1]
    return any(
        tree.lower[c] in _ALWAYS or any(tree.lower[k] in ("every", "each") for k in tree.kids(c, "det"))
        for c in when
    )


_ALWAYS = frozenset(
    "annually regularly routinely periodically yearly monthly usually typically often".split()
)


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


def only_dates_it(clause: Clause, tree: Tree) -> bool:
    """ "the fund that Peru announced | in June", "which she unveiled | at the summit": says which is meant, and is no act."""
    at = clause.predicate.at
    if (
        tree.dep[at] != "acl:relcl"
        or clause.mode not in ("finite", "passive")
        or clause.predicate.force != "announce"
    ):
        return False
    if clause.predicate.noun is not None or any(k > at for k in tree.kids(at, "obj", "ccomp", "xcomp")):
        return False
    if clause.mode == "passive" and clause.agent is not None:
        return False
    behind = tree.lower[at + 1 : at + 2]
    return bool(behind) and (behind[0] in _WHEN_WHERE or tree.words[at + 1] in _WORDS.calendar)


_WHEN_WHERE = frozenset("in at on during last this earlier yesterday today following after alongside".split())


def only_excuses(clause: Clause, tree: Tree) -> bool:
    """ "Peru conveyed its apologies": who could not come; for what one apologizes stands behind "for"."""
    noun = clause.predicate.noun
    if noun is None or tree.lower[noun] != "apologies":
        return False
    return not _FOR_WHAT & set(tree.lower[noun + 1 : clause.limit]) or "absence" in tree.lower[noun + 1 :]


_FOR_WHAT = frozenset(["for", "over"])


def long_since(clause: Clause, tree: Tree, date: str | None) -> bool:
    """ "The Commission was established in 2017", "was adopted during the visit last year": how it came about, no act of today."""
    if (
        clause.mode != "passive"
        or clause.agent is not None
        or clause.predicate.force not in ("announce", "agree")
    ):
        return False
    behind = tree.lower[clause.predicate.at + 1 : len(tree)]
    if any(behind[k : k + 2] == ["last", "year"] for k in range(len(behind))):
        return True
    years = [
        w for k, w in enumerate(behind[:_NEAR]) if w.isdigit() and len(w) == 4 and behind[k - 1 : k] != ["of"]
    ]
    return bool(years) and date is not None and all(year < date[:4] for year in years)


_NEAR = 6  # words behind the verb in which it says when


def left_out(clause: Clause) -> bool:
    """Whether a verb without an act should be told of: what only parties do ("urged"), and not what is often no act ("hold")."""
    predicate = clause.predicate
    return clause.mode in ("finite", "passive") and not predicate.weak and predicate.force in _OF_PARTIES


_OF_PARTIES = frozenset(
    "urge condemn affirm emphasize welcome concern oppose warn agree commit expect".split()
)
