import { join, resolve } from 'node:path';
import { startChat } from '../../src/local/chat';
import { readPeople } from '../../src/local/directory/people';

/** One more chat client, as another person: `secondChat.ts FOLDER PORT BOT_URL AS`. Ends with its parent's signal. */
const [folder = '', port = '', botUrl = '', as = ''] = process.argv.slice(2);
const people = readPeople(resolve('samples/people.json'));
const asPerson = people.find(({ asWritten }) => asWritten.includes(as));
if (!asPerson) throw new Error(`nobody is written ${as}`);
const others = people.filter(person => person !== asPerson);
const chat = await startChat({
  ...{ folder: join(folder, 'second-chat'), port: Number(port), botUrl, asPerson, others },
});
process.on('SIGINT', () => {
  chat?.process.kill();
  process.exit(0);
});
process.stdout.write('Ready\n');
