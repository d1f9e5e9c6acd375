"""What is kept of a checked file: its facts in figures and the codes of what was found, never the words."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, cast

from app.claim.evidence.findings import MEANINGS, OUTDATED, Effect, Meaning, Severity
from app.claim.values.units import Size
from app.claim.words import Msg

Family = Literal["photo", "video", "other"]
State = Effect
Value = str | int | Size

_ORDER: Final[tuple[Effect, ...]] = ("ready", "fixable", "unusable")
_WEIGHT: Final[dict[Severity, int]] = {"problem": 0, "advice": 1, "info": 2}
_FAMILIES: Final = ("photo", "video", "other")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found in a file. Its words come from the table, so that they can change and be translated."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @classmethod
    def of(cls, code: str, values: Mapping[str, Value]) -> Finding:
        """The finding with those of ``values`` that its words need."""
        meaning = MEANINGS[code]
        wanted = _placeholders(meaning.message) | _placeholders(meaning.fix or "")
        return cls(code, {name: value for name, value in values.items() if name in wanted})

    @property
    def meaning(self) -> Meaning:
        """Its row in the table of findings."""
        return MEANINGS[self.code]

    @property
    def severity(self) -> Severity:
        """``problem`` must be solved, ``advice`` would make it better, ``info`` is good to know."""
        return self.meaning.severity

    @property
    def message(self) -> Msg:
        """What was found, for a person."""
        return Msg.of(self.meaning.message, **self.values)

    @property
    def fix(self) -> Msg | None:
        """What is or can be done about it; None when nothing needs to be."""
        return Msg.of(self.meaning.fix, **self.values) if self.meaning.fix else None

    @property
    def drawing(self) -> str | None:
        """The name of the drawing in ``static/drawings`` that shows how to do better; None where there is none."""
        return self.meaning.drawing


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks say of one file, the same everywhere.

    ``format`` is the real one (``jpeg``, ``mpo``, ``mp4``, ``pdf``), ``width`` and ``height`` are pixels as
    a viewer shows them, ``likeness`` is what ``look_alikes.near_duplicates`` compares, ``seconds`` is a
    video's length, ``rate`` its pictures a second, ``plain`` whether every player knows how its picture is
    stored; None where it is not known.
    """

    kind: Family
    format: str
    bytes: int
    findings: tuple[Finding, ...]
    width: int | None = None
    height: int | None = None
    seconds: float | None = None
    has_location: bool = False
    likeness: str | None = None
    codec: str | None = None
    sound: bool | None = None
    rate: float | None = None
    plain: bool | None = None

    @property
    def state(self) -> State:
        """The worst effect of what was found; nothing found is ``ready``."""
        return max((finding.meaning.effect for finding in self.findings), key=_ORDER.index, default="ready")

    @property
    def fixable(self) -> bool:
        """Whether conversion is possible and would do something."""
        return self.state != "unusable" and any(finding.meaning.convertible for finding in self.findings)

    @property
    def outdated(self) -> bool:
        """Whether an earlier version of this program found something in the file that is not known any more."""
        return any(finding.code == OUTDATED for finding in self.findings)

    def to_json(self) -> dict[str, object]:
        """Plain data for the database and the save-file; ``from_json`` gives an equal verdict."""
        plain: dict[str, object] = {name: getattr(self, name) for name in _PLAIN}
        plain["findings"] = [
            {"code": found.code, "values": {name: _stored(value) for name, value in found.values.items()}}
            for found in self.findings
        ]
        return plain

    @classmethod
    def from_json(cls, stored: object) -> Verdict:
        """The verdict that was stored; ``outdated`` where a finding in it is not known any more.

        Raises ``ValueError`` where it is no verdict at all.
        """
        if not isinstance(stored, dict) or stored.get("kind") not in _FAMILIES:
            raise ValueError("not a verdict")
        fields = {name: _checked(stored.get(name), name) for name in _PLAIN}
        found = stored.get("findings")
        if not isinstance(found, list):
            raise ValueError("findings")
        known = [one for one in map(_finding, found) if one is not None]
        if len(known) < len(found):
            known.insert(0, Finding(OUTDATED))
        return cls(findings=tuple(known), **fields)  # type: ignore[arg-type]  # _checked


def ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    """Worst first: by what it does to the file, then by how much it matters."""
    return tuple(sorted(findings, key=lambda one: (-_ORDER.index(one.meaning.effect), _WEIGHT[one.severity])))


_PLAIN: Final[dict[str, tuple[type, ...]]] = {
    "kind": (str,),
    "format": (str,),
    "bytes": (int,),
    "width": (int, type(None)),
    "height": (int, type(None)),
    "seconds": (float, int, type(None)),
    "has_location": (bool,),
    "likeness": (str, type(None)),
    "codec": (str, type(None)),
    "sound": (bool, type(None)),
    "rate": (float, int, type(None)),
    "plain": (bool, type(None)),
}


def _checked(value: object, name: str) -> object:
    if type(value) not in _PLAIN[name]:
        raise ValueError(name)
    return value


def _finding(stored: object) -> Finding | None:
    """A finding that was stored; None where it cannot be said any more."""
    values = stored.get("values") if isinstance(stored, dict) else None
    if not isinstance(stored, dict) or not isinstance(values, dict) or stored.get("code") not in MEANINGS:
        return None
    try:
        finding = Finding.of(stored["code"], {str(name): _restored(value) for name, value in values.items()})
    except ValueError:
        return None
    rules = {"photo_limit", "video_limit"}
    wanted = _placeholders(finding.meaning.message) | _placeholders(finding.meaning.fix or "")
    return None if wanted - rules - finding.values.keys() else finding


def _stored(value: Value) -> object:
    return {"bytes": value.bytes} if isinstance(value, Size) else value


def _restored(stored: object) -> Value:
    if isinstance(stored, dict) and type(stored.get("bytes")) is int:
        return Size(stored["bytes"])
    if type(stored) in (str, int):
        return cast("str | int", stored)
    raise ValueError("value")


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
