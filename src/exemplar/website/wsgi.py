"""What the web server calls."""

from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

from exemplar.website import configured

configured.configure()
application: WSGIHandler = get_wsgi_application()
