/** Why the server cannot start: one line for the person who starts it, saying what would help. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
