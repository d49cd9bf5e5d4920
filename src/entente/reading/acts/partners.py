"""Who acts with the subject: what nobody does alone ("agreed with Doe", "met Doe and agreed", "signed it with Peru")."""

from __future__ import annotations

from collections.abc import Sequence

from entente.lexicon.actor_words import actor_words
from entente.lexicon.parties import members
from entente.model import Actor
from entente.reading.clauses.clause import Clause
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Resolver, Setting, Who

_WORDS = actor_words()
_NEAR = 4  # words between the verb and "with": "agreed on Monday with"


def with_partner(
    who: Who, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver, setting: Setting
) -> Who:
    """The actors with those who did it with them."""
    if who.joint or clause.predicate.negated:
        return who
    lemma, force = tree.lemma[clause.predicate.at], clause.predicate.force
    agrees = force == "agree" and lemma in _WORDS.agreeing
    partner = None
    if agrees or lemma in _WORDS.confirming or lemma in _WORDS.signing:
        partner = _named(clause, tree, resolver, setting, anywhere=lemma in _WORDS.signing)
    if partner is None and agrees and lemma not in _WORDS.alone_too:
        partner = _met(who, clause, sentence, setting)
    if partner is None and clause.own_subject:
        partner = _together(who, sentence)
    partner = partner or _inserted(clause, tree, sentence, setting)
    fresh = [a for a in partner or () if a.party not in who.parties]
    return Who((*who.actors, *fresh)) if fresh else who


# "Together with our partners, ...": those named there act, too.
_TOGETHER = compiled(r"(?:Together|Jointly|In partnership|In concert|Along) with (?P<whom>[^,;]{3,80}), ")


def _together(who: Who, sentence: SentenceView) -> tuple[Actor, ...] | None:
    """ "Together with our G7 partners, the United States will ...": the parties of the phrase that leads the sentence."""
    match = _TOGETHER.match(sentence.text)
    if match is None or len(who.parties) != 1:
        return None
    end = sentence.start + match.end()
    return tuple(Actor(m.code) for m in sentence.parties if m.start < end)


# "Peru – along with Chile and Fiji – condemned it": between the subject and its verb.
_BESIDE = compiled(
    r"[\w’' ]{0,40}?\s?[–—,(-]\s?(?:(?:along|together|jointly) with|alongside) (?P<whom>[^;:]{3,300}?)\s?[–—,)-]\s?(?:[a-z’]+ ){0,3}"
)
_TOLD = compiled(r".*\b(?:which|who|whose|that|where)\b")


def _inserted(
    clause: Clause, tree: Tree, sentence: SentenceView, setting: Setting
) -> tuple[Actor, ...] | None:
    """ "The leaders of the G7, together with those of Peru and Fiji, released ...": those named between subject and verb."""
    head = clause.subject_head
    if head is None or clause.mode not in ("finite", "participle") or tree.head[head] < head:
        return None
    begin, end = tree.end[head] - sentence.start, tree.start[tree.head[head]] - sentence.start
    match = _BESIDE.fullmatch(sentence.text, begin, end) if 0 < begin < end else None
    if match is None or _TOLD.match(match["whom"]):
        return None
    first, last = sentence.start + match.start("whom"), sentence.start + match.end("whom")
    found = {
        who.party: Actor(who.party, who.name)
        for p in sentence.people
        if first <= p.start < last and (who := setting.cast.of(p)) is not None and who.party
    }
    for party in sentence.parties:
        if first <= party.start < last and party.sense in ("name", "body"):
            found.setdefault(party.code, Actor(party.code))
    return tuple(a for a in found.values() if found.keys().isdisjoint(members(a.party)))


def _named(
    clause: Clause, tree: Tree, resolver: Resolver, setting: Setting, *, anywhere: bool
) -> tuple[Actor, ...] | None:
    """ "Agreed with his counterpart to ...", "agreed on Monday with the ministers of A and B"."""
    at = clause.predicate.at
    for partner in tree.kids(at, "obl", "nmod"):
        first = tree.left(partner)
        if partner < at or tree.lower[first] != "with" or not (anywhere or first - at <= _NEAR):
            continue
        other = resolver.named(partner)
        if other is None and tree.lemma[partner] == "counterpart" and len(setting.parties) == 2:
            other = setting.all
        return other.actors if other else None
    return None


def _met(who: Who, clause: Clause, sentence: SentenceView, setting: Setting) -> tuple[Actor, ...] | None:
    """ "Met Doe and agreed", "in his talks with Doe, Roe agreed": those of the meeting that the sentence tells."""
    table = setting.table
    if table is None or table.told is None or not table.told[0] <= sentence.start < table.told[1]:
        return None
    if len(who.parties) != 1 or who.parties[0] not in table.parties:
        return None
    people = {p.party: p.name for p in reversed(table.people) if p.party}
    return tuple(Actor(code, people.get(code)) for code in table.parties)


_SIDES = 2  # of two who met one may thank the other only by name


def but_whom_they_address(who: Who, addressed: Sequence[str], setting: Setting) -> Who:
    """ "The ministers urged Kenya", one of those who met: all but Kenya, and "they" from then on."""
    rest = tuple(a for a in who.actors if a.party not in addressed)
    if not who.joint or len(who.parties) <= _SIDES or not rest or len(rest) == len(who.actors):
        return who
    others = Who(rest, joint=True)
    setting.last = setting.last_group = others
    return others
