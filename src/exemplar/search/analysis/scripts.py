"""Serbian in its two scripts."""

from typing import Final

_LATIN: Final = str.maketrans(
    dict(zip("абвгдеийжзклмнопрстуфхцчшћђј", "abvgdeijzzklmnoprstufhccscdj", strict=True))
    | {"љ": "lj", "њ": "nj", "џ": "dz"}
)


def in_latin(folded: str) -> str:
    """A folded word of Serbian as it is folded when written in Latin letters: `школа`, `skola`.

    ђ is d, because đ is, and in the same way ж is z, ч and ћ are c, ш is s."""
    return folded.translate(_LATIN)
