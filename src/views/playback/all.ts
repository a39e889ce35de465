// One chunk for all of playback: apart, what its parts share would come along with the page.
export { PlayControls } from './play-controls.tsx'
export { Playback } from './playback.tsx'
