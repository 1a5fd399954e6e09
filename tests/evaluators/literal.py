"""Design2Code's four metrics written down a second time, word for word from their description and without any thought for speed:
every merge is tried by matching everything again. Shares nothing with ``evaluators`` but the browser that draws."""

from __future__ import annotations

import math
from collections import Counter
from difflib import SequenceMatcher
from functools import cache

import numpy as np
from bs4 import BeautifulSoup, Comment, NavigableString
from scipy.optimize import linear_sum_assignment

TAGS = "p h1 h2 h3 h4 h5 h6 div span a b li table td th button footer header figcaption".split()
"""Tags that are given a colour."""

Block = dict  # text, box (x, y, w, h as shares of the page), color


def blocks_of(html, render):
    """Each text node's words, bounding box and mean colour, found by drawing each tag in a colour of its own, twice."""
    first, colors = tinted(html, 0)
    second, _ = tinted(html, 50)
    one, two, plain = (render(text).astype(int) for text in (first, second, html))
    if one.shape != two.shape:
        return []
    is_text = np.ones(one.shape[:2], bool)
    for channel in range(3):
        is_text &= np.abs((one[:, :, channel] + 50) % 256 - two[:, :, channel]) <= 8
    found = []
    for words, color in colors:
        mine = is_text.copy()
        for channel in range(3):
            mine &= np.abs(one[:, :, channel] - color[channel]) <= 4
        ys, xs = np.where(mine)
        if len(ys) == 0:
            continue
        box = (xs.min(), ys.min(), xs.max() - xs.min() + 1, ys.max() - ys.min() + 1)
        height, width = one.shape[:2]
        mean = plain[ys, xs].mean(axis=0)
        share = (box[0] / width, box[1] / height, box[2] / width, box[3] / height)
        found.append({"text": words.lower(), "box": share, "color": tuple(int(c) for c in mean)})
    return found


def tinted(html, by):
    """The document with clear grounds and coloured texts, and (words, colour) of each text node."""
    soup = BeautifulSoup(html, "html.parser")
    palette = [
        tuple((v + by) % 256 for v in (r, g, b))
        for r in range(250, 0, -16)
        for g in range(250, 0, -16)
        for b in range(250, 0, -16)
    ]
    for tag in soup.find_all():
        styled(tag, "background-color", "rgba(255, 255, 255, 0.0)")
    for number, tag in enumerate(soup.find_all(TAGS)):
        styled(tag, "color", "rgb({}, {}, {})".format(*palette[number]))
        styled(tag, "opacity", "1.0")
        tag["tint"] = number
    listed = []
    for node in soup.body.find_all(string=True) if soup.body else []:
        if isinstance(node, Comment) or type(node) is not NavigableString or not node.strip():
            continue
        around = next((t for t in node.parents if t.has_attr("tint")), None)
        listed.append((node.strip(), palette[int(around["tint"])] if around else (0, 0, 0)))
    for tag in soup.find_all():
        del tag["tint"]
    return str(soup), listed


def styled(tag, name, value):
    kept = [part for part in tag.get("style", "").split(";") if part.strip() and not part.strip().startswith(name)]
    tag["style"] = ";".join([*kept, f"{name}: {value} !important"])


def scores(candidate, reference):
    """(block, text, position, color) of two lists of blocks."""
    if not candidate or not reference:
        return 0.0, 0.0, 0.0, 0.0
    ours, theirs = one_a_box(candidate), one_a_box(reference)
    while True:
        merged_ours = merged(ours, theirs, ours_first=True)
        merged_theirs = merged(theirs, merged_ours, ours_first=False)
        done = len(merged_ours) == len(ours) and len(merged_theirs) == len(theirs)
        ours, theirs = merged_ours, merged_theirs
        if done:
            break
    costs = [[-ratio(a["text"], b["text"]) for b in theirs] for a in ours]
    rows, columns = linear_sum_assignment(np.array(with_neighbours(costs)))
    pairs = [(ours[i], theirs[j]) for i, j in zip(rows, columns) if ratio(ours[i]["text"], theirs[j]["text"]) >= 0.5]
    if not pairs:
        return 0.0, 0.0, 0.0, 0.0
    block = sum(area(a) + area(b) for a, b in pairs) / sum(area(b) for b in ours + theirs)
    text = sum(ratio(a["text"], b["text"]) for a, b in pairs) / len(pairs)
    place = sum(1 - max(abs(centre(a, k) - centre(b, k)) for k in (0, 1)) for a, b in pairs) / len(pairs)
    color = sum(max(0.0, 1 - ciede2000(a["color"], b["color"]) / 100) for a, b in pairs) / len(pairs)
    return block, text, place, color


def one_a_box(blocks):
    kept = []
    for block in blocks:
        same = next((k for k in kept if k["box"] == block["box"]), None)
        if same is None:
            kept.append(dict(block))
        else:
            same["text"] += " " + block["text"]
            same["color"] = tuple((p + q) / 2 for p, q in zip(same["color"], block["color"]))
    return kept


def merged(side, others, ours_first):
    """One round of merging neighbours of ``side`` where the mean cost falls by more than 0.05."""
    if len(side) < 2:
        return side
    now = best_costs(side, others, ours_first)
    wanted = []
    for k in range(len(side) - 1):
        tried = [*side[:k], together(side[k], side[k + 1]), *side[k + 2 :]]
        gain = fall(now, best_costs(tried, others, ours_first))
        if gain > 0.05:
            wanted.append((k, gain))
    wanted.sort(key=lambda item: item[1], reverse=True)
    used, out = set(), dict(enumerate(side))
    for k, _ in wanted:
        if k in used or k + 1 in used:
            continue
        used.update((k, k + 1))
        out[k] = together(out[k], out.pop(k + 1))
    return [out[k] for k in sorted(out)]


def best_costs(side, others, ours_first):
    rows, columns = (side, others) if ours_first else (others, side)
    costs = np.array([[-ratio(a["text"], b["text"]) for b in columns] for a in rows])
    return costs[linear_sum_assignment(costs)].tolist()


def fall(before, after):
    """Fall of the mean, of the costs that are not in both; nought if the best of them did not fall."""
    common = Counter(before) & Counter(after)
    one, two = list((Counter(before) - common).elements()), list((Counter(after) - common).elements())
    gain = (sum(one) / len(one) if one else 0.0) - (sum(two) / len(two) if two else 0.0)
    if gain > 0 and min(one, default=0.0) <= min(two, default=0.0):
        return 0.0
    return gain


def together(a, b):
    x, y = min(a["box"][0], b["box"][0]), min(a["box"][1], b["box"][1])
    right = max(a["box"][0] + a["box"][2], b["box"][0] + b["box"][2])
    bottom = max(a["box"][1] + a["box"][3], b["box"][1] + b["box"][3])
    color = tuple((p + q) // 2 for p, q in zip(a["color"], b["color"]))
    return {"text": a["text"] + " " + b["text"], "box": (x, y, right - x, bottom - y), "color": color}


def with_neighbours(costs):
    """A tenth of the two best costs around is added to each cost better than -0.5."""
    out = [list(row) for row in costs]
    for i, row in enumerate(costs):
        for j, cost in enumerate(row):
            if cost >= -0.5:
                continue
            near = [v for line in costs[max(0, i - 1) : i + 2] for v in line[max(0, j - 1) : j + 2]]
            near.remove(cost)
            out[i][j] = cost + 0.1 * sum(sorted(near)[:2])
    return out


@cache
def ratio(a, b):
    return SequenceMatcher(None, a, b).ratio()


def area(block):
    return block["box"][2] * block["box"][3]


def centre(block, axis):
    return block["box"][axis] + block["box"][axis + 2] / 2


def ciede2000(one, two):
    """Of two sRGB colours 0..255, from Sharma, Wu & Dalal's steps, one colour at a time."""
    (l1, a1, b1), (l2, a2, b2) = to_lab(one), to_lab(two)
    c_mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(c_mean**7 / (c_mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    if c1 * c2 and h2 - h1 == 180:
        dh = 180.0
    d_hue = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2))
    if c1 * c2 == 0:
        h = h1 + h2
    elif abs(h1 - h2) <= 180:
        h = (h1 + h2) / 2
    else:
        h = (h1 + h2 + 360) / 2 if h1 + h2 < 360 else (h1 + h2 - 360) / 2
    l, c = (l1 + l2) / 2, (c1 + c2) / 2  # noqa: E741 - the paper's name
    cos = [math.cos(math.radians(v)) for v in (h - 30, 2 * h, 3 * h + 6, 4 * h - 63)]
    t = 1 - 0.17 * cos[0] + 0.24 * cos[1] + 0.32 * cos[2] - 0.20 * cos[3]
    s_l = 1 + 0.015 * (l - 50) ** 2 / math.sqrt(20 + (l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * c, 1 + 0.015 * c * t
    theta = 30 * math.exp(-(((h - 275) / 25) ** 2))
    r_t = -2 * math.sqrt(c**7 / (c**7 + 25**7)) * math.sin(math.radians(2 * theta))
    dl, dc, dd = (l2 - l1) / s_l, (c2 - c1) / s_c, d_hue / s_h
    return math.sqrt(max(0.0, dl**2 + dc**2 + dd**2 + r_t * dc * dd))


def to_lab(color):
    r, g, b = (v / 255 / 12.92 if v / 255 <= 0.04045 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in color)
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > (6 / 29) ** 3 else v * (29 / 6) ** 2 / 3 + 4 / 29 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
