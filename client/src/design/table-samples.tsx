import { randomLook } from '@foyer/shared/look/look.ts'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { PersonChip } from '../identity/person-chip.tsx'
import { Badge } from '../ui/badge.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { designTexts } from './design-texts.ts'

const random = seededRandom(7)
const CREW = (
  [
    { id: 'ada', name: 'Ada Adler', languages: 'de, en', shifts: 4, state: 'good' },
    { id: 'ben', name: 'Ben Okafor', languages: 'en, fr', shifts: 10, state: 'waiting' },
    { id: 'chi', name: 'Chiara Ärmel', languages: 'it, de', shifts: 2, state: 'danger' },
  ] as const
).map((person) => ({ ...person, look: randomLook(random) }))
type Member = (typeof CREW)[number]

export function TableSamples() {
  const t = useText(designTexts)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['ben']))
  const columns: TableColumn<Member>[] = [
    {
      id: 'person',
      text: t('person'),
      cell: ({ name, look }) => <PersonChip name={name} look={look} />,
      sortBy: ({ name }) => name,
    },
    { id: 'languages', text: t('languages'), cell: ({ languages }) => languages },
    {
      id: 'shifts',
      text: t('shifts'),
      align: 'end',
      cell: ({ shifts }) => shifts,
      sortBy: ({ shifts }) => shifts,
    },
    {
      id: 'state',
      text: t('state'),
      cell: ({ state }) => <Badge tone={state}>{t(`state.${state}`)}</Badge>,
      sortBy: ({ state }) => t(`state.${state}`),
    },
  ]
  return (
    <>
      <Table
        label={t('crew')}
        columns={columns}
        items={CREW}
        sort={{ column: 'person', direction: 'ascending' }}
        selected={selected}
        onSelect={setSelected}
      />
      <Table label={t('gaps')} columns={columns} items={[]} empty={t('crew.none')} />
    </>
  )
}
