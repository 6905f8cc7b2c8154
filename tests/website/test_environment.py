from pathlib import Path

import pytest

from exemplar.website.environment import NAMES, WrongValue, read

WRONG = {
    "DATABASE_URL": [
        "mysql://host/name",
        "sqlite://",
        "postgres://host",
        "postgres://user:pass@host:port/name",
        "/srv/file.sqlite3",
        "sqlite:///here.sqlite3",
        "sqlite://srv/here.sqlite3",
    ],
    "SEARCH_URL": ["elastic://host", "http://host", "embedded://srv/index"],
    "CACHE_URL": ["file://no-slash/cache", "memcached://host", "redis://host"],
    "EMAIL_URL": ["smtp://", "mail.example.org", "file:mail"],
    "STORAGE_URL": ["s3://bucket", "file://"],
    "BASE_URL": [
        "practices.example.org",
        "ftp://example.org",
        "https://example.org/practices",
        "https://example.org?a=b",
        "https://user:pass@example.org",
        "https://example.org:port",
        "https://[::1",
    ],
    "ALLOWED_HOSTS": ["https://example.org", "example.org:8000", "a b"],
    "TRUSTED_PROXIES": ["proxy.example.org", "10.0.0.1/24", "10.0.0"],
    "LANGUAGES": ["xx", "en,xx", ","],
    "SECRET_KEY": ["short"],
    "SECURITY_CONTACT": ["security@example.org", "http://example.org"],
    "LOG_FORMAT": ["xml"],
    "DEMONSTRATION": ["yes"],
}


def test_every_default_works() -> None:
    values = read({})
    assert values.data_dir == Path("var").absolute()
    assert values.languages == ("en", "fr", "es", "it", "pt", "de", "uk", "ar")
    assert values.base_url == "http://127.0.0.1:8000"
    assert values.trusted_proxies == ()
    assert not values.demonstration


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert read(dict.fromkeys(NAMES, "")) == read({})


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in WRONG.items() for value in values]
)
def test_a_wrong_value_is_named_with_its_remedy(name: str, value: str) -> None:
    with pytest.raises(WrongValue) as error:
        read({name: value})
    assert str(error.value).startswith(f'{name} is "')
    assert len(str(error.value).partition("cannot be used. ")[2]) > 10


@pytest.mark.parametrize("name", ["DATABASE_URL", "EMAIL_URL", "CACHE_URL", "SECRET_KEY"])
def test_no_message_shows_a_secret(name: str) -> None:
    with pytest.raises(WrongValue) as error:
        read({name: "x" if name == "SECRET_KEY" else "odd://user:hunter2@host/name"})
    assert "hunter2" not in str(error.value)
    assert '"x"' not in str(error.value)


def test_the_public_name_and_loopback_are_answered() -> None:
    hosts = read({"BASE_URL": "https://practices.example.org"}).allowed_hosts
    assert set(hosts) == {"practices.example.org", "127.0.0.1", "localhost", "[::1]"}
    named = read({"ALLOWED_HOSTS": "a.example.org, .b.example.org"}).allowed_hosts
    assert named[:2] == ("a.example.org", ".b.example.org")


def test_what_belongs_to_an_installation_is_in_its_folder() -> None:
    values = read({"DATA_DIR": "/srv/here"})
    for address in (values.database_url, values.cache_url, values.email_url, values.storage_url):
        assert "/srv/here/" in address
