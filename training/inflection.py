"""Forms of regular verbs, and of the irregular ones that the vocabulary uses."""

from __future__ import annotations

# verb: past, past participle
IRREGULAR = {
    "stand": ("stood", "stood"), "say": ("said", "said"), "hold": ("held", "held"), "meet": ("met", "met"), "uphold": ("upheld", "upheld"),
    "undertake": ("undertook", "undertaken"), "seek": ("sought", "sought"), "build": ("built", "built"), "speak": ("spoke", "spoken"),
    "give": ("gave", "given"), "take": ("took", "taken"), "make": ("made", "made"), "lead": ("led", "led"), "tell": ("told", "told"),
    "bring": ("brought", "brought"), "withdraw": ("withdrew", "withdrawn"), "set": ("set", "set"), "put": ("put", "put"), "overcome": ("overcame", "overcome"),
    "forgive": ("forgave", "forgiven"), "see": ("saw", "seen"), "draw": ("drew", "drawn"), "pay": ("paid", "paid"), "lay": ("laid", "laid"),
    "find": ("found", "found"), "keep": ("kept", "kept"), "cut": ("cut", "cut"), "send": ("sent", "sent"), "begin": ("began", "begun"),
    "write": ("wrote", "written"), "choose": ("chose", "chosen"), "have": ("had", "had"), "be": ("was", "been"), "feel": ("felt", "felt"), "rebuild": ("rebuilt", "rebuilt"), "fight": ("fought", "fought"), "drive": ("drove", "driven"), "know": ("knew", "known"), "spend": ("spent", "spent"),
    "understand": ("understood", "understood"), "stem": ("stemmed", "stemmed"), "curb": ("curbed", "curbed"), "broadcast": ("broadcast", "broadcast"),
}  # fmt: skip
DOUBLED = frozenset(
    "commit recommit regret plan concur refer stem step stop transfer submit permit slam equip".split()
)


def past(verb: str) -> str:
    """The past form."""
    return IRREGULAR[verb][0] if verb in IRREGULAR else _ed(verb)


def participle(verb: str) -> str:
    """The past participle."""
    return IRREGULAR[verb][1] if verb in IRREGULAR else _ed(verb)


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if verb in DOUBLED else verb + "ed"


def third(verb: str) -> str:
    """The third person singular."""
    if verb in ("have", "be"):
        return {"have": "has", "be": "is"}[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def gerund(verb: str) -> str:
    """The -ing form."""
    if verb.endswith("e") and not verb.endswith(("ee", "be")):
        return verb[:-1] + "ing"
    doubled = verb in DOUBLED or verb in ("set", "put", "cut", "begin")
    return verb + verb[-1] + "ing" if doubled else verb + "ing"
