import { replaySuite } from '@blaupause/testing/workflows'

replaySuite('publications', import.meta.url)
