"""Every element of the pages with its states, in plain values made as the pages make theirs."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exemplar.catalogue import naming
from exemplar.catalogue.card import Card, card
from exemplar.catalogue.contents import Entry
from exemplar.catalogue.elements import samples
from exemplar.catalogue.facets import FacetBlock, facet_block
from exemplar.catalogue.figures.counting import Counted
from exemplar.catalogue.figures_page import FigureBlock, figure_block
from exemplar.catalogue.finder import Finder, finder
from exemplar.catalogue.gone import GonePage
from exemplar.catalogue.home_page import TopicTile
from exemplar.catalogue.map_page import MapPage, map_page
from exemplar.catalogue.paging import Paging, paging
from exemplar.catalogue.repairing import RepairLink
from exemplar.catalogue.taking import Taking, taking
from exemplar.catalogue.vocabulary import Vocabulary
from exemplar.core import addresses
from exemplar.editorial.pairs import Measured, measured
from exemplar.editorial.palette import Palette
from exemplar.exchange.site import Site
from exemplar.practices.fields import SECTIONS
from exemplar.practices.record import PublicImage


@dataclass(frozen=True, slots=True)
class ElementsPage:
    """`finder` is a list in its middle; `pagers` stand at the beginning, the middle and the end;
    `light` and `dark` are the pairs of colours."""

    finder: Finder
    facets: tuple[FacetBlock, ...]
    cards: tuple[Card, ...]
    tiles: tuple[TopicTile, ...]
    pagers: tuple[Paging, ...]
    map: MapPage
    bars: FigureBlock
    heat: FigureBlock
    contents: tuple[Entry, ...]
    images: tuple[PublicImage, ...]
    taking: Taking
    gone: GonePage
    light: tuple[Measured, ...]
    dark: tuple[Measured, ...]


def elements_page(vocabulary: Vocabulary, site: Site, palette: Palette) -> ElementsPage:
    """The page for a reader, in the programme's colours."""
    language = vocabulary.language
    vocabulary = Vocabulary(language, vocabulary.topics, samples.CITIES)
    query = samples.a_query(language)
    around = replace(
        finder(query, samples.RESULTS, vocabulary, "list"),
        notices=(
            _("%(name)s: “%(value)s” cannot be used and was ignored.")
            % {"name": _("Year"), "value": "20O9"},
        ),
        repairs=_ways_out(language),
    )
    everything = replace(query, words="", chosen={}, year_from=None, page=1)
    counted = Counted(everything, samples.RESULTS, samples.PAIRS, vocabulary)
    pairs = measured(palette)
    return ElementsPage(
        around,
        tuple(
            facet_block(facet, query, samples.RESULTS, vocabulary)
            for facet in ("topic", "country", "year", "city")
        ),
        tuple(card(record, vocabulary) for record in samples.CARDS),
        _tiles(vocabulary),
        tuple(paging(query.on_page(page), samples.RESULTS.total, language) for page in (1, 7, 14)),
        map_page(
            replace(around, query=everything),
            samples.RESULTS,
            3,
            vocabulary,
            samples.COORDINATES,
        ),
        figure_block("countries", counted),
        figure_block("topics-by-country", counted),
        tuple(Entry("practice", _(section.label)) for section in SECTIONS),
        (samples.a_picture(),),
        taking(samples.PLAIN, site, language),
        GonePage(naming.day("2024-05-01T10:00:00Z", language), ""),
        tuple(one for one in pairs if one.scheme == "light"),
        tuple(one for one in pairs if one.scheme == "dark"),
    )


def _tiles(vocabulary: Vocabulary) -> tuple[TopicTile, ...]:
    language, counts = vocabulary.language, samples.RESULTS.counts["topic"]
    return tuple(
        TopicTile(
            topic,
            addresses.practice_list(language, [("topic", topic.slug)]),
            naming.number(counts.get(topic.slug, 0), language),
        )
        for topic in vocabulary.topics.values()
    )


def _ways_out(language: str) -> tuple[RepairLink, ...]:
    return (
        RepairLink(_("Without any filter"), addresses.practice_list(language), "133"),
        RepairLink(
            _("Without the words “%(words)s”") % {"words": "skool"},
            addresses.practice_list(language, [("topic", "education")]),
            "48",
        ),
    )
