"""Which standing consultation the reported session belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from entente.lexicon.mechanisms import mechanism_words
from entente.lexicon.parties import is_organisation
from entente.model import MechanismName
from entente.reading.document.text_view import TextView
from entente.reading.mentions.mechanisms import MechanismMention, find_mechanisms, own_acronym
from entente.reading.mentions.parties import find_parties
from entente.reading.patterns.guarded import Guarded
from entente.reading.patterns.ready import compiled
from entente.reading.sentences.sentence import SentenceView
from entente.reading.sessions.particulars.generic_names import is_generic, is_one_off
from entente.reading.sessions.parties.gatherings import summit_of_group
from entente.reading.sessions.parties.groups_met import BODIES, OTHER_QUAD, european_quad, group_of, quad_of
from entente.reading.sessions.telling.attends import attended

_WORDS = mechanism_words()
_NEVER = Guarded(rf"\b(?:{'|'.join(re.escape(w) for w in _WORDS['never'])})\b")
_NAMES_SESSION = Guarded(
    r"\b(?:billed as|session of|meeting of|round of|inaugural|convened|led the|during the|framework of)\b",
    re.I,
)
_MET = Guarded(
    r"\b(?:meetings?|sessions?|rounds?|convened?|held|holds|launched|dialogue|launch|met|meets|gathered|co-?chaired|chaired|attended|summit)\b",
    re.I,
)
_NEXT_TO_MEETING = Guarded(
    r"(?:\b(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Ss]ummit|[Mm]inisterial|[Pp]lenary)s? of (?:the )?(?:[\w-]+ ){0,2}|\b(?:\d+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ii]naugural)\s+)$"
)
_ONLY_OCCASION = Guarded(
    r"\b(?:occasion of|(?:run|lead)-?up to|ahead of|advance of|upcoming|preparations? (?:for|of)|prepare for|outcomes? of|results of|eve of|after|since|following|followed|follows|before|within|adopted at|decisions? of|host(?:ing)? of|commitments? (?:from|made at)|participat\w+ in|to attend|attending|to (?:discuss|review|prepare|plan|preview|inaugurate)|visit(?: to [A-Z]\w+)? and to \w+(?:-\w+)?|discuss(?:ed|ing)|chairmanship of|presidency of|member of|visit(?:s|ed|ing)?(?: to)? (?:\w+ ){1,2}(?:on [\w ]{3,20} )?for|on (?:his|her|their|the) way (?:back )?(?:to|from)|en route (?:to|from)|(?:while |when )travell?ing (?:to|from)|(?:is|are|was|were) (?:here|in [\w.,’'-]+(?: [\w.,’'-]+){0,3}?) (?:for|to attend))\b[^.;]{0,45}$",
    re.I,
)
_BESIDE = Guarded(r"\b(?:margins?|side-?lines?|fringes|scope|context) of\b[^.;]{0,90}$", re.I)
_MET_WITH_AT = Guarded(
    r"^(?:[A-Z][\w.]+ )+[A-Z]\w+[’']s? (?:bilateral )?[Mm]eetings (?:at|during) (?:the )?$|\b(?:met|spoke|meeting|meets|talks|hosted leaders) with\b.*\b(?:at|during|in)\s+(?:the\s+)?(?:\w+\s+){0,2}$"
)
# "At the Summit, President Roe met with Prime Minister Doe": two of those who came met beside it.
_AT_FIRST = compiled(r"(?:[\w’',-]+\s+){0,6}?(?:[Aa]t|[Dd]uring) (?:the )?(?:\w+ ){0,2}$")
_MET_THERE = compiled(
    r"[^;.]{0,40}, (?:[\w.’'-]+ ){1,8}(?:met|spoke|held (?:a |\w+ )?(?:meeting|talks)) with\b"
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
_OWN = Guarded(
    r"\b(?:held|holds?|convened?|hosts?|hosted|co-?chair(?:s|ed)?|led|leads?|launched|attends?|attended|participated in|session of|round of|meeting of)\s+(?:[\w’'-]+ ){0,5}$",
    re.I,
)


_OPENING = 8  # sentences of a joint statement in which it may say what it was issued at
_AT_THIS = compiled(r"At (?:this|today[’']s|our) ")
_LEAD = 3  # sentences of a text in which the name of what met may come behind the news
_TAKES_PART = Guarded(
    r"\b(?:participated in|participates in|took part in|takes part in|came together for|met for|gathered for) the (?=[A-Z])[^.;]{0,90}\b(?:alongside|with|,)"
)


_TALKED_ABOUT = Guarded(
    r"\b(?:discussed|discuss|reviewed|welcomed|noted|praised|hailed|deepen|entry into|accession to|membership (?:of|in))\b[^.;]*$"
)


# Behind a sentence that tells who met whom: why the guest is in town at all.
_CAME_FOR = Guarded(
    r"\b(?:came|arrived|travell?ed|flew|is|was|are|were|visit(?:ed|s|ing)|arriving) (?:to|in|at)?\b[^.;]{0,40}\b(?:to (?:attend|participate in|take part in|join)|for|on the occasion of) [^.;]{0,70}$"
)


def mechanism_of(
    title: SentenceView | None, told: list[SentenceView], view: TextView
) -> MechanismMention | None:
    """The mechanism that the title or the telling sentences name as what met; None for a one-off meeting."""
    quad = quad_of(title, told)
    if quad:
        return quad
    candidates = list(_by_acronym(told[:2] + ([title] if title else []), view))
    looked_at = [
        *told[:1],
        *(s for s in told[1:] if _NAMES_SESSION.search(s.text)),
        *(s for s in view.body[:_LEAD] if s not in told and _TAKES_PART.search(s.text)),
        *(s for s in view.body[:_OPENING] if view.joint and s not in told and _AT_THIS.match(s.text)),
        *([title] if title else []),
    ]
    for sentence in looked_at:
        for mention in find_mechanisms(sentence.text, sentence.start):
            if candidates and _beside_the_first(view.text[candidates[-1].end : mention.start], mention):
                continue
            if mention.name.name.startswith("Quad") and european_quad(title, told):
                continue
            before = view.text[sentence.start : mention.start]
            if sentence in told[1:] and (_TALKED_ABOUT.search(before) or _CAME_FOR.search(before)):
                continue  # "They discussed ways to deepen the Forum", "The minister came to Lima to attend the Council"
            if _is_session_of(view.text, mention, sentence):
                candidates.append(mention)
    if not candidates and told and (summit := summit_of_group(told[0].text, told[0].start)):
        if attended(told[0], summit.start - told[0].start):
            return summit
    if not candidates:
        return group_of(title, told, view.home)
    return _cleaned(max(candidates, key=lambda m: _rank(m, view)), view)


_FOLLOWED = Guarded(
    r"\b(?:follow(?:s|ed)|ahead of|(?:in )?advance of|prior to|before|preced(?:es|ed)|eve of|(?:run|lead)-?up to|preparations? (?:for|of)|prepar(?:e|ing) for)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,3}(?:[Mm]eeting|[Ss]ession|[Rr]ound)s? of (?:the )?$"
)


def _beside_the_first(between: str, mention: MechanismMention) -> bool:
    """ "took part in the BRICS Meeting and the Friends of BRICS Meeting": the second of two alike."""
    if _AND_COUNTED.fullmatch(between):
        return True  # "the tenth meeting of the Committee and the second meeting of the Council"
    return mention.head in ("Summit", "Meeting", "Conference", "Ministerial") and between in (
        " and the ",
        " and ",
    )


_AND_COUNTED = compiled(r",? and (?:of )?the [\w-]+ (?:[Mm]eeting|[Ss]ession|[Rr]ound) of (?:the )?")


def _rank(mention: MechanismMention, view: TextView) -> tuple[bool, bool, bool, int]:
    """An acronym marks a standing name; then what is said to have met; a bare summit or meeting comes last."""
    beside = bool(_OWN.search(view.text[max(0, mention.start - 70) : mention.start]))
    plain = mention.head in ("Summit", "Meeting", "Conference", "Trilateral", "Session")
    written = not mention.name.name.endswith(
        ("dialogue", "consultations", "talks")
    )  # the title may have capitals
    return mention.name.acronym is not None, not plain, beside and written, len(mention.name.name)


_ACRONYM = Guarded(r"\([“\"]?[A-Za-z0-9][\w&+-]{1,10}[”\"]?\)")


def _by_acronym(sentences: list[SentenceView], view: TextView) -> Iterable[MechanismMention]:
    """ "the inaugural meeting of the iCET": a mechanism that the text shortens elsewhere."""
    known = {
        m.name.acronym: m
        for s in view.body
        if _ACRONYM.search(s.text)
        for m in find_mechanisms(s.text, s.start)
        if m.name.acronym and not _NEVER.search(m.name.name) and not _is_frame(m, view)
    }
    return [
        mention
        for acronym, mention in known.items()
        for s in sentences
        if acronym in s.text  # a pattern of its own for each acronym costs more to make than to search
        and not _TALKED_ABOUT.search(s.text[: s.text.index(acronym)])
        and re.search(
            rf"\b(?:meeting|session|round|dialogue|launch\w*|conven\w*)\b[^.]*\b{re.escape(acronym)}\b|\b{re.escape(acronym)}\)? (?:[Mm]eeting|[Ss]ession|[Dd]ialogue|[Mm]inisterial|[Ss]ummit)",
            s.text,
        )
    ][:1]


def _is_frame(mention: MechanismMention, view: TextView) -> bool:
    """ "the efforts made within the Commission": in its frame something else is done."""
    return bool(_WITHIN.search(view.text[max(0, mention.start - 40) : mention.start]))


_WITHIN = compiled(r"\b(?:with)?in (?:the )?(?:framework of (?:the )?)?$")


# "the Prime Minister's Meeting with ...": one person's, where "the Ministers' Meeting" is of several.
_OF_ONE = Guarded(
    r"\b(?:Minister|President|Secretary|Adviser|Advisor|Chancellor|Envoy)[’']s (?:Meeting|Call|Talks)$"
)
# "received Doe, who is here to co-chair the 13th meeting of the Commission": another meeting of the guest's.
_CAME_TO = Guarded(
    r"\bwho (?:is|was|are|were)\b[^.;]*\b(?:to (?:co-chair|chair|attend|join|take part in|participate in)|delegation (?:to|at)|attending|participating in)\b[^.;]{0,70}$"
)
_IMPORTANCE = Guarded(r"\b[Ii]mportance of (?:the )?$")
# "Roe meets ministers, discusses the | Peace Process": not "discuss trade at the | Forum".
_DISCUSSED = Guarded(r"\b[Dd]iscuss(?:es|ed)?\b(?!.*\b(?:at|in|during)\b).*$")
_IN_OFFICE = Guarded(
    r"\b(?:[Dd]irector|[Cc]hair|[Hh]ead|[Ss]ecretary|[Mm]ember|[Cc]hief|[Cc]oordinator|[Pp]resident|[Cc]hairman|[Cc]hairperson|[Ss]pokes\w+|[Rr]epresentative|[Ss]enior)s?(?:-General|-Designate)? (?:of|for|to|at|in|on) (?:the )?(?:[\w ]{0,20} of the )?$"
)


def _is_session_of(text: str, mention: MechanismMention, sentence: SentenceView) -> bool:
    """Whether the sentence says that this is what met, not an occasion beside it or a matter talked about."""
    name = mention.name.name
    journey = attended(sentence, mention.start - sentence.start)
    if (
        (is_generic(name) and mention.name.acronym is None and not _counted(mention, text, sentence))
        or is_one_off(name)
        or (mention.head == "Talks" and sentence.kind == "title" and not _in_body(mention, text, sentence))
        or name.split()[-1] == "Declaration"
        or " Declaration on " in name
        or (_NEVER.search(name) and not _meets_itself(name, text, mention) and not journey)
        or any(p.start <= mention.start < p.end for p in sentence.people)
    ):
        return False
    before = text[max(sentence.start, mention.start - 90) : mention.start]
    if (
        _CAME_TO.search(text, sentence.start, mention.start)
        or _IN_OFFICE.search(before)
        or _OF_ONE.search(name)
        or _IMPORTANCE.search(before)
    ):
        return False
    if sentence.kind == "title" and _DISCUSSED.search(before):
        return False
    if name == "Quad" and OTHER_QUAD.match(text, mention.start):
        return False
    after = text[mention.end : min(sentence.end, mention.end + 60)]
    if (
        name[:1].islower()
        and not mention.known
        and re.search(r"\battend(?:s|ed|ing)? (?:the )?(?:[\w-]+ ){0,3}(?:of )?(?:the )?$", before)
    ):
        return False  # "who is here attending the 13th round of consultations"
    if name[:1].islower() and not mention.known:
        return bool(_HELD_BETWEEN.match(text, mention.end)) or _small_letters_met(name, before, sentence)
    beside = bool(_NEXT_TO_MEETING.search(before)) or bool(
        re.match(r"[^.,;]{0,12}\b(?:[Mm]eeting|[Ss]ession|[Ss]ummit|[Mm]inisterial)\b", after)
    )
    if mention.head in _WORDS["frames"]:
        return beside or (mention.name.acronym is not None and bool(_MET.search(before + after)))
    if _BESIDE.search(before) or _MET_WITH_AT.search(text[sentence.start : mention.start]):
        return False
    if _AT_FIRST.match(text[sentence.start : mention.start]) and _MET_THERE.match(
        text[mention.end : sentence.end]
    ):
        return False
    own = (
        _AFTER_CHAIRING.search(before)
        or (_SESSION_OF.search(before) and not _FOLLOWED.search(before))
        or _TAKES_PART.search(sentence.text)
        or _MET_ON_OCCASION.search(before)
        or journey
    )
    if sentence.kind != "title" and _ONLY_OCCASION.search(before) and not own:
        return False
    if mention.head in BODIES or mention.known:
        return (
            beside
            or bool(_MET.search(before + after))
            or (sentence.kind == "title" and not _as_matter(before))
        )
    if mention.head == "Meeting":
        return bool(
            re.search(
                r"2\+2|Group|Council|Committee|Commission|Dialogue|Trilateral|Ministerial|Minister|Advis[eo]rs|Leader|Summit|Consultat|Troika|Officials|High[- ]Level|Plenary",
                name,
            )
        )
    return True


def _counted(mention: MechanismMention, text: str, sentence: SentenceView) -> bool:
    """ "the first trilateral dialogue", "the 17th round of high-level consultations": what is counted is a row, as what has an acronym."""
    rows = mention.name.name[:1].islower() and mention.head in ("dialogue", "consultations", "consultation")
    return rows and bool(_ONE_OF_ROW.search(text, sentence.start, mention.start))


_ONE_OF_ROW = Guarded(
    r"\b(?:\d+ ?(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural)\s+(?:(?:round|session|meeting|edition) of (?:the )?)?$",
    re.I,
)


_OF_LEADERS = compiled(r"\s+(?:meeting|summit)\b")
_ATTENDED = Guarded(r"\b(?:attend(?:s|ed|ing)?|meeting of|summit of|session of) (?:the |a |an )?(?:\w+ )?$")


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


# "political consultations were held in Lima between the Foreign Ministries of ..."
_HELD_BETWEEN = compiled(r"\s+(?:were|was) held\b[^.;]{0,60}?\bbetween the\b")


# "met today with Doe in Lima for the | vice-ministerial strategic dialogue"
_MET_FOR = compiled(r"\b(?:met|meets|sat down|convened|gathered)\b[^.;]*\bfor (?:the|their) $")


def _small_letters_met(name: str, before: str, sentence: SentenceView) -> bool:
    """ "the first political consultations between the Ministries of ...": counted, or with its parties named."""
    counted = _NEXT_TO_MEETING.search(before) or re.search(
        r"\b(?:framework|format) of (?:the )?$|\b(?:held|holds|conducted|(?:co-)?chaired|convened|hosted) (?:the |a |regular )?(?:[\w-]+ )?$",
        before,
    )
    met_for = " " in name and _MET_FOR.search(sentence.text[: max(0, sentence.text.find(name))])
    return bool(counted or met_for) or " between " in name or bool(re.match(r"[A-Z]", name))


# "Chair's Statement on the Roeland Meeting", "Communiqué of the Summit": whose paper it is.
_PAPER_OF_THE_CHAIR = compiled(
    r"(?:(?:Co-)?Chair(?:man|person)?s?[’']s?|Presidency[’']s?|Outcome|Final) (?:Statement|Summary|Conclusions|Declaration|Communiqu[eé])|Communiqu[eé]\b",
    re.I,
)


def _as_matter(before: str) -> bool:
    if _PAPER_OF_THE_CHAIR.match(before):
        return False
    return bool(re.search(r"\b(?:on|regarding|about|against|to|of) (?:the )?$", before)) and not _MET.search(
        before
    )


def _in_body(mention: MechanismMention, text: str, title: SentenceView) -> bool:
    """Whether the text names the talks as its title does: in a title every word has a capital."""
    return mention.known or mention.name.name in text[title.end :]


# "Nuclear Consultative Group Meeting": the body is the mechanism, its meeting the session.
_BODY_MEETING = Guarded(
    r"(?P<body>\b(?:Dialogue|Group|Council|Committee|Commission|Forum|Consultations?|Partnership|Initiative|Summit|Talks))\s+Meetings?$"
)


_ON_MATTER = compiled(r"(?P<body>.*\b(?:Council|Assembly)) on (?:the )?(?P<matter>.+)")


def _cleaned(mention: MechanismMention, view: TextView) -> MechanismMention:
    name = _BODY_MEETING.sub(r"\g<body>", mention.name.name)
    name = _with_parties(re.sub(r"^(?:Inaugural|First|Second|Third|[Tt]he)\s+", "", name), view)
    on = _ON_MATTER.fullmatch(name)
    if on and find_parties(on.group("matter")):
        name = on.group("body")  # "the Peace and Security Council on Mali": what it met about
    acronym = mention.name.acronym
    if acronym is None:
        body = name.split(" between ")[0]
        match = re.search(re.escape(body) + r"\s*\((?:the )?[“\"]?([A-Za-z][\w-]{1,9})[”\"]?\)", view.text)
        acronym = own_acronym(match.group(1), name) if match else None
    return replace(mention, name=MechanismName(name, acronym))


def _with_parties(name: str, view: TextView) -> str:
    """ "Cooperation Committee", "Consultative Meeting": in full where the opening says between or of whom."""
    longer = rf"{re.escape(name)}\s+(?:between|of\s+the\s+Heads\s+of\s+State)\b"
    for sentence in view.body[:3] if " between " not in name else ():
        if re.search(longer, sentence.text):
            for mention in find_mechanisms(sentence.text):
                if mention.name.name.startswith((f"{name} between ", f"{name} of the Heads of State")):
                    return mention.name.name
    return name
