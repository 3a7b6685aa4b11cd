import { replaySuite } from '@blaupause/testing/workflows'

replaySuite('workshops', import.meta.url)
