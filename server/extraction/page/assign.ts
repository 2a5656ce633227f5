/**
 * The cheapest way to give every row a column of its own, as the column of each row.
 * `cost[row][column]`, at least as many columns as rows; cubic time.
 * H. W. Kuhn, "The Hungarian method for the assignment problem", 1955, with shortest augmenting paths.
 */
export function assign(cost: readonly (readonly number[])[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  const columnOf = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    const { end, from } = cheapestPath(cost, row, rowPrice, columnPrice, rowOf);
    for (let column = end; column >= 0; ) {
      const before = from[column] ?? row;
      const next = columnOf[before] ?? -1;
      rowOf[column] = before;
      columnOf[before] = column;
      column = before === row ? -1 : next;
    }
  }
  return [...columnOf];
}

/** The shortest augmenting path from a free row to a free column; updates the prices on its way. */
function cheapestPath(
  cost: readonly (readonly number[])[],
  start: number,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  rowOf: Int32Array,
): { end: number; from: Int32Array } {
  const columns = columnPrice.length;
  const distance = new Float64Array(columns).fill(Infinity);
  const from = new Int32Array(columns).fill(start);
  const done = new Uint8Array(columns);
  let row = start;
  let reached = 0;
  let end = -1;
  while (end < 0) {
    for (let column = 0; column < columns; column++) {
      const step = (cost[row]?.[column] ?? Infinity) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0);
      if (done[column] || reached + step >= (distance[column] ?? Infinity)) continue;
      distance[column] = reached + step;
      from[column] = row;
    }
    const nearest = nearestOf(distance, done);
    done[nearest] = 1;
    reached = distance[nearest] ?? 0;
    row = rowOf[nearest] ?? -1;
    if (row < 0) end = nearest;
  }
  rowPrice[start] = (rowPrice[start] ?? 0) + reached;
  for (let column = 0; column < columns; column++) {
    if (!done[column] || column === end) continue;
    const slack = reached - (distance[column] ?? 0);
    columnPrice[column] = (columnPrice[column] ?? 0) - slack;
    const owner = rowOf[column] ?? -1;
    rowPrice[owner] = (rowPrice[owner] ?? 0) + slack;
  }
  return { end, from };
}

function nearestOf(distance: Float64Array, done: Uint8Array): number {
  let nearest = -1;
  for (let column = 0; column < distance.length; column++) {
    if (!done[column] && (nearest < 0 || (distance[column] ?? 0) < (distance[nearest] ?? 0)))
      nearest = column;
  }
  return nearest;
}
