import { endpoint, json, type Limit } from '../http/endpoint.ts'
import type { RotaChange } from '../shifts/shifts-contract.ts'
import type {
  ChangedTemplateBody,
  DraftBody,
  PublishBody,
  Template,
  TemplateBody,
  Week,
} from './weeks-contract.ts'

/** Of a week with as many shifts as one may have, each asking for as much as it may. */
export const WEEK_BYTES = 512 * 1024
/** A draft is saved after each change, and a whole company may share an address. */
const PACE: Limit = { points: 600, seconds: 60, by: 'address' }

/** Its draft only for who plans. */
export const readWeek = endpoint({
  method: 'GET',
  path: '/api/rota/:center/weeks/:monday',
  access: 'rota-own',
  reply: json<Week>(),
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/rota/:center/weeks/:monday/draft',
  access: 'rota-plan',
  limit: PACE,
  body: json<DraftBody>(),
  bodyLimit: WEEK_BYTES,
  reply: json<Week>(),
})

export const publishWeek = endpoint({
  method: 'POST',
  path: '/api/rota/:center/weeks/:monday/publish',
  access: 'rota-plan',
  limit: PACE,
  body: json<PublishBody>(),
  reply: json<Week>(),
})

/** What became of its published shifts, the newest first. */
export const readWeekHistory = endpoint({
  method: 'GET',
  path: '/api/rota/:center/weeks/:monday/history',
  access: 'rota-plan',
  reply: json<RotaChange[]>(),
})

export const listTemplates = endpoint({
  method: 'GET',
  path: '/api/rota/:center/templates',
  access: 'rota-plan',
  reply: json<Template[]>(),
})

export const addTemplate = endpoint({
  method: 'POST',
  path: '/api/rota/:center/templates',
  access: 'rota-plan',
  limit: PACE,
  body: json<TemplateBody>(),
  bodyLimit: WEEK_BYTES,
  reply: json<Template>(),
})

export const changeTemplate = endpoint({
  method: 'PUT',
  path: '/api/rota/:center/templates/:id',
  access: 'rota-plan',
  limit: PACE,
  body: json<ChangedTemplateBody>(),
  bodyLimit: WEEK_BYTES,
  reply: json<Template>(),
})

export const removeTemplate = endpoint({
  method: 'DELETE',
  path: '/api/rota/:center/templates/:id',
  access: 'rota-plan',
})
