import type { Step } from './run-steps.ts'

const WORKSPACES = ['shared', 'server', 'client', 'assets', 'tests'] as const

/** Format, lint, types, unused code, unit tests. */
export const fastSteps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  ...WORKSPACES.map((workspace) => ({
    name: `types of ${workspace}`,
    command: ['tsc', '-p', workspace],
  })),
  { name: 'types of scripts', command: ['tsc', '-p', 'scripts'] },
  { name: 'unused code', command: ['knip'] },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'unit'],
  },
]

/** What takes longer, and what needs the built client, real sockets, real databases, a real browser. */
export const slowSteps: readonly Step[] = [
  {
    name: 'models',
    command: ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'models'],
  },
  {
    name: 'components',
    command: ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'components'],
  },
  { name: 'production build', command: ['vite', 'build', 'client'] },
  {
    name: 'integration and fuzz tests',
    command: ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'integration'],
  },
  {
    name: 'end-to-end tests',
    command: ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
  },
]
