import { unpackFigures } from '#lib/figures/packed.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => ({ ...data, figures: unpackFigures(data.figures) });
