// What the page asks the workbench to do.

export interface Actions {
  rename(name: string): void;
  openSample(name: string): void;
  openFile(file: File): void;
  chooseFile(): void;
  setLocale(locale: string, timeZone: string): void;
  locale(): { locale: string; timeZone: string };
  stopSimulating(): void;
}
