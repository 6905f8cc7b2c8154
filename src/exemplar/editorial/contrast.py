"""Whether two colours can be told apart: the contrast ratio of WCAG 2.2.

The formulas are those of the definitions "relative luminance" and "contrast ratio" in
https://www.w3.org/TR/WCAG22/.
"""

import re

#: What WCAG 2.2 asks of text at level AA (criterion 1.4.3).
ENOUGH_FOR_TEXT = 4.5

#: What it asks of graphics, of focus, and of text in large type (1.4.11, 1.4.3).
ENOUGH_FOR_GRAPHICS = 3.0

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def is_colour(text: str) -> bool:
    """Whether `text` is a colour as `#rrggbb`, the one form that is accepted."""
    return _HEX.fullmatch(text) is not None


def luminance(colour: str) -> float:
    """Relative luminance from 0 (black) to 1 (white); ValueError unless `#rrggbb`."""
    if not is_colour(colour):
        raise ValueError(f"Expected a colour as #rrggbb, got {colour!r}")
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(ground: str, front: str, share: float) -> str:
    """The colour that `share` (0 to 1) of `front` makes on `ground`, all as `#rrggbb`."""
    channels = (
        round(int(ground[at : at + 2], 16) * (1 - share) + int(front[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02x}" for channel in channels)


def _linear(channel: float) -> float:
    """A channel of sRGB, 0 to 1, without its gamma."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
