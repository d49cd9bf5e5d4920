"""Who does the act of a clause: its subject, those who met, who speaks, whom a passive leaves out."""

from __future__ import annotations

import re

from entente.lexicon.actor_words import actor_words
from entente.lexicon.parties import is_organisation
from entente.model import Actor
from entente.reading.acts.papers_told import paper_speaks
from entente.reading.acts.things_told import ThingsTold
from entente.reading.clauses.clause import Clause
from entente.reading.document.text_view import TextView
from entente.reading.patterns.guarded import Guarded
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Resolver, Setting, Who

_MEETING_SUBJECT = Guarded(
    r"\b(?:meeting|session|round|summit|consultations?|dialogue|talks|NCG|visit)\b", re.I
)


_WORDS = actor_words()
_TEXTS = _WORDS.papers | _WORDS.papers_again | {"readout", "release"}
_WORDS_OF_PARTIES = frozenset(
    "urge condemn affirm emphasize welcome concern support oppose condole warn".split()
)


class Acting:
    """Decides who acts, clause by clause, in the setting of one document."""

    def __init__(self, view: TextView, setting: Setting) -> None:
        self.view = view
        self.setting = setting
        self._met = False  # whether the meeting itself was the last subject
        self._paper = False  # whether a paper was
        self.things = ThingsTold()  # what the last sentence told of
        self._bare = -1  # where a sentence without any subject begins

    @staticmethod
    def text_as_subject(clause: Clause, tree: Tree) -> bool:
        """ "The leaders' statement sets out ...": a text says things; what only parties do ("urges"), its authors do."""
        head, at = clause.subject_head, clause.predicate.at
        if head is None or clause.mode != "finite" or tree.lemma[head].lower() not in _TEXTS:
            return False
        if tree.dep[at].startswith("acl") and tree.tag[at] == "VBZ":
            return True  # "the declaration, which demands hard work"; not "which warned that"
        silent = clause.predicate.weak or clause.predicate.force not in _WORDS_OF_PARTIES
        return silent and tree.lemma[at] not in ("say", "add", "state", "read", "note", "stress")

    def who(
        self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver, *, inherits: bool
    ) -> Who | None:
        """The actors of the clause; `inherits`: an act of the same sentence stands before it. One rule a kind of clause."""
        if clause.mode == "verdict":  # "was the subject of talks": those who held them
            return (clause.predicate.force == "discuss" and self._those_who_met()) or self.voice()
        if clause.mode == "existential":
            return self._those_who_met()
        if (sayer := self._sayer_of_himself(clause, tree, resolver)) is not None:
            return sayer
        if clause.mode == "passive":
            return self._of_passive(clause, tree, sentence, resolver)
        if clause.subject_head is None:
            if clause.mode == "finite" and sentence.kind == "prose":
                return self._of_lost_subject(clause, tree, sentence, resolver)
            return self._without_subject(clause, tree, sentence, inherits=inherits)
        return (
            self._of_purpose(clause, tree)
            or self._of_the_act_before(clause, tree, inherits=inherits)
            or self._of_it(clause, tree, resolver)
            or self._of_subject(clause, tree, resolver)
        )

    def _those_who_met(self) -> Who | None:
        """All at the table, where there are several: parties, or the members of one organisation."""
        parties = self.setting.parties
        return self.setting.all if len(parties) > 1 or any(map(is_organisation, parties)) else None

    @staticmethod
    def _sayer_of_himself(clause: Clause, tree: Tree, resolver: Resolver) -> Who | None:
        """ "Freedonia said it will not stop", "Roe said, "We will ...": who says so, for whom "we" is his government."""
        head = clause.subject_head
        sayer = tree.kid(clause.source, "nsubj") if clause.source is not None and clause.own_subject else None
        if head is None or sayer is None:
            return None
        alone = not tree.kids(head, "conj")
        if not alone:
            resolver.resolve(sayer, None)  # whom "he" means in "he and Doe"
        if alone and tree.lower[head] in ("it", "he", "she", "i"):
            return resolver.resolve(sayer, None)
        told = resolver.resolve(sayer, None) if tree.lower[head] == "we" else None
        return Who((Actor(told.parties[0]),)) if told is not None and len(told.parties) == 1 else None

    def _of_passive(
        self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver
    ) -> Who | None:
        """ "It was agreed", "was stressed by Roe", "the need was stressed"."""
        if clause.agent is not None:
            return resolver.resolve(clause.agent, None)
        if self.impersonal(clause, tree):
            hoped = clause.predicate.force == "expect" and not self.view.joint
            return (hoped and self.voice()) or self._those_who_met()  # "it is hoped that": who tells it hopes
        return self._passive_without_agent(clause, tree, sentence)

    def _of_lost_subject(
        self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver
    ) -> Who | None:
        """ "Thanked for the support", he wrote; "1. Condemns ..., and calls for ...": a finite verb without its subject."""
        setting, start = self.setting, tree.start[clause.begin]
        opening = setting.speaker if clause.begin == 0 else None
        named = opening or resolver.before(start, sentence.start)
        bare = tree.tag[clause.predicate.at] == "VBZ" and (
            start - sentence.start < 25 or self._bare == sentence.start
        )
        if bare and self.view.joint:
            self._bare = sentence.start  # one voice
            return opening or self.voice()
        return named or self._of_unfinished(clause, tree, sentence)

    def _of_unfinished(self, clause: Clause, tree: Tree, sentence: SentenceView) -> Who | None:
        """ "The Presidents of A and B, meeting in Rome: | Welcomed ...", "Have decided ...": verbs that wait for nobody's name."""
        first, setting = tree.start[clause.begin] - sentence.start, self.setting
        acts = clause.predicate.force not in ("announce", "provide", "inform") and not clause.predicate.weak
        together = self.view.joint or (
            setting.home and is_organisation(setting.home) and len(setting.parties) > 1
        )
        opens = first == 0 or self._bare == sentence.start
        if not (acts and together and opens and sentence.text[:1].isupper() and not sentence.people):
            return None
        self._bare = sentence.start
        return self.voice() if self.view.joint else setting.all

    def _without_subject(
        self, clause: Clause, tree: Tree, sentence: SentenceView, *, inherits: bool
    ) -> Who | None:
        """A participle, a gerund, an item: of the act before it, of who is quoted, of those who meet, of the publisher."""
        setting = self.setting
        if clause.mode not in ("gerund", "participle") and sentence.kind != "bullet":
            return None
        if inherits and setting.last is not None:
            return setting.last
        if setting.speaker is not None:
            return setting.speaker
        if self.view.home and not self.view.joint:
            return Who((Actor(self.view.home),))
        if clause.mode == "finite" and tree.tag[clause.predicate.at] == "VBZ":
            return setting.all  # "4. Congratulates Kenya": the one voice of the text
        return setting.last_group or setting.all

    def _of_purpose(self, clause: Clause, tree: Tree) -> Who | None:
        """ "Met to reaffirm their commitment": what both hold, or say in a joint text, or discuss, both do."""
        both = self.view.joint or self._of_both(clause, tree) or clause.predicate.force == "discuss"
        return self._those_who_met() if clause.mode == "infinitive" and both else None

    def _of_the_act_before(self, clause: Clause, tree: Tree, *, inherits: bool) -> Who | None:
        """ "They met and agreed ...", "the Quad looks forward to ...; it seeks ..."."""
        assert clause.subject_head is not None
        shared = not clause.own_subject and clause.mode != "infinitive"
        it = tree.lower[clause.subject_head] == "it"
        return self.setting.last if inherits and (shared or it) else None

    def _of_it(self, clause: Clause, tree: Tree, resolver: Resolver) -> Who | None:
        """ "The Committee reviewed ... It agreed on ...": those who met, or who was last named."""
        assert clause.subject_head is not None
        if tree.lower[clause.subject_head] != "it" or not clause.own_subject:
            return None
        if self._met and not (clause.predicate.weak or clause.predicate.future):
            return resolver.met()
        return self.setting.last if self._goes_on(clause) else None

    def _of_subject(self, clause: Clause, tree: Tree, resolver: Resolver) -> Who | None:
        """Whom the subject names; of a meeting as subject, those who met."""
        assert clause.subject_head is not None
        setting, before = self.setting, self.setting.last
        if self.things.meant(clause, tree):
            return None
        verb = tree.start[clause.predicate.at]
        who = resolver.right_before(clause.subject_head, verb) if clause.own_subject else None
        who = who or resolver.resolve(clause.subject_head, clause.subject)
        accepts = before is not None and self._accepts(clause, tree)
        if before is not None and accepts and (who is None or who.parties == before.parties):
            setting.last = before
            who = self._the_other() or who
        if who is not None and tree.lower[clause.subject_head] == "we" and self._together(clause, tree):
            if len(who.parties) == 1 and setting.seats(who.parties[0]):
                return setting.all  # what is done together, though one of them tells
        self._paper = paper_speaks(clause, tree)
        self._met = who is None and self.meeting_acts(clause, tree)
        if self._met or (who is None and clause.predicate.future and self.is_next_meeting(clause, tree)):
            return resolver.met()
        return who

    @staticmethod
    def _accepts(clause: Clause, tree: Tree) -> bool:
        """ "invited Roe to Lima, which he (the latter) accepted": the guest, not who was the subject before."""
        head = clause.subject_head
        pronoun = head is not None and (tree.tag[head] == "PRP" or tree.lower[head] == "latter")
        return tree.lemma[clause.predicate.at] == "accept" and pronoun

    def _the_other(self) -> Who | None:
        """Of two who met, the one that did not act last."""
        there, last = self.setting.parties, self.setting.last
        others = tuple(Actor(code) for code in there if last is not None and code not in last.parties)
        return Who(others) if len(others) == 1 < len(there) else None

    @staticmethod
    def _together(clause: Clause, tree: Tree) -> bool:
        """ "We discussed", "we signed", "we have all agreed": done, and by nobody alone."""
        at = clause.predicate.at
        if tree.tag[at] not in ("VBD", "VBN"):
            return False
        first = tree.lower[clause.content[0] : clause.content[0] + 1]
        ours = clause.predicate.force == "affirm" and first == ["our"]
        return ours or clause.predicate.force in ("discuss", "agree") or tree.lemma[at] in _WORDS.signing

    def _goes_on(self, clause: Clause) -> bool:
        """ "It also urged ...": who was last named, where that is one party and no person, or a paper, and only parties do this."""
        last, predicate = self.setting.last, clause.predicate
        return (
            last is not None
            and (len(last.parties) == 1 or self._paper)
            and last.actors[0].person is None
            and clause.mode == "finite"
            and not predicate.weak
            and predicate.force in _WORDS_OF_PARTIES
        )

    def voice(self) -> Who | None:
        """Who speaks where no subject tells: all in a joint text, the source, the publisher."""
        setting = self.setting
        if setting.joint or setting.speaker is not None:
            return setting.speaker or setting.all
        return Who((Actor(setting.home),)) if setting.home else None

    def _passive_without_agent(self, clause: Clause, tree: Tree, sentence: SentenceView) -> Who | None:
        """ "The need for a solution was stressed": those who met; "Freedonia's demand was reiterated": Freedonia."""
        setting = self.setting
        if clause.subject is None or self._those_who_met() is None:
            return None
        if tree.lemma[clause.predicate.at] == "accept" and (invited := self._the_other()) is not None:
            return invited
        if len(setting.parties) == 1 and not setting.joint and setting.home in (None, *setting.parties):
            return None  # of what an organisation's own press reports, others may do much
        told = self.view.genre.voice == "third-party"
        if told and clause.predicate.force not in ("discuss", "agree", "emphasize"):
            return None  # "the strikes have been blamed for ...": by whom the press does not say
        begin = tree.start[clause.subject[0]]
        owner = next((m for m in sentence.parties if begin <= m.start <= begin + 4), None)
        if owner and owner.code in setting.parties and self.view.text[owner.end : owner.end + 1] in "’'":
            return Who((Actor(owner.code),))
        return setting.all

    @staticmethod
    def impersonal(clause: Clause, tree: Tree) -> bool:
        """ "It was agreed that ...": those who met agreed."""
        if tree.kid(clause.predicate.at, "expl") is not None:
            return True
        return clause.subject_head is not None and tree.lower[clause.subject_head] == "it"

    @staticmethod
    def _of_both(clause: Clause, tree: Tree) -> bool:
        """ "met to reaffirm their shared commitment": what both hold, both affirm."""
        first = clause.content[0]
        return first < len(tree) and tree.lower[first] in ("their", "our")

    def meeting_acts(self, clause: Clause, tree: Tree) -> bool:
        """ "The meeting took stock of ...", "the Task Force decided", "the talks focused on": those who met."""
        head, predicate = clause.subject_head, clause.predicate
        if head is None or not self.setting.parties:
            return False
        noun = tree.lemma[head].lower()
        if self.setting.mechanism and tree.words[head].removesuffix("s") == self.setting.mechanism:
            return not predicate.future  # "the FOC reviewed ...": those who met in it
        if predicate.future:
            return (
                self.view.joint and noun in _WORDS.shared_work and tree.lemma[predicate.at] in _WORDS.goes_on
            )
        titled = tree.tag[head].startswith("NNP") or (head > 0 and tree.words[head][:1].isupper())
        if noun in _WORDS.bodies and (self.view.joint or titled):
            return True
        if noun not in _WORDS.gatherings:
            return False
        if predicate.force == "discuss" and tree.lemma[predicate.at] in _WORDS.about:
            return False  # "the talks covered trade": that tells the topics
        return not predicate.weak or predicate.force in ("announce", "discuss")

    @staticmethod
    def is_next_meeting(clause: Clause, tree: Tree) -> bool:
        if clause.subject is None:
            return False
        words = " ".join(tree.words[clause.subject[0] : clause.subject[1]])
        return bool(_MEETING_SUBJECT.search(words)) and bool(
            re.search(r"\b(?:held|take place|convened?|meet|hosted)\b", tree.lower[clause.predicate.at])
            or tree.lemma[clause.predicate.at] in ("hold", "take", "convene", "host")
        )
