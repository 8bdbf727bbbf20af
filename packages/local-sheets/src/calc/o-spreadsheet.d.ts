// The ES module of the engine, which Node does not find by the package's name, has the types of the package.
declare module '@odoo/o-spreadsheet/dist/o_spreadsheet.esm.js' {
  export * from '@odoo/o-spreadsheet';
}
