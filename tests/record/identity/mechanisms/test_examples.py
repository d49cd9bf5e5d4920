"""The names of consultations that the lexicon gives as examples."""

from __future__ import annotations

import pytest

from entente.lexicon.mechanism_names import NameExample, name_examples
from entente.record.identity.mechanisms import mechanism_of_name


@pytest.mark.parametrize("example", name_examples(), ids=lambda e: f"{e.verdict}: {e.names[0]}")
def test_example(example: NameExample) -> None:
    """One consultation under several names, several under like names, and names that are none's."""
    length = max(len(example.names), len(example.between))
    names = [example.names[min(n, len(example.names) - 1)] for n in range(length)]
    circles = [example.between[min(n, len(example.between) - 1)] for n in range(length)]
    keys = [mechanism_of_name(name, None, circle) for name, circle in zip(names, circles, strict=True)]
    ids = {key.id for key in keys if key}
    if example.verdict == "none":
        assert not ids
    else:
        assert all(keys)
        assert len(ids) == (1 if example.verdict == "one" else len(keys))
