"""The views: each loads, asks the services, and shows; none of them decides."""

from flask import Flask

from app.web.views import (
    advice,
    check,
    claim,
    claims,
    composite,
    downloads,
    evidence,
    exhibits,
    files,
    filming,
    jobs,
    on_device,
    phone,
    start,
    steps,
    upload,
)


def add_views(app: Flask) -> None:
    """Register every page."""
    for module in (
        start,
        claims,
        advice,
        steps,
        evidence,
        upload,
        exhibits,
        files,
        claim,
        downloads,
        phone,
        on_device,
        filming,
        jobs,
        composite,
    ):
        app.register_blueprint(module.bp)
    app.register_blueprint(check.bp)
    for name, module in (("upload", upload), ("exhibits", exhibits), ("files", files), ("jobs", jobs)):
        prefix = (module.bp.url_prefix or "").replace("/claims/", "/check/", 1)
        app.register_blueprint(module.bp, name=f"check_{name}", url_prefix=prefix)
