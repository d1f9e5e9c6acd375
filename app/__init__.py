"""Claimwright: from "something is wrong with my order" to a finished claim. Here its pieces are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from app.config import Settings
    from app.services.container import Services


def create_app(settings: Settings | None = None) -> Flask:
    """The application for these settings; by default those of the environment.

    Raises ``CannotStart`` where those are wrong, or the storage does not answer.
    """
    # All of it here: the process that only starts the server again stays small.
    from flask_babel import Babel
    from flask_compress import Compress

    from app.cli import add_commands
    from app.config import from_environment
    from app.web.application import with_settings
    from app.web.errors import handle_errors
    from app.web.guests import guard_guests
    from app.web.language import init_languages
    from app.web.rendering import init_templates
    from app.web.request_log import log_requests
    from app.web.search_engines import let_search_engines_in
    from app.web.security import guard
    from app.web.switching import choose_language, init_switching
    from app.web.upkeep import start_upkeep
    from app.web.views import add_views

    settings = settings or from_environment()
    app, services = with_settings(settings), _services_for(settings)
    app.extensions["claimwright_services"] = services
    app.extensions["claimwright_settings"] = settings
    app.extensions["claimwright_rules"] = settings.rules
    Babel(app, locale_selector=choose_language)
    Compress(app)
    init_languages(app)
    init_templates(app)
    guard_guests(app)
    guard(app)
    init_switching(app, settings.translations)
    handle_errors(app)
    add_views(app)
    start_upkeep(app, services, settings)
    add_commands(app)
    if settings.hosted:
        log_requests(app)
        let_search_engines_in(app)
    _wrap(app, services, settings)
    return app


def close_app(app: Flask) -> None:
    """End what the application does beside its visitors, and let go of the database; it serves nobody afterwards."""
    app.extensions["claimwright_upkeep"].end()
    app.extensions["claimwright_services"].close()


def _services_for(settings: Settings) -> Services:
    from app.config import CannotStart
    from app.errors import StorageError
    from app.services.container import build_services
    from app.store.place import Place

    try:
        return build_services(
            Place(settings.data, settings.database, settings.files, settings.endpoint, settings.disk_floor),
            settings.rules,
            settings.claim_limit,
            settings.visitor_limit,
            settings.video_at_most,
            secret=settings.secret,
            disk_limit=settings.disk_limit,
        )
    except StorageError as error:
        raise CannotStart(str(error)) from error


def _wrap(app: Flask, services: Services, settings: Settings) -> None:
    """Answer what balancers ask before anything else, and see the addresses that proxies tell."""
    from app.web.probes import Probes
    from app.web.proxies import BehindProxies

    maintenance = services.maintenance
    parts = {"database": maintenance.check_database, "files": maintenance.check_files}
    # A name of the class, told so by Flask to wrap an application.
    app.wsgi_app = Probes(BehindProxies(app.wsgi_app, settings.proxies), parts)  # type: ignore[method-assign]
