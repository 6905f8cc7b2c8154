"""The admin's page about background work: what failed, why, and the button for another try."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_tasks_db.models import DBTaskResult
from wagtail.admin import messages

from exemplar.jobs import state

#: Administrators: who manages accounts may read what the machinery says, names and addresses in it.
PERMISSION = "auth.change_user"

#: Failures shown; when there are more, one cause is behind most of them.
SHOWN = 100


@permission_required(PERMISSION, raise_exception=True)
def report(request: HttpRequest) -> HttpResponse:
    """Failed jobs, the latest first, and recurring acts whose last try failed."""
    failed = DBTaskResult.objects.failed().order_by("-finished_at")[:SHOWN]
    return render(
        request,
        "jobs/report.html",
        {"page_title": _("Background jobs"), "state": state.read(), "failed": failed},
    )


@require_POST
@permission_required(PERMISSION, raise_exception=True)
def try_again(request: HttpRequest, job_id: str) -> HttpResponse:
    """Give a failed job all its tries anew."""
    state.try_again(get_object_or_404(DBTaskResult.objects.failed(), pk=job_id))
    messages.success(request, _("The job waits for its next try."))
    return HttpResponseRedirect(reverse("background_jobs"))
