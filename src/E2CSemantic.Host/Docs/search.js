// Filters the list of metrics as one types: a metric is shown while its row has every word. Nothing is loaded or sent.
'use strict';

(() => {
  const form = document.getElementById('search');
  const words = document.getElementById('words');
  const matches = document.getElementById('matches');
  const domains = [...document.querySelectorAll('.domain')].map((section) => ({
    section,
    rows: [...section.querySelectorAll('tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() })),
  }));
  const total = domains.reduce((sum, domain) => sum + domain.rows.length, 0);

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
    let shown = 0;
    for (const { section, rows } of domains) {
      let left = 0;
      for (const { row, text } of rows) {
        row.hidden = !wanted.every((word) => text.includes(word));
        left += row.hidden ? 0 : 1;
      }
      section.hidden = left === 0;
      shown += left;
    }
    matches.textContent = wanted.length === 0 ? `${total} metrics`
      : `${shown} of ${total} metrics ${shown === 1 ? 'matches' : 'match'}`;
  }

  words.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  filter();
})();
