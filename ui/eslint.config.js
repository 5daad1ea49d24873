import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      // svelte-check knows the globals; the rule cannot read types.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      // Addresses are fragments made by `route.ts`, not SvelteKit routes.
      'svelte/no-navigation-without-resolve': 'off',
      eqeqeq: 'error',
    },
  },
);
