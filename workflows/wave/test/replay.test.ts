import { replaySuite } from '@blaupause/testing/workflows'

replaySuite('waves', import.meta.url)
