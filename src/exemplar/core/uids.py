"""A practice's permanent public identifier: 8 characters of Crockford's base 32.

The alphabet leaves out I, L, O and U, so that an identifier survives being read aloud or copied by
hand (https://www.crockford.com/base32.html).
"""

import secrets
from typing import Final

LENGTH: Final = 8
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_LOOKALIKES: Final = str.maketrans("ILO", "110", "-")


def new_uid() -> str:
    """A random identifier; that it was never given before is for the caller to see to."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def normal_uid(text: str) -> str | None:
    """An identifier as typed by a person in its one written form, or None if it is none.

    Either case, hyphens anywhere, I and L for 1, and O for 0 are read.
    """
    text = text.strip()
    if not text.isascii():
        return None  # "ſ".upper() is "S", and such a letter was never part of an identifier.
    uid = text.upper().translate(_LOOKALIKES)
    if len(uid) != LENGTH or any(character not in ALPHABET for character in uid):
        return None
    return uid
