export function enhanceSearchBoxes(): void {}
