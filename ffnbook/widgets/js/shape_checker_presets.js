/** The examples of the shape checker: a setting and what to look for. */

/** The setting that an example starts from. */
export const REST = { batch: 4, features: 10, layers: [[10, 5], [5, 8]], convention: "rows" };

export const PRESETS = [
  { name: "all fits", set: {},
    look: "Sides of one colour meet: 10 with 10, then 5 with 5. What is left outside is the "
      + "shape of the result. Only the inner sizes have to match." },
  { name: "8 for 10", set: { layers: [[8, 5], [5, 8]] },
    look: "The layer was told 8 inputs and gets 10. The message names both matrices, the data "
      + "first: 4x10 is what arrived, 8x5 is what the layer made of its declaration." },
  { name: "second layer", set: { layers: [[10, 5], [4, 8]] },
    look: "The first product is done before anything is said: mat1 is 4x5, so it is no longer "
      + "your data. Look for the layer in front of the one that declares 4." },
  { name: "turned data", set: { batch: 10, features: 4, layers: [[10, 5], [5, 8]] },
    look: "Ten samples with four features each, given to a layer made for ten features: rows "
      + "and columns of X were exchanged. In the column form this X would be right." },
  { name: "silent", set: { batch: 10, features: 10 },
    look: "As many samples as features. Hand X over transposed and still every shape fits: no "
      + "error, wrong numbers. A shape check finds many mistakes, not all." },
  { name: "one sample", set: { batch: 1 },
    look: "One sample is still a matrix, with one row, and so is every result. The number of "
      + "parameters has not moved: it knows nothing of the batch." },
  { name: "digits", set: { batch: 64, features: 784, layers: [[784, 256], [256, 10]] },
    look: "Pictures of 28 by 28 pixels: 203,530 parameters, nearly all of them in the first "
      + "layer. Sizes are drawn to scale, those too small to see with a few pixels." },
];
