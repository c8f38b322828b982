import { CATALOG } from '@foyer/assets/catalog.ts'
import { LAYOUTS, type LayoutId } from '@foyer/assets/layouts/layouts.ts'
import { LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import { createBuilding } from '../../src/world/building/building.ts'
import { QUALITY, type QualityTier } from '../../src/world/quality/quality.ts'
import { PLACES } from './places.ts'

/** Shows a room: `?layout=loft&place=desk&tier=high&mood=evening&locale=de`. The script `shoot.ts` drives it through `preview`. */
const query = new URLSearchParams(location.search)
const tier = (query.get('tier') ?? 'high') as QualityTier
const layoutId = (query.get('layout') ?? 'atrium') as LayoutId
const document_ = LayoutSchema.parse(LAYOUTS[layoutId])
if (query.get('mood') === 'evening') document_.theme.mood = 'evening'

const renderer = new WebGLRenderer({ antialias: QUALITY[tier].antialias })
renderer.setPixelRatio(1)
renderer.setSize(innerWidth, innerHeight)
document.body.append(renderer.domElement)
const scene = new Scene()
const camera = new PerspectiveCamera(
  innerWidth < innerHeight ? 68 : 52,
  innerWidth / innerHeight,
  0.1,
  200,
)
const started = performance.now()
const building = createBuilding(document_, {
  renderer,
  scene,
  catalog: CATALOG,
  locale: query.get('locale') === 'de' ? 'de' : 'en',
  tier,
})
scene.add(building.object)
const builtMs = performance.now() - started

function show(name: string, seconds: number): { calls: number; triangles: number } {
  const { eye, at } = PLACES[layoutId][name]!
  camera.position.set(...eye)
  camera.lookAt(new Vector3(...at))
  camera.updateMatrixWorld()
  building.frame(seconds, camera)
  renderer.info.autoReset = false
  renderer.info.reset()
  renderer.render(scene, camera)
  return { calls: renderer.info.render.calls, triangles: renderer.info.render.triangles }
}

/** Changes to another layout and tells what the graphics card holds then. */
async function change(id: LayoutId): Promise<object> {
  building.update(LayoutSchema.parse(LAYOUTS[id]))
  await building.ready
  show(first, 0)
  show(first, 0)
  return { ...renderer.info.memory }
}

const first = query.get('place') ?? 'entrance'
show(first, 0)
const rough = performance.now() - started
declare global {
  var preview: { show: typeof show; change: typeof change; ready: Promise<object> }
}
globalThis.preview = {
  show,
  change,
  ready: building.ready.then(() => {
    const ready = performance.now() - started
    show(first, 10)
    // Once more: the environment is captured when the light has come.
    show(first, 10)
    return { builtMs, rough, ready, ...renderer.info.memory }
  }),
}
