/** See find.mjs. */
export function findTemporal(options?: { env?: NodeJS.ProcessEnv; mayFetch?: boolean }): Promise<{ address: string; program?: undefined } | { program: string; address?: undefined } | null>
