export const numberNudging: never[] = [];
