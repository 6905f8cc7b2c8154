"""A published record with everything in it, and the site it is exported from."""

from exemplar.exchange.site import Site
from exemplar.practices.record import (
    PublicAttachment,
    PublicImage,
    PublicLink,
    PublicPlace,
    PublicPractice,
    PublicRecord,
)

SITE = Site("https://practices.example.org", ("en", "fr", "ar"), "Practices of the North")

FULL = PublicRecord(
    uid="0123ABCD",
    language="en",
    original_language="en",
    title="Mediators at school",
    slug="mediators-at-school",
    places=(
        PublicPlace("IT", "Italy", "Turin", None, 45.07, 7.69, "it-turin", ("Turin", "Torino")),
        PublicPlace("IT", "Italy", None, "Piedmont"),
        PublicPlace("BE", "Belgium"),
    ),
    year_text="since 2016",
    start_year=2016,
    ongoing=True,
    edtf="2016/..",
    topics=("education", "interaction"),
    purpose="<p>To meet.</p>",
    images=(PublicImage("/media/a.jpg", "A class", "At work", "CC0 1.0", 800, 600),),
    attachments=(PublicAttachment("/files/0123ABCD/1/plan.pdf", "Plan", "application/pdf", 1200),),
    links=(PublicLink("Report", "https://example.org/report"), PublicLink("A book")),
    organisation="City of Turin",
    source_url="https://example.org/source",
    licence="CC BY 4.0",
    published="2024-05-01T10:00:00Z",
    updated="2024-06-01T10:00:00Z",
    opening="To meet.",
)

FRENCH = PublicRecord(
    uid="0123ABCD",
    language="fr",
    original_language="en",
    title="Des médiateurs à l’école",
    slug="des-mediateurs-a-l-ecole",
    places=(PublicPlace("IT", "Italie", "Turin", None, 45.07, 7.69, "it-turin", ("Turin",)),),
)

PRACTICE = PublicPractice("0123ABCD", (FULL, FRENCH))
