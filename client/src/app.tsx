import { centerOfPath } from '@foyer/shared/centers/center-path.ts'
import { done, type Result, succeed } from '@foyer/shared/errors/result.ts'
import { type Arrival, chooseArrival } from '@foyer/shared/navmesh/arrival.ts'
import { readDoorData } from './door/door.ts'
import { spotOfHash } from './entry/deep-link.ts'
import type { LobbyEntry, OpenLobby } from './entry/entry-types.ts'
import type { Actors } from './frame-loop.ts'
import { type LoadedLayout, loadLayout } from './layout/load-layout.ts'
import { createLobbySession, type LobbySession } from './lobby/lobby-session.ts'
import { preferencesStore } from './preferences/preferences-store.ts'
import { withVitalPart } from './preferences/with-vital-part.ts'
import { markOnce } from './world/performance-marks.ts'
import { createViewSwitch, has3d, sayNoPicture, type ViewSwitch } from './world/view-switch.ts'

/** The room as it is before anybody has entered: loaded, and drawn behind the entry page. */
interface Stage {
  loaded: LoadedLayout
  arrival: Arrival
  view: ViewSwitch
}

/** The center whose lobby this page is. */
const center = centerOfPath(location.pathname)

let preparing: Promise<Result<Stage>> | null = null

/** Loads the room and draws it behind the entry page, while the person still types. */
function prepareStage(): Promise<Result<Stage>> {
  preparing ??= makeStage().then((stage) => {
    if (!stage.ok) preparing = null // entering tries again
    return stage
  })
  return preparing
}

async function makeStage(): Promise<Result<Stage>> {
  // Beside the layout, not after it: on a slow network each step of the way costs a second.
  if (preferencesStore.getState().view3d) import('./world/lobby-view.ts').catch(() => undefined)
  const loaded = await loadLayout(center, readDoorData(document)?.staff ? 'rep' : 'visitor')
  if (!loaded.ok) return loaded
  const { layout, surface } = loaded.value
  const spot = spotOfHash(location.hash) ?? undefined
  const arrival = chooseArrival(layout, surface, spot, Math.random)
  if (!arrival) return { ok: false, reason: 'layout-broken' }
  const { body, yaw } = arrival
  const standing = { x: body.x, y: body.y, z: body.z, yaw, speed: 0, seated: false }
  const view = createViewSwitch(document.getElementById('world')!, loaded.value, standing)
  return succeed({ loaded: loaded.value, arrival, view })
}

/** Lets the person in; see `OpenLobby`. Walking begins before the room is joined. */
export const openLobby: OpenLobby = async (entry) => {
  const draws = entry.view === '3d' && has3d()
  if (entry.view === '3d' && !draws) sayNoPicture()
  preferencesStore.setState({ view3d: draws })
  const stage = await prepareStage()
  if (!stage.ok) return stage
  entry.onProgress(0.4)

  const { view } = stage.value
  const session = createSession(entry, stage.value)
  const { walker, selection, advance } = session
  const actors: Actors = { walker, selection, reach: null, roster: null, advance }
  const { promise: walking, resolve: walks } = Promise.withResolvers<void>()
  const asked = session.open(walking.then(() => loadRest(entry, session, actors)))
  await view.ready()
  entry.onProgress(0.8)
  const opened = await asked
  if (!opened.ok) {
    session.close()
    return opened
  }

  view.follow(actors)
  session.layout.subscribe((loaded) => {
    view.changeLayout(loaded)
    entry.onRename(loaded.layout.theme.name)
  })
  markOnce('foyer:can-walk')
  walks()
  return done
}

function createSession(entry: LobbyEntry, { loaded, arrival }: Stage): LobbySession {
  const { name, look, locale, spot } = entry
  return createLobbySession({
    center,
    name,
    look,
    locale,
    spot,
    loaded,
    arrival,
    view: () => (preferencesStore.getState().view3d ? '3d' : 'list'),
    loadWire,
  })
}

/** What nobody needs for the first step; see `inside.ts`. */
async function loadRest(entry: LobbyEntry, session: LobbySession, actors: Actors): Promise<void> {
  await withVitalPart(
    () => Promise.all([import('./inside.ts'), loadWire()]),
    ([{ goInside }]) => goInside(session, actors, entry),
  )
}

/** The code for being in the room: the socket, and how the others move. */
async function loadWire() {
  const [{ openSocket }, { createCrowdMotion }] = await Promise.all([
    import('./lobby/lobby-socket.ts'),
    import('./snapshots/crowd-motion.ts'),
  ])
  return { openSocket, createCrowdMotion }
}

void prepareStage()
