"""What making a PDF needs of the system: three libraries, and a font for the languages written."""

import ctypes
import shutil
import subprocess
from collections.abc import Iterable
from typing import Final

#: As WeasyPrint loads them, with the Debian package that brings each.
_LIBRARIES: Final = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
_CHINESE_JAPANESE_KOREAN: Final = frozenset({"ja", "ko", "zh"})


def missing(languages: Iterable[str]) -> tuple[str, ...]:
    """The Debian packages to install before text in these languages can become a PDF."""
    wanted = [package for name, package in _LIBRARIES.items() if not _is_there(name)]
    if shutil.which("fc-list") is None:
        return (*wanted, "fontconfig", "fonts-noto-core")
    wanted += [_font_package(language) for language in languages if not _has_font(language)]
    return tuple(dict.fromkeys(wanted))


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_font(language: str) -> bool:
    """Whether some font has every letter of a language, as fontconfig judges."""
    pattern = f":lang={language.partition('-')[0]}"
    # A code of our own list, and a program of the system: nothing here comes from a reader.
    done = subprocess.run(["fc-list", "-q", pattern], check=False, timeout=20)  # noqa: S603, S607
    return done.returncode == 0


def _font_package(language: str) -> str:
    is_cjk = language.partition("-")[0] in _CHINESE_JAPANESE_KOREAN
    return "fonts-noto-cjk" if is_cjk else "fonts-noto-core"
