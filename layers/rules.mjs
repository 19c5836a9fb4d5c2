/**
 * Which package may import what. Each rule says why; `layers/fixtures` holds, for each rule, a file that must
 * break it, so that a tool that passes everything silently is noticed.
 */
const packages = {
  ontology: [],
  english: ['english-model'],
  extractor: ['ontology', 'english'],
  cypher: [],
  'graph-store': ['ontology', 'cypher'],
  analysis: ['ontology'],
  viewer: ['ontology', 'cypher', 'analysis', 'graph-store'],
};

const why = {
  ontology: 'the vocabulary is what all others share: it knows none of them',
  english: 'English analysis is reusable alone: it knows nothing of news or graphs',
  extractor: 'the extractor reads one document and is reusable alone: it knows no store, graph or view',
  cypher: 'the Cypher engine is reusable alone: it knows nothing of news',
  'graph-store': 'the store takes extractions as data: it must not know how they are made or shown',
  analysis: 'analyses are pure functions over a graph: they must run without store, engine or page',
  viewer: 'the explorer runs in a page over a GraphSource: it must not pull in the extractor or the command',
};

// `root` is where packages live: the workspace, or the fixtures.
export const rulesFor = root => [
  ...Object.entries(packages).map(([name, allowed]) => ({
    name: `${name}-imports`,
    comment: why[name],
    severity: 'error',
    from: { path: `^${root}/${name}/src/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: `^${root}/(?!(?:${[name, ...allowed].join('|')})/)[^/]+/` },
  })),
  {
    name: 'public-entry-only',
    comment: 'a package is used by its public entry, so that its inside can change',
    severity: 'error',
    from: { path: `^${root}/([^/]+)/src/` },
    to: {
      path: `^${root}/[^/]+/src/.+`,
      pathNot: [
        `^${root}/$1/`,
        `^${root}/[^/]+/src/(index|browser|testing|codemirror|testing/index|browser/index|language/codemirror|json|solver|export/fill)\\.tsx?$`,
      ],
    },
  },
  {
    name: 'viewer-browser-store',
    comment: 'the page must not load the store of the server (SQLite, files): it takes the browser entry',
    severity: 'error',
    from: { path: `^${root}/viewer/src/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: `^${root}/graph-store/src/index\\.ts$`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'sigma-in-canvas',
    comment: 'only the canvas folder knows the drawing library, so that it can be exchanged',
    severity: 'error',
    from: { path: `^${root}/`, pathNot: `^${root}/viewer/(src/canvas|bench)/` },
    to: { path: '(^|node_modules/)(@?sigma|@react-sigma)(/|$)' },
  },
  {
    name: 'neo4j-in-driver',
    comment: 'only the Neo4j driver of the store knows neo4j-driver: memory and page must not load it',
    severity: 'error',
    from: { path: `^${root}/(?!graph-store/src/neo4j/)[^/]+/src/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: '(^|node_modules/)neo4j-driver(/|$)' },
  },
  {
    name: 'no-cycle',
    comment:
      'stages that need each other cannot be read or tested apart; within one folder, rules of a grammar may call each other',
    severity: 'error',
    from: { path: `^(${root}/[^/]+/src/[^/]+)` },
    to: { circular: true, via: { pathNot: '^$1/', dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'what cannot be resolved is not declared: the other rules could not see it',
    severity: 'error',
    from: { path: `^${root}/[^/]+/src/`, pathNot: '\\.test\\.tsx?$' },
    to: { couldNotResolve: true, pathNot: '^(sigma|neo4j-driver)$|\\?(url|worker|raw|inline)' },
  },
  {
    name: 'no-tests-in-sources',
    comment: 'tests are not shipped: nothing may need them',
    severity: 'error',
    from: { path: `^${root}/[^/]+/src/`, pathNot: '\\.test\\.tsx?$' },
    to: { path: '\\.test\\.tsx?$' },
  },
];

export const options = {
  tsPreCompilationDeps: 'specify',
  detectProcessBuiltinModuleCalls: false,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['@entente/source', 'import', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  },
  exclude: { path: '/(dist|bench|training|tck|fuzz)/' },
  doNotFollow: { path: 'node_modules' },
};

export default { forbidden: rulesFor('packages'), options };
