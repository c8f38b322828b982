import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { testCatalog, testDocument } from '@foyer/shared/layout/layout-fixture.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { expect, test } from 'vitest'
import { contentKey, fingerprintOf } from './fingerprint.ts'

function layoutOf(document: unknown): Layout {
  const result = validateLayout(document, testCatalog)
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

const layout = layoutOf(testDocument())
const fingerprint = fingerprintOf(layout, testCatalog)

function withSofa(change: object) {
  return new Map([...testCatalog, ['sofa', { ...testCatalog.get('sofa')!, ...change }]])
}

test('the order of keys does not change a fingerprint', () => {
  const properties = { title: 'A', size: 2 }
  const turned = { size: 2, title: 'A' }
  const [one, other] = [properties, turned].map((some) => {
    const document = testDocument()
    Object.assign(document.items[4]!, { properties: some })
    return fingerprintOf(layoutOf(document), testCatalog)
  })
  expect(one).toBe(other)
  expect(one).not.toBe(fingerprint)
})

test('what stands in the way changes a fingerprint, what only looks different does not', () => {
  expect(fingerprintOf(layout, withSofa({ height: 0.1 }))).not.toBe(fingerprint)
  expect(fingerprintOf(layout, withSofa({ footprint: [] }))).not.toBe(fingerprint)
  expect(fingerprintOf(layout, withSofa({ model: 'other.glb' }))).toBe(fingerprint)
})

test('a kind that is not in the layout does not change a fingerprint', () => {
  const stool = { ...testCatalog.get('sofa')!, kind: 'stool' }
  expect(fingerprintOf(layout, new Map([...testCatalog, ['stool', stool]]))).toBe(fingerprint)
})

test('a content key changes with the layout and with the navmesh', () => {
  const key = contentKey(layout, Uint8Array.of(1, 2))
  expect(key).toMatch(/^[0-9a-f]{16}$/)
  expect(contentKey({ ...layout, name: { en: 'Other' } }, Uint8Array.of(1, 2))).not.toBe(key)
  expect(contentKey(layout, Uint8Array.of(1, 3))).not.toBe(key)
})
