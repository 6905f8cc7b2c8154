"""What an operator may set: every environment variable, its default, what is wrong with a value.

Pure: nothing is read, made or opened here; `read` takes a mapping and answers with plain values.
A test compares docs/configuration.md with `NAMES`.
"""

import ipaddress
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from exemplar.website import services

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class WrongValue(Exception):
    """A variable holds what cannot be used; the text names it, the value and the remedy."""

    def __init__(self, name: str, value: str, remedy: str) -> None:
        super().__init__(f'{name} is "{value}", which cannot be used. {remedy}')
        self.name = name


#: Every variable that is read; docs/configuration.md tells the meaning and default of each.
NAMES = (
    "DATA_DIR",
    "DATABASE_URL",
    "SEARCH_URL",
    "CACHE_URL",
    "EMAIL_URL",
    "STORAGE_URL",
    "BASE_URL",
    "ALLOWED_HOSTS",
    "TRUSTED_PROXIES",
    "LANGUAGES",
    "SECRET_KEY",
    "METRICS_TOKEN",
    "SECURITY_CONTACT",
    "LOG_FORMAT",
    "DEMONSTRATION",
)

#: The languages whose interface is translated whole.
TRANSLATED = ("en", "fr", "es", "it", "pt", "de", "uk", "ar")


@dataclass(frozen=True, slots=True)
class Environment:
    """The operator's wishes, checked. Addresses of services are read further by `services`."""

    data_dir: Path
    database_url: str
    search_url: str
    cache_url: str
    email_url: str
    storage_url: str
    base_url: str
    allowed_hosts: tuple[str, ...]
    trusted_proxies: tuple[Network, ...]
    languages: tuple[str, ...]
    secret_key: str
    metrics_token: str
    security_contact: str
    log_format: str
    demonstration: bool


def read(values: Mapping[str, str]) -> Environment:
    """Check every variable and fill in what is not set.

    `secret_key` is empty when none is set. Raises `WrongValue` at the first that cannot be used."""
    data_dir = Path(values.get("DATA_DIR") or "var").absolute()
    base_url = _base_url(values.get("BASE_URL") or "http://127.0.0.1:8000")
    return Environment(
        data_dir=data_dir,
        database_url=_service(values, "DATABASE_URL", f"sqlite:///{data_dir}/exemplar.sqlite3"),
        search_url=_service(values, "SEARCH_URL", "embedded://"),
        cache_url=_service(values, "CACHE_URL", f"file://{data_dir}/cache"),
        email_url=_service(values, "EMAIL_URL", f"file://{data_dir}/mail"),
        storage_url=_service(values, "STORAGE_URL", f"file://{data_dir}/media"),
        base_url=base_url,
        allowed_hosts=_hosts(values.get("ALLOWED_HOSTS", ""), base_url),
        trusted_proxies=_networks(values.get("TRUSTED_PROXIES", "")),
        languages=_languages(values.get("LANGUAGES") or ",".join(TRANSLATED)),
        secret_key=_secret(values.get("SECRET_KEY", "")),
        metrics_token=values.get("METRICS_TOKEN", ""),
        security_contact=_contact(values.get("SECURITY_CONTACT", "")),
        log_format=_one_of("LOG_FORMAT", values.get("LOG_FORMAT") or "plain", ("plain", "json")),
        demonstration=_one_of("DEMONSTRATION", values.get("DEMONSTRATION") or "0", ("0", "1"))
        == "1",
    )


def _service(values: Mapping[str, str], name: str, default: str) -> str:
    value = values.get(name) or default
    remedy = services.remedy_for(name, value)
    if remedy:
        raise WrongValue(name, services.without_password(value), remedy)
    return value


def _base_url(value: str) -> str:
    # Every link of the site begins with it, so it holds nothing but a scheme, a name and a port.
    if not re.fullmatch(r"https?://([\w.-]+|\[[0-9a-fA-F:.]+\])(:\d{1,5})?/?", value):
        shown = services.without_password(value)
        remedy = "Give scheme and host without a path: https://practices.example.org"
        raise WrongValue("BASE_URL", shown, remedy)
    return value.rstrip("/")


def _hosts(value: str, base_url: str) -> tuple[str, ...]:
    named = _listed(value)
    for host in named:
        if not re.fullmatch(r"\.?[\w.-]+|\[[0-9a-fA-F:]+\]", host):
            raise WrongValue(
                "ALLOWED_HOSTS", host, "Give names without scheme or port, separated by commas."
            )
    own = urlsplit(base_url).hostname or ""
    own = f"[{own}]" if ":" in own else own
    return tuple(dict.fromkeys((*(named or (own,)), "127.0.0.1", "localhost", "[::1]")))


def _networks(value: str) -> tuple[Network, ...]:
    networks = []
    for text in _listed(value):
        try:
            networks.append(ipaddress.ip_network(text))
        except ValueError as error:
            remedy = "Give addresses or networks such as 10.0.0.1 or 10.0.0.0/24."
            raise WrongValue("TRUSTED_PROXIES", text, remedy) from error
    return tuple(networks)


def _languages(value: str) -> tuple[str, ...]:
    languages = tuple(dict.fromkeys(_listed(value)))
    unknown = [code for code in languages if code not in TRANSLATED]
    if unknown or not languages:
        remedy = f"Choose among the translated languages: {', '.join(TRANSLATED)}."
        raise WrongValue("LANGUAGES", value, remedy)
    return languages


def _secret(value: str) -> str:
    if value and len(value) < 32:
        raise WrongValue(
            "SECRET_KEY", "…", "Give at least 32 random characters, or none to have one made."
        )
    return value


def _contact(value: str) -> str:
    is_usable: Callable[[str], object] = re.compile(r"(mailto:.+@.+|https://.+)").fullmatch
    if value and not is_usable(value):
        remedy = "Give mailto:security@example.org or an https:// address."
        raise WrongValue("SECURITY_CONTACT", value, remedy)
    return value


def _one_of(name: str, value: str, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise WrongValue(name, value, f"Give one of: {', '.join(choices)}.")
    return value


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())
