using System.Collections;
using System.Globalization;
using System.Reflection;

namespace ConfirmFlow.Aws.Tests;

/// <summary>Everything that a value holds, down to numbers and texts, one line each.</summary>
internal static class Structure
{
    public static IEnumerable<string> Of(object? value, string path = "") => value switch
    {
        null => [$"{path} = null"],
        string or bool or Enum or int or long or TimeSpan => [$"{path} = {Convert.ToString(value, CultureInfo.InvariantCulture)}"],
        DateTimeOffset at => [$"{path} = {at:O}"],
        IDictionary map => map.Keys.Cast<string>().Order(StringComparer.Ordinal).SelectMany(key => Of(map[key], $"{path}[{key}]")),
        IEnumerable list => list.Cast<object?>().SelectMany((each, index) => Of(each, $"{path}[{index}]")).Append($"{path} has {list.Cast<object?>().Count()}"),
        _ => Properties(value.GetType()).SelectMany(property => Of(property.GetValue(value), $"{path}.{property.Name}")),
    };

    /// <summary>What is stored, and not worked out from something else.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && (property.CanWrite || type.Namespace != typeof(ApprovalRequest).Namespace || type != typeof(ApprovalRequest)));
}
