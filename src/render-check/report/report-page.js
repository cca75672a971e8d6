// The report without this script shows every picture below the other. With it, one at a time, in several views.
(() => {
  const byId = id => document.getElementById(id);
  const all = (selector, parent = document) => [...parent.querySelectorAll(selector)];
  const viewer = document.querySelector('.viewer');
  const pictures = all('.picture');
  const entries = all('.entry');
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const FLICKER_MS = 800;
  let current;
  let timer;

  for (const picture of pictures) {
    picture.style.setProperty('--width', picture.dataset.width ?? 1);
    picture.style.setProperty('--height', picture.dataset.height ?? 1);
    if (picture.dataset.pair !== undefined) {
      addRegion(picture);
      addSlider(picture);
    }
    const frames = all('.frame', picture);
    for (const frame of frames) frame.addEventListener('scroll', () => scrollAlong(frame, frames));
  }

  /** Numbers of the box around all that differs, in hundredths of the picture. */
  function regionOf(picture) {
    return picture.dataset.region?.split(' ').map(Number);
  }

  function addRegion(picture) {
    const region = regionOf(picture);
    if (!region) return;
    const box = document.createElement('span');
    box.className = 'region';
    box.setAttribute('aria-hidden', 'true');
    for (const [index, side] of ['left', 'top', 'width', 'height'].entries()) {
      box.style[side] = `${region[index]}%`;
    }
    picture.querySelector('.canvas').append(box);
  }

  /** Left of what differs, so that the new picture shows it at once. */
  function startOf(picture) {
    const [left = 50] = regionOf(picture) ?? [];
    return String(Math.max(0, Math.min(50, Math.floor(left) - 4)));
  }

  /** A native slider over both pictures, so that keyboard, touch and screen readers work as everywhere. */
  function addSlider(picture) {
    const slider = document.createElement('input');
    slider.type = 'range';
    slider.className = 'slider';
    slider.value = startOf(picture);
    slider.setAttribute('aria-label', `Boundary between before and after of ${nameOf(picture)}`);
    const handle = document.createElement('span');
    handle.className = 'handle';
    handle.setAttribute('aria-hidden', 'true');
    const move = () => {
      picture.style.setProperty('--at', slider.value);
      slider.setAttribute(
        'aria-valuetext',
        `${slider.value} % before, ${100 - Number(slider.value)} % after`,
      );
    };
    slider.addEventListener('input', move);
    move();
    picture.querySelector('.canvas').append(slider, handle);
  }

  function scrollAlong(from, frames) {
    for (const frame of frames) {
      if (frame === from) continue;
      frame.scrollLeft = from.scrollLeft;
      frame.scrollTop = from.scrollTop;
    }
  }

  function nameOf(picture) {
    return picture.querySelector('h2').textContent;
  }

  /** Pictures that the filter lets through, in order. */
  function listed() {
    return pictures.filter((_, index) => !entries[index].parentElement.hidden);
  }

  function show(picture, { focus = false } = {}) {
    if (!picture) return;
    current = picture;
    for (const [index, other] of pictures.entries()) {
      other.toggleAttribute('data-shown', other === picture);
      if (other === picture) entries[index].setAttribute('aria-current', 'true');
      else entries[index].removeAttribute('aria-current');
    }
    const shown = listed();
    const place = shown.indexOf(picture);
    byId('position').textContent = `${place + 1} of ${shown.length}`;
    byId('previous').disabled = place <= 0;
    byId('next').disabled = place === shown.length - 1;
    byId('modes').disabled = picture.dataset.pair === undefined;
    picture.querySelector('.screen').append(byId('flicker'));
    byId('zooms').disabled = !picture.querySelector('figure');
    entries[pictures.indexOf(picture)].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    fixScrolling();
    if (focus) picture.focus({ preventScroll: true });
  }

  function step(by) {
    const shown = listed();
    show(shown[shown.indexOf(current) + by], { focus: true });
  }

  /** Moves the slider of the picture that is shown, wherever the focus is. */
  function slide(by) {
    const slider = viewer.dataset.mode === 'slider' ? current?.querySelector('.slider') : undefined;
    if (!slider) return false;
    slider.value = String(Number(slider.value) + by);
    slider.dispatchEvent(new Event('input'));
    return true;
  }

  /** What scrolls has to be reachable by keyboard, and what does not should not be. */
  function fixScrolling() {
    for (const box of all('.stage, .frame', current)) {
      const scrolls = box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
      if (scrolls && getComputedStyle(box).overflowX === 'auto') {
        box.tabIndex = 0;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', 'Picture, scrolls');
      } else {
        for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
      }
    }
  }

  function choose(name, value) {
    const choice = document.querySelector(`input[name="${name}"][value="${value}"]`);
    if (!choice || choice.matches(':disabled')) return;
    choice.checked = true;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function setMode(mode) {
    viewer.dataset.mode = mode;
    play(mode === 'flicker' && !calm.matches);
    fixScrolling();
  }

  function setZoom(zoom) {
    viewer.dataset.zoom = zoom;
    viewer.style.setProperty('--zoom', zoom === 'fit' ? 1 : zoom);
    fixScrolling();
  }

  function zoomBy(by) {
    const values = all('input[name="zoom"]').map(choice => choice.value);
    const at = values.indexOf(viewer.dataset.zoom) + by;
    if (values[at] !== undefined) choose('zoom', values[at]);
  }

  function swap() {
    viewer.dataset.phase = viewer.dataset.phase === 'before' ? 'after' : 'before';
  }

  function play(on) {
    clearInterval(timer);
    timer = on ? setInterval(swap, FLICKER_MS) : undefined;
    byId('play').textContent = on ? 'Pause' : 'Play';
  }

  function filter(verdict) {
    for (const entry of entries) {
      entry.parentElement.hidden = verdict !== 'all' && entry.parentElement.dataset.verdict !== verdict;
    }
    const shown = listed();
    show(shown.includes(current) ? current : shown[0]);
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    1: () => choose('mode', 'slider'),
    2: () => choose('mode', 'side'),
    3: () => choose('mode', 'diff'),
    4: () => choose('mode', 'flicker'),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    0: () => choose('zoom', 'fit'),
    s: () => {
      play(false);
      swap();
    },
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || !byId('keys').checked) return;
    // Boxes that scroll, radio buttons and the slider itself have their own use for arrows.
    const ownArrows = event.target.closest?.('input, [role="group"]');
    const arrow = { ArrowLeft: -2, ArrowRight: 2 }[event.key];
    if (arrow !== undefined && !ownArrows && slide(arrow)) {
      event.preventDefault();
      return;
    }
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener('change', ({ target }) => {
    if (target.name === 'mode') setMode(target.value);
    if (target.name === 'zoom') setZoom(target.value);
    if (target.name === 'filter') filter(target.value);
  });
  for (const [index, entry] of entries.entries()) {
    entry.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(pictures[index], { focus: event.detail === 0 });
    });
  }
  byId('previous').addEventListener('click', () => step(-1));
  byId('next').addEventListener('click', () => step(1));
  byId('play').addEventListener('click', () => play(timer === undefined));
  byId('swap').addEventListener('click', () => {
    play(false);
    swap();
  });
  addEventListener('resize', fixScrolling);

  viewer.dataset.phase = 'after';
  choose('mode', 'slider');
  choose('zoom', 'fit');
  choose('filter', document.querySelector('input[name="filter"]:checked')?.value ?? 'all');
  show(pictures.find(picture => `#${picture.id}` === location.hash) ?? current ?? pictures[0]);
})();
