"""Invented practices and numbers in the shapes that are hardest on a page."""

from collections.abc import Mapping
from typing import Final

from django.templatetags.static import static

from exemplar.catalogue.maps.projection import project
from exemplar.practices.record import PublicImage, PublicPlace, PublicRecord
from exemplar.search.query import Facet, SearchQuery
from exemplar.search.result import Results


def _city(code: str, country: str, name: str) -> PublicPlace:
    return PublicPlace(code, country, name, token=f"{code}-{name}".lower())


_TURIN: Final = _city("IT", "Italy", "Turin")
_KIRKLEES: Final = _city("GB", "United Kingdom", "Kirklees")
_LEEDS: Final = _city("GB", "United Kingdom", "Leeds")
_ANSAN: Final = _city("KR", "South Korea", "Ansan")
_COUNTRY: Final = PublicPlace("NO", "Norway")

CITIES: Final[Mapping[str, str]] = {
    str(place.token): str(place.city) for place in (_TURIN, _KIRKLEES, _LEEDS, _ANSAN)
}
#: Two lie so close together that one circle stands for both.
COORDINATES: Final = {
    "it-turin": project(45.07, 7.69),
    "gb-kirklees": project(53.64, -1.78),
    "gb-leeds": project(53.80, -1.55),
    "es-bilbao": project(43.26, -2.93),
}


def _record(
    uid: str, title: str, opening: str, *places: PublicPlace, language: str = "en", **more: object
) -> PublicRecord:
    values = {"year_text": "2020", "start_year": 2020, "end_year": 2020, **more}
    return PublicRecord(
        uid,
        language,
        language,
        title,
        f"element-{uid}",
        places,
        opening=opening,
        **values,  # type: ignore[arg-type]
    )


PLAIN: Final = _record(
    "1",
    "Listening rooms above the market",
    "Neighbours who had never met were asked to listen to one another for an hour.",
    _KIRKLEES,
    topics=("anti-discrimination", "interaction"),
    organisation="City of Kirklees",
    published="2024-05-01T10:00:00Z",
    purpose="<p>Neighbours listen.</p>",
)
LONG_GERMAN: Final = _record(
    "2",
    "Gemeinsame Grundsätze der Einwohnermeldeämter, Ausländerbehörden, Schulämter und "
    "Wohnungsbaugesellschaften für die ersten hundert Tage neu zugewanderter Familien",
    "Vier Ämter haben sich auf Grundsätze geeinigt, die in jedem Wartezimmer hängen.",
    PublicPlace("DE", "Germany", "Donaueschingen-Wolterdingen"),
    language="de",
    topics=("public-services", "business-and-labour-market", "welcoming-newcomers"),
)
ARABIC: Final = _record(
    "3",
    "حكايات الميناء: مسيرة للرواية بين البحر وأهل الحي",
    "يلتقي سكان الحي عند الميناء كل جمعة ليرووا كيف وصلوا إلى المدينة.",
    PublicPlace("MA", "Morocco", "Tangier"),
    language="ar",
    topics=("cultural-and-social-life",),
)
SPECIMEN: Final = _record(
    "4",
    "A practice that was made up",
    "Specimens show what a page does with text that nobody has written yet.",
    _TURIN,
    topics=("education",),
    specimen=True,
)
NO_CITY: Final = _record(
    "5",
    "A whole country's promise",
    "No city is named, and so there is none on the map.",
    _COUNTRY,
    topics=("commitment",),
    year_text="since 2016",
    start_year=2016,
    end_year=None,
    ongoing=True,
)
SEVERAL_PLACES: Final = _record(
    "6",
    "Five cities, one calendar",
    "Five cities keep the feasts of all their people in a calendar that they share.",
    _KIRKLEES,
    _LEEDS,
    _TURIN,
    _ANSAN,
    _COUNTRY,
    topics=("international-outlook", "cultural-and-social-life"),
    year_text="2011–2014",
    start_year=2011,
    end_year=2014,
)
CARDS: Final = (PLAIN, LONG_GERMAN, ARABIC, SPECIMEN, NO_CITY, SEVERAL_PLACES)

_COUNTS: Final[Mapping[Facet, Mapping[str, int]]] = {
    "topic": {"education": 48, "participation": 21, "language": 7, "anti-discrimination": 12},
    "country": {"IT": 34, "GB": 21, "ES": 13, "KR": 2, "NO": 1},
    "city": {"it-turin": 9, "gb-kirklees": 4, "gb-leeds": 3, "es-bilbao": 5, "kr-ansan": 2},
    "year": {str(year): 4 + (year * 7) % 11 for year in range(2008, 2024)},
    "status": {"ongoing": 40, "ended": 81, "unknown": 12},
    "language": {"en": 120, "fr": 31, "ar": 2},
}
#: A list in its middle, so that every part of it has something to say.
RESULTS: Final = Results(133, (), _COUNTS, 133, repaired={"skool": ("school",)})
PAIRS: Final = {("education", "IT"): 12, ("education", "GB"): 5, ("participation", "IT"): 3}


def a_query(language: str) -> SearchQuery:
    """A search with words, a chosen value in each of two facets, an end of years, and a page."""
    chosen: dict[Facet, tuple[str, ...]] = {"topic": ("education",), "country": ("IT", "GB")}
    return SearchQuery(
        "skool", chosen, year_from=2010, sort="title", page=4, page_size=10, language=language
    )


def a_picture() -> PublicImage:
    """One that is there in every installation."""
    address = static("catalogue/favicon.svg")
    return PublicImage(address, "", "A caption tells what one sees", "CC BY 4.0", 240, 240)
