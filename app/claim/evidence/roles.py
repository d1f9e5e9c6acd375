"""All roles, in the order in which a buyer looks for them."""

from __future__ import annotations

from app.claim.evidence.role import Role
from app.claim.evidence.roles_of_goods import GOODS
from app.claim.evidence.roles_of_papers import PAPERS

ROLES: dict[str, Role] = {role.id: role for role in (*GOODS, *PAPERS)}
"""Every role by its id, in the order in which a buyer looks for them."""

_MEANT_TO_LOOK_ALIKE = frozenset(
    ("listing", "beside_listing", "beside_order", "beside_original", "size_chart", "bad_together")
)


def may_repeat(one: str, other: str) -> bool:
    """Whether two photos in these roles that look alike are one too many. A listing looks like the item, a photo from
    before like one from after: who gave them different roles, or one of these, meant it."""
    return one == other and one not in _MEANT_TO_LOOK_ALIKE
