/** Something that makes a pack unfit to be used: where it stands, and what is wrong. */
export type PackFinding = { readonly where: string; readonly what: string };
