import { endpoint, json, type Limit } from '../http/endpoint.ts'
import type {
  BrowserBody,
  FailedNotice,
  ReadingBody,
  Reminders,
  RemindersReply,
  TestBody,
} from './notices-contract.ts'

const CHANGES: Limit = { points: 60, seconds: 300, by: 'person' }

/** What the caller is told and where. */
export const readReminders = endpoint({
  method: 'GET',
  path: '/api/notices/reminders',
  access: 'rota-own',
  reply: json<RemindersReply>(),
})

export const chooseReminders = endpoint({
  method: 'PUT',
  path: '/api/notices/reminders',
  access: 'rota-own',
  limit: CHANGES,
  body: json<Reminders>(),
})

/** How the caller's browser shows times, told with each visit to a page of the rota. */
export const tellReading = endpoint({
  method: 'PUT',
  path: '/api/notices/reading',
  access: 'rota-own',
  limit: { points: 300, seconds: 300, by: 'person' },
  body: json<ReadingBody>(),
})

export const addBrowser = endpoint({
  method: 'POST',
  path: '/api/notices/browsers',
  access: 'rota-own',
  limit: CHANGES,
  body: json<BrowserBody>(),
})

export const removeBrowser = endpoint({
  method: 'DELETE',
  path: '/api/notices/browsers/:id',
  access: 'rota-own',
})

export const sendTest = endpoint({
  method: 'POST',
  path: '/api/notices/test',
  access: 'rota-own',
  limit: { points: 20, seconds: 300, by: 'person' },
  body: json<TestBody>(),
})

/** What could not be delivered. */
export const listFailedNotices = endpoint({
  method: 'GET',
  path: '/api/notices/failed',
  access: 'rota-plan',
  reply: json<FailedNotice[]>(),
})

export const retryNotice = endpoint({
  method: 'POST',
  path: '/api/notices/failed/:id/retry',
  access: 'rota-plan',
})
