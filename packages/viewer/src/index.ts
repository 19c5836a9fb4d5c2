export { mountViewer, type Viewer, type ViewerOptions } from './app/mount.tsx';
export { ViewerError, type ViewerErrorCode } from './errors.ts';
export {
  connectHttp,
  type HttpOptions,
  httpSource,
  type Route,
  routes,
  type ServerCapabilities,
} from './sources/http.ts';
export { recordsSource, type ViewerRecords } from './sources/records.ts';
