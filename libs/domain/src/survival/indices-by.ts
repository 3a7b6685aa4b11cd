/** The places of `items` grouped by `key`, in the order of first appearance. */
export function indicesBy<T>(items: readonly T[], key: (item: T) => string): number[][] {
  const groups = new Map<string, number[]>()
  items.forEach((item, index) => {
    const group = groups.get(key(item))
    if (group) group.push(index)
    else groups.set(key(item), [index])
  })
  return [...groups.values()]
}
