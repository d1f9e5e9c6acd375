"""Who does what is done once for all machines, and until when; owners of loose files are cut to what fits."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Going back is not offered: a copy of the data folder is the way back."""
    op.create_table(
        "leases",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("holder", sa.String(40), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
    )
    # Their name had grown longer than its column, which SQLite let pass.
    claims = sa.table("claims", sa.column("visitor", sa.String))
    op.execute(
        claims.update()
        .where(claims.c.visitor.startswith("loose:", autoescape=True))
        .values(visitor=sa.func.substr(claims.c.visitor, 1, 64))
    )
