import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.countries import (
    all_country_names,
    country_code,
    country_name,
    country_names,
    is_country,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("United Kingdom", "GB"), ("UK", "GB"), ("uk", "GB"), ("Royaume-Uni", "GB"),
        ("Great Britain", "GB"), ("Northern Ireland", "GB"), ("Велика Британія", "GB"),
        ("المملكة المتحدة", "GB"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Turquie", "TR"),
        ("South Korea", "KR"), ("Republic of Korea", "KR"), ("Korea, Republic of", "KR"),
        ("Corée du Sud", "KR"), ("كوريا الجنوبية", "KR"), ("Macedonia", "MK"),
        ("North Macedonia", "MK"), ("Czech Republic", "CZ"), ("Czechia", "CZ"), ("EL", "GR"),
        ("Greece", "GR"), ("Ελλάδα", "GR"), ("Србија", "RS"), ("Srbija", "RS"), ("Shqipëri", "AL"),
        ("the Netherlands", "NL"), ("Holland", "NL"), ("Україна", "UA"), ("Suomi", "FI"),
        ("USA", "US"), ("États-Unis", "US"), ("Moldova", "MD"), ("Republic of Moldova", "MD"),
        ("Russian Federation", "RU"), ("Kosovo*", "XK"), ("it", "IT"), ("Italia", "IT"),
        ("Bosnia and Herzegovina", "BA"), ("Norvegjia", "NO"), ("Belgjika", "BE"),
        ("Велика Британија", "GB"), ("İngiltere", "GB"), ("США", "US"),
        ("Côte d’Ivoire", "CI"), ("Ivory Coast", "CI"), ("Palestine", "PS"), ("Deutschland", "DE"),
    ],
)  # fmt: skip
def test_names_and_codes_of_countries(name: str, code: str) -> None:
    assert country_code(name) == code


def test_what_is_no_country_is_none() -> None:
    for name in ("", "Atlantis", "EU", "ZZ", "XX", "European Union", "Kirklees"):
        assert country_code(name) is None, name


def test_every_country_is_known_by_its_name_in_the_interface_languages() -> None:
    for code, name in country_names("en").items():
        assert country_code(name) == code
    for language in ("fr", "ar", "es", "it", "pt", "de", "uk"):
        shared = [c for c, name in country_names(language).items() if country_code(name) != c]
        assert shared == [], language


def test_names_in_the_readers_language() -> None:
    assert country_name("GB", "fr") == "Royaume-Uni"
    assert country_name("KR", "ar") == "كوريا الجنوبية"
    assert country_name("GB", "xx") == "United Kingdom"
    assert country_name("QQ", "fr") == "QQ"
    assert country_names("pt-BR")["FR"] == "França"


def test_every_name_to_search_by() -> None:
    names = all_country_names("TR")
    assert names[0] == "Türkiye"
    assert {"Turkey", "Turquie", "تركيا", "Τουρκία"} <= set(names)
    assert len(names) == len(set(names))


def test_countries_and_no_countries() -> None:
    assert is_country("GB")
    assert is_country("XK")
    assert not is_country("EU")
    assert not is_country("gb")
    assert len(country_names("en")) == 250


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    code = country_code(text)
    assert code is None or is_country(code)
    assert country_names(text)
