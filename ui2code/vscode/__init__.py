"""Tasks and a problem matcher for VS Code, written into a tasks.json that may be somebody's already."""

from ui2code.vscode.init import Written, init

__all__ = ["Written", "init"]
