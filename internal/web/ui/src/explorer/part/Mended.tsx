import { Component, type ReactNode } from 'react';

import { say } from '../language.ts';
import { words } from '../words.ts';

// Mended shows a place, or that it could not be opened: its files are not here, without a network, or those
// of another version. The shell around it stays, and so do the other places.
export class Mended extends Component<{ at: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError = () => ({ broken: true });

  override componentDidUpdate({ at }: { at: string }) {
    if (this.state.broken && at !== this.props.at) this.setState({ broken: false });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert" className="said">
        <h1>{say(words.broken)}</h1>
        <button type="button" className="do" onClick={() => location.reload()}>
          {say(words.again)}
        </button>
      </div>
    );
  }
}
