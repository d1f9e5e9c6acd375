"""${message}."""

import sqlalchemy as sa
from alembic import op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Going back is not offered: a copy of the data folder is the way back."""
    ${upgrades if upgrades else "pass"}
