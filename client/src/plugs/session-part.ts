import { type Context, createElement, type ReactNode } from 'react'

/**
 * What a feature keeps for one stay in the lobby: made when the stay begins, gone with it. A feature is a function
 * that takes what it needs of the stay and returns its part; `hud/session-parts.ts` lists them.
 */
export interface SessionPart<Value = unknown> {
  readonly value: Value
  /** Lets the components within find the value. */
  provide(children: ReactNode): ReactNode
  close(): void
}

/**
 * @param context where the feature's components look for `value`
 * @param stops ends whatever the feature listens to
 */
export function createPart<Value>(
  context: Context<Value | null>,
  value: Value,
  stops: readonly (() => void)[] = [],
): SessionPart<Value> {
  return {
    value,
    provide: (children) => createElement(context, { value }, children),
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

/** Everything within finds the values of all parts. */
export function provideAll(parts: readonly SessionPart[], children: ReactNode): ReactNode {
  return parts.reduceRight<ReactNode>((within, part) => part.provide(within), children)
}
