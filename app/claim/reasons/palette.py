"""Knows the colours and materials that a buyer can choose from, and their English."""

from app.claim.questions.ask import Option
from app.claim.words import _

COLOURS = (
    Option("black", _("Black"), "black"),
    Option("white", _("White"), "white"),
    Option("grey", _("Grey"), "grey"),
    Option("silver", _("Silver"), "silver"),
    Option("gold", _("Gold"), "gold"),
    Option("beige", _("Beige"), "beige"),
    Option("brown", _("Brown"), "brown"),
    Option("red", _("Red"), "red"),
    Option("pink", _("Pink"), "pink"),
    Option("orange", _("Orange"), "orange"),
    Option("yellow", _("Yellow"), "yellow"),
    Option("green", _("Green"), "green"),
    Option("blue", _("Blue"), "blue"),
    Option("purple", _("Purple"), "purple"),
    Option("clear", _("Clear, see-through"), "transparent"),
    Option("mixed", _("Several colours"), "a mix of colours"),
)
TONES = (
    Option("darker", _("The same colour, but darker"), "a darker tone of this colour"),
    Option("lighter", _("The same colour, but lighter"), "a lighter tone of this colour"),
)
MATERIALS = (
    Option("leather", _("Leather"), "leather"),
    Option("fake_leather", _("Artificial leather"), "artificial leather"),
    Option("cotton", _("Cotton"), "cotton"),
    Option("wool", _("Wool"), "wool"),
    Option("silk", _("Silk"), "silk"),
    Option("linen", _("Linen"), "linen"),
    Option("synthetic", _("Synthetic fabric, polyester"), "synthetic fabric"),
    Option("wood", _("Wood"), "wood"),
    Option("steel", _("Stainless steel"), "stainless steel"),
    Option("iron", _("Iron or other steel"), "plain steel"),
    Option("copper", _("Copper or brass"), "copper or brass"),
    Option("aluminium", _("Aluminium"), "aluminium"),
    Option("silver", _("Real silver"), "silver"),
    Option("gold", _("Real gold"), "gold"),
    Option("plated", _("Plated metal"), "plated metal"),
    Option("glass", _("Glass"), "glass"),
    Option("ceramic", _("Ceramic"), "ceramic"),
    Option("stone", _("Stone"), "stone"),
    Option("plastic", _("Plastic"), "plastic"),
    Option("silicone", _("Silicone or rubber"), "silicone or rubber"),
    Option("board", _("Cardboard or fibreboard"), "cardboard or fibreboard"),
)
