import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * What looks at a page with axe, when nothing on it is still being loaded: what fades in has other colours on the way.
 * It stays in that page, which has no frames: another one takes half a minute to open beside a picture drawn by software.
 */
export async function axeOn(page: Page): Promise<AxeBuilder> {
  await expect(page.getByRole('status').getByText('Loading…')).toHaveCount(0)
  return new AxeBuilder({ page }).setLegacyMode()
}

/** @param what stands before each finding */
export async function expectNothingSerious(page: Page, what = ''): Promise<void> {
  const { violations } = await (await axeOn(page)).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${what} ${id}: ${nodes.map((n) => n.target).join(', ')}`),
  ).toEqual([])
}
