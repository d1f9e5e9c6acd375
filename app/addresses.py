"""Whose a network address is: who counts as one, which is a proxy of ours, which is this machine. Known to every room
that counts or guards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

_HOUSE = 64
"""Bits of an IPv6 address that a provider gives to one customer; the rest is the customer's to choose."""


def counted_as(address: str) -> str:
    """Who counts as one: an IPv4 address, or the network that an IPv6 address lies in; "?" for what is none."""
    read = _read(address)
    if read is None:
        return "?"
    return str(IPv6Network((read, _HOUSE), strict=False)) if isinstance(read, IPv6Address) else str(read)


def is_this_machine(address: str, also: str = "") -> bool:
    """Whether the address is this machine's own: a loopback address, or ``also``, its address in its network."""
    read = _read(address)
    return read is not None and (read.is_loopback or read == _read(also))


@dataclass(frozen=True, slots=True)
class Proxies:
    """The proxies whose word is taken, as addresses or networks."""

    trusted: tuple[str, ...] = ()

    def __contains__(self, address: object) -> bool:
        read = _read(str(address))
        return read is not None and any(read in ip_network(one, strict=False) for one in self.trusted)

    def client(self, peer: str, forwarded: Iterable[str]) -> str:
        """Who asked, for a request that a proxy of ours hands on: the last in the list who is no proxy himself.

        Whoever is named before may be made up.
        """
        last = peer
        for one in reversed([one.strip() for one in forwarded]):
            if last not in self or _read(one) is None:
                break
            last = one
        return last


def _read(address: str) -> IPv4Address | IPv6Address | None:
    try:
        read = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return (read.ipv4_mapped or read) if isinstance(read, IPv6Address) else read
