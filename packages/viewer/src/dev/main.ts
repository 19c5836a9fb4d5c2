import { mountViewer } from '../app/mount.tsx';
import { recordsSource } from '../sources/records.ts';
import { sampleRecords } from './sample.ts';

/** The explorer over an invented world, for development and page tests. */
const element = document.getElementById('entente');
const records = sampleRecords();
const guide = new URLSearchParams(location.search).has('guide');
if (element)
  mountViewer(element, recordsSource(records), {
    title: records.title ?? 'Sample',
    guide,
    neo4jPage: 'neo4j.html',
  });
