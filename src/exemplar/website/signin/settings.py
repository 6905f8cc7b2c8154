"""What Django and allauth are told about signing in; the reasons are in decision 0008."""

from typing import Any

LOGIN = "/accounts/login/"
ADMIN = "/admin/"


def of_site(*, is_https: bool) -> dict[str, Any]:
    """The settings by name; `is_https` when readers reach the site over TLS."""
    return {
        "AUTHENTICATION_BACKENDS": [
            "django.contrib.auth.backends.ModelBackend",
            "allauth.account.auth_backends.AuthenticationBackend",
        ],
        "AUTH_PASSWORD_VALIDATORS": _PASSWORD_VALIDATORS,
        "LOGIN_URL": LOGIN,
        "LOGIN_REDIRECT_URL": ADMIN,
        "WAGTAILADMIN_LOGIN_URL": LOGIN,
        "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https" if is_https else "http",
        **_ACCOUNT,
        **_SECOND_FACTOR,
        **_WAGTAIL,
    }


_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

_ACCOUNT = {
    "ACCOUNT_ADAPTER": "exemplar.website.signin.adapters.EditorsAdapter",
    "ACCOUNT_LOGIN_METHODS": {"email"},
    "ACCOUNT_SIGNUP_FIELDS": ["email*", "password1*"],
    # Nobody opens an account alone: whoever makes one vouches for its address.
    "ACCOUNT_EMAIL_VERIFICATION": "none",
    # Whoever asks for a password reset learns nothing about who has an account, nor gets mail.
    "ACCOUNT_PREVENT_ENUMERATION": True,
    "ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS": False,
    "ACCOUNT_LOGOUT_ON_GET": False,
    "ACCOUNT_LOGOUT_REDIRECT_URL": LOGIN,
    # The cookie goes when the browser closes; the session itself ends after a working day.
    "ACCOUNT_SESSION_REMEMBER": False,
    "SESSION_COOKIE_AGE": 12 * 60 * 60,
    "ACCOUNT_EMAIL_SUBJECT_PREFIX": "",
}

_SECOND_FACTOR = {
    "MFA_ADAPTER": "exemplar.website.signin.adapters.SecondFactorAdapter",
    "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes"],
    "MFA_ALLOW_UNVERIFIED_EMAIL": True,  # see ACCOUNT_EMAIL_VERIFICATION
    # A telephone's clock may be half a minute off.
    "MFA_TOTP_TOLERANCE": 1,
}

_WAGTAIL = {
    "WAGTAIL_PASSWORD_MANAGEMENT_ENABLED": False,
    "WAGTAIL_PASSWORD_RESET_ENABLED": False,
    "WAGTAIL_EMAIL_MANAGEMENT_ENABLED": False,
}
