"""The preview that editors see where no public page is set up to show drafts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from exemplar.practices.fields import SECTIONS
from exemplar.practices.record import PublicPractice


def show(request: HttpRequest, practice: PublicPractice) -> HttpResponse:
    """A plain page of the draft's texts."""
    record = practice.main
    sections = [(field.label, getattr(record, field.key)) for field in SECTIONS]
    context = {"record": record, "sections": [pair for pair in sections if pair[1]]}
    return render(request, "practices/preview.html", context)
