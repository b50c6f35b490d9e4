import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { arrowRules } from './arrow-rules.ts';

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruise = { readonly modules: number; readonly violations: readonly Violation[] };

/** Follows every import of the given rooms below `baseDir` and lists those the rules forbid. */
export async function followArrows(
  baseDir: string,
  rooms: readonly string[],
  rules = arrowRules,
): Promise<Cruise> {
  const { output } = await cruise([...rooms], {
    baseDir,
    ruleSet: rules as IFlattenedRuleSet,
    validate: true,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|planted|test-results)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json', '.css', '.svg'],
    },
  });
  const result = output as ICruiseResult;
  const own = result.modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`)));
  return {
    modules: own.filter(({ source }) => /\.tsx?$/.test(source)).length,
    violations: result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
