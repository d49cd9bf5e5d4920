"""Lemmas of English verbs and nouns by rule, with a table of the irregular verbs of official prose.

A form and its Penn tag decide; nothing is guessed for other word classes.
"""

from __future__ import annotations

from functools import lru_cache

from entente.lexicon.verbs import verb_lexicon

# Irregular forms of verbs that occur in diplomatic texts (any English grammar lists them).
_IRREGULAR = {
    "met": "meet", "held": "hold", "spoke": "speak", "spoken": "speak", "said": "say", "told": "tell", "took": "take", "taken": "take",
    "gave": "give", "given": "give", "made": "make", "stood": "stand", "understood": "understand", "upheld": "uphold", "undertook": "undertake",
    "undertaken": "undertake", "sought": "seek", "brought": "bring", "built": "build", "led": "lead", "left": "leave", "went": "go", "gone": "go",
    "came": "come", "become": "become", "became": "become", "saw": "see", "seen": "see", "set": "set", "put": "put", "laid": "lay", "paid": "pay",
    "kept": "keep", "felt": "feel", "found": "find", "thought": "think", "began": "begin", "begun": "begin", "chose": "choose", "chosen": "choose",
    "drew": "draw", "drawn": "draw", "grew": "grow", "grown": "grow", "knew": "know", "known": "know", "lent": "lend", "sent": "send", "spent": "spend",
    "shown": "show", "struck": "strike", "sat": "sit", "won": "win", "wrote": "write", "written": "write", "was": "be", "were": "be", "is": "be",
    "are": "be", "am": "be", "been": "be", "being": "be", "'s": "be", "’s": "be", "'re": "be", "’re": "be", "has": "have", "had": "have", "having": "have",
    "did": "do", "does": "do", "done": "do", "got": "get", "rose": "rise", "fell": "fall", "forged": "forge", "sworn": "swear", "fought": "fight",
    "read": "read", "cut": "cut", "let": "let", "meant": "mean", "heard": "hear", "lost": "lose", "overcame": "overcome", "withdrew": "withdraw",
    "withdrawn": "withdraw", "spoken out": "speak", "reaffirms": "reaffirm", "'ve": "have", "’ve": "have", "bound": "bind", "drove": "drive", "driven": "drive",
    "agreeing": "agree", "seeing": "see", "foreseen": "foresee", "foresaw": "foresee", "broke": "break", "broken": "break", "dealt": "deal",
}  # fmt: skip
_DOUBLED = frozenset(
    [
        "commit",
        "recommit",
        "regret",
        "permit",
        "refer",
        "admit",
        "submit",
        "plan",
        "concur",
        "occur",
        "transfer",
        "stop",
        "step",
        "begin",
        "get",
        "set",
        "put",
        "cut",
        "let",
        "run",
        "sit",
        "rebut",
        "bar",
        "ban",
        "equip",
    ]
)
_WITH_E = frozenset(
    [
        "underscore",
        "underline",
        "recognise",
        "recognize",
        "emphasise",
        "emphasize",
        "acknowledge",
        "announce",
        "condole",
        "celebrate",
        "reiterate",
        "restate",
        "state",
        "pledge",
        "urge",
        "invite",
        "encourage",
        "welcome",
        "continue",
        "resolve",
        "agree",
        "decide",
        "promise",
        "convene",
        "share",
        "exchange",
        "provide",
        "contribute",
        "propose",
        "advocate",
        "denounce",
        "deplore",
        "criticize",
        "criticise",
        "oppose",
        "refuse",
        "examine",
        "debate",
        "deliberate",
        "outline",
        "describe",
        "initiate",
        "inaugurate",
        "create",
        "update",
        "release",
        "issue",
        "introduce",
        "appreciate",
        "anticipate",
        "advise",
        "finalize",
        "finalise",
        "conclude",
        "explore",
        "praise",
        "salute",
        "value",
        "note",
        "promote",
        "enhance",
        "advance",
        "undertake",
        "make",
        "take",
        "leverage",
        "pursue",
        "ensure",
        "use",
        "secure",
        "reduce",
        "engage",
        "include",
        "prepare",
        "raise",
        "facilitate",
        "coordinate",
        "cooperate",
        "mobilize",
        "mobilise",
        "accelerate",
        "strive",
        "manage",
        "serve",
        "improve",
        "achieve",
        "combine",
        "increase",
        "expedite",
        "arrive",
        "unite",
        "leave",
        "give",
        "have",
        "come",
        "become",
        "write",
        "realize",
        "prioritize",
        "continue",
        "shape",
        "recuse",
        "approve",
        "endorse",
        "dedicate",
        "operate",
        "escalate",
        "produce",
        "like",
        "hope",
        "take",
        "phone",
        "invite",
        "telephone",
        "believe",
        "require",
        "argue",
        "observe",
        "guarantee",
        "terminate",
        "liberate",
        "commemorate",
        "mediate",
        "negotiate",
        "evaluate",
        "demonstrate",
        "emphasise",
        "utilise",
        "utilize",
        "fulfil",
        "notice",
        "receive",
        "imagine",
        "assure",
        "measure",
        "diverge",
        "converge",
        "merge",
        "emerge",
        "challenge",
        "charge",
        "change",
        "arrange",
        "force",
        "place",
        "trade",
        "face",
        "base",
        "lose",
        "close",
        "cause",
        "house",
        "choose",
        "revise",
        "exercise",
        "comprise",
        "rise",
        "arise",
        "supervise",
        "organize",
        "organise",
        "consolidate",
        "integrate",
        "stipulate",
        "reinvigorate",
        "unveile",
        "instigate",
        "violate",
        "circulate",
        "translate",
        "donate",
        "allocate",
        "nominate",
        "delegate",
        "designate",
        "investigate",
        "participate",
        "implore",
        "declare",
        "prepare",
        "compare",
        "care",
        "restore",
        "store",
        "score",
        "ignore",
        "explore",
        "tie",
        "die",
        "lie",
        "guide",
        "divide",
        "preside",
        "reside",
        "side",
        "code",
        "aide",
        "conclude",
        "include",
        "exclude",
        "hope",
        "cope",
        "telescope",
        "capture",
        "feature",
        "nurture",
        "structure",
        "venture",
        "picture",
        "secure",
        "reconvene",
        "intervene",
        "determine",
        "combine",
        "define",
        "refine",
        "line",
    ]
)


@lru_cache(maxsize=65_536)
def lemma(form: str, tag: str) -> str:
    """The lemma of a word `form` with its Penn `tag`; other classes than verbs and nouns in small letters."""
    word = form.lower()
    if tag[:1] == "V":
        return _verb(word, tag)
    if tag in ("NNS", "NNPS"):
        return _noun(word)
    return word


def _verb(word: str, tag: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if tag in ("VB", "VBP", "MD"):
        return word
    if tag == "VBZ":
        return _third(word)
    if word.endswith("ing") and len(word) > 5:
        return _stem(word[:-3])
    if word.endswith("ied"):
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 4:
        return _stem(word[:-2])
    return word


def _third(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _stem(stem: str) -> str:
    """The base form behind a stem without -ed or -ing."""
    known = verb_lexicon().entries
    if stem in known:
        return stem
    if stem + "e" in _WITH_E or stem + "e" in known:
        return stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[:-1] in _DOUBLED:
        return stem[:-1]
    if stem.endswith(
        (
            "at",
            "iz",
            "is",
            "uc",
            "ov",
            "iv",
            "dg",
            "nc",
            "rg",
            "ag",
            "lv",
            "rv",
            "rs",
            "us",
            "bl",
            "gu",
            "ngu",
        )
    ):
        return stem + "e"
    return stem


def _noun(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word in ("thanks", "condolences", "congratulations") or (
        word.endswith("s") and not word.endswith(("ss", "us", "is"))
    ):
        return word[:-1]
    return word
