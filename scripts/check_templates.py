"""Compile every Jinja2 template and check what a compiler does not: style, script, hidden texts."""

import re
import sys
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

ROOT = Path(__file__).resolve().parent.parent
FORBIDDEN = {
    r"\sstyle=": "an inline style, which the Content-Security-Policy refuses",
    r"\son[a-z]+=": "an inline event handler, which the Content-Security-Policy refuses",
    r"<style\b": "inline CSS, which the Content-Security-Policy refuses",
    r"<script(?![^>]*(\bsrc=|application/ld\+json))": "inline script, which the policy refuses",
    r"\|\s*safe\b": "`safe`: markup is made safe where it is made, in Python",
}


def problems_of(path: Path, environment: Environment) -> list[str]:
    """What is wrong with one template, each as `file:line: what`."""
    name = path.relative_to(ROOT)
    source = path.read_text(encoding="utf-8")
    found = []
    try:
        environment.parse(source)
    except TemplateSyntaxError as error:
        found.append(f"{name}:{error.lineno}: {error.message}")
    uncommented = re.sub(r"{#.*?#}", lambda m: "\n" * m[0].count("\n"), source, flags=re.DOTALL)
    for pattern, meaning in FORBIDDEN.items():
        for match in re.finditer(pattern, uncommented):
            line = uncommented.count("\n", 0, match.start()) + 1
            found.append(f"{name}:{line}: {meaning}")
    return found


if __name__ == "__main__":
    jinja = Environment(autoescape=True, extensions=["jinja2.ext.i18n", "jinja2.ext.do"])
    templates = sorted((ROOT / "src").glob("**/jinja2/**/*.html"))
    sys.exit("\n".join(p for path in templates for p in problems_of(path, jinja)) or None)
