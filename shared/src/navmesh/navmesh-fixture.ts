import type { Layout } from '../layout/layout-contract.ts'
import { testCatalog, testDocument } from '../layout/layout-fixture.ts'
import { validateLayout } from '../layout/validate-layout.ts'
import { buildNavmesh } from './build-navmesh.ts'
import { createWalkingSurfaces } from './create-surface.ts'
import { decodeNavmesh } from './navmesh-codec.ts'
import type { WalkingSurface, WalkingSurfaces } from './walking-surface.ts'

/** For tests: the test layout with a change. */
export function testLayout(
  change: (document: ReturnType<typeof testDocument>) => void = () => {},
): Layout {
  const document = testDocument()
  change(document)
  const result = validateLayout(document, testCatalog)
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

/** For tests: the encoded navmesh of a layout. */
export function testNavmesh(layout: Layout): Uint8Array {
  const result = buildNavmesh(layout, testCatalog)
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

/** For tests: a new walking surface of encoded bytes, as reps walk on it. */
export function testSurface(bytes: Uint8Array): WalkingSurface {
  return testSurfaces(bytes).rep
}

/** For tests: new walking surfaces of encoded bytes. */
export function testSurfaces(bytes: Uint8Array): WalkingSurfaces {
  const result = decodeNavmesh(bytes)
  if (!result.ok) throw new Error(result.detail)
  return createWalkingSurfaces(result.value)
}
