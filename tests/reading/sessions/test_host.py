"""Who was the host."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from entente.model import Reading

_GOLD = "https://www.mofa.go.jp/x"


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Foreign Minister Ana Roe of Peru received the Chilean Ambassador, Juan Poe, on 3 May 2031.", "PER"),
        (
            "At the kind invitation of His Excellency Juan Poe, President of the Republic of Chile, Her Excellency Ana Roe, "
            "President of the Republic of Peru, paid a State Visit to Chile from 3 to 5 May 2031. The two Presidents held talks.",
            "CHL",
        ),
        (
            "The ministers of Peru and Chile, Ana Roe and Juan Poe, met in Ankara on 3 May 2031 at the invitation of "
            "the Minister of Foreign Affairs of Türkiye, Kemal Doe.",
            "TUR",
        ),
        (
            "The third trilateral meeting of Peru, Chile and Bolivia was held in Lima on 3 May 2031, hosted by the Minister of "
            "Foreign Affairs of Peru, Ana Roe, and joined by the ministers of Chile and Bolivia.",
            "PER",
        ),
        (
            "The Minister of Foreign Affairs of Peru, Ana Roe, was received on 3 May 2031 in the Palace by the President of "
            "Chile, Juan Poe.",
            "CHL",
        ),
        # a call is not received by a host, nor is a report
        ("Foreign Minister Ana Roe of Peru received a phone call from Chilean Foreign Minister Juan Poe on 3 May 2031.", None),
        (
            "Foreign Minister Ana Roe of Peru met Chilean Foreign Minister Juan Poe in Santiago on 3 May 2031. They received the "
            "report of the committee.",
            None,
        ),
    ],
)  # fmt: skip
def test_the_host(read: Callable[..., Reading], text: str, host: str | None) -> None:
    """Who hosted or received, or at whose invitation the guest came."""
    main = read(text, title="Peru and Chile").main_session
    assert main is not None
    assert main.host == host


def test_a_ministry_hosts_at_home(read: Callable[..., Reading]) -> None:
    """ "the Ministry of Foreign Affairs hosted": the publisher's."""
    text = "On 2 May 2031, the Ministry of Foreign Affairs hosted a meeting of the directors for Asia of Peru and Chile."
    main = read(text, title="Directors for Asia meet in Tokyo", address=_GOLD).main_session
    assert main is not None
    assert main.host == "JPN"


def test_who_receives_a_guest_abroad_is_no_host(read: Callable[..., Reading]) -> None:
    """In a third country nobody is at home."""
    text = "Foreign Minister Ana Roe of Peru received Chilean Foreign Minister Juan Poe in Geneva, Switzerland, on 3 May 2031."
    main = read(text, title="Roe receives Poe").main_session
    assert main is not None
    assert main.host is None


@pytest.mark.parametrize("title", ["Joint Statement", "Readout of the Meeting with Minister Doe of Chile"])
@pytest.mark.parametrize(
    "ahead",
    [
        "The two look forward to the leaders’ summit to be hosted by President Poe at Camp David on 18 August.",
        "They looked forward to the leaders’ summit, which will be hosted by President Poe in Washington next month.",
    ],
)
def test_who_hosts_a_summit_to_come_was_not_at_the_talks_reported(
    read: Callable[..., Reading], title: str, ahead: str
) -> None:
    """He is at the summit alone, once, as its host."""
    text = f"Foreign Minister Ana Roe of Peru met with Foreign Minister Juan Doe of Chile in Lima. {ahead}"
    found = read(text, title=title, date="2031-07-01")
    planned = next(s.id for s in found.sessions if s.status == "planned")
    assert [(p.session, p.role) for p in found.participants if p.name == "Poe"] == [(planned, "host")]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("The ASEAN Foreign Ministers’ Meeting was held in Kuala Lumpur on 3 May 2031. The Meeting was chaired by Malaysia.", "MYS"),
        ("The BRICS foreign ministers met in Rio de Janeiro on 3 May 2031 under the Brazilian chairship.", "BRA"),
        ("The foreign ministers of the G7 met in Niagara on 3 May 2031. The meeting, held under Canada’s presidency, was long.", "CAN"),
        ("The G20 foreign ministers met in New York on 3 May 2031. The meeting was chaired by South Africa.", None),
        ("The G20 foreign ministers held a virtual meeting on 3 May 2031 under the presidency of South Africa.", None),
        ("The G20 foreign ministers met on 3 May 2031 under the presidency of South Africa.", None),
    ],
)  # fmt: skip
def test_who_presides_at_home_hosts(read: Callable[..., Reading], text: str, host: str | None) -> None:
    """Abroad, on screens and where no place is told a chair is no host."""
    main = read(text, title="Foreign ministers meet").main_session
    assert main is not None
    assert main.host == host


def test_whom_a_host_brings_together_are_no_hosts(read: Callable[..., Reading]) -> None:
    """ "hosted by Peru in Lima, brought together President Roe and President Doe": a country hosted."""
    text = (
        "The summit, hosted by Peru in Lima on 3 May 2031, brought together President Ana Roe of Peru, "
        "President Juan Doe of Chile and President Rui Poe of Brazil."
    )
    assert {p.role for p in read(text, title="Summit in Lima").participants} == {"participant"}
    by_her = "The summit was hosted by President Ana Roe of Peru in Lima and attended by President Juan Doe of Chile."
    roles = {p.name: p.role for p in read(by_her, title="Summit in Lima").participants}
    assert roles["Ana Roe"] == "host"
