namespace ConfirmFlow.Domain;

/// <summary>The form of the names in a catalog and a policy.</summary>
internal static class Names
{
    /// <summary><c>[a-z][a-z0-9-]{1,62}</c>: an action's name, and a group's.</summary>
    public static bool IsAction(string name) =>
        name.Length is >= 2 and <= 63 && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary><c>[A-Za-z][A-Za-z0-9]{0,39}</c>: after stack and region it must fit in the 64 characters of a role's name.</summary>
    public static bool IsRole(string name) =>
        name.Length is >= 1 and <= 40 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    /// <summary><c>[a-z][A-Za-z0-9]{0,39}</c>.</summary>
    public static bool IsParameter(string name) => IsRole(name) && char.IsAsciiLetterLower(name[0]);

    /// <summary>A name that stands in a JSONPath without quotes.</summary>
    public static bool IsPlain(string name) => name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);
}
