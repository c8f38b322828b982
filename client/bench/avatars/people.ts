import { EMOTES } from '@foyer/shared/emotes/emotes.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { LOOK_PARTS } from '@foyer/shared/look/look-parts.ts'
import { ACTIONS, type Action } from '@foyer/shared/movement/movement-codec.ts'
import { type AvatarView, createAvatarView } from '../../src/avatars/avatar-view.ts'

const NAMES = [
  'Ana Souza',
  '王小明',
  '佐藤 健',
  '김민준',
  'Élodie Dupont',
  'João Silva',
  'Мария Иванова',
  'محمد علي',
  'Priya Sharma',
  'Maximilian von Hohenfels',
  'Łukasz Żak',
  'Nguyễn Văn An',
]
const LINES = [
  'Hello! Is this the place where one asks about the new machines?',
  'Guten Tag',
  '请问，你们的展台在哪里？我想了解新产品。',
  'مرحبا، أين أجد مكتب الاستقبال؟',
  'Welcome! I am here if you need anything; just ask.',
]

/** A seeded generator (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function person(
  index: number,
  random: () => number,
  change: Partial<AvatarView> = {},
): AvatarView {
  return createAvatarView({
    index,
    personId: `person-${index}`,
    own: false,
    name: NAMES[index % NAMES.length]!,
    look: randomLook(random),
    yaw: random() * Math.PI * 2,
    ...change,
  })
}

/** `count` people in a square, doing this and that; names differ so that none shares a cell. */
export function crowd(count: number): AvatarView[] {
  const random = seededRandom(11)
  const side = Math.ceil(Math.sqrt(count))
  const gap = 1.15
  return Array.from({ length: count }, (_, i) => {
    const action: Action = random() < 0.2 ? ACTIONS[1 + Math.floor(random() * 7)]! : 'stand'
    const view = person(i, random, {
      x: ((i % side) - side / 2) * gap + random() * 0.5,
      z: (Math.floor(i / side) - side / 2) * gap + random() * 0.5,
      speed: random() < 0.25 ? 1.9 : 0,
      action,
      actionSince: random() * 2,
      kind: i % 25 === 3 ? 'rep' : 'visitor',
      statusText: i % 25 === 3 ? 'Available' : '',
      connected: i % 40 !== 7,
    })
    view.name = `${view.name} ${i}`
    if (i % 9 === 4) view.bubble = { text: LINES[i % LINES.length]!, automatic: i % 2 === 0 }
    if (i % 13 === 6) view.emote = EMOTES[i % EMOTES.length]!
    if (i % 31 === 9) view.look = { ...view.look, chair: 'wheelchair' }
    return view
  })
}

/** `count` people above and beside each other, so that 300 names can be read at once. */
export function wall(count: number): AvatarView[] {
  const columns = 15
  const views = crowd(count)
  views.forEach((view, i) => {
    view.x = ((i % columns) - (columns - 1) / 2) * 2.1
    view.y = Math.floor(i / columns) * 0.9 - 1.8
    view.z = 0
  })
  return views
}

/** One person for each entry of a part's list, side by side. */
export function lineUp(part: keyof typeof LOOK_PARTS, gap = 0.8): AvatarView[] {
  const random = seededRandom(5)
  const ids = LOOK_PARTS[part]
  return ids.map((id, i) => {
    const view = person(i, random, { x: (i - (ids.length - 1) / 2) * gap, yaw: 0.2, name: id })
    view.look = { ...view.look, [part]: id }
    return view
  })
}
