"""What is found in photos: how bad it is, what is said, what is to be done, whether conversion helps."""

from __future__ import annotations

from typing import Final

from app.claim.words import _

from .meaning import Meaning

_AGAIN = _("Copy it again from the phone or camera. If that does not help, take a screenshot of it.")
_SCREENSHOT = _("Open it, take a screenshot of it, and add the screenshot.")

PHOTO_FINDINGS: Final[dict[str, Meaning]] = {
    # a photo that can be converted
    "photo_too_large": Meaning(
        "fixable",
        "problem",
        _("{size}: too large. AliExpress takes pictures under {photo_limit}."),
        _("We make it smaller, with the best quality that fits. Your original stays as it is."),
        convertible=True,
    ),
    "photo_format": Meaning(
        "fixable",
        "problem",
        _("{size} {format}: AliExpress may refuse this kind of picture."),
        _("We make it a {result} under {photo_limit}. Your original stays as it is."),
        convertible=True,
    ),
    "printing_colours": Meaning(
        "fixable",
        "advice",
        _("It has colours for printing, which can look wrong on a screen."),
        _("We change them to screen colours."),
        convertible=True,
    ),
    # a photo that is fine, with something to know
    "turned": Meaning(
        "ready",
        "info",
        _("Some pages may show it lying on its side."),
        _("We can turn it upright for good."),
        convertible=True,
    ),
    "broken_notes": Meaning(
        "ready",
        "info",
        _("A note beside the picture is broken. The picture itself is whole."),
        _("We can leave the broken note out."),
        convertible=True,
    ),
    "photo_location": Meaning(
        "ready",
        "info",
        _("The place where you took it is written in the file."),
        _("We can remove the place and other hidden notes."),
        convertible=True,
    ),
    "moving_picture": Meaning(
        "ready",
        "info",
        _("It moves. A mended copy shows only its first picture."),
        _("To show a movement, film it."),
    ),
    "several_pages": Meaning(
        "ready",
        "info",
        _("It has several pages. A mended copy shows only the first."),
        _("Take a screenshot of each other page that matters, and add it."),
    ),
    "wrong_name": Meaning(
        "ready",
        "info",
        _("Its name says {named}, but inside it is {format}."),
        _("You do not have to do anything: your download gets the right name."),
    ),
    "dark": Meaning(
        "ready",
        "advice",
        _("It is dark. The reader may not see what you mean."),
        _("If you can, take it again near a window or under a lamp, without flash."),
        drawing="window-light",
    ),
    "blurred": Meaning(
        "ready",
        "advice",
        _("It looks blurred."),
        _("If you can, take it again: tap the broken place on the screen, hold still, then shoot."),
        drawing="hold-still",
    ),
    "glare": Meaning(
        "ready",
        "advice",
        _("A bright light hides a part of it."),
        _("If you can, take it again without flash, a little from the side."),
        drawing="no-flash",
    ),
    "low_contrast": Meaning(
        "ready",
        "advice",
        _("It looks pale, as through fog."),
        _("Wipe the lens with a soft cloth and take it again. The light should come from behind you."),
        drawing="wipe-lens",
    ),
    "screen_photographed": Meaning(
        "ready",
        "advice",
        _("It looks like a photo of a screen. Stripes make it hard to read."),
        _("On that phone or computer, take a screenshot and add the screenshot."),
        drawing="screenshot-instead",
    ),
    "near_duplicate": Meaning(
        "ready",
        "advice",
        _("It shows almost the same as another of your photos."),
        _("Keep the better one. A photo from another side, or from closer, proves more."),
        drawing="another-side",
    ),
    "few_pixels": Meaning(
        "ready",
        "advice",
        _("It is small: {width} × {height} pixels. Details may be hard to see."),
        _(
            "If you have the original photo, add that one: chat apps make pictures smaller. Or take it again "
            "from closer."
        ),
        drawing="closer",
    ),
    "small_screenshot": Meaning(
        "ready",
        "advice",
        _("It is small: {width} × {height} pixels. Letters may be hard to read."),
        _("If you have the original screenshot, add that one: chat apps make pictures smaller."),
    ),
    "long_screenshot": Meaning(
        "ready",
        "advice",
        _("It is very long: in one picture its letters get too small to read."),
        _(
            "We can cut it into {parts} numbered parts. Each part that you take counts as one more file, so take only "
            "those that matter. Then remove the long one."
        ),
    ),
    # a photo that cannot be used
    "too_many_pixels": Meaning(
        "unusable",
        "problem",
        _("Too large a picture: {width} × {height} pixels."),
        _("Take it again in your camera's normal photo size, or add a screenshot of it."),
    ),
    "too_large_to_open": Meaning(
        "unusable",
        "problem",
        _("Too large a picture to open here."),
        _("Take it again in your camera's normal photo size, or add a screenshot of it."),
    ),
    "photo_truncated": Meaning(
        "unusable", "problem", _("The file breaks off: a part of the picture is missing."), _AGAIN
    ),
    "photo_cut_off": Meaning(
        "unusable",
        "problem",
        _("The file breaks off: about {percent}% of the picture is there, the rest is missing."),
        _AGAIN,
    ),
    "photo_unsupported": Meaning(
        "unusable",
        "problem",
        _("We cannot open this kind of {format} here, though it may be whole."),
        _SCREENSHOT,
    ),
    "photo_damaged": Meaning(
        "unusable", "problem", _("The file is damaged: it starts like {format}, but does not open."), _AGAIN
    ),
    "photo_too_slow": Meaning(
        "unusable",
        "problem",
        _("Opening this picture took too long, so we stopped."),
        _("Add a screenshot of it."),
    ),
    "photo_unsafe": Meaning(
        "unusable",
        "problem",
        _("This picture cannot be opened safely."),
        _("Add a screenshot of it."),
    ),
    "raw_photo": Meaning(
        "unusable",
        "problem",
        _("This is a raw camera picture. AliExpress takes JPEG and PNG."),
        _("In your camera or phone, choose JPEG and take it again, or add a screenshot of it."),
    ),
    "other_picture": Meaning(
        "unusable",
        "problem",
        _("This picture is stored as {format}. AliExpress takes JPEG and PNG."),
        _SCREENSHOT,
    ),
}
