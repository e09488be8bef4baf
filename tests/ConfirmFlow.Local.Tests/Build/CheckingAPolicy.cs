namespace ConfirmFlow.Local.Tests;

public sealed class CheckingAPolicy : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void A_good_one_is_let_through() => Assert.NotEmpty(PolicyCheck.Demand(Written("""{"actions": {"refund-order": {"ruling": "deny", "reason": "Not this week."}}}""")));

    [Fact]
    public void Of_a_broken_one_line_and_place_are_said() => Assert.Contains(
        "line 1, column 59, $.actions['refund-order'].ruling", Assert.Throws<StartError>(() => PolicyCheck.Demand(Written("""{"approvers": {},  "actions": {"refund-order": {"ruling": "perhaps"}}}"""))).Message, StringComparison.Ordinal);

    [Fact]
    public void One_that_is_not_there_is_missed() => Assert.Contains("there is no such policy", Assert.Throws<StartError>(() => PolicyCheck.Demand(file + ".not")).Message, StringComparison.Ordinal);

    public void Dispose() => File.Delete(file);

    private string Written(string policy)
    {
        File.WriteAllText(file, policy);
        return file;
    }
}
