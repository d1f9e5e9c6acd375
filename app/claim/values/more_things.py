"""Names of more things than the list has: they help to write one in English, and are kept as typed text."""

from __future__ import annotations

from app.claim.words import _

MORE_THINGS: tuple[str, ...] = (
    _("Air fryer"), _("Air pump"), _("Aquarium"), _("Bag"), _("Baking mould"), _("Balloon set"), _("Bead set"),
    _("Bed frame"), _("Bicycle pump"), _("Binoculars"), _("Bowl"), _("Camera"), _("Camping stove"), _("Candle"),
    _("Car charger"), _("Cardigan"), _("Chair"), _("Coin"), _("Cutting board"), _("Docking station"),
    _("Doorbell"), _("Drinking glass"), _("E-reader"), _("Eyelash set"), _("Fabric"), _("Face cream"),
    _("Fishing lure"), _("Flower pot"), _("Frying pan"), _("Garden hose"), _("Hair straightener"), _("Headlamp"),
    _("Heater"), _("Insoles"), _("Jewellery box"), _("Jumpsuit"), _("Kettle"), _("Laser level"), _("Lawn mower part"),
    _("Leggings"), _("Light switch"), _("Luggage scale"), _("Magnet set"), _("Mattress"), _("Nail set"),
    _("Network card"), _("Notebook"), _("Oil filter"), _("Pen"), _("Photo frame"), _("Pillow case"), _("Plate"),
    _("Printer"), _("Pump"), _("Radio"), _("Record player"), _("Relay"), _("Safe"), _("Scissors"), _("Seeds"),
    _("Serving tray"), _("Set of tools"), _("Shower head"), _("Smart plug"), _("Solar light"), _("Solar panel"),
    _("Soldering station"), _("String lights"), _("Table"), _("Tap"), _("Tattoo sticker"), _("Tea set"), _("Teapot"),
    _("Tie"), _("Tights"), _("Toaster"), _("Tyre inflator"), _("Umbrella"), _("Underwear"), _("Vase"), _("Wall clock"),
    _("Wallpaper"), _("Water filter"), _("Whisk"), _("Wireless earphones"), _("Yarn"), _("Yoga mat"),
)  # fmt: skip
"""Marked, alphabetical; the English name in small letters is what a text says."""
