// The buttons of the foot. A blue action that cannot be pressed yet stays reachable and says why.

import { useId } from 'preact/hooks';

interface ButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

/** `wait` = why it cannot be pressed yet; `blocked` is done instead, to lead to the cause. */
export function Action({
  label,
  onClick,
  wait,
  blocked,
}: ButtonProps & { wait?: string | null; blocked?: () => void }) {
  const reason = useId();
  const waits = wait !== undefined && wait !== null;
  return (
    <>
      {waits && (
        <p class="hint" id={reason}>
          {wait}
        </p>
      )}
      <button
        type="button"
        class="action"
        aria-disabled={waits || undefined}
        aria-describedby={waits ? reason : undefined}
        title={label.length > 24 ? label : undefined}
        onClick={waits ? blocked : onClick}
      >
        <span>{label}</span>
      </button>
    </>
  );
}

export function Outline({ label, onClick }: ButtonProps) {
  return (
    <button type="button" class="outline" onClick={onClick}>
      <span>{label}</span>
    </button>
  );
}

export function TextButton({ label, onClick }: ButtonProps) {
  return (
    <button type="button" class="text" onClick={onClick}>
      {label}
    </button>
  );
}

export function Link({ label, spoken, onClick }: ButtonProps & { spoken?: string }) {
  return (
    <button type="button" class="link" aria-label={spoken} onClick={onClick}>
      {label}
    </button>
  );
}
