// Keeps the workbook in the browser over a reload (IndexedDB); nothing of it leaves the machine.

import type { BookSnapshot } from 'local-sheets/book/snapshot.ts';

const DATABASE = 'regulars-workbench';
const STORE = 'workbooks';
const KEY = 'open';

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opened = await database();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(opened.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    opened.close();
  }
}

export interface Kept {
  book: BookSnapshot;
  /** The sample the address asked for when it was opened. */
  sample: string | null;
  /** The sidebar stood open. */
  sidebar: boolean;
}

export async function kept(): Promise<Kept | null> {
  return ((await inStore('readonly', (store) => store.get(KEY))) as Kept | undefined) ?? null;
}

export async function keep(item: Kept): Promise<void> {
  await inStore('readwrite', (store) => store.put(item, KEY));
}

export async function forget(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(KEY));
}
