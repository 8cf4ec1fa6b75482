/** A console error is a fault that nobody looked at: it fails the test it came from. */
const errors: unknown[][] = [];

beforeEach(() => {
  errors.length = 0;
  jest.spyOn(console, 'error').mockImplementation((...said: unknown[]) => void errors.push(said));
});

afterEach(() => {
  jest.restoreAllMocks();
  if (errors.length > 0) throw new Error(`console.error: ${errors.map(String).join('\n')}`);
});
