/** The nearest that two avatars are drawn to each other, metres. */
const PERSONAL_SPACE = 0.55

interface Standing {
  own: boolean
  seated: boolean
  x: number
  z: number
}

/**
 * Moves avatars that are drawn into each other apart, in the picture only: where people stand is the
 * server's, and nobody is blocked by others. The own avatar and those who sit stay, the other one gives way.
 * Cells of one personal space keep this linear in a crowd.
 */
export function keepApart(avatars: readonly Standing[]): void {
  const cells = new Map<number, Standing[]>()
  for (const avatar of avatars) {
    const column = Math.floor(avatar.x / PERSONAL_SPACE)
    const row = Math.floor(avatar.z / PERSONAL_SPACE)
    for (let dx = -1; dx <= 1; dx++) {
      for (let dz = -1; dz <= 1; dz++) {
        for (const other of cells.get(cell(column + dx, row + dz)) ?? []) part(other, avatar)
      }
    }
    const key = cell(column, row)
    const those = cells.get(key)
    if (those) those.push(avatar)
    else cells.set(key, [avatar])
  }
}

/** One number for a cell; columns and rows are far below 2^15 in any lobby. */
function cell(column: number, row: number): number {
  return column * 0x10000 + row
}

function part(first: Standing, second: Standing): void {
  const dx = second.x - first.x
  const dz = second.z - first.z
  const distance = Math.hypot(dx, dz)
  if (distance >= PERSONAL_SPACE) return
  const firstStays = first.own || first.seated
  const secondStays = second.own || second.seated
  if (firstStays && secondStays) return
  const push = PERSONAL_SPACE - distance
  // Exactly on each other: any direction, always the same.
  const ux = distance > 0.001 ? dx / distance : 1
  const uz = distance > 0.001 ? dz / distance : 0
  const firstShare = firstStays ? 0 : secondStays ? 1 : 0.5
  first.x -= ux * push * firstShare
  first.z -= uz * push * firstShare
  second.x += ux * push * (1 - firstShare)
  second.z += uz * push * (1 - firstShare)
}
