import type { Plugin } from 'vite'

/** What the first step waits for, beside the page's own script. */
const WANTED = /\/src\/(app\.tsx|world\/lobby-view\.ts)$/

/**
 * Names the lobby's scripts in its page. Otherwise each is found only when the one before has come, and on a slow
 * network every such step takes half a second.
 */
export function preloadLobby(): Plugin {
  return {
    name: 'foyer:preload-lobby',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        if (!path.endsWith('/index.html')) return []
        const files = new Set<string>()
        const visit = (file: string) => {
          const chunk = bundle[file]
          if (chunk?.type !== 'chunk' || files.has(file)) return
          files.add(file)
          chunk.imports.forEach(visit)
        }
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && WANTED.test(chunk.facadeModuleId ?? ''))
            visit(chunk.fileName)
        }
        return [...files]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'modulepreload',
              crossorigin: true,
              fetchpriority: 'low',
              href: `/${file}`,
            },
            injectTo: 'head' as const,
          }))
      },
    },
  }
}
