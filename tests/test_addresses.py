"""Who counts as one, whose word is taken, and what is this machine's own."""

from __future__ import annotations

import pytest

from app.addresses import Proxies, counted_as, is_this_machine


@pytest.mark.parametrize(
    ("address", "one"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "?"),
        ("unix:", "?"),
    ],
)
def test_who_counts_as_one(address: str, one: str) -> None:
    assert counted_as(address) == one


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("198.51.100.1", ["192.0.2.7"], "198.51.100.1"),
        ("10.0.0.1", ["192.0.2.7"], "192.0.2.7"),
        ("10.0.0.1", ["6.6.6.6", "192.0.2.7"], "192.0.2.7"),
        ("10.0.0.1", ["6.6.6.6", "192.0.2.7", "10.0.0.2"], "192.0.2.7"),
        ("10.0.0.1", ["10.0.0.3", "10.0.0.2"], "10.0.0.3"),
        ("10.0.0.1", ["192.0.2.7", "nonsense"], "10.0.0.1"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("2001:db8::5", ["192.0.2.7"], "192.0.2.7"),
        ("", ["192.0.2.7"], ""),
    ],
)
def test_only_what_our_proxies_saw_themselves_is_believed(
    peer: str, forwarded: list[str], client: str
) -> None:
    assert Proxies(("10.0.0.0/8", "2001:db8::5")).client(peer, forwarded) == client


def test_this_machine_is_told_by_its_addresses() -> None:
    assert is_this_machine("127.0.0.1")
    assert is_this_machine("127.8.8.8")
    assert is_this_machine("::1")
    assert is_this_machine("192.0.2.7", also="192.0.2.7")
    assert not is_this_machine("192.0.2.8", also="192.0.2.7")
    assert not is_this_machine("")
