import type { Page } from '@playwright/test'
import {
  enter,
  enterPicture,
  expect,
  peopleHere,
  personRow,
  test,
  toolbarButton,
} from './support/foyer.ts'

/** Takes the picture away as the graphics card does; `back`: gives it back as soon as the page was told, and waits for it. */
function losePicture(page: Page, { back }: { back: boolean }): Promise<void> {
  return page.evaluate(async (back) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#world canvas')!
    const tells = (event: string) =>
      new Promise((resolve) => {
        // Behind everybody who listens: only then may it be given back.
        canvas.addEventListener(event, () => setTimeout(resolve), { once: true })
      })
    const loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!
    const lost = tells('webglcontextlost')
    loss.loseContext()
    await lost
    if (!back) return
    const restored = tells('webglcontextrestored')
    loss.restoreContext()
    await restored
  }, back)
}

/** What the page warned of, each text with how often. */
function countWarnings(page: Page): Map<string, number> {
  const warnings = new Map<string, number>()
  page.on('console', (message) => {
    if (message.type() !== 'warning') return
    warnings.set(message.text(), (warnings.get(message.text()) ?? 0) + 1)
  })
  return warnings
}

test('a picture that is lost comes back; lost twice, the lobby goes on as a page and says so', async ({
  people,
}) => {
  const page = await people.newVisitor()
  await enterPicture(page, 'Lara Lost')
  await losePicture(page, { back: true })
  await expect(page.locator('#world canvas')).toBeVisible()
  await expect(toolbarButton(page, 'People')).toBeVisible()

  await losePicture(page, { back: false })
  await expect(page.getByText(/^The 3D picture ended/)).toBeVisible()
  await expect(personRow(page, 'Lara Lost')).toContainText('without 3D')
  await expect(page.locator('#world canvas')).toHaveCount(0)
})

test('where the browser has no memory for a picture the lobby opens as a page', async ({
  people,
}) => {
  const page = await people.newVisitor('/', {
    // It gives one to see whether it can, and none that is drawn in.
    before: () => {
      const getContext = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind === 'webgl2' && this.isConnected ? null : getContext.call(this, kind as '2d')
      } as typeof getContext
    },
  })
  const without = page.getByRole('switch', { name: 'Without 3D' })
  await without.press('Space')
  await expect(without).toBeChecked({ timeout: 60_000 })
  await expect(page.getByText('This browser cannot draw 3D')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mo Memory')
  await page.getByRole('button', { name: 'Enter', exact: true }).click()
  await expect(peopleHere(page)).toContainText('Mo Memory', { timeout: 60_000 })
  await expect(page.locator('#world canvas')).toHaveCount(0)
})

test('models that do not arrive leave stand-ins, are told once, and stop nothing', async ({
  people,
}) => {
  const watcher = await people.newVisitor()
  await enter(watcher, 'Wim Watcher')
  const page = await people.newVisitor()
  const warnings = countWarnings(page)
  await page.route(/\.glb$/, (route) =>
    /sofa|kimono|suit/.test(route.request().url())
      ? route.fulfill({ body: 'no model', contentType: 'model/gltf-binary' })
      : route.abort(),
  )
  await enterPicture(page, 'Nora Nothing')
  await expect
    .poll(() => [...warnings.keys()].filter((text) => /no model of "sofa"/.test(text)).length)
    .toBe(1)
  await expect
    .poll(() => [...warnings.keys()].filter((text) => /avatar model/.test(text)).length)
    .toBeGreaterThan(1)
  await page.keyboard.down('w')
  await expect(personRow(watcher, 'Nora Nothing')).not.toContainText('Entrance')
  await page.keyboard.up('w')
  const twice = [...warnings].filter(([text, count]) => /model/.test(text) && count > 1)
  expect(twice).toEqual([])
})

test('without 3D, as remembered, nothing is drawn behind the form', async ({ people }) => {
  const page = await people.newVisitor()
  await expect(page.getByRole('switch', { name: 'Without 3D' })).toBeChecked()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('canvas')).toHaveCount(0)
  await expect(page.locator('body')).toHaveCSS('background-image', 'none')
})
