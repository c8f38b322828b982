import type { Plugin } from 'vite'

/** Fails the build when no module's path ends with one of `names`: a renamed file would travel elsewhere unnoticed. */
export function checkNames(names: readonly string[]): Plugin {
  return {
    name: 'foyer:check-names',
    apply: 'build',
    buildEnd(error) {
      if (error) return
      const missing = withoutModule(names, [...this.getModuleIds()])
      if (missing.length > 0) this.error(`chunks name modules that are not there: ${missing}`)
    },
  }
}

/** Those of the names with which no module's path ends. */
export function withoutModule(names: readonly string[], modules: readonly string[]): string[] {
  return names.filter((name) => !modules.some((module) => module.endsWith(name)))
}
