import { storeSuite } from '../testing/suite.ts';
import { openMemory } from './open.ts';

storeSuite({ name: 'memory', empty: async () => openMemory() });
