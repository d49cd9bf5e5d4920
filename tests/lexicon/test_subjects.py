"""Subjects: every example is filed under its subject, every counter-example elsewhere."""

from __future__ import annotations

from collections import Counter

import pytest

from entente.lexicon.named_subjects import about, main_subject, subject_of
from entente.lexicon.subjects import Subject, subjects

# The contexts of the PLOVER ontology, manual v0.8.
PLOVER = frozenset(
    [
        "military", "intelligence", "executive", "legislative", "election", "political_institutions",
        "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms",
        "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
        "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource",
        "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
        "illegal_drugs", "trafficking",
    ]
)  # fmt: skip


def _id(value: Subject | str) -> str:
    return value if isinstance(value, str) else value.code


@pytest.mark.parametrize(("subject", "label"), [(s, e) for s in subjects() for e in s.examples], ids=_id)
def test_examples_are_this_subject(subject: Subject, label: str) -> None:
    """Every example topic is filed under its subject."""
    assert subject_of(label) == subject.code


@pytest.mark.parametrize(
    ("subject", "label"), [(s, e) for s in subjects() for e in s.counter_examples], ids=_id
)
def test_counter_examples_are_not(subject: Subject, label: str) -> None:
    """Every counter-example is filed elsewhere, or nowhere."""
    assert subject_of(label) != subject.code


def test_the_list_is_controlled() -> None:
    """Some forty codes, each defined, tried, with a context of PLOVER; a term belongs to one subject."""
    assert 35 <= len(subjects()) <= 45
    for subject in subjects():
        assert subject.definition and subject.examples and subject.counter_examples, subject.code
        assert subject.plover in PLOVER, subject.code
        assert all(term == term.lower() for term in subject.terms), subject.code
    assert [term for term, n in Counter(t for s in subjects() for t in s.terms).items() if n > 1] == []


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("the coordinated international response to Ruritania's war", "armed-conflict"),
        ("addressing migration across the Western Hemisphere", "migration"),
        ("training for the International Space Station", "space"),
        ("Ruritania's military build-up near the border", "armed-conflict"),
        ("border management", "migration"),
        ("peace and stability in the region", "regional-affairs"),
        ("a truce and peace and stability in the region", "ceasefire-peace-process"),
        ("cooperation on shared global challenges", "regional-affairs"),
        ("food security assistance for the islands", "food-security"),
        ("the impact of hurricanes Ana and Batsirai", "humanitarian-aid"),
    ],
)
def test_where_something_is_done_does_not_say_what(label: str, code: str) -> None:
    """ "International" and a region lead to their own subject only where nothing else is named."""
    assert subject_of(label) == code


def test_a_region_is_the_main_subject_only_where_nothing_else_is_named() -> None:
    """However many words name it."""
    assert main_subject("modernize the alliance in step with the changing security environment") == "alliance"
    assert main_subject("the changing security environment") == "regional-affairs"
    assert main_subject("nothing of the kind") is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the value of the alliance for stability on the Korean Peninsula", {"alliance"}),
        ("the defense of human rights in North Korea", {"human-rights"}),
        ("sanctions on North Korea", {"sanctions", "north-korea-nuclear"}),
        ("stability on the Korean Peninsula", {"north-korea-nuclear"}),
        ("Pyongyang to respond to offers of talks", {"north-korea-nuclear"}),
        ("the full implementation of Security Council Resolution 1718", {"north-korea-nuclear"}),
        ("the launch of the Orchid Innovation Alliance", {"emerging-technology"}),
        ("the launch of the Southern Solar Alliance", {"energy"}),
    ],
)
def test_a_place_beside_a_matter_is_not_what_it_is_about(text: str, codes: set[str]) -> None:
    """Where something is done names no subject beside another; on whom it is done does."""
    said = set(about(text)) - {"regional-affairs", "bilateral-relations", "un-multilateral"}
    assert codes <= said
    assert ("north-korea-nuclear" in said) == ("north-korea-nuclear" in codes)
    assert ("alliance" in said) == ("alliance" in codes)
