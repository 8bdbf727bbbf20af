// Sets that are joined, never parted (union-find; Tarjan 1975): find follows halved paths, join hangs the smaller below.

export class DisjointSets {
  private readonly above: Int32Array;
  private readonly size: Int32Array;

  constructor(count: number) {
    this.above = Int32Array.from({ length: count }, (_, at) => at);
    this.size = new Int32Array(count).fill(1);
  }

  /** The member that stands for the set of this one. */
  find(member: number): number {
    let at = member;
    while (this.above[at] !== at) {
      this.above[at] = this.above[this.above[at]];
      at = this.above[at];
    }
    return at;
  }

  join(one: number, other: number): void {
    let [a, b] = [this.find(one), this.find(other)];
    if (a === b) return;
    if (this.size[a] < this.size[b]) [a, b] = [b, a];
    this.above[b] = a;
    this.size[a] += this.size[b];
  }
}
