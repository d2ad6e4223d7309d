/** Data files of drafts. They can be too large for `localStorage`, so they are in IndexedDB. */
export interface KeptFile {
  blob: Blob;
  name: string;
  options: Record<string, string>;
}

const STORE = "files";
const keyOf = (tab: string, image: string | null) => `${tab}:${image ?? ""}`;

function opened(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const asked = indexedDB.open("paintbox-drafts", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error ?? new Error("no storage"));
  });
}

async function withStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise((done, failed) => {
      const asked = run(database.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error ?? new Error("no storage"));
    });
  } finally {
    database.close();
  }
}

export async function dataOfDraft(tab: string, image: string | null): Promise<KeptFile | null> {
  return (await withStore("readonly", (store) => store.get(keyOf(tab, image)) as IDBRequest<KeptFile | undefined>)) ?? null;
}

export async function keepData(tab: string, image: string | null, file: KeptFile | null): Promise<void> {
  const key = keyOf(tab, image);
  await withStore("readwrite", (store) => (file ? store.put(file, key) : store.delete(key)) as IDBRequest<unknown>);
}
