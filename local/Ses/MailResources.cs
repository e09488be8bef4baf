namespace ConfirmFlow.Local;

/// <summary>The mail resources that policies name.</summary>
internal sealed class MailResources(StackTemplate template)
{
    /// <summary>The ARN of the identity a sender's address falls under: the address, or its domain when the template has that one.</summary>
    public string Identity(string address)
    {
        var domain = address[(address.IndexOf('@') + 1)..];
        var name = template.MailIdentities.Any(identity => identity.Name == domain) ? domain : address;
        return $"{template.Stack.Prefix("ses")}:identity/{name}";
    }

    /// <summary>A configuration set's ARN.</summary>
    public string ConfigurationSet(string name) => $"{template.Stack.Prefix("ses")}:configuration-set/{name}";

    /// <summary>Returns when there is such a configuration set.</summary>
    /// <exception cref="AwsError"><c>NotFoundException</c>.</exception>
    public void DemandExisting(string configurationSet)
    {
        if (!template.ConfigurationSets.Any(set => set.Name == configurationSet))
        {
            throw new AwsError(404, "NotFoundException", $"Configuration set <{configurationSet}> does not exist.");
        }
    }
}
