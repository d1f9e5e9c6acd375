"""The detail "Counterfeit": what the listing named, and by what the goods show that they are not it."""

from app.claim.questions.ask import Ask, Choice, Day, Option, Several, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt
from app.claim.reasons.shared_statements import OWN_WORDS
from app.claim.text.statement import FirstOf, Statement
from app.claim.words import _

_NAMED = ("title", "text", "logo")

COPY = Detail(
    id="counterfeit",
    group="counterfeit",
    label=_("It is a copy of a brand"),
    hint=_("Only when the listing sold it as the real thing"),
    wording=("Counterfeit", "Counterfeit product"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "brand": Ask(_("Which brand?"), ShortText(25), hint=_("As in the listing"), required=True),
        "named_in": Ask(
            _("Where does the listing name the brand?"),
            Choice(
                (
                    Option("title", _("In the title"), _("in its title")),
                    Option("text", _("In the text"), _("in its text")),
                    Option("logo", _("With the logo in the pictures"), _("with the logo in its pictures")),
                    Option("nowhere", _("It does not name the brand")),
                )
            ),
            required=True,
        ),
        "sign": Ask(
            _("How do you know that it is a copy?"),
            Several(
                (
                    Option(
                        "serial",
                        _("The brand does not know its serial number"),
                        _("the brand does not know {bad_its} serial number"),
                    ),
                    Option(
                        "brand_says",
                        _("The brand or its shop says so"),
                        _("the brand says that {bad_it} {bad_is} not genuine"),
                    ),
                    Option(
                        "app",
                        _("The brand's app does not accept it"),
                        _("the app of the brand rejects {bad_them}"),
                    ),
                    Option("logo", _("Logo or writing is different"), _("the lettering is not the brand's")),
                    Option(
                        "no_number",
                        _("Serial number or seal is missing"),
                        _("{bad_it} {bad_has} no serial number or seal"),
                    ),
                    Option("packing", _("Box or label is different"), _("the box is not the brand's")),
                )
            ),
            required=True,
        ),
        "detail": Ask(
            _("What exactly is different?"),
            ShortText(60),
            hint=_("In English, for example: one letter is missing"),
        ),
        "checked_on": Ask(_("When did you check it?"), Day(), folded=True),
    },
    evidence=(
        Need("listing", "required"),
        Need("brand_check", "strong"),
        Need("beside_original", "strong"),
        Need("item_label", "strong"),
        Need("detail_close", "helpful"),
    ),
    traps=("counterfeit_listing_names_brand", "do_not_post_copies"),
    statements=(
        FirstOf(
            (
                Statement(
                    "copy.named",
                    "defect",
                    _("the listing names {brand} {named_in}, but {opening} {bad_is} not genuine; {sign}"),
                    98,
                    when={"named_in": _NAMED},
                    shown_by=("brand_check", "beside_original", "item_label", "detail_close"),
                    backed_by=("listing",),
                    short=_("{bad_full} {bad_is} not genuine {brand}; {sign}"),
                ),
                Statement(
                    "copy.sign",
                    "defect",
                    _("{opening} {bad_is} not genuine {brand}; {sign}"),
                    98,
                    shown_by=("brand_check", "beside_original", "item_label", "detail_close"),
                    backed_by=("listing",),
                    short=_("{bad_full} {bad_is} not genuine {brand}"),
                ),
            )
        ),
        Statement("copy.detail", "defect", _("{detail}"), 76, shown_by=("detail_close",)),
        Statement(
            "copy.checked", "defect", _("I checked this on {checked_on}"), 40, shown_by=("brand_check",)
        ),
        OWN_WORDS,
    ),
)

DETAILS = (COPY,)
