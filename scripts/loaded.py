"""Write DATA_DIR/loaded.txt: in one line, what the demonstration holds once it is loaded."""

from pathlib import Path

from exemplar.website import configured


def loaded() -> str:
    """How many practices, places, countries and translations are published."""
    from exemplar.practices.models import PublishedRecord

    records = list(PublishedRecord.objects.values_list("is_original", "card"))
    places = {
        (place["country_code"], place["city"])
        for is_original, card in records
        if is_original
        for place in card["places"]
    }
    practices = sum(is_original for is_original, _ in records)
    countries = len({country for country, _ in places})
    return (
        f"Loaded: {practices} practices from {len(places)} places in {countries} countries, "
        f"{len(records) - practices} translations\n"
    )


if __name__ == "__main__":
    configured.start()
    from django.conf import settings

    Path(settings.DATA_DIR, "loaded.txt").write_text(loaded(), encoding="utf-8")
