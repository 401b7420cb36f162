"""What the errors of Python, NumPy and PyTorch usually mean in a reader's function."""

# Words of an error, and what they mean for a function that is given an array.
HINTS = (
    ("truth value of an array", "An array holds many numbers, and `if`, `and` and "
     "`max(0, z)` want one. For each entry: `np.where(z > 0, a, b)`, "
     "`np.maximum(0, z)`."),
    ("can be converted to python scalars", "The functions of `math` take one number, "
     "not an array. NumPy's take both: `np.exp(z)` for `math.exp(z)`."),
    ("arrays can be converted", "The functions of `math` take one number, not an "
     "array. NumPy's take both: `np.exp(z)` for `math.exp(z)`."),
    ("must be tensor", "This is a PyTorch function, and it is given a NumPy array. "
     "Write `f(torch.from_numpy(z)).detach().numpy()`, or take NumPy's function."),
    ("ndarray' object has no attribute", "A NumPy array has no such method. For "
     "PyTorch's: first `torch.from_numpy(z)`, at the end `.detach().numpy()`."),
    ("requires grad", "End with `.detach().numpy()`."),
    ("double and float", "z is float64: make PyTorch's weights so, by `.double()`."),
    ("in its core dimension", "In `A @ B` the columns of A must be as many as the rows "
     "of B. Write the shape under each: is a `.T` missing, or one too many?"),
    ("not aligned", "In a product of matrices the columns of the first must be as many "
     "as the rows of the second: is a `.T` missing, or one too many?"),
    ("broadcast together", "`+`, `-`, `*` and `/` work entry by entry and need equal "
     "shapes. Write the shape under each: `@` for `*`, a `.T`, a `keepdims=True`?"),
    ("recursion depth", "The function calls itself, and nothing stops it. A name that "
     "was given twice can be the cause."),
    ("is not defined", "Run the cell that defines or imports it first."),
)


def hint(error):
    """What an error usually means, or ""."""
    said = str(error).lower()
    return next((meant for words, meant in HINTS if words in said), "")
