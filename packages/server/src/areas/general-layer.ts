/** The layer every office divides its ground in first; another layer that is not divided yet is looked up in this one. */
export const generalLayer = 'general';
