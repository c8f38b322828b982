import type { Door } from '@foyer/shared/door/door-contract.ts'
import { readDoor } from '@foyer/shared/door/door-endpoints.ts'
import { doorLine } from '@foyer/shared/door/door-line.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import { outlineMiddle } from '@foyer/shared/layout/outline.ts'
import { useEffect, useMemo, useState } from 'react'
import { ownZone } from '../browser/own-zone.ts'
import { goToCenter } from '../centers/go-to-center.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useLayout } from '../layout/layout-context.ts'
import { useWalker } from '../movement/walker-context.ts'
import { call } from '../net/call.ts'
import { useOwnPerson } from '../people/use-people.ts'
import type { Reachable, ReachSource, ReachThings } from '../reach/reachable.ts'
import { doorTexts } from './door-texts.ts'
import { portalTexts } from './portal-texts.ts'

/** The portal one stands in: where it leads, what the door there says, and the way through. */
export const portalSource: ReachSource = {
  id: 'portal',
  useThings() {
    const t = useText(portalTexts)
    const tDoor = useText(doorTexts)
    const locale = useLocale()
    const { zones } = useLayout()
    const walker = useWalker()
    const own = useOwnPerson()
    const inside = zones.find(({ id, center }) => id === own?.zone && center !== undefined)
    const center = inside?.center ?? null
    const door = useDoorOf(center)

    return useMemo((): ReachThings => {
      const offer = (): Omit<Reachable, 'at'> | null => {
        if (center === null || door === null) return null
        const rest = { id: `portal ${center}`, reach: 0, code: 'KeyF' } as const
        if (!door.ok) {
          return { ...rest, label: '', note: { title: t('portal.closed'), text: '' }, run: null }
        }
        const { name } = door.value
        const { text } = doorLine(door.value, {
          locale,
          t: tDoor,
          zone: ownZone(),
          now: Date.now(),
        })
        return {
          ...rest,
          label: t('portal.go', { name }),
          note: { title: t('portal', { name }), text },
          run: () => goToCenter(center),
        }
      }
      return {
        near(body) {
          const portal = offer()
          return portal ? [{ ...portal, at: { x: body.x, z: body.z } }] : []
        },
        pointedAt({ what, id }) {
          const zone = what === 'portal' ? zones.find((one) => one.id === id) : undefined
          // Who stands in it points at what is behind the arch.
          if (!zone || zone === inside) return null
          const [x, z] = outlineMiddle(zone.outline)
          return () => void walker.walkTo({ x, z })
        },
      }
    }, [t, tDoor, locale, zones, walker, inside, center, door])
  },
}

/** What the door of another center says; null while nothing is known, and for no center. */
function useDoorOf(center: string | null): Result<Door> | null {
  const [known, setKnown] = useState<{ center: string; door: Result<Door> } | null>(null)
  useEffect(() => {
    if (center === null) return
    const stop = new AbortController()
    const { signal } = stop
    void call(readDoor, { params: { center }, signal }).then((door) => {
      if (!signal.aborted) setKnown({ center, door })
    })
    return () => stop.abort()
  }, [center])
  return known && known.center === center ? known.door : null
}
