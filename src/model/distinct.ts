// Counting distinct pairs of small whole numbers, one bit a pair.

/** A function that says of each pair (row < rows, column < columns) whether it is met for the first time. */
export function distinctPairs(rows: number, columns: number): (row: number, column: number) => boolean {
  const met = new Uint8Array(Math.ceil((rows * columns) / 8));
  return (row, column) => {
    const bit = row * columns + column;
    const at = Math.floor(bit / 8);
    const mask = 1 << (bit - at * 8);
    if (met[at] & mask) return false;
    met[at] |= mask;
    return true;
  };
}
