"""Where a practice happens: cities, regions and countries, with every spelling of their names."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from exemplar.core.places import city_token, country_name, is_country
from exemplar.practices.models.watched import Watched


class Place(Watched):
    """A city, or a country (no `name`), or a region of one (`region` without `name`).

    `token` ("gb-kirklees") is a city's identity: two spellings with the same token are one place.
    It stays as it was given when an editor corrects the name, because addresses hold it.
    Without coordinates, a city waits in the editors' queue for a match.
    """

    country_code = models.CharField(_("country code"), max_length=2)
    name = models.CharField(_("city"), max_length=200, blank=True)
    region = models.CharField(_("region"), max_length=200, blank=True)
    lat = models.FloatField(_("latitude"), null=True, blank=True)
    lon = models.FloatField(_("longitude"), null=True, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    # Null and not "" for what is no city: several countries may have none, no two cities the same.
    token = models.CharField(  # noqa: DJ001
        _("name in addresses"), max_length=120, unique=True, null=True, editable=False
    )

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["country_code", "name", "region"]
        constraints = [
            models.UniqueConstraint(
                fields=["country_code", "region"],
                condition=models.Q(name=""),
                name="one_place_a_country_or_region",
            )
        ]

    def __str__(self) -> str:
        country = country_name(self.country_code, get_language() or "en")
        return ", ".join(part for part in (self.name or self.region, country) if part)

    def clean(self) -> None:
        """Refuse a country that does not exist and a city that is known already."""
        self.country_code = self.country_code.upper()
        if not is_country(self.country_code):
            raise ValidationError({"country_code": _("This is no ISO 3166-1 code of a country.")})
        if self.name and not self.token:
            token = city_token(self.country_code, self.name)
            if Place.objects.filter(token=token).exclude(pk=self.pk).exists():
                raise ValidationError({"name": _("This city is in the list already.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the aliases; a city gets its token with its first name."""
        if self.name and not self.token:
            self.token = city_token(self.country_code, self.name)
        super().save(*args, **kwargs)


class PlaceAlias(models.Model):
    """Another spelling or another language's name of a city; found by its token when importing."""

    place = ParentalKey(Place, on_delete=models.CASCADE, related_name="aliases")
    name = models.CharField(_("name"), max_length=200)
    token = models.CharField(max_length=120, db_index=True, editable=False)

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["place", "name"], name="one_alias_a_spelling")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the token of this spelling."""
        self.token = city_token(self.place.country_code, self.name)
        super().save(*args, **kwargs)
