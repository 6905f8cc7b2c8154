"""Every address of the site; the paths themselves are spelled in `core.addresses`."""

from django.conf import settings
from django.urls import include, path, register_converter
from wagtail.admin import urls as wagtailadmin_urls

from exemplar.editorial.views import identity_css
from exemplar.website import files, home, machines, sitemap
from exemplar.website.health import views as health
from exemplar.website.signin import urls as signin


class InterfaceLanguage:
    """The first word of a public address; other languages' addresses do not exist."""

    regex = "|".join(settings.INTERFACE_LANGUAGES)

    def to_python(self, value: str) -> str:
        """The code as it stands."""
        return value

    def to_url(self, value: str) -> str:
        """The code as it stands."""
        return value


register_converter(InterfaceLanguage, "language")

urlpatterns = [
    path("", home.first_page),
    path("", include("exemplar.catalogue.urls")),
    path("files/<str:uid>/<int:document_id>/<str:filename>", files.attachment),
    path("media/<path:path>", files.picture),
    path("identity.css", identity_css),
    path("sitemap.xml", sitemap.sitemap),
    path("robots.txt", machines.robots),
    path(".well-known/security.txt", machines.security_contact),
    path("healthz", health.alive),
    path("readyz", health.ready),
    path("metrics", health.metrics),
    path("accounts/", include(signin.accounts)),
    path(
        "admin/documents/file/<int:document_id>/<str:document_filename>",
        files.draft_document,
        name="wagtaildocs_serve",
    ),
    path("admin/", include(signin.instead_of_wagtails)),
    path("admin/", include(wagtailadmin_urls)),
]

handler400 = "exemplar.website.problems.bad_request"
handler403 = "exemplar.website.problems.forbidden"
handler404 = "exemplar.website.problems.not_found"
handler500 = "exemplar.website.problems.broken"
