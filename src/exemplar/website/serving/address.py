"""The address to listen on: may we, and is it free?"""

import errno
import ipaddress
import os
import socket

from exemplar.website.configured import CannotStart


def check(host: str, port: int) -> None:
    """Raises `CannotStart` when the port is taken or may not be used from here.

    The server itself would not notice another one: it shares its port among its processes."""
    if os.environ.get("DEMONSTRATION") == "1" and not is_loopback(host):
        raise CannotStart(
            f"A demonstration is open to this machine alone, not on {host}. Its editor's account "
            "is known to everyone. Use --host 127.0.0.1, or an installation of its own: "
            "exemplar migrate && exemplar serve",
            code=2,
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # A server that has just stopped leaves connections that need not be waited for.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotStart(_message(host, port, error)) from error


def url(host: str, port: int) -> str:
    """How a browser on this machine reaches the server."""
    name = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104
    name = f"[{name}]" if ":" in name and not name.startswith("[") else name
    return f"http://{name}:{port}"


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches the address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _message(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} on {host} is taken by another program. Stop that one, or choose "
            f"another port: exemplar serve --port {port + 1 if port < 65535 else 8000}"
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is kept for root. Choose one above 1023: exemplar serve --port 8000"
    return f"{host} cannot be listened on: {error.strerror}. Use --host 127.0.0.1 or 0.0.0.0."
