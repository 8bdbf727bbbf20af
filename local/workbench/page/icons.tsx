// The page's few pictures, drawn here so that nothing is fetched.

export function SheetIcon() {
  return (
    <svg width="30" height="40" viewBox="0 0 30 40" aria-hidden="true">
      <path d="M3 0h17l10 10v27a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#1e8e3e" />
      <path d="M20 0l10 10H22a2 2 0 0 1-2-2z" fill="#9cd3ad" />
      <path
        d="M7 18h16v14H7zm2 2v2.7h5V20zm7 0v2.7h5V20zm-7 4.7v2.6h5v-2.6zm7 0v2.6h5v-2.6zm-7 4.6V30h5v-.7zm7 0V30h5v-.7z"
        fill="#fff"
      />
    </svg>
  );
}

export function LogoIcon() {
  return (
    <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
      <circle cx="15" cy="15" r="15" fill="#c2410c" />
      <path d="M15 7.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM7.5 23a7.5 5.6 0 0 1 15 0z" fill="#fff" />
    </svg>
  );
}
