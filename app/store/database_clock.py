"""The database's own clock, as an expression: the one by which machines that share it see which of them lives."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from app.store.tables import Moment


class database_clock(FunctionElement[datetime]):  # noqa: N801 - stands in statements as func.now() does
    """The moment at which the database works it out, whenever the transaction began."""

    type = Moment()
    inherit_cache = True


@compiles(database_clock, "sqlite")
def _on_sqlite(_element: database_clock, _compiler: Any, **_options: Any) -> str:
    # Written as SQLAlchemy writes moments there, to the microsecond; it counts thousandths.
    return "strftime('%Y-%m-%d %H:%M:%f000', 'now')"


@compiles(database_clock, "postgresql")
def _on_postgresql(_element: database_clock, _compiler: Any, **_options: Any) -> str:
    return "clock_timestamp()"
