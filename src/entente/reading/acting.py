"""Who does the act of a clause: its subject, those who met, who speaks, whom a passive leaves out."""

from __future__ import annotations

import re

from entente.lexicon.actorwords import actor_words
from entente.model import Actor
from entente.reading.clause import Clause
from entente.reading.guarded import Guarded
from entente.reading.sentence import SentenceView
from entente.reading.text import TextView
from entente.reading.tree import Tree
from entente.reading.who import Resolver, Setting, Who

_MEETING_SUBJECT = Guarded(
    r"\b(?:meeting|session|round|summit|consultations?|dialogue|talks|NCG|visit)\b", re.I
)


_TEXTS = frozenset("statement readout communiqué communique declaration release".split())
_WORDS = actor_words()
_WORDS_OF_PARTIES = frozenset(
    "urge condemn affirm emphasize welcome concern support oppose condole warn".split()
)


class Acting:
    """Decides who acts, clause by clause, in the setting of one document."""

    def __init__(self, view: TextView, setting: Setting) -> None:
        self.view = view
        self.setting = setting
        self._met = False  # whether the meeting itself was the last subject
        self._bare = -1  # where a sentence without any subject begins

    @staticmethod
    def text_as_subject(clause: Clause, tree: Tree) -> bool:
        """ "The leaders' statement sets out ...": a text says things, it does not do them."""
        head = clause.subject_head
        return (
            head is not None
            and clause.mode == "finite"
            and tree.lemma[head] in _TEXTS
            and tree.lemma[clause.predicate.at] not in ("say", "add", "state", "read", "note", "stress")
        )

    def who(
        self, clause: Clause, tree: Tree, sentence: SentenceView, resolver: Resolver, *, inherits: bool
    ) -> Who | None:
        """The actors of the clause; `inherits`: an act of the same sentence stands before it."""
        setting = self.setting
        if clause.mode == "verdict":
            return self.voice()
        if clause.mode == "existential":
            return setting.all if len(setting.parties) > 1 else None
        if clause.source is not None and clause.subject_head is not None and clause.own_subject:
            sayer = tree.kid(clause.source, "nsubj")
            alone = not tree.kids(clause.subject_head, "conj")  # not "he and Roe"
            if not alone and sayer is not None:
                resolver.resolve(sayer, None)  # whom "he" means in "he and Doe"
            if alone and sayer is not None and tree.lower[clause.subject_head] in ("it", "he", "she", "i"):
                return resolver.resolve(sayer, None)  # "Freedonia said it will not stop"
            if sayer is not None and tree.lower[clause.subject_head] == "we":
                told = resolver.resolve(sayer, None)  # "Roe said, "We will ...": Roe's government
                if told is not None and len(told.parties) == 1:
                    return Who((Actor(told.parties[0]),))
        if clause.mode == "passive":
            if clause.agent is None and self.impersonal(clause, tree):
                return setting.all if len(setting.parties) > 1 else None
            if clause.agent is not None:
                return resolver.resolve(clause.agent, None)
            return self._passive_without_agent(clause, tree, sentence)
        if clause.subject_head is None and clause.mode == "finite" and sentence.kind == "prose":
            opening = setting.speaker if clause.begin == 0 else None  # "Thanked for the support", he wrote
            named = opening or resolver.before(tree.start[clause.begin], sentence.start)
            bare = tree.tag[clause.predicate.at] == "VBZ" and (
                tree.start[clause.begin] - sentence.start < 25 or self._bare == sentence.start
            )
            if bare and self.view.joint:
                self._bare = sentence.start  # "1. Condemns ..., and calls for ...": one voice
                return opening or self.voice()
            return named or (self.voice() if bare and self.view.joint else None)  # "1. Condemns ...;"
        if clause.subject_head is None:
            if clause.mode in ("gerund", "participle") or sentence.kind == "bullet":
                if inherits and setting.last is not None:
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
            and (self.view.joint or self._of_both(clause, tree) or clause.predicate.force == "discuss")
            and len(setting.parties) > 1
        ):
            return setting.all
        if not clause.own_subject and setting.last is not None and clause.mode != "infinitive" and inherits:
            return setting.last
        if tree.lower[clause.subject_head] == "it" and inherits:
            return setting.last  # "the Quad looks forward to ...; it seeks ..."
        if tree.lower[clause.subject_head] == "it" and clause.own_subject:
            if self._met and not (clause.predicate.weak or clause.predicate.future):
                return resolver.met()  # "The Committee reviewed ... It agreed on ..."
            if self._goes_on(clause):
                return setting.last
        before = setting.last
        who = resolver.resolve(clause.subject_head, clause.subject)
        if who and before and who.parties == before.parties and self._accepts(clause, tree):
            others = tuple(Actor(code) for code in setting.parties if code not in who.parties)
            who = Who(others) if len(others) == 1 else who
        if who is not None and tree.lower[clause.subject_head] == "we" and self._together(clause, tree):
            if len(who.parties) == 1 and setting.seats(who.parties[0]):
                return setting.all  # what is done together, though one of them tells
        self._met = who is None and self.meeting_acts(clause, tree)
        if self._met:
            return resolver.met()
        if who is None and clause.predicate.future and self.is_next_meeting(clause, tree):
            return resolver.met()
        return who

    @staticmethod
    def _accepts(clause: Clause, tree: Tree) -> bool:
        """ "invited Roe to Lima, which he accepted": the guest, not who was the subject before."""
        head = clause.subject_head
        return tree.lemma[clause.predicate.at] == "accept" and head is not None and tree.tag[head] == "PRP"

    @staticmethod
    def _together(clause: Clause, tree: Tree) -> bool:
        """ "We discussed", "we signed", "we have all agreed": done, and by nobody alone."""
        at = clause.predicate.at
        if tree.tag[at] not in ("VBD", "VBN"):
            return False
        ours = clause.predicate.force == "affirm" and tree.lower[clause.content[0]] == "our"
        return ours or clause.predicate.force in ("discuss", "agree") or tree.lemma[at] in _WORDS.signing

    def _goes_on(self, clause: Clause) -> bool:
        """ "It also urged ...": who was last named, where that is one party and no person, and only parties do this."""
        last, predicate = self.setting.last, clause.predicate
        return (
            last is not None
            and len(last.parties) == 1
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
    def impersonal(clause: Clause, tree: Tree) -> bool:
        """ "It was agreed that ...": those who met agreed."""
        if clause.subject_head is None:
            return tree.kid(clause.predicate.at, "expl") is not None
        return tree.lower[clause.subject_head] == "it"

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
        if noun in _WORDS.bodies and (self.view.joint or tree.tag[head].startswith("NNP")):
            return True
        if noun not in _WORDS.gatherings:
            return False
        if predicate.force == "discuss" and tree.lemma[predicate.at] in _WORDS.about:
            return False  # "the talks covered trade": that tells the topics
        return not predicate.weak or predicate.force in ("announce", "discuss")

    def _publisher(self) -> Who:
        assert self.view.home is not None
        return (
            self.setting.all
            if len(self.setting.parties) == 2 and not self.view.home
            else Who((Actor(self.view.home),))
        )

    @staticmethod
    def is_next_meeting(clause: Clause, tree: Tree) -> bool:
        if clause.subject is None:
            return False
        words = " ".join(tree.words[clause.subject[0] : clause.subject[1]])
        return bool(_MEETING_SUBJECT.search(words)) and bool(
            re.search(r"\b(?:held|take place|convened?|meet|hosted)\b", tree.lower[clause.predicate.at])
            or tree.lemma[clause.predicate.at] in ("hold", "take", "convene", "host")
        )
