"""Acts: what the parties did with words, sentence by sentence, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from entente.model import Act, Actor
from entente.reading.acts.acting import Acting
from entente.reading.acts.addressees import Addressees
from entente.reading.acts.antecedents import put_forward, put_forward_body
from entente.reading.acts.assertions import Assertions
from entente.reading.acts.constative import describes
from entente.reading.acts.extents import Extents
from entente.reading.acts.felicity import counts, demanded_of_another, done_by_parties
from entente.reading.acts.occasions import tells_of_paper
from entente.reading.acts.papers_told import note_papers
from entente.reading.acts.partners import but_whom_they_address, with_partner
from entente.reading.acts.promises import promised
from entente.reading.acts.saying import speaker_of, telling
from entente.reading.acts.series import series
from entente.reading.acts.sources_named import Sources
from entente.reading.acts.told_topics import told_topics
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

_QUOTES = compiled(r"[\"“”]")  # without a guard: each stretch is looked through once
_TELLING_DEEDS = frozenset(["fact sheet", "press release"])
# In a fact sheet: others than governments promise, too.
_PRIVATE = Guarded(
    r"\b(?:private[- ]sector (?:commitments|investments?|pledges)|(?:companies|firms|organizations) (?:announced|pledged|committed|have))\b"
)
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
        # Sentences with a verb that acts, of which no act was read.
        self.without_act: list[tuple[int, int]] = []
        self.found: list[ActFound] = []
        self.lists = Lists(view.text, self.setting, self.found, sheet=view.genre.kind == "fact sheet")
        self.assertions = Assertions(view, self.setting)
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
        return tuple(
            replace(found, act=replace(found.act, id=f"a{n}")) for n, found in enumerate(self.found, 1)
        )

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
        self.items[lead], own = self.items[lead].own(
            self.view.text, sentence, tree, found, actors, self.setting.session
        )
        self.found.extend(own)

    def _leads_alone(self, over: set[int]) -> None:
        """Lead-ins of lists that are over; one whose items are no acts is read as it stands."""
        for items in [self.items.pop(lead) for lead in sorted(over)]:
            if items.like is not None:
                continue
            behind = self.found[items.place :]
            del self.found[items.place :]
            self._sentence(items.lead, items.tree)
            self.found.extend(behind)

    # --- one sentence -------------------------------------------------------------------------------

    def _sentence(self, sentence: SentenceView, tree: Tree) -> None:
        """A sentence that is no item of an unfinished one: an item of the list before it, or with acts of its own."""
        if sentence.kind in ("title", "heading") or (self.view.joint and tells_of_paper(sentence)):
            return
        self._seat(sentence.start)
        if self.lists.item(sentence, tree):
            return
        if sentence.kind == "bullet" and len(tree) and tree.tag[0] == "VBG" and stands_alone(tree):
            actors = () if self.lists.parts else self._bullet_actors()
            if actors and self.lists.gerund(sentence, tree, actors):
                return
        if told := told_topics(self.view.text, sentence, tree, self.setting):
            self.found.extend(told)
            return
        before = len(self.found)
        self._acts(sentence, tree)
        self.lists.open(sentence, before)
        if len(self.found) == before:
            self._without_act(sentence, tree)
        elif self.view.joint and (asserted := self.assertions.before(self.found[before], sentence, tree)):
            self.found.insert(before, asserted)

    def _without_act(self, sentence: SentenceView, tree: Tree) -> None:
        """A sentence in which no clause acts: its speaker tells it, or the document asserts it."""
        said = telling(sentence, tree, self.view, self.setting) or self.assertions.whole(sentence, tree)
        if said is not None:
            self.found.append(said)

    def _acts(self, sentence: SentenceView, tree: Tree) -> None:
        """The acts of its clauses."""
        put_forward(sentence, tree, self.view, self.setting)
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
            put_forward_body(tree, resolver, self.setting)
            if any(map(done_by_parties, clauses)):
                self.without_act.append((sentence.start, sentence.end))
        note_papers(sentence, tree, self.view.text, resolver, self.setting)
        self.sources.end(tree, self.view.text)
        self.acting.things = self.acting.things.after(tree, resolver)

    def _seat(self, place: int) -> None:
        """Who sits together where the text stands now."""
        if len(self.tables) > 1:
            self.setting.sit(table_at(self.tables, place))

    def _bullet_actors(self) -> tuple[Actor, ...]:
        """Who does what an item without a subject says: those of the last act, all who met, or who publishes."""
        setting = self.setting
        group = setting.last_group
        who = group if self.found and group and len(group.parties) > 1 else setting.all
        if setting.joint or setting.home is None:
            return who.actors
        return (Actor(setting.home),)

    def _clause(self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver) -> None:
        """The acts that a clause is: none, one, or one for each part of a series."""
        if self.view.genre.voice != "third-party":
            clause = promised(clause, tree, sentence, agenda=self.ahead)
        if describes(clause, tree, self.view):
            return
        self._seat(tree.start[clause.begin])
        who = self._who(clause, tree, sentence, resolver)
        if who is None or not counts(clause, tree, sentence, who, self.view, self.setting):
            return
        span = self.extents.content(clause, tree, sentence)
        if span is None or self.view.text[slice(*span)].lower() in _NO_CONTENT:
            return  # "the measures that we are announcing today"
        act = self._act(clause, tree, sentence, resolver, who, span)
        found = ActFound(act, clause, tree, sentence, clause.predicate.promise, span[0])
        self.found.extend(series(found, tree, self.view.text))

    def _who(self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver) -> Who | None:
        """Who does the act of the clause, and with whom; None where nobody does, or only a text that says it."""
        who = self.acting.who(clause, tree, sentence, resolver, inherits=self._inherits(sentence))
        if clause.predicate.phrase == "must" and not demanded_of_another(clause, resolver, self.view):
            return None
        if who is not None:
            who = with_partner(who, clause, tree, sentence, resolver, self.setting)
        if who is None or not who.actors or self.acting.text_as_subject(clause, tree):
            return None
        return who

    def _act(
        self,
        clause: Clause,
        tree: Tree,
        sentence: SentenceView,
        resolver: Resolver,
        who: Who,
        span: tuple[int, int],
    ) -> Act:
        """The act with its content at `span`; it is numbered when all are found."""
        predicate = clause.predicate
        if predicate.force in ("urge", "warn", "condemn"):
            who = but_whom_they_address(who, self.addressees.addressed(clause, tree, sentence), self.setting)
        evidence = self.extents.evidence(clause, tree, sentence, span)
        source = self.sources.named(self.extents.source(clause, tree, sentence), who)
        if source and any(actor.person and actor.person.endswith(source) for actor in who.actors):
            source = None  # who speaks of what he does himself
        alone = predicate.entry.alone if predicate.entry and len(who.parties) == 1 else None
        return Act(
            id="",
            session=self.setting.session,
            actors=who.actors,
            verb=predicate.phrase,
            force=alone or predicate.force,
            content=self.view.text[slice(*span)],
            addressees=self.addressees.of(clause, tree, sentence, span, who, resolver),
            negated=predicate.negated and predicate.force != "oppose",
            attributed_to=source,
            quoted=sentence.quoted or bool(_QUOTES.search(evidence.quote)),
            evidence=(evidence,),
        )

    def _inherits(self, sentence: SentenceView) -> bool:
        return bool(self.found) and self.found[-1].sentence is sentence
