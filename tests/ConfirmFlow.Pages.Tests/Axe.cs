using Microsoft.Playwright;

namespace ConfirmFlow.Pages.Tests;

/// <summary>axe-core, from its lock file: rules for what hinders people with disabilities, written by others.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(FindRoot(AppContext.BaseDirectory), "tests", "ConfirmFlow.Pages.Tests", "axe", "node_modules", "axe-core", "axe.min.js")));

    // WCAG 2.2 at levels A and AA, and what is good practice beyond. Each finding is one line; fewer than ten rules that applied are a finding too, since an empty report proves nothing.
    private const string Run = """
        async isMail => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'].concat(isMail ? [] : 'best-practice');
          const rules = { 'target-size': { enabled: true } };
          const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'], preload: false, iframes: false, selectors: false });
          const lines = found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)}: ${node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`));
          return found.passes.length < 10 ? lines.concat(`only ${found.passes.length} rules applied`) : lines;
        }
        """;

    /// <summary>Puts the rules into a page that was opened; no policy of a page binds the browser's tools.</summary>
    public static Task Bring(IPage page) => page.EvaluateAsync($"() => {{ {Source.Value} }}");

    /// <summary>Everything that is wrong with a page as it stands there now.</summary>
    public static Task<string[]> Find(IPage page) => page.EvaluateAsync<string[]>(Run, false);

    /// <summary>The same of a mail, which stands in a page of somebody else's: good practice is that page's, such as its landmarks.</summary>
    public static Task<string[]> FindInMail(IPage page) => page.EvaluateAsync<string[]>(Run, true);

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "global.json")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
