/**
 * Does something while no other tab does the same, so that what tabs share is never half one's and half another's. A
 * browser without Web Locks does it at once.
 */
export function withLock<T>(name: string, act: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined
  return locks ? locks.request(`faultline ${name}`, act) : act()
}
