"""The colours and materials that a buyer can choose from, and their English."""

from app.claim.questions.ask import Option
from app.claim.words import _

COLOURS = (
    Option("black", _("Black"), _("black")),
    Option("white", _("White"), _("white")),
    Option("grey", _("Grey"), _("grey")),
    Option("silver", _("Silver"), _("silver")),
    Option("gold", _("Gold"), _("gold")),
    Option("beige", _("Beige"), _("beige")),
    Option("brown", _("Brown"), _("brown")),
    Option("red", _("Red"), _("red")),
    Option("pink", _("Pink"), _("pink")),
    Option("orange", _("Orange"), _("orange")),
    Option("yellow", _("Yellow"), _("yellow")),
    Option("green", _("Green"), _("green")),
    Option("blue", _("Blue"), _("blue")),
    Option("purple", _("Purple"), _("purple")),
    Option("clear", _("Clear, see-through"), _("transparent")),
    Option("mixed", _("Several colours"), _("multicoloured")),
)
TONES = (
    Option("darker", _("The same colour, but darker"), _("a darker tone of this colour")),
    Option("lighter", _("The same colour, but lighter"), _("a lighter tone of this colour")),
)
MATERIALS = (
    Option("leather", _("Leather"), _("leather")),
    Option("fake_leather", _("Artificial leather"), _("artificial leather")),
    Option("cotton", _("Cotton"), _("cotton")),
    Option("wool", _("Wool"), _("wool")),
    Option("silk", _("Silk"), _("silk")),
    Option("linen", _("Linen"), _("linen")),
    Option("synthetic", _("Synthetic fabric, polyester"), _("synthetic fabric")),
    Option("wood", _("Wood"), _("wood")),
    Option("steel", _("Stainless steel"), _("stainless steel")),
    Option("iron", _("Iron or other steel"), _("plain steel")),
    Option("copper", _("Copper or brass"), _("copper or brass")),
    Option("aluminium", _("Aluminium"), _("aluminium")),
    Option("silver", _("Real silver"), _("silver")),
    Option("gold", _("Real gold"), _("gold")),
    Option("plated", _("Plated metal"), _("plated metal")),
    Option("glass", _("Glass"), _("glass")),
    Option("ceramic", _("Ceramic"), _("ceramic")),
    Option("stone", _("Stone"), _("stone")),
    Option("plastic", _("Plastic"), _("plastic")),
    Option("silicone", _("Silicone or rubber"), _("silicone or rubber")),
    Option("board", _("Cardboard or fibreboard"), _("cardboard or fibreboard")),
)
