"""Sessions: the meeting that a document reports, and the earlier and planned ones that it places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from entente.lexicon import members
from entente.lexicon.offices import common_level, level_of
from entente.lexicon.places import places
from entente.model import Format, Level, MechanismName, Session, Span, Status
from entente.reading.cast import Person
from entente.reading.dates import DateMention, Tense
from entente.reading.mechanisms import MechanismMention, find_mechanisms
from entente.reading.ordinals import find_ordinal
from entente.reading.parties import groups_in
from entente.reading.phrases import PhraseIndex
from entente.reading.sentence import SentenceView
from entente.reading.text import TextView

_MEET = re.compile(
    r"\b(?:met|meets|meet|spoke|speaks|spoken|talked|held (?:a |an |their |its |the |talks|bilateral|consultations|in-depth|discussions|separate|virtual|phone|telephone)|hold(?:s|ing)? (?:a|an|talks|their|its|the)|hosted|hosts|host|convened|convene|"
    r"gathered|gather|chaired|co-chaired|welcomed|received|led (?:a|an|the)|visited|visits|visit|travel(?:ed|led|s)?|participated in|joined|attended|called|"
    r"had (?:a |an )?(?:\w+ ){0,2}(?:call|meeting|conversation|talks|telephone|phone|lunch|breakfast)|conferred|launched the inaugural meeting|took place|sat down|paid (?:a|an) (?:\w+ ){0,2}(?:visit|call)|"
    r"telephone (?:conversation|talk|call)|phone call|conversation|concluded (?:a|the|its)|audience|summit|meeting|billed as|(?:has|have) agreed to cancel)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:will (?:\w+ )?(?:meet|host|hold|travel|visit|convene|speak|participate|join|attend|welcome|chair|lead|take place|be held)|is scheduled|are scheduled|plans? to (?:meet|visit|host|travel)|"
    r"upcoming|will be held|to be held|looks? forward to (?:welcoming|hosting|meeting))\b",
    re.I,
)
_CALLED_OFF = re.compile(r"\b(?:cancel(?:l)?ed|called off|postponed|will not take place|put off)\b", re.I)
_VIDEO = re.compile(
    r"\b(?:virtual(?:ly)?|video ?-?(?:conference|teleconference|call|link)?|videoconference|secure video|VTC|online)\b",
    re.I,
)
_CALL = re.compile(
    r"\b(?:(?:tele)?phone(?: call| conversation| talks?)?|telephoned|call(?:ed)? with|calls? with|spoke (?:\w+ )?(?:by|over) (?:tele)?phone|['’]s? calls?|call)\b",
    re.I,
)
_IN_PERSON = re.compile(
    r"\b(?:met|hosted|host|visit(?:ed)?|travel(?:ed|led)?|in-person|in person|welcomed|received|gathered|lunch|dinner|summit|chaired|held)\b",
    re.I,
)
_NEXT = re.compile(
    r"\b(?:next|upcoming|forthcoming|following|future|another|subsequent|second|third|fourth|fifth)\b[^.;]{0,60}?\b(?:meeting|session|round|summit|dialogue|consultations?|talks|ministerial|format|NCG|iCET|HLED)\b|\bagreed to meet\b|\bwill meet\b|\bhold an? in-person summit\b",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:met|meeting|summit|session|talks|call|consultations?|dialogue|conversation|visit|interactions?|engagement)\b",
    re.I,
)
_FOLLOWS = re.compile(
    r"\b(?:follow(?:s|ed|ing)?[ -]?up(?: on| to| session)?|follows|building on|builds on|as a follow-up|pursuant to the decision)\b",
    re.I,
)
_INITIATIVE = re.compile(
    r"\bat the (?P<who>[A-Z][\w. ]{1,40}?)(?: side)?[’']s?\s+(?:request|initiative|invitation)\b|\binitiated by the (?P<who2>[A-Z][\w ]+?) side|\bat the (?:request|initiative) of (?:the )?(?P<who3>[A-Z][\w ]+?)(?: side)?[,.]|\binitiative (?:for the (?:call|talks|meeting) )?came from (?:the )?(?P<who4>[A-Z][\w. ]+?)(?: side)?[,.]|\b(?:on|at) (?:the )?initiative of the (?P<who5>[A-Z][\w ]+?) side|(?P<who6>[A-Z][\w. ]{1,30}?) initiated (?:a|the) (?:call|conversation|talks|meeting)"
)


@dataclass(frozen=True, slots=True)
class MainSession:
    """The main session with what others need of it: its sentences and the people who met."""

    session: Session
    sentences: tuple[SentenceView, ...]
    people: tuple[Person, ...]


_PLACE_INDEX: list[PhraseIndex[str]] = []


def _places() -> PhraseIndex[str]:
    if not _PLACE_INDEX:
        _PLACE_INDEX.append(PhraseIndex((name, name) for name in places()))
    return _PLACE_INDEX[0]


# --- the main session -------------------------------------------------------------------------------------------


def read_main(view: TextView) -> MainSession | None:
    """The session that the document reports; None where it reports none."""
    title = next((s for s in view.sentences if s.kind == "title"), None)
    opening = [s for s in view.body if s.kind in ("prose", "bullet")][:8]
    told = _meeting_sentences(opening, view)
    if not told and not (
        title
        and re.search(
            r"\b(?:call|meeting|summit|talks|dialogue|visit|session|consultations?|audience|conversation)\b",
            title.text,
            re.I,
        )
    ):
        return None
    core = ([title] if title else []) + told[:1]
    status = _status(core, view)
    people = _also_present(view, _people(title, told, view))
    mechanism = _mechanism(title, told, view)
    parties = _parties(title, told, people, mechanism, view)
    place, country = _place(told, view)
    date, end_date = _date(title, told, status, view)
    evidence = _evidence(view, title, told)
    session = Session(
        id="s1",
        main=True,
        status=status,
        mechanism=mechanism.name if mechanism else None,
        ordinal=_ordinal(title, told, opening),
        level=_level(people, mechanism, core),
        format=_format(title, told, place),
        date=date,
        end_date=end_date,
        place=place,
        country=country,
        host=_host(told, view),
        parties=parties,
        initiative=_initiative(told, view),
        follows=None,
        evidence=evidence,
    )
    return MainSession(session, tuple(told), people)


def _meeting_sentences(opening: list[SentenceView], view: TextView) -> list[SentenceView]:
    """The opening sentences that tell that people met: a meeting word with two parties or a person."""
    found = []
    for sentence in opening:
        if not _MEET.search(sentence.text):
            continue
        if len({m.code for m in sentence.parties} | {p.name for p in sentence.people}) >= 1 or re.search(
            r"\bwe\b", sentence.text, re.I
        ):
            found.append(sentence)
    first = found[:1]
    more = [
        s
        for s in found[1:4]
        if s.segment.paragraph <= (first[0].segment.paragraph + 1 if first else 0) and _adds(s)
    ]
    return first + more


def _adds(sentence: SentenceView) -> bool:
    return bool(
        re.search(
            r"\b(?:billed as|welcoming|hosting|will lead|led|chaired|co-chaired|represented|attended|joined|billed|session|delegation|convened)\b",
            sentence.text,
        )
    )


def _status(core: Iterable[SentenceView], view: TextView) -> Status:
    text = " ".join(s.text for s in core)
    if _CALLED_OFF.search(text):
        return "called-off"
    if view.genre.kind in ("readout", "joint readout") and not view.title.lower().startswith("statement"):
        return "held"
    return "planned" if _PLANNED.search(text) else "held"


def _evidence(view: TextView, title: SentenceView | None, told: list[SentenceView]) -> tuple[Span, ...]:
    spans = [Span.of(view.text, s.start, s.end) for s in told[:3]]
    if title and (not spans or _MEET.search(title.text) or title.people):
        spans.append(Span.of(view.text, title.start, title.end))
    return tuple(spans[:3])


def _people(title: SentenceView | None, told: list[SentenceView], view: TextView) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for sentence in [*told, *([title] if title else [])]:
        for mention in sentence.people:
            person = view.cast.of(mention)
            if person and _took_part(sentence, mention.start, view):
                found.setdefault(person.name, person)
    return tuple(sorted(found.values(), key=lambda p: p.mentions[0].start))


_FIRST_PERSON = re.compile(
    r"\bI (?:\w+ )?(?:spoke|met|hosted|welcomed|called|talked|joined|had|was (?:honored|pleased|proud))\b"
)
_SPOKESPERSON = re.compile(r"\b(?:spokes(?:person|man|woman)|press secretary)\b", re.I)


_ALSO_PRESENT = re.compile(
    r"\b(?:(?:joining (?:the )?[^.]{2,40}? (?:on|in|at|for) the (?:call|meeting|talks)|joined the call|also participating|on the call (?:was|were))|also (?:attended|joined|participated|present|took part)|attended by|were joined by|was joined by|joined by|accompanied by|participants included|represented|(?:led|will lead|will head|leads) (?:the|his|her|their|its)|headed|chaired|co-chaired|convened by|led by|took part|participated|in attendance|led a)\b",
    re.I,
)
_LATER = re.compile(
    r"\b(?:agreed to (?:hold|convene|meet)|next (?:meeting|session|round)|will be (?:held|convened))\b", re.I
)


def _also_present(view: TextView, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Those whom a later sentence names as taking part ("Also present were ...", "Joining the President was ...")."""
    found = {p.name: p for p in people}
    for sentence in view.body:
        if sentence.kind == "heading" or sentence.segment.paragraph > 8 or _LATER.search(sentence.text):
            continue
        told = _ALSO_PRESENT.search(sentence.text)
        if not told or re.search(
            r"\b(?:commitment|welcom|launch|implementation|renew)", sentence.text[: told.start()]
        ):
            continue
        for mention in sentence.people:
            person = view.cast.of(mention)
            if person and mention.office and _took_part(sentence, mention.start, view):
                found.setdefault(person.name, person)
    return tuple(sorted(found.values(), key=lambda p: p.mentions[0].start))


def _took_part(sentence: SentenceView, at: int, view: TextView) -> bool:
    mention = next(m for m in sentence.people if m.start == at)
    before = sentence.text[: at - sentence.start]
    if (
        mention.office
        and _SPOKESPERSON.search(mention.office)
        and not re.search(r"\bwith\s+(?:[\w.]+\s+){0,2}$", before)
    ):
        return False
    after = sentence.text[mention.end - sentence.start :]
    if sentence.kind == "title" and re.match(
        r"(?:Joint )?(?:Statement|Readout|Remarks)\s+(?:by|from)\s*$", before
    ):
        return view.genre.voice == "joint" or bool(_FIRST_PERSON.search(view.text))
    if re.search(
        r"\b(?:decision|announcement|leadership|vision|direction|invitation|behalf|directive|instructions)\s+(?:by|of)\s+(?:\w+\s+)*$",
        before,
    ) or re.search(
        r"\b(?:decision|statement|declaration|initiative|commitments?|announcement)s? (?:made )?by\b[^;]{0,90}$",
        before,
        re.I,
    ):
        return False
    if re.match(
        r"[’']s?\s+(?!(?:call|meeting|visit|trip|travel|participation|bilateral|virtual|video|phone|telephone|lunch|dinner|working|summit|conversation|video|secure|talks|engagement)\b)\w+",
        after,
        re.I,
    ):
        return False
    return not re.search(r"\b(?:between|meeting with)\b[^.]*\bfollowed up on\b", before)


def _mechanism(
    title: SentenceView | None, told: list[SentenceView], view: TextView
) -> MechanismMention | None:
    candidates: list[MechanismMention] = _by_acronym(told[:2] + ([title] if title else []), view)
    for sentence in [
        *told[:1],
        *(s for s in told[1:] if _NAMES_SESSION.search(s.text)),
        *([title] if title else []),
    ]:
        for mention in find_mechanisms(sentence.text, sentence.start):
            if _is_session_of(view.text, mention, sentence):
                candidates.append(mention)
    quad = _quad(title, told)
    if quad:
        return quad
    if not candidates:
        return None
    best = max(
        candidates,
        key=lambda m: (m.name.acronym is not None, m.head not in ("Summit", "Meeting"), len(m.name.name)),
    )
    return _cleaned(best, view)


_NAMES_SESSION = re.compile(r"\b(?:billed as|session of|meeting of|round of|inaugural|convened|led the)\b")


def _by_acronym(sentences: list[SentenceView], view: TextView) -> list[MechanismMention]:
    """ "the inaugural meeting of the iCET": a mechanism that the text shortens elsewhere."""
    known = {m.name.acronym: m for s in view.body for m in find_mechanisms(s.text, s.start) if m.name.acronym}
    return [
        mention
        for acronym, mention in known.items()
        for s in sentences
        if re.search(
            rf"\b(?:meeting|session|round|dialogue|launch\w*|conven\w*)\b[^.]*\b{re.escape(acronym)}\b|\b{re.escape(acronym)}\)? (?:[Mm]eeting|[Ss]ession|[Dd]ialogue)",
            s.text,
        )
    ][:1]


def _quad(title: SentenceView | None, told: list[SentenceView]) -> MechanismMention | None:
    for sentence in [*([title] if title else []), *told[:1]]:
        match = re.search(r"\bQuad\b", sentence.text)
        if match and not re.search(r"\bQuint\b|European Quad|E3", sentence.text):
            at = sentence.start + match.start()
            leaders_summit = re.search(r"Quad Leaders[’']? Summit", sentence.text)
            name = leaders_summit.group() if leaders_summit else "Quad"
            return MechanismMention(at, at + 4, MechanismName(name), "Quad")
    return None


_OF_PARTIES = re.compile(r"^[A-Z][\w.]*[-–][A-Z][\w.]*\s.*(?:Working Group|Task Force)")
_GENERIC = re.compile(
    r"^(?:Virtual |Bilateral |Trilateral |Joint |Expanded |Phone |Video )*(?:Meeting|Summit|Talks|Session|Consultations?|Dialogue|Conference|Process|Format)$|"
    r"\b(?:Security Council|National Council|European Council|State Council|Privy Council|National Security Council|Chiefs|Foreign Affairs Commission|European Commission|African Union Commission|Foundation|Business Council|Working Group|Task Force|General Assembly)\b"
)


def _is_session_of(text: str, mention: MechanismMention, sentence: SentenceView) -> bool:
    name = mention.name.name
    if (_GENERIC.search(name) and not _OF_PARTIES.search(name)) or any(
        p.start <= mention.start < p.end for p in sentence.people
    ):
        return False
    if mention.head in (
        "Initiative",
        "Partnership",
        "Council",
        "Commission",
        "Group",
        "Committee",
        "Forum",
        "Assembly",
        "Compact",
        "Process",
        "Platform",
        "Mechanism",
        "initiative",
    ):
        before = text[max(sentence.start, mention.start - 90) : mention.start]
        after = text[mention.end : mention.end + 60]
        return (
            bool(
                re.search(
                    r"\b(?:meeting|session|round|convene|convened|held|launched|dialogue|launch)\b",
                    before + after,
                    re.I,
                )
            )
            or sentence.kind == "title"
        )
    if mention.head == "Meeting":
        return bool(
            re.search(
                r"Group|Council|Committee|Dialogue|Trilateral|Ministerial|Ministers|Advisors|Leaders", name
            )
        )
    if mention.head in ("Summit", "Conference") and sentence.kind != "title":
        before = text[max(sentence.start, mention.start - 60) : mention.start]
        return not re.search(r"\b(?:margins|sidelines|ahead|upcoming|preparations)\b", before)
    return True


def _cleaned(mention: MechanismMention, view: TextView) -> MechanismMention:
    name = (
        re.sub(r"\s+(?:Meeting|Meetings)$", "", mention.name.name)
        if not re.search(r"Advisors|Ministers|Leaders|Trilateral", mention.name.name)
        else mention.name.name
    )
    name = re.sub(r"^(?:Inaugural|First|Second|Third)\s+", "", name)
    acronym = mention.name.acronym
    if acronym is None:
        match = re.search(re.escape(name) + r"\s*\(([A-Za-z][\w-]{1,9})\)", view.text)
        acronym = match.group(1) if match else None
    return replace(mention, name=MechanismName(name, acronym))


def _parties(
    title: SentenceView | None,
    told: list[SentenceView],
    people: tuple[Person, ...],
    mechanism: MechanismMention | None,
    view: TextView,
) -> tuple[str, ...]:
    if mechanism and mechanism.name.name.startswith("Quad"):
        return members("QUAD")
    found: dict[str | None, None] = dict.fromkeys(p.party or view.home for p in people)
    found.pop(None, None)
    named = [
        m.code
        for s in told[:1]
        for m in s.parties
        if m.sense in ("name", "adjective") and not _in_matter(view.text, s, m.start)
    ]
    if len(found) < 2:
        if title:
            named = [
                m.code
                for m in title.parties
                if m.sense in ("name", "adjective", "body") and not _in_matter(view.text, title, m.start)
            ] + named
        if view.home and not view.joint:
            found.setdefault(view.home)
        found |= dict.fromkeys(named)
    if mechanism:
        text = mechanism.name.name
        from entente.reading.parties import find_parties

        codes = [m.code for m in find_parties(text)]
        if len(set(codes)) > 1:
            found = dict.fromkeys(codes)
    if view.joint and len(found) < 2:
        found |= dict.fromkeys(m.code for s in view.body[:3] for m in s.parties if m.sense == "name")
    for sentence in [*([title] if title else []), *told[:1]]:  # "counterparts from the five Nordic countries"
        for name in groups_in(sentence.text):
            found |= dict.fromkeys(members(name))
    expanded: dict[str | None, None] = {}
    for code in found:
        group = members(code or "")
        if group and len(found) <= 2 and code in ("G7", "QUAD"):
            expanded |= dict.fromkeys(group)
        else:
            expanded.setdefault(code)
    return tuple(c for c in expanded if c)


def _in_matter(text: str, sentence: SentenceView, at: int) -> bool:
    """Whether a party stands in what was talked about, not among those who talked."""
    before = text[sentence.start : at]
    if re.match(r"[^\s,]*[’']s?\s", text[at + 2 : at + 40].split(" ", 1)[0] + " ") and re.match(
        r"[\w. ]{2,30}[’']s?\s", text[at : at + 34]
    ):
        return True  # "North Korea's nuclear test": whose matter it is, not who met
    return bool(
        re.search(
            r"\b(?:to discuss|on the|regarding|about|against|concerning|situation in|war in|in support of|on (?!\w+ \d))[^,]*$",
            before,
        )
    ) or bool(re.search(r"\b(?:in|at)\s+(?:[A-Z][\w’'-]+,\s*)?(?:the\s+)?$", before))


def _date(
    title: SentenceView | None, told: list[SentenceView], status: Status, view: TextView
) -> tuple[str | None, str | None]:
    tense: Tense = {"planned": "future", "held": "past"}.get(status)  # type: ignore[assignment]
    for sentence in told:
        for mention in sentence.dates(view.date, tense):
            if not _belongs_elsewhere(sentence, mention) and mention.edtf and len(mention.edtf) >= 7:
                return mention.edtf, mention.edtf_end
    if title:
        for mention in title.dates(view.date, tense):
            if mention.edtf and len(mention.edtf) == 10:
                return mention.edtf, mention.edtf_end
    if status == "planned":
        return None, None
    return view.date, None


def _belongs_elsewhere(sentence: SentenceView, mention: DateMention) -> bool:
    """ "building on the November 2022 meeting": another session's date."""
    before = sentence.text[: mention.start - sentence.start]
    after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 60]
    return bool(
        re.search(
            r"\b(?:since|following|building on|their|follow(?:ed|s|ing)? (?:up )?on|in line with|pursuant to|after|announced|ahead of|before|prior to|due to take office|last)\s+(?:the\s+|their\s+|our\s+)?(?:\w+\s+){0,4}$",
            before,
            re.I,
        )
    ) or bool(
        re.match(
            r"\s+(?:Washington Declaration|Joint Statement|Declaration|statement|attacks?|election)", after
        )
    )


def _place(told: list[SentenceView], view: TextView) -> tuple[str | None, str | None]:
    for sentence in told:
        best: tuple[int, str] | None = None
        for start, end, name in _places().find(sentence.text):
            before = sentence.text[max(0, start - 40) : start]
            if _in_person_name(sentence, start) or not re.search(
                r"\b(?:in|at|to|near|into|of)\s+(?:[A-Z][\w’'-]+,?\s+–?\s*|the\s+(?:city\s+of\s+)?|historic\s+)?$",
                before,
            ):
                continue
            if re.search(
                r"\b(?:margins|sidelines|upcoming|war|situation|crisis|conflict|progress|developments|assembly)\b[^.]{0,40}$",
                sentence.text[max(0, start - 60) : start],
                re.I,
            ):
                continue
            site = not best or (name in ("the White House", "White House") or best[0] > start)
            if site:
                best = (start, sentence.text[start:end])
        if best:
            start, name = best
            if name.startswith("White House"):
                name = (
                    sentence.text[max(0, start - 4) : start] + name
                    if sentence.text[max(0, start - 4) : start] == "the "
                    else name
                )
            return _with_region(sentence, start, name)
    return None, None


def _with_region(sentence: SentenceView, start: int, name: str) -> tuple[str, str | None]:
    country = places().get(name) or places().get(name.removeprefix("the "))
    after = sentence.text[start + len(name) :]
    match = re.match(
        r",\s+(D\.?C\.?|California|Maryland|New Mexico|Alaska|Hawaii|New York|Virginia|Texas|Florida)\b",
        after,
    )
    if match:
        name = sentence.text[start : start + len(name) + match.end()].rstrip()
    dash = re.match(r"\s+–\s+([A-Z]\w+)", after)
    if dash:
        name = name + dash.group()
    return name, country


def _in_person_name(sentence: SentenceView, start: int) -> bool:
    return any(p.start <= start + sentence.start < p.end for p in sentence.people)


def _format(title: SentenceView | None, told: list[SentenceView], place: str | None) -> Format | None:
    head = title.text if title else ""
    text = head + " " + " ".join(s.text for s in told[:2])
    if _VIDEO.search(text) and not re.search(r"\bin[- ]person\b", text):
        return "video"
    if (
        re.search(r"\b(?:Calls?|Phone|Telephone)\b", head)
        or re.search(r"\b(?:spoke|spoken|talked)\b(?!.{0,40}\bin person\b)", text)
        or _phone(text)
    ):
        return (
            "in-person"
            if place
            and not re.search(r"\b(?:Call|phone|telephone)\b", text, re.I)
            and not re.search(r"\bspoke\b", text)
            else "call"
        )
    if _IN_PERSON.search(text) or re.search(r"\bMeeting|Visit|Summit\b", head):
        return "in-person"
    return "in-person" if place else None


def _phone(text: str) -> bool:
    return bool(
        re.search(
            r"\b(?:tele)?phone|telephoned|\bcalled (?:President|Prime|King|Chancellor|Foreign)|a call\b",
            text,
            re.I,
        )
    )


def _level(
    people: tuple[Person, ...], mechanism: MechanismMention | None, core: list[SentenceView]
) -> Level | None:
    text = " ".join(s.text for s in core)
    if re.search(r"\bsub-?\s?ministerial\b", text, re.I):
        return "sub-ministerial"
    if re.search(r"\bvice[- ]ministerial\b", text, re.I):
        return "sub-ministerial"
    if re.search(r"\bministerial\b", text, re.I):
        return "ministerial"
    if re.search(
        r"\bleaders?[’']?(?:[- ]level|\s+(?:summit|meeting|call|statement))\b|\bQuad Leaders\b|\bat the leaders?[’']? level",
        text,
        re.I,
    ):
        return "leaders"
    if re.search(r"\bNational Security Advis[eo]rs\b", text):
        return "senior-official"
    if re.search(
        r"\b(?:Foreign|Defen[cs]e|Finance|Trade) Ministers[’']?\s+(?:meeting|statement|summit)", text, re.I
    ):
        return "ministerial"
    by_party: dict[str, list[Level]] = {}
    for person in people:
        level = level_of(person.office, person.party)
        if level:
            by_party.setdefault(person.party or "?", []).append(level)
    heads = [min(levels, key=_rank) for levels in by_party.values()]
    if len(heads) > 3:  # one of many heads who sent a minister does not lower the meeting
        most = max(set(heads), key=heads.count)
        return most if heads.count(most) >= 0.75 * len(heads) else None
    return common_level(heads) if heads else None


def _rank(level: Level) -> int:
    from entente.lexicon.offices import ORDER

    return ORDER.index(level)


def _ordinal(title: SentenceView | None, told: list[SentenceView], opening: list[SentenceView]) -> int | None:
    for sentence in [*([title] if title else []), *told]:
        ordinal = find_ordinal(sentence.text, times=sentence.kind != "title")
        if ordinal:
            return ordinal
    return None


def _host(told: list[SentenceView], view: TextView) -> str | None:
    for sentence in told:
        match = re.search(r"\b(?:will host|hosted|hosts|is hosting|welcomed)\b", sentence.text)
        if match:
            before = [p for p in sentence.people if p.end <= sentence.start + match.start()]
            if before:
                person = view.cast.of(before[-1])
                return (person.party or view.home) if person else None
            parties = [m for m in sentence.parties if m.end <= sentence.start + match.start()]
            if parties:
                return parties[-1].code
        hosted_by = re.search(r"\bhosted by\s+(?:the\s+)?", sentence.text)
        if hosted_by:
            after = [m for m in sentence.parties if m.start >= sentence.start + hosted_by.end() - 1]
            if after:
                return after[0].code
    return None


def _initiative(told: list[SentenceView], view: TextView) -> str | None:
    from entente.reading.parties import find_parties

    for sentence in view.body[:6]:
        match = _INITIATIVE.search(sentence.text)
        if match:
            who = next(g for g in match.groups() if g)
            codes = [m.code for m in find_parties(who)]
            if codes:
                return codes[0]
    return None


# --- earlier and planned sessions ---------------------------------------------------------------------------------


_OTHER = re.compile(
    r"(?P<lead>(?:the |their |our |its |a |an |this |last |next |of |Aqaba|Sharm)?(?:[\w’'.,/+-]+\s+){0,12}?)"
    r"(?P<head>meetings?|summit|session|talks|consultations?|visit|conversation|calls?|dialogue|round|engagement|format|ministerial|convening)\b",
    re.I,
)


def read_others(view: TextView, main: MainSession | None) -> tuple[Session, ...]:
    """Sessions besides the main one that the text places by an ordinal, a date, a season or a place."""
    found: list[Session] = []
    taken = {s.start for s in main.sentences[:1]} if main else set()
    for sentence in view.body:
        if sentence.kind == "heading":
            continue
        for session in _others_in(sentence, view, main, sentence.start in taken):
            if not any(_same(session, other) for other in found):
                found.append(session)
    return tuple(replace(s, id=f"s{n}") for n, s in enumerate(found[:12], 2))


def _others_in(
    sentence: SentenceView, view: TextView, main: MainSession | None, is_main: bool
) -> list[Session]:
    sessions = []
    text = sentence.text
    dates = sentence.dates(view.date)
    for match in re.finditer(
        r"\b(?:meetings?|summit|session|talks|consultations?|conversation|dialogue|round|engagement|format|ministerial|Summit|NCG|HLED|visit)\b",
        text,
    ):
        clause_start = max(text.rfind("; ", 0, match.start()), text.rfind(", and ", 0, match.start()), 0)
        near = text[clause_start : match.end() + 90]
        local = text[max(clause_start, match.start() - 70) : match.end() + 60]
        future = bool(
            _NEXT.search(near)
            or re.search(
                r"\bwill (?:be (?:held|convened)|take place|meet|host|hold)\b|\bagreed to (?:meet|hold|convene)\b|\bupcoming\b|\blook(?:s|ed)? forward to\b",
                near,
                re.I,
            )
        )
        when = next(
            (
                d
                for d in dates
                if sentence.start + max(clause_start, match.start() - 60)
                <= d.start
                <= sentence.start + match.end() + 60
            ),
            None,
        )
        place = next(
            (
                (text[a:b], a)
                for a, b, _ in _places().find(text)
                if match.start() - 45 <= a <= match.end() + 45
                and re.search(r"\b(?:in|at|last|to)\s+(?:the\s+)?$", text[:a][-8:])
            ),
            None,
        )
        if (
            is_main
            and not future
            and not _FOLLOWS.search(text[: match.start()])
            and not re.search(r"\b(?:Building on|since|following)\b", text[: match.start()])
        ):
            continue
        if (
            not future
            and not (
                when
                and re.search(
                    r"\b(?:the|their|our|last|at|follow\w*|since|on)\b",
                    text[max(0, match.start() - 60) : match.start()],
                    re.I,
                )
            )
            and not (place and when)
        ):
            continue
        if not future and when and main and main.session.date and when.edtf == main.session.date:
            continue
        if future and not (
            when
            or place
            or re.search(r"\bnext\b|\bagreed to (?:meet|hold|convene)\b|\bupcoming\b", local, re.I)
        ):
            continue
        mechanism = _local_mechanism(local, main, match.group())
        if future and not (mechanism or when or place):
            continue
        follows = bool(_FOLLOWS.search(text[: match.start() + 1]))
        status: Status = "planned" if future else "held"
        resolved = None
        if when:
            again = next(
                (
                    d
                    for d in sentence.dates(view.date, "future" if future else "past")
                    if d.start == when.start
                ),
                when,
            )
            resolved = again.edtf
        begin = sentence.start + max(
            0, min(match.start(), (when.start - sentence.start) if when else match.start())
        )
        finish = sentence.start + max(
            match.end(),
            (when.end - sentence.start) if when else 0,
            (place[1] + len(place[0])) if place else 0,
        )
        parties = main.session.parties if main else ()
        if mechanism and mechanism.name.split()[0] in ("NATO", "G7", "G20", "ASEAN", "APEC"):
            parties = (mechanism.name.split()[0],)
        sessions.append(
            Session(
                id="follows" if follows and not future else "other", main=False, status=status, mechanism=mechanism,
                ordinal=find_ordinal(local), level=_local_level(local), format=_local_format(local),
                date=resolved, end_date=when.edtf_end if when else None, place=place[0] if place else None,
                country=places().get(place[0]) if place else None, host=None, parties=parties, initiative=None, follows=None,
                evidence=(Span.of(view.text, begin, finish),),
            )
        )  # fmt: skip
        break
    return sessions


def _local_mechanism(local: str, main: MainSession | None, head: str) -> MechanismName | None:
    for mention in find_mechanisms(local):
        if mention.head in ("Summit", "Dialogue", "Group", "Council", "Forum", "Consultations", "Talks"):
            return mention.name
    if main and main.session.mechanism and re.search(r"\b(?:next|third|second|first|fourth)\b", local, re.I):
        return main.session.mechanism
    return None


def _local_level(local: str) -> Level | None:
    if re.search(r"\bsub-?ministerial\b", local, re.I):
        return "sub-ministerial"
    if re.search(r"\bministerial\b|\b(?:foreign|defen[cs]e) ministers\b", local, re.I):
        return "ministerial"
    if re.search(
        r"\b(?:leaders?|leader-level|presidents|President|Prime Minister|NATO Summit|G7 Summit|G20 Summit|summit)\b",
        local,
    ):
        return "leaders"
    return None


def _local_format(local: str) -> Format | None:
    if _VIDEO.search(local):
        return "video"
    if re.search(r"\bin[- ]person\b", local):
        return "in-person"
    return "call" if re.search(r"\b(?:phone|call)\b", local) else None


def _same(a: Session, b: Session) -> bool:
    if a.evidence[0].overlaps(b.evidence[0]):
        return True
    return (
        a.status == b.status
        and a.date == b.date
        and a.place == b.place
        and (a.date is not None or a.place is not None)
    )
