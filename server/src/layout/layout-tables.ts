import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { bytea } from '../storage/bytea.ts'
import { instant } from '../storage/columns.ts'

/** Published layouts. Of a center's, the one with the highest version is in force; rows are never changed. */
export const layouts = pgTable(
  'layouts',
  {
    version: integer('version').primaryKey().generatedAlwaysAsIdentity(),
    /** A new center's first layout is stored just before the center itself. */
    centerId: text('center_id').notNull(),
    /** As it was published; read through `validateLayout`, which brings it to today's shape. */
    document: jsonb('document').notNull(),
    /** Whether the theme in it is the company's, the main center's, and goes with it; else it is the center's own. */
    followsCompany: boolean('follows_company').notNull().default(false),
    /** The walking surface made of it (`shared/navmesh/navmesh-codec`). */
    navmesh: bytea('navmesh').notNull(),
    /** Of what `navmesh` was made: `fingerprintOf` the layout and the catalog then. */
    madeOf: text('made_of').notNull(),
    /** The member of staff who published it; null when Foyer did it by itself. */
    publishedBy: text('published_by'),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [index('layouts_center').on(table.centerId, table.version)],
)
