import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import styles from './logo.module.css'

/** The company's logo on its plate; the name stands beside it, so it needs no words of its own. */
export function Logo({ path, ground }: { path: string; ground: Theme['logoGround'] }) {
  return (
    <span className={styles.plate} data-ground={ground}>
      <img src={path} alt="" />
    </span>
  )
}
