/** How Chromium is started everywhere: it asks nothing of the network by itself, and runs as root in containers. */
export function browserArguments(): string[] {
  return [
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ]
}
