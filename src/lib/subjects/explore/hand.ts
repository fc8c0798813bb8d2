/** Where the reader's hand is: a pointer over a choice, a finger on it, or the focus in it. */

/** The checkbox or radio button to which the touched label belongs; null where there is none. */
export function inputUnder(event: Event): HTMLInputElement | null {
  const label = event.target instanceof Element ? event.target.closest('label') : null;
  const input = label?.control;
  return input instanceof HTMLInputElement && input.hasAttribute('value') ? input : null;
}

/** The value of the choice that is touched; null where there is none to choose. */
export function choiceUnder(event: Event): string | null {
  const input = inputUnder(event);
  return input === null || input.disabled || input.ariaDisabled === 'true' ? null : input.value;
}
