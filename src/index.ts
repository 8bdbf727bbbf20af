// The bundle's public face: what src/entry.js hands on to Google. Everything else stays private.

export { calculate } from './addon/calculate.ts';
export { call } from './addon/endpoints.ts';
export {
  addTemplate,
  onInstall,
  onOpen,
  showHelp,
  showWizard,
  takeResultsAway,
  updateResults,
} from './addon/menu.ts';
