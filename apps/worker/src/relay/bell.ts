/** Wakes one waiting loop. A ring while nobody waits is kept for the next wait. */
export class Bell {
  private rung = false
  private wake: (() => void) | undefined

  ring(): void {
    this.rung = true
    this.wake?.()
  }

  /** Returns at the next ring, after `milliseconds`, or when `over` is. */
  async wait(milliseconds: number, over: AbortSignal): Promise<void> {
    if (!this.rung && !over.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.wake = () => (clearTimeout(timer), resolve())
        over.addEventListener('abort', this.wake, { once: true })
      })
      if (this.wake) over.removeEventListener('abort', this.wake)
      this.wake = undefined
    }
    this.rung = false
  }
}
