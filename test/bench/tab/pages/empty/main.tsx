import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { createRoot } from 'react-dom/client';

/** The least that a Fluent tab in Teams can be: what the tab's size and times are measured against. */
if (window.parent !== window) void app.initialize();
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <FluentProvider theme={teamsLightTheme}>
      <Button id="first">Nothing</Button>
    </FluentProvider>,
  );
