import { succeed } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { AuditSection } from './audit-section.tsx'

const entry = {
  number: 51,
  at: Date.parse('2027-03-01T10:00:00Z'),
  actor: 'olga',
  action: 'staff-changed',
  subject: 'rita',
  before: { role: 'rep' },
  after: { role: 'lead' },
}
const names = [
  { staffId: 'olga', name: 'Olga' },
  { staffId: 'rita', name: 'Rita' },
]

test('what was changed is shown by whom and what, page by page, and taken along as a file', async () => {
  fakeServer({
    'GET /api/staff': () =>
      succeed([{ id: 'rita', name: 'Rita', email: 'r@x.de', role: 'rep', active: true }]),
    'GET /api/audit': () => succeed({ entries: [entry], names, more: true }),
    'GET /api/audit?before=51': () =>
      succeed({
        entries: [{ ...entry, number: 50, before: null, after: null }],
        names,
        more: false,
      }),
    'GET /api/audit?staffId=rita': () => succeed({ entries: [], names: [], more: false }),
  })
  await show(<AuditSection />)
  const table = page.getByRole('grid', { name: 'What was changed' })
  const shown = () => table.query()?.textContent
  await expect.poll(shown).toContain('OlgaChanged role or accountRita{"role":"rep"}{"role":"lead"}')
  await page.getByRole('button', { name: 'Older' }).click()
  await expect.element(page.getByRole('button', { name: 'Older' })).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Newest' }).click()
  await expect.poll(shown).toContain('"lead"')
  await page.getByRole('button', { name: 'Everybody Who did it or was meant' }).click()
  await page.getByRole('option', { name: 'Rita' }).click()
  await expect.poll(shown).toContain('Nothing was changed.')
  await expect
    .element(page.getByRole('link', { name: 'Download as a table (CSV)' }))
    .toHaveAttribute('href', '/api/audit/audit.csv?staffId=rita')
})
