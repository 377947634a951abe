/**
 * Adds a stylesheet to the page, once, and waits until it is there or has failed.
 *
 * @param address Empty on a page in one file, which has all its styles.
 */
export async function loadStyles(address: string): Promise<void> {
  if (address === '' || document.querySelector(`link[href="${address}"]`)) return
  await new Promise<unknown>((resolve) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    link.onload = link.onerror = resolve
    document.head.append(link)
  })
}
