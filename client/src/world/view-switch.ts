import type { FollowTarget } from '../camera/follow-camera.ts'
import type { Actors } from '../frame-loop.ts'
import type { LoadedLayout } from '../layout/load-layout.ts'
import { loadPart } from '../preferences/load-part.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import type { LobbyView } from './lobby-view.ts'

/** Opens and closes the picture as the settings say, whoever is in it. */
export interface ViewSwitch {
  /** Fulfilled when the room was drawn, or there is no picture to wait for. */
  ready(): Promise<void>
  follow(actors: Actors | null): void
  changeLayout(loaded: LoadedLayout): void
}

/**
 * Whether the browser can draw the lobby at all. Few contexts are allowed at a time, so this one is given
 * back at once.
 */
export function has3d(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

/** Tells the person that the lobby goes on without a picture. */
export function sayNoPicture(): void {
  loadPart(() => import('./no-picture-toast.ts'))
    .then(({ toastNoPicture }) => toastNoPicture())
    .catch(() => undefined) // the page without 3D says enough
}

/** @param arrival where the camera looks from before anybody has entered */
export function createViewSwitch(
  frame: HTMLElement,
  first: LoadedLayout,
  arrival: FollowTarget,
): ViewSwitch {
  let { layout } = first
  let actors: Actors | null = null
  let opening: Promise<LobbyView | null> | null = null

  /** Without a picture the lobby goes on as a page, this time only: nobody chose it. */
  function giveUp(error: unknown): null {
    console.warn('the 3D view ended', error)
    opening = null
    preferencesStore.setState({ view3d: false })
    sayNoPicture()
    return null
  }

  async function open(): Promise<LobbyView> {
    const { openLobbyView } = await import('./lobby-view.ts')
    const view = await openLobbyView(frame, {
      layout,
      arrival,
      onLost: () => close('context lost'),
    })
    view.follow(actors)
    return view
  }

  function close(why?: string): void {
    const closing = opening
    opening = null
    if (why) giveUp(why)
    void closing?.then((view) => view?.close())
  }

  function followSettings(): void {
    const { view3d } = preferencesStore.getState()
    if (view3d && !opening) opening = open().catch(giveUp)
    else if (!view3d && opening) close()
  }
  followSettings()
  preferencesStore.subscribe(followSettings)

  return {
    async ready() {
      await (await opening)?.drawn
    },
    follow(next) {
      actors = next
      void opening?.then((view) => view?.follow(next))
    },
    changeLayout(loaded) {
      layout = loaded.layout
      void opening?.then((view) => view?.changeLayout(layout))
    },
  }
}
