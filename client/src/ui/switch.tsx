import type { ReactNode } from 'react'
import { type SwitchProps as AriaProps, Switch as AriaSwitch } from 'react-aria-components/Switch'
import styles from './switch.module.css'

interface SwitchProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  /** Without it, give an `aria-label`. */
  children?: ReactNode
}

/** On or off, at once. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className={styles.switch!}>
      <span className={styles.track} />
      {children}
    </AriaSwitch>
  )
}
