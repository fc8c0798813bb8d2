/** Where the reader's hand is: a pointer over a choice, a finger on it, or the focus in it. */

/** The value of the checkbox or radio button to which the touched label belongs; null where there is none to choose. */
export function choiceUnder(event: Event): string | null {
  const label = event.target instanceof Element ? event.target.closest('label') : null;
  const input = label?.control;
  return input instanceof HTMLInputElement && !input.disabled && input.hasAttribute('value') ? input.value : null;
}
