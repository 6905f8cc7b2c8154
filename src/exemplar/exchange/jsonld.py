"""A practice in schema.org's words, as JSON-LD: for search engines and for whoever harvests.

https://schema.org/Article says what each property means. Places carry coordinates only where the
gazetteer knows them; the period is an EDTF interval, as `temporalCoverage` asks for.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from exemplar.exchange.site import Site
from exemplar.practices.record import PublicImage, PublicPlace, PublicPractice, PublicRecord

_LICENCES: Final = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC BY-NC 4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
#: What would end a script element or a line of script within JSON.
_SCRIPT_ESCAPES: Final = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def object_of(
    practice: PublicPractice, record: PublicRecord, site: Site, topic_labels: Mapping[str, str]
) -> dict[str, Any]:
    """One version of a practice as a schema.org Article; properties without a value are left out.

    `topic_labels` gives each topic's label by slug, in the language of the record where it can.
    """
    page = site.page_of(record)
    properties = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": page,
        "url": page,
        "mainEntityOfPage": page,
        "identifier": record.uid,
        "sameAs": site.permanent(record.uid),
        "name": record.title,
        "headline": record.title,
        "description": record.opening,
        "inLanguage": record.language,
        "spatialCoverage": [_place(place) for place in record.places],
        "temporalCoverage": record.edtf,
        "about": [_topic(slug, topic_labels) for slug in record.topics],
        "publisher": {"@type": "Organization", "name": site.name, "url": site.absolute("/")},
        "sourceOrganization": _named("Organization", record.organisation),
        "license": _LICENCES.get(record.licence, record.licence),
        "datePublished": record.published,
        "dateModified": record.updated,
        "isBasedOn": record.source_url,
        "citation": [
            {"@type": "CreativeWork", "name": link.title, "url": link.url}
            for link in record.links
            if link.url
        ],
        "image": [_image(image, site) for image in record.images],
        **_translations(practice, record, site),
    }
    return {key: value for key, value in properties.items() if value}


def script_text(values: dict[str, Any]) -> str:
    """JSON that may stand in an HTML script element: nothing in it can end the element."""
    return json.dumps(values, ensure_ascii=False, allow_nan=False).translate(_SCRIPT_ESCAPES)


def _translations(
    practice: PublicPractice, record: PublicRecord, site: Site
) -> dict[str, dict[str, str] | list[dict[str, str]]]:
    others = [version for version in practice.versions if version.language != record.language]
    if record.is_original:
        return {"workTranslation": [_version(version, site) for version in others]}
    original = next((version for version in others if version.is_original), None)
    return {"translationOfWork": _version(original, site)} if original else {}


def _version(record: PublicRecord, site: Site) -> dict[str, str]:
    page = site.page_of(record)
    return {
        "@type": "Article",
        "@id": page,
        "url": page,
        "name": record.title,
        "inLanguage": record.language,
    }


def _place(place: PublicPlace) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "addressCountry": place.country_code,
        "addressRegion": place.region,
        "addressLocality": place.city,
    }
    described: dict[str, Any] = {
        "@type": "Place",
        "name": place.city or place.region or place.country,
        "address": {key: value for key, value in address.items() if value},
    }
    if place.lat is not None and place.lon is not None:
        described["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": place.lat,
            "longitude": place.lon,
        }
    return described


def _topic(slug: str, labels: Mapping[str, str]) -> dict[str, str]:
    return {"@type": "DefinedTerm", "termCode": slug, "name": labels.get(slug, slug)}


def _named(kind: str, name: str) -> dict[str, str] | None:
    return {"@type": kind, "name": name} if name else None


def _image(image: PublicImage, site: Site) -> dict[str, Any]:
    described = {
        "@type": "ImageObject",
        "contentUrl": site.absolute(image.url),
        "description": image.alt,
        "caption": image.caption,
        "license": _LICENCES.get(image.licence, image.licence),
        "width": image.width,
        "height": image.height,
    }
    return {key: value for key, value in described.items() if value}
