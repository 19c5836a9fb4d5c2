declare module '*?worker&inline' {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}

declare module 'highs/runtime?url' {
  const address: string;
  export default address;
}
