using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SeisFunctions.Tests.Testing;

/// <summary>What the comments in the sources say, for pages and schemas that follow from them.</summary>
internal static class XmlComments
{
    private static readonly ConcurrentDictionary<Assembly, ILookup<string, XElement>> Members = [];

    /// <summary>Of what a node of a schema is made from.</summary>
    public static string? Of(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AttributeProvider is MemberInfo member ? Of(member) : null;

    /// <summary>Of a type.</summary>
    public static string? Of(Type type) => CommentOf(type, $"T:{type.FullName}");

    /// <summary>Of a member.</summary>
    public static string? Of(MemberInfo member) =>
        member.DeclaringType is { } type ? CommentOf(type, $"P:{type.FullName}.{member.Name}") : null;

    // A property of a record's first line has its comment with the record.
    private static string? CommentOf(Type type, string member)
    {
        var members = Members.GetOrAdd(
            type.Assembly,
            assembly =>
                XDocument
                    .Load(Path.ChangeExtension(assembly.Location, ".xml"))
                    .Descendants("member")
                    .ToLookup(one => (string)one.Attribute("name")!)
        );
        var comment =
            members[member].FirstOrDefault()?.Element("summary")
            ?? members[$"T:{type.FullName}"]
                .Elements("param")
                .FirstOrDefault(one => member.EndsWith($".{(string)one.Attribute("name")!}", StringComparison.Ordinal));
        return comment is null ? null : Plain(comment);
    }

    private static string Plain(XElement comment)
    {
        var words = comment.Nodes().Select(node =>
            node switch
            {
                XText text => text.Value,
                XElement { Value.Length: > 0 } element => element.Value,
                XElement element => Name((string?)(element.Attribute("cref") ?? element.Attribute("name")) ?? ""),
                _ => "",
            }
        );
        return Regex.Replace(string.Concat(words), @"\s+", " ").Trim();
    }

    // An editor's reader knows keys, which begin with a small letter.
    private static string Name(string reference) =>
        JsonNamingPolicy.CamelCase.ConvertName(reference[(reference.LastIndexOf('.') + 1)..]);
}
