"""What AliExpress's dispute form asks, and in which order."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.words import _

FORM: tuple[Rule, ...] = (
    Rule(
        "button_names",
        "form",
        _("What the button is called"),
        _('Open My Orders, then the order. The button is called "Open Dispute" or "Returns & refunds".'),
        ("S000", "S001", "S002", "S003", "tetodai"),
        AS_OF,
    ),
    Rule(
        "one_dispute",
        "form",
        _("One dispute for one item"),
        _(
            "A dispute belongs to one item line of an order. Write one text for each line, "
            "and name the other lines in it."
        ),
        ("A1", "O4"),
        AS_OF,
        readings=(
            Reading(_("One dispute for each item line."), ("A1",)),
            Reading(_("One dispute for each order (old)."), ("O4",)),
        ),
        safe=_("A text that names the other lines is right under both readings."),
    ),
    Rule(
        "second_dispute",
        "form",
        _("A second try"),
        _(
            "A second dispute on the same item is possible only when you cancelled the first "
            "and the time is not over. After an accepted offer or a decision there is no "
            "second one. So never cancel while anything is only promised."
        ),
        ("B6", "chinaparcel", "S002"),
        AS_OF,
    ),
    Rule(
        "form_type",
        "form",
        _("Money back, or send it back"),
        _(
            'The form first asks for "Refund Only" or "Return Goods". Newer forms ask: '
            "received? all of it? do you want to return it?"
        ),
        ("M3", "S002", "S003", "refundo", "tetodai", "B8"),
        AS_OF,
    ),
    Rule(
        "full_without_return",
        "form",
        _("All the money, and nothing sent back"),
        _(
            '"Refund Only" means that nothing came, or that you keep the goods for a part of '
            "the money. All the money for goods that you keep is a request: it is often "
            "asked and sometimes granted."
        ),
        ("M3", "S002", "S003", "S004"),
        AS_OF,
        readings=(
            Reading(_("Refund only: nothing received, or a part of the money without return."), ("M3",)),
            Reading(_('Received goods with a fault: choose "Return Goods".'), ("S002",)),
            Reading(_("Refund only also for cheap goods that are broken or wrong."), ("S003",)),
            Reading(_("Ask for the full refund; AliExpress lowers it where it finds that right."), ("S004",)),
        ),
        safe=_("Asking loses nothing, and saying that it is a request promises nothing."),
    ),
    Rule(
        "form_received",
        "form",
        _("Did you receive it?"),
        _("The form asks whether the goods came. The answer decides which reasons can be chosen."),
        ("A1", "sovetclub", "freeport", "S000", "S002"),
        AS_OF,
    ),
    Rule(
        "reason_levels",
        "form",
        _("The reason has two or three levels"),
        _(
            "The reason is chosen in steps, such as Damaged, then Scratched. The wording "
            "differs from one kind of goods to another: take the closest true one."
        ),
        ("A1", "rress", "aliholic"),
        AS_OF,
    ),
    Rule(
        "reasons_not_received",
        "form",
        _("Reasons when nothing came"),
        _(
            "Sent back to the sender; still on its way or delivery time over; held by "
            "customs; no or wrong tracking; delivered to another address."
        ),
        ("sovetclub", "B1old", "S001"),
        AS_OF,
    ),
    Rule(
        "reasons_received",
        "form",
        _("Reasons when it came"),
        _(
            "Size, colour, material, function or model not as described; poor quality; does "
            "not work; counterfeit; damaged; fewer pieces or a part missing; empty parcel; "
            "wrong item."
        ),
        ("sovetclub", "B1old", "tecnoblog", "S001"),
        AS_OF,
    ),
    Rule(
        "no_reason_return",
        "form",
        _("I changed my mind"),
        _(
            "A return without a reason is possible only with Free Return, a local return "
            "service, or a legal right to withdraw. Never call a change of mind a defect."
        ),
        ("M4", "O4"),
        AS_OF,
    ),
    Rule(
        "form_english",
        "form",
        _("The text is in English"),
        _(
            "The form comes in many languages, but write its text in English: the people who "
            "read it may understand nothing else."
        ),
        ("S000", "S002b", "refundo", "aqcg", "chinaparcel"),
        AS_OF,
        readings=(
            Reading(_("Write in English."), ("S000", "S002b", "refundo", "aqcg", "chinaparcel")),
            Reading(_("Your own language is fine."), ("freshdeko",)),
        ),
        safe=_("English is understood under both readings."),
    ),
    Rule(
        "which_site",
        "form",
        _("Which AliExpress"),
        _(
            "This wizard is for the global site. The Russian site, aliexpress.ru, has had rules of its own since 2023."
        ),
        ("R1",),
        AS_OF,
    ),
    Rule(
        "evidence_optional",
        "form",
        _("Is evidence needed?"),
        _(
            "The form wants evidence for goods that came. For goods that did not come it is "
            "optional; add a picture of the tracking page all the same."
        ),
        ("kpop",),
        AS_OF,
    ),
)
