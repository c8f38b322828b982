import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { LinkedText } from './linked-text.tsx'

test('addresses in what somebody wrote are links that open beside the page and tell nothing of it', async () => {
  await show(
    <bdi data-testid="line">
      <LinkedText
        text={
          '\u05d4\u05e0\u05d4: https://foyer.example/a.\njavascript:alert(1) info@foyer.example'
        }
      />
    </bdi>,
  )
  const web = page.getByRole('link', { name: 'https://foyer.example/a' })
  await expect.element(web).toHaveAttribute('href', 'https://foyer.example/a')
  await expect.element(web).toHaveAttribute('target', '_blank')
  await expect.element(web).toHaveAttribute('rel', 'noopener noreferrer nofollow')
  const mail = page.getByRole('link', { name: 'info@foyer.example' })
  await expect.element(mail).toHaveAttribute('href', 'mailto:info@foyer.example')
  const line = page.getByTestId('line').element()
  expect(line.querySelectorAll('a')).toHaveLength(2)
  expect(line.textContent).toContain('javascript:alert(1)')
  expect(getComputedStyle(line).direction).toBe('rtl')
  expect(getComputedStyle(web.element()).direction).toBe('ltr')
})
