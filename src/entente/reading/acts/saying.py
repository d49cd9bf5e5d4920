"""Words of a source: who says "I" and "we" in them, and what he tells with them."""

from __future__ import annotations

import re

from entente.lexicon.verbs import verb_lexicon
from entente.model import Act, Actor, Force, Span
from entente.reading.clauses.found import ActFound
from entente.reading.document.text_view import TextView
from entente.reading.mentions.parties import codes, find_parties
from entente.reading.parser.lemmas import lemma
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.syntax.tree import Tree
from entente.reading.who import Setting, Who

_TRIM_END = Guarded(r"[\s,;:.]+$")
# "the EU-Kenya statement said": of all of them; not "the Peruvian embassy in Chile".
_TEXT_OF_SEVERAL = compiled(r"\b(?:statement|communiqué|declaration|readout)\b", re.I)


def speaker_of(source: str | None, setting: Setting) -> Who | None:
    """Who says "I" and "we" in words that a source is said to have spoken."""
    if source is None:
        return None
    if source.lower() in ("he", "she"):
        if setting.last_holder is not None:
            return setting.last_holder
        person = setting.last_person
    else:
        cast = setting.cast
        person = cast.named(source.split()[-1]) or cast.titled(source, setting.home)
    if person and person.party:
        setting.last_person = person
        return Who((Actor(person.party, person.name),))
    parties = codes(find_parties(source)) or _own_ministry(source, setting)
    if not parties and setting.issuers is not None and _TEXT_OF_SEVERAL.search(source):
        return setting.issuers
    of_all = len(parties) > 1 and _TEXT_OF_SEVERAL.search(source)
    return Who(tuple(map(Actor, parties if of_all else parties[:1])), joint=bool(of_all)) if parties else None


# Of no country: the one whose people a paper names without theirs.
_BARE_MINISTRY = compiled(r"(?:[Tt]he )?(?:(?:[Ff]oreign|[Dd]efen[cs]e) )?(?:[Mm]inistry|[Oo]ffice)\b(?! of)")


def _own_ministry(source: str, setting: Setting) -> tuple[str, ...]:
    """ "the Foreign Ministry said", in the press of a country whose minister needs no country there."""
    if not setting.press or not _BARE_MINISTRY.match(source):
        return ()
    own = (p.party for p in setting.cast.people if p.party and not any(m.party for m in p.mentions))
    return tuple(party for party in [next(own, None)] if party)


def telling(sentence: SentenceView, tree: Tree, view: TextView, setting: Setting) -> ActFound | None:
    """ "..., adding that trade should grow", ""Trade is growing," said Roe": what is no act itself, the speaker tells."""
    speaker, verb = setting.speaker, _verb_of_telling(sentence, view)
    if speaker is None or verb is None:
        return None
    end = sentence.start + len(_TRIM_END.sub("", sentence.text))
    if speaker.actors[0].person is None or end <= sentence.start:
        return None
    span = Span.of(view.text, sentence.start, end)
    act = Act(
        "", setting.session, speaker.actors, *verb, span.quote, (), False, None, sentence.quoted, (span,)
    )
    return ActFound(act, None, tree, sentence, False, span.start)


def _verb_of_telling(sentence: SentenceView, view: TextView) -> tuple[str, Force] | None:
    """With what verb, and force, the speaker tells the sentence."""
    if sentence.told:
        return "add", "inform"
    return _verb_of_quotation(sentence, view.text) if view.genre.voice == "unilateral" else None


def _verb_of_quotation(sentence: SentenceView, text: str) -> tuple[str, Force] | None:
    """ ""Trade is growing," | stressed | Roe": the verb of saying behind a sentence in quotation marks, and its force."""
    match = _SAID.match(text, sentence.end) if sentence.quoted and sentence.source else None
    if match is None:
        return None
    verb = lemma(match["verb"].split()[0], "VBD")
    emphatic = any(sense.force == "emphasize" for sense in verb_lexicon().entries.get(verb, ()))
    force: Force = "emphasize" if emphatic else "inform"
    return verb, force


_SAID = compiled(
    r"[.,!?]*[\"”]?[.,]?\s*(?:[^.!?\n“\"]{0,90}?\s)?(?P<verb>said|says|told|added|remarked|stated|explained|noted|stressed|emphasi[sz]ed|underlined|underscored|highlighted|pointed out|recalled|concluded)\b"
)
