// The bundle's public face: what src/entry.js hands on to Google. Everything else stays private.

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
export { calculate } from './functions/calculate.ts';
