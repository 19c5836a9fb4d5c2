export { ViewerError, type ViewerErrorCode } from './errors.ts';
export {
  connectHttp,
  type HttpOptions,
  httpSource,
  type Route,
  routes,
  type ServerCapabilities,
} from './sources/http.ts';
