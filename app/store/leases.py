"""What is done by one machine for all: who has taken it over, and until when."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import bindparam, select, text

from app.store.claims import new_id
from app.store.database import Database
from app.store.database_clock import database_clock
from app.store.tables import Moment

# SQLite and PostgreSQL understand the same sentence; one statement decides without a race in both.
_TAKE = text(
    "INSERT INTO leases (name, holder, until) VALUES (:name, :holder, :until)"
    " ON CONFLICT (name) DO UPDATE SET holder = :holder, until = :until"
    " WHERE leases.until <= :now OR leases.holder = :holder"
    " RETURNING holder"
).bindparams(bindparam("until", type_=Moment), bindparam("now", type_=Moment))


class Leases:
    """The leases that this process asks for; it is a holder of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._holder = new_id()

    def take(self, name: str, lasts: timedelta) -> bool:
        """Take over for so long what nobody has, or what this process has already; False where another one has it.

        Who dies gives it up by not asking again, by the database's clock. A database that no other machine shares asks
        nobody.
        """
        if not self._database.is_shared:
            return True
        with self._database.write() as connection:
            now = connection.execute(select(database_clock())).scalar_one()
            values = {"name": name, "holder": self._holder, "until": now + lasts, "now": now}
            return connection.execute(_TAKE, values).first() is not None
