import type { Reason } from '@foyer/shared/errors/reasons.ts'
import type { Refusal } from '@foyer/shared/errors/result.ts'
import { createContext } from 'react'

/** What a form knows of one of its fields. */
export interface KnownField {
  /** The path of its value in what is sent; without one, refusals find it never. */
  name: string | undefined
  /** Wrong already before it is sent, such as too long. */
  isWrong: boolean
}

/** What the server refused, where it was found to belong. */
export interface Refused {
  refusal: Refusal
  /** The name of the field; null: the form's end says it. */
  name: string | null
  /** What is wrong: the field's own name, or a path within it or around it. */
  path: string | null
  /** The form's value then. */
  value: unknown
}

/** What is wrong in a field, for the words of its own on it. */
export interface Problem {
  reason: Reason
  /** The field's own name, or a path within it, such as `calendar.week.2.0.to`, or around it. */
  path: string
}

interface FormOfFields {
  /** A field is there until the returned function is called. */
  register(id: string, field: KnownField): () => void
  /** What is refused at a field and was not changed since. */
  refusedAt(name: string): Refused | null
}

/** Null outside of a form. */
export const FormContext = createContext<FormOfFields | null>(null)
