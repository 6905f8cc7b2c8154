"""The handful of pages that editors write: the home page, the list's introduction, and prose.

There is one `HomePage` a language, below Wagtail's root, with its `CataloguePage` and
`EditorialPage`s below it. The catalogue's own views serve them, at the addresses that
`core.addresses` spells; Wagtail only keeps and edits them.
"""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from exemplar.core import addresses

#: What running text may hold; headings begin at h2, under the page's title.
PROSE = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr"]
SHORT_PROSE = ["bold", "italic", "link"]

#: Pages that the site links to from everywhere, so that their addresses must not change.
PROMISED_SLUGS = frozenset({"about", "privacy", "legal", "accessibility", "contribute"})


class ServedByTheCatalogue(Page):  # type: ignore[misc] # Wagtail has no types
    """A page whose address is ours, not the one that its place in the tree would give."""

    promote_panels: ClassVar[list[Any]] = []

    class Meta:
        abstract = True

    def address(self) -> str:
        """The page's public address without its host."""
        raise NotImplementedError

    def get_url_parts(self, request: Any = None) -> tuple[int, str, str] | None:
        """Tells Wagtail the address: for links in running text and "view live" in the admin."""
        sites = self._get_relevant_site_root_paths(request)
        if not sites:
            return None
        return sites[0].site_id, settings.WAGTAILADMIN_BASE_URL.rstrip("/"), self.address()

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the draft as the site would: the setting `EDITORIAL_PREVIEW` names who can.

        That function takes the request and the page as it stands in the form, and answers.
        """
        response: HttpResponse = import_string(settings.EDITORIAL_PREVIEW)(request, self)
        return response


class HomePage(ServedByTheCatalogue):
    """The first page in one language, with what every page of that language carries."""

    strapline = models.CharField(
        _("strapline"), max_length=200, help_text=_("One sentence under the site's name.")
    )
    welcome = RichTextField(_("welcome"), features=SHORT_PROSE)
    institution_name = models.CharField(_("institution"), max_length=200)
    institution_address = models.TextField(
        _("postal address"), blank=True, help_text=_("As on an envelope, a line for each line.")
    )
    institution_telephone = models.CharField(
        _("telephone"), max_length=40, blank=True, help_text=_("With the country's code: +33 …")
    )
    institution_site = models.URLField(_("web site"), blank=True)
    demonstration_notice = models.CharField(
        _("notice of a demonstration"),
        max_length=300,
        help_text=_("Shown on every page, but only where the catalogue runs as a demonstration."),
    )
    footer = RichTextField(_("last line of every page"), features=SHORT_PROSE, blank=True)

    content_panels = [
        FieldPanel("title", heading=_("Name of the site")),
        FieldPanel("strapline"),
        FieldPanel("welcome"),
        MultiFieldPanel(
            [
                FieldPanel("institution_name"),
                FieldPanel("institution_address"),
                FieldPanel("institution_telephone"),
                FieldPanel("institution_site"),
            ],
            heading=_("Who runs the catalogue"),
        ),
        FieldPanel("footer"),
        FieldPanel("demonstration_notice"),
    ]
    override_translatable_fields = [SynchronizedField("slug")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["editorial.CataloguePage", "editorial.EditorialPage"]

    class Meta:
        verbose_name = _("home page")

    def address(self) -> str:
        return addresses.home(self.locale.language_code)


class CataloguePage(ServedByTheCatalogue):
    """What the list of practices carries above its results while nothing is filtered."""

    introduction = RichTextField(_("introduction"), features=SHORT_PROSE)
    template_label = models.CharField(
        _("words of the link to the template"),
        max_length=120,
        help_text=_("The link leads to the page that tells how to send a practice."),
    )

    content_panels = [
        FieldPanel("title", heading=_("Title of the list")),
        FieldPanel("introduction"),
        FieldPanel("template_label"),
    ]
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]
    parent_page_types = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of practices")

    def address(self) -> str:
        return addresses.practice_list(self.locale.language_code)


class EditorialPage(ServedByTheCatalogue):
    """A page of prose: about, privacy, legal, how to send a practice, and any that editors add."""

    summary = models.CharField(
        _("summary"),
        max_length=200,
        blank=True,
        help_text=_("One sentence for search engines and for links that are shared."),
    )
    body = RichTextField(_("text"), features=PROSE)

    content_panels = [FieldPanel("title"), FieldPanel("summary"), FieldPanel("body")]
    promote_panels = [
        FieldPanel("slug", help_text=_("The last part of the address, the same in every language")),
        FieldPanel("show_in_menus"),
    ]
    show_in_menus_default = True
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]
    parent_page_types = ["editorial.HomePage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("page of text")

    def address(self) -> str:
        return addresses.page(self.locale.language_code, self.slug)

    def clean(self) -> None:
        super().clean()
        _refuse_reserved(self.slug)
        kept = type(self).objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        if kept in PROMISED_SLUGS and kept != self.slug:
            raise ValidationError(
                {"slug": _("Every page of the site links to this address, so it must stay.")}
            )


def _refuse_reserved(slug: str) -> None:
    if slug in addresses.RESERVED_PAGES:
        raise ValidationError({"slug": _("The site itself uses this address. Choose another one.")})
