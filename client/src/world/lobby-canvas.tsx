import { createRoot } from '@react-three/fiber'
import {
  AgXToneMapping,
  type Object3D,
  type PerspectiveCamera,
  type Scene,
  type WebGLRenderer,
} from 'three'
import { verticalView } from '../camera/follow-camera.ts'
import { LobbyScene } from './lobby-scene.tsx'
import type { QualityProfile } from './quality/quality.ts'

/** Metres from the camera between which things are drawn. */
const NEAR = 0.1
const FAR = 150
/** A page zoomed out has less than one pixel to a CSS pixel; nothing finer would be seen. */
const LEAST_PIXEL_RATIO = 0.5
/** Seconds that a lost picture may take to come back. */
const RESTORE_SECONDS = 5

/** The 3D picture in the page. */
export interface LobbyCanvas {
  readonly element: HTMLCanvasElement
  readonly renderer: WebGLRenderer
  readonly camera: PerspectiveCamera
  readonly scene: Scene
  /** What is drawn from now on. */
  show(objects: readonly Object3D[]): void
  setPixelRatio(most: number): void
  close(): void
}

export interface CanvasEvents {
  /** Before each frame is drawn. */
  frame(): void
  /** The graphics card gave the picture up for good. */
  lost(): void
}

/** Opens a picture that fills `frame`, follows its size and draws until it is closed. */
export async function openLobbyCanvas(
  frame: HTMLElement,
  quality: QualityProfile,
  events: CanvasEvents,
): Promise<LobbyCanvas> {
  const element = document.createElement('canvas')
  element.ariaHidden = 'true' // the same is there as lists and buttons
  Object.assign(element.style, { display: 'block', touchAction: 'none' })
  frame.prepend(element)
  const root = createRoot(element)
  const configured = root.configure({
    gl: {
      antialias: quality.antialias,
      powerPreference: 'high-performance',
      toneMapping: AgXToneMapping,
    },
    dpr: [LEAST_PIXEL_RATIO, quality.pixelRatio],
    camera: { near: NEAR, far: FAR },
    size: sizeOf(frame),
  })
  try {
    await configured
  } catch (error) {
    element.remove() // the browser refused a picture: too many, or too little memory
    throw error
  }
  const draw = (objects: readonly Object3D[]) =>
    root.render(<LobbyScene objects={objects} onFrame={events.frame} />)
  const { getState } = draw([])
  const { gl, scene } = getState()
  const camera = getState().camera as PerspectiveCamera

  function fit(): void {
    const { width, height } = sizeOf(frame)
    getState().setSize(width, height)
    camera.fov = verticalView(width / height)
    camera.updateProjectionMatrix()
  }
  const observer = new ResizeObserver(fit)
  observer.observe(frame)
  fit()
  const stopWatching = watchLosses(element, events.lost)

  return {
    element,
    renderer: gl,
    camera,
    scene,
    show: (objects) => void draw(objects),
    setPixelRatio: (most) => getState().setDpr([LEAST_PIXEL_RATIO, most]),
    close() {
      observer.disconnect()
      stopWatching()
      root.unmount()
      element.remove()
    },
  }
}

function sizeOf(frame: HTMLElement) {
  const { clientWidth, clientHeight } = frame
  return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight), top: 0, left: 0 }
}

/** A lost picture comes back by itself once (three restores it); the second loss, or a long one, is for good. */
function watchLosses(element: HTMLCanvasElement, onLost: () => void): () => void {
  let losses = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = new AbortController()
  element.addEventListener(
    'webglcontextlost',
    () => {
      if (++losses > 1) onLost()
      else timer = setTimeout(onLost, RESTORE_SECONDS * 1000)
    },
    stop,
  )
  element.addEventListener('webglcontextrestored', () => clearTimeout(timer), stop)
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}
