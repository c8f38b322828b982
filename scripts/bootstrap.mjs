// Runs before anything is installed, on any Node from 20 on: no dependencies, no TypeScript.
// Installs what the lockfile names when it is not there yet; otherwise it costs a blink.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
/** Older ones cannot install the dependencies as the lockfile has them. */
const OLDEST_NPM = 11

const npm = npmVersion()
if (npm && Number.parseInt(npm, 10) < OLDEST_NPM) {
  console.error(
    `This is npm ${npm}, and Foyer needs npm ${OLDEST_NPM} or newer. Get it with: npm install --global npm@${OLDEST_NPM}`,
  )
  process.exit(1)
}
if (!isInstalled()) {
  console.log('Installing what Foyer needs (only when it changed; takes about a minute)')
  // `ci` installs the lockfile as it is; `install` would write into it what this npm or system adds.
  const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'inherit')
  if (status !== 0) {
    console.error('Installing failed, see above. Foyer needs the network for this one step.')
    process.exit(status ?? 1)
  }
}

if (!hasNode()) {
  console.error(
    'Foyer brings its own Node, which a script of the package installs, and scripts were switched off (ignore-scripts). ' +
      'Let this one run: npm rebuild node --ignore-scripts=false',
  )
  process.exit(1)
}

function hasNode() {
  const folder = resolve(ROOT, 'node_modules/node/bin')
  return ['node', 'node.exe'].some((name) => existsSync(resolve(folder, name)))
}

/** Whether node_modules holds exactly what the lockfile names; npm writes down what it installed. */
function isInstalled() {
  let installed
  try {
    installed = readPackages('node_modules/.package-lock.json')
  } catch {
    return false
  }
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    // Workspaces are links, and optional packages are left out where the system does not suit them.
    if (!path.includes('node_modules/') || wanted.link || wanted.optional) return true
    return installed[path]?.version === wanted.version
  })
}

function readPackages(file) {
  return JSON.parse(readFileSync(resolve(ROOT, file), 'utf8')).packages
}

/** The npm that runs this script, or the one at hand; undefined when there is none to ask. */
function npmVersion() {
  const agent = process.env.npm_config_user_agent?.match(/\bnpm\/(\S+)/)
  return agent ? agent[1] : runNpm(['--version'], 'pipe').stdout?.trim()
}

function runNpm(parameters, stdio) {
  const options = { cwd: ROOT, stdio, encoding: 'utf8' }
  const script = process.env.npm_execpath
  // By the Node that runs npm already: the one that runs this may lie in node_modules, which npm is about to empty.
  return script?.endsWith('.js')
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [script, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' })
}
