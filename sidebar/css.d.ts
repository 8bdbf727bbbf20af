// Style sheets are bundled by the build; importing one adds it to the page.
declare module '*.css';
