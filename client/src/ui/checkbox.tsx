import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaProps,
} from 'react-aria-components/Checkbox'
import styles from './checkbox.module.css'

interface CheckboxProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  /** Without it, give an `aria-label`. */
  children?: ReactNode
}

/** One of several things to tick, saved with the form; for on and off at once there is `Switch`. */
export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.checkbox!}>
      {({ isIndeterminate }) => (
        <>
          <svg className={styles.box} viewBox="0 0 18 18" aria-hidden="true">
            <path d={isIndeterminate ? 'M4 9h10' : 'M4 9.500l3.500 3.500l6.500-7.500'} />
          </svg>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}
