"""Knows the detail "Counterfeit": what the listing named, and by what the goods show that they are not it."""

from app.claim.questions.ask import Ask, Choice, Day, Option, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt
from app.claim.text.clauses import Clause, Either
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
        "brand": Ask(_("Which brand?"), ShortText(25), hint=_("In Latin letters, as in the listing"), required=True),
        "named_in": Ask(
            _("Where does the listing name the brand?"),
            Choice((
                Option("title", _("In the title"), "in its title"),
                Option("text", _("In the text"), "in its text"),
                Option("logo", _("With the logo in the pictures"), "with the logo in its pictures"),
                Option("nowhere", _("It does not name the brand")),
            )),
            required=True,
        ),
        "sign": Ask(
            _("How do you know that it is a copy?"),
            Choice((
                Option("serial", _("The brand does not know its serial number"), "the brand does not know its serial number"),
                Option("brand_says", _("The brand or its shop says so"), "the brand says that it is not genuine"),
                Option("logo", _("Logo or writing is different"), "the logo or writing is different"),
                Option("no_number", _("Serial number or seal is missing"), "the serial number or seal is missing"),
                Option("packing", _("Box or label is different"), "the box or label is different"),
                Option("app", _("The brand's app does not accept it"), "the app of the brand rejects it"),
            )),
            required=True,
        ),
        "checked_on": Ask(_("When did you check it?"), Day()),
        "detail": Ask(_("What exactly is different?"), ShortText(60), hint=_("In Latin letters, for example: one letter is missing")),
    },
    evidence=(
        Need("listing", "required"),
        Need("brand_check", "strong"),
        Need("beside_original", "strong"),
        Need("item_label", "strong"),
        Need("detail_close", "helpful"),
    ),
    traps=("counterfeit_listing_names_brand", "do_not_post_copies"),
    clauses=(
        Either((
            Clause("copy.named", "defect", _("The listing names the brand {brand} {named_in}, but {sign}."), short=_("Sold as {brand}, but {sign}."), when={"named_in": _NAMED}),
            Clause("copy.plain", "defect", _("What came carries the name of the brand {brand}, but {sign}."), short=_("Named {brand}, but {sign}.")),
        )),
        Clause("copy.day", "defect", _("I checked this on {checked_on}."), weight=2),
        Clause("copy.detail", "defect", _("The difference is this: {detail}."), weight=2),
        Clause("copy.effect", "effect", _("I did not receive goods of this brand."), when={"named_in": _NAMED}),
    ),
)  # fmt: skip

DETAILS = (COPY,)
