import type { Attempt } from './attempt';
import type { View } from './image/view';

/** How an attempt is called in benchmarks and diagnostics: `flatten, 2400 px`. */
export function stageName({ view, treatment, binarizer }: Attempt): string {
  const parts = [
    ...(treatment === 'none' ? [] : [treatment]),
    ...(view.region === 'whole' ? [] : [view.region]),
    scaleName(view),
    ...(binarizer === 'local' ? [] : [binarizer]),
  ];
  return parts.join(', ');
}

function scaleName({ scale }: View): string {
  switch (scale.kind) {
    case 'native':
      return 'native';
    case 'reduced':
      return `${String(scale.longestSide)} px`;
    case 'bounded':
      return `at most ${String(scale.longestSide)} px`;
  }
}
