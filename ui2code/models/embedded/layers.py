"""The parts of the model: its eye, what it makes of an element, and the layers of attention."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

FREQUENCIES = 6
FINEST = 8
"""Image px of a cell of the map that elements are looked up in."""
SPAN = 1280.0
"""CSS px of one turn of the slowest frequency."""

FARTHEST = 12
"""Elements from the next one, beyond which none is nearer than another."""


class Eye(nn.Module):
    """Pixels to a map of ``2 * stem`` channels at 1/8, and to tokens of the whole page, one a ``stride`` px square."""

    def __init__(self, width: int, stem: int, stride: int) -> None:
        super().__init__()
        self.fine = nn.Sequential(
            nn.Conv2d(3, stem, 4, 4), nn.GroupNorm(4, stem), nn.GELU(),
            nn.Conv2d(stem, 2 * stem, 3, 2, 1), nn.GroupNorm(4, 2 * stem), nn.GELU(),
        )  # fmt: skip
        coarser: list[nn.Module] = []
        channels, at = 2 * stem, FINEST
        while at < stride:
            more = min(2 * channels, width)
            coarser += [nn.Conv2d(channels, more, 3, 2, 1), nn.GroupNorm(4, more), nn.GELU()]
            channels, at = more, 2 * at
        self.coarse = nn.Sequential(*coarser)
        self.out = nn.Linear(channels, width)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        """(B, 3, H, W) to (B, C, H/8, W/8) and (B, h, w, width)."""
        fine = self.fine(pictures)
        return fine, self.out(self.coarse(fine).permute(0, 2, 3, 1))


def looked_up(fine: Tensor, boxes: Tensor, size: tuple[int, int], cells: int = 3) -> Tensor:
    """What lies under each box (B, N, 4 in image px) of a picture of ``size`` (H, W): (B, N, C * cells^2)."""
    height, width = size
    steps = (torch.arange(cells, device=boxes.device, dtype=boxes.dtype) + 0.5) / cells
    x = boxes[..., 0:1] + (boxes[..., 2:3] - boxes[..., 0:1]) * steps
    y = boxes[..., 1:2] + (boxes[..., 3:4] - boxes[..., 1:2]) * steps
    count = boxes.shape[1]
    grid = torch.stack(
        [
            (x / width * 2 - 1)[:, :, None, :].expand(-1, -1, cells, -1),
            (y / height * 2 - 1)[:, :, :, None].expand(-1, -1, -1, cells),
        ],
        -1,
    ).reshape(boxes.shape[0], count, cells * cells, 2)
    found = F.grid_sample(fine, grid.to(fine.dtype), align_corners=False)
    return found.permute(0, 2, 1, 3).reshape(boxes.shape[0], count, -1)


def waves(places: Tensor) -> Tensor:
    """Sines and cosines of lengths in CSS px: (..., K) to (..., K * 2 * FREQUENCIES)."""
    turns = 2.0 ** torch.arange(FREQUENCIES, device=places.device, dtype=places.dtype) * (2 * math.pi / SPAN)
    angles = (places[..., None] * turns).flatten(-2)
    return torch.cat([angles.sin(), angles.cos()], -1)


class Attention(nn.Module):
    """Of queries (B, T, D) to a memory (B, S, D); ``bias`` (B or 1, 1, T, S) is added to what is attended."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)

    def memory(self, tokens: Tensor) -> tuple[Tensor, Tensor]:
        return self._split(self.key(tokens)), self._split(self.value(tokens))

    def forward(
        self, tokens: Tensor, memory: tuple[Tensor, Tensor], bias: Tensor | None, causal: bool = False
    ) -> Tensor:
        found = F.scaled_dot_product_attention(
            self._split(self.query(tokens)), *memory, attn_mask=bias, is_causal=causal
        )
        answer: Tensor = self.out(found.transpose(1, 2).flatten(2))
        return answer

    def _split(self, tokens: Tensor) -> Tensor:
        batch, length, width = tokens.shape
        return tokens.view(batch, length, self.heads, width // self.heads).transpose(1, 2)


class Feed(nn.Sequential):
    def __init__(self, width: int) -> None:
        super().__init__(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))


class EncoderLayer(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.look, self.feed = Attention(width, heads), Feed(width)
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, tokens: Tensor, bias: Tensor) -> Tensor:
        seen = self.first(tokens)
        tokens = tokens + self.look(seen, self.look.memory(seen), bias)
        tokens = tokens + self.feed(self.second(tokens))
        return tokens


class Past:
    """Keys and values of the steps so far, in room that doubles, so that a long page is not copied at every step."""

    def __init__(self) -> None:
        self._rooms: tuple[Tensor, Tensor] | None = None
        self._length = 0

    def joined(self, keys: Tensor, values: Tensor) -> tuple[Tensor, Tensor]:
        """All keys and values (B, heads, steps so far, D), with these as the last ones."""
        end = self._length + keys.shape[2]
        if self._rooms is None or end > self._rooms[0].shape[2]:
            self._rooms = (self._larger(keys, end, 0), self._larger(values, end, 1))
        for room, new in zip(self._rooms, (keys, values)):
            room[:, :, self._length : end] = new
        self._length = end
        return self._rooms[0][:, :, :end], self._rooms[1][:, :, :end]

    def _larger(self, like: Tensor, end: int, which: int) -> Tensor:
        room = like.new_empty(*like.shape[:2], max(2 * end, 64), like.shape[3])
        if self._rooms is not None:
            room[:, :, : self._length] = self._rooms[which][:, :, : self._length]
        return room


class DecoderLayer(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.past, self.page = Attention(width, heads), Attention(width, heads)
        self.feed = Feed(width)
        self.first, self.second, self.third = (nn.LayerNorm(width) for _ in range(3))

    def forward(self, tokens: Tensor, past: Past | None, page: tuple[Tensor, Tensor], bias: Tensor) -> Tensor:
        """With a ``past`` the steps see all that it holds, which they join; without, only those before them."""
        seen = self.first(tokens)
        own = self.past.memory(seen)
        if past is not None:
            own = past.joined(*own)
        tokens = tokens + self.past(seen, own, None, causal=past is None)
        tokens = tokens + self.page(self.second(tokens), page, bias)
        tokens = tokens + self.feed(self.third(tokens))
        return tokens


class Near(nn.Module):
    """What each step (B, T, D) makes of pointing at an element (B, T, N) by how far it stands, in the draft's order, from the
    ``ahead`` (B, T) one: the order is right more often than not."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.liking = nn.Linear(width, 2 * FARTHEST + 2)

    def forward(self, tokens: Tensor, ahead: Tensor, count: int) -> Tensor:
        far = torch.arange(count, device=tokens.device) - ahead[..., None]
        places = far.clamp(-FARTHEST, FARTHEST) + FARTHEST
        places = torch.where(ahead[..., None] >= 0, places, 2 * FARTHEST + 1)
        found: Tensor = self.liking(tokens).gather(-1, places)
        return found
