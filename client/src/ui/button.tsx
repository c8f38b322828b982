import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button'
import styles from './button.module.css'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps extends Omit<AriaProps, 'className' | 'style'> {
  /** `primary`: the one thing to do here. `quiet`: without a border, within lists. */
  kind?: 'primary' | 'plain' | 'quiet'
}

export function Button({ kind = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={styles.button!} data-kind={kind} />
}

interface IconButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  icon: IconName
  /** Read aloud and shown as a tip. */
  label: string
  /** Shown as a badge when above 0; `countLabel` says what it counts. */
  count?: number
  countLabel?: string
  /** `labelled`: with the label beside the icon, as the one thing to do here. */
  kind?: 'round' | 'bare' | 'labelled'
}

export function IconButton({
  icon,
  label,
  count = 0,
  countLabel,
  kind = 'round',
  ...props
}: IconButtonProps) {
  return (
    <AriaButton
      {...props}
      aria-label={count > 0 && countLabel ? `${label}, ${countLabel}` : label}
      className={styles.icon!}
      data-kind={kind}
    >
      <Icon name={icon} />
      {kind === 'labelled' && <span aria-hidden="true">{label}</span>}
      {count > 0 && (
        <span className={styles.count} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
      {kind === 'round' && (
        <span className={styles.tip} aria-hidden="true">
          {label}
        </span>
      )}
    </AriaButton>
  )
}
