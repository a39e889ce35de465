import { sceneWords as en } from './en/scenes.ts'

/** The words of the list of scenes, which come with its dialog. */
export const sceneWords: typeof en = en
