"""Words of actors: lists that are there, in small letters and singular."""

from __future__ import annotations

from dataclasses import fields

from entente.lexicon.actorwords import ActorWords, actor_words


def test_every_list_is_filled_and_in_small_letters() -> None:
    """Rules compare lemmas in small letters; titles of heads of bodies are compared as they are written."""
    words = actor_words()
    for field in fields(ActorWords):
        entries = getattr(words, field.name)
        assert entries
        assert field.name == "heads_of_bodies" or all(word == word.lower() for word in entries)
