import { Component, type ReactNode } from 'react';
import { Notice } from './Notice';
import { words } from '../words';

/** Catches what fails while showing, so that a fault is a sentence and never an empty page. React asks for a class. */
export class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Notice
        title={words.broken}
        action={{ label: words.loadAgain, onClick: () => window.location.reload() }}
      >
        {words.brokenHow}
      </Notice>
    );
  }
}
