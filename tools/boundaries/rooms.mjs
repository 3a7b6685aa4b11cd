/** Nest and what it cannot do without. */
const NEST = ['@nestjs/', 'rxjs', 'reflect-metadata']

/**
 * Who may import whom. `may` names rooms, `libraries` npm packages (a trailing slash takes a whole scope), `node` says
 * whether Node's own modules are allowed. Tests may also import `testsMay`, the testing room and any library.
 */
export const rooms = {
  domain: {
    path: 'libs/domain',
    may: [],
    libraries: ['zod', 'canonicalize', 'date-holidays', 'jsonc-parser', 'd3-geo', 'topojson-client', 'geojson', 'topojson-specification'],
    node: false,
  },
  contract: { path: 'libs/contract', may: ['domain'], libraries: ['zod'], node: false },
  reference: { path: 'libs/reference', may: [], testsMay: ['domain'], libraries: [], node: true },
  workflows: { path: 'workflows/[^/]+', may: ['domain'], libraries: ['@temporalio/workflow', '@temporalio/common', 'zod'], node: false },
  backend: {
    path: 'libs/backend',
    may: ['domain', 'contract', 'reference', 'workflow-contract'],
    libraries: [
      ...NEST,
      'typeorm',
      'pg',
      'zod',
      'jose',
      'canonicalize',
      'read-excel-file',
      'fflate',
      '@resvg/',
      '@myriaddreamin/',
      'nodemailer',
      'csv-parse',
      'csv-stringify',
      'undici',
      'ipaddr.js',
      'aws4fetch',
      'file-type',
      'yjs',
      'ical-generator',
      'feed',
    ],
    node: true,
  },
  api: {
    path: 'apps/api',
    may: ['backend', 'contract', 'domain'],
    libraries: [
      ...NEST,
      'fastify',
      '@fastify/',
      'oidc-provider',
      'jose',
      'prom-client',
      'zod',
      'hono',
      'n3',
      'topojson-client',
      'topojson-specification',
      'geojson',
    ],
    node: true,
  },
  worker: {
    path: 'apps/worker',
    may: ['backend', 'workflows', 'workflow-contract', 'domain'],
    libraries: [...NEST, '@temporalio/', 'prom-client', 'zod'],
    node: true,
  },
  console: {
    path: 'apps/console',
    may: ['contract', 'domain'],
    libraries: [
      'react',
      'react-',
      'ra-',
      '@mui/',
      '@emotion/',
      '@kern-ux/',
      'oidc-client-ts',
      'zod',
      'vite',
      '@vitejs/',
      '@fontsource/',
      'd3-geo',
      'topojson-',
      'geojson',
      'yjs',
      'diff',
      '@dagrejs/',
    ],
    node: false,
  },
  cli: { path: 'apps/cli', may: ['backend', 'contract', 'domain', 'reference'], libraries: [...NEST, 'commander', 'jose', 'zod'], node: true },
}

/** Two rooms are more than a folder: a process's contract is open to the backend, its workflow only to the worker. */
export const targets = {
  ...Object.fromEntries(Object.entries(rooms).map(([name, room]) => [name, `(^|/)${room.path}/|^@blaupause/${name}(/|$)`])),
  workflows: '(^|/)workflows/[^/]+/src/(?!contract)|^@blaupause/workflow-[^/]+/(?!contract)',
  'workflow-contract': '(^|/)workflows/[^/]+/src/contract|^@blaupause/workflow-[^/]+/contract',
  testing: '(^|/)libs/testing/|^@blaupause/testing',
  tools: '^(\\.\\./)*tools/(?!boundaries/fixtures)',
}

/** Libraries that only these folders of the backend may touch: what reaches out of the process lies in one place. */
export const adapters = {
  folders: ['platform', 'identity'],
  libraries: [
    'jose',
    'read-excel-file',
    'fflate',
    '@resvg/',
    '@myriaddreamin/',
    'nodemailer',
    'csv-parse',
    'csv-stringify',
    'undici',
    'ipaddr.js',
    'aws4fetch',
    'file-type',
  ],
  node: ['fs', 'fs/promises', 'net', 'http', 'https', 'child_process', 'dns'],
}
