export * from './codemirror/extension.ts';
