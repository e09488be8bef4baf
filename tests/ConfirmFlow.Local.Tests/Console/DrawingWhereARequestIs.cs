using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ConfirmFlow.Local.Tests;

public class DrawingWhereARequestIs
{
    [Fact]
    public void All_states_are_drawn_and_none_is_marked_before_it_begins()
    {
        var svg = Draw(null);

        Assert.Equal(Layouts.View("approval").States.Count, svg.QuerySelectorAll("g.state").Length);
        Assert.Empty(svg.QuerySelectorAll("g.past, g.now, g.bad, g.taken"));
    }

    [Fact]
    public void The_state_it_is_in_and_the_way_it_came_are_marked()
    {
        using var stage = Approval.Stage("{}");
        stage.Start(Approval.Ask);

        var svg = Draw(stage.View.Executions[0]);

        Assert.Equal(["Ask Approvers"], Names(svg, "g.state.now"));
        Assert.Equal(["What Next?"], Names(svg, "g.state.past"));
        Assert.Equal(["What Next? to Ask Approvers: ask"], Names(svg, "g.way.taken"));
        Assert.Contains("It is at “Ask Approvers”.", svg.QuerySelector("svg")!.GetAttribute("aria-label")!);
    }

    [Fact]
    public void Where_it_failed_is_marked_as_such()
    {
        using var stage = Approval.Stage("{}");
        stage.Start("""{"requestId":"ar-1","run":1,"next":"nonsense","wait":1}""");

        Assert.Equal(["Abandoned"], Names(Draw(stage.View.Executions[0]), "g.state.bad"));
    }

    [Fact]
    public void A_states_name_is_text()
    {
        var machine = new MachineView("arn", "m", "<b>", [new("<b>", "Choice", [new("\"><script>", "$.x StringEquals \"<i>\"")]), new("\"><script>", "Succeed", [])]);

        var svg = new HtmlParser().ParseDocument(MachineSvg.Of(Drawing.Of(new(machine), Measures.Wide), Trail.None, "wide").ToString());

        Assert.Equal(["<b>", "\"><script>"], Names(svg, "g.state"));
        Assert.Equal("<i>", svg.QuerySelector(".label")!.TextContent);
        Assert.Null(svg.QuerySelector("script, b, i"));
    }

    private static IDocument Draw(ExecutionView? execution) =>
        new HtmlParser().ParseDocument(MachineSvg.Of(Layouts.Drawing("approval", wide: true), Trail.Of(execution), "wide").ToString());

    private static IEnumerable<string> Names(IDocument svg, string selector) => svg.QuerySelectorAll(selector).Select(each => each.QuerySelector("title")!.TextContent);
}
