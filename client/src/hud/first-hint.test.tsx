import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { keep } from '../browser/storage.ts'
import { FirstHint } from './first-hint.tsx'

const forget = () => keep('foyer:hinted', null)
beforeEach(forget)
afterEach(() => {
  forget()
  Reflect.deleteProperty(navigator as { keyboard?: unknown }, 'keyboard')
})

const hint = () => page.getByRole('region', { name: 'First steps' })

test('a browser that comes for the first time is told how to walk, look and ask, without losing the focus', async () => {
  const focused = document.activeElement
  await show(<FirstHint />)
  await expect.element(hint()).toMatchTextContent(/W A S D.*Drag to look around.*Ask the desk/)
  expect(document.activeElement).toBe(focused)
  await hint().getByRole('button', { name: 'Close the hint' }).click()
  await expect.element(hint()).not.toBeInTheDocument()
})

test('the keys are those of the reader’s keyboard', async () => {
  const azerty = new Map(Object.entries({ KeyW: 'z', KeyA: 'q', KeyS: 's', KeyD: 'd' }))
  const keyboard = { getLayoutMap: async () => azerty }
  Object.defineProperty(navigator, 'keyboard', { configurable: true, value: keyboard })
  await show(<FirstHint />)
  await expect.element(hint()).toMatchTextContent(/Z Q S D/)
})

test('and never again', async () => {
  const first = await show(<FirstHint />, 'de')
  await expect.element(page.getByRole('region', { name: 'Erste Schritte' })).toBeVisible()
  await first.unmount()
  await show(
    <>
      <FirstHint />
      <p>Lobby</p>
    </>,
  )
  await expect.element(page.getByText('Lobby')).toBeVisible()
  await expect.element(hint()).not.toBeInTheDocument()
})
