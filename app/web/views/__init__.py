"""The views: each loads, asks the desk, and shows; none of them decides."""

from flask import Flask

from app.web.views import advice, claim, claims, downloads, evidence, exhibits, files, start, steps, upload


def add_views(app: Flask) -> None:
    """Register every page."""
    for module in (start, claims, advice, steps, evidence, upload, exhibits, files, claim, downloads):
        app.register_blueprint(module.bp)
