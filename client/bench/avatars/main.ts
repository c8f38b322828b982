import type { LookPart } from '@foyer/shared/look/look-parts.ts'
import { ACTIONS, type Action } from '@foyer/shared/movement/movement-codec.ts'
import type { AvatarView } from '../../src/avatars/avatar-view.ts'
import { Avatars } from '../../src/avatars/avatars.ts'
import { NameTags, type Tag } from '../../src/avatars/tags/name-tags.ts'
import { type Measured, measure } from './measure.ts'
import { crowd, lineUp, person, seededRandom, wall } from './people.ts'
import { clonedBodies, spriteTags } from './references.ts'
import { createStage, faceWall, overlook, type Stage, standInside } from './stage.ts'

/**
 * `?bench=c4` or `?bench=c5`, with `n` people: measures both sides and leaves them in `__result`.
 * `?show=crowd|inside|line|actions`: a picture, for the eye; `part` names what a line-up varies,
 * `at` the frame clock in seconds, `camera` its place and `target` where it looks. Of everybody in a
 * line: `look` (`hair:long,skin:s3`), `yaw`, `gap`, `action`, `speed`, `kind`,
 * `seated=yes`; `names=no` hides names.
 */
declare global {
  var __result: Measured[] | undefined
}

const query = new URLSearchParams(location.search)
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise)
const count = number('n', 100)
const stage = createStage(
  number('width', 1920),
  number('height', 1080),
  number('ratio', count > 500 ? 1 / 20 : 1 / 6),
)

function createAvatars(): Avatars {
  return new Avatars({
    colours: { primary: '#0b7a75', accent: '#e07a1f' },
    automaticMark: () => 'automatic',
    near: 8,
    triangles: number('triangles', 150_000),
    tagPixels: 2048,
  })
}

/** Waits until everything that is wanted has arrived and every clip in use is baked. */
async function settle(avatars: Avatars, views: readonly AvatarView[]): Promise<void> {
  let quiet = 0
  let before = ''
  for (let frame = 0; frame < 400 && quiet < 25; frame++) {
    avatars.update(views, stage.camera, 0, 0)
    await new Promise((resolve) => setTimeout(resolve, 20))
    const now = JSON.stringify(avatars.stats)
    quiet = now === before ? quiet + 1 : 0
    before = now
  }
}

/** C4: bodies without names against cloned skinned meshes. */
async function benchCrowd(): Promise<Measured[]> {
  const views = crowd(count).map((view) => ({ ...view, name: '', bubble: null, emote: null }))
  if (query.get('view') === 'inside') standInside(stage.camera)
  else overlook(stage.camera, count)
  const empty = await measure('empty room', 0, stage, () => {})
  const avatars = createAvatars()
  stage.scene.add(avatars.object)
  await settle(avatars, views)
  const ours = await measure('instanced crowd', count, stage, (seconds, dt) =>
    avatars.update(views, stage.camera, seconds, dt),
  )
  stage.scene.remove(avatars.object)
  avatars.dispose()
  if (query.get('reference') === 'no') return [empty, ours]
  const clones = await clonedBodies(views)
  stage.scene.add(clones.object)
  return [
    empty,
    ours,
    await measure('cloned skinned meshes', count, stage, (_, dt) => clones.move(dt)),
  ]
}

/** C5: names and bubbles alone against a sprite each. */
async function benchTags(): Promise<Measured[]> {
  const camera = stage.camera
  faceWall(camera)
  const empty = await measure('empty room', 0, stage, () => {})
  const tags = new NameTags(2048, () => 'automatic')
  tags.setColours({ primary: '#0b7a75', accent: '#e07a1f' })
  const people = wall(count).map((view) => ({
    view,
    top: 1.74,
    distance: 10,
    tag: null as Tag | null,
  }))
  stage.scene.add(tags.object)
  const update = (_: number, dt: number) => {
    camera.updateMatrixWorld()
    tags.update(people, camera, dt)
  }
  for (let frame = 0; frame < 120; frame++) {
    update(0, 1 / 60)
    stage.renderer.render(stage.scene, camera)
  }
  const ours = await measure(`atlas (${tags.drawn} shown)`, count, stage, update)
  stage.scene.remove(tags.object)
  tags.dispose()
  const sprites = spriteTags(people.map(({ view }) => view))
  stage.scene.add(sprites.object)
  return [empty, ours, await measure('a sprite each', count, stage, (_, dt) => sprites.move(dt))]
}

async function show(what: string): Promise<void> {
  const views = viewsFor(what)
  const place = (query.get('camera') ?? '').split(',').map(Number)
  const target = (query.get('target') ?? '').split(',').map(Number)
  if (what === 'crowd') overlook(stage.camera, count)
  else if (what === 'inside') standInside(stage.camera)
  else lookAtLine(stage)
  if (place.length === 3) stage.camera.position.fromArray(place)
  if (target.length === 3) stage.camera.lookAt(target[0]!, target[1]!, target[2]!)
  const avatars = createAvatars()
  stage.scene.add(avatars.object)
  await settle(avatars, views)
  const until = number('at', 1)
  for (let seconds = 0; seconds < until; seconds += 1 / 30) {
    avatars.update(views, stage.camera, seconds, 1 / 30)
    if (seconds > until - 0.4) stage.renderer.render(stage.scene, stage.camera)
  }
  stage.renderer.render(stage.scene, stage.camera)
  console.info(JSON.stringify(avatars.stats))
}

function viewsFor(what: string): AvatarView[] {
  if (what !== 'line' && what !== 'actions') return crowd(count)
  const gap = number('gap', 0.8)
  const views =
    what === 'line' ? lineUp((query.get('part') ?? 'outfit') as LookPart, gap) : everyBody(gap)
  for (const view of views) {
    const look = (query.get('look') ?? '').split(',').map((part) => part.split(':'))
    view.look = { ...view.look, ...Object.fromEntries(look) }
    if (query.has('yaw')) view.yaw = number('yaw', 0)
    if (query.has('speed')) view.speed = number('speed', 0)
    if (query.has('seated')) view.seated = true
    if (query.has('action')) view.action = query.get('action') as Action
    if (query.get('kind') === 'rep') view.kind = 'rep'
    if (query.get('seated') === 'yes') view.seated = true
    if (query.get('names') === 'no') view.name = ''
  }
  return views
}

/** Everything that a body does, side by side. */
function everyBody(gap: number): AvatarView[] {
  const random = seededRandom(3)
  const bodies: Partial<AvatarView>[] = [
    ...ACTIONS.map((action) => ({ action, name: action })),
    { speed: 1.9, name: 'walk' },
    { speed: 4.2, name: 'run' },
    { speed: 1.9, action: 'wave', name: 'walk and wave' },
    { seated: true, name: 'sit' },
    { lookAt: { x: 3, y: 1.7, z: 3 }, name: 'looks' },
  ]
  return bodies.map((body, i) =>
    person(i, random, { ...body, x: (i - (bodies.length - 1) / 2) * gap, yaw: 0.3 }),
  )
}

function lookAtLine({ camera }: Stage): void {
  camera.fov = 28
  camera.updateProjectionMatrix()
  camera.position.set(0, 1.3, 9)
  camera.lookAt(0, 0.95, 0)
}

const bench = query.get('bench')
if (bench === 'c4') globalThis.__result = await benchCrowd()
else if (bench === 'c5') globalThis.__result = await benchTags()
else {
  await show(query.get('show') ?? 'crowd')
  globalThis.__result = []
}
