"""How the edit forms are laid out; labels and help come from the one list of fields."""

from typing import Any

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)

from exemplar.practices.admin.forms import PRIVATE, PracticeForm
from exemplar.practices.fields import BY_KEY, SECTIONS


def _field(key: str, **options: Any) -> FieldPanel:
    return FieldPanel(key, help_text=_(BY_KEY[key].help), **options)


_WHAT = MultiFieldPanel(
    [_field("title"), _field("topics", widget=CheckboxSelectMultiple)],
    heading=_("What"),
)
_WHERE = InlinePanel(
    "places",
    [FieldPanel("place")],
    heading=_("Where"),
    label=_("Place"),
    help_text=_(BY_KEY["places"].help),
    min_num=1,
)
_WHEN = MultiFieldPanel(
    [
        _field("year_text"),
        FieldRowPanel([FieldPanel("start_year"), FieldPanel("end_year"), FieldPanel("ongoing")]),
    ],
    heading=_("When"),
    help_text=_("Leave the years empty to have them read from the words."),
)
_WHO = MultiFieldPanel(
    [_field("organisation"), _field("contact_public"), _field(PRIVATE)], heading=_("Who")
)
_IMAGES = InlinePanel(
    "images",
    [FieldPanel("image"), FieldPanel("alt"), FieldPanel("caption"), FieldPanel("licence")],
    heading=_("Pictures"),
    label=_("Picture"),
)
_ATTACHMENTS = InlinePanel(
    "attachments",
    [FieldPanel("document"), FieldPanel("title")],
    heading=_("Attachments"),
    label=_("Attachment"),
)
_LINKS = InlinePanel(
    "links", [FieldPanel("title"), FieldPanel("url")], heading=_("Links"), label=_("Link")
)
_SOURCE = MultiFieldPanel(
    [_field("source_url"), _field("licence"), FieldPanel("slug")],
    heading=_("Source and address"),
)

PRACTICE = TabbedInterface(
    [
        ObjectList(
            [_WHAT, _WHERE, _WHEN, *(_field(section.key) for section in SECTIONS)],
            heading=_("Practice"),
        ),
        ObjectList([_IMAGES, _ATTACHMENTS, _LINKS], heading=_("Pictures, files, links")),
        ObjectList([_WHO, _SOURCE, PublishingPanel()], heading=_("People, source, schedule")),
    ],
    base_form_class=PracticeForm,
)

#: What a translation has of its own beside its texts, which are written beside the original.
TRANSLATION = ObjectList(
    [
        HelpPanel(template="practices/admin/translated_elsewhere.html"),
        FieldPanel("slug"),
        PublishingPanel(),
    ]
)

PLACE = [
    FieldRowPanel([FieldPanel("country_code"), FieldPanel("name"), FieldPanel("region")]),
    FieldRowPanel([FieldPanel("lat"), FieldPanel("lon"), FieldPanel("population")]),
    InlinePanel("aliases", [FieldPanel("name")], heading=_("Other names"), label=_("Name")),
]

TOPIC = [
    FieldRowPanel([FieldPanel("slug"), FieldPanel("order")]),
    InlinePanel(
        "labels",
        [
            FieldRowPanel([FieldPanel("language"), FieldPanel("label")]),
            FieldPanel("alternative_labels"),
            FieldPanel("definition"),
        ],
        heading=_("Labels"),
        label=_("Label"),
        min_num=1,
    ),
]
