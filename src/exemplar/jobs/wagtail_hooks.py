"""Puts the report of background jobs into the admin's menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from exemplar.jobs import report


class JobsMenuItem(MenuItem):  # type: ignore[misc]
    """Shown to those who may see the report."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this editor may."""
        return request.user.has_perm(report.PERMISSION)


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def addresses() -> list[URLPattern]:
    """Below `/admin/`."""
    return [
        path("jobs/", report.report, name="background_jobs"),
        path("jobs/<uuid:job_id>/again/", report.try_again, name="background_jobs_try_again"),
    ]


@hooks.register("register_reports_menu_item")  # type: ignore[untyped-decorator]
def menu_item() -> MenuItem:
    """Under Reports."""
    return JobsMenuItem(
        _("Background jobs"), reverse("background_jobs"), icon_name="history", order=900
    )
