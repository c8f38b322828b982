import { describe, expect, test } from 'vitest'
import { can, type Permission } from './can.ts'
import { ROLES, type Role } from './roles.ts'

const EVERY: Permission[] = [
  'answer',
  'staff-invite',
  'staff-list',
  'staff-change',
  'layout-publish',
  'settings-change',
  'centers-change',
  'data-manage',
  'audit-read',
  'rota-plan',
  'rota-own',
]
const mayOf = (role: Role) => EVERY.filter((one) => can({ kind: 'staff', id: 'ann', role }, one))

describe('who may what', () => {
  test('an owner may everything', () => {
    expect(mayOf('owner')).toEqual(EVERY)
  })

  test('a rep serves and looks after the own shifts, and nothing of others', () => {
    expect(mayOf('rep')).toEqual(['answer', 'rota-own'])
  })

  test('a marketer makes the place, and stands at no desk', () => {
    expect(mayOf('marketer')).toEqual(['layout-publish'])
  })

  test('a lead may what a rep may and plans, but decides neither on staff nor on the place', () => {
    expect(mayOf('lead')).toEqual(expect.arrayContaining(mayOf('rep')))
    for (const one of ['staff-invite', 'staff-change', 'layout-publish'] as const)
      expect(can({ kind: 'staff', id: 'lee', role: 'lead' }, one)).toBe(false)
    expect(can({ kind: 'staff', id: 'lee', role: 'lead' }, 'rota-plan')).toBe(true)
  })

  test.each(EVERY)('nobody else may %s', (permission) => {
    expect(can({ kind: 'nobody' }, permission)).toBe(false)
    // Whatever a guest token says beside its id.
    const visitor = { kind: 'visitor' as const, id: 'ann', role: 'owner' }
    expect(can(visitor, permission)).toBe(false)
    expect(ROLES.some((role) => can({ kind: 'staff', id: 'ann', role }, permission))).toBe(true)
  })
})
