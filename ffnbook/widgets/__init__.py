"""The book's interactive figures: see base.py for how they work, a module a widget."""

from ffnbook.widgets.backprop_stepper import BackpropStepper
from ffnbook.widgets.batch_noise import BatchNoise
from ffnbook.widgets.confident_mistake import ConfidentMistake
from ffnbook.widgets.fold_the_line import FoldTheLine
from ffnbook.widgets.graph_sweeper import GraphSweeper
from ffnbook.widgets.init_lab import InitLab
from ffnbook.widgets.landscape import Landscape
from ffnbook.widgets.layout_lab import LayoutLab
from ffnbook.widgets.logits_to_loss import LogitsToLoss
from ffnbook.widgets.loop_assembler import LoopAssembler
from ffnbook.widgets.loss_bowl import LossBowl
from ffnbook.widgets.microscope import ActivationMicroscope
from ffnbook.widgets.playground import Playground
from ffnbook.widgets.shape_checker import ShapeChecker
from ffnbook.widgets.space_warp import SpaceWarp
from ffnbook.widgets.state_inspector import StateInspector
from ffnbook.widgets.step_size import StepSize
from ffnbook.widgets.symmetry_and_death import SymmetryAndDeath

__all__ = [
    "ActivationMicroscope",
    "BackpropStepper",
    "BatchNoise",
    "ConfidentMistake",
    "FoldTheLine",
    "GraphSweeper",
    "InitLab",
    "Landscape",
    "LayoutLab",
    "LogitsToLoss",
    "LoopAssembler",
    "LossBowl",
    "Playground",
    "ShapeChecker",
    "SpaceWarp",
    "StateInspector",
    "StepSize",
    "SymmetryAndDeath",
]
