namespace ConfirmFlow.Local;

/// <summary>
/// The service control policies of the organisation that the account is taken to be in. One that only denies stands beside <c>FullAWSAccess</c>, which an organisation
/// attaches by itself; any other is a level of its own, and what it does not allow, nobody may. (AWS Organizations User Guide, "SCP evaluation".)
/// </summary>
internal sealed class ServiceControl(IReadOnlyList<PolicyDocument> policies)
{
    /// <summary>No organisation, or one that leaves the account alone.</summary>
    public static readonly ServiceControl None = new([]);

    /// <summary>The policies.</summary>
    public IReadOnlyList<PolicyDocument> Policies => policies;

    /// <summary>Whether each level allows a request; what one denies is asked first.</summary>
    public bool Allows(AccessRequest request) =>
        policies.All(policy => policy.Allows(request) || policy.Statements.All(statement => !statement.Allows));

    /// <summary>Reads policies from files.</summary>
    /// <exception cref="StartError">One is not there, or says something the evaluator does not know.</exception>
    public static ServiceControl Read(IEnumerable<string> files) => new([.. files.Select(Read)]);

    private static PolicyDocument Read(string file)
    {
        try
        {
            return PolicyDocument.Parse(File.ReadAllText(file));
        }
        catch (Exception unreadable) when (unreadable is PolicyError or IOException or UnauthorizedAccessException)
        {
            throw new StartError($"The service control policy {file}: {unreadable.Message.TrimEnd('.')}.");
        }
    }
}
