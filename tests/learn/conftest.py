"""Tiny models are slower on two threads than on one, above all where two processes test beside each other."""

from __future__ import annotations

import torch

torch.set_num_threads(1)
