"""Saving and loading: all or nothing."""

import numpy as np
import pytest

from ffnbook import models
from ffnbook.models import mlp


def new(sizes=(2, 5, 1), seed=7):
    return mlp(sizes, rng=np.random.default_rng(seed))


def copy_of(model):
    return {key: array.copy() for key, array in model.params.items()}


def assert_params(model, want):
    assert list(model.params) == list(want)
    for key, array in model.params.items():
        np.testing.assert_array_equal(array, want[key])


@pytest.fixture
def saved(tmp_path):
    model, path = new(), tmp_path / "model.npz"
    model.save(path)
    return model, path


@pytest.mark.parametrize("kind", [str, lambda p: p])
@pytest.mark.parametrize("name", ["model.npz", "no-ending", "with space.ckpt"])
def test_save_and_load(tmp_path, kind, name):
    model, other = new(), new(seed=8)
    arrays, path = other.params, kind(tmp_path / name)
    model.save(path)
    assert [p.name for p in tmp_path.iterdir()] == [name]
    other.load(path)
    assert_params(other, copy_of(model))
    assert all(other.params[k] is arrays[k] for k in arrays)  # optimizers stay valid


def test_saving_twice_replaces_the_file(saved):
    _, path = saved
    newer = new(seed=9)
    newer.save(path)
    model = new()
    model.load(path)
    assert_params(model, copy_of(newer))


@pytest.mark.parametrize(
    "sizes", [(2, 5, 2), (3, 5, 1), (2, 6, 1), (2, 1), (2, 5, 5, 1)]
)
def test_another_shape_is_refused_and_nothing_changes(saved, sizes):
    _, path = saved
    model = new(sizes)
    before = copy_of(model)
    with pytest.raises(ValueError, match=r"Build the model with the (layers|sizes)"):
        model.load(path)
    assert_params(model, before)


def test_every_shortened_file_is_refused(saved):
    model, path = saved
    before, whole = copy_of(model), path.read_bytes()
    for length in [*range(0, len(whole), 7), len(whole) - 1]:
        path.write_bytes(whole[:length])
        with pytest.raises(ValueError, match=r"damaged .*Nothing was loaded"):
            model.load(path)
    assert_params(model, before)


def test_a_changed_byte_is_refused_or_harmless(saved):
    """Zip headers hold bytes that mean nothing; any that count must be noticed."""
    model, path = saved
    before, whole = copy_of(model), path.read_bytes()
    refused = 0
    for i in range(0, len(whole), 3):
        path.write_bytes(whole[:i] + bytes([whole[i] ^ 0xFF]) + whole[i + 1 :])
        try:
            model.load(path)
        except ValueError:
            refused += 1
        assert_params(model, before)
    assert refused > 0.5 * len(whole) / 3


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"PK\x03\x04rubbish", b"\x80\x04N."]
)
def test_another_file_is_refused(tmp_path, content):
    path = tmp_path / "x.npz"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="is not a checkpoint written by save"):
        new().load(path)


def test_other_arrays_are_refused(tmp_path):
    model, path = new(), tmp_path / "x.npz"
    before = copy_of(model)
    np.save(tmp_path / "x.npy", np.ones(3))
    with pytest.raises(ValueError, match="is not a checkpoint"):
        model.load(tmp_path / "x.npy")
    bad = {
        "holds 1 values that are NaN": {**before, "2.b": np.array([np.nan])},
        "2.b must be .* float64; got .* float32": {**before, "2.b": np.float32([1])},
        "2.b must be .* got .* <U1": {**before, "2.b": np.array(["a"])},
        "is not a checkpoint": {**before, "2.b": np.array([{}])},  # would need pickle
        r"holds \['0.W'\]; this model needs": {"0.W": before["0.W"]},
        "'extra'": {**before, "extra": np.ones(1)},
    }
    for words, arrays in bad.items():
        np.savez(path, **arrays)
        with pytest.raises(ValueError, match=words):
            model.load(path)
        assert_params(model, before)


def test_missing_files_and_folders(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"none\.npz"):
        new().load(tmp_path / "none.npz")
    with pytest.raises(IsADirectoryError):
        new().load(tmp_path)
    with pytest.raises(FileNotFoundError):
        new().save(tmp_path / "none" / "x.npz")
    with pytest.raises(TypeError):
        new().save(None)


def test_a_failed_save_leaves_the_old_file_and_no_other(saved, monkeypatch):
    _, path = saved
    old = path.read_bytes()

    def full_disk(file, **arrays):
        file.write(b"half")
        raise OSError("no space left")

    monkeypatch.setattr(models.np, "savez", full_disk)
    with pytest.raises(OSError, match="no space left"):
        new(seed=9).save(path)
    assert path.read_bytes() == old and list(path.parent.iterdir()) == [path]


def test_a_diverged_model_is_not_saved(saved):
    model, path = saved
    old = path.read_bytes()
    model.params["2.W"][3, 0] = np.inf
    with pytest.raises(ValueError, match=r"2\.W holds 1 values .* \(3, 0\)"):
        model.save(path)
    assert path.read_bytes() == old and list(path.parent.iterdir()) == [path]
