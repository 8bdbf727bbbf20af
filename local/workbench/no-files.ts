// Stands for Node's modules in the page, where there are no files to open by name.

function none(): never {
  throw new Error('There are no files here.');
}

export const readFileSync = none;
export const readdirSync = none;
export const writeFileSync = none;
export const existsSync = () => false;
export const createRequire = none;
export const basename = (path: string) => path;
export const extname = none;
export const join = (...parts: string[]) => parts.join('/');
export default {};
