/** The look of the Leitfaden, by the product's tokens; the file brings them in `paperStyle`. */
export const leitfadenStyle = `
.leitfaden{max-width:46rem;color:var(--bp-text);overflow-wrap:break-word;hyphens:auto}
.leitfaden h1,.leitfaden h2,.leitfaden h3,.leitfaden h4{hyphens:manual;margin:0;scroll-margin-top:4rem}
.leitfaden h1{font:600 clamp(1.75rem,5vw,2.75rem)/1.15 var(--bp-font)}
.leitfaden p{margin:0 0 .75rem}
.leitfaden ul,.leitfaden ol{margin:0 0 1rem;padding-left:1.25rem}
.leitfaden a{color:var(--bp-action)}
.leitfaden .lf-cover{margin-bottom:2rem}
.leitfaden .lf-kind{color:var(--bp-muted);font-size:1.125rem;margin-bottom:.5rem}
.leitfaden .lf-lead{font:400 1.3125rem/1.75rem var(--bp-font);margin:1rem 0 1.5rem}
.leitfaden .lf-demo{border:1px dashed currentColor;border-radius:2px;padding:.25rem .5rem;font-weight:500}
.leitfaden .lf-contents{border-top:2px solid var(--bp-text);padding-top:.75rem}
.leitfaden .lf-contents h2{font:600 1.3125rem/1.75rem var(--bp-font);margin-bottom:.5rem}
.leitfaden .lf-contents ol{list-style:none;padding:0;margin:0}
.leitfaden .lf-contents>ol>li{font-weight:500;margin:.375rem 0}
.leitfaden .lf-contents ol ol{font-weight:400;padding-left:1rem}
.leitfaden .lf-contents a{display:inline-block;padding:.125rem 0;text-decoration:none}
.leitfaden .lf-contents a:hover{text-decoration:underline}
.leitfaden .lf-2{margin-top:2.5rem;border-top:2px solid var(--bp-text);padding-top:.75rem}
.leitfaden .lf-2>h2{font:600 1.625rem/2rem var(--bp-font);margin-bottom:.75rem}
.leitfaden .lf-3,.leitfaden .lf-4{margin-top:2rem}
.leitfaden .lf-3>h3,.leitfaden .lf-4>h4{font:600 1.1875rem/1.5rem var(--bp-font);margin-bottom:.5rem}
.leitfaden .lf-tags,.leitfaden .lf-small,.leitfaden small{color:var(--bp-muted);font-size:.875rem;line-height:1.25rem}
.leitfaden .lf-facts{margin:1rem 0;font-size:.9375rem}
.leitfaden .lf-facts>div{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem;border-top:1px solid var(--bp-line-soft);padding:.375rem 0}
.leitfaden .lf-facts>div:last-child{border-bottom:1px solid var(--bp-line-soft)}
.leitfaden .lf-facts dt{color:var(--bp-muted)}
.leitfaden dd{margin:0;grid-column:2;min-width:0}
.leitfaden .lf-evidence{background:var(--bp-surface);padding:.875rem 1rem .25rem;margin:1rem 0;break-inside:avoid;overflow-wrap:anywhere}
.leitfaden .lf-evidence p{margin-bottom:.5rem}
.leitfaden svg{display:block;width:100%;max-width:34rem;height:auto;margin:.5rem 0}
.leitfaden svg text{font:400 12px/1 var(--bp-font);fill:var(--bp-muted)}
.leitfaden svg .said{font-weight:600;fill:var(--bp-text)}
.leitfaden svg .band{fill:var(--bp-surface-strong)}
.leitfaden svg path{fill:none}
.leitfaden svg .axis{stroke:var(--bp-line-strong)}
.leitfaden svg .line{stroke:var(--bp-text);stroke-width:2}
.leitfaden svg .thin{stroke:var(--bp-line-strong);stroke-width:1.5;stroke-dasharray:3 3}
.leitfaden svg .dot{fill:var(--bp-belegt-fill)}
.leitfaden .lf-note{border-left:3px solid var(--bp-text);padding:.125rem 0 .125rem 1rem;margin:1rem 0}
.leitfaden .lf-note p{margin-bottom:.375rem}
.leitfaden .lf-note.warns{border-color:var(--bp-wartet-fill)}
.leitfaden .lf-note.local{border-color:var(--bp-action)}
.leitfaden mark{background:var(--bp-wartet-tint);color:var(--bp-wartet);font-weight:500;padding:0 .125rem}
.leitfaden .lf-nr{display:inline-flex;align-items:center;justify-content:center;min-width:1.75rem;height:1.75rem;padding:0 .25rem;box-sizing:border-box;border:1.5px solid var(--bp-line-strong);border-radius:1rem;font-size:.875rem;font-weight:500}
.leitfaden .lf-nr.gate{border:2px solid var(--bp-text);border-radius:0}
.leitfaden .lf-ladder{display:inline-grid;gap:1px;width:14px;vertical-align:-1px}
.leitfaden .lf-ladder i{height:3px;border-radius:1px;box-shadow:inset 0 0 0 .5px var(--bp-line-strong)}
.leitfaden .lf-ladder .on{background:var(--bp-text);box-shadow:none}
.leitfaden .lf-rung-named{white-space:nowrap;font-size:.875rem}
.leitfaden .lf-rungs>div{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem;padding:.375rem 0}
.leitfaden .lf-rungs dt{font-weight:600}
.leitfaden .lf-table{overflow-x:auto;margin:1rem 0}
.leitfaden table{border-collapse:collapse;width:100%;font-size:.9375rem}
.leitfaden th,.leitfaden td{text-align:left;vertical-align:top;font-weight:400;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--bp-line-soft)}
.leitfaden thead th{color:var(--bp-muted);font-size:.875rem;font-weight:500;border-bottom-color:var(--bp-line-strong)}
.leitfaden tbody th{font-weight:500}
.leitfaden .group{font-weight:600;padding-top:1rem}
.leitfaden .right{text-align:right}
.leitfaden .lf-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.leitfaden .lf-checklist ul{list-style:none;padding:0}
.leitfaden .lf-checklist li{display:grid;grid-template-columns:1fr auto;gap:.125rem 1rem;border-top:1px solid var(--bp-line-soft);padding:.5rem 0;break-inside:avoid}
.leitfaden .lf-checklist label{display:flex;gap:.5rem;align-items:center;min-height:1.75rem;cursor:pointer}
.leitfaden .lf-checklist input{flex:none;width:1.5rem;height:1.5rem;margin:0;accent-color:var(--bp-action)}
.leitfaden .lf-checklist small{grid-column:1;padding-left:2rem}
.leitfaden .lf-by{display:none}
@media(max-width:40rem){.leitfaden .lf-facts>div,.leitfaden .lf-rungs>div{grid-template-columns:1fr}.leitfaden dd{grid-column:1}}
@media print{.leitfaden{max-width:none;font-size:10pt}.leitfaden .fresh{break-before:page;border-top:0}.leitfaden .lf-contents{break-before:page}.leitfaden h2,.leitfaden h3,.leitfaden h4,.leitfaden .lf-tags{break-after:avoid}.leitfaden .lf-table{overflow:visible}.leitfaden tr{break-inside:avoid}.leitfaden a{color:inherit;text-decoration:none}.leitfaden .lf-by{display:block;grid-row:1;grid-column:2;font-size:8pt;padding-right:5rem;border-bottom:1px solid}.leitfaden output,.lf-skip{display:none}}
`

/** What the file needs besides, where the product's own style is not there: tokens in light and dark, page and skip link. */
export const paperStyle = `
:root{color-scheme:light dark;--bp-font:"Fira Sans","Noto Sans","Segoe UI",Roboto,Arial,sans-serif;--bp-bg:#fff;--bp-surface:#f3f4f7;--bp-surface-strong:#e8e9ef;--bp-text:#131525;--bp-muted:#51577a;--bp-line-soft:#dfe1ea;--bp-line-strong:#6e7597;--bp-action:#2044aa;--bp-wartet:#844b00;--bp-wartet-fill:#d58100;--bp-wartet-tint:#fff3dc;--bp-belegt-fill:#007155;--bp-focus:#454b6b}
@media screen and (prefers-color-scheme:dark){:root{--bp-bg:#131525;--bp-surface:#1d2034;--bp-surface-strong:#272a42;--bp-text:#f3f4f7;--bp-muted:#b2b6cc;--bp-line-soft:#30344f;--bp-line-strong:#8187a7;--bp-action:#97afe1;--bp-wartet:#ffb53a;--bp-wartet-tint:#351b00;--bp-belegt-fill:#16a884;--bp-focus:#a9aec6}}
@page{size:A4;margin:20mm}
body{margin:0;background:var(--bp-bg);font:400 1rem/1.5rem var(--bp-font)}
main,.lf-foot{margin:0 auto;padding:2rem 1rem}
.lf-foot{color:var(--bp-muted);font-size:.875rem;border-top:1px solid var(--bp-line-soft)}
.lf-skip{position:absolute;left:-99rem}
.lf-skip:focus{left:1rem;top:1rem;background:var(--bp-bg);color:var(--bp-action);padding:.5rem 1rem;z-index:1}
:focus-visible{outline:4px solid var(--bp-focus);outline-offset:2px}
@media print{main,.lf-foot{padding:0}}
`
