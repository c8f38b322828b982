import { centerOfPath } from '@foyer/shared/centers/center-path.ts'
import { mendStyles } from './browser/mend-styles.ts'
import { markInside } from './centers/page-state.ts'
import { spotOfHash } from './entry/deep-link.ts'
import type { LobbyEntry } from './entry/entry-types.ts'
import type { Actors } from './frame-loop.ts'
import { beginParts } from './hud/session-parts.ts'
import { followLayout } from './layout/follow-layout.ts'
import { followTheme } from './layout/follow-theme.ts'
import { loadLayout } from './layout/load-layout.ts'
import type { LobbySession } from './lobby/lobby-session.ts'
import { showOwnGestures } from './lobby/own-gestures.ts'
import { ownPerson } from './people/people-store.ts'
import { changePreferences, preferencesStore } from './preferences/preferences-store.ts'
import { withVitalPart } from './preferences/with-vital-part.ts'
import { createReach } from './reach/reach.ts'
import { createAvatarRoster } from './world/avatar-roster.ts'

/** Everything of a stay that nobody needs for the first step: the others, the features, the screen's own layer. */
export function goInside(
  session: LobbySession,
  actors: Actors,
  { name, look, desk }: LobbyEntry,
): void {
  mendStyles()
  const { connection, walker, people, seats, layout } = session
  const roster = createAvatarRoster({
    connection,
    crowd: () => session.crowd,
    walker,
    people,
    seats,
    surface: () => layout.getState().surface,
    own: { name, look },
  })
  actors.roster = roster
  session.onClose(roster.close)
  const reach = createReach(walker)
  actors.reach = reach
  session.onClose(reach.close)
  const parts = beginParts({ ...session, reach })
  for (const part of parts) session.onClose(part.close)
  session.onClose(
    followLayout(
      (version) => {
        const kind = ownPerson(people.getState())?.kind ?? 'visitor'
        return loadLayout(centerOfPath(location.pathname), kind, version)
      },
      people,
      layout.getState().version,
      (next) => session.changeLayout(next),
    ),
  )
  session.onClose(followTheme(layout))
  session.onClose(showOwnGestures(session))
  session.onClose(tellView(session))
  session.onClose(followLinks(session))
  void withVitalPart(
    () => import('./seats/seats-client.ts'),
    ({ connectSeats }) => session.onClose(connectSeats(session)),
  )
  void withVitalPart(
    () => import('./hud/hud.tsx'),
    ({ mountHud }) => {
      const unmount = mountHud(document.getElementById('hud')!, parts, {
        toDesk: desk,
        setView3d: (open) => changePreferences({ view3d: open }),
        rejoin: () => void session.open(Promise.resolve()),
        leave: () => {
          session.close()
          markInside(false)
          location.reload()
        },
      })
      session.onClose(unmount)
    },
  )
}

/** The others are told whether one sees them or reads a list. */
function tellView({ connection }: LobbySession): () => void {
  return preferencesStore.subscribe((now, before) => {
    if (now.view3d === before.view3d) return
    void connection.request('view', { view: now.view3d ? '3d' : 'list' })
  })
}

/** A link to a spot inside the page is walked to; closing the page leaves at once instead of being missed. */
function followLinks({ walker, connection }: LobbySession): () => void {
  const stop = new AbortController()
  addEventListener(
    'hashchange',
    () => {
      const spot = spotOfHash(location.hash)
      if (spot) walker.walkToSpot(spot)
    },
    stop,
  )
  addEventListener(
    'pagehide',
    ({ persisted }) => {
      if (!persisted) connection.leave()
    },
    stop,
  )
  return () => stop.abort()
}
