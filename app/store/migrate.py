"""How to run the migrations beside it without an alembic.ini. Imported only when there is one to run."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def migrate(connection: Connection, revision: str) -> None:
    """Bring the tables up to ``revision`` inside the connection's transaction.

    Raises alembic's ``CommandError`` when the database is at a revision that is not known here.
    """
    config = Config()
    folder = str(Path(__file__).with_name("migrations"))
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
