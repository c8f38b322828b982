/** A run of indices in the crowd's geometry: one part at one level of detail. */
export interface DrawRange {
  /** First index. */
  start: number
  /** Number of indices. */
  count: number
}

/**
 * What one multi-draw call draws: every range that somebody wears, each with its instances. The
 * entries of a range lie side by side; `texels` holds the offset of each draw's first entry, then
 * the entries (avatar slots), for the shader to read by draw and instance.
 */
export class DrawList {
  drawCount = 0
  triangles = 0
  /** Per draw. */
  counts = new Int32Array(0)
  /** Per draw, in bytes into a 32 bit index buffer. */
  offsets = new Int32Array(0)
  /** Per draw. */
  instanceCounts = new Int32Array(0)
  texels = new Float32Array(0)
  #ranges: readonly DrawRange[] = []
  #perRange = new Int32Array(0)
  #next = new Int32Array(0)
  #length = 0
  #rangeOf = new Int32Array(256)
  #slotOf = new Int32Array(256)

  /** Begins a frame. `ranges` may have grown since the last one. */
  begin(ranges: readonly DrawRange[]): void {
    if (ranges.length > this.#perRange.length) {
      this.#perRange = new Int32Array(ranges.length)
      this.#next = new Int32Array(ranges.length)
      this.counts = new Int32Array(ranges.length)
      this.offsets = new Int32Array(ranges.length)
      this.instanceCounts = new Int32Array(ranges.length)
    } else {
      this.#perRange.fill(0)
    }
    this.#ranges = ranges
    this.#length = 0
  }

  /** Adds one avatar's part. */
  add(range: number, slot: number): void {
    if (this.#length === this.#rangeOf.length) {
      this.#rangeOf = grown(this.#rangeOf)
      this.#slotOf = grown(this.#slotOf)
    }
    this.#rangeOf[this.#length] = range
    this.#slotOf[this.#length] = slot
    this.#length++
    this.#perRange[range]!++
  }

  /** Ends a frame: sorts the entries by range and fills the arrays. */
  end(): void {
    let drawCount = 0
    for (const used of this.#perRange) if (used > 0) drawCount++
    const size = drawCount + this.#length
    // A row of the texture too many costs nothing; a new array every frame would.
    if (size > this.texels.length) this.texels = new Float32Array(Math.ceil(size / 1024) * 1024)
    let draw = 0
    let at = drawCount
    this.triangles = 0
    for (let range = 0; range < this.#ranges.length; range++) {
      const used = this.#perRange[range]!
      if (used === 0) continue
      const { start, count } = this.#ranges[range]!
      this.counts[draw] = count
      this.offsets[draw] = start * 4
      this.instanceCounts[draw] = used
      this.texels[draw] = at
      this.#next[range] = at
      this.triangles += (count / 3) * used
      at += used
      draw++
    }
    for (let i = 0; i < this.#length; i++) {
      this.texels[this.#next[this.#rangeOf[i]!]!++] = this.#slotOf[i]!
    }
    this.drawCount = drawCount
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
