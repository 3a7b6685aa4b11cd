/** An amount as somebody types it, without euro sign, blanks and German thousands ("1.180,50 €" → "1180,50"); what is no amount stays as it is and is refused by its rule. */
export function amountTyped(text: string): string {
  const bare = text.replace(/[\s€]/g, '')
  return /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(bare) ? bare.replaceAll('.', '') : bare
}
