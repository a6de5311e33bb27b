/** What a browser has of Node's `Buffer`: nothing. Packages that run in both, such as lib0, look for it and do without. */
export const Buffer = undefined;
