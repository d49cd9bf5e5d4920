"""Who speaks under an address."""

from __future__ import annotations

import pytest

from entente.lexicon.publishers import press_seat, publisher_party, signs_as_agency


@pytest.mark.parametrize(
    ("address", "party"),
    [
        ("https://www.state.gov/x", "USA"),
        ("https://www.mfa.gov.md/x", "MDA"),
        ("https://russianembassy.org/a", "RUS"),
        ("https://embassyofindia.fr/a", "IND"),
        ("https://en.people.cn/n", "press"),
        ("https://www.dailygazette.example/n", "press"),
        ("https://www.gov.uk/x", "GBR"),
        ("https://example.org/x", None),
        ("not an address", None),
        (None, None),
    ],
)
def test_publisher(address: str | None, party: str | None) -> None:
    """Listed hosts, and others by the form of their names."""
    assert publisher_party(address, None) == party


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Ministry of Foreign Affairs of Qatar", "QAT"),
        ("Ministry of Foreign Affairs, Republic of Korea", "KOR"),
        ("Embassy of Kazakhstan in the United States", "KAZ"),
        ("Foreign, Commonwealth & Development Office", "GBR"),
        ("Foreign Office, Pakistan (via a newspaper)", "PAK"),
        ("Ministry of Foreign Affairs of the People’s Republic of China", "CHN"),
        ("Presidency of the People’s Democratic Republic of Algeria", "DZA"),
        ("People’s Daily", "press"),
        ("African Union", "AU"),
        ("The White House", "USA"),
        ("The Lisbon Times", "press"),
        ("Ethiopia Monitor", "press"),
        ("Pakistan Online", "press"),
        ("Media Office of the Government of Mongolia", "MNG"),
        ("Embassy of the People’s Republic of China", "CHN"),  # a printer's apostrophe
        ("China Daily", "press"),
        ("Permanent Mission of Kenya to the United Nations", "KEN"),
        ("Delegation of the European Union to the African Union", "EU"),
        ("United Nations Mission in Liberia", "UN"),
        ("Ministry of Foreign Affairs, Nairobi", "KEN"),
        ("Department of Foreign Affairs, Dublin", "IRL"),
        ("High Commission, Nairobi", None),
        ("Japan and Norway", None),
        ("Foreign Affairs Committee", None),
    ],
)
def test_by_name(name: str, party: str | None) -> None:
    """An office with its party, a party's own name, a newspaper's; several parties are none."""
    assert publisher_party(None, name) == party


@pytest.mark.parametrize(
    ("publisher", "opening", "seat"),
    [
        ("Kyodo (The Japan Times)", "VIENTIANE - Foreign Minister Roe", "JPN"),
        (None, "SEOUL, May 2 (Yonhap) -- Foreign Minister Roe", "KOR"),
        (None, "ASTANA, May 2. /TASS/. Foreign Minister Roe", "RUS"),
        (None, "Jeddah, May 2, SPA -- The Crown Prince", "SAU"),
        ("Reuters", "LONDON - Foreign Minister Roe", None),
        (None, "The Minister (who was late) met Roe", None),
    ],
)
def test_the_country_of_an_agency(publisher: str | None, opening: str, seat: str | None) -> None:
    """Whose people an agency names without their country; those that write for all the world have none."""
    assert press_seat(publisher, opening) == seat


@pytest.mark.parametrize(
    ("publisher", "signs"),
    [("Kenya Bizwire", True), ("Ministry of Kenya Bizwire", False), ("Kenya", False), (None, False)],
)
def test_who_signs_the_first_line_is_the_press(publisher: str | None, signs: bool) -> None:
    """Whatever country its name holds."""
    assert signs_as_agency(publisher, "NAIROBI, May 2 (Kenya Bizwire) -- Both sides met.") is signs
