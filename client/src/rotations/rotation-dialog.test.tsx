import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { RotationBody, RotationReply } from '@foyer/shared/rotations/rotations-contract.ts'
import { at, MONDAY, testCenter } from '@foyer/shared/shifts/shifts-fixture.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import type { PlannedWeek } from './pattern-field.tsx'
import { RotationDialog } from './rotation-dialog.tsx'
import '../theme/tokens.css'

const PATH = '/api/rota/main/rotation'
const post = { weekday: 1, halfDayId: 'morning', skills: [], languages: [], staffId: 'ann' }
const template = (id: string, name: string): Template => ({
  id,
  name,
  standard: false,
  version: 1,
  shifts: [post],
})
const templates = [template('a', 'Early'), template('b', 'Late')]
const none: RotationReply = {
  rotation: null,
  weeks: [],
  left: [{ monday: addDays(MONDAY, 35), state: 'published' }],
}
const running: RotationReply = {
  rotation: {
    version: 3,
    patterns: [
      {
        from: MONDAY,
        weeks: [
          { name: 'Early', shifts: [post, post] },
          { name: '', shifts: [post] },
        ],
      },
    ],
    until: null,
    ahead: 3,
    publishAhead: 2,
    paused: false,
  },
  weeks: [],
  left: [{ monday: addDays(MONDAY, 7), state: 'by-hand' }],
}

/** What the server has by now. */
let stored: RotationReply

/** The dialog on the Wednesday of the week of `MONDAY`. */
async function open(reply: RotationReply, locale: 'en' | 'de' = 'en', planned: PlannedWeek[] = []) {
  stored = reply
  const asked = fakeServer({
    'GET /api/rota/main/templates': () => succeed(templates),
    [`GET ${PATH}`]: () => succeed(stored),
    [`PUT ${PATH}`]: (body) => {
      const { version } = body as RotationBody
      return version === (stored.rotation?.version ?? 0) ? succeed(running) : refuse('conflict')
    },
    [`DELETE ${PATH}`]: () => succeed(undefined),
  })
  const onChanged = vi.fn(async () => {})
  const onClose = vi.fn()
  const deps = {
    center: testCenter,
    monday: MONDAY,
    planned,
    reply,
    now: at('2027-03-24', '12:00'),
  }
  await show(<RotationDialog {...deps} {...{ onChanged, onClose }} />, locale)
  return { asked, onChanged, onClose }
}

const preview = () =>
  page
    .getByRole('region', { name: 'What it makes' })
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent.replaceAll(/\s/g, ' '))

test('a rotation of two weeks is made by keyboard alone, and its turns and days of publishing are seen before', async () => {
  const { asked, onChanged, onClose } = await open(none)
  const add = page.getByRole('button', { name: 'Add a week' })
  await expect.element(add).toBeVisible()
  ;(add.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: /Late.*Week B/ })).toBeVisible()
  await page.getByText('By itself').click()
  await expect
    .poll(() => preview().slice(0, 3))
    .toEqual([
      'AWeek 13, 29 March – 4 April 2027published when you save',
      'BWeek 14, 5 – 11 April 2027published when you save',
      'AWeek 15, 12 – 18 April 2027published when you save',
    ])
  expect(preview()[4]).toBe('AWeek 17, 26 April – 2 May 2027published')
  expect(preview()[3]).toBe('BWeek 16, 19 – 25 April 2027will be published on Mon 29 Mar')
  const save = page.getByRole('button', { name: 'Save the rotation' })
  ;(save.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => onClose.mock.calls.length).toBe(1)
  expect(onChanged).toHaveBeenCalledOnce()
  expect(asked.find(({ what }) => what === `PUT ${PATH}`)?.body).toEqual({
    version: 0,
    from: addDays(MONDAY, 7),
    until: null,
    ahead: 8,
    publishAhead: 3,
    paused: false,
    weeks: [
      { kind: 'template', id: 'a' },
      { kind: 'template', id: 'b' },
    ],
  })
})

test('one that runs is shown as it is; weeks that stay are kept, and what a lead has changed is left out', async () => {
  const { asked } = await open(running)
  await expect.element(page.getByRole('button', { name: /Early.*Week A/ })).toBeVisible()
  await expect
    .poll(preview)
    .toEqual([
      'BWeek 13, 29 March – 4 April 2027left to you',
      'AWeek 14, 5 – 11 April 2027published when you save',
      'BWeek 15, 12 – 18 April 2027will be published on Mon 29 Mar',
    ])
  await page.getByRole('button', { name: 'Remove week B' }).click()
  await page.getByText('By a lead').click()
  await page.getByRole('button', { name: 'Save the rotation' }).click()
  await expect
    .poll(() => asked.find(({ what }) => what === `PUT ${PATH}`)?.body)
    .toMatchObject({
      version: 3,
      from: MONDAY,
      publishAhead: null,
      weeks: [{ kind: 'pattern', position: 0 }],
    })
})

test('planned weeks are taken one after the other, the one on screen first, and what it makes and its button are in sight', async () => {
  await page.viewport(1280, 720)
  const planned = [0, 7, 21].map((days) => ({ monday: addDays(MONDAY, days), posts: 3 }))
  const { asked } = await open(none, 'en', planned)
  await expect
    .element(page.getByRole('button', { name: /as Week 12 on screen, 3 posts/ }))
    .toBeVisible()
  const add = page.getByRole('button', { name: 'Add a week' })
  await add.click()
  await add.click()
  await page.getByText('By itself').click()
  const save = page.getByRole('button', { name: 'Save the rotation' })
  await expect.element(page.getByRole('heading', { name: 'What it makes' })).toBeInViewport()
  await expect.element(save).toBeInViewport({ ratio: 1 })
  await save.click()
  await expect
    .poll(() => asked.find(({ what }) => what === `PUT ${PATH}`)?.body)
    .toMatchObject({ weeks: planned.map(({ monday }) => ({ kind: 'week', monday })) })
})

test('what somebody else changed of the rotation meanwhile is joined, and asked about where both did', async () => {
  const { asked } = await open(running)
  const sent = () => asked.filter(({ what }) => what === `PUT ${PATH}`).at(-1)?.body
  const save = page.getByRole('button', { name: 'Save the rotation' })
  await page.getByRole('button', { name: 'Remove week B' }).click()
  const [pattern] = running.rotation!.patterns
  const others = { name: 'Theirs', shifts: [post] }
  stored = {
    ...running,
    rotation: {
      ...running.rotation!,
      version: 4,
      ahead: 5,
      patterns: [{ ...pattern!, weeks: [pattern!.weeks[0]!, others] }],
    },
  }
  await save.click()
  const question = page.getByRole('region', { name: /changed/ })
  await expect
    .element(question.getByRole('listitem'))
    .toMatchTextContent('The weeks, one after the other')
  await question.getByRole('button').last().click()
  await expect
    .poll(sent)
    .toMatchObject({ version: 4, ahead: 5, weeks: [{ kind: 'pattern', position: 0 }] })
})

test('ending asks once more and says what stays, in German too', async () => {
  const { asked, onClose } = await open(running, 'de')
  await page.getByRole('button', { name: 'Beenden…' }).click()
  await expect.element(page.getByRole('alert').getByText(/Veröffentlichtes bleibt/)).toBeVisible()
  expect(asked.some(({ what }) => what === `DELETE ${PATH}`)).toBe(false)
  await page.getByRole('button', { name: 'Turnus beenden' }).click()
  await expect.poll(() => onClose.mock.calls.length).toBe(1)
  expect(asked.some(({ what }) => what === `DELETE ${PATH}`)).toBe(true)
})
