import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { KeyNames } from './key-names.tsx'

const navigatorOf = navigator as { keyboard?: unknown }

function setLayout(keyboard: unknown): void {
  Object.defineProperty(navigator, 'keyboard', { configurable: true, value: keyboard })
}
afterEach(() => void Reflect.deleteProperty(navigatorOf, 'keyboard'))

async function showWalking(): Promise<void> {
  await show(
    <p data-testid="keys">
      <KeyNames text="[W] [A] [S] [D], or A on a gamepad" />
    </p>,
  )
}

test('keys are named as the reader’s keyboard has them, a gamepad’s stay', async () => {
  const azerty = new Map([
    ['KeyW', 'z'],
    ['KeyA', 'q'],
    ['KeyS', 's'],
    ['KeyD', 'd'],
  ])
  setLayout({ getLayoutMap: async () => azerty })
  await showWalking()
  await expect.element(page.getByTestId('keys')).toHaveTextContent('Z Q S D, or A on a gamepad')
})

test('where the browser does not tell, they are named as on most keyboards', async () => {
  setLayout(undefined)
  await showWalking()
  await expect.element(page.getByTestId('keys')).toHaveTextContent('W A S D, or A on a gamepad')
})
