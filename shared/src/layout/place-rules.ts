import type { Layout } from './layout-contract.ts'
import { pointInOutline, pointNearOutline } from './outline.ts'
import { outlineProblems } from './shell-rules.ts'

/** Metres that items and zones may reach over the floor's edge: pictures hang in walls, lines are drawn by hand. */
export const OUTSIDE_REACH = 0.5

/** What is wrong with zones and spots, each with its path (rules L12 to L15 and L19). */
export function placeProblems(layout: Layout): string[] {
  return [
    ...duplicateProblems('zones', layout.zones),
    ...duplicateProblems('spots', layout.spots),
    ...layout.zones.flatMap((zone, i) => zoneProblems(`zones[${i}].outline`, zone.outline, layout)),
    ...layout.zones.flatMap((zone, i) => portalProblems(`zones[${i}].center`, zone)),
    ...layout.spots.flatMap((spot, i) => {
      const [x, z] = spot.at
      if (pointInOutline(layout.shell.floor.outline, x, z)) return []
      return [`spots[${i}].at: [${x}, ${z}] is outside the floor`]
    }),
    ...missingProblems(layout),
  ]
}

/** Names every id that an earlier member of the list already has (rule L8). */
export function duplicateProblems(list: string, members: readonly { id: string }[]): string[] {
  const firstAt = new Map<string, number>()
  return members.flatMap(({ id }, i) => {
    const first = firstAt.get(id)
    if (first !== undefined)
      return [`${list}[${i}].id: '${id}' is already that of ${list}[${first}]`]
    firstAt.set(id, i)
    return []
  })
}

function zoneProblems(
  path: string,
  outline: Layout['zones'][number]['outline'],
  layout: Layout,
): string[] {
  const floor = layout.shell.floor.outline
  const outside = outline.findIndex(([x, z]) => !pointNearOutline(floor, x, z, OUTSIDE_REACH))
  return [
    ...outlineProblems(path, outline),
    ...(outside < 0 ? [] : [`${path}[${outside}]: [${outline[outside]}] is outside the floor`]),
  ]
}

/** Whether there is such a center is not the document's to know: a portal to none is closed. */
function portalProblems(path: string, { kind, center }: Layout['zones'][number]): string[] {
  if (kind === 'portal') {
    return center === undefined ? [`${path}: a portal needs the id of a center`] : []
  }
  return center === undefined ? [] : [`${path}: only a zone of kind 'portal' leads to a center`]
}

function missingProblems(layout: Layout): string[] {
  const problems: string[] = []
  if (!layout.zones.some((zone) => zone.kind === 'arrival')) {
    problems.push("zones: needs one of kind 'arrival', where people appear")
  }
  if (!layout.spots.some((spot) => spot.kind === 'post')) {
    problems.push("spots: needs one of kind 'post', where a rep on duty stands")
  }
  return problems
}
