"""The addresses of signing in: allauth's, but only those that editors need."""

from allauth.account import views
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView

from exemplar.website.signin.settings import LOGIN

_to_login = RedirectView.as_view(url=LOGIN)

#: Below `/accounts/`.
accounts: list[URLPattern | URLResolver] = [
    path("", _to_login),
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    # It says that nobody signs up alone; allauth's other pages want its name.
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("2fa/", include("allauth.mfa.urls")),
]

#: Below `/admin/`, before Wagtail's own: its forms know no second factor, so they are covered.
instead_of_wagtails: list[URLPattern | URLResolver] = [
    path("login/", _to_login),
    path("logout/", views.logout),
    re_path(r"^password_reset/", _to_login),
]
