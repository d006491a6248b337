import { cpus } from 'node:os';

/** What it was measured on. */
export function machine(): { cpu: string; cores: number; node: string; date: string } {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() || process.arch,
    cores: all.length,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
  };
}
