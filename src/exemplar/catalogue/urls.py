"""The public pages' addresses, as `core.addresses` spells them.

The order matters: what is fixed stands before a practice's slug, and pages of prose come last.
"""

from django.urls import path

from exemplar.catalogue.views import (
    elements,
    feed,
    figures,
    home,
    listing,
    maps,
    practice,
    practice_files,
    prose,
    suggesting,
)
from exemplar.core.addresses import PRACTICES

urlpatterns = [
    path("p/<slug:uid>", practice.permanent),
    path("<language:language>/", home.home),
    path("<language:language>/elements/", elements.elements),
    path(f"<language:language>/{PRACTICES}/", listing.practice_list),
    path(f"<language:language>/{PRACTICES}/cities/", listing.cities),
    path(f"<language:language>/{PRACTICES}/feed.atom", feed.feed),
    path(f"<language:language>/{PRACTICES}/suggest", suggesting.suggest),
    path(f"<language:language>/{PRACTICES}/map/", maps.practice_map),
    path(f"<language:language>/{PRACTICES}/figures/", figures.figures),
    path(f"<language:language>/{PRACTICES}/figures/<slug:name>.csv", figures.as_csv),
    path(f"<language:language>/{PRACTICES}/figures/<slug:name>.svg", figures.as_svg),
    path(f"<language:language>/{PRACTICES}/<slug:slug>.json", practice_files.as_json),
    path(f"<language:language>/{PRACTICES}/<slug:slug>.jsonld", practice_files.as_jsonld),
    path(f"<language:language>/{PRACTICES}/<slug:slug>.ris", practice_files.as_ris),
    path(f"<language:language>/{PRACTICES}/<slug:slug>.bib", practice_files.as_bibtex),
    path(f"<language:language>/{PRACTICES}/<slug:slug>.pdf", practice_files.as_pdf),
    path(f"<language:language>/{PRACTICES}/<slug:slug>/", practice.practice),
    path("<language:language>/<slug:slug>/", prose.prose),
]
