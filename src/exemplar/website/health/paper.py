"""PDFs: is everything there that making one needs?"""

from django.conf import settings

from exemplar.exchange.pdf import parts
from exemplar.website.health.finding import Finding


def examine() -> Finding:
    """The libraries, and a font for each language of the interface; a catalogue runs without."""
    missing = parts.missing(settings.INTERFACE_LANGUAGES)
    if not missing:
        return Finding("PDFs", "ok", "Libraries and fonts are there")
    return Finding(
        "PDFs",
        "warning",
        "The link to a practice's PDF answers 503: parts of the system are missing",
        f"On Debian: apt-get install {' '.join(missing)}",
    )
