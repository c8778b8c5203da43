export const CSV_MEDIA_TYPE = 'text/csv;charset=utf-8';

/** Saves a file, which exists only in the page, with the person at the browser. */
export function saveFile(name: string, parts: readonly string[], mediaType: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
