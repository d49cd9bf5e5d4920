"""Words of actors: lists that are there, in small letters and singular."""

from __future__ import annotations

from dataclasses import fields

from entente.lexicon.actor_words import ActorWords, actor_words

AS_WRITTEN = {
    "heads_of_bodies",
    "institutions",
    "state_bodies",
    "armed_groups",
    "communities",
    "leading",
    "forms_of_address",
}  # matched in the text itself


def test_every_list_is_filled_and_in_small_letters() -> None:
    """Rules compare lemmas in small letters, but a few lists are compared as they are written."""
    words = actor_words()
    for field in fields(ActorWords):
        entries = getattr(words, field.name)
        assert entries
        if field.name not in AS_WRITTEN:
            assert all(word == word.lower() for word in entries)
