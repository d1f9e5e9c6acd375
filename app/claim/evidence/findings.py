"""Knows what every finding means: how bad it is, what is said, what is to be done, whether conversion helps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from app.claim.words import _

Severity = Literal["info", "advice", "problem"]
Effect = Literal["ready", "fixable", "unusable"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row: ``effect`` on the file's verdict, ``convertible`` when conversion takes the finding away, ``drawing`` the
    name of the picture in ``static/drawings`` that shows how to do better.

    Placeholders: ``size``, ``format``, ``result``, ``width``, ``height``, ``named``, ``codec``; limits are rules.
    """

    effect: Effect
    severity: Severity
    message: str
    fix: str | None = None
    convertible: bool = False
    drawing: str | None = None


OUTDATED: Final = "outdated"
"""Stands for every finding of an earlier version of this program that is not in the table any more."""

_AGAIN = _("Copy it again from the phone or camera. If that does not help, take a screenshot of it.")
_FILM_AGAIN = _("Copy it again from the phone. If it does not play there either, film again.")
_CUT_OR_FILM_AGAIN = _(
    "Open it in your phone's gallery, tap Edit, cut it shorter and save a copy. Or film again with a lower "
    "resolution (camera settings: HD)."
)
_SCREENSHOT = _("Open it, take a screenshot of it, and add the screenshot.")

MEANINGS: Final[dict[str, Meaning]] = {
    OUTDATED: Meaning(
        "fixable",
        "advice",
        _("It was checked by an earlier version of this program."),
        _("Check it again: that takes a moment."),
    ),
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
    "wrong_name": Meaning(
        "ready",
        "info",
        _("Its name says {named}, but it is a {format}."),
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
    "photo_damaged": Meaning(
        "unusable", "problem", _("The file is damaged: it starts as a {format}, but does not open."), _AGAIN
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
        _("This is a {format} picture. AliExpress takes JPEG and PNG."),
        _SCREENSHOT,
    ),
    # a video
    "video_too_large": Meaning(
        "fixable",
        "problem",
        _("{size}: too large. AliExpress takes videos under {video_limit}."),
        _(
            "We make it smaller and keep all of it: one uncut video is stronger than a cut one. Your original "
            "stays as it is."
        ),
        convertible=True,
    ),
    "video_format": Meaning(
        "fixable",
        "problem",
        _("{format} video: AliExpress is known to take MP4."),
        _("We make it an MP4. Your original stays as it is."),
        convertible=True,
    ),
    "video_codec": Meaning(
        "ready",
        "advice",
        _("It is stored in a way that not every player knows ({codec})."),
        _("We can make it one that every player knows."),
        convertible=True,
    ),
    "video_location": Meaning(
        "ready",
        "info",
        _("The place where you filmed is written in the file."),
        _("We can remove the place and other hidden notes. The picture stays as it is."),
        convertible=True,
    ),
    "video_hidden": Meaning(
        "ready",
        "advice",
        _("What you cut off on the phone is still in the file."),
        _("We can take it out for good."),
        convertible=True,
    ),
    # what a mended copy of a video does not have
    "video_bright": Meaning(
        "ready",
        "info",
        _("Its light is brighter than common screens show (HDR). A mended copy shows it in common colours."),
    ),
    "video_fast": Meaning(
        "ready",
        "info",
        _("It has very many pictures a second. A mended copy has fewer, as fast as common videos."),
    ),
    "video_more_tracks": Meaning(
        "ready",
        "info",
        _("It has more than one picture or more than one sound. A mended copy has only the first of each."),
        _("Play it. If what matters is in another one, film again."),
    ),
    "video_surround": Meaning(
        "ready",
        "info",
        _("It has sound from all sides. A mended copy has it from left and right."),
    ),
    "video_subtitles": Meaning(
        "ready",
        "info",
        _("It has subtitles. A mended copy has none."),
    ),
    "video_silent": Meaning(
        "ready",
        "advice",
        _("Its sound is stored in a way that we cannot read. A mended copy is silent."),
        _("If the sound matters, film again with another camera app."),
    ),
    # a video that cannot be used
    "video_huge": Meaning(
        "unusable",
        "problem",
        _("{size}: too large to make smaller here. AliExpress takes videos under {video_limit}."),
        _CUT_OR_FILM_AGAIN,
    ),
    "video_too_long": Meaning(
        "unusable",
        "problem",
        _("{size}: too long to fit under {video_limit} so that one still sees something."),
        _CUT_OR_FILM_AGAIN,
    ),
    "video_unopened": Meaning(
        "unusable",
        "problem",
        _("{format} video: AliExpress is known to take MP4."),
        _(
            "Save it as MP4 in your gallery app, or film again. On an iPhone, first choose Settings, Camera, "
            "Formats, Most Compatible, then send it by e-mail or a chat app: that makes it MP4."
        ),
    ),
    "video_truncated": Meaning(
        "unusable", "problem", _("The file breaks off: the end of the video is missing."), _FILM_AGAIN
    ),
    "video_damaged": Meaning(
        "unusable",
        "problem",
        _("The file is damaged: it starts as a {format} video, but does not play."),
        _FILM_AGAIN,
    ),
    "no_picture": Meaning(
        "unusable",
        "problem",
        _("It has sound, but no picture."),
        _("Play the sound while you film the item, and add the video."),
    ),
    "video_unsupported": Meaning(
        "unusable",
        "problem",
        _("Its picture is stored in a way that we cannot read: {codec}."),
        _("In your camera settings choose the most compatible format (H.264 or MP4), and film again."),
    ),
    "video_frame": Meaning(
        "unusable",
        "problem",
        _("The picture of this video is too large to open here."),
        _("Film again with a lower resolution (camera settings: HD)."),
    ),
    "video_too_slow": Meaning(
        "unusable",
        "problem",
        _("Opening this video took too long, so we stopped."),
        _FILM_AGAIN,
    ),
    "video_unsafe": Meaning("unusable", "problem", _("This video cannot be opened safely."), _FILM_AGAIN),
    # neither
    "empty": Meaning(
        "unusable",
        "problem",
        _("The file is empty."),
        _("Open it once on your phone, so that it is loaded from the cloud, then choose it again."),
    ),
    "unreadable": Meaning(
        "unusable",
        "problem",
        _("The file cannot be read."),
        _("Check that it is there and that you may open it."),
    ),
    "document": Meaning(
        "unusable", "problem", _("This is a {format}. AliExpress takes photos and videos."), _SCREENSHOT
    ),
    "archive": Meaning(
        "unusable",
        "problem",
        _("This is a packed folder. AliExpress takes photos and videos."),
        _("Unpack it and add the photos one by one."),
    ),
    "audio": Meaning(
        "unusable",
        "problem",
        _("This is a sound recording. AliExpress takes photos and videos."),
        _("Play the sound while you film the item, and add the video."),
    ),
    "unknown": Meaning(
        "unusable",
        "problem",
        _("This is no photo or video that we know."),
        _("Take a photo or a screenshot of it, and add that."),
    ),
}
