"""Tables come to be from any revision; failures are told plainly and without anybody's answers."""

import subprocess
import sys
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from app.errors import NewerDataError, StorageAwayError, StorageFullError
from app.store.claims import ClaimStore
from app.store.database import NEWEST, Database
from app.store.migrate import migrate
from app.store.sqlite import file_url
from app.store.tables import metadata
from tests.store.conftest import ON_SQLITE

ROOT = Path(__file__).parents[2]


def _scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "app/store/migrations"))
    return ScriptDirectory.from_config(config)


def test_the_newest_revision_is_the_one_that_the_code_works_with() -> None:
    assert _scripts().get_heads() == [NEWEST]


@pytest.mark.parametrize("start", [script.revision for script in _scripts().walk_revisions()])
def test_every_earlier_revision_comes_up_to_the_tables_of_the_code(url: str, start: str) -> None:
    database = Database(url)
    with database.write() as connection:
        migrate(connection, start)
    database.prepare()
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_several_workers_may_start_at_once_on_an_empty_folder(url: str) -> None:
    databases = [Database(url) for _ in range(4)]
    failures: list[BaseException] = []

    def prepare(database: Database) -> None:
        try:
            database.prepare()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=prepare, args=[database]) for database in databases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for database in databases:
        database.close()
    assert failures == []


def test_a_start_on_ready_tables_does_not_import_alembic(database: Database, url: str) -> None:
    script = (
        "import sys; from app.store.database import Database; Database(sys.argv[1]).prepare();"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, url], cwd=ROOT, check=True)


def test_data_of_a_newer_version_is_refused_and_left_alone(database: Database) -> None:
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDataError):
        database.prepare()
    with database.read() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_everything_is_there_after_a_restart(database: Database, url: str, now: datetime) -> None:
    made = ClaimStore(database).create("anna", {"answers": {"item": "머그컵 ☕"}}, now)
    database.close()
    again = Database(url)
    again.prepare()
    assert ClaimStore(again).get(made.id, "anna") == made
    again.close()


def test_a_folder_may_have_any_name(tmp_path: Path, now: datetime) -> None:
    folder = tmp_path / "Мои данные 100%20 #1 ? é"
    folder.mkdir()
    database = Database(file_url(folder / "claims.db"))
    database.prepare()
    ClaimStore(database).create("anna", {}, now)
    database.close()
    assert [path.name for path in folder.iterdir()] == ["claims.db"]


@ON_SQLITE
def test_a_writer_who_gets_no_turn_says_so_and_later_writes_again(
    database: Database, url: str, now: datetime
) -> None:
    hasty = Database(url, patience=timedelta(milliseconds=50))
    with database.write(), pytest.raises(StorageAwayError):
        ClaimStore(hasty).create("anna", {}, now)
    assert ClaimStore(hasty).create("anna", {}, now).revision == 1
    hasty.close()


@ON_SQLITE
def test_threads_of_one_process_wait_no_longer_than_the_patience(url: str, now: datetime) -> None:
    database = Database(url, patience=timedelta(milliseconds=50))
    database.prepare()
    with database.write(), pytest.raises(StorageAwayError), database.write():
        pass
    database.close()


@ON_SQLITE
def test_a_full_disk_is_told_apart_and_keeps_what_was_there(claims: ClaimStore, now: datetime) -> None:
    made = claims.create("anna", {"answers": 1}, now)
    with claims.database.write() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFullError):
        claims.update(made.id, "anna", lambda doc: {"answers": "x" * 100_000}, now)
    assert claims.get(made.id, "anna") == made


def test_no_error_carries_what_was_to_be_stored(claims: ClaimStore, now: datetime) -> None:
    with pytest.raises((StatementError, TypeError)) as caught:
        claims.create("anna", {"secret answer": object()}, now)
    assert "secret answer" not in str(caught.value)


def test_a_transaction_that_fails_stores_nothing(claims: ClaimStore, now: datetime) -> None:
    made = claims.create("anna", {"answers": 1}, now)

    def fail(_doc: dict[str, object]) -> dict[str, object]:
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        claims.save_step(made.id, "anna", "order", 0, fail, now)
    assert claims.get(made.id, "anna") == made
