/** A path from the root of a container without `.`, `..` and doubled slashes; some programs write backslashes. */
export function normalizePath(path: string): string {
  const steps: string[] = []
  for (const step of path.split(/[/\\]/u)) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
