import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, localDate } from '../storage/columns.ts'

/** A center's week: the draft as it was saved last. What was published of it are its shifts. */
export const rotaWeeks = pgTable(
  'rota_weeks',
  {
    centerId: text('center_id').notNull(),
    monday: localDate('monday').notNull(),
    /** Goes up with each change of the draft. */
    version: integer('version').notNull(),
    draft: jsonb('draft').$type<PlannedShift[]>().notNull(),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by'),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.monday] })],
)

export const rotaTemplates = pgTable(
  'rota_templates',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id').notNull(),
    /** Goes up with each change. */
    version: integer('version').notNull().default(0),
    name: text('name').notNull(),
    standard: boolean('standard').notNull(),
    shifts: jsonb('shifts').$type<Template['shifts']>().notNull(),
  },
  (table) => [
    index('rota_templates_center').on(table.centerId),
    uniqueIndex('rota_templates_standard').on(table.centerId).where(sql`${table.standard}`),
  ],
)
