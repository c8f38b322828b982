import { describe, expect, test } from 'vitest'
import { SKILLS_MAX } from '../shifts/shifts-contract.ts'
import { testPlanned } from '../shifts/shifts-fixture.ts'
import { DraftBody, TemplateBody, WEEK_SHIFTS_MAX } from './weeks-contract.ts'

const pathOf = (schema: typeof DraftBody | typeof TemplateBody, body: unknown) =>
  schema.safeParse(body).error?.issues[0]?.path.join('.')
const shift = testPlanned(1)

describe('a draft', () => {
  test('holds as many shifts as a week can have, and none', () => {
    const shifts = Array.from({ length: WEEK_SHIFTS_MAX }, (_, i) => testPlanned(i))
    expect(DraftBody.safeParse({ version: 0, shifts: [] }).success).toBe(true)
    expect(DraftBody.safeParse({ version: 3, shifts }).success).toBe(true)
    expect(pathOf(DraftBody, { version: 3, shifts: [...shifts, shift] })).toBe('shifts')
  })

  test.each([
    ['before the first version', { version: -1 }, 'version'],
    ['with an id that is none', { shifts: [{ ...shift, id: 'one' }] }, 'shifts.0.id'],
    ['on a day that there is not', { shifts: [{ ...shift, date: '2027-02-30' }] }, 'shifts.0.date'],
    ['until 24:00', { shifts: [{ ...shift, to: '24:00' }] }, 'shifts.0.to'],
    [
      'in what is no language',
      { shifts: [{ ...shift, languages: ['klingon'] }] },
      'shifts.0.languages.0',
    ],
    ['with an empty skill', { shifts: [shift, { ...shift, skills: [' '] }] }, 'shifts.1.skills.0'],
    [
      'with more skills than anybody has',
      { shifts: [{ ...shift, skills: Array(SKILLS_MAX + 1).fill('x') }] },
      'shifts.0.skills',
    ],
    ['by nobody said', { shifts: [{ ...shift, staffId: undefined }] }, 'shifts.0.staffId'],
  ])('%s is refused, and that is named', (_, change, path) => {
    expect(pathOf(DraftBody, { version: 0, shifts: [], ...change })).toBe(path)
  })

  test('each language once, written in one way', () => {
    const shifts = [{ ...shift, languages: ['FRE', 'fr', 'pt-br'], skills: [' Parts '] }]
    const [parsed] = DraftBody.parse({ version: 0, shifts }).shifts
    expect(parsed).toMatchObject({ languages: ['fr', 'pt-BR'], skills: ['Parts'] })
  })
})

describe('a template', () => {
  const { id: _, date: __, from: ___, to: ____, ...need } = shift
  const template = { name: ' Summer ', standard: false, shifts: [{ ...need, weekday: 7 }] }

  test('has a name without blanks around it', () => {
    expect(TemplateBody.parse(template).name).toBe('Summer')
    expect(TemplateBody.safeParse({ ...template, name: 'x'.repeat(60) }).success).toBe(true)
  })

  test.each([
    ['without a name', { name: '  ' }, 'name'],
    ['with too long a name', { name: 'x'.repeat(61) }, 'name'],
    ['with an eighth day', { shifts: [{ ...need, weekday: 8 }] }, 'shifts.0.weekday'],
    ['with a day before the first', { shifts: [{ ...need, weekday: 0 }] }, 'shifts.0.weekday'],
    ['that is the standard or not', { standard: undefined }, 'standard'],
  ])('%s is refused, and that is named', (_, change, path) => {
    expect(pathOf(TemplateBody, { ...template, ...change })).toBe(path)
  })
})
