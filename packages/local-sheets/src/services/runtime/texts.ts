// What these services say when they refuse, in Google's words where they are known (shared rules 102–120).

export const SAY = {
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  noScope: (call: string, scopes: string) =>
    `Specified permissions are not sufficient to call ${call}. Required permissions: ${scopes}`,
  noPermission: (member: string) => `You do not have permission to call ${member}`,
  noHtmlFile: (name: string) => `No HTML file named ${name} was found.`,
  tooLargeValue: 'Argument too large: value',
  tooLargeKey: 'Argument too large: key',
  storeFull: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  badExpiration: 'Invalid argument: expirationInSeconds',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  sleepTooLong: 'Utilities.sleep takes at most 300000 milliseconds.',
  badEncoding: 'Could not decode string.',
} as const;
