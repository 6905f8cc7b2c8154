"""Django's settings; every value that an operator may change comes from `environment`."""

import os

from exemplar.website import assets, data_folder, environment, languages, logs, services
from exemplar.website.signin import settings as signin

ENVIRONMENT = environment.read(os.environ)
DATA_DIR = ENVIRONMENT.data_dir
data_folder.prepare(DATA_DIR)

SECRET_KEY = ENVIRONMENT.secret_key or data_folder.secret_key(DATA_DIR)
DEBUG = False
BASE_URL = ENVIRONMENT.base_url
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
IS_HTTPS = BASE_URL.startswith("https://")
DEMONSTRATION = ENVIRONMENT.demonstration
METRICS_TOKEN = ENVIRONMENT.metrics_token
SECURITY_CONTACT = ENVIRONMENT.security_contact
SEARCH_URL = ENVIRONMENT.search_url
TRUSTED_PROXIES = ENVIRONMENT.trusted_proxies

ROOT_URLCONF = "exemplar.website.urls"
WSGI_APPLICATION = "exemplar.website.wsgi.application"

# "modelsearch" stays out: beside wagtail.search it makes every index task fail.
INSTALLED_APPS = [
    "exemplar.website",
    "exemplar.editorial",
    "exemplar.catalogue",
    "exemplar.search",
    "exemplar.practices",
    "exemplar.jobs",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "exemplar.website.assets.Assets",
    "exemplar.website.middleware.compression.PublicCompression",
    "exemplar.website.middleware.headers.security_headers",
    "exemplar.website.middleware.language.language_of_address",
    "exemplar.website.middleware.guard.refuse_malformed",
    "exemplar.website.middleware.private.PrivateSessions",
    "django.middleware.common.CommonMiddleware",
    "exemplar.website.middleware.private.PrivateForms",
    "exemplar.website.middleware.private.PrivateAccounts",
    "allauth.account.middleware.AccountMiddleware",
    "exemplar.website.middleware.private.PrivateMessages",
    "exemplar.website.signin.middleware.second_factor_required",
]
if TRUSTED_PROXIES:
    MIDDLEWARE.insert(0, "exemplar.website.middleware.proxies.trusted_proxies")
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CSRF_FAILURE_VIEW = "exemplar.website.problems.forged_form"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-forms" if IS_HTTPS else "forms"
CSRF_COOKIE_HTTPONLY = False  # the admin's script sends it back in a header
SESSION_COOKIE_SAMESITE = "Lax"

TEMPLATES = [
    {
        # Public pages: five times as fast as Django's own templates on a page of results.
        "NAME": "public",
        "BACKEND": "exemplar.website.templating.PublicTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "exemplar.website.jinja.environment"},
    },
    {
        # The admin and the pages of signing in.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

DATABASES = {"default": services.database(ENVIRONMENT.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": services.cache(ENVIRONMENT.cache_url)}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}
LOGGING = logs.configuration(ENVIRONMENT.log_format)
globals().update(services.email(ENVIRONMENT.email_url))

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
INTERFACE_LANGUAGES = ENVIRONMENT.languages
LANGUAGE_CODE = INTERFACE_LANGUAGES[0]
LANGUAGES = list(languages.CONTENT_LANGUAGES)
CONTENT_LANGUAGES = [code for code, _ in languages.CONTENT_LANGUAGES]
LANGUAGE_ALIASES = languages.ALIASES

STATIC_URL = "/static/"
STATIC_ROOT = assets.root(DATA_DIR)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "exemplar.website.assets.Storage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ADD_HEADERS_FUNCTION = assets.add_headers
MEDIA_URL = "/media/"
MEDIA_ROOT = services.path(ENVIRONMENT.storage_url)
FILE_UPLOAD_PERMISSIONS = 0o600

WAGTAIL_SITE_NAME = "Exemplar"
PRACTICE_PREVIEW = "exemplar.catalogue.views.preview.practice"
EDITORIAL_PREVIEW = "exemplar.catalogue.views.preview.editorial"
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
# Their like in PNG would be ten times as heavy, and every browser of the last years shows them.
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "webp", "webp": "webp"}
WAGTAILIMAGES_IMAGE_FORM_BASE = "exemplar.practices.admin.pictures.PictureForm"
# Nothing in the admin asks another server.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None

globals().update(signin.of_site(is_https=IS_HTTPS))
