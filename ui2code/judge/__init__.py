"""Scene + mockup + rendering → verdict: both sides become snapshots, which ``evaluators`` compares."""

from ui2code.judge.scene import snapshot_of_rendering, snapshot_of_scene
from ui2code.judge.verdict import Displacement, judge, judge_and_place

__all__ = ["Displacement", "judge", "judge_and_place", "snapshot_of_rendering", "snapshot_of_scene"]
