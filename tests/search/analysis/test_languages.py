"""Each language's words in several forms, as they stand in texts and as readers type them."""

import pytest

from exemplar.search.analysis.marking import mark
from exemplar.search.analysis.reading import read
from exemplar.search.analysis.stemming import SNOWBALL, stems_of
from exemplar.search.analysis.stopwords import is_stopword
from exemplar.search.analysis.tokens import BREAK, stream_of
from exemplar.search.matching import stands_in

#: For each stemmed language, pairs of what stands in a text and what a reader types.
FORMS = {
    "en": "communities community, refugees refugee, schools School",
    "fr": "discriminations discrimination, réfugiés refugie, écoles ecole",
    "es": "educaciones educación, vecinos vecino, niños nino",
    "it": "scuole scuola, rifugiati rifugiato, città citta",
    "pt": "cidades cidade, refugiados refugiado, educação educacao",
    "de": "Schulen Schule, Flüchtlinge Flüchtling, Städte Stadte",
    "nl": "vluchtelingen vluchteling, scholen scholen, wijken wijk",
    "sv": "skolor skola, flyktingar flykting, städer stader",
    "nb": "skolen skole, flyktninger flyktning, byene byene",
    "no": "skolen skole",
    "nn": "skulen skule",
    "da": "skolen skole, flygtninge flygtning, indvandrere indvandrer",
    "fi": "koulut koulu, koulussa koulu",
    "el": "σχολεία σχολείο, πρόσφυγες πρόσφυγας, πόλεις πόλη",
    "tr": "okullar okul, şehirler şehir",
    "ar": "المدرسة مدرسة, اللاجئين لاجئين, المدينة مدينة",
    "ru": "школы школа, беженцев беженцы, города город",
    "uk": "школами школа, біженців біженці, громади громада",
    "pl": "szkoły szkoła, uchodźców uchodźcy, mieszkańców mieszkańcy, miasta miasto",
    "cs": "školy škola, města město, uprchlíci uprchlík",
    "hu": "iskolában iskola, városok város",
    "ro": "școlile școli, comunități comunitate, orașe oraș",
    "lt": "mokyklos mokykla, miestai miestas",
    "et": "linnade linnad",
    "ca": "escoles escola, ciutats ciutat",
    "sr": "школе школа, избеглице избеглица, škole škola, zajednice zajednica",
    "hr": "škole škola, izbjeglice izbjeglica, djeca djece, gradove gradovi",
    "bs": "škole škola, izbjeglice izbjeglica",
}
PAIRS = [
    pytest.param(language, *pair.split(), id=f"{language}-{pair.strip()}")
    for language, pairs in FORMS.items()
    for pair in pairs.split(",")
]


def finds(typed: str, text: str, reader: str, language: str) -> bool:
    """Whether a reader's words are all in a text of a language."""
    stream = stream_of(text, language)
    return all(
        any(stands_in(sequence, stream) for sequence in unit.alternatives)
        for unit in read(typed, reader).units
    )


@pytest.mark.parametrize(("language", "written", "typed"), PAIRS)
def test_another_form_of_a_word_is_found(language: str, written: str, typed: str) -> None:
    assert finds(typed, f"12 {written}.", language, language)


def test_every_stemmed_language_is_tried() -> None:
    assert set(SNOWBALL) | {"uk"} == set(FORMS)


@pytest.mark.parametrize(
    ("typed", "text", "reader", "language"),
    [
        ("školama", "Учимо у школи", "sr", "sr"),
        ("škole", "Учимо у школи", "hr", "sr"),
        ("школама", "Učimo u školi", "sr", "sr"),
        ("izbeglice", "За избеглице", "en", "sr"),
        ("џеп ђак", "Džep, đak", "en", "sr"),
        ("избеглице", "Pomoć za izbjeglice", "en", "hr"),
        ("izbeglicama", "Izbjeglica u gradu", "bs", "hr"),
        ("školi", "Учимо у школама", "sr", "sr"),
    ],
)
def test_serbian_is_found_across_its_scripts(
    typed: str, text: str, reader: str, language: str
) -> None:
    assert finds(typed, text, reader, language)


def test_serbian_is_marked_across_its_scripts() -> None:
    marks = read("skola", "en").marks
    assert mark("Наша школа", marks, "sr") == (("Наша ", False), ("школа", True))


@pytest.mark.parametrize(
    ("typed", "text", "language"),
    [
        ("상호문화", "안산시의 상호문화 정책", "ko"),
        ("외국인", "외국인주민을 위한 한국어", "ko"),
        ("多文化", "浜松市の多文化共生", "ja"),
        ("カフェ", "国際カフェを開く", "ja"),
        ("共生", "浜松市の多文化共生", "ja"),
        ("融合", "社会融合政策", "zh"),
    ],
)
def test_scripts_without_spaces_are_found_within_a_run(
    typed: str, text: str, language: str
) -> None:
    assert finds(typed, text, "en", language)
    assert not finds(typed[::-1], text, "en", language)


@pytest.mark.parametrize(
    ("typed", "text", "language"),
    [
        ("Бежанци", "БЕЖАНЦИ в града", "bg"),
        ("skola", "Škola a mesto", "sk"),
        ("sola", "Šola in mesto", "sl"),
        ("shkolle", "Një shkollë", "sq"),
        ("עיר", "עִיר וקהילה", "he"),
        ("სკოლა", "სკოლა და ქალაქი", "ka"),
        ("skoli", "Skóli í bænum", "is"),
    ],
)
def test_other_languages_are_found_as_written_without_accents(
    typed: str, text: str, language: str
) -> None:
    assert finds(typed, text, "en", language)
    assert stems_of(typed, language) == ()
    assert stream_of(text, language)[-1] == BREAK


@pytest.mark.parametrize(
    ("reader", "typed", "language", "text"),
    [
        ("fr", "schools", "en", "A school"),
        ("ar", "communities", "en", "One community"),
        ("en", "szkoły", "pl", "Nowe szkoły"),
        ("pl", "szkołami refugees", "pl", "Szkoła refugees"),
    ],
)
def test_words_are_those_of_the_reader_and_english_ones(
    reader: str, typed: str, language: str, text: str
) -> None:
    assert finds(typed, text, reader, language)


@pytest.mark.parametrize(("word", "language"), [("и", "sr"), ("koji", "hr"), ("ze", "pl")])
def test_function_words_in_both_scripts(word: str, language: str) -> None:
    assert is_stopword(word, language)
