"""The private contact: read and written here, by editors' views alone."""

from exemplar.practices.models import PrivateContact


def contact_of(uid: str) -> str:
    """Whom the editors may write to about a practice; "" where nobody is named."""
    row = PrivateContact.objects.filter(uid=uid).first()
    return row.text if row else ""


def keep_contact(uid: str, text: str) -> None:
    """Remember whom the editors may write to; an empty text forgets them."""
    if text.strip():
        PrivateContact.objects.update_or_create(uid=uid, defaults={"text": text.strip()})
    else:
        PrivateContact.objects.filter(uid=uid).delete()
