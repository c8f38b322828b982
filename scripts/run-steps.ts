import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** The project's root; every step runs there. */
export const ROOT = resolve(import.meta.dirname, '..')

/** One named command of a longer check. */
export interface Step {
  name: string
  command: readonly string[]
  env?: Record<string, string>
}

/**
 * Runs the steps one after the other with their output shown, and goes on after a failed one so that one
 * run tells everything. Ends the process: 0 when all passed, else 1.
 */
export async function runSteps(steps: readonly Step[]): Promise<never> {
  const failed: string[] = []
  for (const step of steps) {
    console.log(`\n▶ ${step.name}: ${step.command.join(' ')}`)
    const began = performance.now()
    const code = await run(step)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(
      code === 0 ? `✔ ${step.name} (${seconds} s)` : `✘ ${step.name} failed (${seconds} s)`,
    )
    if (code !== 0) failed.push(step.name)
  }
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
  console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`)
  process.exit(failed.length === 0 ? 0 : 1)
}

function run(step: Step): Promise<number> {
  const [program, ...args] = step.command
  return new Promise((done) => {
    const child = spawn(program!, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...step.env },
      // npm's bin folder holds .cmd files on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(error.message)
      done(1)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}
