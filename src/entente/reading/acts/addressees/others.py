"""Those who are not named: the other side, or who was meant before: "thanked them", "urged it to", "welcomed this offer"."""

from __future__ import annotations

from entente.reading.acts.addressees.words import (
    DONE_BEFORE,
    EACH_OTHER,
    ITS,
    LAST_NAMED,
    OFFICE,
    THE_OTHER,
    THE_OTHERS,
    WORDS,
)
from entente.reading.document.text_view import TextView
from entente.reading.predicates.predicate import Predicate
from entente.reading.who import Setting, Who


class Others:
    """Finds the other side of those who act, in the setting of one document."""

    def __init__(self, view: TextView, setting: Setting) -> None:
        self.view = view
        self.setting = setting
        self.last: tuple[str, ...] = ()  # outside those who met: whom an act addressed last

    def named(self, parties: tuple[str, ...]) -> None:
        """Keeps whom an act addressed, for the pronouns behind it."""
        outside = tuple(code for code in parties if code not in self.setting.parties)
        self.last = outside or self.last

    def called(self, begin: int, who: Who) -> tuple[str, ...]:
        """Of those who met the others, where one side acts and a word for the other stands there; or who was meant before."""
        text, others = self.view.text, self._beside(who)
        if EACH_OTHER.match(text, begin):
            return who.parties
        if not others:
            return self.last if LAST_NAMED.match(text, begin) else ()
        if THE_OTHERS.match(text, begin):
            return others
        one = THE_OTHER.match(text, begin) or OFFICE.match(text, begin)
        return others if one and len(others) == 1 else ()

    def before(self, begin: int, end: int, predicate: Predicate, who: Who) -> tuple[str, ...]:
        """ "condemned the testing of | its missiles", "welcomed | this offer": whose it is, as told before."""
        text, others = self.view.text, self._beside(who)
        if predicate.force == "welcome":
            return others if len(others) == 1 and DONE_BEFORE.match(text, begin) else ()
        theirs = predicate.force in WORDS.about_its and not others and ITS.search(text, begin, end)
        return self.last if theirs else ()

    def unnamed(self, predicate: Predicate, who: Who) -> tuple[str, ...]:
        """The only other one, where the verb needs somebody who is told: "thanked for the help", "requested an answer"."""
        others = self._beside(who)
        told = WORDS.told_to & set(predicate.phrase.split())
        if predicate.addressed and predicate.noun is None:
            return ()  # "thanked | all those who help"
        return others if told and predicate.force in WORDS.to_others and len(others) == 1 else ()

    def _beside(self, who: Who) -> tuple[str, ...]:
        if len(who.parties) != 1 or who.parties[0] not in self.setting.parties:
            return ()
        return tuple(code for code in self.setting.parties if code not in who.parties)
