"""The editable scheme of topics, as in SKOS: a concept with labels in each language."""

from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from exemplar.practices.models.watched import Watched


class Topic(Watched):
    """A subject of practices. `slug` names it in addresses and exports; `order` is the list's."""

    slug = models.CharField(
        _("name in addresses"), max_length=80, unique=True, validators=[validate_slug]
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["order", "slug"]

    def __str__(self) -> str:
        english = next((label for label in self.labels.all() if label.language == "en"), None)
        return english.label if english else self.slug


class TopicLabel(models.Model):
    """A topic in one language. `alternative_labels`, one a line, find its practices too."""

    topic = ParentalKey(Topic, on_delete=models.CASCADE, related_name="labels")
    language = models.CharField(_("language"), max_length=12)
    label = models.CharField(_("label"), max_length=120)
    alternative_labels = models.TextField(_("other words for it, one a line"), blank=True)
    definition = models.TextField(_("definition"), blank=True)

    class Meta:
        verbose_name = _("label")
        verbose_name_plural = _("labels")
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(fields=["topic", "language"], name="one_label_a_language")
        ]

    def __str__(self) -> str:
        return self.label
