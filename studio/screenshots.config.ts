/** `make screenshots`: the pictures of pages that the documents show. */
import config from "./playwright.config";

export default { ...config, testMatch: "screenshots.ts", workers: 1, timeout: 600_000 };
