"""The list's query in figures, on a page and as files."""

import csv
import io

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import get_template
from django.utils import timezone
from django.views.decorators.http import require_safe

from exemplar.catalogue.asking import index_state, query_of, results_of
from exemplar.catalogue.figures.counting import FIGURES, Counted
from exemplar.catalogue.figures.figure import Figure
from exemplar.catalogue.figures_page import FigureBlock, figure_block, figures_page
from exemplar.catalogue.finder import finder
from exemplar.catalogue.list_head import view_head
from exemplar.catalogue.repairing import repair_links
from exemplar.catalogue.strictly import Refused, not_answering, strict_query_of
from exemplar.catalogue.unavailable import unavailable
from exemplar.catalogue.visit import Visit
from exemplar.search.current import current_engine
from exemplar.search.engine import EngineUnavailable
from exemplar.search.query import SearchQuery


@require_safe
def figures(request: HttpRequest, language: str) -> HttpResponse:
    """How many practices there are by topic, country and year, and by topic and country at once."""
    visit = Visit.of(request, language)
    asked, problems = query_of(visit)
    query, vocabulary = asked.on_page(1), visit.vocabulary
    try:
        etag = visit.etag(index_state())
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        counted = _counted(query, visit)
        total = counted.results.total
        repairs = () if total else repair_links(query, vocabulary)
    except EngineUnavailable:
        return unavailable(visit, query)
    around = finder(
        query,
        counted.results,
        vocabulary,
        "figures",
        problems=problems,
        repairs=repairs,
    )
    head = view_head(query, total, visit, "figures")
    return visit.page("catalogue/figures.html", head, figures_page(around, counted), etag=etag)


@require_safe
def as_csv(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """A figure's numbers as a table for a spreadsheet, UTF-8 with its mark."""
    return _file(request, language, name, "csv")


@require_safe
def as_svg(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """A figure's drawing, its links whole, in colours of its own."""
    return _file(request, language, name, "svg")


def _file(request: HttpRequest, language: str, name: str, extension: str) -> HttpResponse:
    if name not in FIGURES:
        raise Http404
    visit = Visit.of(request, language)
    try:
        query = strict_query_of(visit)
        etag = visit.etag(index_state())
        unchanged = visit.unchanged(etag)
        if unchanged:
            return unchanged
        block = figure_block(name, _counted(query, visit))
    except Refused as refused:
        return refused.response
    except EngineUnavailable:
        return not_answering()
    response = _csv(block.figure) if extension == "csv" else _svg(block, visit)
    response["Content-Disposition"] = f'attachment; filename="{name}.{extension}"'
    response["Cache-Control"] = "no-cache"
    response["ETag"] = etag
    return response


def _counted(query: SearchQuery, visit: Visit) -> Counted:
    pairs = current_engine().cross(query, "topic", "country", today=timezone.localdate())
    return Counted(query, results_of(query), pairs, visit.vocabulary)


def _csv(figure: Figure) -> HttpResponse:
    text = io.StringIO()
    csv.writer(text).writerows([figure.header(), *figure.rows()])
    # Spreadsheets take a file without the mark for one in an old encoding.
    return HttpResponse(text.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")


def _svg(block: FigureBlock, visit: Visit) -> HttpResponse:
    template = get_template("catalogue/figure.svg", using="public")
    text = template.render({"block": block, "site": visit.site.absolute("/").rstrip("/")})
    return HttpResponse(text, content_type="image/svg+xml; charset=utf-8")
