"""What every page owes its readers; each check says what is wrong where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from tests.web.parsing import parse

Check = Callable[[Element], Iterator[str]]
CONTROLS = ("input", "select", "textarea")
UNLABELLED = ("hidden", "submit", "button")


def read_checked(html: str, about: str) -> Element:
    """The page as a tree, after every check. Malformed markup fails, and so does what a reader would miss."""
    tree = parse(html)
    found = problems(tree)
    assert not found, f"{about}: {found}"
    return tree


def problems(tree: Element) -> list[str]:
    """All that is wrong with a page."""
    return [problem for check in CHECKS for problem in check(tree)]


def text_of(element: Element) -> str:
    """What stands in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def _one_heading(tree: Element) -> Iterator[str]:
    headings = [text_of(h1) for h1 in tree.iter("h1")]
    title = text_of(next(tree.iter("title")))
    if len(headings) != 1 or not headings[0]:
        yield f"not one h1: {headings}"
    elif headings[0] not in title:
        yield f"title {title!r} without the h1 {headings[0]!r}"


def _ids_once(tree: Element) -> Iterator[str]:
    counts = Counter(element.get("id") for element in tree.iter() if element.get("id") is not None)
    yield from (f"id {key!r} stands {count} times" for key, count in counts.items() if count > 1)


def _all_labelled(tree: Element) -> Iterator[str]:
    named = {label.get("for") for label in tree.iter("label")}
    inside = {control for label in tree.iter("label") for control in label.iter() if control.tag in CONTROLS}
    for control in tree.iter():
        if control.tag not in CONTROLS or control.get("type") in UNLABELLED:
            continue
        if control not in inside and control.get("id") not in named:
            yield f"no label for {control.tag} {control.get('name')!r}"


def _references_exist(tree: Element) -> Iterator[str]:
    ids = {element.get("id") for element in tree.iter()}
    for element in tree.iter():
        for name in ("for", "aria-describedby", "aria-labelledby", "aria-controls", "list"):
            for target in (element.get(name) or "").split():
                if target not in ids:
                    yield f"{element.tag} {name}={target!r} leads nowhere"
        href = element.get("href") or ""
        if href.startswith("#") and href[1:] not in ids:
            yield f"link {href!r} leads nowhere"


def _token_first(tree: Element) -> Iterator[str]:
    for form in tree.iter("form"):
        if form.get("method", "").lower() == "post":
            first = next((control for control in form.iter() if control.tag in CONTROLS), None)
            if first is None or first.get("name") != "csrf_token" or not first.get("value"):
                yield f"form {form.get('action')!r} does not begin with its token"


def _nothing_inline(tree: Element) -> Iterator[str]:
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            yield f"inline {element.tag}"
        for name, value in element.items():
            if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:"):
                yield f"inline {name} at {element.tag}"


def _no_blanks(tree: Element) -> Iterator[str]:
    body = next(tree.iter("body"))
    for element in body.iter():
        if element.tag in ("a", "button", "label", "legend", "summary", "h1", "h2", "h3", "option"):
            words = text_of(element) or element.get("aria-label")
            if not words:
                yield f"{element.tag} without words"
    whole = text_of(body)
    for name in body.iter("bdi"):  # what a visitor called a file
        whole = whole.replace(text_of(name), "")
    yield from (f"{mark!r} on the page" for mark in ("{{", "}}", "None ", "Msg(") if mark in whole)


CHECKS: tuple[Check, ...] = (
    _one_heading,
    _ids_once,
    _all_labelled,
    _references_exist,
    _token_first,
    _nothing_inline,
    _no_blanks,
)
