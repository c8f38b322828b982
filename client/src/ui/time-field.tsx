import { parseTime, type Time } from '@internationalized/date'
import { TimeField as AriaTimeField, DateInput, DateSegment } from 'react-aria-components/TimeField'
import dateStyles from './date-field.module.css'
import fieldStyles from './field.module.css'
import { FieldFrame, type FormFieldProps } from './field-frame.tsx'
import { useFieldProblem } from './use-field-problem.ts'

interface TimeFieldProps extends FormFieldProps {
  /** A time of day as plans write it, `08:30`, without a zone; null is an empty field. */
  value: string | null
  onChange: (value: string | null) => void
  isDisabled?: boolean
  isRequired?: boolean
}

/** A time of day to the minute, typed part by part, always of 24 hours. */
export function TimeField({
  label,
  labelHidden,
  hint,
  name,
  wrong,
  error,
  value,
  onChange,
  isDisabled = false,
  isRequired = false,
}: TimeFieldProps) {
  const problem = useFieldProblem({ name, wrong, error }, value === null)
  return (
    <AriaTimeField<Time>
      value={value === null ? null : parseTime(value)}
      onChange={(typed) => onChange(typed === null ? null : typed.toString().slice(0, 5))}
      hourCycle={24}
      shouldForceLeadingZeros
      isDisabled={isDisabled}
      isRequired={isRequired}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      className={fieldStyles.field!}
    >
      <FieldFrame label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
        <DateInput className={`${fieldStyles.group} ${dateStyles.parts}`}>
          {(segment) => <DateSegment segment={segment} className={dateStyles.part!} />}
        </DateInput>
      </FieldFrame>
    </AriaTimeField>
  )
}
