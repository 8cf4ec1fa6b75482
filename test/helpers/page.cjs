const { TestEnvironment } = require('jest-environment-jsdom');
const { TextDecoder, TextEncoder } = require('node:util');
const { webcrypto } = require('node:crypto');

const HIDES = /display:\s*none|visibility:\s*hidden/;

/**
 * A page in jsdom with what browsers have and jsdom 26 lacks. MessageChannel and BroadcastChannel
 * stay out: copying Node's into the page keeps Jest from ever ending. Rules that Griffel adds while it runs
 * are left out but for those that hide: nothing is painted here, and jsdom would match each of thousands
 * against every element whose role or name is asked for. How things look is for the tests in Chromium.
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
    const { prototype: sheet } = this.global.CSSStyleSheet;
    const { insertRule } = sheet;
    sheet.insertRule = function (rule) {
      return HIDES.test(rule) ? insertRule.call(this, rule, this.cssRules.length) : 0;
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
