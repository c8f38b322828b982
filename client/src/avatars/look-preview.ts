import {
  AgXToneMapping,
  DirectionalLight,
  HemisphereLight,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three'
import type { LookPreview, LookPreviewOptions } from '../look/look-preview-types.ts'
import { createAvatarView } from './avatar-view.ts'
import { Avatars } from './avatars.ts'

/** Where the camera stands: a whole figure fills the picture's height. Metres, degrees. */
const CAMERA = { view: 24, height: 1.02, distance: 4.7, target: 0.9 }
const LIGHT = { sky: '#f4f7ff', ground: '#b9a893', soft: 1.7, sun: '#fff3e2', bright: 2.4 }
const EXPOSURE = 1.25
const MOST_PIXELS = 2
/** Enough for one figure; names are not drawn. */
const SMALL = { near: 0, triangles: 60_000, tagPixels: 64 }
const SETTLE_FRAMES = 3
const LONGEST_FRAME = 0.1

/** Draws the avatar of a look in `canvas` until it is closed. Throws where the browser cannot draw. */
export function drawLookPreview(
  canvas: HTMLCanvasElement,
  options: LookPreviewOptions,
): LookPreview {
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: true })
  renderer.toneMapping = AgXToneMapping
  renderer.toneMappingExposure = EXPOSURE
  renderer.setPixelRatio(Math.min(MOST_PIXELS, devicePixelRatio))
  const avatars = new Avatars({ colours: options.colours, automaticMark: () => '', ...SMALL })
  avatars.calm = options.calm
  const { look, kind } = options
  const view = createAvatarView({ own: true, name: '', look, kind })
  const scene = new Scene()
  const sun = new DirectionalLight(LIGHT.sun, LIGHT.bright)
  sun.position.set(1.6, 3, 3.5)
  scene.add(avatars.object, sun, new HemisphereLight(LIGHT.sky, LIGHT.ground, LIGHT.soft))
  const camera = new PerspectiveCamera(CAMERA.view, 1, 0.5, 20)
  camera.position.set(0, CAMERA.height, CAMERA.distance)
  camera.lookAt(0, CAMERA.target, 0)

  let before = performance.now()
  /** Frames in which a change is shown at once to who wants calm. */
  let settling = SETTLE_FRAMES
  let request = requestAnimationFrame(frame)

  function frame(now: number): void {
    request = requestAnimationFrame(frame)
    fit()
    const passed = Math.min(LONGEST_FRAME, Math.max(0, now - before) / 1000)
    before = now
    if (!options.calm) avatars.update([view], camera, now / 1000, passed)
    else avatars.update([view], camera, 0, settling-- > 0 ? 1 : 0)
    renderer.render(scene, camera)
  }

  function fit(): void {
    const { clientWidth: width, clientHeight: height } = canvas
    if (width === 0 || (camera.aspect === width / height && canvas.width > 0)) return
    camera.aspect = width / height
    camera.updateProjectionMatrix()
    renderer.setSize(width, height, false)
  }

  function close(): void {
    cancelAnimationFrame(request)
    canvas.removeEventListener('webglcontextlost', options.onLost)
    avatars.dispose()
    renderer.dispose()
    renderer.forceContextLoss() // few pictures are allowed at a time
  }

  canvas.addEventListener('webglcontextlost', options.onLost)

  return {
    drawn: avatars.preload(options.look, options.kind),
    show(look) {
      view.look = look
      settling = SETTLE_FRAMES
    },
    turnTo(yaw) {
      view.yaw = yaw
    },
    close,
  }
}
