// The arrows of the house: who may know whom. ARCHITECTURE.md draws them; tests/unit/house holds that they are read.
const boards = '(retro|team|plan|flow|incident|decision|review|debt|log)';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'Rules know no screen, no database, no Electron and no Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        path: '^(electron|renderer)/|node_modules/(react|react-dom|zustand|dexie|electron|@dnd-kit|react-aria-components)(/|$)',
      },
    },
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'kernel-knows-no-record',
      severity: 'error',
      from: { path: '^shared/kernel/' },
      to: { path: '^shared/(?!kernel/)' },
    },
    {
      name: 'records-know-no-board',
      severity: 'error',
      from: { path: '^shared/model/' },
      to: { path: '^shared/(?!kernel/|model/)' },
    },
    {
      name: 'electron-knows-no-screen',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'screens-know-no-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/|node_modules/electron(/|$)' },
    },
    {
      name: 'only-the-store-knows-the-database',
      severity: 'error',
      from: { path: '^renderer/(?!store/|db/)' },
      to: { path: '^renderer/db/|node_modules/dexie(/|$)' },
    },
    {
      name: 'the-database-knows-no-screen',
      severity: 'error',
      from: { path: '^renderer/(db|store)/' },
      to: { path: `^renderer/(app|ui|${boards})/|node_modules/(react-aria-components|@dnd-kit)(/|$)` },
    },
    {
      name: 'the-design-system-knows-no-work',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: `^renderer/(app|store|db|${boards})/` },
    },
    {
      name: 'no-board-knows-another-boards-screen',
      severity: 'error',
      from: { path: `^renderer/${boards}/` },
      to: { path: `^renderer/${boards}/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'dnd-kit-behind-the-board',
      comment: 'It is frozen upstream: two files know it, so that two files change when it must go.',
      severity: 'error',
      from: { pathNot: '^renderer/ui/board/pointer-(sensor|drag)[.]tsx?$' },
      to: { path: 'node_modules/@dnd-kit/' },
    },
    {
      name: 'nothing-ships-a-test',
      severity: 'error',
      from: { path: '^(electron|shared|renderer)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|@fontsource)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)node_modules/\\.cache/|^out/|^tour/' },
    tsConfig: { fileName: 'tsconfig.arrows.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
