"""Structure of two HTML documents: TreeBLEU (WebCode2M, arXiv 2404.06369).

    tree_bleu = |patterns of both| / |patterns of the reference|

A pattern is an element's tag with the tags of its child elements, in order; each counts once a document. Text, attributes
and the head are not looked at. It says how alike two sources are built, not how alike they look: two good pages of one
mockup may share little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluators.metric import GOOD, Document, DocumentMetric

if TYPE_CHECKING:
    from bs4 import Tag

NOT_SHOWN = frozenset(("script", "style", "noscript", "template", "link", "meta"))

Pattern = tuple[str, tuple[str, ...]]


def patterns(html: str) -> frozenset[Pattern]:
    """The height-1 subtrees of the body, as written; empty for a document without one."""
    from bs4 import BeautifulSoup

    body = BeautifulSoup(html, "html.parser").body
    if body is None:
        return frozenset()
    whole = [body, *body.find_all(True)]
    return frozenset((tag.name, inside) for tag in whole if tag.name not in NOT_SHOWN and (inside := children(tag)))


def children(tag: Tag) -> tuple[str, ...]:
    from bs4 import Tag as Element

    return tuple(c.name for c in tag.children if isinstance(c, Element) and c.name not in NOT_SHOWN)


def tree_bleu(candidate: Document, reference: Document) -> float | None:
    theirs = patterns(reference.html)
    return len(theirs & patterns(candidate.html)) / len(theirs) if theirs else None


TREE_BLEU = DocumentMetric(
    "tree_bleu",
    "2404.06369",
    GOOD,
    "how the document is nested",
    "texts, order of the whole, looks",
    tree_bleu,
    unscored="the reference has no elements in elements",
    unseen=("shuffled",),
)
