"""Clauses that hold the verb of an act but only describe: constatives, in the terms of speech act theory.

"The fund that Peru announced in June", "Every two years the Department publishes a list": nobody acts by saying so.
"""

from __future__ import annotations

from entente.lexicon.predicate_words import predicate_words
from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.syntax.tree import Tree

_WORDS = predicate_words()


def describes(clause: Clause, tree: Tree, view: TextView) -> bool:
    """Whether a clause only says which thing is meant, what is always so, how it came about, or that people met."""
    return (
        only_dates_it(clause, tree)
        or habitual(clause, tree)
        or names_its_meeting(clause, tree)
        or only_excuses(clause, tree)
        or long_since(clause, tree, view.date)
        or (view.genre.voice != "third-party" and under_way(clause, tree))
    )


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


def under_way(clause: Clause, tree: Tree) -> bool:
    """ "We are exploring ways to help", "is evaluating a loan": work that goes on, where "explored" tells of talks."""
    at = clause.predicate.at
    now = any(tree.lower[k] in ("is", "are", "’re", "'re") for k in tree.kids(at, "aux"))
    return clause.predicate.force in ("discuss", "agree") and tree.tag[at] == "VBG" and now
