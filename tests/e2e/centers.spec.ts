import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Page } from '@playwright/test'
import { publishLayout } from '../support/publish-layout.ts'
import { comeOnDuty, enter, enterAsStaff, expect, peopleHere, test } from './support/foyer.ts'

/** What is told of a closed door depends on the day of the test. */
const CLOSED = /Nobody is at the desk right now|Opens .+ your time/

const desk = (page: Page) => page.getByRole('region', { name: 'Ask the desk' })

test('a visitor at a closed center is led to the open one without a form, and back by the browser', async ({
  people,
  foyer,
}) => {
  const owner = await foyer.accounts.asOwner()
  await owner.change('/api/centers/main', { name: 'Berlin' })
  await owner.ask('POST', '/api/centers', {
    id: 'tokyo',
    name: 'Tokyo',
    zone: 'Asia/Tokyo',
    layout: 'loft',
  })
  const visitor = await people.newVisitor()
  await expect(visitor.locator('#desk')).toHaveText(CLOSED)
  await enter(visitor, 'Paula Passing')
  await expect(desk(visitor)).toContainText(CLOSED)
  await expect(visitor.getByText(/^Berlin · /)).toBeVisible()
  await expect(desk(visitor).getByRole('button', { name: 'Go to Tokyo' })).toBeHidden()

  const rep = await people.newStaff('Taro Tokyo', 'lead')
  await rep.goto(`${foyer.url}/c/tokyo`)
  await enterAsStaff(rep)
  await comeOnDuty(rep)

  // It is told at once, without a reload.
  await expect(desk(visitor)).toContainText('Tokyo is open, one of our people is there: English')
  await desk(visitor).getByRole('button', { name: 'Go to Tokyo' }).press('Enter')
  await expect(peopleHere(visitor)).toContainText('Paula Passing', { timeout: 60_000 })
  await expect(peopleHere(visitor)).toContainText('Taro Tokyo')
  expect(new URL(visitor.url()).pathname).toBe('/c/tokyo')
  await expect(visitor.getByText(/^Tokyo · Open/)).toBeVisible()
  await expect(peopleHere(rep)).toContainText('Paula Passing')

  await visitor.goBack()
  await expect(visitor.getByText(/^Berlin · /)).toBeVisible({ timeout: 60_000 })
  await expect(peopleHere(visitor)).toContainText('Paula Passing')
  await expect(peopleHere(visitor)).not.toContainText('Taro Tokyo')
  expect(new URL(visitor.url()).pathname).toBe('/')

  // Leaving shows the form again, here too.
  await visitor.getByRole('button', { name: 'Leave' }).click()
  await expect(visitor.getByRole('textbox', { name: 'Your name' })).toHaveValue('Paula Passing')
  await expect(visitor.getByRole('button', { name: 'Enter' })).toBeEnabled()
})

test('the entry page of a closed center leads to the open one, and an unknown center to those there are', async ({
  people,
  foyer,
}) => {
  const owner = await foyer.accounts.asOwner()
  await owner.ask('POST', '/api/centers', {
    id: 'tokyo',
    name: 'Tokyo',
    zone: 'Asia/Tokyo',
    layout: 'loft',
  })
  const rep = await people.newStaff('Taro Tokyo', 'lead')
  await rep.goto(`${foyer.url}/c/tokyo`)
  await enterAsStaff(rep)
  await comeOnDuty(rep)

  const lost = await people.newVisitor('/c/atlantis')
  await expect(lost.getByText('There is no center at this address.')).toBeVisible()
  await lost.getByRole('link', { name: 'Atrium' }).click()
  await expect(lost.locator('#portrait svg')).toBeVisible() // the page's script has come
  await lost.getByRole('textbox', { name: 'Your name' }).fill('Lotte Lost')
  await lost
    .getByRole('link', { name: 'Tokyo is open, one of our people is there: English' })
    .click()
  await expect(lost.locator('#center')).toHaveText('Tokyo')
  await expect(lost.locator('#desk')).toContainText('Open')
  await expect(lost.getByRole('textbox', { name: 'Your name' })).toHaveValue('Lotte Lost')

  await lost.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(lost.locator('#desk')).toContainText('Geöffnet')
})

test('who stands in a portal is told where it leads and goes through; one to nowhere is closed', async ({
  people,
  foyer,
}) => {
  const owner = await foyer.accounts.asOwner()
  const tokyo = { id: 'tokyo', name: 'Tokyo', zone: 'Asia/Tokyo', layout: 'loft' }
  await owner.ask('POST', '/api/centers', tokyo)
  const { version } = await owner.ask<{ version: number }>('GET', '/api/layouts/current')
  const layout = await owner.ask<Layout>('GET', `/api/layouts/${version}`)
  const entrance = layout.zones.find(({ kind }) => kind === 'arrival')!
  const publish = (center: string) => {
    const portal = { ...entrance, id: 'portal', kind: 'portal', name: { en: 'Portal' }, center }
    return publishLayout(owner, { ...layout, zones: [...layout.zones, portal] })
  }

  const visitor = await people.newVisitor()
  await enter(visitor, 'Petra Portal')
  await publish('atlantis')
  await expect(visitor.getByText('This portal is closed.')).toBeVisible()
  await publish('tokyo')
  const portal = visitor.getByRole('region', { name: 'Portal to Tokyo' })
  await expect(portal).toContainText(CLOSED)
  await portal.getByRole('button', { name: 'Go to Tokyo' }).click()
  await expect(visitor.getByText(/^Tokyo · /)).toBeVisible({ timeout: 60_000 })
  await expect(peopleHere(visitor)).toContainText('Petra Portal')
})
