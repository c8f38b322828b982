import { type CalendarDate, parseDate } from '@internationalized/date'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar'
import {
  Button,
  DateInput,
  DatePicker,
  DateSegment,
  Group,
  Popover,
} from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import styles from './date-field.module.css'
import fieldStyles from './field.module.css'
import { FieldFrame, type FormFieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import optionStyles from './options.module.css'
import { useFieldProblem } from './use-field-problem.ts'

interface DateFieldProps extends FormFieldProps {
  /** A day as plans write it, `2026-11-22`, without a zone; null is an empty field. */
  value: string | null
  onChange: (value: string | null) => void
  /** The first and the last day that may be chosen. */
  min?: string
  max?: string
  isDisabled?: boolean
  isRequired?: boolean
}

/** A day, typed part by part or chosen from a calendar. */
export function DateField({
  label,
  labelHidden,
  hint,
  name,
  wrong,
  error,
  value,
  onChange,
  min,
  max,
  isDisabled = false,
  isRequired = false,
}: DateFieldProps) {
  const problem = useFieldProblem({ name, wrong, error }, value === null)
  return (
    <DatePicker<CalendarDate>
      value={value === null ? null : parseDate(value)}
      onChange={(chosen) => onChange(chosen === null ? null : chosen.toString())}
      {...(min === undefined ? {} : { minValue: parseDate(min) })}
      {...(max === undefined ? {} : { maxValue: parseDate(max) })}
      isDisabled={isDisabled}
      isRequired={isRequired}
      shouldForceLeadingZeros
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      className={fieldStyles.field!}
    >
      <FieldFrame label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
        <Group className={fieldStyles.group!}>
          <DateInput className={styles.parts!}>
            {(segment) => <DateSegment segment={segment} className={styles.part!} />}
          </DateInput>
          <Button className={fieldStyles.step!}>
            <Icon name="calendar" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={optionStyles.popover!}>
        <Dialog className={styles.dialog!}>
          <Calendar className={styles.calendar!}>
            <header className={styles.head}>
              <Button slot="previous" className={fieldStyles.step!}>
                <Icon name="back" />
              </Button>
              <CalendarHeading className={styles.month!} />
              <Button slot="next" className={fieldStyles.step!}>
                <Icon name="forward" />
              </Button>
            </header>
            <CalendarGrid className={styles.days!}>
              <CalendarGridHeader>
                {(day) => (
                  <CalendarHeaderCell className={styles.weekday!}>{day}</CalendarHeaderCell>
                )}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={styles.day!} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
