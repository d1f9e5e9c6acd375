"""The page "add photos from your phone": a QR code with a link that opens this claim there, once and soon."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response

from app.claim.values.units import Quantity
from app.reference import noted
from app.services.phone_link import GOOD_FOR, LET_IN_FOR, SpentLink
from app.web.current_claim import CurrentClaim, with_claim
from app.web.rendering import render
from app.web.request_context import now, services, settings, welcome
from app.web.switching import spoken_here
from app.web.translate import translate
from app.web.view_models.error import ErrorPage
from app.web.view_models.frame import Frame
from app.web.view_models.parts import Button
from app.web.view_models.phone import PhoneOpenPage, PhonePage

bp = Blueprint("phone", __name__)


@bp.get("/claims/<claim_id>/phone")
@with_claim
def offer(current: CurrentClaim) -> str:
    """What it is, and the button that makes the link."""
    return _page(current, None)


@bp.post("/claims/<claim_id>/phone")
@with_claim
def invite(current: CurrentClaim) -> str:
    """The QR code and the link."""
    token = services().phone.invite(*current.key, now())
    return _page(current, f"{origin()}{url_for('phone.knock', token=token, language=spoken_here())}")


@bp.post("/claims/<claim_id>/phone/end")
@with_claim
def end(current: CurrentClaim) -> Response:
    """Let nobody in any more."""
    services().phone.end(*current.key, now())
    return redirect(url_for("phone.offer", claim_id=current.id), 303)


@bp.get("/phone/<token>")
def knock(token: str) -> str:
    """On the phone: one button, so that a preview of the link does not spend it."""
    view = PhoneOpenPage(url_for("phone.enter", token=token))
    return render(view, Frame(translate("Open your claim on this phone")))


@bp.post("/phone/<token>")
def enter(token: str) -> Response | tuple[str, int]:
    """Spend the link and open the claim's evidence page."""
    try:
        claim_id, owner, once = services().phone.accept(token, now())
    except SpentLink:
        title = translate("This link was used already, or is too old")
        words = translate("Make a new one on the other device: each link works once, for a short time.")
        return render(ErrorPage(words, noted(410, "phone.enter")), Frame(title)), 410
    welcome(claim_id, owner, once)
    return redirect(url_for("evidence.show", claim_id=claim_id), 303)


def _page(current: CurrentClaim, link: str | None) -> str:
    claim_id, held = current.id, current.record.invitation
    minutes = Quantity(int(GOOD_FOR.total_seconds() // 60), "minutes")
    hours = Quantity(int(LET_IN_FOR.total_seconds() // 3600), "hours")
    is_open = link is not None or (held is not None and now() <= held.until)
    view = PhonePage(
        bool(origin()),
        url_for("phone.invite", claim_id=claim_id),
        link,
        _picture(link) if link else None,
        translate("It works once, for {time}.", time=minutes),
        translate(
            "The phone that opens it can see the files of this claim and add to them for {time}, and nothing else. "
            "It ends sooner when you make a new code, or here:",
            time=hours,
        ),
        Button(url_for("phone.end", claim_id=claim_id), translate("End it now")) if is_open else None,
        url_for("evidence.show", claim_id=claim_id),
    )
    return render(view, Frame(translate("Add photos from your phone")))


def origin() -> str:
    """How the phone reaches us; empty where it cannot."""
    if settings().hosted:
        # Where many are served the cookie is for HTTPS alone, whatever the last proxy speaks with us.
        return f"https://{request.host}"
    return f"http://{settings().lan}" if settings().lan else ""


def _picture(link: str) -> Markup:
    """The QR code as SVG; made by us of our own address."""
    import segno

    code = segno.make(link, error="m")
    svg = code.svg_inline(scale=5, border=3, dark="#000", light="#fff", omitsize=False)
    return Markup(svg)  # noqa: S704 - no foreign text in it
