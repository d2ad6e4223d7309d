export const colorSwatches: never[] = [];
