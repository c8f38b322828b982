import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '@foyer/shared/errors/result.ts'
import { refuseLayout } from '@foyer/shared/layout/validate-layout.ts'
import { buildNavmesh } from '@foyer/shared/navmesh/build-navmesh.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import { unreachablePlaces } from '@foyer/shared/navmesh/unreachable-places.ts'
import type { NavmeshOrder } from './make-navmesh.ts'

/** The thread in which a navmesh is made: gets a `NavmeshOrder`, answers once with the result, and ends. */
parentPort!.postMessage(make(workerData))

function make({ layout, catalog }: NavmeshOrder): Result<Uint8Array> {
  const built = buildNavmesh(layout, catalog)
  if (!built.ok) return built
  const decoded = decodeNavmesh(built.value)
  if (!decoded.ok) return decoded
  const problems = unreachablePlaces(layout, createWalkingSurfaces(decoded.value))
  return problems.length === 0 ? built : refuseLayout(problems)
}
