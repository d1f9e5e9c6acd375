"""Long work on a claim's files: what was asked for, how far it is, how it ended."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Going back is not offered: a copy of the data folder is the way back."""
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("claim_id", sa.String(22), sa.ForeignKey("claims.id", ondelete="CASCADE"), nullable=False),
        sa.Column("exhibit_id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("params", sa.JSON, nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("fraction", sa.Float, nullable=False),
        sa.Column("words_code", sa.String(40)),
        sa.Column("worker", sa.String(40)),
        sa.Column("starts", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True)),
        sa.Column("beat_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
    )
    op.create_index("ix_jobs_claim_id", "jobs", ["claim_id"])
    op.create_index("ix_jobs_state", "jobs", ["state"])
