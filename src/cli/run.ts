/** Runs a command. A fault is said in a sentence and ends with code 1; `--help` shows how to call it. */
export async function run(usage: string, command: () => Promise<void>): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
