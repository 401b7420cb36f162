"""Look inside a network: signal and gradient of each layer, and dead units.

    diagnosis = diagnose(model, X, y, BCEWithLogits())
    print(diagnosis)            # a table, a verdict
    diagnosis.plot()

For NumPy models (Sequential) and torch models (nn.Module), with the definitions and
the words of the Init lab. torch is imported only for torch models. Chapters 11 to 13.
"""

from ffnbook.diagnostics.death_record import DeathRecord
from ffnbook.diagnostics.diagnosis import Diagnosis, diagnose
from ffnbook.diagnostics.monitor import DeadUnits
from ffnbook.diagnostics.saturation import FLAT, flat_limit
from ffnbook.diagnostics.stats import Reading, dead_units, layer_stats

__all__ = [
    "FLAT",
    "DeadUnits",
    "DeathRecord",
    "Diagnosis",
    "Reading",
    "dead_units",
    "diagnose",
    "flat_limit",
    "layer_stats",
]
