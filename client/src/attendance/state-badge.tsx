import type { AttendanceRow } from '@foyer/shared/attendance/attendance-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { Badge } from '../ui/badge.tsx'
import { attendanceTexts } from './attendance-texts.ts'

const TONES = {
  planned: 'plain',
  due: 'waiting',
  'on-time': 'good',
  late: 'waiting',
  missed: 'danger',
  excused: 'plain',
  open: 'danger',
  'took-over': 'good',
} as const satisfies Record<AttendanceRow['state'], string>

/** How a shift was kept, in a word. */
export function StateBadge({ state }: { state: AttendanceRow['state'] }) {
  const t = useText(attendanceTexts)
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
}
