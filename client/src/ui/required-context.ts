import { type Context, createContext, useContext } from 'react'

/** A React context that has no default: reading it outside of its provider is a mistake and throws. */
export function createRequiredContext<Value>(name: string): [Context<Value | null>, () => Value] {
  const context = createContext<Value | null>(null)
  const use = () => {
    const value = useContext(context)
    if (value === null) throw new Error(`no ${name} is provided here`)
    return value
  }
  return [context, use]
}
