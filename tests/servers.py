"""Real servers on this machine's loopback, for the length of a block."""

from __future__ import annotations

import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and under /broken an error of its own."""

    def do_GET(self) -> None:
        if self.path == "/broken":
            self.send_error(500)
            return
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


class Server(http.server.ThreadingHTTPServer):
    """Many requests at once; says nothing of a browser that left before its answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which ``folder`` is served."""
    with Server(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://localhost:{running.server_port}/"
        running.shutdown()


@contextmanager
def silent() -> Iterator[str]:
    """The address of a server that takes connections and never says anything."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://localhost:{listening.getsockname()[1]}/"


def nobody() -> str:
    """An address at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return f"http://localhost:{free.getsockname()[1]}/"
