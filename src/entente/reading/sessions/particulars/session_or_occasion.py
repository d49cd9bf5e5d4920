"""Whether a sentence names a mechanism as what met: not as an occasion beside the meeting, nor as a matter talked about."""

from __future__ import annotations

import re

from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.parties import is_organisation
from entente.reading.mentions.mechanisms import MechanismMention
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.particulars.generic_names import is_generic, is_one_off
from entente.reading.sessions.parties.groups_met import BODIES, OTHER_QUAD
from entente.reading.sessions.telling.attends import attended

_WORDS = mechanism_words()
NEVER = Guarded(rf"\b(?:{'|'.join(re.escape(w) for w in _WORDS['never'])})\b")
_MET = Guarded(
    r"\b(?:meetings?|sessions?|rounds?|convened?|held|holds|launched|dialogue|launch|met|meets|gathered|co-?chaired|chaired|attended|summit)\b",
    re.I,
)
_NEXT_TO_MEETING = Guarded(
    r"(?:\b(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Ss]ummit|[Mm]inisterial|[Pp]lenary)s? of (?:the )?(?:[\w-]+ ){0,2}|\b(?:\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ii]naugural)\s+)$"
)
TAKES_PART = Guarded(
    r"\b(?:participated in|participates in|took part in|takes part in|came together for|met for|gathered for) the (?=[A-Z])[^.;]{0,90}\b(?:alongside|with|,)"
)
_AHEAD = 90  # characters before the name in which the sentence says what was done there
_BEHIND = 60  # and behind it


def is_session_of(text: str, mention: MechanismMention, sentence: SentenceView) -> bool:
    """Whether the sentence says that this is what met."""
    before = text[max(sentence.start, mention.start - _AHEAD) : mention.start]
    after = text[mention.end : min(sentence.end, mention.end + _BEHIND)]
    if _is_no_row(text, mention, sentence) or _of_something_else(text, mention, sentence, before):
        return False
    if mention.name.name[:1].islower() and not mention.known:
        return _small_letters_met(text, mention, sentence, before)
    beside = bool(_NEXT_TO_MEETING.search(before) or _MEETING_BEHIND.match(after))
    if mention.head in _WORDS["frames"]:
        return beside or (mention.name.acronym is not None and bool(_MET.search(before + after)))
    if _beside_it(text, mention, sentence, before):
        return False
    if mention.head in BODIES or mention.known:
        in_title = sentence.kind == "title" and not _as_matter(before)
        return beside or in_title or bool(_MET.search(before + after))
    return mention.head != "Meeting" or bool(_OF_OFFICERS.search(mention.name.name))


_MEETING_BEHIND = compiled(r"[^.,;]{0,12}\b(?:[Mm]eeting|[Ss]ession|[Ss]ummit|[Mm]inisterial)\b")
_OF_OFFICERS = Guarded(
    r"2\+2|Group|Council|Committee|Commission|Dialogue|Trilateral|Ministerial|Minister|Advis[eo]rs|Leader|Summit|Consultat|Troika|Officials|High[- ]Level|Plenary"
)


# --- what the name says ---------------------------------------------------------------------------------


def _is_no_row(text: str, mention: MechanismMention, sentence: SentenceView) -> bool:
    """Whether the name is of no standing row: a plain meeting, talks, a declaration, a body that never meets so, an office."""
    name = mention.name.name
    generic = is_generic(name) and mention.name.acronym is None and not _counted(mention, text, sentence)
    talks = mention.head == "Talks" and sentence.kind == "title" and not _in_body(mention, text, sentence)
    declaration = name.split()[-1] == "Declaration" or " Declaration on " in name
    of_two = _OF_TWO_PEOPLE.fullmatch(name) and not mention.known and not find_parties(name)
    if generic or is_one_off(name) or talks or declaration or of_two or _OF_ONE.search(name):
        return True
    if NEVER.search(name) and not _meets_itself(name, text, mention) and not _attends(mention, sentence):
        return True
    return any(p.start <= mention.start < p.end for p in sentence.people)


# "the Roe-Doe Summit": of two people.
_OF_TWO_PEOPLE = compiled(r"[A-Z][a-z]{2,}[-–][A-Z][a-z]{2,} (?:Summit|Meeting|Talks|Call)")
# "the Prime Minister's Meeting with ...": one person's, where "the Ministers' Meeting" is of several.
_OF_ONE = Guarded(
    r"\b(?:Minister|President|Secretary|Adviser|Advisor|Chancellor|Envoy)[’']s (?:Meeting|Call|Talks)$"
)


def _attends(mention: MechanismMention, sentence: SentenceView) -> bool:
    """Whether the sentence tells of a journey to it."""
    return attended(sentence, mention.start - sentence.start)


def _counted(mention: MechanismMention, text: str, sentence: SentenceView) -> bool:
    """ "the first trilateral dialogue", "the 17th round of high-level consultations": what is counted is a row, as what has an acronym."""
    rows = _IS_ROW.search(mention.name.name) or (
        mention.name.name[:1].islower() and mention.head in ("dialogue", "consultations", "consultation")
    )
    return bool(rows and _ONE_OF_ROW.search(text, sentence.start, mention.start))


_IS_ROW = compiled(
    r".*\b(?:Council|Commission|Committee)\b"
)  # "their 29th Joint Council and Ministerial Meeting"
_ONE_OF_ROW = Guarded(
    r"\b(?:\d+ ?(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural)\s+(?:(?:round|session|meeting|edition) of (?:the )?)?$",
    re.I,
)


def _in_body(mention: MechanismMention, text: str, title: SentenceView) -> bool:
    """Whether the text names the talks as its title does: in a title every word has a capital."""
    return mention.known or mention.name.name in text[title.end :]


def _meets_itself(name: str, text: str, mention: MechanismMention) -> bool:
    """ "attended the European Council meeting": a body of governments is what met where its own meeting is told."""
    if "Peace and Security Council" in name:
        return True
    if "Council of Ministers" in name:  # of a grouping; that of a state is its cabinet
        return any(is_organisation(m.code) for m in find_parties(name))
    before = text[max(0, mention.start - 40) : mention.start]
    return name == "European Council" and bool(
        _OF_LEADERS.match(text, mention.end) or _ATTENDED.search(before)
    )


_OF_LEADERS = compiled(r"\s+(?:meeting|summit)\b")
_ATTENDED = Guarded(r"\b(?:attend(?:s|ed|ing)?|meeting of|summit of|session of) (?:the |a |an )?(?:\w+ )?$")


# --- what stands around it ------------------------------------------------------------------------------


def _of_something_else(text: str, mention: MechanismMention, sentence: SentenceView, before: str) -> bool:
    """Whether the words before say whose office it is in, what a guest came to, what matters or is discussed."""
    return bool(
        _CAME_TO.search(text, sentence.start, mention.start)
        or _IN_OFFICE.search(before)
        or _IMPORTANCE.search(before)
        or (sentence.kind == "title" and _DISCUSSED.search(before))
        or (mention.name.name == "Quad" and OTHER_QUAD.match(text, mention.start))
    )


# "received Doe, who is here to co-chair the 13th meeting of the Commission": another meeting of the guest's.
_CAME_TO = Guarded(
    r"\bwho (?:is|was|are|were)\b[^.;]*\b(?:to (?:co-chair|chair|attend|join|take part in|participate in)|delegation (?:to|at)|attending|participating in)\b[^.;]{0,70}$"
)
_IN_OFFICE = Guarded(
    r"\b(?:[Dd]irector|[Cc]hair|[Hh]ead|[Ss]ecretary|[Mm]ember|[Cc]hief|[Cc]oordinator|[Pp]resident|[Cc]hairman|[Cc]hairperson|[Ss]pokes\w+|[Rr]epresentative|[Ss]enior)s?(?:-General|-Designate)? (?:of|for|to|at|in|on) (?:the )?(?:[\w ]{0,20} of the )?$"
)
_IMPORTANCE = Guarded(r"\b[Ii]mportance of (?:the )?$")
# "Roe meets ministers, discusses the | Peace Process": not "discuss trade at the | Forum".
_DISCUSSED = Guarded(r"\b[Dd]iscuss(?:es|ed)?\b(?!.*\b(?:at|in|during)\b).*$")


def _beside_it(text: str, mention: MechanismMention, sentence: SentenceView, before: str) -> bool:
    """Whether people met on its margins, on its way or before it."""
    ahead, behind = text[sentence.start : mention.start], text[mention.end : sentence.end]
    if _BESIDE.search(before) or _MET_WITH_AT.search(ahead):
        return True
    if _AT_FIRST.match(ahead) and _MET_THERE.match(behind):
        return True
    if sentence.kind == "title" or not _ONLY_OCCASION.search(before):
        return False
    own = (
        _AFTER_CHAIRING.search(before)
        or (_SESSION_OF.search(before) and not _FOLLOWED.search(before))
        or TAKES_PART.search(sentence.text)
        or _MET_ON_OCCASION.search(before)
    )
    return not own and not _attends(mention, sentence)


_BESIDE = Guarded(r"\b(?:margins?|side-?lines?|fringes|scope|context) of\b[^.;]{0,90}$", re.I)
_MET_WITH_AT = Guarded(
    r"^(?:[A-Z][\w.]+ )+[A-Z]\w+[’']s? (?:bilateral )?[Mm]eetings (?:at|during) (?:the )?$|\b(?:met|spoke|meeting|meets|talks|hosted leaders) with\b.*\b(?:at|during|in)\s+(?:the\s+)?(?:\w+\s+){0,2}$"
)
# "At the Summit, President Roe met with Prime Minister Doe": two of those who came met beside it.
_AT_FIRST = compiled(r"(?:[\w’',-]+\s+){0,6}?(?:[Aa]t|[Dd]uring) (?:the )?(?:\w+ ){0,2}$")
_MET_THERE = compiled(
    r"[^;.]{0,40}, (?:[\w.’'-]+ ){1,8}(?:met|spoke|held (?:a |\w+ )?(?:meeting|talks)) with\b"
)
_ONLY_OCCASION = Guarded(
    r"\b(?:occasion of|(?:run|lead)-?up to|ahead of|advance of|upcoming|preparations? (?:for|of)|prepare for|outcomes? of|results of|eve of|after|since|following|followed|follows|before|within|adopted at|decisions? of|host(?:ing)? of|commitments? from|(?:made|taken|given|reached) at|follow(?:ing|ed|s)?[ -]up (?:on|to)|build(?:ing|s)? (?:up)?on|participat\w+ in|to attend|attending|to (?:discuss|review|prepare|plan|preview|inaugurate)|visit(?: to [A-Z]\w+)? and to \w+(?:-\w+)?|discuss(?:ed|ing)|chairmanship of|presidency of|member of|visit(?:s|ed|ing)?(?: to)? (?:\w+ ){1,2}(?:on [\w ]{3,20} )?for|on (?:his|her|their|the) way (?:back )?(?:to|from)|en route (?:to|from)|(?:while |when )travell?ing (?:to|from)|(?:is|are|was|were) (?:here|in [\w.,’'-]+(?: [\w.,’'-]+){0,3}?) (?:for|to attend))\b[^.;]{0,45}$",
    re.I,
)
# "We, the leaders, meet on the occasion of the first Summit": it is what they met at.
_MET_ON_OCCASION = Guarded(
    r"\b(?:meet|met|gather|gathered|convened|assembled)\s+(?:\w+ ){0,2}(?:on|at) the occasion of\b[^.;]{0,45}$"
)
# "said after co-chairing the 7th Commission": what they come from is what met.
_AFTER_CHAIRING = Guarded(
    r"\b(?:after|following|upon) (?:(?:co-)?chairing|(?:co-)?hosting|attending|concluding|holding|opening) (?:the |a |an )?(?:[\w-]+ ){0,3}$"
)
_SESSION_OF = Guarded(r"\b(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Pp]lenary)s? of (?:the )?(?:[\w-]+ ){0,2}$")
_FOLLOWED = Guarded(
    r"\b(?:follow(?:s|ed)|ahead of|(?:in )?advance of|prior to|before|preced(?:es|ed)|eve of|(?:run|lead)-?up to|preparations? (?:for|of)|prepar(?:e|ing) for)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,3}(?:[Mm]eeting|[Ss]ession|[Rr]ound)s? of (?:the )?$"
)


def _small_letters_met(text: str, mention: MechanismMention, sentence: SentenceView, before: str) -> bool:
    """ "the first political consultations between the Ministries of ...": counted, held, or with its parties named."""
    name = mention.name.name
    if _ATTENDING.search(before):
        return False  # "who is here attending the 13th round of consultations"
    met_for = " " in name and _MET_FOR.search(sentence.text[: max(0, sentence.text.find(name))])
    held = _HELD_BETWEEN.match(text, mention.end) or _NEXT_TO_MEETING.search(before) or _HELD.search(before)
    return bool(held or met_for) or " between " in name


# "political consultations were held in Lima between the Foreign Ministries of ..."
_HELD_BETWEEN = compiled(r"\s+(?:were|was) held\b[^.;]{0,60}?\bbetween the\b")
# "met today with Doe in Lima for the | vice-ministerial strategic dialogue"
_MET_FOR = compiled(r"\b(?:met|meets|sat down|convened|gathered)\b[^.;]*\bfor (?:the|their) $")
_ATTENDING = Guarded(r"\battend(?:s|ed|ing)? (?:the )?(?:[\w-]+ ){0,3}(?:of )?(?:the )?$")
_HELD = Guarded(
    r"\b(?:framework|format) of (?:the )?$|\b(?:held|holds|conducted|(?:co-)?chaired|convened|hosted) (?:the |a |regular )?(?:[\w-]+ )?$"
)


def _as_matter(before: str) -> bool:
    """ "Statement on the Commission": what a title is about, where it is no paper of the chair's."""
    if _PAPER_OF_THE_CHAIR.match(before):
        return False
    return bool(_ABOUT.search(before)) and not _MET.search(before)


_ABOUT = Guarded(r"\b(?:on|regarding|about|against|to|of) (?:the )?$")
# "Chair's Statement on the Roeland Meeting", "Communiqué of the Summit": whose paper it is.
_PAPER_OF_THE_CHAIR = compiled(
    r"(?:(?:Co-)?Chair(?:man|person)?s?[’']s?|Presidency[’']s?|Outcome|Final) (?:Statement|Summary|Conclusions|Declaration|Communiqu[eé])|Communiqu[eé]\b",
    re.I,
)
