import pytest
from hypothesis import given
from hypothesis import strategies as st

from exemplar.core.collation import sort_key

#: Words in the order in which a dictionary of the language has them.
ORDERS = {
    "en": ["Ägypten", "Albania", "apple", "coté", "Côte", "coter", "Zürich"],
    "sv": ["Arvika", "Västerås", "Zagreb", "Åland", "Ängelholm", "Örebro"],
    "fi": ["Espoo", "Zürich", "Åbo", "Äänekoski", "Öland"],
    "da": ["Albertslund", "Odense", "Zürich", "Ærø", "Øresund", "Aarhus", "Århus"],
    "nb": ["Bergen", "Stavanger", "Ærfugl", "Østfold", "Ålesund"],
    "de": ["Afrika", "Ägypten", "Albanien", "Österreich", "Polen", "Straße", "Strasse 2"],
    "es": ["Nápoles", "Nueva York", "Ñuble", "Oviedo"],
    "it": ["Città", "Èze", "Forlì", "Forlimpopoli", "Università", "Zürich"],
    "pt": ["Águeda", "Beja", "Évora", "Faro", "Óbidos", "Órgãos", "Setúbal"],
    "pl": ["Lublin", "Łódź", "Malbork", "Nysa", "Zamość", "Zgierz", "Żywiec"],
    "uk": ["Вінниця", "Гадяч", "Ґданськ", "Дніпро", "Емен", "Єгипет", "Житомир", "Ізюм", "Їжак",
           "Йосипівка", "Луцьк", "Яготин"],
    "sr": ["Ваљево", "Дунав", "Ђаково", "Љубљана", "Ниш", "Њујорк", "Ћуприја", "Чачак", "Џеп"],
    "hr": ["Cetina", "Čakovec", "Ćuk", "Dubrovnik", "Džep", "Đakovo", "Lokve", "Ljubljana", "Zadar",
           "Žminj"],
    "tr": ["Ceyhan", "Çorum", "Hatay", "Isparta", "İzmir", "Ordu", "Ödemiş", "Uşak", "Ünye"],
    "cs": ["Cheb", "Chrudim"],
    "el": ["Αθήνα", "Άργος", "Βόλος", "Ιωάννινα", "Πάτρα", "Amsterdam"],
    "ar": ["أستراليا", "بلجيكا", "تركيا", "فرنسا", "Zürich"],
    "sq": ["Cërrik", "Çorovodë", "Durrës", "Dhërmi", "Egër", "Ersekë", "Ëmbël"],
    "fr": ["Écosse", "Égypte", "Espagne", "Éthiopie", "Œdipe", "Olten"],
}  # fmt: skip


@pytest.mark.parametrize("language", ORDERS)
def test_words_stand_as_the_language_has_them(language: str) -> None:
    words = ORDERS[language]
    assert sorted(set(words), key=lambda word: sort_key(word, language)) == words


def test_czech_ch_follows_h() -> None:
    assert sort_key("hz", "cs") < sort_key("ch", "cs") < sort_key("i", "cs")


def test_quotation_marks_do_not_push_a_title_to_the_end() -> None:
    assert sort_key("“Zebra”", "en") < sort_key("Apple", "en")
    assert sort_key("Ça va", "fr") < sort_key("Zoo", "fr")


def test_lower_case_comes_first_and_accents_after_bare_letters() -> None:
    assert sort_key("a", "en") < sort_key("A", "en") < sort_key("á", "en") < sort_key("b", "en")


@given(st.text(), st.sampled_from([*ORDERS, "pt-BR", "", "xx"]))
def test_any_text_has_a_key(text: str, language: str) -> None:
    assert sort_key(text, language) == sort_key(text, language)
