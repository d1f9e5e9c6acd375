"""What is found in videos: how bad it is, what is said, what is to be done, whether conversion helps."""

from __future__ import annotations

from typing import Final

from app.claim.words import _

from .meaning import Meaning

_AGAIN = _("Copy it again from the phone or camera. If that does not help, take a screenshot of it.")
_FILM_AGAIN = _("Copy it again from the phone. If it does not play there either, film again.")
_CUT_OR_FILM_AGAIN = _(
    "Open it in your phone's gallery, tap Edit, cut it shorter and save a copy. Or film again with a lower "
    "resolution (camera settings: HD)."
)

VIDEO_FINDINGS: Final[dict[str, Meaning]] = {
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
        _("The file is damaged: it starts like {format} video, but does not play."),
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
        _("In your camera settings choose the most compatible format, and film again."),
    ),
    "video_not_opened": Meaning(
        "unusable",
        "problem",
        _("We cannot open this video here, though it may be whole."),
        _("In your camera settings choose the most compatible format, and film again."),
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
}
