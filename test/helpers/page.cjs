const { TestEnvironment } = require('jest-environment-jsdom');
const { TextDecoder, TextEncoder } = require('node:util');
const { webcrypto } = require('node:crypto');

/**
 * A page in jsdom with what browsers have and jsdom 26 lacks. MessageChannel and BroadcastChannel
 * stay out: copying Node's into the page keeps Jest from ever ending.
 */
module.exports = class Page extends TestEnvironment {
  async setup() {
    await super.setup();
    const missing = {
      fetch,
      Request,
      Response,
      Headers,
      structuredClone,
      TextEncoder,
      TextDecoder,
    };
    for (const [name, value] of Object.entries(missing)) this.global[name] ??= value;
    if (!this.global.crypto?.subtle)
      Object.defineProperty(this.global, 'crypto', { value: webcrypto });
    const observer = class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    this.global.ResizeObserver ??= observer;
    this.global.IntersectionObserver ??= observer;
    this.global.matchMedia ??= query => ({
      matches: false,
      media: query,
      addEventListener() {},
      removeEventListener() {},
    });
  }
};
