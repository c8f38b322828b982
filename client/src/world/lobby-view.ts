import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { createFollowCamera, type FollowTarget, type Vector } from '../camera/follow-camera.ts'
import { type Actors, type FrameParts, runFrame } from '../frame-loop.ts'
import { lobbyTexts } from '../i18n/lobby-text.ts'
import type { Command } from '../input/actions.ts'
import { createInput } from '../input/input.ts'
import { selectionStore } from '../presence/selection-store.ts'
import { settingsStore } from '../settings/settings-store.ts'
import { freeShare } from './building/obstacles.ts'
import { pickFloor, rayThrough } from './floor-picking.ts'
import { openLobbyCanvas } from './lobby-canvas.tsx'
import { createPathLine } from './path-line.ts'
import { markOnce } from './performance-marks.ts'
import { QUALITY } from './quality/quality.ts'
import { createRoughRoom } from './rough-room.ts'

/** Longest step of a frame's clock: after a pause things go on, they do not jump. Seconds. */
const LONGEST_FRAME = 0.1

/** The lobby as a picture in the page. */
export interface LobbyView {
  /** Fulfilled when the room was drawn once. */
  readonly drawn: Promise<void>
  /** Lets somebody into the picture; the camera follows the own avatar from now on. Null: nobody. */
  follow(actors: Actors | null): void
  changeLayout(layout: Layout): void
  close(): void
}

export interface LobbyViewOptions {
  layout: Layout
  /** Where the camera looks from before anybody has entered. */
  arrival: FollowTarget
  /** The picture cannot go on: the graphics card gave it up. */
  onLost(): void
}

/** Opens the 3D view in `frame`. */
export async function openLobbyView(
  frame: HTMLElement,
  { layout, arrival, onLost }: LobbyViewOptions,
): Promise<LobbyView> {
  const { promise: drawn, resolve: wasDrawn } = Promise.withResolvers<void>()
  const quality = QUALITY.medium
  let before = performance.now() / 1000
  let frames = 0

  const canvas = await openLobbyCanvas(frame, quality, { frame: beat, lost: onLost })
  let rough = createRoughRoom(layout)
  let ceiling = layout.shell.ceiling.height
  let closed = false
  const free = (from: Vector, to: Vector) =>
    Math.min(
      freeShare(rough.obstacles, from, to),
      planeShare(from.y, to.y, 0),
      planeShare(from.y, to.y, ceiling),
    )

  const parts: FrameParts = {
    input: createInput(frame, canvas.element, {
      command: (command) => obey(command, parts),
      look: (yaw, pitch) => follow.look(yaw, pitch),
      zoom: (factor) => follow.zoom(factor),
      tap,
    }),
    follow: createFollowCamera(free),
    camera: canvas.camera,
    avatars: null,
    figure: rough.figure,
    pathLine: createPathLine(layout.theme.colours.accent),
    arrival,
    actors: null,
  }
  const { follow } = parts
  follow.reset(arrival.yaw)
  showAll()

  function showAll(): void {
    const { avatars, figure, pathLine } = parts
    canvas.show([rough.room, avatars?.object ?? figure, pathLine.object])
  }

  /** Brings in what makes people out of figures; not needed for the first step. */
  async function refineAvatars(): Promise<void> {
    const { Avatars } = await import('../avatars/avatars.ts')
    if (closed) return
    parts.avatars = new Avatars({
      colours: layout.theme.colours,
      automaticMark: () => lobbyTexts[settingsStore.getState().locale]('automatic'),
      near: 6,
      triangles: 100_000,
      tagPixels: 2048,
    })
    showAll()
  }

  function beat(): void {
    const now = performance.now() / 1000
    runFrame(parts, now, Math.min(LONGEST_FRAME, now - before))
    before = now
    // The first beat comes before the first picture, the second after it.
    if (++frames === 2) {
      markOnce('foyer:first-frame')
      wasDrawn()
      void refineAvatars()
    }
  }

  /** A person is selected, the floor is walked to. */
  function tap(x: number, y: number): void {
    const { walker } = parts.actors ?? {}
    if (!walker) return
    const ray = rayThrough(canvas.camera, x / frame.clientWidth, y / frame.clientHeight)
    const personId = parts.avatars?.pick(ray) ?? null
    selectionStore.setState({ personId })
    if (personId !== null) return
    const goal = pickFloor(ray, walker.y, free)
    if (goal) walker.walkTo(goal)
  }

  return {
    drawn,
    follow(actors) {
      parts.actors = actors
      if (actors) follow.reset(actors.walker.yaw)
    },
    changeLayout(next) {
      rough.dispose()
      rough = createRoughRoom(next)
      ceiling = next.shell.ceiling.height
      parts.figure = rough.figure
      parts.avatars?.setTheme(next.theme.colours)
      parts.pathLine.setColour(next.theme.colours.accent)
      showAll()
    },
    close() {
      closed = true
      parts.input.dispose()
      canvas.close()
      rough.dispose()
      parts.avatars?.dispose()
      parts.pathLine.dispose()
    },
  }
}

function obey(command: Command, { follow, actors }: FrameParts): void {
  if (command === 'toggle-first-person') follow.firstPerson = !follow.firstPerson
  else actors?.walker.stop()
}

/** The share of a way at which it crosses a height; 1 when it does not. */
function planeShare(from: number, to: number, height: number): number {
  const share = (height - from) / (to - from)
  return share >= 0 && share < 1 ? share : 1
}
