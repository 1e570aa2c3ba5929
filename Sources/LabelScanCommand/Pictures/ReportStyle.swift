/// How a report's page looks.
enum ReportStyle {
  static let css = """
    :root { color-scheme: light dark; --page: #f5f6f8; --card: #fff; --line: #dde1e7;
      --text: #1a1f27; --soft: #5b6573; --accent: #0b5cad; --read: #11703c; --issues: #8a5300;
      --none: #5b6573; --failed: #b3261e; --tint: #eef1f5; }
    @media (prefers-color-scheme: dark) {
      :root { --page: #11151a; --card: #1a2028; --line: #2d3642; --text: #e7ebf0; --soft: #9aa6b5;
        --accent: #7db7f5; --read: #5fd28f; --issues: #f0b45a; --none: #9aa6b5; --failed: #ff8a80;
        --tint: #232b35; }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    body { margin: 0; background: var(--page); color: var(--text);
      font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
    header, main { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
    header { padding-top: 28px; }
    h1 { margin: 0; font-size: 26px; letter-spacing: -.01em; }
    header > p { margin: 2px 0 18px; color: var(--soft); }
    dl, dd, ul { margin: 0; padding: 0; }
    .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
      gap: 10px; margin-bottom: 16px; }
    .totals div { background: var(--card); border: 1px solid var(--line); border-radius: 8px;
      padding: 10px 14px; display: flex; flex-direction: column-reverse; }
    .totals dt { color: var(--soft); font-size: 13px; }
    .totals dd { font-size: 25px; font-weight: 650; font-variant-numeric: tabular-nums;
      line-height: 1.2; }
    .totals .read dd { color: var(--read); } .totals .issues dd { color: var(--issues); }
    .totals .none dd { color: var(--none); } .totals .failed dd { color: var(--failed); }
    form { display: flex; flex-wrap: wrap; gap: 10px 18px; align-items: center;
      padding-bottom: 16px; }
    .text { color: var(--soft); flex: 1 1 220px; display: flex; gap: 8px; align-items: center; }
    input[type=search] { flex: 1; min-width: 0; font: inherit; color: inherit; padding: 7px 11px;
      background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
    fieldset { border: 1px solid var(--line); border-radius: 8px; background: var(--card);
      padding: 3px; margin: 0; display: flex; flex-wrap: wrap; gap: 2px; }
    legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    fieldset label { position: relative; padding: 4px 11px; border-radius: 6px; cursor: pointer; }
    fieldset input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
    fieldset label:has(:checked) { background: var(--accent); color: var(--card); }
    :focus-visible, fieldset label:has(:focus-visible) { outline: 2px solid var(--accent);
      outline-offset: 2px; }
    output { color: var(--soft); font-variant-numeric: tabular-nums; min-width: 90px; }
    article { background: var(--card); border: 1px solid var(--line); border-radius: 10px;
      margin-bottom: 14px; padding: 14px; display: grid; gap: 4px 20px;
      grid-template-columns: minmax(0, 300px) minmax(0, 1fr); align-items: start;
      content-visibility: auto; contain-intrinsic-size: auto 300px; }
    .photo { width: 100%; max-height: 300px; border-radius: 6px; background: var(--tint);
      display: block; }
    div.photo { height: 64px; }
    .photo .good circle { fill: #00632f; } .photo .bad circle { fill: #b71c1c; }
    .photo g text { fill: #fff; text-anchor: middle; font-weight: 700; }
    article > div:last-child { display: grid; grid-template-columns: minmax(0, 1fr) auto;
      gap: 10px 14px; align-items: start; }
    article > div:last-child > * { grid-column: 1 / -1; }
    article h2 { grid-column: 1 !important; margin: 0; font-size: 16px; overflow-wrap: anywhere; }
    .fate { grid-column: 2 !important; grid-row: 1; margin: 0; padding: 1px 10px; font-size: 13px;
      font-weight: 600; border: 1px solid currentColor; border-radius: 99px; white-space: nowrap; }
    .fate.read { color: var(--read); } .fate.issues { color: var(--issues); }
    .fate.none { color: var(--none); } .fate.failed { color: var(--failed); }
    .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(185px, 1fr));
      gap: 8px 18px; }
    .fields div { min-width: 0; }
    .fields dt { color: var(--soft); font-size: 12.5px; }
    .fields dd { font-weight: 600; overflow-wrap: anywhere; }
    .fields dd span, .symbols span, .issues span, .size, summary { color: var(--soft);
      font-weight: 400; font-size: 13px; }
    .symbols, ul.issues { list-style: none; }
    .symbols li { padding: 5px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    code { font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace;
      white-space: pre-wrap; }
    code abbr { color: var(--accent); font-size: 10px; padding: 0 2px; margin: 0 1px;
      border: 1px solid var(--line); border-radius: 3px; text-decoration: none; }
    .symbols code { display: block; padding-left: 27px; }
    .number { display: inline-block; min-width: 20px; padding: 0 5px; margin-right: 3px;
      border-radius: 99px; background: var(--tint); font: 600 12px/20px inherit;
      font-style: normal; font-size: 12px; font-weight: 600; text-align: center; }
    ul.issues li { padding: 5px 11px; border-left: 3px solid var(--issues);
      background: var(--tint); border-radius: 0 6px 6px 0; margin-bottom: 4px;
      overflow-wrap: anywhere; }
    ul.issues .error { border-color: var(--failed); } ul.issues .error b { color: var(--failed); }
    ul.issues .warning b { color: var(--issues); } ul.issues .info { border-color: var(--none); }
    .size { margin: 0; }
    summary { cursor: pointer; }
    details dl { margin-top: 8px; }
    @media (max-width: 720px) { article { grid-template-columns: minmax(0, 1fr); gap: 14px; } }
    @media print { form { display: none !important; } body { background: #fff; }
      article { break-inside: avoid; content-visibility: visible; } }
    """
}
