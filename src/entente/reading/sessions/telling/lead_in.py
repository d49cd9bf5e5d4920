"""What leads in a sentence with an earlier session: "Following the fourth session, held in Lima in May, | the Committee met in Oslo"."""

from __future__ import annotations

from entente.reading.patterns.guarded import Guarded

_ONE_BEFORE = r"(?:\d+ ?(?:st|nd|rd|th)|first|inaugural|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[\w-]+teenth|twentieth|[\w-]+ieth|previous|preceding|last|earlier)"
_REST = r"(?:[^.;()]|\([^)]*\)|\.(?=\w))*?"
_LEAD_IN = Guarded(
    r"^(?:\d+\. )?(?:Following|Further to|Pursuant to|Building (?:up)?on|(?:As|In line with what was) (?:agreed|decided) (?:at|in|during)|After|Since|To follow up on|On the basis of"
    r"|In (?:implementation|pursuance|execution|fulfil?ment|line|accordance|compliance|follow-up|continuation) (?:of|with|to))\b"
    rf"{_REST}\b{_ONE_BEFORE}\b{_REST}\b(?:[Mm]eeting|[Ss]ession|[Rr]ound|[Ss]ummit|[Dd]ialogue|[Cc]onsultations|[Tt]alks|[Cc]onference|[Ee]dition)\b{_REST},\s+(?P<own>(?:the|both|their|its|a|an|[A-Z][\w’'-]+)\b[^.;]*?\b(?:met|convened|reconvened|gathered|held (?:its|their|a|the|\d)|(?:was|were) held|took place)\b)"
)

# "Launched by President Roe at the Summit in Lima in June, | the Council held its first meeting in Oslo".
_MADE_BEFORE = Guarded(
    rf"^(?:Launched|Established|Created|Founded|Formed|Initiated|Announced|Conceived|Proposed|Agreed)\b{_REST},\s+(?P<own>(?:the|its|a|an|[A-Z][\w’'-]+)\b[^.;,]*?\b(?:met|convened|gathered|held (?:its|a|the)|(?:was|were) held|took place)\b)"
)


def end_of_lead_in(text: str) -> int:
    """The offset behind words about an earlier session that lead in a sentence on the meeting itself; 0 where none do."""
    match = _LEAD_IN.search(text) or _MADE_BEFORE.search(text)
    return match.start("own") if match else 0
