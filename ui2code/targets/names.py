"""Names that a model or a measurement gave, as identifiers and file names that can neither clash nor leave the folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Set

# Built-in or imported names that a component, prop or array of that name would hide.
RESERVED = frozenset("""
    App Array Boolean Date Document Element Error Event Fragment Function Image Infinity Intl Iterator JSON Location Map
    Math NaN Node Number Object Option Promise Proxy React Reflect RegExp Set StrictMode String Symbol Text URL WeakMap
    arguments array as async await boolean break case catch class const continue debugger declare default delete do else enum
    eval export extends false finally for from function get globalThis if implements import in instanceof interface is
    let new null number of package private protected public return set static string super switch symbol this throw
    true try type typeof undefined unknown var void while window with yield
    children data document index item key props ref root style styles
    """.split())
# File names that Windows keeps for devices, whatever the extension.
DEVICES = frozenset("con prn aux nul".split() + [f"{port}{digit}" for port in ("com", "lpt") for digit in "123456789"])


def words(name: str) -> list[str]:
    """The ASCII words in ``name``, split at case changes and at everything that is no letter or digit, in lower case."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", ascii_name)
    return [part.lower() for part in parts]


def pascal(name: str, fallback: str = "Part") -> str:
    """``name`` in PascalCase, a valid identifier; ``fallback`` stands in for, or before, what cannot start one."""
    joined = "".join(word.capitalize() for word in words(name))
    return joined if joined[:1].isalpha() else fallback + joined


def camel(name: str, fallback: str = "part") -> str:
    joined = pascal(name, fallback.capitalize())
    return joined[0].lower() + joined[1:]


def kebab(name: str, fallback: str = "part") -> str:
    parts = words(name)
    return "-".join(parts if parts and parts[0][0].isalpha() else [fallback, *parts])


def unique(names: Iterable[str], taken: Set[str] = RESERVED) -> list[str]:
    """Each name, numbered from 2 on where it, in any case, was there before or is ``taken``."""
    seen: set[str] = set()
    result = []
    for name in names:
        candidate, number = name, 2
        while candidate in taken or candidate.lower() in DEVICES or candidate.lower() in seen:
            candidate, number = f"{name}{number}", number + 1
        seen.add(candidate.lower())
        result.append(candidate)
    return result


def plural(name: str) -> str:
    """An English plural good enough for an array's name: card → cards, category → categories, box → boxes."""
    if re.search(r"[^aeiou]y$", name):
        return name[:-1] + "ies"
    if re.search(r"(s|x|z|ch|sh)$", name):
        return name + "es"
    return name + "s"


def file_name(name: str, fallback: str = "file") -> str:
    """A bare file name: letters, digits, dots, dashes; never hidden, a path, or a device."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem, dot, extension = ascii_name.rpartition(".")
    if not dot:
        stem, extension = extension, ""
    safe = re.sub(r"[^A-Za-z0-9_-]+", "-", stem).strip("-_") or fallback
    if safe.lower() in DEVICES:
        safe = f"{fallback}-{safe}"
    extension = re.sub(r"[^A-Za-z0-9]+", "", extension).lower()
    return f"{safe}.{extension}" if extension else safe


def file_names(names: Iterable[str]) -> dict[str, str]:
    """A file name for each name, none equal to another in any case."""
    seen: set[str] = set()
    result = {}
    for name in names:
        safe = file_name(name)
        stem, dot, extension = safe.partition(".")
        number = 2
        while safe.lower() in seen:
            safe, number = f"{stem}-{number}{dot}{extension}", number + 1
        seen.add(safe.lower())
        result[name] = safe
    return result
