import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button';
import styles from './error-boundary.module.css';

export interface ErrorBoundaryProps {
  /** What is inside, as it reads in "The retro screen stopped": "The retro screen". */
  readonly what: string;
  readonly children: ReactNode;
  /** Saves the workspace to a file. */
  readonly onExport?: () => void;
  /** What to call when the person tries again, beside drawing it anew. */
  readonly onRetry?: () => void;
  /** Puts what is said into a frame, so that the window keeps its shape. */
  readonly frame?: (content: ReactNode) => ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Keeps an error inside one part of the window: says what failed, and offers a way on and a way out with the work. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { what, children, onExport, onRetry, frame } = this.props;
    if (error === null) return children;
    const message = (
      <div className={styles.failed} role="alert">
        <h2 className={styles.title}>{what} stopped</h2>
        <p>What was saved is safe. Try again, or save your work to a file first.</p>
        <p className={styles.reason}>{error.message}</p>
        <div className={styles.actions}>
          <Button
            variant="primary"
            onPress={() => {
              onRetry?.();
              this.setState({ error: null });
            }}
          >
            Try again
          </Button>
          {onExport === undefined ? null : <Button onPress={onExport}>Export the workspace</Button>}
        </div>
      </div>
    );
    return frame === undefined ? message : frame(message);
  }
}
