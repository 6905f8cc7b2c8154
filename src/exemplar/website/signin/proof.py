"""Whether this session has shown a second factor, told by allauth's own signals.

A session that began before its account had a factor has shown none, even if the factor was added
from another browser since.
"""

from typing import Any

from allauth.account.signals import authentication_step_completed
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest

_SHOWN_BY = "second_factor_shown_by"


def has_factor(user: AbstractBaseUser) -> bool:
    """Whether the account has an app that makes codes; recovery codes alone are none."""
    apps = Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP)
    return bool(apps.exists())


def has_shown_factor(request: HttpRequest) -> bool:
    """Whether whoever holds this session entered a code in it."""
    return bool(request.session.get(_SHOWN_BY) == str(request.user.pk))


def on_step(request: HttpRequest, user: AbstractBaseUser, method: str, **more: Any) -> None:
    """A code was accepted, at signing in or later."""
    if method == "mfa":
        request.session[_SHOWN_BY] = str(user.pk)


def on_added(request: HttpRequest, user: AbstractBaseUser, **more: Any) -> None:
    """A factor was added, which takes a code from it."""
    request.session[_SHOWN_BY] = str(user.pk)


def connect() -> None:
    """Called once, when the app is ready."""
    authentication_step_completed.connect(on_step, dispatch_uid="second factor shown")
    authenticator_added.connect(on_added, dispatch_uid="second factor added")
