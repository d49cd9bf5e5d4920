"""Words of a text put in the place of others, alike wherever they stand: a document and what is quoted of it stay in step."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

_VOWEL = re.compile(r"(?i)[aeio]|u(?!ni|ga|ru|kr|k\b|s)")  # as they sound: "a Ugandan", "a Uruguayan", "a UK"


@dataclass(frozen=True)
class Substitution:
    """`forms`: a wording (whole words, as spelt) and what takes its place; `codes`: a party's and another's."""

    forms: Mapping[str, str]
    codes: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # "re-emphasized" is a word of its own. The article before a wording goes with it: "an Australian" becomes "a Kenyan".
        longest = "|".join(re.escape(form) for form in sorted(self.forms, key=len, reverse=True))
        return re.compile(
            rf"(?<!\w)(?<!\bre-)(?:(?P<article>[Aa]n?)(?P<space>\s+))?(?P<form>{longest})(?![\w])"
        )

    def text(self, text: str) -> str:
        """The text with every wording replaced, each once, the longest first."""
        return self._pattern.sub(self._other, text) if self.forms else text

    def code(self, code: object) -> object:
        """The party that stands for this one; anything that has no other stays."""
        return self.codes.get(code, code) if isinstance(code, str) else code

    def _other(self, found: re.Match[str]) -> str:
        form = self.forms[found["form"]]
        if not found["article"]:
            return form
        return f"{found['article'][0]}{'n' if _VOWEL.match(form) else ''}{found['space']}{form}"
