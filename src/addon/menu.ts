// The menu in the spreadsheet and what its items do.

/** Runs before the person has authorised anything (AuthMode.NONE): only the menu and the locale may be touched here. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  menu.addItem('Segment this sheet', 'menuSegment');
  menu.addItem('Update', 'menuUpdate');
  menu.addItem('Remove results', 'menuRemove');
  menu.addItem('Help', 'menuHelp');
  menu.addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function showWizard(): void {}
export function updateResults(): void {}
export function takeResultsAway(): void {}
export function showHelp(): void {}
