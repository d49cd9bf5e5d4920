"""Acts: what the parties did with words, sentence by sentence, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from entente.lexicon.actorwords import actor_words
from entente.model import Act, Actor, Force, Span
from entente.reading.cast import Person
from entente.reading.clauses import Clause, ClauseFinder
from entente.reading.parties import PartyMention, codes, find_parties
from entente.reading.predicates import Predicates
from entente.reading.sentence import SentenceView
from entente.reading.text import TextView
from entente.reading.tree import Tree
from entente.reading.who import Resolver, Setting, Who

_QUOTES = re.compile(r"[\"“”]")
_TRIM_START = re.compile(r"^(?:that|to|,|:|;|–|—|-)\s+|^[\s,;:]+", re.I)
_TRIM_END = re.compile(r"[\s,;:.]+$")
_ABOUT: frozenset[str] = frozenset(
    """
    urge condemn concern welcome support oppose warn inform affirm emphasize agree commit condole provide
    expect
    """.split()
)
_MEETING_SUBJECT = re.compile(
    r"\b(?:meeting|session|round|summit|consultations?|dialogue|talks|NCG|visit)\b", re.I
)


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act with the clause that made it, for those who look for promises and topics in it."""

    act: Act
    clause: Clause | None
    tree: Tree | None
    sentence: SentenceView
    promise: bool
    content_start: int


class ActReader:
    """Reads the acts of one document. Sentences must come in the order of the text: "they" looks back.

    `shared`: "we" is both sides although one of them publishes (the fact sheet of a common mechanism).
    """

    def __init__(
        self, view: TextView, parties: tuple[str, ...], session: str | None, *, shared: bool = False
    ) -> None:
        self.view = view
        self.session = session
        self.setting = Setting(view.cast, parties, view.home, view.joint or shared, _author(view))
        self.found: list[ActFound] = []
        self._list: _ListLead | None = None

    def read(self, parsed: Iterable[tuple[SentenceView, Tree]]) -> tuple[ActFound, ...]:
        """All acts, numbered."""
        for sentence, tree in parsed:
            self._sentence(sentence, tree)
        return tuple(self.found)

    # --- one sentence -------------------------------------------------------------------------------

    def _sentence(self, sentence: SentenceView, tree: Tree) -> None:
        if sentence.kind == "title":
            return
        if sentence.kind == "heading":
            return
        if sentence.kind == "bullet" and self._list and self._list_item(sentence, tree):
            return
        if sentence.kind == "prose":
            self._list = None
        if sentence.kind == "bullet" and len(tree) and tree.tag[0] == "VBG" and self._alone(tree):
            actors = self._bullet_actors()
            if actors and self._gerund_item(sentence, tree, actors):
                return
        if self._told_topics(sentence, tree):
            return
        self._note_first_person(sentence)
        self.setting.speaker = self._speaker(sentence)
        finder = ClauseFinder(
            tree, bullet=sentence.kind == "bullet", press=self.view.genre.voice == "third-party"
        )
        clauses = finder.find()
        resolver = Resolver(tree, self.view.text, sentence.parties, sentence.people, self.setting)
        before = len(self.found)
        for clause in clauses:
            self._clause(clause, tree, sentence, resolver)
        for clause in finder.tellings():
            made = {f.clause.source for f in self.found[before:] if f.clause is not None}
            if clause.predicate.at not in made:
                self._clause(clause, tree, sentence, resolver)
        self._open_list(sentence, clauses, tree, resolver, before)
        if len(self.found) == before and sentence.told and self.setting.speaker is not None:
            self._telling(sentence, tree, self.setting.speaker)
        if len(self.found) == before:
            self._assertion(sentence, tree, sentence.end)
        elif self.view.joint:
            self._leading_assertion(sentence, tree, before)

    def _speaker(self, sentence: SentenceView) -> Who | None:
        """Who says "I" and "we" in words that a source is said to have spoken."""
        source = sentence.source
        if source is None:
            return None
        if source.lower() in ("he", "she"):
            person = self.setting.last_person
        else:
            cast = self.view.cast
            person = cast.named(source.split()[-1]) or cast.titled(source, self.setting.home)
        if person and person.party:
            self.setting.last_person = person
            return Who((Actor(person.party, person.name),))
        parties = codes(find_parties(source))
        return Who((Actor(parties[0]),)) if parties else None

    def _note_first_person(self, sentence: SentenceView) -> None:
        """Who opens a sentence is whom "he" or "she" means next, also where the sentence is no act."""
        first = sentence.people[0] if sentence.people else None
        if first and re.fullmatch(
            r"(?:Today|Yesterday|This \w+)?,?\s*", sentence.text[: first.start - sentence.start]
        ):
            self.setting.last_person = self.view.cast.of(first)

    @staticmethod
    def _alone(tree: Tree) -> bool:
        """Whether no finite clause with a subject follows ("Enhancing ..., both countries intend to ...")."""
        root = next(iter(tree.roots), 0)
        if tree.finite(root) and root > 0 and tree.kid(root, "mark") is None:
            return False
        return not any(
            tree.finite(i) and tree.kid(i, "nsubj") is not None and tree.dep[i] in ("ROOT", "parataxis")
            for i in range(len(tree))
        )

    def _bullet_actors(self) -> tuple[Actor, ...]:
        setting = self.setting
        group = setting.last_group
        who = group if self.found and group and len(group.parties) > 1 else setting.all
        if setting.joint or setting.home is None:
            return who.actors
        return (Actor(setting.home),)

    def _told_topics(self, sentence: SentenceView, tree: Tree) -> bool:
        """ "Other topics discussed and agreed to included ...": what the participles say is what the sides did."""
        match = _TOLD_TOPICS.match(sentence.text)
        if not match or not self.setting.parties:
            return False
        start = sentence.start + match.end()
        end = sentence.start + len(_TRIM_END.sub("", sentence.text))
        span = Span.of(self.view.text, sentence.start, end)
        for verb, force in _TOLD_VERBS.items():
            if re.search(rf"\b{verb}\b", match.group(), re.I):
                lemma: Force = force
                act = Act(
                    f"a{len(self.found) + 1}", self.session, self.setting.all.actors, verb.removesuffix("d").removesuffix("e"), lemma,
                    self.view.text[start:end], (), False, None, False, (span,),
                )  # fmt: skip
                self.found.append(ActFound(act, None, tree, sentence, force == "agree", start))
        return True

    def _clause(self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver) -> None:
        predicate = clause.predicate
        if predicate.silent_in_joint and self.view.joint:
            return
        who = self._who(clause, tree, sentence, resolver)
        if who is None or not who.actors or self._text_as_subject(clause, tree):
            return
        if predicate.weak and (
            clause.mode not in ("finite", "infinitive", "gerund") or not self._weak_acts(clause, sentence)
        ):
            return
        span = self._content(clause, tree, sentence)
        if span is None:
            return
        content = self.view.text[span[0] : span[1]]
        evidence = self._evidence(clause, tree, sentence, span)
        quoted = sentence.quoted or bool(_QUOTES.search(evidence.quote))
        source = self._source(clause, tree, sentence)
        if source and any(actor.person and actor.person.endswith(source) for actor in who.actors):
            source = None  # who speaks of what he does himself
        alone = predicate.entry.alone if predicate.entry and len(who.parties) == 1 else None
        act = Act(
            id=f"a{len(self.found) + 1}",
            session=self.session,
            actors=who.actors,
            verb=predicate.phrase,
            force=alone or predicate.force,
            content=content,
            addressees=self._addressees(clause, tree, sentence, span, who),
            negated=predicate.negated and predicate.force != "oppose",
            attributed_to=source,
            quoted=quoted,
            evidence=(evidence,),
        )
        self.found.append(ActFound(act, clause, tree, sentence, predicate.promise, span[0]))

    @staticmethod
    def _text_as_subject(clause: Clause, tree: Tree) -> bool:
        """ "The leaders' statement sets out ...": a text says things, it does not do them."""
        head = clause.subject_head
        return (
            head is not None
            and clause.mode == "finite"
            and tree.lemma[head] in _TEXTS
            and tree.lemma[clause.predicate.at] not in ("say", "add", "state", "read", "note", "stress")
        )

    def _who(self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver) -> Who | None:
        setting = self.setting
        if clause.mode == "verdict":
            return self._voice()
        if clause.mode == "existential":
            return setting.all if len(setting.parties) > 1 else None
        if clause.source is not None and clause.subject_head is not None and clause.own_subject:
            sayer = tree.kid(clause.source, "nsubj")
            if sayer is not None and tree.lower[clause.subject_head] in ("it", "he", "she"):
                return resolver.resolve(sayer, None)  # "Freedonia said it will not stop"
        if clause.mode == "passive":
            if clause.agent is None and self._impersonal(clause, tree):
                return setting.all if len(setting.parties) > 1 else None
            if clause.agent is not None:
                return resolver.resolve(clause.agent, None)
            return self._passive_without_agent(clause, tree, sentence)
        if clause.subject_head is None and clause.mode == "finite" and sentence.kind == "prose":
            opening = setting.speaker if clause.begin == 0 else None  # "Thanked for the support", he wrote
            named = opening or resolver.before(tree.start[clause.begin], sentence.start)
            bare = tree.tag[clause.predicate.at] == "VBZ" and tree.start[clause.begin] - sentence.start < 25
            return named or (self._voice() if bare and self.view.joint else None)  # "1. Condemns ...;"
        if clause.subject_head is None:
            if clause.mode in ("gerund", "participle") or sentence.kind == "bullet":
                if self._inherits(sentence) and setting.last is not None:
                    return setting.last
                if setting.speaker is not None:
                    return setting.speaker
                return (
                    setting.last_group or setting.all
                    if not self.view.home or self.view.joint
                    else self._publisher()
                )
            return None
        if (
            clause.mode == "infinitive"
            and (self.view.joint or self._of_both(clause, tree))
            and len(setting.parties) > 1
        ):
            return setting.all
        if (
            not clause.own_subject
            and setting.last is not None
            and clause.mode != "infinitive"
            and self._inherits(sentence)
        ):
            return setting.last
        if tree.lower[clause.subject_head] == "it" and self._inherits(sentence):
            return setting.last  # "the Quad looks forward to ...; it seeks ..."
        who = resolver.resolve(clause.subject_head, clause.subject)
        if who is not None and tree.lower[clause.subject_head] == "we" and len(setting.parties) > 1:
            done = tree.tag[clause.predicate.at] in ("VBD", "VBN")
            if (
                done
                and clause.predicate.force in ("discuss", "agree")
                and set(who.parties) < set(setting.parties)
            ):
                return setting.all  # what is done together, though one of them tells
        if who is None and self._meeting_acts(clause, tree):
            return setting.all
        if who is None and clause.predicate.future and self._is_next_meeting(clause, tree):
            return setting.all
        return who

    def _voice(self) -> Who | None:
        """Who speaks where no subject tells: all in a joint text, the source, the publisher."""
        setting = self.setting
        if setting.joint or setting.speaker is not None:
            return setting.speaker or setting.all
        return Who((Actor(setting.home),)) if setting.home else None

    def _passive_without_agent(self, clause: Clause, tree: Tree, sentence: SentenceView) -> Who | None:
        """ "The need for a solution was stressed": those who met; "Freedonia's demand was reiterated": Freedonia."""
        setting = self.setting
        if clause.subject is None or len(setting.parties) < 2:
            return None
        told = self.view.genre.voice == "third-party"
        if told and clause.predicate.force not in ("discuss", "agree", "emphasize"):
            return None  # "the strikes have been blamed for ...": by whom the press does not say
        begin = tree.start[clause.subject[0]]
        owner = next((m for m in sentence.parties if begin <= m.start <= begin + 4), None)
        if owner and owner.code in setting.parties and self.view.text[owner.end : owner.end + 1] in "’'":
            return Who((Actor(owner.code),))
        return setting.all

    @staticmethod
    def _weak_acts(clause: Clause, sentence: SentenceView) -> bool:
        """Verbs that are often no speech act: "address", "raise" discuss only as the verb of a sentence of its own."""
        return clause.predicate.force != "discuss" or (clause.mode == "finite" and sentence.kind == "prose")

    @staticmethod
    def _impersonal(clause: Clause, tree: Tree) -> bool:
        """ "It was agreed that ...": those who met agreed."""
        if clause.subject_head is None:
            return tree.kid(clause.predicate.at, "expl") is not None
        return tree.lower[clause.subject_head] == "it"

    @staticmethod
    def _of_both(clause: Clause, tree: Tree) -> bool:
        """ "met to reaffirm their shared commitment": what both hold, both affirm."""
        first = clause.content[0]
        return first < len(tree) and tree.lower[first] in ("their", "our")

    def _meeting_acts(self, clause: Clause, tree: Tree) -> bool:
        """ "The meeting took stock of ...", "the Task Force decided", "the talks focused on": those who met."""
        head, predicate = clause.subject_head, clause.predicate
        if head is None or not self.setting.parties:
            return False
        noun = tree.lemma[head].lower()
        if predicate.future:
            return (
                self.view.joint and noun in _WORDS.shared_work and tree.lemma[predicate.at] in _WORDS.goes_on
            )
        if noun in _WORDS.bodies and (self.view.joint or tree.tag[head].startswith("NNP")):
            return True
        if noun not in _WORDS.gatherings:
            return False
        return not predicate.weak or predicate.force in ("announce", "discuss")

    def _inherits(self, sentence: SentenceView) -> bool:
        return bool(self.found) and self.found[-1].sentence is sentence

    def _publisher(self) -> Who:
        assert self.view.home is not None
        return (
            self.setting.all
            if len(self.setting.parties) == 2 and not self.view.home
            else Who((Actor(self.view.home),))
        )

    @staticmethod
    def _is_next_meeting(clause: Clause, tree: Tree) -> bool:
        if clause.subject is None:
            return False
        words = " ".join(tree.words[clause.subject[0] : clause.subject[1]])
        return bool(_MEETING_SUBJECT.search(words)) and bool(
            re.search(r"\b(?:held|take place|convened?|meet|hosted)\b", tree.lower[clause.predicate.at])
            or tree.lemma[clause.predicate.at] in ("hold", "take", "convene", "host")
        )

    # --- extents --------------------------------------------------------------------------------------

    def _content(self, clause: Clause, tree: Tree, sentence: SentenceView) -> tuple[int, int] | None:
        first, last = clause.content
        if clause.mode == "passive" and self._impersonal(clause, tree):
            first, last = clause.predicate.content, clause.limit
        if first >= last:
            return None
        start, end = tree.start[first], tree.end[last - 1]
        if (
            clause.subject
            and clause.predicate.future
            and (self._is_next_meeting(clause, tree) or self._meeting_acts(clause, tree))
        ):
            start = tree.start[clause.subject[0]]
        if clause.mode == "passive" and clause.predicate.force == "discuss":
            occasion = _OCCASION_FIRST.match(sentence.text)  # "During the talks, A, B and C were discussed"
            if occasion and tree.words[first] == ",":
                start = sentence.start + occasion.end()
        text = self.view.text
        while True:
            match = _TRIM_START.match(text[start:end])
            if not match or match.end() == 0:
                break
            start += match.end()
        stripped = _TRIM_END.search(text[start:end])
        if stripped:
            end = start + stripped.start()
        return (start, end) if end > start else None

    def _evidence(self, clause: Clause, tree: Tree, sentence: SentenceView, span: tuple[int, int]) -> Span:
        start = min(tree.start[clause.begin], span[0]) if clause.begin < len(tree) else span[0]
        words = self.view.text[start : start + 6]
        lead = re.match(r"(?:and|but|,|;)\s+", words)
        if lead:
            start += lead.end()
        end = max(span[1], tree.end[clause.predicate.at])
        if clause.mode == "passive":
            end = max(end, tree.end[clause.agent] if clause.agent is not None else end)
            end = min(
                max(end, tree.end[tree.right(clause.agent)] if clause.agent is not None else end),
                sentence.end,
            )
        return Span.of(self.view.text, min(start, end - 1), end)

    # --- who says so ------------------------------------------------------------------------------------

    def _source(self, clause: Clause, tree: Tree, sentence: SentenceView) -> str | None:
        if clause.source is not None:
            subject = tree.kid(clause.source, "nsubj")
            if subject is None and not tree.is_verb(clause.source):
                subject = clause.source  # "released a statement condemning ..."
            if subject is not None:
                return self.view.text[tree.start[tree.left(subject)] : tree.end[subject]]
        return sentence.source

    # --- to whom -----------------------------------------------------------------------------------------

    def _addressees(
        self, clause: Clause, tree: Tree, sentence: SentenceView, span: tuple[int, int], who: Who
    ) -> tuple[str, ...]:
        predicate = clause.predicate
        if predicate.force in ("discuss", "announce", "assert"):
            return ()
        if predicate.addressed:
            first, last = predicate.addressed
            region = (tree.start[first], tree.end[min(last, len(tree)) - 1])
            named = self._named(region, sentence)
            if named:
                return tuple(c for c in named if c not in who.parties or len(who.parties) == 1)
        if predicate.force in (
            "urge",
            "condemn",
            "concern",
            "warn",
            "oppose",
            "welcome",
            "support",
            "condole",
        ):
            named = self._named((span[0], min(span[1], span[0] + 120)), sentence)[:2]
            return tuple(c for c in named if c not in who.parties)
        return ()

    def _named(self, region: tuple[int, int], sentence: SentenceView) -> tuple[str, ...]:
        codes: dict[str, None] = {}
        for person in sentence.people:
            if region[0] <= person.start < region[1]:
                member = self.view.cast.of(person)
                if member and member.party:
                    codes.setdefault(member.party)
        for mention in sentence.parties:
            if region[0] <= mention.start < region[1]:
                codes.setdefault(mention.code)
        if not codes:
            words = self.view.text[region[0] : region[1]]
            match = re.search(
                r"\b[Tt]he (?:President|Prime Minister|King|Crown Prince|Chancellor|Vice President)\b", words
            )
            holder = self.view.cast.titled(match.group(), None) if match else None
            if holder and holder.party:
                codes.setdefault(holder.party)
        return tuple(codes)

    # --- lists ---------------------------------------------------------------------------------------------

    def _open_list(
        self, sentence: SentenceView, clauses: Sequence[Clause], tree: Tree, resolver: Resolver, before: int
    ) -> None:
        """A sentence that ends with a colon leads a list; its items continue its verb."""
        if not sentence.text.rstrip().endswith(":"):
            return
        lead = self.found[-1] if len(self.found) > before else None
        if lead is None:
            self._list = self._bare_lead(sentence, tree, resolver)
            return
        self._list = _ListLead(lead.act.actors, lead.act.verb, lead.act.force, lead.promise)
        if (kept := self._without_lead_in(lead)) is not None:
            self.found[-1] = kept
        else:
            self.found.pop()

    def _without_lead_in(self, lead: ActFound) -> ActFound | None:
        """The act of a sentence that leads a list, without ", including on"; None where only its items have content."""
        content = _LEAD_IN.sub("", lead.act.content)
        if len(content.split()) < 4 or _ITEMS_FOLLOW.search(content):
            return None
        evidence = lead.act.evidence[0]
        end = max(lead.content_start + len(content), evidence.start + 1)
        span = Span.of(self.view.text, evidence.start, min(end, evidence.end))
        return replace(lead, act=replace(lead.act, content=content, evidence=(span,)))

    def _bare_lead(self, sentence: SentenceView, tree: Tree, resolver: Resolver) -> _ListLead | None:
        match = re.search(
            r"\b(?P<verb>will|commits? to|intends? to|agreed? to|pledges? to|decided? to|plans? to|announced?|welcomes?|launch(?:ed|ing))\b[^:]{0,60}:$",
            sentence.text,
        )
        subject = next((tree.kid(r, "nsubj") for r in tree.roots if tree.kid(r, "nsubj") is not None), None)
        who = resolver.resolve(subject, None) if subject is not None else None
        if not match or who is None:
            return None
        verb = match.group("verb").split()[0].rstrip("s")
        force: Force = (
            "commit"
            if verb in ("will", "commit", "intend", "pledge", "plan")
            else "agree"
            if verb.startswith(("agree", "decide"))
            else "announce"
        )
        return _ListLead(who.actors, verb, force, force in ("commit", "agree"))

    def _list_item(self, sentence: SentenceView, tree: Tree) -> bool:
        assert self._list is not None
        lead = self._list
        if lead.force not in ("commit", "agree", "announce", "welcome", "support", "affirm", "emphasize"):
            return False
        root = next(iter(tree.roots), 0)
        noun_phrase = lead.force == "announce" and tree.lower[:1] in (["a"], ["an"])
        if (
            not noun_phrase
            and tree.finite(root)
            and (tree.kid(root, "nsubj", "nsubj:pass") is not None or tree.kid(root, "aux") is not None)
        ):
            return False
        if len(tree) and tree.tag[0] == "VBG":  # a gerund bullet has a force of its own
            return self._gerund_item(sentence, tree, lead.actors)
        end = sentence.start + len(_TRIM_END.sub("", re.sub(r";?\s+and\s*$", "", sentence.text)))
        if end <= sentence.start:
            return False
        span = Span.of(self.view.text, sentence.start, end)
        act = Act(
            f"a{len(self.found) + 1}", self.session, lead.actors, lead.verb, lead.force, span.quote, (), False, None,
            bool(_QUOTES.search(span.quote)), (span,),
        )  # fmt: skip
        promise = lead.promise and tree.tag[0] in ("VB", "VBP", "NN", "NNP")
        self.found.append(ActFound(act, None, tree, sentence, promise, span.start))
        return True

    def _gerund_item(self, sentence: SentenceView, tree: Tree, actors: tuple[Actor, ...]) -> bool:
        """ "Launching a ...", "Welcoming ...": its own force where it has one, else announce."""
        predicate = Predicates(tree).at(0)
        first = predicate.content if predicate and not predicate.weak else 1
        text = re.sub(r"[;,]?\s+and\s*$", "", sentence.text)
        end = sentence.start + len(_TRIM_END.sub("", text))
        if first >= len(tree) or tree.start[first] >= end:
            return False
        start = tree.start[first]
        verb, force = (
            (predicate.phrase, predicate.force)
            if predicate and not predicate.weak
            else (tree.lemma[0], "announce")
        )
        span = Span.of(self.view.text, sentence.start, end)
        act = Act(
            f"a{len(self.found) + 1}", self.session, actors, verb, force, self.view.text[start:end], (), False, None,
            bool(_QUOTES.search(span.quote)), (span,),
        )  # fmt: skip
        self.found.append(ActFound(act, None, tree, sentence, False, start))
        return True

    def _telling(self, sentence: SentenceView, tree: Tree, speaker: Who) -> None:
        """ "..., adding that trade should grow": what is told and is no act itself, the speaker tells."""
        end = sentence.start + len(_TRIM_END.sub("", sentence.text))
        if speaker.actors[0].person is None or end <= sentence.start:
            return
        span = Span.of(self.view.text, sentence.start, end)
        act = Act(
            f"a{len(self.found) + 1}", self.session, speaker.actors, "add", "inform", span.quote, (), False, None,
            sentence.quoted, (span,),
        )  # fmt: skip
        self.found.append(ActFound(act, None, tree, sentence, False, span.start))

    # --- assertions ------------------------------------------------------------------------------------------

    def _leading_assertion(self, sentence: SentenceView, tree: Tree, before: int) -> None:
        """A clause without an operative verb before the first act of its sentence."""
        first = self.found[before]
        clause = first.clause
        if clause is None or not clause.own_subject or clause.mode not in ("finite", "passive"):
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
            self.found[n] = replace(item, act=replace(item.act, id=f"a{n + 1}"))

    def _assertion(self, sentence: SentenceView, tree: Tree, limit: int) -> None:
        """A plain assertion in a joint document's own voice: the whole sentence, up to `limit`."""
        if not self.view.joint or sentence.kind not in ("prose", "bullet") or not self.setting.parties:
            return
        if not any(t in ("VBD", "VBZ", "VBP", "MD") for t in tree.tag) or _records_meeting(sentence, tree):
            return
        end = sentence.start + len(_TRIM_END.sub("", sentence.text[: limit - sentence.start]))
        if end - sentence.start < 15 or sentence.text.rstrip().endswith(":"):
            return
        span = Span.of(self.view.text, sentence.start, end)
        actors = self.setting.all.actors
        warned = re.search(r"\bwill (?:result in the end|be met with)\b", sentence.text)
        act = Act(
            f"a{len(self.found) + 1}", self.session, actors, None, "warn" if warned else "assert", span.quote, (), False,
            None, bool(_QUOTES.search(span.quote)), (span,),
        )  # fmt: skip
        self.found.append(ActFound(act, None, tree, sentence, False, span.start))


_TEXTS = frozenset("statement readout communiqué communique declaration release".split())
_WORDS = actor_words()
_LEAD_IN = re.compile(
    r",?\s*(?:as follows|including|among them|such as|namely)(?: (?:on|in|by|through|to|the following))?:?$"
)
# Words that say nothing before the colon: what is done stands in the items.
_ITEMS_FOLLOW = re.compile(
    r"\b(?:outcomes?|measures|steps|areas|initiatives|announcements|actions|deliverables|results|commitments)(?: the)?(?: following)?$"
    r"|^(?:the )?following\b|\b(?:will|to|by|on|the|as follows)$"
)
_OCCASION_FIRST = re.compile(r"(?:During|At|In|On) [^,]{3,60}, ")
_TOLD_TOPICS = re.compile(
    r"(?:Other|The|Further|Additional|Among the)?\s*(?:topics?|issues?|subjects?|matters|points)\s+(?:(?:also|that were|they|the two sides)\s+)*"
    r"(?:discussed|agreed|raised|covered)\b[^.;]{0,80}?\b(?:included?|were|was|are)\s+",
    re.I,
)
_TOLD_VERBS: dict[str, Force] = {
    "discussed": "discuss",
    "raised": "discuss",
    "covered": "discuss",
    "agreed": "agree",
}


def _author(view: TextView) -> Person | None:
    """Who says "I": the one person whose statement the title announces."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    match = re.match(r"(?:Statement|Remarks|Message)\s+(?:by|from|of)\s+", title.text) if title else None
    if title is None or match is None:
        return None
    mention = next((p for p in title.people if p.start <= title.start + match.end() + 4), None)
    return view.cast.of(mention) if mention else None


@dataclass(frozen=True, slots=True)
class _ListLead:
    actors: tuple[Actor, ...]
    verb: str | None
    force: Force
    promise: bool


_MET = frozenset(
    """
    meet convene gather host hold speak launch lead chair visit attend welcome co-chair join participate
    """.split()
)
_OCCASION = re.compile(
    r"\b(?:meeting|summit|session|dialogue|talks|call|consultations?|visit|today|in person|virtually|delegation|HLED|NCG)\b",
    re.I,
)


_ATTENDANCE = re.compile(
    r"\b(?:took part in the (?:meeting|talks|discussions)|(?:delegations?|participants) (?:also )?included|(?:was|were) (?:convened|led|chaired|co-chaired|attended|hosted) by|"
    r"paid (?:an?|the|his|her|their) [\w\s-]{0,40}visit|laid (?:a )?wreath|(?:was|were) accorded|full text of|called on (?:the |his |her |H\.E\. ?)*(?:President|Prime Minister|King|Vice|Speaker)|"
    r"(?:also|then|later|leaders?|he|she|they|president|minister|secretary|sides|both) (?:visited|toured|travell?ed to|arrived in)|is attached|"
    r"took place|sides? (?:was|were) (?:headed|led|represented)|in attendance|participated in the (?:meeting|talks|dialogue|discussions)|gathered for)\b",
    re.I,
)


def _records_meeting(sentence: SentenceView, tree: Tree) -> bool:
    """ "The ministers met in Seoul today": a session, not an act."""
    if any(tree.lemma[r] in ("meet", "convene", "gather") for r in tree.roots):
        return True
    if any(tree.lemma[r] in _MET for r in tree.roots) and _OCCASION.search(sentence.text):
        return True
    return bool(_ATTENDANCE.search(sentence.text))


def mentions_party(mentions: Sequence[PartyMention], code: str) -> bool:
    """Whether a party is among the mentions."""
    return any(m.code == code for m in mentions)
