import { writeFileSync } from 'node:fs';
import { listsDoc } from './listsDoc';

writeFileSync('docs/lists.md', listsDoc());
