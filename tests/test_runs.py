"""Runs on disk: stages, resuming, folders that are refused, disks that are full, processes that are killed."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import numpy as np
import pytest

from ui2code.errors import OutputError
from ui2code.publish import changed_by_hand, manifest, publish, recover
from ui2code.runs import Job, open_run
from ui2code.types import Box, Finding, Rendering, Verdict

JOB = Job("00ff", "page.png", "html", "geometric", 2, 1, "auto", {"ui2code": "0.1.0"})
VERDICT = Verdict(0.5, (), (Finding("moved", "warning", "m", Box(1, 2, 3, 4)),))
FIRST = {"index.html": b"<p>one", "css/page.css": b"p{}", "old.css": b"gone later"}
SECOND = {"index.html": b"<p>two", "css/page.css": b"p{}", "css/card.css": b"b{}"}


def files_in(folder: Path) -> dict[str, bytes]:
    """The user's files: everything but the run data."""
    found = (p for p in folder.rglob("*") if p.is_file() and ".ui2code" not in p.relative_to(folder).parts)
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


def test_stages_are_made_once_and_found_by_a_resumed_run(tmp_path: Path) -> None:
    with open_run(tmp_path, JOB) as run:
        assert run.stage("verdict", Verdict, lambda: VERDICT) == VERDICT
    with open_run(tmp_path, JOB, resume=True) as again:
        assert again.resumed
        assert again.stage("verdict", Verdict, lambda: pytest.fail("made twice")) == VERDICT


def test_renderings_keep_their_pixels_beside_them(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (4, 6, 3), dtype=np.uint8)
    with open_run(tmp_path, JOB) as run:
        run.save("rounds/0/rendering", Rendering(pixels, 1.0, 6, 4, ()))
        back = run.load("rounds/0/rendering", Rendering)
        assert (run.folder / "rounds/0/rendering.png").exists()
    assert back is not None
    assert np.array_equal(back.pixels, pixels)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"$":"Verdict","total":"high"}'])
def test_a_damaged_stage_is_made_again(tmp_path: Path, damage: bytes) -> None:
    with open_run(tmp_path, JOB) as run:
        run.save("verdict", VERDICT)
        (run.folder / "verdict.json").write_bytes(damage)
        assert run.stage("verdict", Verdict, lambda: VERDICT) == VERDICT
        assert run.load("verdict", Verdict) == VERDICT


def test_another_job_does_not_get_the_stages(tmp_path: Path) -> None:
    with open_run(tmp_path, JOB) as run:
        run.save("verdict", VERDICT)
    other = Job("00ff", "page.png", "react", "geometric", 2, 1, "auto", {"ui2code": "0.1.0"})
    with open_run(tmp_path, other, resume=True) as fresh:
        assert not fresh.resumed
        assert fresh.load("verdict", Verdict) is None


# --- Which folders are refused --------------------------------------------------------------------------------------


def test_folders_with_other_work_are_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years")
    with pytest.raises(OutputError, match="not empty: use --force"), open_run(tmp_path, JOB):
        pass
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.tex"]


def test_an_earlier_output_is_refused_too(tmp_path: Path) -> None:
    with open_run(tmp_path, JOB) as run:
        run.finish(FIRST)
    with pytest.raises(OutputError, match="--force"), open_run(tmp_path, JOB):
        pass
    with open_run(tmp_path, JOB, force=True) as run:
        run.finish(SECOND)
    assert files_in(tmp_path) == SECOND


def test_an_unfinished_run_asks_which_way(tmp_path: Path) -> None:
    with open_run(tmp_path, JOB):
        pass
    with pytest.raises(OutputError, match="--resume"), open_run(tmp_path, JOB):
        pass


def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(OutputError, match="is a file"), open_run(tmp_path / "out", JOB):
        pass


def test_two_processes_do_not_share_a_folder(tmp_path: Path) -> None:
    with (
        open_run(tmp_path, JOB),
        pytest.raises(OutputError, match="Another ui2code"),
        open_run(tmp_path, JOB, resume=True),
    ):
        pass


# --- The user's files -----------------------------------------------------------------------------------------------


def test_what_a_hand_changed_is_kept_aside(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    (tmp_path / "index.html").write_bytes(b"my words")
    (tmp_path / "old.css").write_bytes(b"my rules")
    (tmp_path / "notes.txt").write_bytes(b"not yours")
    assert changed_by_hand(tmp_path) == ("index.html", "old.css")
    done = publish(tmp_path, SECOND)
    assert done.kept == ("index.html", "old.css")
    assert (done.kept_at / "index.html").read_bytes() == b"my words"
    assert (done.kept_at / "old.css").read_bytes() == b"my rules"
    assert files_in(tmp_path) == {**SECOND, "notes.txt": b"not yours"}


def test_files_in_the_way_are_kept_aside(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"my home page")
    done = publish(tmp_path, FIRST)
    assert done.kept == ("index.html",)
    assert (done.kept_at / "index.html").read_bytes() == b"my home page"


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    publish(tmp_path, FIRST)
    os.utime(tmp_path / "css/page.css", (1, 1))
    done = publish(tmp_path, SECOND)
    assert done.written == ("css/card.css", "index.html")
    assert done.removed == ("old.css",)
    assert (tmp_path / "css/page.css").stat().st_mtime == 1


@pytest.mark.parametrize(
    "name",
    [
        "/etc/x",
        "../x",
        "a/../../x",
        "a//b",
        "./a",
        "",
        "a\\b",
        "C:/x",
        "C:x",
        ".ui2code/manifest.json",
        ".UI2CODE/x",
        "a\0b",
        "..",
    ],
)
def test_projects_stay_inside_their_folder(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(OutputError, match="outside"):
        publish(out, {"index.html": b"", name: b"x"})
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize("link", ["css", "index.html"])
def test_symbolic_links_are_not_written_through(tmp_path: Path, link: str) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / link).symlink_to(elsewhere)
    with pytest.raises(OutputError, match="symbolic link"):
        publish(out, FIRST)
    assert list(elsewhere.iterdir()) == []
    assert not (out / "old.css").exists()


def test_a_folder_where_a_file_must_go(tmp_path: Path) -> None:
    (tmp_path / "index.html").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        publish(tmp_path, FIRST)
    assert files_in(tmp_path) == {}


def test_a_file_where_a_folder_must_go(tmp_path: Path) -> None:
    (tmp_path / "css").write_bytes(b"mine")
    with pytest.raises(OutputError, match="is a file"):
        publish(tmp_path, FIRST)
    assert files_in(tmp_path) == {"css": b"mine"}


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """The kernel itself refuses the write: RLIMIT_FSIZE is the quota every account can set on itself."""
    publish(tmp_path, FIRST)
    (tmp_path / "index.html").write_bytes(b"my words")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    try:
        with pytest.raises(OutputError, match="Cannot write to"):
            publish(tmp_path, {**SECOND, "photo.png": bytes(20_000)})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, old)
    assert files_in(tmp_path) == {**FIRST, "index.html": b"my words"}
    assert recover(tmp_path) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_unwritable_folder_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="may not write"), open_run(tmp_path / "out", JOB):
            pass
    finally:
        tmp_path.chmod(0o700)


# --- kill -9 --------------------------------------------------------------------------------------------------------

WRITER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from ui2code.publish import publish
    out = Path(sys.argv[1])
    print("ready", flush=True)
    n = int(sys.argv[2])
    while True:
        n += 1
        publish(out, {f"part{k}/file.txt": f"{n} ".encode() * 50 for k in range(12)})
        """)


def states(out: Path) -> set[bytes]:
    return {p.read_bytes() for p in out.glob("part*/file.txt")}


def test_kill_at_any_moment_leaves_a_whole_state(tmp_path: Path) -> None:
    """After the next start nothing is torn, mixed or missing."""
    rng = random.Random(7)
    publish(tmp_path, {f"part{k}/file.txt": b"0 " * 50 for k in range(12)})
    for turn in range(12):
        child = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(turn * 1000)], stdout=subprocess.PIPE
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(rng.uniform(0.0, 0.06))
        child.kill()
        child.communicate()
        assert all(len(set(state.split())) == 1 for state in states(tmp_path)), "a file is torn"
        recover(tmp_path)
        assert len(states(tmp_path)) == 1, "files of two publications stand side by side"
        assert len(list(tmp_path.glob("part*/file.txt"))) == 12
        record = manifest(tmp_path)
        assert record is not None
        assert changed_by_hand(tmp_path) == ()


def test_every_interruption_of_a_publication_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stops before the n-th rename, for every n: recovering gives the new state, and the hand-made change is kept."""
    real, left = os.replace, [0]

    def counted(source: os.PathLike[str], place: os.PathLike[str]) -> None:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1
        real(source, place)

    for n in range(30):
        out = tmp_path / str(n)
        out.mkdir()
        publish(out, FIRST)
        (out / "index.html").write_bytes(b"my words")
        left[0] = n
        monkeypatch.setattr(os, "replace", counted)
        try:
            publish(out, SECOND)
            finished = True
        except KeyboardInterrupt:
            finished = False
        monkeypatch.setattr(os, "replace", real)
        committed = recover(out) is not None or finished
        kept = [p.read_bytes() for p in (out / ".ui2code").glob("kept/*/index.html")]
        assert files_in(out) == (SECOND if committed else {**FIRST, "index.html": b"my words"})
        assert kept == ([b"my words"] if committed else [])
        if finished:
            break
    assert finished


def test_a_killed_run_goes_on(tmp_path: Path) -> None:
    script = textwrap.dedent(f"""
        import os, signal, sys
        from pathlib import Path
        from ui2code.runs import Job, open_run
        from ui2code.types import Verdict
        with open_run(Path(sys.argv[1]), Job(**{ {f: getattr(JOB, f) for f in JOB.__slots__}!r})) as run:
            run.save("first", Verdict(0.25, (), ()))
            os.kill(os.getpid(), signal.SIGKILL)
        """)
    child = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert child.returncode == -signal.SIGKILL
    with open_run(tmp_path, JOB, resume=True) as run:
        assert run.resumed
        assert run.load("first", Verdict) == Verdict(0.25, (), ())
        run.finish(FIRST)
    assert files_in(tmp_path) == FIRST
