namespace ConfirmFlow.Functions;

/// <summary>The one style sheet of the pages, and the source expression by which the Content-Security-Policy knows it.</summary>
internal static class PageStyle
{
    private static readonly HashedElement Hashed = HashedElement.Style(Written);

    /// <summary>The style element.</summary>
    public static Html Element => Hashed.Element;

    /// <summary>The hash of its content.</summary>
    public static string Source => Hashed.Source;

    private const string Written = """
        :root{color-scheme:light dark;--bg:#f4f4f0;--sheet:#fff;--well:#f7f7f4;--ink:#1b1d1f;--soft:#565c62;--line:#e2e3de;--field:#7f868d;--accent:#1f5fd0;
        --ok:#136c3a;--ok-over:#0e5730;--ok-ink:#fff;--no:#a3201b;--no-over:#fbeeed;--risk:#a3201b;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
        @media (prefers-color-scheme:dark){:root{--bg:#111315;--sheet:#1a1d20;--well:#22262a;--ink:#eceef0;--soft:#a9b0b7;--line:#30353a;--field:#7c848c;--accent:#8ab4ff;
        --ok:#3fbf7a;--ok-over:#5ad092;--ok-ink:#06210f;--no:#ff9b93;--no-over:#33201f;--risk:#ff9b93}}
        @media (prefers-contrast:more){:root{--bg:#fff;--well:#fff;--ink:#000;--soft:#2b2f33;--line:#565c62;--field:#1b1d1f;--accent:#0b3d99;--ok:#0a4a26;--ok-over:#07361b;--no:#7a1512;--risk:#7a1512}}
        @media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{--bg:#000;--sheet:#000;--well:#000;--ink:#fff;--soft:#e3e6e9;--line:#a9b0b7;--field:#eceef0;--accent:#b9d3ff;
        --ok:#7be3a8;--ok-over:#a3f0c4;--ok-ink:#000;--no:#ffc4bf;--risk:#ffc4bf}}
        *,::before,::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding:1rem 0}
        body{margin:0 auto;max-width:44rem;padding:1rem max(1rem,env(safe-area-inset-right)) 1rem max(1rem,env(safe-area-inset-left));background:var(--bg);color:var(--ink);
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:anywhere}
        .top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:0 .25rem .75rem;font-size:.875rem;color:var(--soft)}
        .top b{color:var(--ink)}
        .sheet{background:var(--sheet);border:1px solid var(--line);border-top:4px solid var(--field);border-radius:4px 4px 12px 12px}
        .sheet.high{border-top:6px solid var(--risk)}
        .sheet.medium{border-top-color:var(--risk)}
        .sheet.yes{border-top-color:var(--ok)}
        .sheet.no{border-top-color:var(--no)}
        section{padding:1.25rem}
        section+section,section+form,form+section,form+form,form>section+section{border-top:1px solid var(--line)}
        .tag{margin:0 0 .25rem;font-size:.875rem;font-weight:600;color:var(--soft)}
        .high .tag,.medium .tag{color:var(--risk)}
        .yes .tag{color:var(--ok)}
        .no .tag{color:var(--no)}
        h1{font-size:1.625rem;line-height:1.25;font-weight:650;letter-spacing:-.01em;text-wrap:balance;margin:0 0 .5rem}
        h2{font-size:1rem;line-height:1.5;font-weight:650;margin:0 0 .5rem}
        h3{font-size:.875rem;font-weight:600;margin:1rem 0 .5rem}
        p{margin:0}
        p+p,blockquote+p{margin-top:.5rem}
        .soft,.hint,dt{color:var(--soft)}
        .hint,.when{font-size:.875rem;color:var(--soft)}
        bdi,.isolate{unicode-bidi:isolate}
        dl{margin:0;display:grid;grid-template-columns:minmax(6rem,max-content) minmax(0,1fr);gap:.5rem 1.25rem;align-items:baseline}
        dt{max-width:12rem}
        dd{margin:0;min-width:0}
        dl .hint{display:block}
        .name{padding:.0625rem .375rem;background:var(--well);border:1px solid var(--line);border-radius:4px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
        code{font-family:var(--mono);font-size:.9375em;display:inline-block;max-width:100%}
        .value{display:block;white-space:pre-wrap;tab-size:4;overflow:hidden;unicode-bidi:plaintext}
        .lines{padding:.5rem .75rem;background:var(--well);border-left:3px solid var(--field)}
        .people{list-style:none;margin:.75rem 0 0;padding:0;display:grid;gap:.75rem}
        .people li{display:grid;grid-template-columns:1.25rem minmax(0,1fr);gap:.5rem}
        .list{list-style:none;margin:.75rem 0 0;padding:0;display:grid;gap:1rem}
        .list>li+li{border-top:1px solid var(--line);padding-top:1rem}
        .list h3{font-size:1rem;margin:0 0 .25rem}
        .tick{display:grid;grid-template-columns:1.5rem minmax(0,1fr);gap:.75rem}
        textarea+.tick{margin-top:1rem}
        .list dl,.list .who{margin:.75rem 0 0}
        .who{font-weight:600}
        input[type=checkbox]{width:1.5rem;height:1.5rem;min-height:0;margin:0;padding:0;accent-color:var(--accent)}
        .mark{font-weight:700;text-align:center;color:var(--soft)}
        .approved .mark{color:var(--ok)}
        .denied .mark{color:var(--no)}
        blockquote{margin:.375rem 0 0;padding-left:.75rem;border-left:2px solid var(--line);white-space:pre-wrap;overflow:hidden;unicode-bidi:plaintext}
        .problem{margin:0 0 1rem;padding:1rem 1.25rem;border:2px solid var(--no);border-radius:8px;background:var(--sheet)}
        .problem h2{color:var(--no);margin:0 0 .25rem}
        a{color:var(--accent)}
        label{display:block;font-weight:600}
        p+label,.people+p{margin-top:.75rem}
        .wrong{display:block;font-weight:600;color:var(--no);margin:0 0 .375rem}
        label+.hint{margin:0 0 .5rem}
        textarea{display:block;width:100%;min-height:6rem;resize:vertical;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--field);border-radius:8px;padding:.625rem .75rem}
        textarea+.challenge{margin-top:1rem}
        input{display:block;width:100%;min-height:3rem;font:inherit;font-family:var(--mono);color:inherit;background:var(--sheet);border:1px solid var(--field);border-radius:8px;padding:.5rem .75rem}
        textarea+.wrong{margin:1rem 0 0}
        select{display:block;width:100%;min-height:3rem;margin:0 0 1rem;font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--field);border-radius:8px;padding:.5rem .75rem}
        textarea[aria-invalid],select[aria-invalid],input[aria-invalid]{border:2px solid var(--no)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .bar{display:grid;grid-template-columns:1fr 1fr;gap:.75rem;padding:0 1.25rem 1.25rem}
        .bar button:only-child{grid-column:1/-1}
        [hidden]{display:none}
        button{font:inherit;font-weight:650;line-height:1.25;min-height:3.25rem;padding:.5rem 1rem;border-radius:10px;border:2px solid var(--no);background:var(--sheet);color:var(--no);cursor:pointer;touch-action:manipulation}
        .approve{background:var(--ok);border-color:var(--ok);color:var(--ok-ink)}
        @media (hover:hover){.deny:hover{background:var(--no-over)}.approve:hover{background:var(--ok-over);border-color:var(--ok-over)}}
        footer{padding:.75rem .25rem;font-size:.8125rem;color:var(--soft)}
        footer p+p{margin-top:.25rem}
        @media (max-width:30rem){body{padding:.75rem max(.75rem,env(safe-area-inset-right)) .75rem max(.75rem,env(safe-area-inset-left))}section{padding:1.125rem 1rem}.bar{padding:0 1rem 1.125rem}
        h1{font-size:1.4375rem}dl{grid-template-columns:minmax(0,1fr);gap:0}dt{max-width:none;font-size:.875rem}dd+dt{margin-top:.625rem}}
        @media (forced-colors:active){.sheet,.sheet.high{border-top-color:CanvasText}.approve{forced-color-adjust:none;background:Highlight;border-color:Highlight;color:HighlightText}}
        @media print{:root{color-scheme:light;--bg:#fff;--sheet:#fff;--well:#fff;--ink:#000;--soft:#333;--line:#999;--accent:#000;--ok:#000;--no:#000;--risk:#000}body{max-width:none}.bar,form:not(.all),.problem{display:none}section{break-inside:avoid}.sheet{border-radius:0}}
        """;
}
