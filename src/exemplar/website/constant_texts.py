"""Texts of templates as constants: looked up when a template is compiled, once for each language.

A list has a hundred of them, and looking them up anew took a tenth of its time.
"""

from typing import Any, Final

from django.utils import translation
from jinja2 import Environment, nodes
from jinja2.visitor import NodeTransformer

#: How templates call the functions that need no number.
_GETTEXT: Final = frozenset({"_", "gettext"})


class TranslatedEnvironment(Environment):
    """Compiles templates for readers of `language`; texts with a plural stay calls."""

    language: str

    def _generate(self, source: nodes.Template, *arguments: Any, **options: Any) -> str:
        """Jinja's hook between reading a template and writing it as Python."""
        with translation.override(self.language):
            translated = _Constants().visit(source)
        return super()._generate(translated, *arguments, **options)


class _Constants(NodeTransformer):
    """Replaces `_("…")` by its translation, which is markup and a format, as it is at run time."""

    def visit_Call(self, call: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja calls it by this)
        self.generic_visit(call)
        text = _constant_of(call)
        if text is None:
            return call
        translated = translation.gettext(text)
        if not call.kwargs:
            return nodes.MarkSafe(nodes.Const(translated % {}), lineno=call.lineno)
        values = [nodes.Pair(nodes.Const(one.key), one.value) for one in call.kwargs]
        words = nodes.MarkSafe(nodes.Const(translated))
        return nodes.Mod(words, nodes.Dict(values), lineno=call.lineno)


def _constant_of(call: nodes.Call) -> str | None:
    """The text that a call translates, where it is written in the template."""
    named = isinstance(call.node, nodes.Name) and call.node.name in _GETTEXT
    if not named or len(call.args) != 1 or call.dyn_args or call.dyn_kwargs:
        return None
    text = call.args[0]
    return text.value if isinstance(text, nodes.Const) else None
