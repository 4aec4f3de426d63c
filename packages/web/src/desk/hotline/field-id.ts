import type { CallField } from './call-keys.ts';

/** The id of a field's control: the keys and the labels find it by this. */
export const fieldId = (field: CallField): string => `call-${field}`;
