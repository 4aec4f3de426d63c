/** What a pointer does on the map of the editor. `select` is where Esc leads back to. */
export const tools = ['select', 'split', 'merge', 'draw', 'give', 'reshape'] as const;
export type Tool = (typeof tools)[number];

/** Keys that choose a tool or act while the workshop has the focus. */
export const toolKeys: Readonly<Record<Tool, string>> = { select: 'v', split: 's', merge: 'm', draw: 'd', give: 'g', reshape: 'b' };
export const actKeys = { rename: 'n', lock: 'l', rerun: 'r', all: 'a' } as const;
export type Act = keyof typeof actKeys;

export type KeyCommand = { readonly tool: Tool } | { readonly act: Act | 'undo' | 'redo' };

type Pressed = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean };

/** What a key means in the workshop (those of the map itself are in `mapKeys`); undefined: nothing, the browser may have it. */
export function keyCommand({ key, ctrl, shift }: Pressed): KeyCommand | undefined {
  const letter = key.toLowerCase();
  if (ctrl && letter === 'z') return { act: shift ? 'redo' : 'undo' };
  if (ctrl && letter === 'y') return { act: 'redo' };
  if (ctrl) return;
  const tool = tools.find((each) => toolKeys[each] === letter);
  if (tool !== undefined) return { tool };
  const found = Object.entries(actKeys).find(([, own]) => own === letter)?.[0];
  return found === 'rename' || found === 'lock' || found === 'rerun' || found === 'all' ? { act: found } : undefined;
}
