import { portalBuild } from '../ui/build/portal-build.ts';
import { defineConfig } from 'vite';

export default defineConfig(portalBuild({ root: import.meta.dirname, name: 'device' }));
