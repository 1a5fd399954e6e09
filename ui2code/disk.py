"""Writing to disk so that a kill or a full disk leaves either the old content or the new, and errors a user can act on."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath

from ui2code.errors import OutputError

REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EFBIG: "the file would be larger than this account may write",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the file system is read-only",
    errno.ENOTDIR: "a part of the path is a file",
    errno.EISDIR: "a folder stands where a file has to go",
    errno.ENAMETOOLONG: "the path is too long",
}


@contextmanager
def writing(where: Path, advice: str = "Choose another folder with -o.") -> Iterator[None]:
    """Turns an OSError in the block into an OutputError that names ``where``, the reason and what to do."""
    try:
        yield
    except OSError as error:
        reason = REASONS.get(error.errno or 0, error.strerror or str(error))
        raise OutputError(f"Cannot write to {where}: {reason}. {advice}") from error


def write_atomic(path: Path, data: bytes) -> None:
    """``path`` holds ``data`` or is untouched, whatever happens; OSError if it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with open(temporary, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):  # the error that matters is the one on its way; a leftover is swept by the next run
            temporary.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes renames in ``folder`` durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems cannot sync a folder
            raise
    finally:
        os.close(handle)


def digest(path: Path) -> str | None:
    """SHA-256 of a file's content in hex; None if there is no file."""
    try:
        with open(path, "rb") as file:
            seen = sha256()
            while block := file.read(1 << 20):
                seen.update(block)
            return seen.hexdigest()
    except FileNotFoundError:
        return None


def inside(root: Path, name: str, private: str) -> Path:
    """The path of project file ``name`` under ``root``; OutputError if it would leave it, go through a symbolic link or into ``private``."""
    pure = PurePosixPath(name)
    unsafe = (
        not name
        or "\\" in name
        or "\0" in name
        or pure.is_absolute()
        or bool(PureWindowsPath(name).drive)
        or any(part in ("", ".", "..") for part in name.split("/"))
        or pure.parts[0].lower() == private
    )
    if unsafe:
        raise OutputError(f"The project names a file outside its own folder ({name!r}); nothing was written.")
    path = root
    for part in pure.parts:
        path = path / part
        if path.is_symlink():
            raise OutputError(
                f"{path} is a symbolic link, and writing would go through it; nothing was written. Remove the link first."
            )
    return path
