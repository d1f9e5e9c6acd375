"""The attributes of a form's controls: their own, what describes them, and whether they are wrong or needed."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from app.web.view_models.parts import FormField


def attrs(field: FormField, own: Mapping[str, object], more: str = "") -> Markup:
    """A field's attributes as they stand in its tag; ``more`` is the id of something else that describes it."""
    described = (
        f"{field.id}-hint" if field.description else "",
        f"{field.id}-error" if field.errors else "",
        more,
    )
    # What stands for a group of boxes cannot say that one of them is needed: its words do.
    is_needed = not field.optional and field.kind != "several"
    every = {
        **own,
        "aria-describedby": " ".join(filter(None, described)) or None,
        "aria-invalid": "true" if field.errors else None,
        "aria-required": "true" if is_needed else None,
        **field.attributes,
    }
    return in_tag(every)


def in_tag(attributes: Mapping[str, object]) -> Markup:
    """Attributes as they stand in a tag; ``None`` is left out."""
    pairs = (f' {name}="{escape(value)}"' for name, value in attributes.items() if value is not None)
    return Markup("".join(pairs))  # noqa: S704 - the names are ours, and each value is escaped
