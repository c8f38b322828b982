import type { BufferGeometry } from 'three'
import type { LightProbes } from '../lighting/light-probes.ts'
import { lightVertices } from '../lighting/vertex-light.ts'
import type { ModelPart } from './furniture-model.ts'
import type { MergePlan } from './merge-furniture.ts'

/** Furniture that is drawn in one call: what `plan` says, merged. */
export interface Batch {
  plan: MergePlan
  geometry: BufferGeometry
}

interface BatchOptions {
  /** Whether an item is another one than in the batches before, by id. */
  isChanged(itemId: string): boolean
  merge(plan: MergePlan): BufferGeometry
}

/** A batch for every plan: the one from before where nothing in it changed, else a new one. */
export function nextBatches(
  plans: readonly MergePlan[],
  before: readonly Batch[],
  { isChanged, merge }: BatchOptions,
): Batch[] {
  const old = new Map(before.map((batch) => [batch.plan.key, batch]))
  return plans.map((plan) => {
    const same = old.get(plan.key)
    const isSame =
      same?.plan.parts.length === plan.parts.length &&
      plan.parts.every(({ item, part }, i) => {
        const then = same.plan.parts[i]!
        return then.part === part && then.item.id === item.id && !isChanged(item.id)
      })
    return same && isSame ? same : { plan, geometry: merge(plan) }
  })
}

interface LightSource {
  /** Items that stand elsewhere than in the batches before, by id. */
  moved: ReadonlySet<string>
  /** The air's light for those; null leaves them as they are. */
  probes: LightProbes | null
}

/** Lights new batches until light is baked for them: what did not move takes its light along, the rest the air's. */
export function carryLight(
  batches: readonly Batch[],
  before: readonly Batch[],
  { moved, probes }: LightSource,
): void {
  const known = new Map<string, { part: ModelPart; light: Uint8Array }[]>()
  for (const batch of before) {
    eachPiece(batch, (itemId, part, start, end) => {
      const light = lightOf(batch.geometry).subarray(start * 4, end * 4)
      known.set(itemId, [...(known.get(itemId) ?? []), { part, light }])
    })
  }
  for (const batch of batches) {
    if (before.includes(batch)) continue
    eachPiece(batch, (itemId, part, start, end) => {
      const old = known.get(itemId)?.find((piece) => piece.part === part)
      const light =
        old && !moved.has(itemId) ? old.light : probes && airLight(batch, probes, start, end)
      if (light) lightOf(batch.geometry).set(light, start * 4)
    })
  }
}

function airLight({ geometry }: Batch, probes: LightProbes, start: number, end: number) {
  const positions = geometry.getAttribute('position').array as Float32Array
  const normals = geometry.getAttribute('normal').array as Int8Array
  return lightVertices(
    null,
    probes,
    positions.subarray(start * 3, end * 3),
    normals.subarray(start * 4, end * 4),
  )
}

function lightOf(geometry: BufferGeometry): Uint8Array {
  return geometry.getAttribute('light').array as Uint8Array
}

/** Which vertices of a batch belong to which part of which item. */
function eachPiece(
  { plan }: Batch,
  visit: (itemId: string, part: ModelPart, start: number, end: number) => void,
): void {
  let start = 0
  for (const { item, part } of plan.parts) {
    const end = start + part.openness.length
    visit(item.id, part, start, end)
    start = end
  }
}
