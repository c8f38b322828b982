import { z } from 'zod'
import { CenterIdSchema } from '../centers/centers-contract.ts'
import { localisedText } from '../i18n/locale-contract.ts'
import { POSITION_REACH } from '../math/quantise.ts'
import { ThemeSchema } from '../theme/theme-contract.ts'

/** The document's own version. A change of its shape raises it and adds a migration. */
export const LAYOUT_SCHEMA_VERSION = 1

/** Limits of a document that anybody with the right to edit may send. */
export const LAYOUT_LIMITS = {
  walls: 200,
  openingsPerWall: 20,
  items: 1000,
  zones: 100,
  spots: 200,
  outlinePoints: 64,
  /** Square metres of the rectangle around the floor: making its walking surface takes seconds. */
  floorArea: 10_000,
} as const

const metres = z.number().min(-POSITION_REACH).max(POSITION_REACH)
const degrees = z.number().min(-360).max(360)
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1 to 40 of a-z, 0-9 and -, not starting with -')
/** [x, z] in metres. */
const Point = z.tuple([metres, metres])
/** Corners of a simple polygon, counter-clockwise seen from above or not: readers normalise. */
const Outline = z.array(Point).min(3).max(LAYOUT_LIMITS.outlinePoints)

/** Surfaces that the shell is made of; the theme decides how each looks. */
export const SHELL_MATERIALS = [
  'plaster',
  'timber-slats',
  'timber',
  'stone',
  'terrazzo',
  'concrete',
  'carpet',
  'brick',
  'metal',
  'glass',
  'grass',
] as const
const Material = z.enum(SHELL_MATERIALS)

export const OpeningSchema = z.strictObject({
  kind: z.enum(['door', 'window', 'gap']),
  /** Metres from the wall's start to the opening's nearer edge. */
  at: z.number().min(0).max(200),
  width: z.number().min(0.3).max(60),
  /** Metres from the floor; a door or gap has 0. */
  sill: z.number().min(0).max(10).default(0),
  height: z.number().min(0.3).max(12),
})

export const WallSchema = z.strictObject({
  from: Point,
  to: Point,
  /** Metres; defaults to the ceiling's height. */
  height: z.number().min(0.2).max(20).optional(),
  thickness: z.number().min(0.02).max(2).default(0.2),
  material: Material.default('plaster'),
  openings: z.array(OpeningSchema).max(LAYOUT_LIMITS.openingsPerWall).default([]),
})

export const ShellSchema = z.strictObject({
  /** The floor's outline. Walls are separate, so that a side may be open or glazed. */
  floor: z.strictObject({ outline: Outline, material: Material.default('terrazzo') }),
  ceiling: z.strictObject({
    height: z.number().min(2.2).max(20),
    material: Material.default('plaster'),
    /** Straight light coves: start, end, width in metres. */
    coves: z
      .array(z.strictObject({ from: Point, to: Point, width: z.number().min(0.1).max(5) }))
      .max(40)
      .default([]),
  }),
  walls: z.array(WallSchema).max(LAYOUT_LIMITS.walls),
  light: z.strictObject({
    /** Where daylight comes from: degrees about +Y as in yaw, and above the horizon. */
    sun: z.strictObject({ azimuth: degrees, elevation: z.number().min(5).max(90) }),
    /** 1 is a bright office. */
    intensity: z.number().min(0.1).max(3).default(1),
  }),
})

/** A value that an item's kind lets one edit; the catalog says which and of what type. */
export const PropertyValueSchema = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  localisedText(2000),
])

export const ItemSchema = z.strictObject({
  id: slug,
  /** An entry of the catalog. */
  kind: slug,
  at: Point,
  /** Metres above the floor, for what hangs on a wall or stands on something. */
  lift: z.number().min(0).max(20).default(0),
  /** Degrees about +Y. */
  turn: degrees.default(0),
  scale: z.number().min(0.25).max(4).default(1),
  properties: z.record(z.string().max(40), PropertyValueSchema).default({}),
})

/**
 * What an area means. `arrival`: where people appear; `desk`: the reception; `staff`: only staff walk there; `quiet`:
 * talk stays inside; `portal`: the way to another center.
 */
export const ZONE_KINDS = [
  'arrival',
  'desk',
  'staff',
  'quiet',
  'stage',
  'exhibit',
  'lounge',
  'garden',
  'portal',
] as const

export const ZoneSchema = z.strictObject({
  id: slug,
  kind: z.enum(ZONE_KINDS),
  name: localisedText(60),
  outline: Outline,
  /** Of a portal: id of the center that it leads to. */
  center: CenterIdSchema.optional(),
})

export const SpotSchema = z.strictObject({
  /** Also the deep link: `/#<id>`. */
  id: slug,
  /** `post`: where a rep on duty stands. */
  kind: z.enum(['place', 'post']),
  name: localisedText(60),
  at: Point,
  /** Degrees about +Y: where one looks on arriving. */
  turn: degrees.default(0),
})

export const LayoutSchema = z.strictObject({
  schemaVersion: z.literal(LAYOUT_SCHEMA_VERSION),
  name: localisedText(60),
  shell: ShellSchema,
  items: z.array(ItemSchema).max(LAYOUT_LIMITS.items),
  zones: z.array(ZoneSchema).max(LAYOUT_LIMITS.zones),
  spots: z.array(SpotSchema).max(LAYOUT_LIMITS.spots),
  theme: ThemeSchema,
})

export type Point = z.infer<typeof Point>
export type Opening = z.infer<typeof OpeningSchema>
export type Wall = z.infer<typeof WallSchema>
export type Shell = z.infer<typeof ShellSchema>
export type Item = z.infer<typeof ItemSchema>
export type Zone = z.infer<typeof ZoneSchema>
export type Spot = z.infer<typeof SpotSchema>
export type Layout = z.infer<typeof LayoutSchema>
/** A layout as it is written: what has a default may be left out. */
export type LayoutDocument = z.input<typeof LayoutSchema>
export type ShellMaterial = (typeof SHELL_MATERIALS)[number]
export type ZoneKind = (typeof ZONE_KINDS)[number]
