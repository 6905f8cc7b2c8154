"""The record that editors work on: one row a language, drafts and all.

The public reads none of this; it reads `PublishedRecord`, which `practices.changes` derives.
"""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)

from exemplar.core.addresses import RESERVED_SLUGS, SLUG_LENGTH
from exemplar.core.timespan import TimeSpan
from exemplar.practices.fields import BY_KEY, DEFAULT_LICENCE
from exemplar.practices.models.topics import Topic
from exemplar.practices.models.watched import Watched

#: What Wagtail's editor offers in a section; nothing else survives into the record.
RICH_TEXT_FEATURES = ["h3", "h4", "bold", "italic", "ul", "ol", "link", "blockquote"]

_YEARS = [MinValueValidator(1900), MaxValueValidator(2100)]


class Practice(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    TranslatableMixin,
    Watched,
):
    """A practice in one language; its translations share `uid` and `translation_key`.

    The row holds what is (or would next be) public, the revisions hold the drafts. Facts that do
    not depend on the language are published as the original has them.
    """

    uid = models.CharField(max_length=8, editable=False)
    is_original = models.BooleanField(default=True, editable=False)
    # Wagtail's default is True: a row made by code would be public without an act of publishing.
    live = models.BooleanField(_("live"), default=False, editable=False)

    title = models.CharField(_("title"), max_length=BY_KEY["title"].limit)
    slug = models.SlugField(
        _("name in the address"),
        max_length=SLUG_LENGTH,
        unique=True,
        blank=True,
        help_text=_("Made from the title when left empty. Earlier names keep leading here."),
    )
    year_text = models.CharField(_("period"), max_length=BY_KEY["year_text"].limit, blank=True)
    start_year = models.PositiveSmallIntegerField(
        _("start year"), null=True, blank=True, validators=_YEARS
    )
    end_year = models.PositiveSmallIntegerField(
        _("end year"), null=True, blank=True, validators=_YEARS
    )
    ongoing = models.BooleanField(_("ongoing"), null=True, blank=True)
    topics = ParentalManyToManyField(
        Topic, blank=True, related_name="practices", verbose_name=_("topics")
    )

    purpose = RichTextField(_("purpose"), blank=True, features=RICH_TEXT_FEATURES)
    rationale = RichTextField(_("stimulus/rationale"), blank=True, features=RICH_TEXT_FEATURES)
    process = RichTextField(_("process"), blank=True, features=RICH_TEXT_FEATURES)
    impact = RichTextField(_("impact"), blank=True, features=RICH_TEXT_FEATURES)
    key_references = RichTextField(
        _("key reference documents"), blank=True, features=RICH_TEXT_FEATURES
    )

    contact_public = models.CharField(
        _("contact"), max_length=BY_KEY["contact_public"].limit, blank=True
    )
    organisation = models.CharField(
        _("organisation"), max_length=BY_KEY["organisation"].limit, blank=True
    )
    source_url = models.URLField(_("source"), max_length=1000, blank=True)
    licence = models.CharField(
        _("licence"), max_length=BY_KEY["licence"].limit, default=DEFAULT_LICENCE, blank=True
    )
    submitted = models.DateTimeField(_("submitted"), null=True, blank=True, editable=False)
    last_confirmed = models.DateTimeField(
        _("last confirmed by the city"), null=True, blank=True, editable=False
    )
    specimen = models.BooleanField(_("specimen, invented"), default=False, editable=False)
    # A translation's marks, as `translating.marks` writes them; each revision has its own.
    translated = models.JSONField(default=dict, blank=True, editable=False)

    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="practice",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="practice",
        for_concrete_model=False,
    )

    #: The facts of the whole practice or of its history: no revision may bring old ones back.
    kept_over_revisions = (
        "uid",
        "is_original",
        "submitted",
        "last_confirmed",
        "specimen",
        "live_revision_id",
        "last_published_at",
    )
    exclude_fields_in_copy = [
        "slug",
        "translated",
        "is_original",
        "live",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "live_revision",
        "go_live_at",
        "expire_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("practice")
        verbose_name_plural = _("practices")
        constraints = [
            models.UniqueConstraint(fields=["uid", "locale"], name="one_practice_a_language")
        ]

    def __str__(self) -> str:
        return self.title or f"{self.uid} ({self.language})"

    @property
    def language(self) -> str:
        """The language code of this row's text."""
        code: str = self.locale.language_code
        return code

    @property
    def span(self) -> TimeSpan:
        """The period in plain values."""
        return TimeSpan(
            start=self.start_year, end=self.end_year, ongoing=self.ongoing, text=self.year_text
        )

    def clean(self) -> None:
        """Read the period from its words where the years were left empty, and check the rest."""
        super().clean()
        if self.start_year is None and self.end_year is None and self.ongoing is None:
            span = TimeSpan.parse(self.year_text)
            self.start_year, self.end_year, self.ongoing = span.start, span.end, span.ongoing
        if self.start_year and self.end_year and self.start_year > self.end_year:
            raise ValidationError({"end_year": _("The end lies before the start.")})
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("This name is the site's own; take another.")})
        from exemplar.practices import naming

        if naming.is_anothers(self.slug, self.uid, self.language):
            message = _("This name leads to another practice, which had it before; take another.")
            raise ValidationError({"slug": message})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, give a new row its identifier and name, and project what the public sees."""
        from exemplar.practices import changes, naming
        from exemplar.practices.translating import state

        with changes.together():  # so that no other writer takes the name between
            if self._state.adding:
                naming.identify(self)
            if not self.slug:
                self.slug = naming.free_slug(self.title, self.uid, self.language)
            super().save(*args, **kwargs)
            state.renew([self.uid])

    def publish(self, revision: Any, **options: Any) -> Any:
        """Make a revision public; raises `HalfTranslated` where it is half a translation.

        One that was scheduled is looked at again when it falls due: the original may say more.
        """
        from exemplar.practices.translating import gate

        gate.require_whole(revision.as_object())
        return super().publish(revision, **options)

    def with_content_json(self, content: dict[str, Any]) -> "Practice":
        """The revision as an object, with what belongs to the whole practice as it is now."""
        draft: Practice = super().with_content_json(content)
        for name in self.kept_over_revisions:
            setattr(draft, name, getattr(self, name))
        return draft

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the draft as the site would: the setting `PRACTICE_PREVIEW` names who can.

        That function takes the request and a `PublicPractice` of one version, and answers the page.
        """
        from exemplar.practices.projection import draft_of

        show = import_string(
            getattr(settings, "PRACTICE_PREVIEW", "exemplar.practices.preview.show")
        )
        response: HttpResponse = show(request, draft_of(self))
        return response
