import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Looks at a page with axe when nothing on it is still being loaded: what fades in has other colours on the way. */
export async function expectNothingSerious(page: Page, what = ''): Promise<void> {
  await expect(page.getByRole('status').getByText('Loading…')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${what} ${id}: ${nodes.map((n) => n.target).join(', ')}`),
  ).toEqual([])
}
