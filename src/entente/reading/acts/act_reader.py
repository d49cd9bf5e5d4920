"""Acts: what the parties did with words, sentence by sentence, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from entente.lexicon.parties import is_organisation
from entente.model import Act, Actor, Force, Span
from entente.reading.acts.acting import Acting
from entente.reading.acts.addressees import Addressees
from entente.reading.acts.extents import Extents
from entente.reading.acts.narration import asserts, narrates
from entente.reading.acts.occasions import tells_of_paper
from entente.reading.acts.opening import begins_with, opening_places
from entente.reading.acts.outsiders import of_outsiders
from entente.reading.acts.papers_told import note_papers
from entente.reading.acts.partners import but_whom_they_address, with_partner
from entente.reading.acts.saying import speaker_of, verb_of_quotation
from entente.reading.acts.series import series
from entente.reading.acts.sources_named import Sources
from entente.reading.acts.told_topics import told_topics
from entente.reading.acts.words_of_work import (
    acts_here,
    habitual,
    left_out,
    long_since,
    names_its_meeting,
    one_of_them,
    only_dates_it,
    only_excuses,
    only_planned,
    promised,
    under_way,
)
from entente.reading.clauses import ClauseFinder
from entente.reading.clauses.clause import Clause
from entente.reading.clauses.found import ActFound
from entente.reading.document.headline import author, headline_person, own_office
from entente.reading.document.text_view import TextView
from entente.reading.lists import Items, Lists, aim, only_named, stands_alone
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.speaking import Speakers
from entente.reading.syntax.tree import Tree
from entente.reading.tables import Table, table_at
from entente.reading.who import Resolver, Setting, Who
from entente.reading.who.gathered import gathered_in, hosts_in

_QUOTES = compiled(r"[\"“”]")  # without a guard: each stretch is looked through once
_TRIM_END = Guarded(r"[\s,;:.]+$")
_TELLING_DEEDS = frozenset(["fact sheet", "press release"])
_NO_CONTENT = frozenset(["today", "yesterday", "here", "now", "this week", "earlier", "comment"])


class ActReader:
    """Reads the acts of one document. Sentences must come in the order of the text: "they" looks back.

    `tables`: who sits together from where on, the main session first.
    `speakers`: who says "we" (the fact sheet of a common mechanism speaks for both sides, whoever publishes it).
    `mechanism`: the acronym by which the text may call the meeting ("the FOC reviewed ...").
    `ahead`: the text announces a meeting, of which it tells the agenda ("The leaders will discuss ...").
    """

    def __init__(
        self,
        view: TextView,
        tables: Sequence[Table],
        *,
        speakers: Speakers,
        mechanism: str | None = None,
        ahead: bool = False,
    ) -> None:
        self.view = view
        self.ahead = ahead
        self.tables = tables
        pledges = view.genre.kind == "fact sheet" and bool(_PRIVATE.search(view.text))
        self.setting = Setting(
            view.cast,
            tables[0].parties,
            view.home,
            view.joint or speakers.shared,
            view.genre.voice == "third-party",
            pledges,
            author(view),
            own_office(view),
            mechanism=mechanism,
            we=speakers.we,
            grouping=speakers.grouping,
            table=tables[0],
            mediators=speakers.mediators,
            present=speakers.present,
        )
        self.setting.last_person = headline_person(view)
        self.acting = Acting(view, self.setting)
        self.extents = Extents(view, self.acting)
        self.addressees = Addressees(view, self.acting)
        self.sources = Sources(view.cast)
        self.without_act: list[
            tuple[int, int]
        ] = []  # sentences with a verb that acts, of which no act was read
        self.found: list[ActFound] = []
        self.lists = Lists(view.text, self.setting, self.found, sheet=view.genre.kind == "fact sheet")
        self.narrates = view.joint and narrates(view.body)
        self.items: dict[int, Items] = {}  # of the lists that unfinished sentences lead, by where those begin

    def read(self, parsed: Iterable[tuple[SentenceView, Tree]]) -> tuple[ActFound, ...]:
        """All acts, numbered."""
        sentences = list(parsed)
        last = {sentence.lead.start: sentence.start for sentence, _ in sentences if sentence.lead is not None}
        names = only_named(sentences)
        for sentence, tree in sentences:
            if sentence.start in names and sentence.start not in last:
                continue
            self._leads_alone({lead for lead in self.items if last[lead] < sentence.start})
            if sentence.lead is not None:
                self._item(sentence.lead.start, sentence, tree)
            elif sentence.start in last:
                self._lead(sentence, tree)
            else:
                self._sentence(sentence, tree)
        self._leads_alone(set(self.items))
        return tuple(self.found)

    # --- lists -------------------------------------------------------------------------------------------

    def _lead(self, sentence: SentenceView, tree: Tree) -> None:
        """The lead-in of a list; one that is a whole sentence is read as such, and its items as what it does last."""
        place = len(self.found)
        if aim(sentence) is not None:
            self._sentence(sentence, tree)
        like = self.found[-1] if len(self.found) > place else None
        self.items[sentence.start] = Items(sentence, tree, place, like)

    def _item(self, lead: int, sentence: SentenceView, tree: Tree) -> None:
        """An item, read as what finishes its lead-in, where that was read."""
        if lead not in self.items:
            self._sentence(sentence.with_lead(), tree)
            return
        before = len(self.found)
        self._acts(sentence.with_lead(), tree)
        found = self.found[before:]
        del self.found[before:]
        actors = self._bullet_actors()
        self.items[lead], own = self.items[lead].own(self.view.text, sentence, tree, found, actors)
        self.found.extend(own)
        self._renumber(before)

    def _leads_alone(self, over: set[int]) -> None:
        """Lead-ins of lists that are over; one whose items are no acts is read as it stands."""
        for items in [self.items.pop(lead) for lead in sorted(over)]:
            if items.like is not None:
                continue
            behind = self.found[items.place :]
            del self.found[items.place :]
            self._sentence(items.lead, items.tree)
            self.found.extend(behind)
            self._renumber(items.place)

    # --- one sentence -------------------------------------------------------------------------------

    def _sentence(self, sentence: SentenceView, tree: Tree) -> None:
        if sentence.kind in ("title", "heading") or (self.view.joint and tells_of_paper(sentence)):
            return
        self._seat(sentence.start)
        if self.lists.item(sentence, tree):
            return
        if sentence.kind == "bullet" and len(tree) and tree.tag[0] == "VBG" and stands_alone(tree):
            actors = () if self.lists.parts else self._bullet_actors()
            if actors and self.lists.gerund(sentence, tree, actors):
                return
        told = told_topics(
            self.view.text, sentence, tree, self.setting.session, self.setting, len(self.found)
        )
        if told:
            self.found.extend(told)
            return
        before = len(self.found)
        self._acts(sentence, tree)
        self.lists.open(sentence, before)
        if len(self.found) == before and self.setting.speaker is not None:
            if sentence.told:
                self._telling(sentence, tree, self.setting.speaker, ("add", "inform"))
            elif self.view.genre.voice == "unilateral" and (
                said := verb_of_quotation(sentence, self.view.text)
            ):
                self._telling(sentence, tree, self.setting.speaker, said)
        if len(self.found) == before:
            self._assertion(sentence, tree, sentence.end)
        elif self.view.joint:
            self._leading_assertion(sentence, tree, before)

    def _acts(self, sentence: SentenceView, tree: Tree) -> None:
        """The acts of its clauses."""
        self._note_subject(sentence, tree)
        self._note_group(sentence)
        self.setting.speaker = speaker_of(self.sources.named(sentence.source), self.setting)
        self.sources.begin(sentence, self.setting)
        finder = ClauseFinder(
            tree,
            bullet=sentence.kind == "bullet",
            press=self.view.genre.voice == "third-party",
            told=sentence.source is not None,
            own=self.view.genre.voice == "unilateral" and self.view.genre.kind in _TELLING_DEEDS,
        )
        resolver = Resolver(tree, self.view.text, sentence.parties, sentence.people, self.setting)
        before = len(self.found)
        clauses = list(finder.find())
        for clause in clauses:
            self._clause(clause, tree, sentence, resolver)
        resolver.remember_appointed()
        for clause in finder.tellings():
            made = {f.clause.source for f in self.found[before:] if f.clause is not None}
            if clause.predicate.at not in made:
                self._clause(clause, tree, sentence, resolver)
        if len(self.found) == before:
            self._note_body(tree, resolver)
            if any(left_out(clause) for clause in clauses):
                self.without_act.append((sentence.start, sentence.end))
        note_papers(sentence, tree, self.view.text, resolver, self.setting)
        self.sources.end(tree, self.view.text)
        self.acting.things = self.acting.things.after(tree, resolver)

    def _note_body(self, tree: Tree, resolver: Resolver) -> None:
        """ "The delegation met the governor. It called for ...": of whom a sentence tells that is no act, where it is a body."""
        subject = next((k for root in tree.roots for k in tree.kids(root, "nsubj")), None)
        who = resolver.named(subject) if subject is not None else None
        if (
            who is not None
            and len(who.actors) == 1
            and who.actors[0].person is None
            and is_organisation(who.parties[0])
        ):
            self.setting.last = who

    def _seat(self, place: int) -> None:
        """Who sits together where the text stands now."""
        if len(self.tables) > 1:
            self.setting.sit(table_at(self.tables, place))

    def _note_subject(self, sentence: SentenceView, tree: Tree) -> None:
        """Who opens a sentence, or is its subject, is whom "he" or "she" means next, also where the sentence is no act."""
        setting = self.setting
        if not sentence.people and not setting.own_office:
            return
        places = opening_places(sentence)
        told = {tree.start[k] for root in tree.roots for k in tree.kids(root, "nsubj", "nsubj:pass")}
        first = next(
            (p for p in sentence.people if p.start in places or any(p.start <= at < p.end for at in told)),
            None,
        )
        if first is not None:
            setting.last_person, setting.last_holder = self.view.cast.of(first), None
        elif setting.home and setting.own_office and begins_with(sentence, places, setting.own_office):
            setting.last_holder = Who((Actor(setting.home),))

    def _note_group(self, sentence: SentenceView) -> None:
        """ "The foreign ministers of A, B, C and D met": whom a paper calls "the ministers" from then on."""
        codes = gathered_in(sentence)
        if codes and self.setting.press:
            self.setting.gathered = Who(tuple(Actor(code) for code in codes))
        if len(there := set(self.setting.parties)) > 3:
            rows = (codes, *hosts_in(sentence, self.view))
            self.setting.together += [row for row in rows if len(row) > 2 and set(row) < there]
        self._note_pair(sentence)

    def _note_pair(self, sentence: SentenceView) -> None:
        """ "relations between Peru and Chile": whom "the two countries" may mean next."""
        for one, other in pairwise(sentence.parties):
            if one.code != other.code and self.view.text[one.end : other.start] == " and ":
                self.setting.pair = Who((Actor(one.code), Actor(other.code)))

    def _bullet_actors(self) -> tuple[Actor, ...]:
        setting = self.setting
        group = setting.last_group
        who = group if self.found and group and len(group.parties) > 1 else setting.all
        if setting.joint or setting.home is None:
            return who.actors
        return (Actor(setting.home),)

    def _clause(self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver) -> None:
        if self.view.genre.voice != "third-party":
            clause = promised(clause, tree, sentence, agenda=self.ahead)
        predicate = clause.predicate
        if (
            only_dates_it(clause, tree)
            or habitual(clause, tree)
            or names_its_meeting(clause, tree)
            or only_excuses(clause, tree)
            or long_since(clause, tree, self.view.date)
            or (self.view.genre.voice != "third-party" and under_way(clause, tree))
        ):
            return
        self._seat(tree.start[clause.begin])
        who = self.acting.who(clause, tree, sentence, resolver, inherits=self._inherits(sentence))
        if predicate.phrase == "must" and not self._of_another(clause, resolver):
            return
        if who is not None:
            who = with_partner(who, clause, tree, sentence, resolver, self.setting)
        if who is None or not who.actors or self.acting.text_as_subject(clause, tree):
            return
        if of_outsiders(clause, who, self.view, self.setting):
            return
        if predicate.silent_in_joint and self.view.joint and not one_of_them(clause, tree, sentence, who):
            return
        if predicate.weak and not acts_here(clause, tree, sentence):
            return
        if predicate.entry and predicate.entry.own and self.view.home not in who.parties:
            return
        if self.setting.press and only_planned(clause, tree, sentence):
            return
        span = self.extents.content(clause, tree, sentence)
        if span is None:
            return
        content = self.view.text[span[0] : span[1]]
        if content.lower() in _NO_CONTENT:
            return  # "the measures that we are announcing today"
        if predicate.force in ("urge", "warn", "condemn"):
            who = but_whom_they_address(who, self.addressees.addressed(clause, tree, sentence), self.setting)
        evidence = self.extents.evidence(clause, tree, sentence, span)
        quoted = sentence.quoted or bool(_QUOTES.search(evidence.quote))
        source = self.sources.named(self.extents.source(clause, tree, sentence), who)
        if source and any(actor.person and actor.person.endswith(source) for actor in who.actors):
            source = None  # who speaks of what he does himself
        alone = predicate.entry.alone if predicate.entry and len(who.parties) == 1 else None
        act = Act(
            id=f"a{len(self.found) + 1}",
            session=self.setting.session,
            actors=who.actors,
            verb=predicate.phrase,
            force=alone or predicate.force,
            content=content,
            addressees=self.addressees.of(clause, tree, sentence, span, who, resolver),
            negated=predicate.negated and predicate.force != "oppose",
            attributed_to=source,
            quoted=quoted,
            evidence=(evidence,),
        )
        found = ActFound(act, clause, tree, sentence, predicate.promise, span[0])
        one = tree.lower[predicate.content - 1] == "to" and not predicate.future  # "intend to link A; lay B"
        many = ";" in content and ((predicate.promise and not one) or content.startswith("("))
        self.found.extend(series(found, tree, self.view.text, len(self.found)) if many else (found,))

    def _of_another(self, clause: Clause, resolver: Resolver) -> bool:
        """ "Peru must release the crew", in a paper of Chile: a demand; of themselves, and jointly, parties only assert it."""
        whom = resolver.named(clause.subject_head) if clause.subject_head is not None else None
        home = self.view.home
        return whom is not None and home is not None and not self.view.joint and home not in whom.parties

    def _inherits(self, sentence: SentenceView) -> bool:
        return bool(self.found) and self.found[-1].sentence is sentence

    def _telling(self, sentence: SentenceView, tree: Tree, speaker: Who, verb: tuple[str, Force]) -> None:
        """ "..., adding that trade should grow", ""Trade is growing," said Roe": what is no act itself, the speaker tells."""
        end = sentence.start + len(_TRIM_END.sub("", sentence.text))
        if speaker.actors[0].person is None or end <= sentence.start:
            return
        span = Span.of(self.view.text, sentence.start, end)
        act = Act(
            f"a{len(self.found) + 1}", self.setting.session, speaker.actors, *verb, span.quote, (), False, None,
            sentence.quoted, (span,),
        )  # fmt: skip
        self.found.append(ActFound(act, None, tree, sentence, False, span.start))

    # --- assertions ------------------------------------------------------------------------------------------

    def _leading_assertion(self, sentence: SentenceView, tree: Tree, before: int) -> None:
        """A clause without an operative verb before the first act of its sentence."""
        first = self.found[before]
        clause = first.clause
        own = clause is not None and clause.own_subject and clause.mode in ("finite", "passive", "verdict")
        if clause is None or not (own or tree.tag[clause.predicate.at] == "VBG"):
            return
        begin = tree.start[clause.begin]
        root = next(iter(tree.roots), 0)
        if (
            tree.end[root] >= begin
            or tree.kid(root, "nsubj", "nsubj:pass") is None
            or begin - sentence.start < 30
        ):
            return
        added = len(self.found)
        words = self.view.text[sentence.start : begin]
        self._assertion(sentence, tree, sentence.start + len(re.sub(r"[\s,;]*(?:and|but)?\s*$", "", words)))
        if len(self.found) > added:
            last = self.found.pop()
            self.found.insert(before, last)
            self._renumber(before)

    def _renumber(self, start: int) -> None:
        for n in range(start, len(self.found)):
            item = self.found[n]
            self.found[n] = replace(
                item, act=replace(item.act, id=f"a{n + 1}", session=item.act.session or self.setting.session)
            )

    def _assertion(self, sentence: SentenceView, tree: Tree, limit: int) -> None:
        """A plain assertion in a joint document's own voice: the whole sentence, up to `limit`."""
        if not self.view.joint or sentence.kind not in ("prose", "bullet") or not self.setting.parties:
            return
        whole = limit == sentence.end
        if not asserts(sentence, tree, narrated=self.narrates and whole):
            return
        end = sentence.start + len(_TRIM_END.sub("", sentence.text[: limit - sentence.start]))
        if end - sentence.start < 15 or sentence.text.rstrip().endswith(":"):
            return
        span = Span.of(self.view.text, sentence.start, end)
        actors = self.setting.all.actors
        warned = re.search(r"\bwill (?:result in the end|be met with)\b", sentence.text)
        act = Act(
            f"a{len(self.found) + 1}", self.setting.session, actors, None, "warn" if warned else "assert", span.quote, (), False,
            None, bool(_QUOTES.search(span.quote)), (span,),
        )  # fmt: skip
        self.found.append(ActFound(act, None, tree, sentence, False, span.start))


_PRIVATE = Guarded(
    r"\b(?:private[- ]sector (?:commitments|investments?|pledges)|(?:companies|firms|organizations) (?:announced|pledged|committed|have))\b"
)
