/** A secure app, with the path of its icon in a square of 24 and its colour. */
export interface App {
  readonly name: string;
  readonly path: string;
  readonly color: string;
}

export const APPS: readonly App[] = [
  { name: 'Email+', color: '#1864ab', path: 'M4 6h16v12H4zM4 7l8 6 8-6' },
  { name: 'Docs@Work', color: '#2b6a2f', path: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 12h5M10 15.5h5' },
  {
    name: 'Web@Work',
    color: '#7a3e9d',
    path: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M3.5 12h17M12 3.5c3 2.5 3 14.5 0 17M12 3.5c-3 2.5-3 14.5 0 17',
  },
];
