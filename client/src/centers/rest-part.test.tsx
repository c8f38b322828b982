import { DEFAULT_CENTER, type RestRules } from '@foyer/shared/centers/centers-contract.ts'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { RestPart } from './rest-part.tsx'

let set: RestRules

function Rules() {
  const [rules, setRules] = useState<RestRules>(DEFAULT_CENTER.rules)
  set = rules
  return <RestPart rules={rules} onChange={(part) => setRules({ ...rules, ...part })} />
}

test('each number is its own rule, kept within what the server takes', async () => {
  await show(<Rules />)
  for (const [name, typed, key, kept] of [
    ['Least rest (hours)', '9', 'rest', 9],
    ['Most hours a week', '38', 'weekHours', 38],
    ['Most days in a row', '99', 'daysInRow', 14],
    ['Most nights in a row', '0', 'nightsInRow', 1],
  ] as const) {
    await userEvent.fill(page.getByRole('textbox', { name }), typed)
    await userEvent.keyboard('{Tab}')
    expect(set[key], name).toBe(kept)
  }
  await page.getByText(/two half-days on one day/).click()
  expect(set.avoidWholeDays).toBe(true)
})
