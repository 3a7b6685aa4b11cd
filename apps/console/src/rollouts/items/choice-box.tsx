import { useEffect, useRef, type ReactNode } from 'react'

/** A checkbox for one or for a whole row or column; half ticked where only some of them are. */
export function ChoiceBox({
  label,
  some,
  every,
  disabled = false,
  onChange,
}: {
  label: string
  some: boolean
  every: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}): ReactNode {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !every
  }, [some, every])
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={every}
      disabled={disabled}
      onChange={(event) => {
        onChange(event.target.checked)
      }}
    />
  )
}
