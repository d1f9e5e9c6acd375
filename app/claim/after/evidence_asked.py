"""AliExpress or the seller asks for a photo, a film or a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import DAY, STAYS, ask, say
from app.claim.after.event import Event, Letter, Step, Variant
from app.claim.questions.ask import Ask, Choice, Day, Option
from app.claim.text.statement import FirstOf
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life

WHAT = (
    Option("photo", _("A photo"), _("photo")),
    Option("video", _("A video"), _("video")),
    Option("carrier_paper", _("A stamped letter of the carrier or post"), _("stamped letter of the carrier")),
    Option("expert_paper", _("A paper of a workshop or expert"), _("paper of a workshop")),
    Option("brand_paper", _("A paper of the brand"), _("paper of the brand")),
    Option("return_proof", _("Proof of the return"), _("proof of the return")),
    Option("other", _("Something else")),
)
_ASKS = {
    "what": Ask(_("What is asked for?"), Choice(WHAT), required=True),
    "have": Ask(
        _("Can you get it?"),
        Choice(
            (
                Option("yes", _("I have it, or can make it")),
                Option("asked", _("I asked for it in writing and did not get it")),
                Option("not_asked", _("I have not asked for it yet")),
            )
        ),
        required=True,
    ),
    "until": Ask(_("Until when?"), Day(), hint=_("The day that the case shows")),
    "day": DAY,
}
_UPLOAD = _("In the case, as evidence. Not only in the chat.")
_CLOSES = _("The case may be decided or closed without it.")
_LATE = Step(
    "upload_late",
    _("Upload what you have all the same, and say why it is late"),
    _UPLOAD,
    _("We do not know whether it still counts. Without it nothing can."),
    _CLOSES,
)
_SUBSTITUTE = Letter(
    "substitute",
    _("In the case, in place of the paper"),
    (
        FirstOf(
            (
                say("asked_for", _("I am asked for the {what}")),
                say("asked_for_plain", _("I am asked for a proof that I do not have")),
            )
        ),
        say("asked_in_writing", _("I asked for it in writing, but I did not get it")),
    ),
    (ask("accept_instead", _("please accept what is in this case in its place")), *STAYS),
)
_REQUEST = Letter(
    "request_paper",
    _("To whoever can write it, by e-mail"),
    (
        FirstOf(
            (
                say(
                    "request_carrier_number",
                    _("please confirm to me in writing what happened to the parcel {tracking}"),
                    what=("carrier_paper",),
                ),
                say(
                    "request_carrier",
                    _("please confirm to me in writing what happened to my parcel"),
                    what=("carrier_paper",),
                ),
                say("request_paper", _("please confirm to me in writing what you found")),
            )
        ),
        say("request_why", _("I need it for a dispute at AliExpress")),
    ),
    (ask("request_no", _("if you cannot write it, please tell me so by e-mail")),),
    facts=0,
)
_VARIANTS = (
    Variant(
        "yes",
        _("You have it, or can make it"),
        _("This is the best answer to the question. Show it whole, then close up."),
        _("Do not close the case meanwhile, and send it nowhere else."),
        Step(
            "upload",
            _("Upload it, a day before the last one"),
            _UPLOAD,
            _("AliExpress counts in Pacific time, and a full day protects you from that."),
            _CLOSES,
            due="evidence",
            missed=_("the day in the case"),
            then=_LATE,
        ),
        Letter(
            "add_evidence",
            _("In the case, with the file"),
            (
                FirstOf(
                    (
                        say("add", _("I add the {what} that was asked for")),
                        say("add_plain", _("I add what was asked for")),
                    )
                ),
            ),
            STAYS,
        ),
    ),
    Variant(
        "asked",
        _("You asked for it in writing and did not get it"),
        _("Nobody can show what does not exist. Your request and the answer to it are papers, too."),
        _("Do not leave the question without an answer, and write no paper yourself."),
        Step(
            "substitute",
            _("Upload your written request, and what shows the same"),
            _("In the case. For example the carrier's e-mails and the tracking page, each with its date."),
            _("It shows that the paper does not hang on you."),
            _CLOSES,
            due="evidence",
            missed=_("the day in the case"),
            then=_LATE,
        ),
        _SUBSTITUTE,
    ),
    Variant(
        "not_asked",
        _("You have not asked for it yet"),
        _("Ask in writing today: your request is a paper already, also when nobody answers."),
        _("Do not leave the question without an answer."),
        Step(
            "request",
            _("Ask for the paper by e-mail, and keep a copy"),
            _("At the carrier, post, workshop or brand that can write it."),
            _("A request with its date helps also where no paper comes."),
            _CLOSES,
        ),
        _REQUEST,
    ),
)


def _pick(life: Life) -> str:
    return str(life.fact("have"))


EVIDENCE = Event(
    "evidence",
    _("They ask for evidence"),
    _("What is asked for?"),
    "evidence",
    _ASKS,
    _VARIANTS,
    _pick,
    lead="have",
)
