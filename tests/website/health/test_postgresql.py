import pytest

from exemplar.website.health.postgresql import remedy_of

REFUSED = 'connection failed: connection to server at "10.0.0.5", port 5432 failed: '


@pytest.mark.parametrize(
    ("message", "remedy"),
    [
        (f'{REFUSED}FATAL:  password authentication failed for user "ada"', "%40"),
        (f'{REFUSED}FATAL:  database "exemplar" does not exist', "createdb"),
        (f'{REFUSED}FATAL:  role "ada" does not exist', "createuser"),
        (f'{REFUSED}FATAL:  no pg_hba.conf entry for host "10.0.0.9"', "pg_hba.conf"),
        (f"{REFUSED}FATAL:  sorry, too many clients already", "max_connections"),
        (f"{REFUSED}Connection refused", "systemctl start postgresql"),
        ("connection timeout expired", "firewall"),
        ("failed to resolve host 'db': Name or service not known", "DNS"),
        ("permission denied for schema public", "OWNER TO"),
        ("canceling statement due to lock timeout", "import"),
    ],
)
def test_each_trouble_has_its_remedy(message: str, remedy: str) -> None:
    assert remedy in remedy_of(message)


def test_no_remedy_is_made_up() -> None:
    assert remedy_of("column of a type that nobody knows") == ""
