export const offline = {
  update: 'A new version of this page is ready.',
  takeUpdate: 'Load it',
}
