/** The signals that ask a command to stop: Ctrl-C, `kill`, and a closed terminal. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Closes a server when the command is asked to stop, and ends with exit code 0. */
export function stopOnSignals(server: { stop(): Promise<void> }): void {
  for (const signal of stopSignals) {
    process.once(signal, async () => {
      // Vite listens to SIGTERM as well; it leaves an exit code that is set as it is.
      process.exitCode = 0
      await server.stop()
      process.exit()
    })
  }
}
