import { replaySuite } from '@blaupause/testing/workflows'

// In the changed workflow no run begins in the middle, so that the second of two runs breaks too.
replaySuite('runs of upkeep', import.meta.url)
