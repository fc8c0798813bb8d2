import { isLang, type Lang } from '#lib/i18n/lang.ts';

export function match(param: string): param is Lang {
  return isLang(param);
}
