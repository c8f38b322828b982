/** Where keys belong to what is focused: typing, and widgets that are driven by arrows or letters. As a selector. */
export const OWN_KEYS =
  'input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=tablist], ' +
  '[role=radiogroup], [role=slider], [role=grid], [role=dialog], [role=log]'
