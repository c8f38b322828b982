import { useEffect } from 'react'
import { useReach } from './reach-context.ts'
import type { ReachSource } from './reachable.ts'

/** Keeps every kind of things in reach as it is now. */
export function ReachWatch({ sources, far }: { sources: readonly ReachSource[]; far: boolean }) {
  return sources.map((source) => <Watch key={source.id} source={source} far={far} />)
}

function Watch({ source, far }: { source: ReachSource; far: boolean }) {
  const reach = useReach()
  const things = source.useThings(far)
  useEffect(() => reach.add(source.id, things), [reach, source, things])
  return null
}
