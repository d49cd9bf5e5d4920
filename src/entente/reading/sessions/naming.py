"""Which standing consultation the reported session belongs to."""

from __future__ import annotations

import re
from dataclasses import replace

from entente.model import MechanismName
from entente.reading.guarded import Guarded
from entente.reading.mechanisms import MechanismMention, find_mechanisms
from entente.reading.sentence import SentenceView
from entente.reading.text import TextView


def mechanism_of(
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


_NAMES_SESSION = Guarded(r"\b(?:billed as|session of|meeting of|round of|inaugural|convened|led the)\b")


def _by_acronym(sentences: list[SentenceView], view: TextView) -> list[MechanismMention]:
    """ "the inaugural meeting of the iCET": a mechanism that the text shortens elsewhere."""
    bracketed = (s for s in view.body if "(" in s.text)  # where alone an acronym is given
    known = {m.name.acronym: m for s in bracketed for m in find_mechanisms(s.text, s.start) if m.name.acronym}
    return [
        mention
        for acronym, mention in known.items()
        for s in sentences
        if acronym in s.text  # a pattern of its own for each acronym costs more to make than to search
        and re.search(
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
