import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import { LAYOUT_LIMITS } from './layout-contract.ts'
import { testCatalog, testDocument } from './layout-fixture.ts'
import { validateLayout } from './validate-layout.ts'

type Document = ReturnType<typeof testDocument>

/** The refusal's detail for the test document with one change. */
function detailAfter(change: (document: Document) => void): string | undefined {
  const document = testDocument()
  change(document)
  const result = validateLayout(document, testCatalog)
  if (result.ok) throw new Error('was accepted')
  expect(result.reason).toBe('layout-broken')
  return result.detail
}

/** The document's walls as anything, to put what is wrong into them. */
function wallsOf(document: Document): Record<string, unknown>[] {
  return document.shell.walls as Record<string, unknown>[]
}

test('L3 a good document is accepted, with defaults filled in and the given one unchanged', () => {
  const document = testDocument()
  const result = validateLayout(document, testCatalog)
  if (!result.ok) throw new Error(result.detail)
  expect(result.value.items[0]).toMatchObject({ lift: 0, scale: 1, turn: 0, properties: {} })
  expect(result.value.shell.walls[0]).toMatchObject({ thickness: 0.2, openings: [] })
  expect(document).toEqual(testDocument())
})

test.each([null, 7, 'layout', [], undefined])('L1 %j is no document', (document) => {
  expect(validateLayout(document, testCatalog)).toMatchObject({
    ok: false,
    reason: 'layout-broken',
  })
})

test('L3 a wrong value is named by its path', () => {
  expect(detailAfter((d) => Object.assign(d.shell.ceiling, { height: 'high' }))).toMatch(
    /^shell\.ceiling\.height: .*number/,
  )
  expect(detailAfter((d) => Object.assign(d.items[2]!, { scale: 9 }))).toMatch(
    /^items\[2\]\.scale: /,
  )
  expect(detailAfter((d) => Object.assign(d.items[2]!, { at: [0, Number.NaN] }))).toMatch(
    /^items\[2\]\.at\[1\]: /,
  )
})

test('L3 an unknown key is named', () => {
  expect(detailAfter((d) => Object.assign(d.items[1]!, { trun: 90 }))).toMatch(
    /^items\[1\]: .*trun/,
  )
})

test('L3 five problems are named, the rest is counted', () => {
  const detail = detailAfter((d) => {
    d.items = Array.from({ length: 8 }, (_, i) => ({ id: `i${i}`, kind: 'nothing', at: [0, 0] }))
  })
  expect(detail?.split('; ')).toHaveLength(6)
  expect(detail).toMatch(/; and 3 more$/)
})

test('L4 a floor whose sides cross is refused', () => {
  const detail = detailAfter((d) => {
    d.shell.floor.outline = [
      [-10, -7],
      [10, 7],
      [10, -7],
      [-10, 7],
    ]
  })
  expect(detail).toMatch(/^shell\.floor\.outline: the sides from corner 0 and from corner 2/)
})

test('L4 a zone without area is refused', () => {
  const detail = detailAfter((d) => {
    d.zones[1]!.outline = [
      [0, 0],
      [0.1, 0],
      [0.1, 0.1],
    ]
  })
  expect(detail).toMatch(/^zones\[1\]\.outline: covers 0.01 m²/)
})

test('L5 a floor that would take minutes is refused', () => {
  const detail = detailAfter((d) => {
    d.shell.floor.outline = [
      [-100, -100],
      [100, -100],
      [100, 100],
      [-100, 100],
    ]
  })
  expect(detail).toMatch(/^shell\.floor\.outline: .*40000 m², at most 10000/)
})

test('L6 a wall without length is refused', () => {
  expect(detailAfter((d) => Object.assign(wallsOf(d)[0]!, { to: [-10, -7] }))).toMatch(
    /^shell\.walls\[0\]: is 0\.00 m long/,
  )
})

const opening = { kind: 'door', at: 1, width: 1, sill: 0, height: 2 }

test.each([
  [
    'L6',
    'beyond its end',
    { ...opening, at: 13.5 },
    /^shell\.walls\[4\]\.openings\[0\]: ends at 14\.50/,
  ],
  ['L6', 'above its top', { ...opening, height: 4 }, /openings\[0\]: reaches up to 4\.00 m/],
  [
    'L7',
    'a door with a sill',
    { ...opening, sill: 0.2 },
    /openings\[0\]\.sill: of a door must be 0/,
  ],
  ['L7', 'a narrow gap', { ...opening, kind: 'gap', width: 0.6 }, /openings\[0\]\.width: of a gap/],
  ['L7', 'a low door', { ...opening, height: 1.5 }, /openings\[0\]\.height: of a door/],
])('%s an opening %s is refused', (_rule, _what, wrong, message) => {
  expect(detailAfter((d) => Object.assign(wallsOf(d)[4]!, { openings: [wrong] }))).toMatch(message)
})

test('L6 openings that overlap are refused, in any order', () => {
  const openings = [{ ...opening, at: 3 }, opening, { ...opening, at: 1.8 }]
  expect(detailAfter((d) => Object.assign(wallsOf(d)[4]!, { openings }))).toBe(
    'shell.walls[4].openings[2]: overlaps openings[1]',
  )
})

test.each(['items', 'zones', 'spots'] as const)('L8 two %s with one id are refused', (list) => {
  const detail = detailAfter((d) => {
    Object.assign(d[list][1]!, { id: d[list][0]!.id })
  })
  expect(detail).toContain(
    `${list}[1].id: '${testDocument()[list][0]!.id}' is already that of ${list}[0]`,
  )
})

test('L9 an item outside the floor is refused; one on its edge is not', () => {
  expect(detailAfter((d) => Object.assign(d.items[3]!, { at: [0, 8] }))).toBe(
    'items[3].at: [0, 8] is outside the floor',
  )
  const document = testDocument()
  Object.assign(document.items[3]!, { at: [0, 7.3] })
  expect(validateLayout(document, testCatalog).ok).toBe(true)
})

test('L10 a kind that is not in the catalog is refused', () => {
  expect(detailAfter((d) => Object.assign(d.items[1]!, { kind: 'sofaa' }))).toBe(
    "items[1].kind: 'sofaa' is not in the catalog",
  )
})

test('L11 a property that the kind does not have is refused', () => {
  expect(detailAfter((d) => Object.assign(d.items[4]!, { properties: { colr: '#ffffff' } }))).toBe(
    "items[4].properties.colr: 'sign' has title, words, size, lit, colour, image, link",
  )
  const constructed = { constructor: 'x' }
  expect(detailAfter((d) => Object.assign(d.items[4]!, { properties: constructed }))).toContain(
    'items[4].properties.constructor',
  )
})

test.each([
  ['title', 7],
  ['title', 'more than twenty characters'],
  ['words', 'not by language'],
  ['size', '2'],
  ['size', 4],
  ['lit', 'yes'],
  ['colour', 'red'],
  ['image', 'https://elsewhere.example/a.png'],
  ['link', 'javascript:alert(1)'],
  ['link', 'java\nscript:alert(1)'],
])('L11 the property %s cannot be %j', (name, value) => {
  const detail = detailAfter((d) => Object.assign(d.items[4]!, { properties: { [name]: value } }))
  expect(detail).toContain(`items[4].properties.${name}: must be `)
})

test('L11 right values of every type are accepted', () => {
  const document = testDocument()
  const properties = {
    title: 'Hello',
    words: { de: 'Hallo' },
    size: 3,
    lit: false,
    colour: '#00ff88',
    image: '/uploads/a.png',
    link: '#desk',
  }
  Object.assign(document.items[4]!, { properties })
  expect(validateLayout(document, testCatalog)).toMatchObject({ ok: true })
})

test('L12 a zone outside the floor is refused', () => {
  const detail = detailAfter((d) => {
    d.zones[1]!.outline[2] = [20, -1]
  })
  expect(detail).toBe('zones[1].outline[2]: [20,-1] is outside the floor')
})

test('L13 a spot outside the floor is refused', () => {
  expect(detailAfter((d) => Object.assign(d.spots[3]!, { at: [10.5, 3] }))).toBe(
    'spots[3].at: [10.5, 3] is outside the floor',
  )
})

test('L14 without an arrival zone it is refused', () => {
  expect(detailAfter((d) => d.zones.shift())).toMatch(/^zones: needs one of kind 'arrival'/)
})

test.each([
  ['a portal to nowhere', { kind: 'portal' }, 'a portal needs'],
  ['a portal to what is no id', { kind: 'portal', center: '../main' }, 'small letters'],
  ['another zone that leads to a center', { kind: 'lounge', center: 'tokyo' }, 'only a zone of'],
])('L19 %s is refused', (_, zone, problem) => {
  const document = testDocument()
  const zones = document.zones.map((one) => ({ ...one, kind: one.kind as string }))
  const changed = { ...zones[0]!, id: 'way-out', ...zone }
  const refused = validateLayout({ ...document, zones: [...zones, changed] }, testCatalog)
  expect(refused).toMatchObject({ reason: 'layout-broken' })
  expect(refused.ok ? '' : refused.detail).toContain(`zones[${zones.length}].center: `)
  expect(refused.ok ? '' : refused.detail).toContain(problem)
  const portal = { ...changed, kind: 'portal', center: 'tokyo' }
  expect(validateLayout({ ...document, zones: [...zones, portal] }, testCatalog).ok).toBe(true)
})

test('L15 without a post it is refused', () => {
  expect(detailAfter((d) => d.spots.splice(1, 1))).toMatch(/^spots: needs one of kind 'post'/)
})

test('whatever is put into a document, it is accepted or refused, never more', () => {
  const random = seededRandom(8)
  const junk = [null, -1, 1e9, '', 'x', [], {}, [[0, 0]], true, Number.NaN, { en: 5 }, '__proto__']
  const put = (value: unknown): unknown => {
    if (random() < 0.02) return junk[Math.floor(random() * junk.length)]
    if (Array.isArray(value)) return value.map(put)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, put(inner)]))
  }
  let accepted = 0
  for (let i = 0; i < 2000; i++) {
    const result = validateLayout(put(testDocument()), testCatalog)
    if (result.ok) accepted++
    else
      expect(result).toMatchObject({ reason: 'layout-broken', detail: expect.stringMatching(/: /) })
  }
  expect(accepted).toBeGreaterThan(0)
})

test.each([
  ['walls', LAYOUT_LIMITS.walls, (d: Document) => d.shell.walls],
  ['zones', LAYOUT_LIMITS.zones, (d: Document) => d.zones],
  ['spots', LAYOUT_LIMITS.spots, (d: Document) => d.spots],
  ['items', LAYOUT_LIMITS.items, (d: Document) => d.items],
] as const)(
  'L3 as many %s as there may be are accepted, one more is refused',
  (_, most, listOf) => {
    const document = testDocument()
    const list: Record<string, unknown>[] = listOf(document)
    const last = list.at(-1)!
    while (list.length < most)
      list.push({ ...last, ...('id' in last && { id: `n${list.length}` }) })
    expect(validateLayout(document, testCatalog)).toMatchObject({ ok: true })
    list.push({ ...last, ...('id' in last && { id: 'one-more' }) })
    expect(validateLayout(document, testCatalog)).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^(shell\.)?(walls|zones|spots|items): /),
    })
  },
)

test.each([
  [2.2, true],
  [2.19, false],
  [20, true],
  [20.01, false],
])('L3 a ceiling at %d m: %s', (height, accepted) => {
  const document = testDocument()
  document.shell.ceiling.height = height
  Object.assign(wallsOf(document)[4]!, { openings: [] })
  expect(validateLayout(document, testCatalog).ok).toBe(accepted)
})

test.each([
  ['as wide as a wheelchair needs', { ...opening, width: 0.9 }, true],
  ['a hand narrower', { ...opening, width: 0.89 }, false],
  ['as high as an avatar', { ...opening, height: 1.8 }, true],
  ['a bit lower', { ...opening, height: 1.79 }, false],
  ['up to the end of its wall', { ...opening, at: 13 }, true],
  ['a bit beyond it', { ...opening, at: 13.01 }, false],
  ['up to the ceiling', { ...opening, height: 3.5 }, true],
  ['a bit through it', { ...opening, height: 3.51 }, false],
])('L6, L7 a door %s', (_, door, accepted) => {
  const document = testDocument()
  Object.assign(wallsOf(document)[4]!, { openings: [door] })
  expect(validateLayout(document, testCatalog).ok).toBe(accepted)
})

test('L6 openings may touch, and a lower wall has less room for them', () => {
  const document = testDocument()
  const beside = [opening, { ...opening, at: 2 }, { ...opening, at: 3 }]
  Object.assign(wallsOf(document)[4]!, { openings: beside })
  expect(validateLayout(document, testCatalog).ok).toBe(true)
  expect(
    detailAfter((d) => Object.assign(wallsOf(d)[4]!, { openings: beside.slice(1), height: 1.9 })),
  ).toMatch(/openings\[0\]: reaches up to 2\.00 m in a wall of 1\.90 m/)
})

test('L8 one id may be that of an item, of a zone and of a spot', () => {
  const document = testDocument()
  document.spots[2]!.id = 'reception'
  expect(validateLayout(document, testCatalog).ok).toBe(true)
})

test('L12 a zone may reach half a metre over the floor, a spot not at all', () => {
  const document = testDocument()
  for (const corner of [0, 3]) document.zones[0]!.outline[corner]![0] = -10.5
  expect(validateLayout(document, testCatalog).ok).toBe(true)
  expect(
    detailAfter((d) => {
      d.zones[0]!.outline[0]![0] = -10.51
    }),
  ).toMatch(/^zones\[0\]\.outline\[0\]: /)
  expect(
    detailAfter((d) => {
      d.spots[0]!.at = [-10.01, 0]
    }),
  ).toMatch(/^spots\[0\]\.at: /)
})
