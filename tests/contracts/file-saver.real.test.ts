import { describeFileSaver } from "./file-saver.contract.ts";

let count = 0;

// A picked folder is the same kind of handle; only the question for it cannot be answered by a test.
describeFileSaver("into a folder of the browser", async () => {
  const root = await navigator.storage.getDirectory();
  count += 1;
  const name = `file-saver-${count}`;
  await root.removeEntry(name, { recursive: true }).catch(() => undefined);
  return root.getDirectoryHandle(name, { create: true });
});
