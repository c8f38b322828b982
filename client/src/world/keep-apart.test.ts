import { expect, test } from 'vitest'
import { keepApart } from './keep-apart.ts'

const standing = (x: number, z: number, own = false) => ({ x, z, own, seated: false })

test('two in one place are drawn side by side', () => {
  const two = [standing(3, 4), standing(3, 4)]
  keepApart(two)
  expect(Math.hypot(two[0]!.x - two[1]!.x, two[0]!.z - two[1]!.z)).toBeCloseTo(0.55)
})

test('the own avatar never gives way', () => {
  const [own, other] = [standing(0, 0, true), standing(0.2, 0)]
  keepApart([own, other])
  expect(own).toMatchObject({ x: 0, z: 0 })
  expect(other.x).toBeCloseTo(0.55)
})

test('neighbours across a border of cells are found, and who is far enough stays', () => {
  const three = [standing(-0.05, 0), standing(0.05, 0), standing(5, 5)]
  keepApart(three)
  expect(three[1]!.x - three[0]!.x).toBeCloseTo(0.55)
  expect(three[2]).toMatchObject({ x: 5, z: 5 })
})

test('who sits stays on the seat, and two on a sofa are not parted', () => {
  const sofa = [standing(0, 0), standing(0.5, 0)].map((one) => ({ ...one, seated: true }))
  const passing = standing(0, 0.1)
  keepApart([...sofa, passing])
  expect(sofa[0]).toMatchObject({ x: 0, z: 0 })
  expect(sofa[1]).toMatchObject({ x: 0.5, z: 0 })
  expect(Math.hypot(passing.x, passing.z)).toBeGreaterThan(0.5)
})
