"""The first tables: claims, their files, and the counts of the rate limits."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Going back is not offered: a copy of the data folder is the way back."""
    _claims()
    _files()
    op.create_table(
        "rate_counts",
        sa.Column("bucket", sa.String(40), primary_key=True),
        sa.Column("visitor", sa.String(64), primary_key=True),
        sa.Column("window_start", sa.DateTime(timezone=True), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("visitor", sa.String(64), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("doc", sa.JSON, nullable=False),
        sa.Column("step_revisions", sa.JSON, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_claims_visitor", "claims", ["visitor"])
    op.create_index("ix_claims_seen_at", "claims", ["seen_at"])


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("id", sa.String(22), primary_key=True),
        sa.Column("claim_id", sa.String(22), sa.ForeignKey("claims.id", ondelete="CASCADE"), nullable=False),
        sa.Column("store_key", sa.String(22), nullable=False, unique=True),
        sa.Column("purpose", sa.String(20), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("bytes", sa.BigInteger, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_files_claim_id", "files", ["claim_id"])
