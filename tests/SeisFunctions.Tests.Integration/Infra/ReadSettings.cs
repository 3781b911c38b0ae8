using System.Reflection;
using System.Text.RegularExpressions;
using SeisFunctions.Hosting;

namespace SeisFunctions.Tests.Infra;

/// <summary>The settings that the code reads: the properties of its options, and what its triggers name.</summary>
internal static partial class ReadSettings
{
    /// <summary>Their names, as <c>Section__Name</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [.. OfOptions().Concat(OfTriggers()).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> OfOptions() =>
        from type in typeof(CallOptions).Assembly.GetTypes()
        where type.IsClass && type.Name.EndsWith("Options", StringComparison.Ordinal)
        from name in OfType(
            type,
            (string?)type.GetField("Section")?.GetRawConstantValue() ?? type.Name[..^"Options".Length]
        )
        select name;

    private static IEnumerable<string> OfType(Type type, string prefix) =>
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite
        from name in property.PropertyType.Namespace == type.Namespace && property.PropertyType.IsClass
            ? OfType(property.PropertyType, $"{prefix}__{property.Name}")
            : [$"{prefix}__{property.Name}"]
        select name;

    private static IEnumerable<string> OfTriggers() =>
        from type in typeof(CallOptions).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        from attribute in parameter.CustomAttributes
        from argument in attribute.ConstructorArguments
        where argument.Value is string
        from Match match in Reference().Matches((string)argument.Value!)
        select match.Groups[1].Value;

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
