// Every name Google can call: the triggers, the menu items, the endpoints of the sidebar, and the custom functions
// with their help text. One line each; the work is done in the bundle above. Nothing else is public.

function onOpen(event) {
  Regulars_.onOpen(event);
}
function onInstall(event) {
  Regulars_.onInstall(event);
}

function menuSegment() {
  Regulars_.showWizard();
}
function menuUpdate() {
  Regulars_.updateResults();
}
function menuRemove() {
  Regulars_.takeResultsAway();
}
function menuHelp() {
  Regulars_.showHelp();
}

function start() {
  return Regulars_.call('start');
}
function inspect(request) {
  return Regulars_.call('inspect', request);
}
function preview(settings) {
  return Regulars_.call('preview', settings);
}
function planWrite(settings) {
  return Regulars_.call('planWrite', settings);
}
function beginRun(settings) {
  return Regulars_.call('beginRun', settings);
}
function step(request) {
  return Regulars_.call('step', request);
}
function cancelRun(request) {
  return Regulars_.call('cancelRun', request);
}
function planUndo() {
  return Regulars_.call('planUndo');
}
function undoRun() {
  return Regulars_.call('undoRun');
}
function removeResults() {
  return Regulars_.call('removeResults');
}
function goTo(place) {
  return Regulars_.call('goTo', place);
}
function setLanguage(language) {
  return Regulars_.call('setLanguage', language);
}
function insertFormula(formula) {
  return Regulars_.call('insertFormula', formula);
}
function exportTables() {
  return Regulars_.call('exportTables');
}
