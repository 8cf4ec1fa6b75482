import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  SearchBox,
  teamsLightTheme,
} from '@fluentui/react-components';
import { BearerToken, BrowserFetch, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

type Row = Readonly<Record<string, unknown>>;
const asked = new URLSearchParams(window.location.search);
const site = asked.get('site') ?? '';
const lists = asked.getAll('list');

/** As the first pages of PnPjs and Fluent show it: every list in pages of a hundred, all rows in a DataGrid. */
function Naive() {
  const [rows, setRows] = useState<readonly Row[]>();
  const [wanted, setWanted] = useState('');
  useEffect(() => void readAll().then(setRows), []);
  const shown =
    rows?.filter(row =>
      `${String(row['Ref'])} ${String(row['Text'])}`.toLowerCase().includes(wanted),
    ) ?? [];
  if (!rows) return <p>Loading</p>;
  return (
    <>
      <SearchBox onChange={(_, { value }) => setWanted(value.toLowerCase())} />
      <p role="status">{shown.length} actions</p>
      {asked.get('grid') === 'no' ? (
        <button id="first">Read</button>
      ) : (
        <DataGrid items={[...shown]} columns={COLUMNS} getRowId={(row: Row) => String(row['Id'])}>
          <DataGridHeader>
            <DataGridRow>
              {({ renderHeaderCell }) => (
                <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>
              )}
            </DataGridRow>
          </DataGridHeader>
          <DataGridBody<Row>>
            {({ item, rowId }) => (
              <DataGridRow<Row> key={rowId}>
                {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
              </DataGridRow>
            )}
          </DataGridBody>
        </DataGrid>
      )}
    </>
  );
}

const COLUMNS = ['Ref', 'Text', 'OwnerAsWritten', 'DueAsWritten', 'RAG', 'LastSaid'].map(name =>
  createTableColumn<Row>({
    columnId: name,
    renderHeaderCell: () => name,
    renderCell: row =>
      name === 'Ref' ? <button className="first">{String(row[name])}</button> : String(row[name]),
  }),
);

/** All lists; the rows of the first are the actions. */
async function readAll(): Promise<readonly Row[]> {
  const sp = spfi(site).using(
    DefaultInit(),
    DefaultHeaders(),
    BrowserFetch(),
    DefaultParse(),
    BearerToken('bench'),
  );
  const all = await Promise.all(
    lists.map(async path => {
      const rows: Row[] = [];
      for await (const page of sp.web.getList(path).items) rows.push(...(page as Row[]));
      return rows;
    }),
  );
  return all[0] ?? [];
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <FluentProvider theme={teamsLightTheme}>
      <Naive />
    </FluentProvider>,
  );
