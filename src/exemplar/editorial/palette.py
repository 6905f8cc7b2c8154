"""The colours of both schemes by their names in tokens.css, with those that a programme may change.

A programme chooses the accent (links, focus, buttons) and the page's ground. What lies between
ground and text follows from them, so that nothing of another palette shows through.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from exemplar.editorial.contrast import mixed, ratio

SchemeName = Literal["light", "dark"]
Colours = Mapping[str, str]

#: The product's own; a test holds them against tokens.css.
OWN: Final[Mapping[SchemeName, Colours]] = {
    "light": {
        "paper": "#faf7f0",
        "card": "#ffffff",
        "wash": "#f1ecdf",
        "line": "#d9d3c4",
        "ink": "#1c1b29",
        "muted": "#5a5768",
        "accent": "#0b5a63",
        "on-accent": "#ffffff",
        "tint": "#fbe8bd",
        "brick": "#a63f22",
        "plum": "#6b2a5b",
        "olive": "#55611a",
        "sea": "#1b5f96",
        "saffron": "#8a5a00",
    },
    "dark": {
        "paper": "#13131b",
        "card": "#1d1d29",
        "wash": "#20202c",
        "line": "#3a3949",
        "ink": "#f2eee5",
        "muted": "#b5b0c0",
        "accent": "#76cdd2",
        "on-accent": "#13131b",
        "tint": "#4d3c10",
        "brick": "#f09a7c",
        "plum": "#dca3cd",
        "olive": "#c1cf7b",
        "sea": "#8fc3ee",
        "saffron": "#f0c05a",
    },
}
ACCENT: Final = OWN["light"]["accent"]
ACCENT_DARK: Final = OWN["dark"]["accent"]
PAPER: Final = OWN["light"]["paper"]
PAPER_DARK: Final = OWN["dark"]["paper"]


@dataclass(frozen=True, slots=True)
class Palette:
    """What a programme has chosen, each as `#rrggbb`."""

    accent: str = ACCENT
    accent_dark: str = ACCENT_DARK
    paper: str = PAPER
    paper_dark: str = PAPER_DARK

    def colours(self, scheme: SchemeName) -> Colours:
        """Every colour of a scheme with what was chosen and what follows from it."""
        own = OWN[scheme]
        light = scheme == "light"
        accent = self.accent if light else self.accent_dark
        paper = self.paper if light else self.paper_dark
        found = dict(own)
        if accent != own["accent"]:
            # Whichever is easier to read on it: one of the two always can be.
            words = (OWN["light"]["on-accent"], OWN["dark"]["on-accent"])
            found |= {
                "accent": accent,
                "on-accent": max(words, key=lambda colour: ratio(colour, accent)),
            }
        if paper != own["paper"]:
            found |= {
                "paper": paper,
                "wash": mixed(paper, own["ink"], 0.06),
                "line": mixed(paper, own["ink"], 0.16),
            }
        return found

    def stylesheet(self) -> str:
        """The CSS that sets what differs from the product's own; "" where nothing does.

        For screens alone: on paper the text is black.
        """
        light, dark = self.colours("light"), self.colours("dark")
        lines = [
            f"    --{name}: light-dark({light[name]}, {dark[name]});\n"
            for name in light
            if (light[name], dark[name]) != (OWN["light"][name], OWN["dark"][name])
        ]
        return f"@media screen {{\n  :root {{\n{''.join(lines)}  }}\n}}\n" if lines else ""
