"""The views: each loads, asks the services, and shows; none of them decides."""

from flask import Flask
from werkzeug.routing import AnyConverter, Map

from app.claim.pages import PAGES
from app.web.views import (
    advice,
    after,
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
    message,
    not_a_dispute,
    on_device,
    paste,
    phone,
    question_page,
    second_item,
    start,
    upload,
    waiting,
    where,
)


class QuestionPage(AnyConverter):
    """The part of an address that names a page of the way which only asks."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map, *(page.id for page in PAGES.values() if not page.own_view))


def add_views(app: Flask) -> None:
    """Register every page."""
    app.url_map.converters["question_page"] = QuestionPage
    for module in (
        start,
        claims,
        advice,
        question_page,
        paste,
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
        after,
        where,
        not_a_dispute,
        message,
        waiting,
        second_item,
    ):
        app.register_blueprint(module.bp)
    app.register_blueprint(check.bp)
    for name, module in (("upload", upload), ("exhibits", exhibits), ("files", files), ("jobs", jobs)):
        prefix = (module.bp.url_prefix or "").replace("/claims/", "/check/", 1)
        app.register_blueprint(module.bp, name=f"check_{name}", url_prefix=prefix)
