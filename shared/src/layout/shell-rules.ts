import { AVATAR_HEIGHT, AVATAR_RADIUS } from '../look/avatar-size.ts'
import { LAYOUT_LIMITS, type Layout, type Opening, type Wall } from './layout-contract.ts'
import { crossingSides, type Outline, signedArea } from './outline.ts'

/** Metres that a door or gap needs for an avatar, or a wheelchair, to pass with room to spare. */
const PASSAGE_WIDTH = AVATAR_RADIUS * 3
/** Square metres that an area with a meaning has at least. */
const SMALLEST_AREA = 0.25
/** Metres of rounding in lengths that an editor computed. */
const TOLERANCE = 0.001

/** What is wrong with floor and walls, each with its path (rules L4 to L7). */
export function shellProblems(layout: Layout): string[] {
  const { floor, walls } = layout.shell
  return [
    ...outlineProblems('shell.floor.outline', floor.outline),
    ...floorSizeProblems(floor.outline),
    ...walls.flatMap((wall, i) =>
      wallProblems(`shell.walls[${i}]`, wall, layout.shell.ceiling.height),
    ),
  ]
}

/** What is wrong with any outline (rule L4). */
export function outlineProblems(path: string, outline: Outline): string[] {
  const crossing = crossingSides(outline)
  if (crossing) {
    const [a, b] = crossing
    return [
      `${path}: the sides from corner ${a} and from corner ${b} cross or touch; must be simple`,
    ]
  }
  const area = Math.abs(signedArea(outline))
  return area < SMALLEST_AREA
    ? [`${path}: covers ${area.toFixed(2)} m², must be ${SMALLEST_AREA}`]
    : []
}

function floorSizeProblems(outline: Outline): string[] {
  const xs = outline.map(([x]) => x)
  const zs = outline.map(([, z]) => z)
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...zs) - Math.min(...zs))
  if (area <= LAYOUT_LIMITS.floorArea) return []
  return [
    `shell.floor.outline: its surrounding rectangle has ${Math.round(area)} m², at most ${LAYOUT_LIMITS.floorArea} are possible`,
  ]
}

function wallProblems(path: string, wall: Wall, ceilingHeight: number): string[] {
  const length = Math.hypot(wall.to[0] - wall.from[0], wall.to[1] - wall.from[1])
  if (length < 0.1) return [`${path}: is ${length.toFixed(2)} m long, must be at least 0.10 m`]
  const height = wall.height ?? ceilingHeight
  return [
    ...wall.openings.flatMap((opening, i) =>
      openingProblems(`${path}.openings[${i}]`, opening, length, height),
    ),
    ...overlapProblems(path, wall.openings),
  ]
}

function openingProblems(path: string, opening: Opening, length: number, height: number): string[] {
  const problems: string[] = []
  const end = opening.at + opening.width
  if (end > length + TOLERANCE) {
    problems.push(`${path}: ends at ${end.toFixed(2)} m of a wall of ${length.toFixed(2)} m`)
  }
  const top = opening.sill + opening.height
  if (top > height + TOLERANCE) {
    problems.push(`${path}: reaches up to ${top.toFixed(2)} m in a wall of ${height.toFixed(2)} m`)
  }
  if (opening.kind === 'window') return problems
  if (opening.sill !== 0) {
    problems.push(`${path}.sill: of a ${opening.kind} must be 0, only a window has one`)
  }
  if (opening.width < PASSAGE_WIDTH - TOLERANCE) {
    problems.push(
      `${path}.width: of a ${opening.kind} must be at least ${PASSAGE_WIDTH.toFixed(1)} m`,
    )
  }
  if (opening.height < AVATAR_HEIGHT) {
    problems.push(`${path}.height: of a ${opening.kind} must be at least ${AVATAR_HEIGHT} m`)
  }
  return problems
}

function overlapProblems(path: string, openings: readonly Opening[]): string[] {
  const sorted = openings
    .map((opening, i) => ({ opening, i }))
    .sort((a, b) => a.opening.at - b.opening.at)
  return sorted.flatMap(({ opening, i }, place) => {
    const before = sorted[place - 1]
    if (!before || before.opening.at + before.opening.width <= opening.at + TOLERANCE) return []
    return [`${path}.openings[${i}]: overlaps openings[${before.i}]`]
  })
}
