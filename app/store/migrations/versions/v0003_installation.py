"""An id for the installation, deletions since the file was rebuilt, the folder of each file; claims listed by index."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Going back is not offered: a copy of the data folder is the way back."""
    made = op.create_table(
        "installation",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("unscrubbed", sa.Integer, nullable=False),
    )
    op.bulk_insert(made, [{"id": secrets.token_urlsafe(16), "unscrubbed": 0}])
    op.add_column("files", sa.Column("folder", sa.String(22), nullable=False, server_default=""))
    op.create_index("ix_claims_list", "claims", ["visitor", "changed_at", "id"])
    op.drop_index("ix_claims_visitor", "claims")
