using System.Reflection;

namespace ConfirmFlow.Compat.Tests;

/// <summary>What an assembly offers to others, one line for each type and member: <c>assembly type</c> or <c>assembly type.member</c>.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from line in Members(type).Prepend(type.FullName!)
        select $"{assembly.GetName().Name} {line}";

    private static IEnumerable<string> Members(Type type) => typeof(Delegate).IsAssignableFrom(type)
        ? []
        : type.GetMembers(Declared).Where(Visible).Select(member => $"{type.FullName}.{Name(member)}").Distinct();

    private static bool Visible(MemberInfo member) => member switch
    {
        MethodBase { IsSpecialName: true } method when method is MethodInfo && !method.Name.StartsWith("op_", StringComparison.Ordinal) => false,
        MethodBase method => method.IsPublic || method.IsFamily,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        _ => false,
    };

    /// <summary>A method's name with the number of its parameters, any other member's alone.</summary>
    private static string Name(MemberInfo member) => member is MethodBase method ? $"{method.Name}/{method.GetParameters().Length}" : member.Name;
}
