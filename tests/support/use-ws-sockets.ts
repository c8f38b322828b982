import WebSocket from 'ws'

/**
 * Import this before anything that imports the Colyseus SDK: its sockets are then those of `ws`, which a test can
 * pause. (Node's own cannot, and the SDK chooses when it is loaded.)
 */
Object.assign(globalThis, { WebSocket })
