import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { createFollowCamera, type FollowTarget, type Vector } from '../camera/follow-camera.ts'
import { type Actors, type FrameParts, runFrame } from '../frame-loop.ts'
import type { Command } from '../input/actions.ts'
import { createInput, type Input } from '../input/input.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { wishOf } from '../wish-of.ts'
import { addDetails } from './add-details.ts'
import { freeShare, type Obstacle } from './building/obstacles.ts'
import { openLobbyCanvas } from './lobby-canvas.tsx'
import { createPathLine } from './path-line.ts'
import { markOnce } from './performance-marks.ts'
import { QUALITY } from './quality/quality.ts'
import { createRoughRoom } from './rough-room.ts'
import { tap } from './tap.ts'
import { watchQuality } from './watch-quality.ts'

/** Longest step of a frame's clock: after a pause things go on, they do not jump. Seconds. */
const LONGEST_FRAME = 0.1

/** The lobby as a picture in the page. */
export interface LobbyView {
  /** Fulfilled when the room was drawn once, in rough. */
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

/**
 * Opens the 3D view in `frame`: in rough at first, so that walking can begin; people and the building's details
 * are loaded after the first frame.
 */
export async function openLobbyView(
  frame: HTMLElement,
  { layout: initial, arrival, onLost }: LobbyViewOptions,
): Promise<LobbyView> {
  const phone = matchMedia('(pointer: coarse) and (not (any-pointer: fine))').matches
  const { promise: drawn, resolve: wasDrawn } = Promise.withResolvers<void>()
  const quality = watchQuality(phone, (tier) => {
    canvas.setPixelRatio(QUALITY[tier].pixelRatio)
    parts.building?.setQuality(tier)
  })
  const events = { frame: beat, lost: onLost }
  const canvas = await openLobbyCanvas(frame, QUALITY[quality.tier], events).catch((error) => {
    quality.dispose()
    throw error
  })
  let layout = initial
  let rough = createRoughRoom(layout)
  let before = performance.now() / 1000
  let frames = 0
  let stopDetails = () => {}

  const free = (from: Vector, to: Vector) =>
    freeInRoom(parts.building?.obstacles ?? rough.obstacles, layout.shell.ceiling.height, from, to)
  const follow = createFollowCamera(free)
  follow.reset(arrival.yaw)

  const parts: FrameParts = {
    input: null,
    follow,
    camera: canvas.camera,
    building: null,
    avatars: null,
    figure: rough.figure,
    pathLine: createPathLine(layout.theme.colours.accent),
    arrival,
    actors: null,
  }
  show()

  function show(): void {
    const { avatars, building, figure, pathLine } = parts
    canvas.show([building?.object ?? rough.room, avatars?.object ?? figure, pathLine.object])
  }

  function beat(): void {
    const now = performance.now() / 1000
    runFrame(parts, now, Math.min(LONGEST_FRAME, now - before))
    if (parts.building && parts.avatars) quality.frame(now - before)
    before = now
    // The first beat comes before the first picture, the second after it.
    if (++frames !== 2) return
    markOnce('foyer:first-frame')
    wasDrawn()
    stopDetails = addDetails(parts, { canvas, phone, quality, layout: () => layout, show })
  }

  const stopLocale = preferencesStore.subscribe(({ locale }, old) => {
    if (locale !== old.locale) parts.building?.setLocale(locale)
  })

  function listen(): Input {
    return createInput(frame, canvas.element, {
      command: (command) => obey(command, parts),
      look: (yaw, pitch) => follow.look(yaw, pitch),
      zoom: (factor) => follow.zoom(factor),
      tap: (x, y) => tap(parts, free, x / frame.clientWidth, y / frame.clientHeight),
    })
  }

  function letGo(): void {
    parts.input?.dispose()
    parts.input = null
  }

  return {
    drawn,
    follow(actors) {
      letGo()
      parts.actors = actors
      if (!actors) return
      parts.input = listen()
      // Also between pictures: where they are slow, one starts and stops when one wants to.
      actors.walker.steer = () => wishOf(parts)
      follow.reset(actors.walker.yaw)
    },
    changeLayout(next) {
      layout = next
      rough.dispose()
      rough = createRoughRoom(next)
      parts.figure = rough.figure
      parts.building?.update(next)
      parts.avatars?.setTheme(next.theme.colours)
      parts.pathLine.setColour(next.theme.colours.accent)
      show()
    },
    close() {
      stopDetails()
      stopLocale()
      quality.dispose()
      letGo()
      canvas.close()
      rough.dispose()
      for (const part of [parts.building, parts.avatars, parts.pathLine]) part?.dispose()
    },
  }
}

function obey(command: Command, { follow, actors }: FrameParts): void {
  if (command === 'toggle-first-person') follow.firstPerson = !follow.firstPerson
  else if (command === 'act') actors?.reach?.act()
  else actors?.walker.stop()
}

/** The share of a way that is free of obstacles, in a room between floor and ceiling. */
function freeInRoom(
  obstacles: readonly Obstacle[],
  ceiling: number,
  from: Vector,
  to: Vector,
): number {
  return Math.min(
    freeShare(obstacles, from, to),
    planeShare(from.y, to.y, 0),
    planeShare(from.y, to.y, ceiling),
  )
}

/** The share of a way at which it crosses a height; 1 when it does not. */
function planeShare(from: number, to: number, height: number): number {
  const share = (height - from) / (to - from)
  return share >= 0 && share < 1 ? share : 1
}
