"""The Portuguese of packages, which call it `pt_PT`, for readers of our `pt`.

Without it the editors' rooms are half in English for them. Django looks for a catalogue by the
language's own code and its general one, never by a more special one.
"""

from typing import Any

from django.conf import settings
from django.utils.translation import trans_real


def borrow() -> None:
    """Have texts that `pt` lacks read in `pt-pt` before the default language's are; called once."""
    ours: Any = trans_real.translation("pt")
    theirs: Any = trans_real.translation("pt-pt")
    if settings.LANGUAGE_CODE == "pt":  # It would be asked for what it has not got for ever.
        theirs._fallback = None
    ours._fallback = theirs
