// Files the page's bundle takes as text.
declare module '*.xml' {
  const text: string;
  export default text;
}
declare module '*.css';
declare module '*.client.js' {
  const text: string;
  export default text;
}
