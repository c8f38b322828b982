/** An uploaded image: its path on this site names its content, so it never changes. */
export interface Upload {
  path: string
}
