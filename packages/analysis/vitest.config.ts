import { projectFor } from '../../vitest.shared.ts';

export default projectFor('analysis');
