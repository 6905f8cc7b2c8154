"""PDFs: is everything there that making one needs?"""

from django.conf import settings
from django.db import DatabaseError

from exemplar.exchange.pdf import parts
from exemplar.practices import reading
from exemplar.website.health.finding import Finding


def examine() -> Finding:
    """The libraries, and a font for each language that is read here; a catalogue runs without."""
    missing = parts.missing(dict.fromkeys((*settings.INTERFACE_LANGUAGES, *_written())))
    if not missing:
        return Finding("PDFs", "ok", "Libraries and fonts are there")
    return Finding(
        "PDFs",
        "warning",
        "The link to a practice's PDF answers 503: parts of the system are missing",
        f"On Debian: apt-get install {' '.join(missing)}",
    )


def _written() -> list[str]:
    """The languages of published practices; none where the database, which has a finding of its
    own, does not answer."""
    try:
        return reading.public_languages()
    except DatabaseError:
        return []
