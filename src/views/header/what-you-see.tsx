export function WhatYouSee() {
  return <div role="status" aria-label="What you see" />
}
