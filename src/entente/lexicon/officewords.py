"""The words of which offices and names are made, as plain sets for the reader's inner loop."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import yaml


def _words() -> frozenset[str]:
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load(resources.files("entente.lexicon").joinpath("data", "office_words.yaml").read_bytes(), loader)
    return frozenset(raw["office_words"])


OFFICE_WORDS = _words()

# The nouns that make a run of office words an office ("Director", not "Office").
OFFICE_HEADS = frozenset(
    "President Presidents President-elect Premier Minister Ministers Chancellor Taoiseach Tánaiste King Queen Emir Sultan Prince Princess "
    "Sheikh Secretary Secretaries Undersecretary Secretary-General Advisor Adviser Advisors Advisers Representative Representatives Envoy Envoys "
    "Coordinator Coordinators Director Directors Ambassador Ambassadors Chairman Chair Chairperson Chairwoman Commissioner Commissioners "
    "Councilor Councillor Counselor Counsellor Governor Administrator Head Speaker Member Members Commander Chief Leader Leaders Lady General "
    "Admiral Deputy Assistant Spokesperson Spokesman Spokeswoman Senator Pope Patriarch Attorney Negotiator Officer Co-Chair Co-Chairs Chargé "
    "Custodian Prosecutor Principal Presidency Excellency Monarch Delegate Consul Mayor Chairpersons Vice-Minister Vice-President "
    "Secretary-General’s Director-General Under-Secretary Under-Secretary-General Vice-Premier Plenipotentiary".split()
)

HONORIFICS = frozenset(
    "Mr. Mr Mrs. Mrs Ms. Ms Dr. Dr Prof. Prof Professor Shri Smt. Smt Sir Dame Lord Lady Madam Madame H.E. H.E HE Hon. Hon H.H. H.R.H. "
    "HRH HM HH Gen. Lt. Col. Adm. Maj. Capt. Excellency Comrade Honorable Honourable Amb. Mme M.".split()
)

PARTICLES = frozenset("de da del della di do dos du la le van von der den ter ten bin bint ibn al el ul ur y e bel ben Al-".split())

_PLURALS = {
    "Presidents": "President", "Ministers": "Minister", "Secretaries": "Secretary", "Advisors": "Advisor",
    "Advisers": "Adviser", "Envoys": "Envoy", "Representatives": "Representative", "Directors": "Director",
    "Ambassadors": "Ambassador", "Coordinators": "Coordinator", "Chancellors": "Chancellor", "Leaders": "Leader",
    "Commissioners": "Commissioner", "Co-Chairs": "Co-Chair", "Members": "Member", "Governors": "Governor",
}  # fmt: skip


def singular_office(office: str) -> str:
    """ "Executive Vice Presidents" → "Executive Vice President"."""
    return re.sub(r"\w[\w-]*", lambda m: _PLURALS.get(m.group(), m.group()), office)
