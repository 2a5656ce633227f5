/** How a check page looks: the explorer's ink on paper, with its hue and underline for each kind. */

const LIGHT = `--paper:#fbfbf9;--surface:#fff;--line:#e6e6e1;--ink:#191917;--ink-2:#53534e;--ink-3:#6d6d67;--edge:#8f8f88;
--danger:#b3261e;--danger-bg:#fceeec;--warn:#7a5600;--warn-bg:#fbf3dc;
--person:#2f55a6;--person-tint:#e4eaf7;--organisation:#0f584c;--organisation-tint:#deebe7;--meeting:#9c3908;
--meeting-tint:#fbe7dc;--place:#46693a;--place-tint:#e6efdf;--project:#67206b;--project-tint:#f2e4f2;
--meet:#9a5a3a;--office:#4c6593;--agenda:#733c79;--doing:#4d4d48;--going:#577650;--belong:#6d6d67`;

const DARK = `--paper:#141516;--surface:#1b1c1d;--line:#313235;--ink:#ebebe6;--ink-2:#b0b1ad;--ink-3:#939490;--edge:#7b7c7e;
--danger:#f0877c;--danger-bg:#3a201d;--warn:#e3bd62;--warn-bg:#352c14;
--person:#a5bffa;--person-tint:#29334c;--organisation:#8ae6ee;--organisation-tint:#1f3b3e;--meeting:#f19a74;
--meeting-tint:#472b20;--place:#b9d5a2;--place-tint:#333d2b;--project:#d3a4ca;--project-tint:#3d2d3a;
--meet:#c48663;--office:#7f97c8;--agenda:#cfa3d2;--doing:#b3b3ad;--going:#8fae82;--belong:#939490`;

const KIND_RULES = [
  ["person", "solid"],
  ["organisation", "double"],
  ["meeting", "dashed"],
  ["place", "dotted"],
  ["project", "wavy"],
]
  .map(
    ([kind, line]) =>
      `.${kind}{color:var(--${kind});text-decoration-style:${line}}.text p .${kind}{background:var(--${kind}-tint)}`,
  )
  .join("\n");

const FAMILY_RULES = ["meet", "office", "agenda", "doing", "going", "belong"]
  .map((family) => `.${family}{color:var(--${family})}`)
  .join("\n");

export const CHECK_PAGE_STYLE = `:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:13px/1.45 -apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif}
html:not([lang=en]) .en,html[lang=en] .zh{display:none}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:6px 24px;padding:10px 32px;border-bottom:1px solid var(--line);background:var(--surface)}
h1{margin:0;font-size:14px;font-weight:600}
ul,ol{margin:0;padding:0;list-style:none}
.counts{display:flex;flex-wrap:wrap;gap:2px 16px;color:var(--ink-2);font-variant-numeric:tabular-nums}
fieldset{display:flex;flex-wrap:wrap;gap:2px 14px;margin:0 0 0 auto;padding:0;border:0;color:var(--ink-2)}
legend{display:contents}legend span{align-self:center;color:var(--ink-3)}
label{display:inline-flex;align-items:center;gap:5px;min-height:28px;cursor:pointer}
input{margin:0;accent-color:var(--ink)}
input:focus-visible,summary:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
main{max-width:1240px;margin:0 auto;padding:0 32px 64px}
h2{margin:32px 0 2px;font-size:14px;font-weight:600;overflow-wrap:anywhere}
.about{margin:0;color:var(--ink-3);font-size:12px}
article{margin-top:20px;padding-top:20px;border-top:1px solid var(--line)}
h3{margin:4px 0;font:700 26px/1.3 "Songti SC","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",STSong,SimSun,serif;text-wrap:balance}
.kicker{margin:4px 0;color:var(--ink-2);font:15px/1.5 "Songti SC","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",STSong,SimSun,serif}
.text{margin:14px 0}
.row{display:grid;grid-template-columns:minmax(0,36em) minmax(0,1fr);gap:0 40px;font-size:17px}
.row.opens{margin-top:12px}
.row.opens p{text-indent:2em}
.row p{margin:0;font:17px/1.8 "Songti SC","Source Han Serif SC","Noto Serif CJK SC","Noto Serif SC",STSong,SimSun,serif;overflow-wrap:anywhere}
.row ul{padding:5px 0 5px 16px;border-left:1px solid var(--line);font-size:13px}
.row li{padding:2px 0}
.row b{font-weight:600;white-space:nowrap}
q{color:var(--ink-2)}
q::before{content:"“"}q::after{content:"”"}
small{color:var(--ink-3);font-size:12px;white-space:nowrap}
.figure{font-variant-numeric:tabular-nums}
li.fair .figure{color:var(--warn)}
li.doubtful .figure{padding:0 4px;border-radius:3px;background:var(--danger-bg);color:var(--danger)}
.m{text-decoration-line:underline;text-decoration-thickness:1px;text-underline-offset:3px;text-decoration-skip-ink:none}
.text p .m{border-radius:2px}
.doubt::after{content:"?";color:var(--danger);font-size:.7em;vertical-align:super}
.inferred{text-decoration:underline dotted;text-underline-offset:3px}
.problems{margin:8px 0;padding:6px 10px;border-radius:6px;background:var(--warn-bg);color:var(--warn)}
details{margin-top:20px;padding-top:12px;border-top:1px solid var(--line);color:var(--ink-2)}
summary{min-height:28px;cursor:pointer}
details ol{padding-left:3em;list-style:decimal}
${KIND_RULES}
${FAMILY_RULES}
body:has(#sure:checked) .row li:not(.sure),body:has(#fair:checked) .row li:not(.fair),body:has(#doubtful:checked) .row li:not(.doubtful){display:none}
@media (max-width:900px){header{position:static;padding:10px 16px}fieldset{margin:0}label{min-height:44px}main{padding:0 16px 48px}h3{font-size:22px}
.row{grid-template-columns:minmax(0,1fr)}.row ul{margin:4px 0 8px;padding:2px 0 2px 12px}}
@media print{header{position:static}}
`;

/** Chinese, unless the browser asks for another language first. */
export const CHECK_PAGE_SCRIPT = `if(!/^zh/i.test(navigator.language))document.documentElement.lang="en"`;
