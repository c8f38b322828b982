import type { Door } from '@foyer/shared/centers/centers-contract.ts'
