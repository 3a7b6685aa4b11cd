import { replaySuite } from '@blaupause/testing/workflows'

replaySuite('awards', import.meta.url)
